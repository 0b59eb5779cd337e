import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import type { Task, TaskVerb } from '../../api/types.js';
import { useTitle } from '../../app/focus.js';
import { PageProblem } from '../../app/lost.js';
import { useMe } from '../../app/session.js';
import { useUrlState } from '../../app/url-state.js';
import { HeldNote } from '../../parts/held-note.js';
import { LifeLine } from '../../parts/life-line.js';
import { PageHead } from '../../parts/page-head.js';
import { useIsNarrow } from '../../parts/sheet.js';
import { ErrorState, LoadingRows } from '../../parts/states.js';
import { StatusTag } from '../../parts/status-tag.js';
import { useTaskActions } from '../../parts/task-actions/use-task-actions.js';
import { ActionCard } from './actions.js';
import { Assignment, Deadlines, Plan, Source } from './facts.js';
import { TaskLog } from './log.js';
import css from './page.module.css';
import { TaskResults } from './results.js';

/** Words of `?lam=` in letters → what opens by itself. */
const wanted: Readonly<Record<string, TaskVerb>> = {
  'bao-cao': 'submit',
  'gia-han': 'askExtension',
  'giai-trinh': 'explain',
  'doi-han': 'changeDeadline',
  'chuyen-don-vi': 'reassign',
  'thu-hoi': 'recall',
};

/** Screen 5: state → why it stands still and what one may do about it → life-line → log with proofs | deadlines, sentence. */
export function TaskPage() {
  const { code = '' } = useParams({ strict: false });
  const query = useQuery({ queryKey: ['task', code], queryFn: () => api.task(code) });
  if (query.data === undefined) {
    return query.error === null ? (
      <Waiting code={code} />
    ) : (
      <PageProblem error={query.error} retry={() => void query.refetch()} />
    );
  }
  return (
    <>
      {query.error !== null && <ErrorState error={query.error} retry={() => void query.refetch()} />}
      <TaskView task={query.data} />
    </>
  );
}

function Waiting({ code }: { readonly code: string }) {
  useTitle(code, 'Nhiệm vụ');
  return (
    <>
      <PageHead title={code} />
      <LoadingRows what="nhiệm vụ" />
    </>
  );
}

/** `?lam=bao-cao` in a letter opens the sheet at once; closing it cleans the address. */
function useWantedActions(task: Task) {
  const [url, setUrl] = useUrlState();
  const verb = wanted[url['lam'] ?? ''];
  const opened = verb !== undefined && task.verbs.includes(verb) ? { verb, task } : undefined;
  return useTaskActions(opened, () => {
    if (url['lam'] !== undefined) setUrl({ lam: undefined });
  });
}

const isCurable = (task: Task): boolean =>
  task.held !== null &&
  task.verbs.includes('recordDelivery') &&
  task.held.reasons.some((reason) => reason.dispatchId !== null);

function TaskView({ task }: { readonly task: Task }) {
  const me = useMe();
  const isNarrow = useIsNarrow();
  useTitle(`${task.code} ${task.title}`, 'Nhiệm vụ');
  const actions = useWantedActions(task);
  const isHeld = task.held !== null;
  const todo = <ActionCard task={task} actions={actions} primary={!isCurable(task)} />;
  return (
    <>
      <PageHead title={task.title} above={<Trail code={task.code} />} sub={<Standing task={task} />} />
      <div className={css.columns}>
        {task.held !== null && <HeldNote held={task.held} task={task} verbs={task.verbs} />}
        {isHeld && todo}
        <section className={`card card-padded ${css.wide}`} aria-label="Đường đi của nhiệm vụ">
          <LifeLine steps={task.lifeLine} />
        </section>
        {!isHeld && isNarrow && todo}
        <div className="stack-16">
          <TaskResults submissions={task.submissions} />
          <TaskLog lines={task.history} now={me.now} />
          <Plan task={task} now={me.now} />
        </div>
        <div className="stack-16">
          {!isHeld && !isNarrow && todo}
          <Deadlines task={task} />
          <Source task={task} />
          <Assignment task={task} now={me.now} />
        </div>
      </div>
      {actions.sheets}
    </>
  );
}

function Trail({ code }: { readonly code: string }) {
  return (
    <>
      <Link to="/nhiem-vu">Nhiệm vụ</Link>
      {` › ${code}`}
    </>
  );
}

function Standing({ task }: { readonly task: Task }) {
  const overdueBy = task.workingDaysLeft === null || task.workingDaysLeft >= 0 ? undefined : -task.workingDaysLeft;
  return (
    <div className={css.head}>
      <StatusTag tag={task.tag} {...(overdueBy === undefined ? {} : { overdueBy })} />
      <span>
        {[
          `${task.leadUnit.name} chủ trì`,
          task.officer === null ? null : `${task.officer.name} thực hiện`,
          task.next.sentence,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}
