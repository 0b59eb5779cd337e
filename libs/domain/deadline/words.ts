import { timeOfDayOf, weekdayOf, type CivilDate, type Instant } from '../time/index.js';

const WEEKDAYS = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

/** "15/10/2024". */
export const dateTextOf = (date: CivilDate): string => `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

/** "thứ Ba", "Chủ nhật". */
export const weekdayTextOf = (date: CivilDate): string => WEEKDAYS[weekdayOf(date)];

/** "17 giờ 00" from "17:00". */
export const timeTextOf = (time: string): string => time.replace(':', ' giờ ');

/**
 * A due date as people read it (texts.md, `{{task.due}}`): "hết ngày 15/10/2024 (thứ Ba)", or where a time of day is
 * named "17 giờ 00 ngày 30/09/2024".
 */
export function dueTextOf(dueOn: CivilDate, dueAt: Instant): string {
  const time = timeOfDayOf(dueAt);
  if (time === '00:00') return `hết ngày ${dateTextOf(dueOn)} (${weekdayTextOf(dueOn)})`;
  return `${timeTextOf(time)} ngày ${dateTextOf(dueOn)}`;
}
