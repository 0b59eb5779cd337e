import { canBeOverdue } from '../task/outcome.js';
import type { TaskEvent } from '../task/event.js';
import { WORKING_STATES, type TaskState } from '../task/state.js';
import {
  civilDateOf,
  epochOf,
  instantAt,
  workingDaysFrom,
  type CivilDate,
  type Instant,
  type WorkingCalendar,
} from '../time/index.js';
import type { ReminderPolicy, ReminderStep } from './policy.js';

/** An instant at which the policy wants something to happen to a task. */
export interface Alarm {
  /** step/day/assignment: a moved deadline or a new owner makes new keys, planning anew the same (architecture.md §5). */
  readonly key: string;
  readonly stepId: string;
  /** The day it is aimed at: its own working day. */
  readonly aimedOn: CivilDate;
  readonly at: Instant;
}

function anchorOf(task: TaskState, step: ReminderStep): CivilDate | null {
  switch (step.anchor) {
    case 'due':
      return task.routine ? null : task.dueOn;
    case 'assignment':
      return civilDateOf(task.assignedAt);
    case 'review':
      return task.dueOn === null ? task.reviewOn : null;
  }
}

function applies(task: TaskState, step: ReminderStep): boolean {
  if (step.onlyUnacknowledged === true && task.state !== 'assigned') return false;
  if (step.onlyUnacknowledged === true && task.routine) return false;
  return !(step.to.every((audience) => audience === 'coordinator') && task.coordinators.length === 0);
}

/**
 * All alarms of a task as the policy and the calendar give them, in order of time (rules.md §3). None while the unit has no move. What
 * would lie before the assignment, or before the last change of the due day, is dropped.
 */
export function remindersOf(task: TaskState, policy: ReminderPolicy, calendar: WorkingCalendar): readonly Alarm[] {
  if (!WORKING_STATES.includes(task.state)) return [];
  const alarms: Alarm[] = [];
  for (const step of policy.steps) {
    const anchor = applies(task, step) ? anchorOf(task, step) : null;
    if (anchor === null) continue;
    const aimedOn = workingDaysFrom(calendar, anchor, step.workingDays);
    const at = instantAt(aimedOn, policy.at);
    if (at < task.assignedAt || at < task.remindFrom || aimedOn < policy.effectiveFrom) continue;
    alarms.push({ key: `${step.id}/${aimedOn}/${task.assignmentNo}`, stepId: step.id, aimedOn, at });
  }
  return alarms.sort((one, other) =>
    one.at === other.at ? (one.key < other.key ? -1 : 1) : one.at < other.at ? -1 : 1,
  );
}

/** The key under which the lateness for one due day is recorded: once, whoever owns the task. */
export const overdueKeyOf = (dueOn: CivilDate): string => `overdue/${dueOn}`;

export interface SweepFacts {
  /** Keys recorded before: alarms and latenesses that have had their effect. */
  readonly firedKeys: ReadonlySet<string>;
  readonly now: Instant;
  readonly policy: ReminderPolicy;
  readonly calendar: WorkingCalendar;
}

export interface Swept {
  /** At most one task.alarmFired with all its due alarms, and one task.overdue. */
  readonly events: readonly TaskEvent[];
  /** What to record as fired. */
  readonly keys: readonly { readonly key: string; readonly at: Instant }[];
  /** When the task must be looked at again; null while only an event can change anything. */
  readonly nextAlarmAt: Instant | null;
}

/** The next instant at which something may happen to the task: an alarm, or the instant from which it is late. */
export function nextAlarmOf(
  task: TaskState,
  { policy, calendar, firedKeys }: Pick<SweepFacts, 'policy' | 'calendar' | 'firedKeys'>,
): Instant | null {
  const waiting = remindersOf(task, policy, calendar).filter(({ key }) => !firedKeys.has(key));
  const instants = waiting.map(({ at }) => at);
  if (isLateAnew(task, firedKeys) && task.dueAt !== null) instants.push(task.dueAt);
  return instants.sort()[0] ?? null;
}

function isLateAnew(task: TaskState, firedKeys: ReadonlySet<string>): boolean {
  return canBeOverdue(task) && task.dueOn !== null && !firedKeys.has(overdueKeyOf(task.dueOn));
}

/**
 * What the sweep finds due on one task at `now`: its due alarms together in one event, the lateness in another. Safe to run at any time
 * and any number of times: what is recorded as fired does not fire again.
 */
export function sweepOf(task: TaskState, facts: SweepFacts): Swept {
  const { firedKeys, now, policy, calendar } = facts;
  const due = remindersOf(task, policy, calendar).filter(({ key, at }) => at <= now && !firedKeys.has(key));
  const keys = due.map(({ key, at }) => ({ key, at }));
  const events: TaskEvent[] = [];
  const first = due[0];
  if (first !== undefined) {
    const latenessSeconds = Math.floor((epochOf(now) - epochOf(first.at)) / 1000);
    const policyVersion = `${policy.id}@${policy.version}`;
    events.push(eventOf('task.alarmFired', task, now, { alarms: due, policyVersion, latenessSeconds }));
  }
  if (task.dueOn !== null && task.dueAt !== null && task.dueAt <= now && isLateAnew(task, firedKeys)) {
    keys.push({ key: overdueKeyOf(task.dueOn), at: task.dueAt });
    events.push(eventOf('task.overdue', task, now, { dueAt: task.dueAt }));
  }
  const known = new Set([...firedKeys, ...keys.map(({ key }) => key)]);
  return { events, keys, nextAlarmAt: nextAlarmOf(task, { policy, calendar, firedKeys: known }) };
}

function eventOf(name: TaskEvent['name'], task: TaskState, at: Instant, facts: TaskEvent['facts']): TaskEvent {
  return { name, at, actorId: null, onBehalfOf: null, task, facts };
}
