import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { api } from '../../api/client.js';
import { useSteadyRows } from '../../api/live.js';
import type { TaskList, TaskSummary } from '../../api/types.js';
import { useTitle } from '../../app/focus.js';
import { useKeys } from '../../app/keys.js';
import { useHasRole, useMe } from '../../app/session.js';
import { useUrlState, type UrlValues } from '../../app/url-state.js';
import { PageHead } from '../../parts/page-head.js';
import { useIsPhone } from '../../parts/sheet.js';
import { ChangesLine, ErrorState, LoadingRows } from '../../parts/states.js';
import { capitalised, fullDateWord, timeWord } from '../../words/dates.js';
import { countWord } from '../../words/numbers.js';
import { Chips, FilterBar, useFilterNames } from './filter-bar.js';
import { sortOf, taskQueryOf, viewOf, views, type SortWord } from './filter.js';
import { NoTasks } from './no-tasks.js';
import css from './page.module.css';
import { TaskCards, TaskTable } from './rows.js';

const PAGE_SIZE = 100;
const keyOf = (task: TaskSummary): string => task.id;

function useTasks(url: UrlValues) {
  const asked = taskQueryOf(url);
  const query = useInfiniteQuery({
    queryKey: ['tasks', asked],
    queryFn: ({ pageParam }) => api.tasks({ ...asked, 'page[size]': PAGE_SIZE, 'page[after]': pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: TaskList) => page.page.next,
    placeholderData: keepPreviousData,
  });
  const { data, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  // While a new filter is being read the old rows stay; they are not yet what the filter asks for.
  const all = data?.pages.flatMap((page) => page.data);
  const steady = useSteadyRows(
    isPlaceholderData ? undefined : all,
    keyOf,
    `${JSON.stringify(asked)}#${data?.pages.length ?? 0}`,
  );
  const rows = isPlaceholderData ? (all ?? []) : steady.rows;
  return { query, more, first: data?.pages[0], rows, changes: steady.changes, apply: steady.apply };
}
type Tasks = ReturnType<typeof useTasks>;

/** Screen 4: every task one may see, filtered by the address. */
export function TasksPage() {
  const [url, setUrl] = useUrlState();
  const me = useMe();
  const seesAll = useHasRole('leader', 'monitor');
  const tasks = useTasks(url);
  const { query, first, rows } = tasks;
  const [current, setCurrent] = useListKeys(rows);
  const view = viewOf(url);
  const title = seesAll ? 'Nhiệm vụ' : 'Nhiệm vụ đơn vị';
  useTitle(...(view.url === undefined ? [] : [`${view.label} (${first?.views[view.server] ?? 0})`]), title);
  const set = (patch: UrlValues) => {
    setCurrent(-1);
    setUrl(patch);
  };
  const readAt = first === undefined ? '' : ` · số liệu lúc ${timeWord(first.asOf)}`;
  return (
    <>
      <PageHead title={title} sub={`${capitalised(fullDateWord(me.now))}${readAt}`} />
      <Tabs url={url} counts={first?.views ?? {}} withMine={!seesAll} />
      <FilterBar url={url} setUrl={set} withUnits={seesAll} />
      <FilterLine url={url} setUrl={set} shown={rows.length} total={first?.page.total} />
      {query.error !== null && (
        <ErrorState error={query.error} retry={() => void query.refetch()} lastAt={first?.asOf} />
      )}
      {first === undefined && query.error === null && <LoadingRows what="nhiệm vụ" rows={6} />}
      <ChangesLine changes={tasks.changes} apply={tasks.apply} />
      <List tasks={tasks} current={current} url={url} setUrl={set} />
      {first !== undefined && rows.length === 0 && <NoTasks list={first} url={url} setUrl={set} />}
    </>
  );
}

interface UrlProps {
  readonly url: UrlValues;
  readonly setUrl: (patch: UrlValues) => void;
}

function FilterLine({
  url,
  setUrl,
  shown,
  total,
}: UrlProps & { readonly shown: number; readonly total: number | undefined }) {
  const { names } = useFilterNames();
  return (
    <div className={css.line}>
      <span className="secondary" role="status">
        {total === undefined ? '' : `Hiện ${countWord(shown)} trong ${countWord(total)} nhiệm vụ`}
      </span>
      <Chips url={url} setUrl={setUrl} names={names} />
    </div>
  );
}

function List({ tasks, current, url, setUrl }: UrlProps & { readonly tasks: Tasks; readonly current: number }) {
  const isPhone = useIsPhone();
  const { rows, more, query } = tasks;
  if (rows.length === 0) return null;
  const setSort = (sort: SortWord) => setUrl({ xep: sort === 'lam-truoc' ? undefined : sort });
  return (
    <>
      {isPhone ? (
        <TaskCards rows={rows} current={current} more={more} />
      ) : (
        <TaskTable rows={rows} current={current} sort={sortOf(url)} setSort={setSort} more={more} />
      )}
      {query.hasNextPage && (
        <p style={{ textAlign: 'center', marginTop: 16 }}>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={more}>
            Xem thêm nhiệm vụ
          </Button>
        </p>
      )}
    </>
  );
}

interface TabsProps {
  readonly url: UrlValues;
  readonly counts: TaskList['views'];
  readonly withMine: boolean;
}

function Tabs({ url, counts, withMine }: TabsProps) {
  const now = viewOf(url);
  return (
    <nav className={css.tabs} aria-label="Nhóm nhiệm vụ">
      {views
        .filter((view) => view.server !== 'mine' || withMine)
        .map((view) => (
          <Link
            key={view.server}
            to="/nhiem-vu"
            search={{ ...url, xem: view.url }}
            data-current={view.server === now.server}
            activeOptions={{ exact: true }}
            resetScroll={false}
            replace
          >
            {view.label}
            <small>{countWord(counts[view.server] ?? 0)}</small>
          </Link>
        ))}
    </nav>
  );
}

// j, k and Enter walk the list; the row is marked, its link opened.
function useListKeys(rows: readonly TaskSummary[]): readonly [number, (index: number) => void] {
  const [current, setCurrent] = useState(-1);
  const navigate = useNavigate();
  const open = () => {
    const task = rows[current];
    if (task !== undefined) void navigate({ to: '/nhiem-vu/$code', params: { code: task.code } });
  };
  useKeys('Danh sách', [
    { code: 'KeyJ', show: 'j', label: 'Nhiệm vụ sau', run: () => setCurrent(Math.min(rows.length - 1, current + 1)) },
    { code: 'KeyK', show: 'k', label: 'Nhiệm vụ trước', run: () => setCurrent(Math.max(0, current - 1)) },
    ...(current < 0 ? [] : [{ code: 'Enter', show: 'Enter', label: 'Mở', run: open }]),
  ]);
  return [current, setCurrent];
}
