import { QueryClient, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { problemOf, type Problem } from './problem.js';
import { writesSoFar } from './written.js';

/** Fresh on focus and every 20 s while visible (screens.md §8). Refusals are answers, so only a lost connection is retried. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        refetchOnWindowFocus: true,
        refetchInterval: 20_000,
        staleTime: 2_000,
        networkMode: 'always',
        retry: (count, error) => problemOf(error).slug === 'offline' && count < 2,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });

/** A write of this person: everything shown is read again after it, so that no figure contradicts another. */
export function useWrite<Input, Output>(
  write: (input: Input) => Promise<Output>,
  done?: (output: Output, input: Input) => void,
): UseMutationResult<Output, Problem, Input> {
  const client = useQueryClient();
  return useMutation<Output, Problem, Input>({
    mutationFn: write,
    onSuccess: (output, input) => {
      done?.(output, input);
      void client.invalidateQueries();
    },
    onError: (problem) => {
      if (problem.status === 409) void client.invalidateQueries();
    },
  });
}

export interface SteadyRows<Row> {
  readonly rows: readonly Row[];
  readonly changes: number;
  readonly apply: () => void;
}

function mergedOf<Row>(
  shown: readonly Row[],
  fresh: readonly Row[],
  keyOf: (row: Row) => string,
): SteadyRows<Row>['rows'] {
  const byKey = new Map(fresh.map((row) => [keyOf(row), row]));
  return shown.map((row) => byKey.get(keyOf(row)) ?? row);
}

function changesOf<Row>(shown: readonly Row[], fresh: readonly Row[], keyOf: (row: Row) => string): number {
  const before = shown.map(keyOf);
  const after = fresh.map(keyOf);
  const added = after.filter((key) => !before.includes(key)).length;
  const removed = before.filter((key) => !after.includes(key)).length;
  const moved = added + removed === 0 && before.some((key, index) => after[index] !== key) ? 1 : 0;
  return added + removed + moved;
}

/**
 * Rows that never jump under the reader: values change in place; rows that came, went or moved wait for "Cập nhật", a write of
 * one's own, a new filter (`scope`) or a return to the tab (screens.md §8).
 */
export function useSteadyRows<Row>(
  fresh: readonly Row[] | undefined,
  keyOf: (row: Row) => string,
  scope: string,
): SteadyRows<Row> {
  const [shown, setShown] = useState<readonly Row[]>(fresh ?? []);
  const seen = useRef({ scope, writes: writesSoFar(), returned: false, filled: fresh !== undefined });
  const rows = fresh ?? [];
  useEffect(() => {
    const note = () => {
      if (document.visibilityState === 'visible') seen.current.returned = true;
    };
    document.addEventListener('visibilitychange', note);
    return () => document.removeEventListener('visibilitychange', note);
  }, []);
  useEffect(() => {
    if (fresh === undefined) return;
    const past = seen.current;
    const free = past.scope !== scope || past.writes !== writesSoFar() || past.returned || !past.filled;
    if (!free) return;
    seen.current = { scope, writes: writesSoFar(), returned: false, filled: true };
    setShown(fresh);
  }, [fresh, scope]);
  const settled = seen.current.scope === scope && seen.current.filled;
  if (!settled) return { rows, changes: 0, apply: () => undefined };
  return { rows: mergedOf(shown, rows, keyOf), changes: changesOf(shown, rows, keyOf), apply: () => setShown(rows) };
}
