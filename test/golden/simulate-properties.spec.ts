import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addMilliseconds,
  civilDate,
  civilDateOf,
  isWorkingDay,
  simulate,
  timeOfDayOf,
  type Instant,
  type ScriptedEvent,
  type SimulatedEvent,
} from '@dondoc/domain';
import { shippedRules } from '../../config/index.js';
import { from, scenarioOf } from './simulate-sample.js';

const { calendar } = shippedRules();

const reason = 'Theo tình hình thực tế.';
const ACTIONS: readonly object[] = [
  { do: 'acknowledge' },
  { do: 'submit' },
  { do: 'withdraw' },
  { do: 'accept' },
  { do: 'return', reason },
  { do: 'askExtension', until: civilDate('2024-10-25'), reason },
  { do: 'decideExtension', grant: true },
  { do: 'decideExtension', grant: false, reason },
  { do: 'withdrawExtension' },
  { do: 'reassign', unitId: 'noivu', reason },
  { do: 'changeDeadline', dueOn: civilDate('2024-10-21'), reason },
  { do: 'recall', reason },
  { do: 'confirmRung' },
  { do: 'recordDelivery', how: 'giao tận tay', evidence: 'biên nhận' },
  { do: 'explain', text: 'Chờ số liệu.' },
  { do: 'weigh', sufficient: false, reason },
  { do: 'weigh', sufficient: true, reason },
  { do: 'decideProposal', decision: 'returnForFacts', reason },
  { do: 'decideProposal', decision: 'remind', reason },
  { do: 'decideProposal', decision: 'noAction', reason },
  { do: 'suspend' },
];

const MINUTE = 60_000;
const later = fc.integer({ min: 0, max: 40 * 24 * 4 }).map((quarters) => addMilliseconds(from, quarters * 15 * MINUTE));
const action = fc
  .record({ at: later, task: fc.constantFrom('o8', 'o13'), action: fc.constantFrom(...ACTIONS) })
  .map((each): ScriptedEvent => ({ ...each, by: null }) as ScriptedEvent);
const outage = fc
  .tuple(later, fc.integer({ min: 1, max: 5 * 24 * 60 }))
  .map(([at, minutes]): ScriptedEvent => ({ at, outageUntil: addMilliseconds(at, minutes * MINUTE) }));
const refusal = fc.tuple(later, fc.boolean()).map(([at, refuse]): ScriptedEvent => ({ at, channel: 'email', refuse }));
const scripts = fc.array(
  fc.oneof({ arbitrary: action, weight: 8 }, { arbitrary: outage, weight: 1 }, { arbitrary: refusal, weight: 1 }),
  { maxLength: 30 },
);

/** Judged again a day later: the refusal belongs to the day of the attempt. */
const judgedTwice = (['submit', 'return', 'return'] as const).map((verb, index): ScriptedEvent => ({
  at: addMilliseconds(from, index === 2 ? 25 * 60 * MINUTE : 60 * MINUTE),
  task: 'o8',
  action: verb === 'return' ? { do: verb, reason } : { do: verb },
  by: null,
}));

const named = (events: readonly SimulatedEvent[], name: string) => events.filter((event) => event.name === name);

/** What rules.md §3 and §4 promise whatever anybody does. */
function expectLawful(events: readonly SimulatedEvent[]): void {
  expect(events.map(({ at }) => at)).toEqual([...events.map(({ at }) => at)].sort());
  const sent = [...named(events, 'notice.accepted'), ...named(events, 'notice.failed')];
  for (const { at } of sent) {
    const time = timeOfDayOf(at);
    expect([at, isWorkingDay(calendar, civilDateOf(at)), time >= '07:00' && time < '19:00']).toEqual([at, true, true]);
  }
  const mornings = new Map<string, Set<unknown>>();
  for (const { at, person, message, step } of sent) {
    // What an outage has held up may leave as soon as the window opens, before the morning's digest.
    if (timeOfDayOf(at) < '07:30') continue;
    if (step !== 'due-3' && step !== 'due-1' && step !== 'review' && step !== 'notAcknowledged') continue;
    const key = `${String(person)} ${civilDateOf(at)}`;
    mornings.set(key, (mornings.get(key) ?? new Set()).add(message));
  }
  for (const [key, messages] of mornings) expect([key, messages.size]).toEqual([key, 1]);
  for (const task of ['o8', 'o13']) expectLadder(events.filter((event) => event.task === task));
}

function expectLadder(events: readonly SimulatedEvent[]): void {
  let rungs: { rung: number; at: Instant; repeated: boolean }[] = [];
  let submitted = false;
  for (const [index, { name, at, rung, repeated, headId }] of events.entries()) {
    if (name === 'escalation.opened') rungs = [];
    if (name === 'task.submitted') submitted = true;
    if (['task.returned', 'task.withdrawn', 'task.accepted', 'task.recalled'].includes(name)) submitted = false;
    if (name !== 'escalation.rungReached') continue;
    expect(submitted).toBe(false);
    const before = rungs.filter((each) => !each.repeated);
    if (repeated !== true) {
      expect(before.some((each) => civilDateOf(each.at) === civilDateOf(at))).toBe(false);
      const proposedAgain = rung === 3 && before.at(-1)?.rung === 3;
      if (!proposedAgain) expect(rung).toBe((before.at(-1)?.rung ?? 0) + 1);
      if (Number(rung) > 1 && !proposedAgain) {
        const proofs = events
          .slice(0, index)
          .filter((each) => ['notice.accepted', 'notice.deliveredByHand'].includes(each.name));
        expect(proofs.some((each) => each['rung'] === Number(rung) - 1 && each['person'] === headId)).toBe(true);
      }
    }
    rungs.push({ rung: Number(rung), at, repeated: repeated === true });
  }
  for (const { name, at } of events) if (name === 'escalation.proposed') expectHeard(events, at);
}

/** No proposal without an explanation asked for before it. */
function expectHeard(events: readonly SimulatedEvent[], proposedAt: Instant): void {
  const asked = events.filter(
    ({ name, rung, at }) => name === 'escalation.rungReached' && rung === 2 && at < proposedAt,
  );
  expect(asked.length).toBeGreaterThan(0);
}

describe('whatever people do and whatever breaks', () => {
  it('the same script gives the same story, windows are kept, and no rung comes without its proof or twice a day', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const events = simulate(scenarioOf(script));
        expectLawful(events);
        expect(simulate(scenarioOf([...script]))).toEqual(events);
      }),
      { numRuns: 150, examples: [[judgedTwice]] },
    );
  });
});
