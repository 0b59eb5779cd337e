import { useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '../../api/client.js';
import type { Directive } from '../../api/types.js';
import { useDraft } from '../draft.js';
import { DeskStore, type DeskServer, type DeskState } from './desk-store.js';

/** The working list as the screen sees it, with what can be done to it. */
export interface Desk
  extends DeskState, Pick<DeskStore, 'edit' | 'settle' | 'askAgain' | 'undo' | 'redo' | 'flush' | 'takeOver'> {
  /** The answers to shared doubts are needed no more: the directive is issued. */
  readonly forgetAnswers: () => void;
}

/** One desk for one directive; what waits is written when the page is left. */
export function useDesk(directive: Directive, written: (directive: Directive) => void): Desk {
  const [answers, keepAnswers, forgetAnswers] = useDraft(`ra-soat.${directive.id}`, {
    settled: [] as readonly string[],
  });
  const [store] = useState(() => {
    const server: DeskServer = {
      write: (obligations, version) => api.correctReading(directive.id, { obligations: [...obligations] }, version),
      read: () => api.directive(directive.id),
      written,
    };
    return new DeskStore(directive, server, { settled: new Set(answers.settled) });
  });
  const state = useSyncExternalStore(store.subscribe, store.snapshot);
  useLeaveWarning(state.saving === 'waiting' || state.saving === 'saving');
  useEffect(() => () => void store.flush(), [store]);
  useEffect(() => {
    if (state.canUndo || state.canRedo) keepAnswers({ settled: [...state.settled] });
    // Only another set of answers is worth writing down.
  }, [state.settled]);
  const { edit, settle, askAgain, undo, redo, flush, takeOver } = store;
  return { ...state, edit, settle, askAgain, undo, redo, flush, takeOver, forgetAnswers };
}

function useLeaveWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [active]);
}
