import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconFileText, IconZoomCancel } from '@tabler/icons-react';
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
import { ChangesLine, EmptyState, ErrorState, LoadingRows } from '../../parts/states.js';
import { capitalised, fullDateWord, timeWord } from '../../words/dates.js';
import { countWord } from '../../words/numbers.js';
import { Chips, FilterBar, useFilterNames } from './filter-bar.js';
import {
  chipOf,
  filterNames,
  sortOf,
  taskQueryOf,
  urlNameOf,
  viewOf,
  views,
  type FilterName,
  type Names,
} from './filter.js';
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
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { query, more, scope: JSON.stringify(asked) };
}

/** Screen 4: every task one may see, filtered by the address. */
export function TasksPage() {
  const [url, setUrl] = useUrlState();
  const me = useMe();
  const seesAll = useHasRole('leader', 'monitor');
  const isPhone = useIsPhone();
  const { query, more, scope } = useTasks(url);
  const first = query.data?.pages[0];
  const pages = query.data?.pages.length ?? 0;
  const fresh = query.isPlaceholderData ? undefined : query.data?.pages.flatMap((page) => page.data);
  const { rows, changes, apply } = useSteadyRows(fresh, keyOf, `${scope}#${pages}`);
  const shown = query.isPlaceholderData ? (query.data?.pages.flatMap((page) => page.data) ?? []) : rows;
  const [current, setCurrent] = useListKeys(shown);
  const { names } = useFilterNames();
  const view = viewOf(url);
  const title = seesAll ? 'Nhiệm vụ' : 'Nhiệm vụ đơn vị';
  useTitle(...(view.url === undefined ? [] : [`${view.label} (${first?.views[view.server] ?? 0})`]), title);
  const set = (patch: UrlValues) => {
    setCurrent(-1);
    setUrl(patch);
  };
  return (
    <>
      <PageHead
        title={title}
        sub={`${capitalised(fullDateWord(me.now))}${first === undefined ? '' : ` · số liệu lúc ${timeWord(first.asOf)}`}`}
      />
      <Tabs url={url} counts={first?.views ?? {}} withMine={!seesAll} />
      <FilterBar url={url} setUrl={set} withUnits={seesAll} />
      <div className={css.line}>
        <span className="secondary" role="status">
          {first === undefined ? '' : `Hiện ${countWord(shown.length)} trong ${countWord(first.page.total)} nhiệm vụ`}
        </span>
        <Chips url={url} setUrl={set} names={names} />
      </div>
      {query.error !== null && (
        <ErrorState error={query.error} retry={() => void query.refetch()} lastAt={first?.asOf} />
      )}
      {first === undefined && query.error === null && <LoadingRows what="nhiệm vụ" rows={6} />}
      <ChangesLine changes={changes} apply={apply} />
      {shown.length > 0 &&
        (isPhone ? (
          <TaskCards rows={shown} current={current} more={more} />
        ) : (
          <TaskTable
            rows={shown}
            current={current}
            sort={sortOf(url)}
            setSort={(sort) => set({ xep: sort === 'lam-truoc' ? undefined : sort })}
            more={more}
          />
        ))}
      {query.hasNextPage && (
        <p style={{ textAlign: 'center', marginTop: 16 }}>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={more}>
            Xem thêm nhiệm vụ
          </Button>
        </p>
      )}
      {first !== undefined && shown.length === 0 && (
        <div className="card">
          <NoTasks list={first} url={url} setUrl={set} names={names} />
        </div>
      )}
    </>
  );
}

function Tabs({
  url,
  counts,
  withMine,
}: {
  readonly url: UrlValues;
  readonly counts: TaskList['views'];
  readonly withMine: boolean;
}) {
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

interface NoTasksProps {
  readonly list: TaskList;
  readonly url: UrlValues;
  readonly setUrl: (patch: UrlValues) => void;
  readonly names: Names;
}

function NoTasks({ list, url, setUrl, names }: NoTasksProps) {
  const mayRegister = useHasRole('monitor', 'leader');
  const filtered = filterNames.some((name) => url[name] !== undefined) || url['xem'] !== undefined;
  if (!filtered) {
    return (
      <EmptyState
        icon={IconFileText}
        title="Chưa có nhiệm vụ nào"
        text="Nhiệm vụ xuất hiện khi một văn bản chỉ đạo được ban hành."
        actions={
          mayRegister ? (
            <Button component={Link} to="/van-ban/moi">
              Đăng ký văn bản
            </Button>
          ) : undefined
        }
      />
    );
  }
  const clear = (
    <Button
      variant="subtle"
      onClick={() => setUrl({ xem: undefined, ...Object.fromEntries(filterNames.map((name) => [name, undefined])) })}
    >
      Xóa lọc
    </Button>
  );
  if (viewOf(url).server === 'overdue' && !filterNames.some((name) => url[name] !== undefined)) {
    return <EmptyState title="Không có nhiệm vụ quá hạn" actions={clear} />;
  }
  const relax = list.relax;
  if (relax === null)
    return (
      <EmptyState
        icon={IconZoomCancel}
        title="Không có nhiệm vụ nào khớp"
        text="Thử bỏ bớt điều kiện lọc."
        actions={clear}
      />
    );
  const name = urlNameOf(relax.filter);
  const word = name === 'xem' ? viewOf(url).label : chipOf(name as FilterName, url[name] ?? '', names);
  return (
    <EmptyState
      icon={IconZoomCancel}
      title="Không có nhiệm vụ nào khớp"
      text={`Bỏ lọc “${word.replace(/[“”]/g, '')}” thì có ${relax.count}.`}
      actions={
        <>
          <Button
            variant="default"
            onClick={() => setUrl({ [name]: undefined })}
          >{`Bỏ “${word.replace(/[“”]/g, '')}”`}</Button>
          {clear}
        </>
      }
    />
  );
}
