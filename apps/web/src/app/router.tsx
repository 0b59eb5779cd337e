import { createRootRoute, createRoute, createRouter, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { LogInPage } from '../pages/dang-nhap/index.js';
import { requestHeadingFocus } from './focus.js';
import { SessionGate, StartGate } from './gate.js';
import { BrokenPage, NotFoundPage } from './lost.js';
import { startPathOf, useMe } from './session.js';

/** Filters and open panes live in the URL as plain strings: `?xem=qua-han&q=thu%20xin%20loi`. */
export interface UrlState {
  readonly [name: string]: string | undefined;
}

const readSearch = (text: string): UrlState => Object.fromEntries(new URLSearchParams(text));

const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
};

function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    const text = textOf(value);
    if (text !== undefined) parameters.set(name, text);
  }
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

const strings = (search: Record<string, unknown>): UrlState =>
  Object.fromEntries(Object.entries(search).map(([name, value]) => [name, textOf(value)]));

const root = createRootRoute({ component: StartGate, validateSearch: strings, notFoundComponent: NotFoundPage });
const logIn = createRoute({ getParentRoute: () => root, path: '/dang-nhap', component: LogInPage });
const inside = createRoute({ getParentRoute: () => root, id: 'trong', component: SessionGate });

function Home() {
  const { roles } = useMe();
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ to: startPathOf(roles), replace: true });
  }, [navigate, roles]);
  return null;
}

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => inside, path, component });

// Named, not written into the tree: inside it their types, and with them those of every link, would be lost.
const home = createRoute({ getParentRoute: () => inside, path: '/', component: Home });
const lost = createRoute({ getParentRoute: () => inside, path: '$', component: NotFoundPage });

const tree = root.addChildren([
  logIn,
  inside.addChildren([
    home,
    page(
      '/viec-cua-toi',
      lazyRouteComponent(() => import('../pages/viec-cua-toi/index.js'), 'MyTasksPage'),
    ),
    page(
      '/nhiem-vu',
      lazyRouteComponent(() => import('../pages/nhiem-vu/index.js'), 'TasksPage'),
    ),
    page(
      '/nhiem-vu/$code',
      lazyRouteComponent(() => import('../pages/mot-nhiem-vu/index.js'), 'TaskPage'),
    ),
    page(
      '/don-vi',
      lazyRouteComponent(() => import('../pages/don-vi/index.js'), 'UnitsPage'),
    ),
    page(
      '/bat-dau',
      lazyRouteComponent(() => import('../pages/bat-dau/index.js'), 'SetUpPage'),
    ),
    page(
      '/can-quyet-dinh',
      lazyRouteComponent(() => import('../pages/can-quyet-dinh/index.js'), 'InboxPage'),
    ),
    page(
      '/can-quyet-dinh/$kind/$id',
      lazyRouteComponent(() => import('../pages/can-quyet-dinh/index.js'), 'InboxPage'),
    ),
    page(
      '/van-ban',
      lazyRouteComponent(() => import('../pages/van-ban/index.js'), 'DirectivesPage'),
    ),
    page(
      '/van-ban/moi',
      lazyRouteComponent(() => import('../pages/van-ban-moi/index.js'), 'NewDirectivePage'),
    ),
    page(
      '/van-ban/soat',
      lazyRouteComponent(() => import('../pages/van-ban/draft-page.js'), 'DraftPage'),
    ),
    page(
      '/van-ban/$id',
      lazyRouteComponent(() => import('../pages/van-ban/index.js'), 'DirectivePage'),
    ),
    page(
      '/van-ban/$id/ra-soat',
      lazyRouteComponent(() => import('../pages/ra-soat/index.js'), 'ReviewPage'),
    ),
    page(
      '/de-xuat/$id',
      lazyRouteComponent(() => import('../pages/de-xuat/index.js'), 'ProposalPage'),
    ),
    page(
      '/tong-quan',
      lazyRouteComponent(() => import('../pages/tong-quan/index.js'), 'OverviewPage'),
    ),
    page(
      '/diem-cchc/$year/tieu-chi/6',
      lazyRouteComponent(() => import('../pages/diem-cchc/index.js'), 'CriterionSixPage'),
    ),
    page(
      '/demo/hop-thu',
      lazyRouteComponent(() => import('../pages/demo-hop-thu/index.js'), 'MailboxPage'),
    ),
    lost,
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
});

router.subscribe('onBeforeNavigate', ({ fromLocation, toLocation }) => {
  if (fromLocation !== undefined && fromLocation.pathname !== toLocation.pathname) requestHeadingFocus();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
