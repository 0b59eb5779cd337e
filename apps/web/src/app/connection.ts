import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { problemOf } from '../api/problem.js';
import type { Session } from '../api/types.js';

const TOLERATED_MILLISECONDS = 10_000;

/**
 * The office time of the last data once the server has been out of reach for more than 10 s, else null. Back again: silent.
 * Offline is what the machine says or what the session's poll met.
 */
export function useConnection(): string | null {
  const client = useQueryClient();
  const [lostSince, setLostSince] = useState<string | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const check = () => {
      const state = client.getQueryState<Session | null>(['session']);
      const lost = !navigator.onLine || (state?.error !== null && problemOf(state?.error).slug === 'offline');
      if (!lost) {
        clearTimeout(timer);
        timer = undefined;
        setLostSince(null);
      } else {
        timer ??= setTimeout(() => setLostSince(state?.data?.now ?? null), TOLERATED_MILLISECONDS);
      }
    };
    const leave = client.getQueryCache().subscribe((event) => {
      if (event.query.queryHash === '["session"]') check();
    });
    globalThis.addEventListener('online', check);
    globalThis.addEventListener('offline', check);
    return () => {
      leave();
      clearTimeout(timer);
      globalThis.removeEventListener('online', check);
      globalThis.removeEventListener('offline', check);
    };
  }, [client]);
  return lostSince;
}

/** Whether sending makes sense now: the sheets put "Chưa có mạng" in place of their button. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const check = () => setOnline(navigator.onLine);
    globalThis.addEventListener('online', check);
    globalThis.addEventListener('offline', check);
    return () => {
      globalThis.removeEventListener('online', check);
      globalThis.removeEventListener('offline', check);
    };
  }, []);
  return online;
}
