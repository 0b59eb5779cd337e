import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconFileText, IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { api } from '../../api/client.js';
import { useSteadyRows } from '../../api/live.js';
import type { DirectiveSummary } from '../../api/types.js';
import { useTitle } from '../../app/focus.js';
import { PageProblem } from '../../app/lost.js';
import { useHasRole } from '../../app/session.js';
import { useUrlState } from '../../app/url-state.js';
import { PageHead } from '../../parts/page-head.js';
import { useIsPhone } from '../../parts/sheet.js';
import { ChangesLine, EmptyState, LoadingRows } from '../../parts/states.js';
import { Tag } from '../../parts/status-tag.js';
import { dateWord } from '../../words/dates.js';
import css from './van-ban.module.css';
import { directiveStates, numberWord, progressWord, signedWord, titleOf } from './words.js';

const views = [
  { word: 'tat-ca', state: undefined, label: 'Tất cả' },
  { word: 'dang-ra-soat', state: 'registered', label: 'Đang rà soát' },
  { word: 'da-giao', state: 'issued', label: 'Đã giao' },
  { word: 'da-thu-hoi', state: 'revoked', label: 'Đã thu hồi' },
] as const;
const keyOf = (row: DirectiveSummary): string => row.id;

const registerButtons = (
  <>
    <Button component={Link} to="/van-ban/soat" variant="default">
      Soát dự thảo
    </Button>
    <Button leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} component={Link} to="/van-ban/moi">
      Đăng ký văn bản
    </Button>
  </>
);

/** `/van-ban?xem=da-giao&q=…`: the directives, newest first. */
export function DirectivesPage() {
  const [url, setUrl] = useUrlState();
  const mayRegister = useHasRole('leader', 'monitor');
  const view = views.find((one) => one.word === url['xem']) ?? views[0];
  const q = url['q'] ?? '';
  const list = useInfiniteQuery({
    queryKey: ['directives', view.state, q],
    queryFn: ({ pageParam }) =>
      api.directives({ 'filter[state]': view.state, 'filter[q]': q, 'page[size]': 50, 'page[after]': pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.page?.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  useTitle(...(view.state === undefined ? [] : [view.label]), 'Văn bản chỉ đạo');
  const steady = useSteadyRows(
    list.data?.pages.flatMap((page) => page.data),
    keyOf,
    `${view.word}|${q}|${list.data?.pages.length}`,
  );
  if (list.error && !list.data) return <PageProblem error={list.error} retry={() => void list.refetch()} />;
  const total = list.data?.pages[0]?.page?.total;
  return (
    <>
      <PageHead title="Văn bản chỉ đạo" actions={mayRegister ? registerButtons : undefined} />
      <div className={css.filters}>
        <nav aria-label="Trạng thái văn bản" className={css.views}>
          {views.map((one) => (
            <Link
              key={one.word}
              to="/van-ban"
              search={{ ...url, xem: one.state === undefined ? undefined : one.word }}
              aria-current={one === view ? 'true' : undefined}
              activeProps={{}}
            >
              {one.label}
            </Link>
          ))}
        </nav>
        <SearchBox value={q} change={(text) => setUrl({ q: text === '' ? undefined : text })} />
      </div>
      <p className={`secondary ${css.count}`} role="status">
        {total === undefined ? '' : `${total} văn bản`}
      </p>
      <ChangesLine changes={steady.changes} apply={steady.apply} />
      {list.data === undefined ? (
        <LoadingRows what="văn bản" />
      ) : (
        <Rows
          rows={steady.rows}
          filtered={q !== '' || view.state !== undefined}
          mayRegister={mayRegister}
          clear={() => setUrl({ q: undefined, xem: undefined })}
        />
      )}
      {list.hasNextPage && (
        <div className={css.more}>
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >{`Hiện thêm (đang hiện ${steady.rows.length}${total === undefined ? '' : ` trong ${total}`})`}</Button>
        </div>
      )}
    </>
  );
}

function SearchBox({ value, change }: { readonly value: string; readonly change: (text: string) => void }) {
  const [typed, setTyped] = useState(value);
  const later = useDebouncedCallback(change, 250);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextInput
      type="search"
      className={css.search}
      aria-label="Tìm văn bản"
      placeholder="Tìm số, trích yếu (không cần dấu)"
      leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        later(event.currentTarget.value.trim());
      }}
    />
  );
}

interface RowsProps {
  readonly rows: readonly DirectiveSummary[];
  readonly filtered: boolean;
  readonly mayRegister: boolean;
  readonly clear: () => void;
}

function Rows({ rows, filtered, mayRegister, clear }: RowsProps) {
  const phone = useIsPhone();
  if (rows.length === 0) {
    return (
      <div className="card">
        {filtered ? (
          <EmptyState
            icon={IconSearch}
            title="Không tìm thấy văn bản phù hợp"
            text="Thử bỏ bớt điều kiện lọc."
            actions={
              <Button variant="default" onClick={clear}>
                Xóa lọc
              </Button>
            }
          />
        ) : (
          <EmptyState
            icon={IconFileText}
            title="Chưa có văn bản nào"
            text="Bắt đầu bằng “Đăng ký văn bản”."
            actions={mayRegister ? registerButtons : undefined}
          />
        )}
      </div>
    );
  }
  return phone ? <Cards rows={rows} /> : <Table rows={rows} />;
}

function Table({ rows }: { readonly rows: readonly DirectiveSummary[] }) {
  return (
    <div className="card">
      <table className={css.table}>
        <colgroup>
          <col style={{ width: 150 }} />
          <col />
          <col style={{ width: 210 }} />
          <col style={{ width: 200 }} />
          <col style={{ width: 230 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Trạng thái</th>
            <th scope="col">Văn bản</th>
            <th scope="col">Số, ngày</th>
            <th scope="col">Cấp giao</th>
            <th scope="col">Nhiệm vụ</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <StateTag state={row.state} />
              </td>
              <th scope="row">
                <Link to="/van-ban/$id" params={{ id: row.id }}>
                  {titleOf(row)}
                </Link>
                <div className="secondary">{`đăng ký ${dateWord(row.registeredAt)}, ${row.registeredBy.name}`}</div>
              </th>
              <td>
                <span className="nowrap">{numberWord(row)}</span>
                <div className="secondary">{signedWord(row)}</div>
              </td>
              <td>{row.assigner.short}</td>
              <td>{progressWord(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ rows }: { readonly rows: readonly DirectiveSummary[] }) {
  return (
    <ul className="card">
      {rows.map((row) => (
        <li key={row.id} className={css.cardRow}>
          <div>
            <StateTag state={row.state} /> <span className="secondary nowrap">{numberWord(row)}</span>
          </div>
          <Link className={css.cardTitle} to="/van-ban/$id" params={{ id: row.id }}>
            {titleOf(row)}
          </Link>
          <div className="secondary">{`${row.assigner.short} · ${progressWord(row)}`}</div>
        </li>
      ))}
    </ul>
  );
}

export function StateTag({ state }: { readonly state: DirectiveSummary['state'] }) {
  const { word, sign, tone } = directiveStates[state];
  return (
    <Tag sign={sign} tone={tone}>
      {word}
    </Tag>
  );
}
