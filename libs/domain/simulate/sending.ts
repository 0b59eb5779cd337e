import type { RungProof } from '../ladder/case.js';
import type { PlannedNotice } from '../reminders/notice.js';
import { stillWanted } from '../reminders/still-wanted.js';
import { plan, wake } from './consumers.js';
import type { SimulatedDispatch, World } from './world.js';

/** Hands over every message that is due: looks again at each notice, sends the rest, records the answer. Answers how many. */
export function sendDue(world: World): number {
  const due = world.dispatches.filter(({ sentAt, dueAt }) => sentAt === null && dueAt <= world.now);
  for (const dispatch of due) send(world, dispatch);
  return due.length;
}

function send(world: World, dispatch: SimulatedDispatch): void {
  dispatch.sentAt = world.now;
  const wanted = dispatch.notices.filter((notice) => isWanted(world, notice));
  if (wanted.length === 0) return;
  const person = world.scenario.people.find(({ id }) => id === dispatch.personId);
  const address = person?.email ?? null;
  const accepted = address !== null && !world.refusing.has('email');
  for (const notice of wanted) {
    const { taskKey: task, unitId: unit, channel, stepId, rung, kind, personId } = notice;
    const which = rung !== null ? { rung } : { step: stepId ?? kind };
    world.say({
      at: world.now,
      name: accepted ? 'notice.accepted' : 'notice.failed',
      task,
      unit,
      to: address ?? personId,
      person: personId,
      channel,
      kind,
      ...which,
      message: dispatch.id,
    });
    if (notice.kind === 'rung') prove(world, notice, accepted ? 'accepted' : address === null ? 'noAddress' : 'failed');
    wake(world, notice.taskId);
  }
  if (!accepted) tellFailure(world, dispatch, wanted);
}

function isWanted(world: World, notice: PlannedNotice): boolean {
  const task = world.tasks.get(notice.taskId);
  if (task === undefined) return false;
  const kase = world.cases.get(notice.taskId) ?? null;
  return stillWanted(notice, { task: task.state, case: kase, seats: world.scenario.seats }).wanted;
}

export function prove(
  world: World,
  notice: Pick<PlannedNotice, 'taskId' | 'rung' | 'personId' | 'channel' | 'reasonKey'>,
  state: RungProof['state'],
): void {
  const proofs = world.proofs.get(notice.taskId) ?? [];
  const answer = state === 'failed' ? '550' : null;
  const { reasonKey: noticeId, rung, personId, channel } = notice;
  world.proofs.set(notice.taskId, [
    ...proofs,
    { noticeId, rung: rung ?? 0, personId, channel, state, at: world.now, answer },
  ]);
}

/** The monitor hears of a failure once a message, for the task it is about. */
function tellFailure(world: World, dispatch: SimulatedDispatch, notices: readonly PlannedNotice[]): void {
  const task = world.tasks.get(notices[0]?.taskId ?? '');
  if (task === undefined) return;
  const facts = { personId: dispatch.personId, dispatchId: dispatch.id };
  plan(world, { id: world.newId('event'), name: 'notice.failed', at: world.now, actorId: null, facts }, task.state);
}
