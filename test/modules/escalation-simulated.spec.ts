import { randomUUID } from 'node:crypto';
import { instant, simulate, type CivilDate, type Instant, type Scenario, type ScriptedEvent } from '@dondoc/domain';
import { MailChannel, type MailboxChannel } from '@dondoc/notices';
import { OrganisationQueries } from '@dondoc/organisation';
import { RulesQueries } from '@dondoc/rules';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressOf, people } from '../../apps/server/demo/office.js';
import { issue, openOffice, type Duty, type Office } from './escalation-office.js';

const UNITS = ['vhtt', 'tckh', 'qldt', 'tnmt', 'noivu'] as const;
const FROM = instant('2024-10-08T08:00:00+07:00');
const UNTIL = instant('2024-11-15T18:00:00+07:00');
const DUTIES: readonly Duty[] = UNITS.map((unit) => ({
  key: unit,
  title: `Báo cáo của ${unit}`,
  units: [unit],
  dueOn: '2024-10-15',
}));

let office: Office;

beforeAll(async () => {
  office = await openOffice({ clock: '2024-10-08T07:00:00+07:00' });
  await office.test.advance(FROM);
});
afterAll(() => office?.test.close());

const at = (text: string): Instant => instant(`2024-${text}:00+07:00`);
const OUTAGE = { at: at('10-17T09:00'), outageUntil: at('10-17T15:00') } as const;

/** What people do; by key of the person. The same script is played to the domain alone and to the whole program. */
const SCRIPT = [
  {
    at: at('10-15T10:00'),
    task: 'tckh',
    by: 'tckh',
    action: { do: 'askExtension', until: '2024-10-25' as CivilDate, reason: 'Chờ số liệu.' },
  },
  {
    at: at('10-16T16:00'),
    task: 'tckh',
    by: 'noivu',
    action: { do: 'decideExtension', grant: false, reason: 'Đã đủ thời gian.' },
  },
  { at: at('10-18T09:00'), task: 'qldt', by: 'qldt', action: { do: 'submit', done: 'Đã báo cáo.' } },
  { at: at('10-22T09:00'), task: 'qldt', by: 'noivu', action: { do: 'return', reason: 'Thiếu số liệu.' } },
  { at: at('10-23T08:00'), task: 'vhtt', by: 'noivu', action: { do: 'confirmRung', rung: 2 } },
  { at: at('10-23T08:10'), task: 'noivu', by: 'chutich', action: { do: 'confirmRung', rung: 2 } },
  { at: at('10-23T08:20'), task: 'tnmt', by: 'noivu', action: { do: 'confirmRung', rung: 2 } },
  {
    at: at('10-24T10:00'),
    task: 'tnmt',
    by: 'tnmt',
    action: { do: 'explain', text: 'Chờ số liệu ngoài.', measures: 'Gửi ngay khi có.' },
  },
  { at: at('10-28T10:00'), task: 'tnmt', by: 'noivu', action: { do: 'weigh', sufficient: false, reason: 'Chưa đủ.' } },
  { at: at('10-31T09:00'), task: 'noivu', by: 'truongphong.noivu', action: { do: 'submit', done: 'Đã xong.' } },
  { at: at('10-31T10:00'), task: 'noivu', by: 'chutich', action: { do: 'accept' } },
] as const;

/** Every address refuses from 16/10 07:00 to 16/10 12:00: the letters of the first rung do not arrive; three heads get them by hand. */
const REFUSES = [
  { at: at('10-16T07:00'), channel: 'email', refuse: true },
  { at: at('10-16T12:00'), channel: 'email', refuse: false },
] as const;
const BY_HAND = ['vhtt', 'noivu', 'tnmt'] as const;
const HANDED_OVER_AT = at('10-21T10:00');

async function scenarioOf(): Promise<Scenario> {
  const rules = office.test.app.get(RulesQueries, { strict: false });
  const organisation = office.test.app.get(OrganisationQueries, { strict: false });
  const personIds = new Map(
    await Promise.all(people.map(async ({ key }) => [key, await office.personId(key)] as const)),
  );
  const script: ScriptedEvent[] = [
    ...SCRIPT.map((each) => ({ ...each, by: personIds.get(each.by) ?? null })),
    ...BY_HAND.map((task) => ({
      at: HANDED_OVER_AT,
      task,
      by: personIds.get(task === 'noivu' ? 'chutich' : 'noivu') ?? null,
      action: { do: 'recordDelivery' as const, how: 'Giao tận tay', evidence: 'Biên bản' },
    })),
    ...REFUSES,
    OUTAGE,
  ];
  return {
    obligations: DUTIES.map(({ key, title, units, dueOn }) => ({
      id: key, key, title, instruction: '2', kind: 'dated', deadline: { kind: 'date', operator: 'by', date: dueOn as CivilDate, dueOn: dueOn as CivilDate },
      reviewOn: null, leadUnitIds: units.map((unit) => office.unit(unit)), coordinatorUnitIds: [], countable: true,
    })), // prettier-ignore
    people: people.map(({ key, name }) => ({ id: personIds.get(key) ?? '', name, email: addressOf(key) })),
    seats: await organisation.seatsAt('2024-10-08' as CivilDate),
    assigner: { unitId: office.unit('sadec'), level: 'city' },
    from: FROM,
    until: UNTIL,
    signedOn: null,
    script,
    rules: {
      calendar: await rules.calendar('2024-10-08' as CivilDate),
      readingRule: await rules.reading('2024-10-08' as CivilDate),
    },
    reminders: await rules.reminders('2024-10-08' as CivilDate),
    throttle: await rules.throttle('2024-10-08' as CivilDate),
    ladder: await rules.ladder('2024-10-08' as CivilDate),
  };
}

