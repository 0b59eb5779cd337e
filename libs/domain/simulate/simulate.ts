import { isRecurring, type Issue, type SeriesDraft } from '../task/creation.js';
import { civilDateOf, epochOf, type Instant } from '../time/index.js';
import { act } from './acting.js';
import { movedByOutageOf } from '../task/due-moves.js';
import { replace, tell } from './consumers.js';
import { beginSeries, open } from './opening.js';
import type { Scenario, ScriptedEvent, SimulatedEvent } from './scenario.js';
import { settle } from './settle.js';
import { World } from './world.js';

/**
 * The follow-up of one directive on a virtual clock, as one fold over the decisions of the domain: what would happen, without a
 * database. Deterministic; ids count up. Events come in the order in which they happen, none after `until`.
 */
export function simulate(scenario: Scenario): readonly SimulatedEvent[] {
  const world = new World(scenario);
  const issue = issueOf(scenario);
  const script = [...scenario.script].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  setChannels(world, script);
  issueDirective(world, issue);
  settle(world);
  while (world.now < scenario.until) {
    const at = nextOf(world, script);
    if (at === null || at > scenario.until) break;
    world.now = at;
    world.restoredAt = null;
    setChannels(world, script);
    endOutage(world);
    settle(world);
    perform(world, script);
    settle(world);
  }
  return world.events;
}

const issueOf = ({ from, signedOn, assigner }: Scenario): Issue => ({
  directiveId: 'directive',
  issuedAt: from,
  issuedBy: 'monitor',
  receivedOn: civilDateOf(from),
  signedOn,
  assignerUnitId: assigner.unitId,
  assigningLevel: assigner.level,
  assessedUnitId: null,
});

/** What befalls the channels comes from outside, whether or not the program is up. */
function setChannels(world: World, script: ScriptedEvent[]): void {
  for (const event of script.filter(({ at }) => at <= world.now)) {
    if (!('channel' in event)) continue;
    if (event.refuse) world.refusing.add(event.channel);
    else world.refusing.delete(event.channel);
    script.splice(script.indexOf(event), 1);
  }
}

function issueDirective(world: World, issue: Issue): void {
  const { obligations, from } = world.scenario;
  world.say({ at: from, name: 'directive.issued', obligations: obligations.map(({ key }) => key) });
  for (const obligation of obligations) {
    for (const unitId of obligation.leadUnitIds) {
      const draft: SeriesDraft = { issue, obligation, unitId };
      if (isRecurring(obligation)) beginSeries(world, draft);
      else open(world, draft, null);
    }
  }
}

/** The next instant at which anything happens; while the program is down nothing does until it is up again. */
function nextOf(world: World, script: readonly ScriptedEvent[]): Instant | null {
  const instants = [world.nextDue(), script[0]?.at ?? null, runningOutage(world)].filter(
    (at): at is Instant => at !== null,
  );
  const next = instants.sort()[0] ?? null;
  if (next === null) return null;
  const down = runningOutage(world);
  const at = down !== null && next < down ? down : next;
  return at < world.now ? world.now : at;
}

/** End of the outage that is running now; null while the program is up. */
function runningOutage(world: World): Instant | null {
  const last = world.outages.at(-1);
  return last !== undefined && last.to > world.now ? last.to : null;
}

/** A gap between two ticks up to this length is no outage (rules.md §4). */
const OUTAGE_AFTER_MILLISECONDS = 10 * 60_000;

/** Where the program has just come up again: says so, and moves the due days that the outage has hit. */
function endOutage(world: World): void {
  const last = world.outages.at(-1);
  if (last?.to !== world.now || world.restored.has(world.now)) return;
  world.restored.add(world.now);
  if (epochOf(last.to) - epochOf(last.from) <= OUTAGE_AFTER_MILLISECONDS) {
    world.outages.pop();
    return;
  }
  world.restoredAt = world.now;
  replace(world, last);
  world.say({ at: world.now, name: 'system.outage', from: last.from, to: last.to });
  const move = { rules: world.scenario.rules, at: world.now, actorId: null };
  for (const { state } of [...world.tasks.values()]) {
    const moved = movedByOutageOf(state, world.outages, move);
    if (moved !== null) tell(world, moved);
  }
}

/** Does what the script says for this instant. What people would have done during an outage happens when it ends. */
function perform(world: World, script: ScriptedEvent[]): void {
  while (script[0] !== undefined && script[0].at <= world.now) {
    const event = script.shift();
    if (event === undefined) return;
    if ('outageUntil' in event) world.outages.push({ from: event.at, to: event.outageUntil });
    else if (!('channel' in event)) {
      act(world, { ...event, at: world.now });
      settle(world);
    }
  }
}
