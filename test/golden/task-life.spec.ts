import { describe, expect, it } from '@jest/globals';
import {
  civilDate,
  decide,
  instant,
  isProblem,
  LATER_TASK_VERBS,
  may,
  outcomeOf,
  PERMISSIONS,
  TASK_STATES,
  TRANSITIONS,
  type Actor,
  type PermittedAction,
  type Role,
  type TaskAction,
  type TaskState,
  type TaskStateName,
} from '@dondoc/domain';
import { shippedRules } from '../../config/index.js';
import { at, taskIn, UNIT } from './task-sample.js';

const rules = { calendar: shippedRules().calendar, readingRule: shippedRules().readingRule };

const actors: Readonly<Record<Role, Actor>> = {
  leader: { personId: 'leader', seats: [{ unitId: 'sadec', role: 'leader' }] },
  monitor: { personId: 'monitor', seats: [{ unitId: 'noivu', role: 'monitor' }] },
  unitHead: { personId: 'head', seats: [{ unitId: UNIT, role: 'unitHead' }] },
  officer: { personId: 'officer', seats: [{ unitId: UNIT, role: 'officer' }] },
  admin: { personId: 'admin', seats: [{ unitId: 'sadec', role: 'admin' }] },
};
const ROLES = Object.keys(actors) as Role[];
const stranger: Actor = { personId: 'stranger', seats: [{ unitId: 'kinhte', role: 'unitHead' }] };

const actions: readonly TaskAction[] = [
  { do: 'acknowledge' },
  { do: 'submit' },
  { do: 'withdraw' },
  { do: 'accept' },
  { do: 'return', reason: 'Thiếu phụ lục.' },
  { do: 'askExtension', until: civilDate('2024-10-22'), reason: 'Chờ số liệu.' },
  { do: 'withdrawExtension' },
  { do: 'decideExtension', grant: true },
  { do: 'reassign', unitId: 'kinhte', reason: 'Đúng chức năng.' },
  { do: 'changeDeadline', dueOn: civilDate('2024-10-20'), reason: 'Điều chỉnh.' },
  { do: 'recall', reason: 'Không cần nữa.' },
  { do: 'nameOfficer', personId: 'officer' },
  { do: 'acknowledgeCoordination' },
];

/** Who the table of rules.md §6 lets do what in their own unit: written out by hand, not taken from the code. */
const ENTITLED: Readonly<Record<string, readonly Role[]>> = {
  acknowledge: ['unitHead', 'officer'],
  submit: ['unitHead', 'officer'],
  withdraw: ['unitHead', 'officer'],
  askExtension: ['unitHead', 'officer'],
  withdrawExtension: ['unitHead', 'officer'],
  nameOfficer: ['unitHead'],
  acknowledgeCoordination: [],
  accept: ['leader', 'monitor'],
  return: ['leader', 'monitor'],
  decideExtension: ['leader', 'monitor'],
  reassign: ['leader', 'monitor'],
  changeDeadline: ['leader', 'monitor'],
  recall: ['leader', 'monitor'],
};

/** In which states each verb is possible, and where it leads (rules.md §2). */
const POSSIBLE: Readonly<Record<string, Partial<Record<TaskStateName, TaskStateName>>>> = {
  acknowledge: { assigned: 'acknowledged' },
  submit: { assigned: 'submitted', acknowledged: 'submitted', returned: 'submitted' },
  withdraw: { submitted: 'acknowledged' },
  accept: { submitted: 'accepted' },
  return: { submitted: 'returned' },
  askExtension: { assigned: 'assigned', acknowledged: 'acknowledged', returned: 'returned' },
  withdrawExtension: {},
  decideExtension: {},
  reassign: { assigned: 'assigned', acknowledged: 'assigned', returned: 'assigned' },
  changeDeadline: {
    assigned: 'assigned',
    acknowledged: 'acknowledged',
    returned: 'returned',
    submitted: 'submitted',
    suspended: 'suspended',
  },
  recall: {
    assigned: 'recalled',
    acknowledged: 'recalled',
    returned: 'recalled',
    submitted: 'recalled',
    suspended: 'recalled',
  },
  nameOfficer: {
    assigned: 'assigned',
    acknowledged: 'acknowledged',
    returned: 'returned',
    submitted: 'submitted',
    suspended: 'suspended',
  },
  acknowledgeCoordination: {},
};

const context = (actor: Actor) => ({ actor, at, id: 'row', ...rules });

