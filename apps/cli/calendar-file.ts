import { readFile } from 'node:fs/promises';
import { civilDate, isCivilDate, type CalendarEntry, type CivilDate, type WorkingCalendar } from '@dondoc/domain';
import { shippedRules } from '../../config/index.js';
import { isWrongUse, type WrongUse } from './options.js';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
const dayOf = (value: unknown, otherwise: CivilDate): CivilDate =>
  typeof value === 'string' && isCivilDate(value) ? value : otherwise;

/**
 * Reads a calendar given with `--calendar` (schema `calendar`). Only `days` with `date` and `kind` are needed; working
 * hours default to the shipped ones, `confirmedUntil` to the end of the last year that has entries.
 */
export async function calendarFromFile(file: string): Promise<WorkingCalendar | WrongUse> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return { wrong: `Không tìm thấy tệp ${file}.` };
  }
  const misfit = (path: string, why: string): WrongUse => ({
    wrong: `${file} chưa đúng mẫu calendar: tại ${path}, ${why}.`,
  });
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return misfit('đầu tệp', 'nội dung không phải JSON');
  }
  if (!isFields(body) || !Array.isArray(body.days)) return misfit('days', 'cần một danh sách ngày');
  const days: CalendarEntry[] = [];
  for (const [index, item] of body.days.entries()) {
    const entry = entryOf(item);
    if (isWrongUse(entry)) return misfit(`days[${index}]`, entry.wrong);
    days.push(entry);
  }
  const hours = hoursOf(body.workingHours);
  if (hours === null) return misfit('workingHours', 'cần các cặp giờ dạng HH:mm');
  return calendarOf(body, days, { file, hours });
}

function entryOf(item: unknown): CalendarEntry | WrongUse {
  if (!isFields(item) || typeof item.date !== 'string' || !isCivilDate(item.date)) {
    return { wrong: 'date cần dạng yyyy-MM-dd' };
  }
  if (item.kind !== 'off' && item.kind !== 'work') return { wrong: 'kind cần là off hoặc work' };
  const { date, kind, reason, source, confirmed } = item;
  return { date, kind, reason: textOf(reason, ''), source: textOf(source, ''), confirmed: confirmed !== false };
}

function hoursOf(given: unknown): WorkingCalendar['workingHours'] | null {
  if (given === undefined) return shippedRules().calendar.workingHours;
  if (!Array.isArray(given)) return null;
  const isTime = (value: unknown): value is string =>
    typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
  const hours = given.flatMap((pair: unknown): (readonly [string, string])[] => {
    const [from, to] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
    return isTime(from) && isTime(to) && from < to ? [[from, to]] : [];
  });
  return hours.length === given.length ? hours : null;
}

function calendarOf(
  body: Fields,
  days: readonly CalendarEntry[],
  { file, hours }: { readonly file: string; readonly hours: WorkingCalendar['workingHours'] },
): WorkingCalendar {
  const years = days.map(({ date }) => date.slice(0, 4)).sort();
  return {
    id: textOf(body.id, 'calendar-file'),
    version: typeof body.version === 'number' ? body.version : 1,
    source: textOf(body.source, file),
    effectiveFrom: dayOf(body.effectiveFrom, civilDate(`${years[0] ?? '1900'}-01-01`)),
    confirmedUntil: dayOf(body.confirmedUntil, civilDate(`${years.at(-1) ?? '9999'}-12-31`)),
    workingHours: hours,
    days,
  };
}
