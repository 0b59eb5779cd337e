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
import { useTaskActions, type TaskActions } from '../../parts/task-actions/use-task-actions.js';
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
  const read = query.data !== undefined;
  useTitle(me.counts.mine > 0 ? `Việc của tôi (${me.counts.mine})` : 'Việc của tôi');
  return (
    <>
      <PageHead title="Việc của tôi" sub={<Summary rows={read ? rows : null} now={me.now} />} />
      {query.error !== null && (
        <ErrorState error={query.error} retry={() => void query.refetch()} lastAt={read ? me.now : undefined} />
      )}
      {!read && query.error === null && <LoadingRows what="việc của tôi" />}
      <ChangesLine changes={changes} apply={apply} />
      {read && <Columns rows={rows} actions={actions} />}
      {actions.sheets}
    </>
  );
}

/** The first line sums up in words. */
function Summary({ rows, now }: { readonly rows: readonly TaskSummary[] | null; readonly now: string }) {
  const [strong, rest] = rows === null ? ['', ''] : summaryOf(rows);
  return (
    <>
      {`${capitalised(fullDateWord(now))}, ${timeWord(now)}. `}
      <strong style={{ color: 'var(--ink)' }}>{strong}</strong>
      {` ${rest}`}
    </>
  );
}

interface ColumnsProps {
  readonly rows: readonly TaskSummary[];
  readonly actions: TaskActions;
}

function Columns({ rows, actions }: ColumnsProps) {
  const { first, later, fresh, waiting } = groupsOf(rows);
  const nothing = first.length + later.length + fresh.length === 0;
  return (
    <div className={css.columns} data-single={fresh.length + waiting.length === 0 || undefined}>
      <div className="stack-24">
        <Part title="Làm trước" note="xếp theo hậu quả nếu để chậm">
          {first.map((task, index) => (
            <WorkRow key={task.id} task={task} actions={actions} look={index === 0 ? 'first' : 'urgent'} />
          ))}
        </Part>
        <Part title="Sắp tới" note={`${later.length} việc`}>
          {later.map((task) => (
            <WorkRow key={task.id} task={task} actions={actions} look="later" />
          ))}
        </Part>
        {nothing && (
          <div className="card">
            <EmptyState icon={IconChecks} title="Không còn việc nào đang chờ" text={nextOf(rows) ?? ''} />
          </div>
        )}
      </div>
      <div className="stack-24">
        <Part
          title="Mới giao"
          children={fresh.map((task) => (
            <FreshRow key={task.id} task={task} actions={actions} />
          ))}
        />
        <Part title="Đang chờ người khác" note="không tính là chậm">
          {waiting.map((task) => (
            <WaitingRow key={task.id} task={task} actions={actions} />
          ))}
        </Part>
      </div>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly note?: string;
  readonly children: readonly ReactNode[];
}

/** A named list; absent where it is empty. */
function Part({ title, note, children }: PartProps) {
  if (children.length === 0) return null;
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