describe('every state × action × role', () => {
  const cells = TASK_STATES.flatMap((state) =>
    actions.flatMap((action) => ROLES.map((role) => [state, action.do, role, action] as const)),
  );

  it.each(cells)('%s × %s × %s', (state, verb, role, action) => {
    const decided = decide(taskIn(state), action, context(actors[role]));
    const entitled = ENTITLED[verb]?.includes(role) ?? false;
    const leadsTo = POSSIBLE[verb]?.[state];
    if (entitled && leadsTo !== undefined) {
      expect(isProblem(decided) ? decided : decided.task.state).toBe(leadsTo);
      if (isProblem(decided)) return;
      expect(decided.task.version).toBe(4);
      expect(decided.events.map(({ task }) => task)).toEqual([decided.task]);
    } else {
      expect(isProblem(decided)).toBe(true);
      if (!isProblem(decided)) return;
      if (!entitled) expect(['forbidden', 'not-your-unit']).toContain(decided.problem);
      else expect(['state-not-allowed', 'already-decided', 'withdraw-too-late']).toContain(decided.problem);
    }
  });

  it('the table of transitions names exactly these verbs', () => {
    expect(Object.keys(TRANSITIONS).sort()).toEqual(actions.map(({ do: verb }) => verb).sort());
  });

  it.each(LATER_TASK_VERBS)('%s comes later and is refused by name', (verb) => {
    expect(decide(taskIn('acknowledged'), { do: verb }, context(actors.unitHead))).toMatchObject({
      problem: 'not-yet-available',
      verb,
    });
  });

  it.each(ROLES)('a foreign unit may do nothing: %s', () => {
    for (const action of actions) expect(isProblem(decide(taskIn('submitted'), action, context(stranger)))).toBe(true);
  });
});

describe('nobody decides on their own', () => {
  const monitorAsLead: Actor = { personId: 'monitor', seats: [{ unitId: UNIT, role: 'monitor' }] };

  it('a monitor of the lead unit may not accept; the leader may', () => {
    expect(decide(taskIn('submitted'), { do: 'accept' }, context(monitorAsLead))).toMatchObject({
      problem: 'self-decision',
    });
    expect(isProblem(decide(taskIn('submitted'), { do: 'accept' }, context(actors.leader)))).toBe(false);
  });

  it('nor who handed in, in another seat', () => {
    const both: Actor = { personId: 'head', seats: [{ unitId: 'noivu', role: 'monitor' }] };
    expect(decide(taskIn('submitted'), { do: 'accept' }, context(both))).toMatchObject({ problem: 'self-decision' });
  });

  it('a proposal is decided by a leader who is no party, and by nobody else', () => {
    const allowed = ROLES.filter((role) => may(actors[role], 'decideProposal', { leadUnitId: UNIT }) === null);
    expect(allowed).toEqual(['leader']);
    expect(may(actors.leader, 'decideProposal', { leadUnitId: 'sadec' })).toMatchObject({ problem: 'self-decision' });
  });

  it('every right of the table belongs to somebody and not to everybody', () => {
    for (const action of Object.keys(PERMISSIONS) as PermittedAction[]) {
      const who = ROLES.filter(
        (role) =>
          may(actors[role], action, { leadUnitId: UNIT, coordinatingUnitIds: [UNIT], administration: true }) === null,
      );
      expect([action, who.length > 0 && who.length <= 5]).toEqual([action, true]);
    }
  });
});

describe('outcome (rules.md §5)', () => {
  const done = (completedAt: string, change: Partial<TaskState> = {}) =>
    outcomeOf(taskIn('accepted', { completedAt: instant(completedAt), ...change }), at);

  it('early, on time and late by the instant of submission', () => {
    expect(done('2024-10-14T23:59:59+07:00').outcome).toBe('early');
    expect(done('2024-10-15T00:00:00+07:00').outcome).toBe('onTime');
    expect(done('2024-10-15T23:59:59+07:00').outcome).toBe('onTime');
    expect(done('2024-10-16T00:00:00+07:00').outcome).toBe('late');
    expect(done('2024-10-16T00:00:00+07:00', { dueOn: null, dueAt: null }).outcome).toBe('onTime');
  });

  it('awaiting is never overdue and says what it would be', () => {
    expect(outcomeOf(taskIn('submitted'), instant('2024-12-01T00:00:00+07:00'))).toMatchObject({
      outcome: 'awaiting',
      wouldBe: 'early',
    });
  });

  it('on time after an extension', () => {
    const extended = {
      dueOn: civilDate('2024-10-22'),
      dueAt: instant('2024-10-23T00:00:00+07:00'),
      promisedOn: civilDate('2024-10-22'),
    };
    expect(done('2024-10-22T10:00:00+07:00', extended)).toMatchObject({ outcome: 'onTime', afterExtension: true });
  });

  it('completedOn needs a reason and evidence, and counts as that day', () => {
    const late = taskIn('submitted', {
      submission: {
        id: 's1',
        at: instant('2024-10-17T09:00:00+07:00'),
        by: 'head',
        unitId: UNIT,
        done: null,
        documentNumber: null,
        documentOn: null,
      },
    });
    const ctx = { ...context(actors.monitor), at: instant('2024-10-18T09:00:00+07:00') };
    const completedOn = civilDate('2024-10-14');
    expect(decide(late, { do: 'accept', completedOn }, ctx)).toMatchObject({ problem: 'reason-required' });
    expect(decide(late, { do: 'accept', completedOn, reason: 'Đã gửi bản giấy.' }, ctx)).toMatchObject({
      problem: 'evidence-required',
    });
    const decided = decide(
      late,
      { do: 'accept', completedOn, reason: 'Đã gửi bản giấy.', evidence: '42/BC-PVHTT' },
      ctx,
    );
    expect(isProblem(decided) ? decided : outcomeOf(decided.task, ctx.at).outcome).toBe('early');
  });
});
