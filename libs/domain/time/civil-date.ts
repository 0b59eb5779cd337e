/** A day of the civil calendar in Asia/Ho_Chi_Minh, `YYYY-MM-DD`, years 1000 to 9999; compares as a string. */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

const DAY_MILLISECONDS = 86_400_000;
const FORM = /^[1-9]\d{3}-\d{2}-\d{2}$/;

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** Days since 1970-01-01 (which is 0): whole-day arithmetic without strings. The date must be a valid one. */
export function dayNumberOf(date: CivilDate): number {
  return Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / DAY_MILLISECONDS;
}

/** The inverse of `dayNumberOf`. Throws RangeError outside the years 1000 to 9999. */
export function civilDateOfDayNumber(dayNumber: number): CivilDate {
  const day = new Date(dayNumber * DAY_MILLISECONDS);
  const year = day.getUTCFullYear();
  if (!(year >= 1000 && year <= 9999)) throw new RangeError(`no civil date: day number ${dayNumber}`);
  return `${year}-${twoDigits(day.getUTCMonth() + 1)}-${twoDigits(day.getUTCDate())}` as CivilDate;
}

/** Whether the text is a real day in the form `YYYY-MM-DD`. */
export function isCivilDate(text: string): text is CivilDate {
  return FORM.test(text) && civilDateOfDayNumber(dayNumberOf(text as CivilDate)) === text;
}

/** Reads `YYYY-MM-DD`. Throws RangeError on any other form and on a day that does not exist (31/02). */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`not a civil date: ${text}`);
  return text;
}

/** The day `days` days after (before, when negative) the date. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDateOfDayNumber(dayNumberOf(date) + days);
}

/** Days from the first date to the second: negative when the second lies before the first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

export type WeekdayNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Weekday of a day number, 1 = Monday to 7 = Sunday (day 0, 1970-01-01, was a Thursday). */
export function weekdayOfDayNumber(dayNumber: number): WeekdayNumber {
  return (((((dayNumber + 3) % 7) + 7) % 7) + 1) as WeekdayNumber;
}

/** 1 = Monday to 7 = Sunday. */
export function weekdayOf(date: CivilDate): WeekdayNumber {
  return weekdayOfDayNumber(dayNumberOf(date));
}

/** The last day of a month, 1 = January. Throws RangeError when there is no such month. */
export function lastDayOfMonth(year: number, month: number): CivilDate {
  if (!(Number.isInteger(month) && month >= 1 && month <= 12)) throw new RangeError(`not a month: ${month}`);
  return civilDateOfDayNumber(Date.UTC(year, month, 0) / DAY_MILLISECONDS);
}

/** The day of a month, clamped to the month's end (31 in a month of 30 days is the 30th). Month 1 = January. */
export function dayOfMonth(year: number, month: number, day: number): CivilDate {
  const last = lastDayOfMonth(year, month);
  return day >= +last.slice(8) ? last : civilDate(`${last.slice(0, 8)}${twoDigits(day)}`);
}

/** The corresponding day `months` months later, or that month's last day if it has none (Bộ luật Dân sự 2015, art. 148(3)). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const count = +date.slice(0, 4) * 12 + (+date.slice(5, 7) - 1) + months;
  return dayOfMonth(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1, +date.slice(8, 10));
}
