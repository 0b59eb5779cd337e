import { civilDateOfDayNumber, dayNumberOf, isCivilDate, type CivilDate } from './civil-date.js';

/**
 * A point in time in the one canonical form `YYYY-MM-DDTHH:mm:ss+07:00`, with `.SSS` before the offset only when the
 * milliseconds are not zero; two of them compare as strings. Vietnam has kept +07:00 without summer time since 1975, so
 * the conversion is arithmetic and the process's zone never matters (architecture.md §7).
 */
export type Instant = string & { readonly __brand: 'Instant' };

const DAY_MILLISECONDS = 86_400_000;
const OFFSET_MILLISECONDS = 7 * 3_600_000;
const ISO = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)$/;
const CANONICAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?\+07:00$/;
const TIME_OF_DAY = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** The instant at so many milliseconds since 1970-01-01T00:00:00Z. Throws RangeError outside the years 1000 to 9999. */
export function instantOfEpoch(milliseconds: number): Instant {
  if (!Number.isInteger(milliseconds)) throw new RangeError(`not whole milliseconds: ${milliseconds}`);
  const local = milliseconds + OFFSET_MILLISECONDS;
  const dayNumber = Math.floor(local / DAY_MILLISECONDS);
  const rest = local - dayNumber * DAY_MILLISECONDS;
  const seconds = Math.floor(rest / 1000);
  const fraction = rest % 1000;
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => padded(part, 2));
  const tail = fraction === 0 ? '' : `.${padded(fraction, 3)}`;
  return `${civilDateOfDayNumber(dayNumber)}T${time.join(':')}${tail}+07:00` as Instant;
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export function epochOf(instant: Instant): number {
  const fraction = instant.length > 25 ? +instant.slice(20, 23) : 0;
  const seconds = +instant.slice(11, 13) * 3600 + +instant.slice(14, 16) * 60 + +instant.slice(17, 19);
  const day = dayNumberOf(instant.slice(0, 10) as CivilDate);
  return day * DAY_MILLISECONDS + seconds * 1000 + fraction - OFFSET_MILLISECONDS;
}

function offsetMillisecondsOf(text: string): number {
  if (text === 'Z') return 0;
  const hours = +text.slice(1, 3);
  const minutes = text.length > 3 ? +text.slice(-2) : 0;
  if (hours > 23 || minutes > 59) return Number.NaN;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/**
 * Reads ISO 8601 with `Z` or an offset into the canonical form; what is finer than a millisecond is cut off.
 * Throws RangeError on any other form and on a day or time that does not exist.
 */
export function instant(text: string): Instant {
  const match = ISO.exec(text);
  const [, date = '', hours = '', minutes = '', seconds = '0', fraction = '', offset = ''] = match ?? [];
  const shift = match === null ? Number.NaN : offsetMillisecondsOf(offset);
  const inRange = +hours < 24 && +minutes < 60 && +seconds < 60;
  if (!inRange || Number.isNaN(shift) || !isCivilDate(date)) throw new RangeError(`not an instant: ${text}`);
  const milliseconds = +fraction.slice(0, 3).padEnd(3, '0');
  const ofDay = (+hours * 3600 + +minutes * 60 + +seconds) * 1000 + milliseconds;
  return instantOfEpoch(dayNumberOf(date) * DAY_MILLISECONDS + ofDay - shift);
}

/** Whether the text is an instant in the canonical form (use `instant` to bring another form into it). */
export function isInstant(text: string): text is Instant {
  if (!CANONICAL.test(text) || text.endsWith('.000+07:00')) return false;
  return (
    isCivilDate(text.slice(0, 10)) &&
    text.slice(11, 13) < '24' &&
    text.slice(14, 16) < '60' &&
    text.slice(17, 19) < '60'
  );
}

/** The day in Asia/Ho_Chi_Minh on which the instant lies. */
export function civilDateOf(instant: Instant): CivilDate {
  return instant.slice(0, 10) as CivilDate;
}

/** The time of day in Asia/Ho_Chi_Minh, `HH:mm`; seconds are cut off. */
export function timeOfDayOf(instant: Instant): string {
  return instant.slice(11, 16);
}

/** The date at a time of day `HH:mm`; `24:00` is 00:00 of the next day. Throws RangeError on another form. */
export function instantAt(date: CivilDate, timeOfDay: string): Instant {
  if (!TIME_OF_DAY.test(timeOfDay)) throw new RangeError(`not a time of day: ${timeOfDay}`);
  if (timeOfDay === '24:00') return startOfDay(civilDateOfDayNumber(dayNumberOf(date) + 1));
  return `${date}T${timeOfDay}:00+07:00` as Instant;
}

/** 00:00 of the date. */
export function startOfDay(date: CivilDate): Instant {
  return `${date}T00:00:00+07:00` as Instant;
}

/** The instant so many whole milliseconds later (earlier, when negative). */
export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return instantOfEpoch(epochOf(instant) + milliseconds);
}
