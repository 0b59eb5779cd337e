import { useQuery } from '@tanstack/react-query';
import { IconChecks } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { api } from '../../api/client.js';
import { useSteadyRows } from '../../api/live.js';
import type { TaskSummary } from '../../api/types.js';
import { useTitle } from '../../app/focus.js';
import { useMe } from '../../app/session.js';
import { PageHead } from '../../parts/page-head.js';
import { ChangesLine, EmptyState, ErrorState, LoadingRows } from '../../parts/states.js';
import { useTaskActions } from '../../parts/task-actions/use-task-actions.js';
import { capitalised, fullDateWord, timeWord } from '../../words/dates.js';
import { groupsOf, nextOf, summaryOf } from './groups.js';
import css from './page.module.css';
import { FreshRow, WaitingRow, WorkRow } from './row.js';

const keyOf = (task: TaskSummary): string => task.id;

/** Screen 2: what do I owe today, in the order of what follows if it is left. */
export function MyTasksPage() {
  const me = useMe();
  const query = useQuery({ queryKey: ['me', 'tasks'], queryFn: api.myTasks });
  const { rows, changes, apply } = useSteadyRows(query.data?.data, keyOf, 'mine');
  const actions = useTaskActions();
  const groups = groupsOf(rows);
  const open = groups.first.length + groups.later.length + groups.fresh.length;
  useTitle(me.counts.mine > 0 ? `Việc của tôi (${me.counts.mine})` : 'Việc của tôi');
  const [strong, rest] = summaryOf(rows);
  return (
    <>
      <PageHead
        title="Việc của tôi"
        sub={
          <>
            {`${capitalised(fullDateWord(me.now))}, ${timeWord(me.now)}. `}
            {query.data !== undefined && (
              <>
                <strong style={{ color: 'var(--ink)' }}>{strong}</strong>
                {` ${rest}`}
              </>
            )}
          </>
        }
      />
      {query.error !== null && (
        <ErrorState
          error={query.error}
          retry={() => void query.refetch()}
          lastAt={query.data?.asOf ?? (query.data === undefined ? undefined : me.now)}
        />
      )}
      {query.data === undefined && query.error === null && <LoadingRows what="việc của tôi" />}
      <ChangesLine changes={changes} apply={apply} />
      {query.data !== undefined && (
        <div className={css.columns}>
          <div className="stack-24">
            {groups.first.length > 0 && (
              <Part title="Làm trước" note="xếp theo hậu quả nếu để chậm">
                {groups.first.map((task, index) => (
                  <WorkRow key={task.id} task={task} actions={actions} look={index === 0 ? 'first' : 'urgent'} />
                ))}
              </Part>
            )}
            {groups.later.length > 0 && (
              <Part title="Sắp tới" note={`${groups.later.length} việc`}>
                {groups.later.map((task) => (
                  <WorkRow key={task.id} task={task} actions={actions} look="later" />
                ))}
              </Part>
            )}
            {open === 0 && (
              <div className="card">
                <EmptyState icon={IconChecks} title="Không còn việc nào đang chờ" text={nextOf(rows) ?? ''} />
              </div>
            )}
          </div>
          <div className="stack-24">
            {groups.fresh.length > 0 && (
              <Part title="Mới giao">
                {groups.fresh.map((task) => (
                  <FreshRow key={task.id} task={task} actions={actions} />
                ))}
              </Part>
            )}
            {groups.waiting.length > 0 && (
              <Part title="Đang chờ người khác" note="không tính là chậm">
                {groups.waiting.map((task) => (
                  <WaitingRow key={task.id} task={task} actions={actions} />
                ))}
              </Part>
            )}
          </div>
        </div>
      )}
      {actions.sheets}
    </>
  );
}

function Part({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={title}>
      <div className={css.heading}>
        <h2>{title}</h2>
        {note !== undefined && <span className="secondary">{note}</span>}
      </div>
      <ul className={`card ${css.list}`}>{children}</ul>
    </section>
  );
}
