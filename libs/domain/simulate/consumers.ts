import { followOf, wakes } from '../ladder/step.js';
import type { CaseEvent } from '../ladder/event.js';
import { nextAlarmOf } from '../reminders/alarms.js';
import { dispatchOf, heldUpOf, type DispatchRules } from '../reminders/dispatch.js';
import { noticesOf } from '../reminders/notices-of.js';
import type { PlannedNotice } from '../reminders/notice.js';
import type { TaskEvent } from '../task/event.js';
import type { TaskState } from '../task/state.js';
import type { Outage } from '../time/index.js';
import type { World } from './world.js';

/** A task's event with all that follows at once: the log, the case, the notices. */
export function tell(world: World, event: TaskEvent): void {
  const { task, name, at, actorId, facts } = event;
  const { alarms, ...rest } = facts;
  const steps = Array.isArray(alarms) ? { steps: alarms.map((alarm: { stepId: string }) => alarm.stepId) } : {};
  world.say({
    at,
    name,
    task: task.key,
    unit: task.leadUnitId,
    ...(task.occurrence === null ? {} : { occurrence: task.occurrence }),
    ...(name === 'task.created' ? { dueOn: task.dueOn, reviewOn: task.reviewOn } : {}),
    ...(actorId === null ? {} : { by: actorId }),
    ...steps,
    ...rest,
  });
  keep(world, task);
  plan(world, { id: world.newId('event'), name, at, actorId, facts }, task);
  follow(world, event);
}

function keep(world: World, task: TaskState): void {
  const { reminders: policy, rules } = world.scenario;
  const known = world.tasks.get(task.id);
  const fired = known?.fired ?? new Set<string>();
  const nextAlarmAt = nextAlarmOf(task, { policy, calendar: rules.calendar, firedKeys: fired });
  world.tasks.set(task.id, { state: task, fired, nextAlarmAt });
}

function follow(world: World, event: TaskEvent): void {
  const { ladder, rules } = world.scenario;
  const open = world.openCase(event.task.id);
  const followed = followOf(open, event, { ladder, calendar: rules.calendar, id: world.newId('case') });
  if (followed === null) return;
  world.cases.set(event.task.id, followed.case);
  for (const each of followed.events) tellCase(world, each);
}

/** A case's event with the notices it makes. */
export function tellCase(world: World, { name, at, actorId, case: kase, facts }: CaseEvent): void {
  world.say({
    at,
    name,
    task: kase.taskKey,
    unit: kase.leadUnitId,
    ...(actorId === null ? {} : { by: actorId }),
    ...facts,
  });
  const task = world.tasks.get(kase.taskId);
  if (task !== undefined) plan(world, { id: world.newId('event'), name, at, actorId, facts }, task.state);
}

type Planned = Parameters<typeof noticesOf>[0];

export function plan(world: World, event: Planned, task: TaskState): void {
  const { reminders: policy, rules, seats } = world.scenario;
  const kase = world.cases.get(task.id) ?? null;
  for (const notice of noticesOf(event, { task, case: kase, seats, policy, calendar: rules.calendar }))
    join(world, notice);
}

const dispatchRules = ({ scenario: { throttle, rules }, restoredAt }: World): DispatchRules => ({
  throttle,
  calendar: rules.calendar,
  restoredAt,
});

/** What should have left while the program was down goes out now, one message a person. */
export function replace(world: World, outage: Outage): void {
  for (const held of world.dispatches.filter(({ sentAt }) => sentAt === null)) {
    const planned = heldUpOf(held, outage, dispatchRules(world));
    if (planned === null) continue;
    const joined = world.dispatches.find(
      (each) => each.sentAt === null && each.personId === held.personId && each.windowKey === planned.windowKey,
    );
    if (joined === undefined || joined === held) Object.assign(held, planned);
    else {
      joined.notices.push(...held.notices);
      held.sentAt = world.now;
    }
  }
}

/** Joins a notice to its message; the same reason, person and channel never twice. */
function join(world: World, notice: PlannedNotice): void {
  const key = `${notice.reasonKey} ${notice.personId} ${notice.channel}`;
  if (world.planned.has(key)) return;
  world.planned.add(key);
  const planned = dispatchOf(notice, world.now, dispatchRules(world), (day) => world.atOnceOn(notice.personId, day));
  const open = world.dispatches.find(
    (each) => each.personId === notice.personId && each.windowKey === planned.windowKey && each.sentAt === null,
  );
  if (open === undefined)
    world.dispatches.push({
      id: world.newId('dispatch'),
      personId: notice.personId,
      ...planned,
      notices: [notice],
      sentAt: null,
    });
  else open.notices.push(notice);
}

/** News of a notice wakes a case that is held for want of a proof. */
export function wake(world: World, taskId: string): void {
  const kase = world.openCase(taskId);
  if (kase !== null && wakes(kase)) world.cases.set(taskId, { ...kase, nextStepAt: world.now });
}
