import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import type { Card, Contribution } from '../../api/types.js';
import { useUrlState } from '../../app/url-state.js';
import { useIsPhone } from '../../parts/sheet.js';
import { EmptyState, ErrorState, LoadingRows } from '../../parts/states.js';
import { Tag } from '../../parts/status-tag.js';
import { dateWord } from '../../words/dates.js';
import { decimalWord } from '../../words/numbers.js';
import { outcomeWord, statuses } from '../../words/status.js';
import css from './diem-cchc.module.css';

const outcomes = ['early', 'onTime', 'late', 'awaiting', 'notYetDue', 'overdue', 'undated'] as const;

/** The tasks behind each figure; the filter is in the address. */
export function Contributions({ card, asOf }: { readonly card: Card; readonly asOf: string | undefined }) {
  const [url, setUrl] = useUrlState();
  const outcome = url['ket-qua'];
  const rows = useInfiniteQuery({
    queryKey: ['contributions', card.key, asOf, outcome],
    queryFn: ({ pageParam }) =>
      api.contributions(card.key, { asOf, outcome, 'page[size]': '100', 'page[after]': pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.page?.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const shown = rows.data?.pages.flatMap((page) => page.data) ?? [];
  const total = rows.data?.pages[0]?.page?.total ?? shown.length;
  return (
    <section className={css.contributions} aria-labelledby="nhiem-vu-duoc-tinh">
      <h2 id="nhiem-vu-duoc-tinh">Nhiệm vụ được tính</h2>
      <div className={css.filters} role="group" aria-label="Tiến độ">
        <FilterButton
          on={outcome === undefined}
          label={`Tất cả ${card.assigned}`}
          press={() => setUrl({ 'ket-qua': undefined })}
        />
        {outcomes
          .filter((one) => card.counts[one] > 0)
          .map((one) => (
            <FilterButton
              key={one}
              on={outcome === one}
              label={`${outcomeWord(one)} ${card.counts[one]}`}
              press={() => setUrl({ 'ket-qua': one })}
            />
          ))}
      </div>
      {rows.error && <ErrorState error={rows.error} retry={() => void rows.refetch()} />}
      <p className={`secondary ${css.count}`} role="status">
        {rows.data ? `Hiện ${shown.length} trong ${total} nhiệm vụ` : ''}
      </p>
      {!rows.data && !rows.error && <LoadingRows what="nhiệm vụ" />}
      {rows.data && shown.length === 0 && (
        <div className="card">
          <EmptyState title="Không có nhiệm vụ nào" text="Chọn tiến độ khác hoặc xem tất cả." />
        </div>
      )}
      {shown.length > 0 && <Rows rows={shown} />}
      {rows.hasNextPage && (
        <div className={css.more}>
          <Button variant="default" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
            Hiện thêm
          </Button>
        </div>
      )}
    </section>
  );
}

function FilterButton({
  on,
  label,
  press,
}: {
  readonly on: boolean;
  readonly label: string;
  readonly press: () => void;
}) {
  return (
    <button type="button" className={css.filter} aria-pressed={on} onClick={press}>
      {label}
    </button>
  );
}

const day = (date: string | null): string => (date === null ? '' : dateWord(date));
const points = (row: Contribution): string => (row.points === null ? 'chưa xác định' : decimalWord(row.points));

function Rows({ rows }: { readonly rows: readonly Contribution[] }) {
  const phone = useIsPhone();
  if (phone) {
    return (
      <ul className="card">
        {rows.map((row) => (
          <li key={row.taskId + row.code} className={css.cardRow}>
            <div>
              <OutcomeTag outcome={row.outcome} />{' '}
              <span className="secondary">{row.dueOn === null ? '' : `hạn ${day(row.dueOn)}`}</span>
            </div>
            <Link to="/nhiem-vu/$code" params={{ code: row.code }}>
              {row.title}
            </Link>
            <div className="secondary">{`${row.unit.short} · tính ${decimalWord(row.credit)}, ${points(row)} điểm`}</div>
            <div className="secondary">{row.why}</div>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div className="card">
      <table className={css.table}>
        <colgroup>
          <col style={{ width: 90 }} />
          <col />
          <col style={{ width: 190 }} />
          <col style={{ width: 104 }} />
          <col style={{ width: 120 }} />
          <col style={{ width: 150 }} />
          <col style={{ width: 60 }} />
          <col style={{ width: 100 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Mã</th>
            <th scope="col">Nhiệm vụ</th>
            <th scope="col">Chủ trì</th>
            <th scope="col">Hạn</th>
            <th scope="col">Hoàn thành</th>
            <th scope="col">Tiến độ</th>
            <th scope="col" className="number">
              Tính
            </th>
            <th scope="col" className="number">
              Điểm
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.taskId + row.code}>
              <td className="nowrap">{row.code}</td>
              <th scope="row">
                <Link to="/nhiem-vu/$code" params={{ code: row.code }}>
                  {row.title}
                </Link>
                <div className="secondary">{row.why}</div>
              </th>
              <td>{row.unit.short}</td>
              <td>{day(row.dueOn)}</td>
              <td>{day(row.completedOn)}</td>
              <td>
                <OutcomeTag outcome={row.outcome} />
              </td>
              <td className="number">{decimalWord(row.credit)}</td>
              <td className="number">{points(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OutcomeTag({ outcome }: { readonly outcome: string }) {
  const known = outcomes.find((one) => one === outcome);
  if (known === undefined) return <>{outcomeWord(outcome)}</>;
  return (
    <Tag sign={statuses[known].sign} tone={statuses[known].tone}>
      {outcomeWord(known)}
    </Tag>
  );
}
