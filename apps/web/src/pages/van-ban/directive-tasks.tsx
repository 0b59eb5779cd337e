import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import type { Directive } from '../../api/types.js';
import { Badge, type DrawnObligation } from '../../parts/reading/document-text.js';
import { dueWordOf } from '../../parts/reading/summary.js';
import { EmptyState, ErrorState, LoadingRows } from '../../parts/states.js';
import { StatusTag } from '../../parts/status-tag.js';
import { dueWord } from '../../words/dates.js';
import css from './van-ban.module.css';

const SHOWN = 30;

/** The tasks of an issued directive that this person may see, what to do first on top. */
export function DirectiveTasks({ directive }: { readonly directive: Directive }) {
  const list = useQuery({
    queryKey: ['tasks', 'directive', directive.id, directive.counts.tasks],
    queryFn: () => api.tasks({ 'filter[directive]': directive.id, 'page[size]': SHOWN, sort: 'first' }),
    placeholderData: keepPreviousData,
  });
  if (list.error && !list.data) return <ErrorState error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <LoadingRows what="nhiệm vụ" />;
  const { data, page } = list.data;
  return (
    <section className="card" aria-label="Nhiệm vụ của văn bản">
      <div className={css.sectionHead}>
        <h2>{`${page.total} nhiệm vụ`}</h2>
        {page.total > 0 && (
          <Link to="/nhiem-vu" search={{ 'van-ban': directive.id }}>
            Mở trong danh sách
          </Link>
        )}
      </div>
      {data.length === 0 && (
        <EmptyState title="Không có nhiệm vụ nào để xem" text="Mỗi đơn vị xem nhiệm vụ mình chủ trì hoặc phối hợp." />
      )}
      <ul>
        {data.map((task) => (
          <li key={task.id} className={css.task}>
            <div className={css.taskBody}>
              <div>
                <StatusTag tag={task.tag} /> <span className="secondary nowrap">{dueWord(task)}</span>
              </div>
              <Link className={css.taskTitle} to="/nhiem-vu/$code" params={{ code: task.code }}>
                {task.title}
              </Link>
              <div className="secondary">{`${task.code} · ${task.leadUnit.short}${task.directive.item === null ? '' : ` · mục ${task.directive.item}`}`}</div>
            </div>
          </li>
        ))}
      </ul>
      {page.total > data.length && (
        <p
          className="secondary"
          style={{ padding: '8px 16px 12px' }}
        >{`Hiện ${data.length} trong ${page.total} nhiệm vụ.`}</p>
      )}
    </section>
  );
}

interface ReadObligationsProps {
  readonly directive: Directive;
  readonly drawn: readonly DrawnObligation[];
  readonly hotId: string | null;
  readonly point: (id: string) => void;
}

/** What was read and is not issued yet. */
export function ReadObligations({ directive, drawn, hotId, point }: ReadObligationsProps) {
  const byId = new Map(directive.obligations.map((item) => [item.id, item]));
  return (
    <section className="card" aria-label="Nhiệm vụ đọc được">
      <div className={css.sectionHead}>
        <h2>{`${drawn.length} nhiệm vụ đọc được`}</h2>
        <span className="secondary">{`${directive.counts.confirmed} đã rà soát`}</span>
      </div>
      <ol>
        {drawn.map((one) => {
          const item = byId.get(one.id);
          return (
            item && (
              <li key={one.id} className={css.task} data-hot={one.id === hotId || undefined}>
                <Badge number={one.number} state={one.state} />
                <div className={css.taskBody}>
                  <button
                    type="button"
                    className="link-button"
                    style={{ textAlign: 'left' }}
                    onClick={() => point(one.id)}
                  >
                    {item.title}
                  </button>
                  <div className="secondary">{`${item.leadText ?? (item.leadUnitIds.length === 0 ? 'chưa có cơ quan chủ trì' : `${item.leadUnitIds.length} đơn vị`)} · ${dueWordOf(item)}`}</div>
                </div>
              </li>
            )
          );
        })}
      </ol>
    </section>
  );
}
