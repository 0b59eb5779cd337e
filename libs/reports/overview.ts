import type { overviewSchema } from '@dondoc/contracts';
import {
  addDays, civilDateOf, weekdayOf, workingDayAtOrBefore, workingDaysBetween, workingDaysFrom,
  type CivilDate, type CountedOutcome, type WorkingCalendar,
} from '@dondoc/domain'; // prettier-ignore
import type { JudgedTask } from '@dondoc/scoring';
import type { z } from 'zod';

export type Overview = z.infer<typeof overviewSchema>;
type Counts = Overview['byUnit'][number]['counts'];

/** Due within so many working days counts as soon (screens.md §2). */
const SOON_WORKING_DAYS = 3;

export interface Day {
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar;
}

/** The last working day of the civil week, or of the next one when this one's is over. */
export function weekEndOf({ today, calendar }: Day): CivilDate {
  const sunday = addDays(today, 7 - weekdayOf(today));
  const last = workingDayAtOrBefore(calendar, sunday);
  return last >= today ? last : workingDayAtOrBefore(calendar, addDays(sunday, 7));
}

const isOutcome = (outcome: CountedOutcome) => (judged: JudgedTask) => judged.outcome.outcome === outcome;

/** How many tasks are overdue. */
const overdueOf = (tasks: readonly JudgedTask[]): readonly JudgedTask[] => tasks.filter(isOutcome('overdue'));

/** The five figures at the head. `lastWeek`: the same tasks as they were known seven days ago. */
export function figuresOf(
  tasks: readonly JudgedTask[],
  lastWeek: readonly JudgedTask[],
  day: Day,
): Omit<Overview['figures'], 'forLeader'> {
  const until = weekEndOf(day);
  const awaiting = tasks.filter(isOutcome('awaiting'));
  const late = tasks.filter(isOutcome('late')).length;
  const inTime = tasks.filter(({ outcome: { outcome } }) => outcome === 'early' || outcome === 'onTime').length;
  const waits = awaiting.map(({ task }) =>
    task.submission === null ? 0 : workingDaysBetween(day.calendar, civilDateOf(task.submission.at), day.today),
  );
  return {
    overdue: overdueOf(tasks).length,
    overdueLastWeek: overdueOf(lastWeek).length,
    dueThisWeek: tasks.filter(isOutcome('notYetDue')).filter(({ task: { dueOn } }) => dueOn !== null && dueOn <= until)
      .length,
    dueThisWeekUntil: until,
    awaiting: awaiting.length,
    awaitingLongest: Math.max(0, ...waits),
    done: inTime + late,
    doneInTime: inTime,
    doneLate: late,
  };
}

/** Working days that an overdue task is late by; at least one. */
export const workingDaysLateOf = ({ task }: JudgedTask, { today, calendar }: Day): number =>
  task.dueOn === null ? 0 : Math.max(1, workingDaysBetween(calendar, task.dueOn, today));

/** Overdue tasks, the latest first. */
export const longestOverdueFirst = (tasks: readonly JudgedTask[]): readonly JudgedTask[] =>
  [...overdueOf(tasks)].sort((one, other) => {
    const [a, b] = [one.task.dueOn ?? '', other.task.dueOn ?? ''];
    return a < b ? -1 : a > b ? 1 : one.task.id < other.task.id ? -1 : 1;
  });

const NO_COUNTS: Counts = {
  early: 0,
  onTime: 0,
  late: 0,
  awaiting: 0,
  notYetDue: 0,
  overdue: 0,
  undated: 0,
  dueSoon: 0,
};

/** What is counted of a unit's tasks; `dueSoon` is the part of `notYetDue` that is near. */
function countsOf(tasks: readonly JudgedTask[], soonUntil: CivilDate): Counts {
  const counts = { ...NO_COUNTS };
  for (const { task, outcome } of tasks) {
    if (!(outcome.outcome in counts)) continue;
    counts[outcome.outcome as CountedOutcome] += 1;
    if (outcome.outcome === 'notYetDue' && task.dueOn !== null && task.dueOn <= soonUntil) counts.dueSoon += 1;
  }
  return counts;
}

export interface UnitCounts {
  readonly unitId: string;
  readonly counts: Counts;
  readonly total: number;
}

/** How each lead unit's tasks stand: units with trouble first, then the ones with most tasks. */
export function byUnitOf(tasks: readonly JudgedTask[], day: Day): readonly UnitCounts[] {
  const soonUntil = workingDaysFrom(day.calendar, day.today, SOON_WORKING_DAYS);
  const groups = new Map<string, JudgedTask[]>();
  for (const judged of tasks)
    groups.set(judged.task.leadUnitId, [...(groups.get(judged.task.leadUnitId) ?? []), judged]);
  return [...groups]
    .map(([unitId, own]) => {
      const counts = countsOf(own, soonUntil);
      const { dueSoon: _part, ...outcomes } = counts;
      return { unitId, counts, total: Object.values(outcomes).reduce((sum, count) => sum + count, 0) };
    })
    .filter(({ total }) => total > 0)
    .sort((one, other) => troubleOf(other.counts) - troubleOf(one.counts) || other.total - one.total);
}

const troubleOf = ({ overdue, late, awaiting }: Counts): number => overdue * 1_000_000 + late * 1_000 + awaiting;
