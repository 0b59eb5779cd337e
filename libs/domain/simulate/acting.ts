import { decideCase } from '../ladder/decide-case.js';
import { lastFired } from '../ladder/gate.js';
import { actorOf, distinct, headOf } from '../reminders/directory.js';
import type { LadderAction, TaskAction } from '../task/actions.js';
import { renumberedOf } from '../task/due-moves.js';
import { decide, subjectOf } from '../task/decide.js';
import { may, type PermittedAction, type SubjectFacts } from '../task/may.js';
import { isProblem, type Problem } from '../task/state.js';
import { tell, tellCase, wake } from './consumers.js';
import { prove } from './sending.js';
import type { Scenario, ScriptedAction } from './scenario.js';
import type { SimulatedTask, World } from './world.js';

const LADDER_VERBS: readonly string[] = [
  'confirmRung',
  'recordDelivery',
  'explain',
  'weigh',
  'decideProposal',
] satisfies LadderAction['do'][];

const isLadder = (action: ScriptedAction['action']): action is LadderAction => LADDER_VERBS.includes(action.do);

/** Does what the script says, or says why not; a refusal changes nothing. */
export function act(world: World, scripted: ScriptedAction): void {
  const refused = attempt(world, scripted);
  if (refused === null) return;
  const { at, task, action, by } = scripted;
  // who decided before, and when, are facts of the refusal, not of the attempt
  const { at: decidedAt, by: decidedBy, ...facts } = refused;
  world.say({
    ...facts,
    ...(decidedAt === undefined ? {} : { decidedAt }),
    ...(decidedBy === undefined ? {} : { decidedBy }),
    at,
    name: 'refused',
    do: action.do,
    ...(task === null ? {} : { task }),
    ...(by === null ? {} : { by }),
  });
}

function attempt(world: World, scripted: ScriptedAction): Problem | null {
  const { action, task: key } = scripted;
  if (action.do === 'number') return number(world, action);
  const task = world.taskOf(key);
  if (task === undefined) return { problem: 'not-found', task: key };
  return isLadder(action) ? onCase(world, task, scripted, action) : onTask(world, task, scripted, action);
}

/** Somebody entitled: the head of the lead unit for what units do, else the first monitor or leader who may. */
function personFor(
  scenario: Scenario,
  task: SimulatedTask,
  verb: PermittedAction,
  subject: SubjectFacts,
): string | null {
  const head = headOf(scenario.seats, task.state.leadUnitId);
  const everybody = distinct(scenario.seats.map(({ personId }) => personId));
  const order = ['monitor', 'leader', 'unitHead', 'officer'] as const;
  const ranked = order.flatMap((role) =>
    everybody.filter((id) => scenario.seats.some((seat) => seat.personId === id && seat.role === role)),
  );
  return (
    [head, ...ranked].find((id) => id !== null && may(actorOf(scenario.seats, id), verb, subject) === null) ?? head
  );
}

function onTask(world: World, task: SimulatedTask, { at, by }: ScriptedAction, action: TaskAction): Problem | null {
  const { seats, rules } = world.scenario;
  const person = by ?? personFor(world.scenario, task, action.do, subjectOf(task.state, action.do) ?? {});
  const actor = actorOf(seats, person ?? '');
  const decided = decide(task.state, action, { actor, at, id: world.newId('row'), ...rules });
  if (isProblem(decided)) return decided;
  for (const event of decided.events) tell(world, event);
  return null;
}

function onCase(world: World, task: SimulatedTask, { at, by }: ScriptedAction, action: LadderAction): Problem | null {
  const { seats, rules, ladder } = world.scenario;
  const kase = world.cases.get(task.state.id);
  if (kase === undefined) return { problem: 'state-not-allowed', action: action.do, state: task.state.state };
  const askedBy = action.do === 'weigh' && kase.explanation !== null ? [kase.explanation.by] : [];
  const subject = { leadUnitId: task.state.leadUnitId, askedBy };
  const actor = actorOf(seats, by ?? personFor(world.scenario, task, action.do, subject) ?? '');
  if (action.do === 'recordDelivery') return deliver(world, task, actor.personId, action);
  const decided = decideCase(kase, task.state, action, {
    actor,
    at,
    ladder,
    calendar: rules.calendar,
    id: world.newId('row'),
  });
  if (isProblem(decided)) return decided;
  world.cases.set(task.state.id, decided.case);
  for (const event of decided.events) tellCase(world, event);
  return null;
}

/** The letter of the last rung was handed over: a proof for the head it was addressed to. */
function deliver(
  world: World,
  task: SimulatedTask,
  by: string,
  action: Extract<LadderAction, { do: 'recordDelivery' }>,
): Problem | null {
  const { seats } = world.scenario;
  const refused = may(actorOf(seats, by), 'recordDelivery', { leadUnitId: task.state.leadUnitId });
  if (refused !== null) return refused;
  const kase = world.openCase(task.state.id);
  const rung = action.rung ?? kase?.rung ?? 0;
  const personId = headOf(seats, task.state.leadUnitId) ?? (kase === null ? null : (lastFired(kase)?.headId ?? null));
  if (kase === null || rung === 0 || personId === null)
    return { problem: 'state-not-allowed', action: 'recordDelivery', state: task.state.state };
  prove(
    world,
    { taskId: task.state.id, rung, personId, channel: 'byHand', reasonKey: world.newId('delivery') },
    'delivered',
  );
  world.say({
    at: world.now,
    name: 'notice.deliveredByHand',
    task: task.state.key,
    unit: task.state.leadUnitId,
    by,
    to: personId,
    person: personId,
    channel: 'byHand',
    rung,
  });
  wake(world, task.state.id);
  return null;
}

/** The directive gets its number and day: terms counted from signing are resolved. */
function number(world: World, { number: text, signedOn }: Extract<ScriptedAction['action'], { do: 'number' }>): null {
  world.say({ at: world.now, name: 'directive.numbered', number: text, signedOn });
  const move = { rules: world.scenario.rules, at: world.now, actorId: null };
  for (const { state } of [...world.tasks.values()]) {
    const moved = renumberedOf(state, signedOn, move);
    if (moved !== null) tell(world, moved);
  }
  return null;
}