type Tasks = ReadonlyMap<string, string>;

/** The same script through the public API. */
async function play({ task: key, by, action }: (typeof SCRIPT)[number], tasks: Tasks): Promise<void> {
  const agent = await office.as(by);
  const path = `/api/v1/tasks/${tasks.get(key)}`;
  const task = (await agent.get(path).expect(200)).body;
  const send = async (to: string, body: object) =>
    agent
      .post(to)
      .send(body)
      .expect((response) =>
        expect([to, response.status, response.body]).toEqual([
          to,
          expect.any(Number),
          expect.not.objectContaining({ problem: expect.anything(), type: expect.stringContaining('/problems/') }),
        ]),
      );
  switch (action.do) {
    case 'askExtension':
      return void (await send(`${path}/extensions`, { id: randomUUID(), until: action.until, reason: action.reason }));
    case 'decideExtension':
      return void (await send(`${path}/extensions/${task.extensions[0].id}/decision`, {
        grant: action.grant,
        reason: action.reason,
      }));
    case 'submit':
      return void (await send(`${path}/submissions`, { id: randomUUID(), result: action.done }));
    case 'return':
      return void (await send(`${path}/submissions/${task.submissions[0].id}/verdict`, {
        decision: 'return',
        reason: action.reason,
      }));
    case 'accept':
      return void (await send(`${path}/submissions/${task.submissions[0].id}/verdict`, { decision: 'accept' }));
    case 'confirmRung':
      return void (await send(`/api/v1/cases/${task.caseId}/confirmation`, { rung: action.rung }));
    case 'explain':
      return void (await send(`/api/v1/cases/${task.caseId}/explanations`, {
        id: randomUUID(),
        cause: action.text,
        remedy: action.measures,
      }));
    case 'weigh': {
      const { explanation } = (await agent.get(`/api/v1/cases/${task.caseId}`).expect(200)).body;
      return void (await send(`/api/v1/cases/${task.caseId}/explanations/${explanation.id}/weighing`, {
        sufficient: action.sufficient,
        reason: action.reason,
      }));
    }
  }
}

async function handOver(unit: string, tasks: Tasks): Promise<void> {
  const agent = await office.as(unit === 'noivu' ? 'chutich' : 'noivu');
  const { held } = (await agent.get(`/api/v1/tasks/${tasks.get(unit)}`).expect(200)).body;
  const body = {
    deliveredOn: HANDED_OVER_AT.slice(0, 10),
    how: 'Giao tận tay',
    receiver: 'Văn thư',
    evidence: 'Biên bản',
  };
  await agent
    .post(`/api/v1/dispatches/${held.reasons[0].dispatchId}/delivery`)
    .send(body)
    .expect((response) => expect([unit, response.status]).toEqual([unit, expect.any(Number)]));
}

async function playAll(tasks: Tasks): Promise<void> {
  const mailbox = office.test.app.get<MailChannel, MailboxChannel>(MailChannel, { strict: false });
  const steps = [
    ...SCRIPT.map((each) => ({ at: each.at, run: () => play(each, tasks) })),
    ...REFUSES.map(({ at: when, refuse }) => ({
      at: when,
      run: async () => people.forEach(({ key }) => mailbox.refuse(addressOf(key), refuse)),
    })),
    ...BY_HAND.map((unit) => ({ at: HANDED_OVER_AT, run: () => handOver(unit, tasks) })),
    { at: OUTAGE.at, run: () => office.test.powerOff(OUTAGE.outageUntil) },
  ].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  for (const step of steps) {
    await office.test.advance(step.at);
    await step.run();
    await office.test.settle();
  }
  await office.test.advance(UNTIL);
}

const COMPARED = /^(task\.(overdue|submitted|accepted|returned)|extension\.|escalation\.)/;
const lines = (
  events: readonly { readonly at: string; readonly name: string; readonly task: string }[],
): readonly string[] =>
  events
    .filter(({ name }) => COMPARED.test(name))
    .map(({ at: when, name, task }) => `${task.split('@')[0]} ${when} ${name}`)
    .sort();

describe('the same scenario, simulated and played', () => {
  it('names the same events of the ladder at the same instants', async () => {
    const expected = simulate(await scenarioOf());
    expect(expected.filter(({ name }) => name === 'refused')).toEqual([]);
    const tasks = await issue(office, { duties: DUTIES });
    await playAll(tasks);
    const rows = await office.test.database.query<{ name: string; at: Date; task: string }>(
      `select name, occurred_at as at, coalesce(payload -> 'case' ->> 'taskKey', payload -> 'task' ->> 'key') as task from log.event
       where subject_kind in ('case', 'task') order by ord`,
    );
    const played = rows.map(({ name, at: when, task }) => ({ name, task, at: instant(when.toISOString()) }));
    expect(lines(played)).toEqual(
      lines(expected.map(({ name, at: when, task }) => ({ name, at: when, task: task ?? '' }))),
    );
    expect(
      played
        .filter(({ name }) => name === 'escalation.proposed')
        .map(({ task }) => task)
        .sort(),
    ).toEqual(['noivu', 'tnmt', 'vhtt']);
  });
});
