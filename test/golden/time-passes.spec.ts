import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMilliseconds,
  civilDate,
  civilDateOf,
  dispatchOf,
  gate,
  instant,
  instantAt,
  isWorkingDay,
  nextAlarmOf,
  overdueKeyOf,
  remindersOf,
  startOfDay,
  stepOf,
  sweepOf,
  type Case,
  type CivilDate,
  type Instant,
  type LadderPolicy,
  type PlannedNotice,
  type ReminderPolicy,
  type RungEvidence,
  type RungProof,
  type TaskState,
  type ThrottlePolicy,
} from '@dondoc/domain';
import { shippedRules } from '../../config/index.js';
import { taskIn } from './task-sample.js';

const { calendar } = shippedRules();
const policy = shippedRules().read('reminders-default') as ReminderPolicy;
const throttle = shippedRules().read('throttle-default') as ThrottlePolicy;
const ladder = shippedRules().read('ladder-default') as LadderPolicy;

const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays(civilDate('2023-06-01'), n));
const task = fc
  .record({
    assigned: day,
    left: fc.integer({ min: 0, max: 60 }),
    hour: fc.integer({ min: 0, max: 23 }),
    coordinated: fc.boolean(),
  })
  .map(({ assigned, left, hour, coordinated }): TaskState => {
    const dueOn = addDays(assigned, left);
    const assignedAt = instantAt(assigned, `${String(hour).padStart(2, '0')}:15`);
    const dates = {
      dueOn,
      originalDueOn: dueOn,
      dueAt: startOfDay(addDays(dueOn, 1)),
      assignedAt,
      remindFrom: assignedAt,
      receivedOn: assigned,
    };
    return taskIn('assigned', {
      ...dates,
      coordinators: coordinated ? [{ unitId: 'p1', duty: null, acknowledgedAt: null }] : [],
    });
  });

describe('alarms', () => {
  it('are sorted, at 07:30 of working days, never before the assignment, each key once', () => {
    fc.assert(
      fc.property(task, (sample) => {
        const alarms = remindersOf(sample, policy, calendar);
        expect([...alarms].sort((one, other) => (one.at < other.at ? -1 : 1)).map(({ at }) => at)).toEqual(
          alarms.map(({ at }) => at),
        );
        expect(new Set(alarms.map(({ key }) => key)).size).toBe(alarms.length);
        for (const { at, aimedOn } of alarms) {
          expect(at >= sample.assignedAt).toBe(true);
          expect([isWorkingDay(calendar, aimedOn), at]).toEqual([true, instantAt(aimedOn, '07:30')]);
        }
      }),
    );
  });

  it('the vector of rules.md §3: due 15/10/2024, assigned 8/10', () => {
    const assignedAt = instant('2024-10-08T08:00:00+07:00');
    const alarms = remindersOf(
      taskIn('acknowledged', { assignedAt, remindFrom: assignedAt, coordinators: [] }),
      policy,
      calendar,
    );
    expect(alarms.map(({ stepId, at }) => `${stepId} ${at.slice(5, 16)}`)).toEqual([
      'due-3 10-10T07:30',
      'due-1 10-14T07:30',
      'due-0 10-15T07:30',
    ]);
  });

  it('sweeping at any instants, any number of times, fires each alarm and the lateness exactly once', () => {
    fc.assert(
      fc.property(task, fc.array(fc.integer({ min: 0, max: 90 * 24 }), { maxLength: 12 }), (sample, hours) => {
        const fired = new Set<string>();
        const seen: string[] = [];
        const instants = [...hours, 90 * 24]
          .sort((one, other) => one - other)
          .map((n) =>
            instantAt(
              addDays(civilDateOf(sample.assignedAt), Math.floor(n / 24)),
              `${String(n % 24).padStart(2, '0')}:00`,
            ),
          );
        for (const now of instants.flatMap((at) => [at, at])) {
          const swept = sweepOf(sample, { firedKeys: fired, now, policy, calendar });
          for (const { key, at } of swept.keys) {
            expect(at <= now).toBe(true);
            seen.push(key);
            fired.add(key);
          }
          expect(swept.nextAlarmAt === null || swept.nextAlarmAt > now).toBe(true);
          expect(swept.events.filter(({ name }) => name === 'task.alarmFired').length).toBeLessThanOrEqual(1);
        }
        const expected = [
          ...remindersOf(sample, policy, calendar).map(({ key }) => key),
          overdueKeyOf(sample.dueOn as CivilDate),
        ];
        expect([...seen].sort()).toEqual([...expected].sort());
        expect(nextAlarmOf(sample, { policy, calendar, firedKeys: fired })).toBeNull();
      }),
    );
  });
});

