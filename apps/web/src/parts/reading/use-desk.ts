import { useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '../../api/client.js';
import type { Directive } from '../../api/types.js';
import { DeskStore, type DeskState } from './desk-store.js';

/** The working list as the screen sees it, with what can be done to it. */
export interface Desk extends DeskState, Pick<DeskStore, 'edit' | 'settle' | 'undo' | 'redo' | 'flush' | 'takeOver'> {}

/** One desk for one directive; what waits is written when the page is left. */
export function useDesk(directive: Directive, written: (directive: Directive) => void): Desk {
  const [store] = useState(
    () =>
      new DeskStore(directive, {
        write: (obligations, version) => api.correctReading(directive.id, { obligations: [...obligations] }, version),
        read: () => api.directive(directive.id),
        written,
      }),
  );
  const state = useSyncExternalStore(store.subscribe, store.snapshot);
  useLeaveWarning(state.saving === 'waiting' || state.saving === 'saving');
  useEffect(() => () => void store.flush(), [store]);
  const { edit, settle, undo, redo, flush, takeOver } = store;
  return { ...state, edit, settle, undo, redo, flush, takeOver };
}

function useLeaveWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [active]);
}
