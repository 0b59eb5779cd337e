import type { tagSchema, taskSummarySchema } from '@dondoc/contracts';
import {
  canBeOverdue,
  isConfirmed,
  outcomeOf,
  WORKING_STATES,
  workingDaysBetween,
  type CivilDate,
  type Instant,
  type TaskState,
  type WorkingCalendar,
} from '@dondoc/domain';
import type { z } from 'zod';

export type Tag = z.infer<typeof tagSchema>;
export type Group = NonNullable<z.infer<typeof taskSummarySchema>['group']>;

/** Due within so many working days counts as soon (screens.md §2). */
export const SOON_WORKING_DAYS = 3;

export interface Moment {
  readonly now: Instant;
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar;
}

/** Working days until the due day (0: today, negative: late by so many); null where undated or over. */
export function workingDaysLeftOf(task: TaskState, { now, today, calendar }: Moment): number | null {
  if (task.dueOn === null || task.dueAt === null || task.routine || !WORKING_STATES.includes(task.state)) return null;
  if (now >= task.dueAt) return -Math.max(1, workingDaysBetween(calendar, task.dueOn, today));
  return today >= task.dueOn ? 0 : workingDaysBetween(calendar, today, task.dueOn);
}

/** The one tag a task shows: late before due today before given back before due soon (screens.md §2). */
export function tagOf(task: TaskState, moment: Moment): Tag {
  const { outcome, afterExtension } = outcomeOf(task, moment.now);
  if (outcome === 'onTime' && afterExtension === true) return 'onTimeExtended';
  if (outcome !== 'notYetDue' && outcome !== 'undated') return outcome;
  if (outcome === 'notYetDue' && task.dueOn === moment.today) return 'dueToday';
  if (task.state === 'returned') return 'returned';
  const left = workingDaysLeftOf(task, moment);
  return outcome === 'notYetDue' && left !== null && left <= SOON_WORKING_DAYS ? 'dueSoon' : outcome;
}

/** Where a task stands in "Việc của tôi" (screens.md §7): the order of what follows if it is left. */
export function groupOf(task: TaskState, tag: Tag, explanationAsked: boolean): Group {
  if (explanationAsked && WORKING_STATES.includes(task.state)) return 'explain';
  if (task.state === 'submitted' || task.state === 'suspended') return 'waiting';
  if (!WORKING_STATES.includes(task.state)) return 'done';
  if (tag === 'overdue' || tag === 'dueToday' || tag === 'returned' || tag === 'dueSoon') return tag;
  return task.reviewOn !== null ? 'review' : 'rest';
}

export const GROUP_ORDER: readonly Group[] = [
  'explain',
  'overdue',
  'dueToday',
  'returned',
  'dueSoon',
  'review',
  'rest',
  'waiting',
  'done',
];

export const isUnconfirmed = (task: TaskState, calendar: WorkingCalendar): boolean =>
  [task.dueOn, task.reviewOn].some((day) => day !== null && !isConfirmed(calendar, day));

/** Late at this moment and the unit has the next move. */
export const isLate = (task: TaskState, now: Instant): boolean =>
  canBeOverdue(task) && task.dueAt !== null && task.dueAt <= now;