describe('windows of sending', () => {
  const instants = fc
    .tuple(day, fc.integer({ min: 0, max: 24 * 60 - 1 }))
    .map(([on, minute]) =>
      instantAt(on, `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`),
    );
  const notice = (mode: PlannedNotice['mode'], at: Instant): PlannedNotice => ({
    reasonKey: 'event', personId: 'head', channel: 'email', kind: 'reminder', mode, taskId: 't1', taskKey: 'o8', unitId: 'vhtt', as: 'head', stepId: 'due-0',
    rung: null, awaited: null, assignmentNo: 1, dueAt: null, subjectId: null, notBefore: at, facts: {},
  }); // prettier-ignore

  it('digests at 07:30, everything else between 07:00 and 19:00, all on working days and never before the cause', () => {
    // What its own hour brings about up to a quarter of an hour late leaves a minute after it came.
    const isALittleLate = (at: Instant) => at.slice(11, 19) > '07:30:00' && at.slice(11, 19) <= '07:45:00';
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom('atOnce', 'digest', 'ladder'),
        fc.integer({ min: 0, max: 9 }),
        (at, mode, already) => {
          const { dueAt } = dispatchOf(notice(mode, at), at, { throttle, calendar }, () => already);
          const time = dueAt.slice(11, 16);
          expect([dueAt >= at, isWorkingDay(calendar, civilDateOf(dueAt))]).toEqual([true, true]);
          if (mode === 'digest' && isALittleLate(at) && isWorkingDay(calendar, civilDateOf(at)))
            expect(dueAt).toBe(addMilliseconds(at, 60_000));
          else if (mode === 'digest') expect(time).toBe('07:30');
          else expect([time >= '07:00', time < '19:00']).toEqual([true, true]);
        },
      ),
    );
  });

  it('the seventh message at once of a day waits for the digest of the rest', () => {
    const at = instant('2024-10-15T09:00:00+07:00');
    expect(dispatchOf(notice('atOnce', at), at, { throttle, calendar }, () => 5).mode).toBe('atOnce');
    expect(dispatchOf(notice('atOnce', at), at, { throttle, calendar }, () => 6)).toMatchObject({
      mode: 'digest',
      windowKey: 'rest/2024-10-15',
    });
    expect(dispatchOf(notice('ladder', at), at, { throttle, calendar }, () => 60).mode).toBe('ladder');
  });
});

