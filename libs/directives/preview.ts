import {
  addMilliseconds,
  civilDateOf,
  instantAt,
  isWorkingDay,
  timeOfDayOf,
  workingDayAtOrAfter,
  workingDaysBetween,
  workingDaysFrom,
} from '@dondoc/domain';
import type { Instant, ThrottlePolicy, WorkingCalendar } from '@dondoc/domain';
import type { ObligationRow } from './directives.tables.js';
import type { Understood } from './understanding.js';

/** How many tasks an obligation makes: one for each lead unit. */
const tasksOf = ({ leadUnitIds }: ObligationRow): number => leadUnitIds.length;

export interface TaskCounts {
  readonly tasks: number;
  readonly units: number;
  readonly dated: number;
  readonly review: number;
  readonly routine: number;
}

/** What issuing makes; `obligations` without those set aside. */
export function taskCountsOf(obligations: readonly ObligationRow[]): TaskCounts {
  const count = (kind: ObligationRow['kind']): number =>
    obligations
      .filter((obligation) => obligation.kind === kind)
      .reduce((sum, obligation) => sum + tasksOf(obligation), 0);
  const [dated, review, routine] = [count('dated'), count('review'), count('routine')];
  return {
    tasks: dated + review + routine,
    units: new Set(obligations.flatMap((one) => one.leadUnitIds)).size,
    dated,
    review,
    routine,
  };
}

export interface LetterFacts {
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  readonly throttle: ThrottlePolicy;
  /** Due within so many working days: told at once. */
  readonly atOnceWithin: number;
}

/** When the first letter about new tasks leaves: at once in its window where one is due soon, else with the next digest (rules.md §3). */
export function firstLetterAtOf(
  dues: readonly (Understood | null)[],
  { now, calendar, throttle, atOnceWithin }: LetterFacts,
): Instant {
  const today = civilDateOf(now);
  const isSoon = dues.some(
    (due) => due !== null && due.dueOn !== null && workingDaysBetween(calendar, today, due.dueOn) <= atOnceWithin,
  );
  if (!isSoon) return nextAt(now, throttle.digestAt, calendar);
  const { from, to } = throttle.atOnce;
  const time = timeOfDayOf(now);
  return isWorkingDay(calendar, today) && time >= from && time < to ? now : nextAt(now, from, calendar);
}

/** The next working day's such time of day that is not before now. */
function nextAt(now: Instant, timeOfDay: string, calendar: WorkingCalendar): Instant {
  const today = civilDateOf(now);
  const first = workingDayAtOrAfter(calendar, today);
  const at = instantAt(first, timeOfDay);
  return at >= addMilliseconds(now, 0) ? at : instantAt(workingDaysFrom(calendar, first, 1), timeOfDay);
}
