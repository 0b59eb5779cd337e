import { stepOf } from '../ladder/step.js';
import { sweepOf } from '../reminders/alarms.js';
import { tell, tellCase } from './consumers.js';
import { openPeriods } from './opening.js';
import { sendDue } from './sending.js';
import type { World } from './world.js';

/** More rounds at one instant than any office needs: two duties would be waking each other. */
const MAX_ROUNDS = 1000;

/** Does everything that is due at the world's now, in the order of the running system: what events cause first, then sweeps, then sending. */
export function settle(world: World): void {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (openPeriods(world) + sweepTasks(world) + sweepCases(world) > 0) continue;
    if (sendDue(world) === 0) return;
  }
  throw new Error(`the simulated office does not come to rest at ${world.now}`);
}

function sweepTasks(world: World): number {
  const { reminders: policy, rules } = world.scenario;
  let taken = 0;
  for (const entry of [...world.tasks.values()]) {
    if (entry.nextAlarmAt === null || entry.nextAlarmAt > world.now) continue;
    taken += 1;
    const swept = sweepOf(entry.state, { firedKeys: entry.fired, now: world.now, policy, calendar: rules.calendar });
    for (const { key } of swept.keys) entry.fired.add(key);
    entry.nextAlarmAt = swept.nextAlarmAt;
    for (const event of swept.events) tell(world, event);
  }
  return taken;
}

function sweepCases(world: World): number {
  const { ladder, rules, seats } = world.scenario;
  let taken = 0;
  for (const [taskId, kase] of [...world.cases]) {
    const task = world.tasks.get(taskId);
    if (task === undefined || kase.closedAt !== null || kase.nextStepAt === null || kase.nextStepAt > world.now)
      continue;
    taken += 1;
    const proofs = (world.proofs.get(taskId) ?? []).filter(({ at }) => at === null || at >= kase.openedAt);
    const evidence = {
      now: world.now,
      task: task.state,
      seats,
      proofs,
      ladder,
      calendar: rules.calendar,
      outages: world.outages,
    };
    const stepped = stepOf(kase, evidence, world.newId('proposal'));
    world.cases.set(taskId, stepped.case);
    for (const event of stepped.events) tellCase(world, event);
  }
  return taken;
}
