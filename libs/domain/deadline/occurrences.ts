import {
  addDays,
  dayOfMonth,
  daysBetween,
  isConfirmed,
  lastDayOfMonth,
  civilDate,
  weekdayOf,
  type CivilDate,
  type Instant,
} from '../time/index.js';
import type { Deadline, Weekday } from './deadline.js';
import { dueAtOf, namedDayOf, type DueRules } from './reading-rule.js';

/** One period of a recurring duty: it makes one task (rules.md §2). */
export interface Period {
  /** First day of the period; for the first one it may lie before the day of issue, and the task opens at issue. */
  readonly opensOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly dueAt: Instant;
  readonly unconfirmed?: true;
}

export interface Occurrences {
  readonly periods: readonly Period[];
  /** Why there are none: a duty by the hour or day is routine (rules.md §1). */
  readonly why?: string;
}

export type Recurrence = Extract<Deadline, { kind: 'recurring' }>;

const MONTHS = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;
const WEEKDAY_NUMBERS: Readonly<Record<Weekday, number>> = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 };
const FIRST_MONDAY = civilDate('1900-01-01');

/**
 * The periods of a recurring duty: the first is the first whose due day is not before the day of issue, then each that
 * opens on `until` or earlier. Without a day a period is due on its last day; a day past the end of a month is its last
 * one; a day in a quarter or half-year is one of its last month (corpus decisions). By the hour or day: none.
 */
export function occurrencesOf(
  recurrence: Recurrence,
  issuedOn: CivilDate,
  until: CivilDate,
  rules: DueRules,
): Occurrences {
  const { every, interval = 1 } = recurrence;
  if (every === 'hour' || every === 'day') {
    return { periods: [], why: 'việc theo giờ hoặc theo ngày là nhiệm vụ thường xuyên, chỉ có ngày rà soát' };
  }
  let index = indexOf(every, issuedOn) - 1;
  while (namedDayOf(dayOf(recurrence, index, rules), rules) < issuedOn) index += 1;
  const periods: Period[] = [];
  for (; ; index += interval) {
    const period = periodOf(recurrence, index, rules);
    if (periods.length > 0 ? period.opensOn > until : issuedOn > until) return { periods };
    periods.push(period);
  }
}

type Every = Exclude<Recurrence['every'], 'hour' | 'day'>;

function indexOf(every: Every, day: CivilDate): number {
  if (every === 'week') return Math.floor(daysBetween(FIRST_MONDAY, day) / 7);
  return Math.floor((+day.slice(0, 4) * 12 + +day.slice(5, 7) - 1) / MONTHS[every]);
}

function firstDayOf(every: Every, index: number): CivilDate {
  if (every === 'week') return addDays(FIRST_MONDAY, index * 7);
  const months = index * MONTHS[every];
  return dayOfMonth(Math.floor(months / 12), (months % 12) + 1, 1);
}

function periodOf(recurrence: Recurrence, index: number, rules: DueRules): Period {
  const every = recurrence.every as Every;
  const lastOn = dayOf(recurrence, index, rules);
  // "trước ngày 01 hằng tháng" ends with the month before: the period is the one its due day lies in.
  const opensOn = firstDayOf(every, indexOf(every, lastOn) - (recurrence.interval ?? 1) + 1);
  const dueOn = namedDayOf(lastOn, rules);
  const period = { opensOn, dueOn, dueAt: dueAtOf(dueOn, rules.readingRule) };
  return isConfirmed(rules.calendar, dueOn) ? period : { ...period, unconfirmed: true };
}

/** The named last day of the period with this index, before it rolls off a day off. */
function dayOf(recurrence: Recurrence, index: number, { readingRule }: DueRules): CivilDate {
  const every = recurrence.every as Every;
  const back = recurrence.operator === 'before' && readingRule.beforeIsExclusive ? 1 : 0;
  if (every === 'week') {
    const { day } = recurrence;
    const weekday = typeof day === 'string' ? WEEKDAY_NUMBERS[day] : (day ?? 7);
    return addDays(firstDayOf(every, index), weekday - 1 - (day === undefined ? 0 : back));
  }
  const start = firstDayOf(every, index);
  const month = every === 'year' ? (recurrence.month ?? 12) : +start.slice(5, 7) + MONTHS[every] - 1;
  return dayInMonthOf(recurrence.day, +start.slice(0, 4), month, back);
}

function dayInMonthOf(day: Recurrence['day'], year: number, month: number, back: number): CivilDate {
  if (typeof day === 'string') {
    const last = lastDayOfMonth(year, month);
    return addDays(last, -((weekdayOf(last) - WEEKDAY_NUMBERS[day] + 7) % 7) - back);
  }
  if (day === undefined) return lastDayOfMonth(year, month);
  return day === back ? addDays(dayOfMonth(year, month, 1), -1) : dayOfMonth(year, month, day - back);
}
