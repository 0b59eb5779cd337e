import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { TaskSummary } from '../../api/types.js';
import { StatusTag } from '../../parts/status-tag.js';
import { dateWord, distanceWord, dueWord } from '../../words/dates.js';
import { shortRefOf } from '../../words/refs.js';
import type { SortWord } from './filter.js';
import css from './page.module.css';

const VIRTUAL_FROM = 100;
const ROW_PIXELS = 58;

const sourceOf = (task: TaskSummary): string =>
  `${task.code} · ${shortRefOf(task.directive.ref).replaceAll('-', '\u2011')}${task.directive.item === null ? '' : `, mục ${task.directive.item}`}`;

/** Closed tasks say when they were submitted; open ones how long is left. */
function distanceOf(task: TaskSummary): string {
  if (task.submittedAt !== null && (task.state === 'submitted' || task.state === 'accepted'))
    return `nộp ${dateWord(task.submittedAt)}`;
  return task.workingDaysLeft === null ? '' : distanceWord(task.workingDaysLeft);
}

function Due({ task }: { readonly task: TaskSummary }) {
  const left = task.state === 'submitted' || task.state === 'accepted' ? null : task.workingDaysLeft;
  return (
    <>
      <div>{dueWord(task)}</div>
      <div
        className={css.left}
        data-near={left !== null && left >= 0 && left <= 3}
        data-over={left !== null && left < 0}
      >
        {distanceOf(task)}
      </div>
    </>
  );
}

interface RowsProps {
  readonly rows: readonly TaskSummary[];
  readonly current: number;
  readonly sort: SortWord;
  readonly setSort: (sort: SortWord) => void;
  /** Called when the end of what is loaded comes into view. */
  readonly more: () => void;
}

function useRows({ rows, current, more }: Pick<RowsProps, 'rows' | 'current' | 'more'>) {
  const top = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PIXELS,
    overscan: 12,
    scrollMargin: margin,
    enabled: rows.length >= VIRTUAL_FROM,
  });
  useEffect(() => {
    const element = top.current;
    if (element !== null) setMargin(element.getBoundingClientRect().top + globalThis.scrollY);
  }, [rows.length]);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length >= VIRTUAL_FROM && last >= rows.length - 20) more();
  }, [last, rows.length, more]);
  useEffect(() => {
    if (current < 0) return;
    if (rows.length >= VIRTUAL_FROM) virtual.scrollToIndex(current, { align: 'auto' });
    document.querySelector(`[data-row="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current, rows.length, virtual]);
  const shown = rows.length < VIRTUAL_FROM ? rows.map((_, index) => index) : items.map((item) => item.index);
  const before = rows.length < VIRTUAL_FROM ? 0 : (items[0]?.start ?? 0) - margin;
  const after = rows.length < VIRTUAL_FROM ? 0 : virtual.getTotalSize() - ((items.at(-1)?.end ?? 0) - margin);
  return {
    top,
    shown,
    before: Math.max(0, before),
    after: Math.max(0, after),
    measure: rows.length < VIRTUAL_FROM ? null : virtual.measureElement,
  };
}

function SortHead({
  label,
  up,
  down,
  sort,
  setSort,
  width,
}: { readonly label: string; readonly up: SortWord; readonly down?: SortWord; readonly width: string } & Pick<
  RowsProps,
  'sort' | 'setSort'
>) {
  const state = sort === up ? 'ascending' : sort === down ? 'descending' : 'none';
  const Icon = state === 'ascending' ? IconArrowUp : state === 'descending' ? IconArrowDown : IconArrowsSort;
  return (
    <th scope="col" aria-sort={state} style={{ width }}>
      <button
        type="button"
        className={css.sort}
        onClick={() => setSort(state === 'ascending' && down !== undefined ? down : up)}
      >
        {label}
        <Icon size={16} stroke={1.75} aria-hidden />
      </button>
    </th>
  );
}

/** The list as a real table: fixed layout, sticky head, sorting in the heads; from 100 rows on only the visible ones exist. */
export function TaskTable({ rows, current, sort, setSort, more }: RowsProps) {
  const { top, shown, before, after, measure } = useRows({ rows, current, more });
  const sorting = { sort, setSort };
  return (
    <div className="card" ref={top}>
      <table className={css.table} aria-rowcount={rows.length + 1}>
        <caption className="visually-hidden">Danh sách nhiệm vụ</caption>
        <thead>
          <tr>
            <SortHead label="Làm trước" up="lam-truoc" width="172px" {...sorting} />
            <th scope="col">Nhiệm vụ</th>
            <SortHead label="Chủ trì" up="don-vi" width="17%" {...sorting} />
            <SortHead label="Hạn" up="han" down="-han" width="176px" {...sorting} />
            <th scope="col" style={{ width: '18%' }}>
              Việc tiếp theo
            </th>
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} />
          {shown.map((index) => (
            <TaskRow key={rows[index]?.id} task={rows[index]} index={index} current={current} measure={measure} />
          ))}
          <Spacer height={after} />
        </tbody>
      </table>
    </div>
  );
}

interface TaskRowProps {
  readonly task: TaskSummary | undefined;
  readonly index: number;
  readonly current: number;
  readonly measure: ((element: Element | null) => void) | null;
}

function TaskRow({ task, index, current, measure }: TaskRowProps) {
  if (task === undefined) return null;
  return (
    <tr ref={measure} data-index={index} data-row={index} data-current={index === current} aria-rowindex={index + 2}>
      <td>
        <StatusTag tag={task.tag} />
      </td>
      <td>
        <TaskTitle task={task} />
        <div className="secondary" title={task.directive.ref}>
          {sourceOf(task)}
        </div>
      </td>
      <td>{task.leadUnit.short}</td>
      <td>
        <Due task={task} />
      </td>
      <td className="secondary">{task.next.sentence}</td>
    </tr>
  );
}

const Spacer = ({ height }: { readonly height: number }): ReactNode =>
  height <= 0 ? null : (
    <tr className={css.spacer} aria-hidden>
      <td colSpan={5} style={{ height }} />
    </tr>
  );

const TaskTitle = ({ task }: { readonly task: TaskSummary }): ReactNode => (
  <Link className={css.title} to="/nhiem-vu/$code" params={{ code: task.code }}>
    {task.title}
  </Link>
);

/** On the phone: a list of cards, never a scrolling table. */
export function TaskCards({ rows, current, more }: Pick<RowsProps, 'rows' | 'current' | 'more'>) {
  const { top, shown, before, after, measure } = useRows({ rows, current, more });
  return (
    <div className="card" ref={top}>
      <ul className={css.cards} style={{ paddingTop: before, paddingBottom: after }} aria-label="Danh sách nhiệm vụ">
        {shown.map((index) => {
          const task = rows[index];
          return task === undefined ? null : (
            <li
              key={task.id}
              ref={measure}
              data-index={index}
              data-row={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
            >
              <div className={css.cardTop}>
                <StatusTag tag={task.tag} />
                <span className="secondary">
                  {[dueWord(task), distanceOf(task)].filter((part) => part !== '').join(', ')}
                </span>
              </div>
              <TaskTitle task={task} />
              <div className="secondary">{`${task.leadUnit.short} · ${sourceOf(task)}`}</div>
              <div className="secondary">{task.next.sentence}</div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
