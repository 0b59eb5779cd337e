import { civilDateOf, type Instant } from '../time/index.js';
import { WORKING_STATES, type TaskState } from './state.js';

export const OUTCOMES = [
  'early',
  'onTime',
  'late',
  'awaiting',
  'notYetDue',
  'overdue',
  'undated',
  'suspended',
  'recalled',
  'superseded',
  'routine',
] as const;
export type OutcomeName = (typeof OUTCOMES)[number];
export type Grade = 'early' | 'onTime' | 'late';

/** `wouldBe`: for awaiting, the outcome if it is accepted. `afterExtension`: on time only thanks to an approved extension. */
export interface Outcome {
  readonly outcome: OutcomeName;
  readonly wouldBe?: Grade;
  readonly afterExtension?: true;
}

/** How a completion at this instant is graded against the task's due day (rules.md §5). */
export function gradeOf(task: Pick<TaskState, 'dueOn' | 'dueAt'>, completedAt: Instant): Grade {
  if (task.dueOn === null || task.dueAt === null) return 'onTime';
  if (civilDateOf(completedAt) < task.dueOn) return 'early';
  return completedAt < task.dueAt ? 'onTime' : 'late';
}

function graded(task: TaskState, completedAt: Instant): Pick<Outcome, 'afterExtension'> & { readonly grade: Grade } {
  const grade = gradeOf(task, completedAt);
  const original = task.originalDueOn;
  const extended = task.promisedOn !== null && original !== null && civilDateOf(completedAt) > original;
  return grade !== 'late' && extended ? { grade, afterExtension: true } : { grade };
}

/** The outcome of a task at an instant (rules.md §5, product.md "outcome"). */
export function outcomeOf(task: TaskState, at: Instant): Outcome {
  if (task.state === 'recalled' || task.state === 'superseded') return { outcome: task.state };
  if (task.routine) return { outcome: 'routine' };
  if (task.state === 'suspended') return { outcome: 'suspended' };
  if (task.state === 'accepted') {
    const { grade, ...rest } = graded(task, task.completedAt ?? task.submission?.at ?? at);
    return { outcome: grade, ...rest };
  }
  if (task.state === 'submitted') {
    const { grade, ...rest } = graded(task, task.submission?.at ?? at);
    return { outcome: 'awaiting', wouldBe: grade, ...rest };
  }
  if (task.dueAt === null) return { outcome: 'undated' };
  return { outcome: at >= task.dueAt ? 'overdue' : 'notYetDue' };
}

/** Whether a task can be late at all at this moment of its life: its unit has the next move, and it is no routine duty. */
export function canBeOverdue(task: TaskState): boolean {
  return WORKING_STATES.includes(task.state) && !task.routine && task.dueAt !== null;
}

/** Whose move it is and which; `nobody` when the task is over or stopped. */
export interface NextMove {
  readonly who: 'unit' | 'decider' | 'nobody';
  readonly move:
    'acknowledge' | 'submit' | 'resubmit' | 'accept' | 'decideExtension' | 'decideBlocker' | 'resume' | null;
}

export function nextFor(task: TaskState): NextMove {
  if (task.state === 'submitted') return { who: 'decider', move: 'accept' };
  if (task.state === 'suspended') return { who: 'decider', move: 'resume' };
  if (!WORKING_STATES.includes(task.state)) return { who: 'nobody', move: null };
  if (task.extension !== null) return { who: 'decider', move: 'decideExtension' };
  if (task.blocker !== null && task.blocker.agreedAt === null) return { who: 'decider', move: 'decideBlocker' };
  if (task.state === 'assigned') return { who: 'unit', move: 'acknowledge' };
  return { who: 'unit', move: task.state === 'returned' ? 'resubmit' : 'submit' };
}
