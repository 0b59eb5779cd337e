import { isWorkingDay, type WorkingCalendar } from './calendar.js';
import type { CivilDate } from './civil-date.js';
import { epochOf, instantAt, type Instant } from './instant.js';

/** A span in which the system itself was down, `from` included, `to` excluded. */
export interface Outage {
  readonly from: Instant;
  readonly to: Instant;
}

type Span = readonly [from: number, to: number];

function mergedSpansOf(outages: readonly Outage[]): readonly Span[] {
  const spans = outages.map(({ from, to }): Span => [epochOf(from), epochOf(to)]).sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of spans) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/**
 * Milliseconds of our own outage within the working hours of a day; 0 on a day that is not worked. Outages that
 * overlap are counted once. From 2 h on the day does not count for the ladder (rules.md §§2, 4).
 */
export function outageWithinWorkingHours(
  calendar: WorkingCalendar,
  date: CivilDate,
  outages: readonly Outage[],
): number {
  if (outages.length === 0 || !isWorkingDay(calendar, date)) return 0;
  const spans = mergedSpansOf(outages);
  let total = 0;
  for (const [opens, closes] of calendar.workingHours) {
    const from = epochOf(instantAt(date, opens));
    const to = epochOf(instantAt(date, closes));
    for (const span of spans) total += Math.max(0, Math.min(to, span[1]) - Math.max(from, span[0]));
  }
  return total;
}
