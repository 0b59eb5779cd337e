import { dueOf, isResolved, type CivilDate, type DueRules, type TaskEvent, type TaskState, WORKING_STATES } from '@dondoc/domain';
import type { EventRow } from '@dondoc/platform';

export interface Numbering {
  readonly signedOn: CivilDate;
  readonly rules: DueRules;
  readonly event: EventRow;
}

/**
 * A term counted from signing, now that the day of signing is known: the task with its due day and the event, or null where nothing
 * moves (another kind of deadline, a day a person has set since, a task that is over). Source: rules.md §1.
 */
export function renumberedOf(task: TaskState, { signedOn, rules, event }: Numbering): TaskEvent | null {
  const { deadline } = task;
  const movable = task.lastDueChangeCause === null || task.lastDueChangeCause === 'numbering';
  if (deadline?.kind !== 'term' || deadline.from !== 'signing' || !movable || !WORKING_STATES.includes(task.state)) return null;
  const due = dueOf(deadline, { ...rules, signedOn, receivedOn: task.receivedOn });
  if (!isResolved(due) || due.dueOn === task.dueOn) return null;
  const at = event.occurredAt;
  const { calendar, readingRule } = rules;
  const moved: TaskState = {
    ...task,
    dueOn: due.dueOn,
    dueAt: due.dueAt,
    originalDueOn: task.originalDueOn ?? due.dueOn,
    reviewOn: task.routine ? task.reviewOn : null,
    lastDueChangeCause: 'numbering',
    remindFrom: at,
    pins: { calendar: `${calendar.id}@${calendar.version}`, reading: `${readingRule.id}@${readingRule.version}` },
    version: task.version + 1,
  };
  const actorId = event.actor === 'system' ? null : event.actor.personId;
  return { name: 'task.dueChanged', at, actorId, onBehalfOf: null, task: moved, facts: { from: task.dueOn, to: due.dueOn, cause: 'numbering' } };
}
