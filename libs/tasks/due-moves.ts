import {
  dueAtOf, dueOf, instantAt, isResolved, outageWithinWorkingHours, timeOfDayOf, workingDaysFrom, WORKING_STATES,
  type CivilDate, type DueRules, type Instant, type Outage, type TaskEvent, type TaskState,
} from '@dondoc/domain'; // prettier-ignore
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

/** Two hours of outage within the working hours of the due day give it back (rules.md §2). */
const GIVES_BACK_MILLISECONDS = 2 * 3_600_000;

export interface OutageFacts {
  readonly outages: readonly Outage[];
  readonly rules: DueRules;
  readonly at: Instant;
}

/**
 * The task with its due day moved by a working day for each due day that our outage took, and the event; null where nothing moves. A day
 * that the move lands on and that was taken as well moves on.
 */
export function outageMovedOf(task: TaskState, { outages, rules, at }: OutageFacts): TaskEvent | null {
  const { calendar, readingRule } = rules;
  if (task.dueOn === null || task.routine || !WORKING_STATES.includes(task.state)) return null;
  let dueOn = task.dueOn;
  while (outageWithinWorkingHours(calendar, dueOn, outages) >= GIVES_BACK_MILLISECONDS) dueOn = workingDaysFrom(calendar, dueOn, 1);
  if (dueOn === task.dueOn) return null;
  const time = task.dueAt === null ? '00:00' : timeOfDayOf(task.dueAt);
  const dueAt = time === '00:00' ? dueAtOf(dueOn, readingRule) : instantAt(dueOn, time);
  const moved: TaskState = { ...task, dueOn, dueAt, lastDueChangeCause: 'outage', remindFrom: at, version: task.version + 1 };
  return { name: 'task.dueChanged', at, actorId: null, onBehalfOf: null, task: moved, facts: { from: task.dueOn, to: dueOn, cause: 'outage' } };
}
