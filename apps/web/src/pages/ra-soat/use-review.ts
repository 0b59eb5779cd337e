import { useCallback, useMemo, useRef, useState } from 'react';
import { newId } from '../../api/http.js';
import type { Directive } from '../../api/types.js';
import {
  added,
  asReadAgain,
  changed,
  confirmedAll,
  merged,
  nextDoubtful,
  respanned,
  split,
  type Change,
} from '../../parts/reading/desk.js';
import type { DrawnObligation } from '../../parts/reading/document-text.js';
import { sharedDoubtOf, withoutSettled, type SharedDoubt } from '../../parts/reading/doubts.js';
import type { DeskObligation } from '../../parts/reading/obligation.js';
import { nextToLookAt, sureIdsOf, type LookOrder } from '../../parts/reading/order.js';
import type { Stretch } from '../../parts/reading/paragraphs.js';
import { sentenceStateOf } from '../../parts/reading/sentence-state.js';
import { edgeMoved, type Edge } from '../../parts/reading/spans.js';
import type { Desk } from '../../parts/reading/use-desk.js';
import { trimmed } from '../../parts/reading/words.js';

export interface Review {
  /** The desk's list, without the doubts that the clerk has answered for all. */
  readonly list: readonly DeskObligation[];
  readonly currentId: string | null;
  readonly current: DeskObligation | null;
  readonly hotId: string | null;
  readonly drawn: readonly DrawnObligation[];
  readonly order: LookOrder;
  readonly sharedDoubt: SharedDoubt | null;
  readonly sureIds: readonly string[];
  readonly findings: Directive['findings'];
  readonly numberOf: (id: string) => number;
  readonly select: (id: string | null) => void;
  readonly point: (id: string | null) => void;
  readonly step: (by: 1 | -1) => void;
  readonly stepDoubtful: (by: 1 | -1) => void;
  readonly setOrder: (order: LookOrder) => void;
  readonly change: (change: Change) => void;
  readonly confirm: () => void;
  readonly confirmSure: () => void;
  /** Takes the confirmation of several back. */
  readonly unconfirm: (ids: readonly string[]) => void;
  readonly settle: () => void;
  readonly drop: () => void;
  readonly restore: (id: string) => void;
  readonly restoreRead: () => void;
  readonly splitAt: (at: number) => void;
  readonly respan: (spans: readonly Stretch[]) => void;
  readonly moveEdge: (edge: Edge, by: 1 | -1) => void;
  /** The neighbours that the current one can be put into, where there are such. */
  readonly neighbours: { readonly before: string | null; readonly after: string | null };
  readonly mergeInto: (id: string) => void;
  readonly add: (span: Stretch) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const STORED = 'dondoc.review-order';
const storedOrder = (): LookOrder => (localStorage.getItem(STORED) === 'text' ? 'text' : 'doubt');

/** What one can do on the review screen: which obligation is open, and the verbs on it. `nv` in the address is its number. */
export function useReview(desk: Desk, directive: Pick<Directive, 'text' | 'findings'>, start: number | null): Review {
  const { edit, settled } = desk;
  const { text, findings } = directive;
  const list = useMemo(() => withoutSettled(desk.list, settled), [desk.list, settled]);
  const [order, setOrderState] = useState(storedOrder);
  const [chosenId, select] = useState<string | null>(() =>
    start === null ? nextToLookAt(list, null, order) : (list[start - 1]?.id ?? null),
  );
  const [hotId, point] = useState<string | null>(null);
  const currentId = list.some((item) => item.id === chosenId && !item.dropped) ? chosenId : null;
  const current = list.find((item) => item.id === currentId) ?? null;
  const live = useMemo(() => list.filter((item) => !item.dropped), [list]);
  const numbers = useMemo(() => new Map(list.map((item, index) => [item.id, index + 1])), [list]);
  const numberOf = useCallback((id: string) => numbers.get(id) ?? 0, [numbers]);
  const drawn = useDrawn(live, numberOf);
  const sureIds = sureIdsOf(list, findings);
  const place = live.findIndex((item) => item.id === currentId);
  const sharedDoubt = sharedDoubtOf(list, current);
  const onCurrent = (act: (id: string) => void) => currentId !== null && act(currentId);
  const goOn = (id: string) => select(nextToLookAt(list, id, order));

  return {
    ...{ list, currentId, current, hotId, drawn, order, sharedDoubt, sureIds, findings, numberOf, select, point },
    ...verbsOf({ edit, text, select, onCurrent, current }),
    neighbours: {
      before: place < 0 ? null : (live[place - 1]?.id ?? null),
      after: place < 0 ? null : (live[place + 1]?.id ?? null),
    },
    step: (by) => select(live[Math.min(Math.max(place + by, 0), live.length - 1)]?.id ?? null),
    stepDoubtful: (by) => select(nextDoubtful(list, currentId, by) ?? currentId),
    setOrder: (next) => {
      localStorage.setItem(STORED, next);
      setOrderState(next);
    },
    confirm: () => {
      if (current === null || current.leadUnitIds.length === 0) return;
      edit((now) => changed(now, current.id, { confirmed: true }));
      goOn(current.id);
    },
    confirmSure: () => {
      edit((now) => confirmedAll(now, sureIds, true));
      if (currentId === null || sureIds.includes(currentId)) {
        select(nextToLookAt(confirmedAll(list, sureIds, true), currentId, order));
      }
    },
    unconfirm: (ids) => edit((now) => confirmedAll(now, ids, false)),
    settle: () => sharedDoubt !== null && desk.settle(sharedDoubt.key),
    drop: () =>
      onCurrent((id) => {
        edit((now) => changed(now, id, { dropped: true }));
        goOn(id);
      }),
    undo: () => selectWhere(desk.undo(), select),
    redo: () => selectWhere(desk.redo(), select),
  };
}

/** Undoing shows what it has undone. */
function selectWhere(id: string | null, select: (id: string) => void): void {
  if (id !== null) select(id);
}

interface Verbs {
  readonly edit: Desk['edit'];
  readonly text: string;
  readonly select: (id: string | null) => void;
  readonly onCurrent: (act: (id: string) => void) => void;
  readonly current: DeskObligation | null;
}

function verbsOf({ edit, text, select, onCurrent, current }: Verbs) {
  const respan = (spans: readonly Stretch[]) => onCurrent((id) => edit((now) => respanned(now, { id, spans }, text)));
  return {
    respan,
    moveEdge: (edge: Edge, by: 1 | -1) => current && respan(edgeMoved(current.quote, { edge, by }, text)),
    change: (change: Change) => onCurrent((id) => edit((now) => changed(now, id, change))),
    restoreRead: () => onCurrent((id) => edit((now) => asReadAgain(now, id))),
    restore: (id: string) => {
      edit((now) => changed(now, id, { dropped: false }));
      select(id);
    },
    splitAt: (at: number) => onCurrent((id) => edit((now) => split(now, id, { at, newId: newId(), text }))),
    mergeInto: (intoId: string) =>
      onCurrent((id) => {
        edit((now) => merged(now, { id, intoId }, text));
        select(intoId);
      }),
    add: (span: Stretch) => {
      const id = newId();
      edit((now) => added(now, trimmed(span, text), { newId: id, text }));
      select(id);
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
