import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import { api } from '../api/client.js';
import { Problem } from '../api/problem.js';
import type { Role, Session } from '../api/types.js';
import { forgetTyped } from '../parts/recent-reasons.js';

const SessionContext = createContext<Session | null>(null);

/** Who is signed in; only inside the shell. */
export function useMe(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useMe outside the shell');
  return session;
}

export const useHasRole = (...roles: readonly Role[]): boolean => {
  const mine = useMe().roles;
  return roles.some((role) => mine.includes(role));
};

/** The session, or null where nobody is signed in. */
export function useSessionQuery() {
  return useQuery({
    queryKey: ['session'],
    queryFn: () =>
      api.session().catch((error: unknown) => {
        if (error instanceof Problem && error.status === 401) return null;
        throw error;
      }),
  });
}

export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Leaves, and forgets everything read and typed: machines are shared. */
export function useLogOut(): () => void {
  const client = useQueryClient();
  return () => {
    void api
      .logOut()
      .catch(() => undefined)
      .then(() => {
        forgetTyped();
        client.clear();
        globalThis.location.assign('/dang-nhap');
      });
  };
}

/** Where a person begins (screens.md §3). */
export function startPathOf(roles: readonly Role[]): '/tong-quan' | '/can-quyet-dinh' | '/viec-cua-toi' | '/don-vi' {
  if (roles.includes('leader')) return '/tong-quan';
  if (roles.includes('monitor')) return '/can-quyet-dinh';
  return roles.includes('unitHead') || roles.includes('officer') ? '/viec-cua-toi' : '/don-vi';
}

const SEAT = 'dondoc.seat';

/** The seat one acts for, remembered on this machine; with one seat it is that one. */
export const chosenSeatOf = (session: Session): Session['seats'][number] | undefined =>
  session.seats.find((seat) => seat.id === localStorage.getItem(SEAT)) ?? session.seats[0];

export const chooseSeat = (seatId: string): void => localStorage.setItem(SEAT, seatId);
