import { dueAtOf, type ReadingRule } from '../deadline/index.js';
import type { CivilDate, Instant } from '../time/index.js';
import type { DueChangeCause, TaskState } from './state.js';
import { closeStops } from './stops.js';

interface NewDue {
  readonly dueOn: CivilDate;
  readonly cause: DueChangeCause;
  readonly readingRule: ReadingRule;
  /** The instant of the change: alarms of the new date that lie before it are dropped. */
  readonly at: Instant;
  /** Where the instant is not the reading rule's end of day (a named time of day). */
  readonly dueAt?: Instant;
}

/** The task with another due day; the original stays, an undated task is no longer reviewed. */
export function withDue(task: TaskState, { dueOn, cause, readingRule, at, dueAt }: NewDue): TaskState {
  return {
    ...task,
    dueOn,
    dueAt: dueAt ?? dueAtOf(dueOn, readingRule),
    originalDueOn: task.originalDueOn ?? dueOn,
    reviewOn: task.routine ? task.reviewOn : null,
    lastDueChangeCause: cause,
    remindFrom: at,
  };
}

/** The task without its open request for more time. */
export function withoutExtension(task: TaskState, at: Instant): TaskState {
  return { ...task, extension: null, stoppedPeriods: closeStops(task.stoppedPeriods, 'extension', at) };
}
