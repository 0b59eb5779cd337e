import {
  addDays,
  addMilliseconds,
  civilDateOf,
  instantAt,
  isWorkingDay,
  type CivilDate,
  type Instant,
  type Outage,
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
    return restored(rules.restoredAt, from, rules);
  }
  if (notice.mode === 'digest')
    return (isOfThisMorning(notice) ? lateDigestAt(from, rules) : null) ?? digestFrom(from, rules);
  const dueAt = openFrom(from, rules);
  const day = civilDateOf(dueAt);
  if (atOnceOn(day) < rules.throttle.atOncePerDay)
    return { windowKey: `atOnce/${notice.reasonKey}`, dueAt, mode: 'atOnce' };
  const rest = instantAt(day, rules.throttle.restAt);
  return rest >= dueAt ? { windowKey: `rest/${day}`, dueAt: rest, mode: 'digest' } : digestFrom(from, rules);
}

const restored = (restoredAt: Instant, from: Instant, rules: DispatchRules): Dispatch => ({
  windowKey: `restored/${restoredAt}`,
  dueAt: openFrom(from, rules),
  mode: 'digest',
});

/**
 * Where a message goes that should have left while we were down: into the one message of that outage, a ladder notice by itself, both
 * within the window. Null: the outage did not hold it up. (rules.md §3; product.md "Never escalate on our own failure")
 */
export function heldUpOf(planned: Dispatch, { from, to }: Outage, rules: DispatchRules): Dispatch | null {
  if (planned.dueAt < from || planned.dueAt >= to) return null;
  return planned.mode === 'ladder' ? { ...planned, dueAt: openFrom(to, rules) } : restored(to, to, rules);
}

/** What the hour itself brings about, at the digest's own hour: alarms and the copies of the ladder. */
const isOfThisMorning = ({ stepId, kind }: PlannedNotice): boolean => stepId !== null || kind === 'rungCopy';

/** A clock is never exact, and a gap of up to ten minutes is no outage: what comes so late still belongs to this morning's digest. */
const LATE_MILLISECONDS = 15 * 60_000;
/** Long enough for the other alarms of the morning to join the same message. */
const GATHERING_MILLISECONDS = 60_000;

/** This morning's digest for what its own hour has brought about a little late; null where it was not late, or too late. */
function lateDigestAt(from: Instant, { throttle, calendar }: DispatchRules): Dispatch | null {
  const day = civilDateOf(from);
  const digestAt = instantAt(day, throttle.digestAt);
  const isLate = digestAt < from && from <= addMilliseconds(digestAt, LATE_MILLISECONDS);
  if (!isLate || !isWorkingDay(calendar, day)) return null;
  return { windowKey: `digest/${day}`, dueAt: addMilliseconds(from, GATHERING_MILLISECONDS), mode: 'digest' };
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
