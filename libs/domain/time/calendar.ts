import { civilDateOfDayNumber, dayNumberOf, weekdayOfDayNumber, type CivilDate } from './civil-date.js';

/** A day that differs from its weekday: a weekday off or a Saturday worked. `source` names the notice or law it comes from. */
export interface CalendarEntry {
  readonly date: CivilDate;
  readonly kind: 'off' | 'work';
  readonly reason: string;
  readonly source: string;
  readonly confirmed: boolean;
}

/** A version of the office's working calendar: data, effective-dated, never computed (rules.md §1). */
export interface WorkingCalendar {
  readonly id: string;
  readonly version: number;
  readonly source: string;
  readonly effectiveFrom: CivilDate;
  /** The last day whose status is settled, except for entries marked unconfirmed. */
  readonly confirmedUntil: CivilDate;
  readonly workingHours: readonly (readonly [from: string, to: string])[];
  readonly days: readonly CalendarEntry[];
}

interface CalendarIndex {
  readonly kinds: ReadonlyMap<number, 'off' | 'work'>;
  readonly unconfirmed: ReadonlySet<string>;
  /** 1 January of the first year that has an entry: of the years before nothing is known. */
  readonly knownFrom: string;
}

/** Past this many days in a row without a working day the calendar itself is at fault. */
const LONGEST_REST_DAYS = 366;

// Reminders are computed for 100 000 tasks at a time: the entries of a calendar object are indexed once.
const indexes = new WeakMap<WorkingCalendar, CalendarIndex>();

function indexOf(calendar: WorkingCalendar): CalendarIndex {
  const known = indexes.get(calendar);
  if (known !== undefined) return known;
  const firstYear = calendar.days.map((entry) => entry.date.slice(0, 4)).sort()[0];
  const made: CalendarIndex = {
    knownFrom: firstYear === undefined ? '' : `${firstYear}-01-01`,
    kinds: new Map(calendar.days.map((entry) => [dayNumberOf(entry.date), entry.kind])),
    unconfirmed: new Set(calendar.days.filter((entry) => !entry.confirmed).map((entry) => entry.date)),
  };
  indexes.set(calendar, made);
  return made;
}

function worksOn(kinds: CalendarIndex['kinds'], dayNumber: number): boolean {
  const kind = kinds.get(dayNumber);
  return kind === undefined ? weekdayOfDayNumber(dayNumber) <= 5 : kind === 'work';
}

function nextWorkingDayNumber(kinds: CalendarIndex['kinds'], from: number, step: 1 | -1): number {
  for (let taken = 0; taken <= LONGEST_REST_DAYS; taken += 1) {
    if (worksOn(kinds, from + taken * step)) return from + taken * step;
  }
  throw new RangeError(`no working day within a year of ${civilDateOfDayNumber(from)}`);
}

/** Monday to Friday, less days off, plus working Saturdays, as the calendar's entries say. */
export function isWorkingDay(calendar: WorkingCalendar, date: CivilDate): boolean {
  return worksOn(indexOf(calendar).kinds, dayNumberOf(date));
}

/** The date itself if it is a working day, else the last working day before it (`0wd` of rules.md §1). */
export function workingDayAtOrBefore(calendar: WorkingCalendar, date: CivilDate): CivilDate {
  return civilDateOfDayNumber(nextWorkingDayNumber(indexOf(calendar).kinds, dayNumberOf(date), -1));
}

/** The date itself if it is a working day, else the next one. */
export function workingDayAtOrAfter(calendar: WorkingCalendar, date: CivilDate): CivilDate {
  return civilDateOfDayNumber(nextWorkingDayNumber(indexOf(calendar).kinds, dayNumberOf(date), 1));
}

/**
 * The day written `Nwd` (rules.md §1). Positive: the N-th working day after the date. 0: the date or the last working
 * day before it. Negative: the N-th working day before that one. Throws RangeError when N is not whole.
 */
export function workingDaysFrom(calendar: WorkingCalendar, date: CivilDate, count: number): CivilDate {
  if (!Number.isInteger(count)) throw new RangeError(`not a whole number of working days: ${count}`);
  const { kinds } = indexOf(calendar);
  const step = count > 0 ? 1 : -1;
  let day = dayNumberOf(date);
  if (count <= 0) day = nextWorkingDayNumber(kinds, day, -1);
  for (let left = Math.abs(count); left > 0; left -= 1) day = nextWorkingDayNumber(kinds, day + step, step);
  return civilDateOfDayNumber(day);
}

/** Number of working days d with after < d ≤ until; 0 when `until` is not later than `after`. */
export function workingDaysBetween(calendar: WorkingCalendar, after: CivilDate, until: CivilDate): number {
  const { kinds } = indexOf(calendar);
  const last = dayNumberOf(until);
  let count = 0;
  for (let day = dayNumberOf(after) + 1; day <= last; day += 1) if (worksOn(kinds, day)) count += 1;
  return count;
}

/**
 * Whether the day's status is settled: not past `confirmedUntil`, not in a year before the first one that has entries,
 * and no unconfirmed entry stands on it. A day that is not confirmed is still computed with, and marked.
 */
export function isConfirmed(calendar: WorkingCalendar, date: CivilDate): boolean {
  const { knownFrom, unconfirmed } = indexOf(calendar);
  return date >= knownFrom && date <= calendar.confirmedUntil && !unconfirmed.has(date);
}
