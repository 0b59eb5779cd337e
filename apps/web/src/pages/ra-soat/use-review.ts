import { useCallback, useMemo, useRef, useState } from 'react';
import { newId } from '../../api/http.js';
import {
  added,
  changed,
  merged,
  nextDoubtful,
  nextOpen,
  split,
  trimmed,
  type Change,
} from '../../parts/reading/desk.js';
import type { DrawnObligation } from '../../parts/reading/document-text.js';
import type { DeskObligation } from '../../parts/reading/obligation.js';
import type { Stretch } from '../../parts/reading/paragraphs.js';
import { sentenceStateOf } from '../../parts/reading/sentence-state.js';
import type { Desk } from '../../parts/reading/use-desk.js';

export interface Review {
  readonly currentId: string | null;
  readonly current: DeskObligation | null;
  readonly hotId: string | null;
  readonly drawn: readonly DrawnObligation[];
  readonly numberOf: (id: string) => number;
  readonly select: (id: string | null) => void;
  readonly point: (id: string | null) => void;
  readonly step: (by: 1 | -1) => void;
  readonly stepDoubtful: (by: 1 | -1) => void;
  readonly change: (change: Change) => void;
  readonly confirm: () => void;
  readonly drop: () => void;
  readonly restore: (id: string) => void;
  readonly splitAt: (at: number) => void;
  readonly merge: (() => void) | null;
  readonly add: (span: Stretch) => void;
}

/** What one can do on the review screen: which obligation is open, and the verbs on it. `nv` in the address is its number. */
export function useReview(desk: Desk, text: string, start: number | null): Review {
  const { list, edit } = desk;
  const [chosenId, setChosenId] = useState<string | null>(() =>
    start === null ? nextOpen(list, null) : (list[start - 1]?.id ?? null),
  );
  const [hotId, point] = useState<string | null>(null);
  const currentId = list.some((item) => item.id === chosenId && !item.dropped) ? chosenId : null;
  const current = list.find((item) => item.id === currentId) ?? null;
  const live = useMemo(() => list.filter((item) => !item.dropped), [list]);
  const numbers = useMemo(() => new Map(list.map((item, index) => [item.id, index + 1])), [list]);
  const numberOf = useCallback((id: string) => numbers.get(id) ?? 0, [numbers]);
  const drawn = useDrawn(live, numberOf);
  const before = live[live.findIndex((item) => item.id === currentId) - 1];

  const step = (by: 1 | -1) => {
    const index = live.findIndex((item) => item.id === currentId);
    setChosenId(live[Math.min(Math.max(index + by, 0), live.length - 1)]?.id ?? null);
  };
  const act = (change: Change) => currentId !== null && edit((now) => changed(now, currentId, change));
  return {
    currentId,
    current,
    hotId,
    drawn,
    numberOf,
    select: setChosenId,
    point,
    step,
    stepDoubtful: (by) => setChosenId(nextDoubtful(list, currentId, by) ?? currentId),
    change: act,
    confirm: () => {
      if (current === null || current.leadUnitIds.length === 0) return;
      act({ confirmed: true });
      setChosenId(nextOpen(list, currentId));
    },
    drop: () => {
      act({ dropped: true });
      setChosenId(
        nextOpen(
          list.filter((item) => item.id !== currentId || !item.dropped),
          currentId,
        ),
      );
    },
    restore: (id) => {
      edit((now) => changed(now, id, { dropped: false }));
      setChosenId(id);
    },
    splitAt: (at) => currentId !== null && edit((now) => split(now, currentId, { at, newId: newId(), text })),
    merge:
      before && currentId !== null
        ? () => {
            edit((now) => merged(now, currentId, before.id));
            setChosenId(before.id);
          }
        : null,
    add: (span) => {
      const id = newId();
      edit((now) => added(now, trimmed(span, text), { newId: id, text }));
      setChosenId(id);
    },
  };
}

/** Kept identical while nothing drawn has changed, so that a keystroke in a field does not redraw the document. */
function useDrawn(live: readonly DeskObligation[], numberOf: (id: string) => number): readonly DrawnObligation[] {
  const last = useRef<readonly DrawnObligation[]>([]);
  const next = live.map((item): DrawnObligation => ({
    id: item.id,
    number: numberOf(item.id),
    state: sentenceStateOf(item),
    spans: item.quote.map(({ start, end }) => ({ start, end })),
  }));
  if (JSON.stringify(next) !== JSON.stringify(last.current)) last.current = next;
  return last.current;
}
