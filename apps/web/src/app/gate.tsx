import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { api } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import type { Session } from '../api/types.js';
import { LoadingPage } from '../pages/dang-nhap/loading.js';
import { MustChangePassword } from '../pages/doi-mat-khau/index.js';
import { ErrorState, LoadingRows } from '../parts/states.js';
import { SessionOver } from './session-over.js';
import { SessionProvider, useSessionQuery } from './session.js';
import { Shell } from './shell.js';

const FirstRun = lazy(() => import('../pages/bat-dau/index.js').then((module) => ({ default: module.FirstRunPage })));

/** Whether the server is ready: until then only the loading bar; without any person only the page that makes the administrator. */
export function useStart() {
  return useQuery({
    queryKey: ['start'],
    queryFn: api.start,
    refetchInterval: (query) => (query.state.data?.ready === true ? false : 1000),
    refetchOnWindowFocus: false,
    staleTime: (query) => (query.state.data?.ready === true ? Number.POSITIVE_INFINITY : 0),
  });
}

export function StartGate() {
  const start = useStart();
  if (start.data === undefined) {
    const waits =
      start.error === null || problemOf(start.error).status === 503 || problemOf(start.error).slug === 'offline';
    return waits ? (
      <LoadingPage start={null} unreachable={start.error !== null} />
    ) : (
      <Alone>
        <ErrorState error={start.error} retry={() => void start.refetch()} />
      </Alone>
    );
  }
  if (!start.data.ready) return <LoadingPage start={start.data} unreachable={false} />;
  if (start.data.empty)
    return (
      <Suspense fallback={null}>
        <FirstRun />
      </Suspense>
    );
  return <Outlet />;
}

/** Everything but the log-in page needs a session. */
export function SessionGate() {
  const session = useSessionQuery();
  const last = useRef<Session | null>(null);
  if (session.data !== null && session.data !== undefined) last.current = session.data;
  const shown = session.data ?? last.current;
  if (shown === null && session.data === undefined) {
    if (session.error !== null)
      return (
        <Alone>
          <ErrorState error={session.error} retry={() => void session.refetch()} />
        </Alone>
      );
    return (
      <Alone>
        <LoadingRows what="trang" />
      </Alone>
    );
  }
  if (shown === null) {
    return <ToLogIn />;
  }
  if (shown.mustChangePassword) return <MustChangePassword />;
  return (
    <SessionProvider session={shown}>
      <Shell session={shown} />
      <SessionOver over={session.data === null} email={shown.person.email} />
    </SessionProvider>
  );
}

// While the way leads to the log-in page this component is still drawn, maybe anew, and its address is that page's already.
function ToLogIn() {
  const router = useRouter();
  useEffect(() => {
    const { href, pathname } = router.latestLocation;
    if (pathname === '/dang-nhap') return;
    void router.navigate({ to: '/dang-nhap', search: href === '/' ? {} : { ve: href }, replace: true });
  }, [router]);
  return null;
}

function Alone({ children }: { readonly children: ReactNode }) {
  return <main style={{ maxWidth: 640, margin: '96px auto', padding: 16 }}>{children}</main>;
}
