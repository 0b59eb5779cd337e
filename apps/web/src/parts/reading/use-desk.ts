import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../api/client.js';
import { problemOf, type Problem } from '../../api/problem.js';
import type { Directive } from '../../api/types.js';
import { inTextOrder, rebased } from './desk.js';
import { writeOf, type DeskObligation } from './obligation.js';

type List = readonly DeskObligation[];
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

/** A pause in typing after which the list is written. */
const PAUSE_MILLISECONDS = 700;

export interface Desk {
  readonly list: List;
  readonly version: number;
  readonly saving: SaveState;
  readonly problem: Problem | null;
  readonly canUndo: boolean;
  /** The obligation an undo brought back, to open it again. */
  readonly undo: () => void;
  readonly edit: (change: (list: List) => List) => void;
  /** Writes at once what waits; resolves with the version the server has then, or null where it could not. */
  readonly flush: () => Promise<number | null>;
  /** After a conflict: reads the other's list and lays one's own changes on it. */
  readonly takeOver: () => Promise<void>;
}

/** The clerk's working list: every change is kept here at once, can be undone, and is written by itself (PUT with If-Match). */
export function useDesk(directive: Directive, written: (directive: Directive) => void): Desk {
  const [list, setList] = useState<List>(() => inTextOrder(directive.obligations));
  const [version, setVersion] = useState(directive.version);
  const [saving, setSaving] = useState<SaveState>('saved');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [past, setPast] = useState<readonly List[]>([]);
  const state = useRef({ list, version, base: list as List, busy: null as Promise<number | null> | null });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = useCallback((next: List) => {
    state.current.list = next;
    setList(next);
  }, []);

  const take = useCallback(
    (answer: Directive, sent: List) => {
      state.current.version = answer.version;
      const settled = inTextOrder(answer.obligations);
      state.current.base = settled;
      setVersion(answer.version);
      show(rebased(state.current.list, sent, settled));
      written(answer);
    },
    [show, written],
  );

  const write = useCallback(async (): Promise<number | null> => {
    clearTimeout(timer.current);
    const sent = state.current.list;
    setSaving('saving');
    try {
      const body = { obligations: sent.map(writeOf) };
      const answer = await api.correctReading(directive.id, body, state.current.version);
      const typedMeanwhile = state.current.list !== sent;
      take(answer, sent);
      setProblem(null);
      setSaving(typedMeanwhile ? 'waiting' : 'saved');
      if (typedMeanwhile) timer.current = setTimeout(() => void flushRef.current(), PAUSE_MILLISECONDS);
      return answer.version;
    } catch (error) {
      const refusal = problemOf(error);
      setProblem(refusal);
      setSaving(refusal.slug === 'stale-version' ? 'conflict' : 'failed');
      return null;
    }
  }, [directive.id, take]);

  const flush = useCallback(async (): Promise<number | null> => {
    if (state.current.busy) await state.current.busy;
    if (state.current.list === state.current.base || isSame(state.current.list, state.current.base)) return state.current.version;
    state.current.busy = write().finally(() => {
      state.current.busy = null;
    });
    return state.current.busy;
  }, [write]);
  const flushRef = useRef(flush);
  flushRef.current = flush;

  const schedule = useCallback(() => {
    clearTimeout(timer.current);
    setSaving((now) => (now === 'conflict' ? now : 'waiting'));
    timer.current = setTimeout(() => void flushRef.current(), PAUSE_MILLISECONDS);
  }, []);

  const edit = useCallback(
    (change: (list: List) => List) => {
      const before = state.current.list;
      setPast((lists) => [...lists.slice(-49), before]);
      show(change(before));
      schedule();
    },
    [schedule, show],
  );

  const undo = useCallback(() => {
    const last = past.at(-1);
    if (!last) return;
    setPast(past.slice(0, -1));
    show(last);
    schedule();
  }, [past, schedule, show]);

  const takeOver = useCallback(async () => {
    const fresh = await api.directive(directive.id);
    take(fresh, state.current.base);
    setProblem(null);
    setSaving('waiting');
    await flushRef.current();
    setSaving((now) => (now === 'waiting' ? 'saved' : now));
  }, [directive.id, take]);

  useLeaveWarning(saving === 'waiting' || saving === 'saving');
  useEffect(() => () => void flushRef.current(), []);
  return { list, version, saving, problem, canUndo: past.length > 0, undo, edit, flush, takeOver };
}

const isSame = (a: List, b: List) => a.length === b.length && a.every((item, index) => item === b[index]);

function useLeaveWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [active]);
}
