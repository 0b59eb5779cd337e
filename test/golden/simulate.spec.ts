import { describe, expect, it } from '@jest/globals';
import { civilDate, simulate, type ScriptedEvent, type SimulatedEvent } from '@dondoc/domain';
import { at, from, scenarioOf } from './simulate-sample.js';

const act = (when: string, action: object): ScriptedEvent =>
  ({ at: at(when), task: 'o8', by: null, action }) as ScriptedEvent;
const refusing: ScriptedEvent = { at: from, channel: 'email', refuse: true };

const of = (events: readonly SimulatedEvent[], name: string, task = 'o8') =>
  events.filter((event) => event.name === name && event.task === task);
const rungs = (events: readonly SimulatedEvent[], task = 'o8') =>
  of(events, 'escalation.rungReached', task).map(({ at: when, rung }) => `${when.slice(5, 16)} ${String(rung)}`);
const held = (events: readonly SimulatedEvent[], task = 'o8') =>
  of(events, 'escalation.rungHeld', task).map(
    ({ at: when, reasons }) =>
      `${when.slice(5, 16)} ${(reasons as { code: string }[]).map(({ code }) => code).join('+')}`,
  );
const deadlineAlarms = (events: readonly SimulatedEvent[], task = 'o8') =>
  of(events, 'task.alarmFired', task)
    .filter(({ steps }) => (steps as string[]).some((step) => step.startsWith('due')))
    .map(({ at: when }) => when.slice(5, 16));

describe('seed 000 from 2024-10-08 08:00 (rules.md §4)', () => {
  it.each(['o8', 'o13'])('%s, nobody acting: alarms, rung 1, then held for the monitor; no proposal', (task) => {
    const events = simulate(scenarioOf([]));
    expect(deadlineAlarms(events, task)).toEqual(['10-10T07:30', '10-14T07:30', '10-15T07:30']);
    expect(rungs(events, task)).toEqual(['10-16T07:30 1']);
    expect(held(events, task)).toEqual(['10-18T07:30 toConfirm']);
    expect(events.some(({ name }) => name === 'escalation.proposed')).toBe(false);
  });

  it('a monitor confirms on 18/10 at 08:00: rungs on 16/10, 18/10, 24/10', () => {
    const events = simulate(scenarioOf([act('10-18T08:00', { do: 'confirmRung' })]));
    expect(rungs(events)).toEqual(['10-16T07:30 1', '10-18T08:00 2', '10-24T07:30 3']);
    expect(of(events, 'escalation.proposed').map(({ at: when }) => when)).toEqual(['2024-10-24T07:30:00+07:00']);
    expect(rungs(events, 'o13')).toEqual(['10-16T07:30 1']);
  });

  it('a submission on 15/10: no rung', () => {
    const events = simulate(scenarioOf([act('10-15T16:00', { do: 'submit' })]));
    expect(rungs(events)).toEqual([]);
    expect(of(events, 'escalation.opened')).toEqual([]);
  });

  it('e-mail refuses all: rung 1, then held for want of proof, and the monitor is told', () => {
    const events = simulate(scenarioOf([refusing]));
    expect(rungs(events)).toEqual(['10-16T07:30 1']);
    expect(held(events)).toEqual(['10-18T07:30 refused']);
    const told = events.filter(
      ({ name, kind, person }) => name === 'notice.failed' && kind === 'deliveryFailed' && person === 'monitor',
    );
    expect(told.length).toBeGreaterThan(0);
  });

  it('delivery by hand recorded on 17/10: rung 2 goes on', () => {
    const script = [
      refusing,
      act('10-17T09:00', { do: 'recordDelivery', how: 'giao tận tay', evidence: 'biên nhận' }),
      act('10-18T08:00', { do: 'confirmRung' }),
    ];
    const events = simulate(scenarioOf(script));
    expect(rungs(events)).toEqual(['10-16T07:30 1', '10-18T08:00 2']);
    expect(held(events)).toEqual(['10-18T07:30 toConfirm', '10-24T07:30 refused+explanationRunning']);
  });

  it('an explanation that suffices closes this lateness; one that does not lets the proposal come', () => {
    const confirmed = [
      act('10-18T08:00', { do: 'confirmRung' }),
      act('10-22T09:00', { do: 'explain', text: 'Chờ số liệu.' }),
    ];
    const sufficient = simulate(
      scenarioOf([...confirmed, act('10-23T09:00', { do: 'weigh', sufficient: true, reason: 'Đủ.' })]),
    );
    expect(rungs(sufficient)).toEqual(['10-16T07:30 1', '10-18T08:00 2']);
    expect(of(sufficient, 'escalation.closed')).toHaveLength(1);
    const insufficient = simulate(
      scenarioOf([...confirmed, act('10-23T09:00', { do: 'weigh', sufficient: false, reason: 'Chưa đủ.' })]),
    );
    expect(rungs(insufficient)).toEqual(['10-16T07:30 1', '10-18T08:00 2', '10-24T07:30 3']);
    const unweighed = simulate(scenarioOf(confirmed));
    expect(held(unweighed).at(-1)).toBe('10-24T07:30 toWeigh');
  });

  it('an outage over the due day moves it; days of outage do not count on the ladder, no rung is skipped', () => {
    const dueDay = simulate(scenarioOf([{ at: at('10-15T09:00'), outageUntil: at('10-15T14:00') }]));
    expect(of(dueDay, 'task.dueChanged').map(({ to, cause }) => [to, cause])).toEqual([['2024-10-16', 'outage']]);
    expect(rungs(dueDay)[0]).toBe('10-17T07:30 1');
    const long = simulate(scenarioOf([{ at: at('10-15T18:00'), outageUntil: at('10-22T12:00') }]));
    expect(rungs(long)).toEqual(['10-23T07:30 1']);
    expect(held(long)[0]).toBe('10-22T12:00 outage+delayRunning');
  });

  it('the second extension request does not hold the ladder, the first one does', () => {
    const ask = (when: string, until: string) =>
      act(when, { do: 'askExtension', until: civilDate(until), reason: 'Chờ số liệu.' });
    const first = simulate(scenarioOf([ask('10-16T09:00', '2024-10-30')]));
    expect(held(first)[0]).toMatch(/^10-18T07:30 extension/);
    const refused = act('10-16T10:00', { do: 'decideExtension', grant: false, reason: 'Không.' });
    const second = simulate(scenarioOf([ask('10-16T09:00', '2024-10-30'), refused, ask('10-16T11:00', '2024-10-31')]));
    expect(held(second)[0]).toBe('10-18T07:30 toConfirm');
  });

  it('refuses by name what a later version brings, and what a person may not', () => {
    const events = simulate(
      scenarioOf([act('10-10T09:00', { do: 'suspend' }), { ...act('10-10T10:00', { do: 'accept' }), by: 'head-vhtt' }]),
    );
    expect(events.filter(({ name }) => name === 'refused').map(({ problem }) => problem)).toEqual([
      'not-yet-available',
      'forbidden',
    ]);
  });

  it('is the same every time, and nobody gets more than one digest a morning', () => {
    const [one, other] = [simulate(scenarioOf([refusing])), simulate(scenarioOf([refusing]))];
    expect(other).toEqual(one);
  });
});