describe('the ladder', () => {
  const seats = [
    { personId: 'head', unitId: 'vhtt', role: 'unitHead', since: null },
    { personId: 'leader', unitId: 'sadec', role: 'leader', since: null },
  ] as const;
  const proof = (rung: number, state: RungProof['state'], at: string): RungProof => ({
    noticeId: `n${rung}`,
    rung,
    personId: 'head',
    channel: 'email',
    state,
    at: instant(at),
    answer: null,
  });
  const caseAt = (rung: number, change: Partial<Case> = {}): Case => ({
    id: 'c1', taskId: 't1', taskKey: 'o8', leadUnitId: 'vhtt', ladder: 'ladder-default@1', dueOn: civilDate('2024-10-15'), taskVersion: 3,
    openedAt: instant('2024-10-16T00:00:00+07:00'), rung, fired: rung === 0 ? [] : [{ rung, at: instant('2024-10-16T07:30:00+07:00'), headId: 'head', repeatedAt: null }],
    confirmedRung: null, explanation: null, explanationAskedAt: rung >= 2 ? instant('2024-10-18T08:00:00+07:00') : null, explanationUntil: null, proposal: null,
    held: null, nextStepAt: null, closedAt: null, closedBecause: null, version: 1, ...change,
  }); // prettier-ignore
  const evidence = (now: string, change: Partial<RungEvidence> = {}): RungEvidence => ({
    now: instant(`2024-${now}:00+07:00`), task: taskIn('acknowledged'), seats, proofs: [], ladder, calendar, outages: [], ...change,
  }); // prettier-ignore
  const codes = (kase: Case, given: RungEvidence) => {
    const answer = gate(kase, given);
    return 'hold' in answer ? answer.reasons.map(({ code }) => code) : answer;
  };

  it('rung 1 needs no proof, every other one the proof of the rung before', () => {
    expect(codes(caseAt(0), evidence('10-16T07:30'))).toEqual({ climb: 1 });
    const states: readonly [RungProof['state'], string][] = [
      ['waiting', 'queued'],
      ['failed', 'refused'],
      ['bounced', 'bounced'],
      ['noAddress', 'noChannel'],
    ];
    for (const [state, code] of states) {
      expect(
        codes(caseAt(1), evidence('10-18T07:30', { proofs: [proof(1, state, '2024-10-16T07:30:00+07:00')] })),
      ).toEqual([code]);
    }
    expect(codes(caseAt(1), evidence('10-18T07:30'))).toEqual(['notSent']);
    for (const state of ['accepted', 'opened', 'delivered'] as const) {
      expect(
        codes(caseAt(1), evidence('10-18T07:30', { proofs: [proof(1, state, '2024-10-16T07:30:00+07:00')] })),
      ).toEqual(['toConfirm']);
    }
  });

  it('a head appointed since gets the rung before again, and the delay starts anew', () => {
    const change = {
      seats: [{ personId: 'new', unitId: 'vhtt', role: 'unitHead', since: null }, seats[1]],
    } as Partial<RungEvidence>;
    expect(codes(caseAt(1), evidence('10-18T07:30', change))).toEqual({ repeat: 1, headId: 'new' });
    const repeated = stepOf(caseAt(1), evidence('10-18T07:30', change), 'p1').case;
    expect(repeated.fired).toMatchObject([{ rung: 1, headId: 'new', repeatedAt: '2024-10-18T07:30:00+07:00' }]);
    const proved = { ...change, proofs: [{ ...proof(1, 'accepted', '2024-10-18T07:30:00+07:00'), personId: 'new' }] };
    expect(codes(repeated, evidence('10-21T07:30', proved))).toEqual(['newHead', 'delayRunning']);
    expect(codes(repeated, evidence('10-22T07:30', proved))).toEqual(['toConfirm']);
  });

  it('no head, no leader, a submission, a return: each holds the rung', () => {
    expect(codes(caseAt(1), evidence('10-18T07:30', { seats: [] }))).toEqual(['noHead']);
    expect(codes(caseAt(0), evidence('10-16T07:30', { task: taskIn('submitted') }))).toEqual(['submitted']);
    const returned = taskIn('returned', { returnedAt: instant('2024-10-16T16:00:00+07:00') });
    expect(codes(caseAt(0), evidence('10-18T07:30', { task: returned }))).toEqual(['returned']);
    expect(codes(caseAt(0), evidence('10-21T07:30', { task: returned }))).toEqual({ climb: 1 });
    const proofs = [proof(2, 'accepted', '2024-10-18T08:00:00+07:00')];
    const fired = [{ rung: 2, at: instant('2024-10-18T08:00:00+07:00'), headId: 'head', repeatedAt: null }];
    expect(codes(caseAt(2, { fired }), evidence('10-24T07:30', { proofs, seats: [seats[0]] }))).toEqual(['noDecider']);
    expect(codes(caseAt(2, { fired }), evidence('10-23T07:30', { proofs }))).toEqual([
      'delayRunning',
      'explanationRunning',
    ]);
    expect(codes(caseAt(2, { fired }), evidence('10-24T07:30', { proofs }))).toEqual({ climb: 3 });
  });

  it('looked at again and again it climbs at most one rung a working day, none without proof, and wakes are harmless', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ hours: fc.integer({ min: 1, max: 60 }), proved: fc.boolean() }), {
          minLength: 1,
          maxLength: 40,
        }),
        (looks) => {
          let kase = caseAt(0);
          let hour = 0;
          const proofs: RungProof[] = [];
          for (const { hours, proved } of looks) {
            hour += hours;
            const now = instantAt(
              addDays(civilDate('2024-10-16'), Math.floor(hour / 24)),
              `${String(hour % 24).padStart(2, '0')}:30`,
            );
            if (proved && kase.rung > 0) proofs.push({ ...proof(kase.rung, 'accepted', now), at: now });
            const given: RungEvidence = {
              now,
              task: taskIn('acknowledged'),
              seats,
              proofs: [...proofs],
              ladder,
              calendar,
              outages: [],
            };
            const stepped = stepOf({ ...kase, confirmedRung: kase.rung + 1 }, given, 'p1').case;
            const again = stepOf(stepped, given, 'p2');
            expect(again.case.rung).toBe(stepped.rung);
            expect(stepped.rung - kase.rung).toBeLessThanOrEqual(1);
            if (stepped.rung > kase.rung && kase.rung > 0) {
              expect(proofs.some(({ rung }) => rung === kase.rung)).toBe(true);
              expect(civilDateOf(stepped.fired.at(-1)?.at ?? now) > civilDateOf(kase.fired.at(-1)?.at ?? now)).toBe(
                true,
              );
            }
            kase = stepped;
          }
        },
      ),
    );
  });
});
