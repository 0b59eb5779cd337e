import {
  addDays,
  civilDateOf,
  instantAt,
  isWorkingDay,
  type CivilDate,
  type Instant,
  type WorkingCalendar,
} from '../time/index.js';
import type { Dispatch, PlannedNotice } from './notice.js';
import type { ThrottlePolicy } from './policy.js';

export interface DispatchRules {
  readonly throttle: ThrottlePolicy;
  readonly calendar: WorkingCalendar;
  /** End of an outage of ours: what was planned at this very instant goes out as one message a person. */
  readonly restoredAt?: Instant | null;
}

/**
 * The message a notice joins and when it is due (rules.md §3). `atOnceOn` answers how many at-once messages the person already has for
 * a day: what goes over the limit waits for one digest of the rest.
 */
export function dispatchOf(
  notice: PlannedNotice,
  now: Instant,
  rules: DispatchRules,
  atOnceOn: (day: CivilDate) => number,
): Dispatch {
  const from = notice.notBefore > now ? notice.notBefore : now;
  if (notice.mode === 'ladder') {
    return {
      windowKey: `ladder/${notice.kind}/${notice.rung ?? 0}/${notice.notBefore}`,
      dueAt: openFrom(from, rules),
      mode: 'ladder',
    };
  }
  if (rules.restoredAt !== undefined && rules.restoredAt !== null && rules.restoredAt === notice.notBefore) {
    return { windowKey: `restored/${rules.restoredAt}`, dueAt: openFrom(from, rules), mode: 'digest' };
  }
  if (notice.mode === 'digest') return digestFrom(from, rules);
  const dueAt = openFrom(from, rules);
  const day = civilDateOf(dueAt);
  if (atOnceOn(day) < rules.throttle.atOncePerDay)
    return { windowKey: `atOnce/${notice.reasonKey}`, dueAt, mode: 'atOnce' };
  const rest = instantAt(day, rules.throttle.restAt);
  return rest >= dueAt ? { windowKey: `rest/${day}`, dueAt: rest, mode: 'digest' } : digestFrom(from, rules);
}

/** The next digest: at its hour of a working day. */
function digestFrom(from: Instant, { throttle, calendar }: DispatchRules): Dispatch {
  let day = civilDateOf(from);
  while (!isWorkingDay(calendar, day) || instantAt(day, throttle.digestAt) < from) day = addDays(day, 1);
  return { windowKey: `digest/${day}`, dueAt: instantAt(day, throttle.digestAt), mode: 'digest' };
}

/** The next instant within the window of at-once messages: itself, or the opening of the window. */
function openFrom(from: Instant, { throttle, calendar }: DispatchRules): Instant {
  for (let day = civilDateOf(from); ; day = addDays(day, 1)) {
    if (!isWorkingDay(calendar, day)) continue;
    const opens = instantAt(day, throttle.atOnce.from);
    if (from <= opens) return opens;
    if (from < instantAt(day, throttle.atOnce.to)) return from;
  }
}
