import { dueAtOf, dueOf, isResolved, type DueRules } from '../deadline/index.js';
import { outageWithinWorkingHours, workingDaysFrom, type CivilDate, type Instant, type Outage } from '../time/index.js';
import { withDue } from './changes.js';
import type { TaskEvent } from './event.js';
import { WORKING_STATES, type DueChangeCause, type TaskState } from './state.js';

/** An outage of this length within the working hours of the due day moves it (rules.md §2). */
const MOVING_OUTAGE_MILLISECONDS = 2 * 3_600_000;

export interface DueMove {
  readonly rules: DueRules;
  readonly at: Instant;
  /** Who caused it; null: the system. */
  readonly actorId: string | null;
}

interface Moved {
  readonly dueOn: CivilDate;
  readonly dueAt: Instant;
  readonly cause: DueChangeCause;
}

function movedTo(task: TaskState, { dueOn, dueAt, cause }: Moved, { rules, at, actorId }: DueMove): TaskEvent {
  const { calendar, readingRule } = rules;
  const pins = { calendar: `${calendar.id}@${calendar.version}`, reading: `${readingRule.id}@${readingRule.version}` };
  const after: TaskState = {
    ...withDue(task, { dueOn, dueAt, cause, readingRule, at }),
    pins,
    version: task.version + 1,
  };
  return {
    name: 'task.dueChanged',
    at,
    actorId,
    onBehalfOf: null,
    task: after,
    facts: { from: task.dueOn, to: dueOn, cause },
  };
}

/**
 * A term counted from signing, now that the day of signing is known: the event with the task and its due day, or null where nothing
 * moves (another kind of deadline, a day a person has set since, a task that is over). Source: rules.md §1.
 */
export function renumberedOf(task: TaskState, signedOn: CivilDate, move: DueMove): TaskEvent | null {
  const { deadline } = task;
  const movable = task.lastDueChangeCause === null || task.lastDueChangeCause === 'numbering';
  if (deadline?.kind !== 'term' || deadline.from !== 'signing' || !movable || !WORKING_STATES.includes(task.state))
    return null;
  const due = dueOf(deadline, { ...move.rules, signedOn, receivedOn: task.receivedOn });
  if (!isResolved(due) || due.dueOn === task.dueOn) return null;
  return movedTo(task, { dueOn: due.dueOn, dueAt: due.dueAt, cause: 'numbering' }, move);
}

/**
 * Our own outage of two hours or more within the working hours of the due day moves it by one working day, again where that day was lost
 * as well; null where the due day was not hit or the unit has no move. Source: rules.md §2.
 */
export function movedByOutageOf(task: TaskState, outages: readonly Outage[], move: DueMove): TaskEvent | null {
  const { calendar, readingRule } = move.rules;
  const isLost = (day: CivilDate) => outageWithinWorkingHours(calendar, day, outages) >= MOVING_OUTAGE_MILLISECONDS;
  if (task.dueOn === null || !WORKING_STATES.includes(task.state) || !isLost(task.dueOn)) return null;
  let dueOn = task.dueOn;
  while (isLost(dueOn)) dueOn = workingDaysFrom(calendar, dueOn, 1);
  const time = task.deadline?.kind === 'date' ? task.deadline.time : undefined;
  return movedTo(task, { dueOn, dueAt: dueAtOf(dueOn, readingRule, time), cause: 'outage' }, move);
}
