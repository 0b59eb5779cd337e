import { Link } from '@tanstack/react-router';
import type { TaskSummary, TaskVerb } from '../../api/types.js';
import { useMe } from '../../app/session.js';
import { StatusTag, Tag } from '../../parts/status-tag.js';
import { ActionButton, type TaskActions } from '../../parts/task-actions/use-task-actions.js';
import { dateWord, distanceWord, dueWord, fullDateWord, shortInstantWord } from '../../words/dates.js';
import css from './page.module.css';

const sourceOf = (task: TaskSummary): string =>
  [
    task.directive.ref + (task.directive.item === null ? '' : `, mục ${task.directive.item}`),
    task.myRelation === 'coordinating' ? `phối hợp với ${task.leadUnit.name}` : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');

function dueLineOf(task: TaskSummary): string {
  if (task.tag === 'dueToday' && task.dueOn !== null) return `${fullDateWord(task.dueOn)}, đến hết ngày`;
  if (task.workingDaysLeft === null || task.dueOn === null) return dueWord(task);
  return `${distanceWord(task.workingDaysLeft)}, ${dueWord(task)}`;
}

const unitVerbs: readonly TaskVerb[] = [
  'explain',
  'submit',
  'answerDossier',
  'acknowledge',
  'acknowledgeCoordination',
  'askExtension',
];

/** Whose move an overdue task waits for, where no further step is due by itself: "Đơn vị: giải trình đến hết 23/10". */
const moveOf = ({ group, next }: TaskSummary): string | null =>
  group === 'explain' || (group === 'overdue' && next.who !== 'unit') ? next.sentence : null;

type Look = 'first' | 'urgent' | 'later';

/** What a row offers: all steps where it presses, one step (and the receipt) where it does not. */
function offeredOf(task: TaskSummary, look: Look): readonly TaskVerb[] {
  const verbs = unitVerbs.filter((verb) => task.verbs.includes(verb));
  if (look !== 'later') return verbs.slice(0, 3);
  return verbs.filter((verb, index) => index === 0 || verb === 'acknowledge');
}

interface RowProps {
  readonly task: TaskSummary;
  readonly actions: TaskActions;
  /** The first row has the page's filled button; later ones offer one step only. */
  readonly look: Look;
}

/** A task with what follows if nothing is done, and what can be done now. */
export function WorkRow({ task, actions, look }: RowProps) {
  const left = task.workingDaysLeft;
  const today = useMe().now.slice(0, 10);
  return (
    <li className={css.row} data-key={task.id}>
      <div>
        <div className={css.top}>
          {task.group === 'review' && task.reviewOn !== null && task.reviewOn <= today ? (
            <Tag tone="plain" sign="diamond" children="Ngày rà soát" />
          ) : (
            <StatusTag tag={task.tag} />
          )}
          <span
            className={css.due}
            data-near={left !== null && left >= 0 && left <= 1}
            data-over={left !== null && left < 0}
            children={dueLineOf(task)}
          />
        </div>
        <TaskLink task={task} />
        <div className="secondary">{sourceOf(task)}</div>
        {task.returnReason !== null && task.tag === 'returned' && (
          <p className={css.consequence}>{`“${task.returnReason}” Thời hạn không đổi.`}</p>
        )}
        {(task.consequence ?? moveOf(task)) !== null && (
          <p className={css.consequence}>{task.consequence ?? moveOf(task)}</p>
        )}
      </div>
      <RowActions task={task} actions={actions} look={look} />
    </li>
  );
}

function RowActions({ task, actions, look }: RowProps) {
  const offered = offeredOf(task, look);
  if (offered.length === 0) return null;
  const lead = look === 'first' ? 'primary' : look === 'urgent' ? 'light' : 'default';
  return (
    <div className={`actions ${offered.length > 1 || look === 'first' ? css.below : ''}`}>
      {offered.map((verb, index) => (
        <ActionButton
          key={verb}
          verb={verb}
          task={task}
          actions={actions}
          look={index === 0 ? lead : 'default'}
          size="xs"
        />
      ))}
    </div>
  );
}

const TaskLink = ({ task }: { readonly task: TaskSummary }) => (
  <Link className={css.title} to="/nhiem-vu/$code" params={{ code: task.code }}>
    {task.title}
  </Link>
);

export function FreshRow({ task, actions }: { readonly task: TaskSummary; readonly actions: TaskActions }) {
  const verb: TaskVerb = task.verbs.includes('acknowledge') ? 'acknowledge' : 'acknowledgeCoordination';
  return (
    <li className={css.row}>
      <div>
        <TaskLink task={task} />
        <div className="secondary">{`Giao ${shortInstantWord(task.assignedAt)} · ${task.dueOn === null ? dueWord(task) : `hạn ${dateWord(task.dueOn)}`}`}</div>
        {task.myRelation === 'coordinating' && <div className="secondary">{`Phối hợp với ${task.leadUnit.name}`}</div>}
      </div>
      <div className="actions">
        <ActionButton verb={verb} task={task} actions={actions} look="light" size="xs" />
      </div>
    </li>
  );
}

export function WaitingRow({ task, actions }: { readonly task: TaskSummary; readonly actions: TaskActions }) {
  const verb = (['withdraw', 'withdrawExtension'] as const).find((one) => task.verbs.includes(one));
  return (
    <li className={css.row}>
      <div>
        <div className={css.top}>
          <StatusTag tag={task.tag} />
        </div>
        <TaskLink task={task} />
        <div className="secondary">
          {[
            task.next.sentence,
            task.next.since === null ? null : `từ ${shortInstantWord(task.next.since)}`,
            task.submittedAt === null ? null : `được ghi nhận nộp ngày ${dateWord(task.submittedAt)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
      {verb !== undefined && (
        <div className="actions">
          <ActionButton verb={verb} task={task} actions={actions} look="default" size="xs" />
        </div>
      )}
    </li>
  );
}
