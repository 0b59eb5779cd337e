import { addDays, instantAt, startOfDay, workingDayAtOrAfter } from '../time/index.js';
import type { CivilDate, Instant, WorkingCalendar } from '../time/index.js';

/** How an office reads deadlines: a version of the rules kind `reading` (rules.md §1, product.md "Time"). */
export interface ReadingRule {
  readonly id: string;
  readonly version: number;
  readonly source: string;
  readonly effectiveFrom: CivilDate;
  /** "trước ngày D" ends with D−1 (true) or with D (false). */
  readonly beforeIsExclusive: boolean;
  /** HH:mm at which a last allowed day ends: `24:00`, or close of business `17:00`. */
  readonly dayEnds: string;
  /** Whether a named date on a day off moves to the next working day; counted terms always do. */
  readonly rollForwardNamedDates: boolean;
}

/** The calendar and the reading rule in force: what a due date is computed with, and what a task pins. */
export interface DueRules {
  readonly calendar: WorkingCalendar;
  readonly readingRule: ReadingRule;
}

/** The instant from which a task is late: 00:00 after `dueOn`, the rule's close of business, or the named time of day. */
export function dueAtOf(dueOn: CivilDate, readingRule: ReadingRule, time?: string): Instant {
  const ends = time ?? readingRule.dayEnds;
  return ends === '24:00' ? startOfDay(addDays(dueOn, 1)) : instantAt(dueOn, ends);
}

/** A named last day as the office reads it: itself, or the next working day where the rule rolls named dates. */
export function namedDayOf(dueOn: CivilDate, { calendar, readingRule }: DueRules): CivilDate {
  return readingRule.rollForwardNamedDates ? workingDayAtOrAfter(calendar, dueOn) : dueOn;
}
