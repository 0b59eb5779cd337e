import type { StoppedPeriod } from '../task/state.js';
import {
  addDays,
  civilDateOf,
  instantAt,
  isWorkingDay,
  outageWithinWorkingHours,
  workingDaysFrom,
  type CivilDate,
  type Instant,
  type Outage,
  type WorkingCalendar,
} from '../time/index.js';
import type { LadderPolicy } from './policy.js';

export interface DelayFacts {
  readonly ladder: LadderPolicy;
  readonly calendar: WorkingCalendar;
  readonly outages: readonly Outage[];
  readonly stoppedPeriods: readonly StoppedPeriod[];
  /** A stop that goes on covers the days that have ended by now; of later ones nothing is known. */
  readonly now: Instant;
}

/** End of work: a day belongs to a stop in which its end lies (as rules.md §2 counts blockers). */
const endOfWork = (calendar: WorkingCalendar, day: CivilDate): Instant =>
  instantAt(day, calendar.workingHours.at(-1)?.[1] ?? '17:00');

function isStopped(day: CivilDate, { calendar, stoppedPeriods, now }: DelayFacts): boolean {
  const end = endOfWork(calendar, day);
  return stoppedPeriods.some(({ from, to }) => from <= end && end < (to ?? now));
}

const isVoid = (day: CivilDate, { ladder, calendar, outages }: DelayFacts): boolean =>
  outageWithinWorkingHours(calendar, day, outages) >= ladder.outageMinutesVoidingDay * 60_000;

/**
 * The instant at which the N-th working day of our own after a day has come, as far as is known now: days with two hours of our
 * outage within working hours do not count, nor days in `submitted`, stopped or awaiting a first extension (rules.md §4, gate 3).
 */
export function delayOverAt(after: CivilDate, workingDays: number, facts: DelayFacts): Instant {
  let day = after;
  for (let counted = 0; counted < workingDays;) {
    day = addDays(day, 1);
    if (isWorkingDay(facts.calendar, day) && !isStopped(day, facts) && !isVoid(day, facts)) counted += 1;
  }
  return instantAt(day, facts.ladder.at);
}

/** The working days after `after` up to `until` that an outage of ours has voided. */
export function voidedDaysOf(after: CivilDate, until: CivilDate, facts: DelayFacts): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) {
    if (isWorkingDay(facts.calendar, day) && isVoid(day, facts)) days.push(day);
  }
  return days;
}

/** The hour of the ladder on the N-th working day after an instant's day. */
export const ladderHourAfter = (
  at: Instant,
  workingDays: number,
  { ladder, calendar }: Pick<DelayFacts, 'ladder' | 'calendar'>,
): Instant => instantAt(workingDaysFrom(calendar, civilDateOf(at), workingDays), ladder.at);
