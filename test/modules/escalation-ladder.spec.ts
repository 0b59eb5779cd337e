import { randomUUID } from 'node:crypto';
import type { MailboxChannel } from '@dondoc/notices';
import { MailChannel } from '@dondoc/notices';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressOf } from '../../apps/server/demo/office.js';
import { caseEventsOf, issue, openOffice, type Agent, type Office } from './escalation-office.js';

const UNITS = ['vhtt', 'tckh', 'noivu', 'tnmt', 'qldt', 'p1', 'p2'] as const;
type Unit = (typeof UNITS)[number];

let office: Office;
let monitor: Agent;
let leader: Agent;
const tasks = new Map<Unit, string>();

const taskOf = (unit: Unit): string => tasks.get(unit) ?? '';
const eventsOf = async (unit: Unit): Promise<readonly string[]> =>
  (await caseEventsOf(office, taskOf(unit))).map(({ name, at }) => `${at.slice(5)} ${name.replace('escalation.', '')}`);
const pageOf = async (unit: Unit, agent = monitor) =>
  (await agent.get(`/api/v1/tasks/${taskOf(unit)}`).expect(200)).body;
const caseOf = async (unit: Unit, agent = monitor) =>
  (await agent.get(`/api/v1/cases/${(await pageOf(unit, agent)).caseId}`).expect(200)).body;
const inboxOf = async (agent: Agent) =>
  (await agent.get('/api/v1/inbox').expect(200)).body.data as {
    group: string;
    title: string;
    sub: string;
    decidable: boolean;
    subjectId: string;
    task: { id: string };
  }[];
const settle = () => office.test.settle();

async function confirm(unit: Unit, agent = monitor): Promise<void> {
  const { id, version, confirmation } = await caseOf(unit, agent);
  await agent
    .post(`/api/v1/cases/${id}/confirmation`)
    .set('If-Match', `"${version}"`)
    .send({ rung: confirmation.rung })
    .expect(200);
  await settle();
}

/** The seat of the unit's head ends yesterday and another person's begins today. */
async function appointHead(unit: Unit): Promise<void> {
  const admin = await office.as('quantri');
  const today = (await office.test.clock.now()).slice(0, 10);
  const yesterday = `${today.slice(0, 8)}${String(Number(today.slice(8)) - 1).padStart(2, '0')}`;
  const [seat] = await office.test.database.query<{ id: string }>(
    `select id from organisation.seat where unit_id = $1 and role = 'unitHead' and valid_to is null`,
    [office.unit(unit)],
  );
  await admin.put(`/api/v1/seats/${seat?.id}`).send({ to: yesterday, reason: 'Nghỉ hưu.' }).expect(200);
  const id = randomUUID();
  await admin
    .post('/api/v1/people')
    .send({ id, name: 'Nguyễn Thị Mới', email: `moi.${unit}@sadec.example`, phone: null, password: 'dondoc-demo-moi' })
    .expect(201);
  await admin
    .post('/api/v1/seats')
    .send({
      id: randomUUID(),
      personId: id,
      unitId: office.unit(unit),
      role: 'unitHead',
      title: 'Chủ tịch',
      from: today,
      to: null,
    })
    .expect(201);
  await settle();
}

beforeAll(async () => {
  office = await openOffice({ clock: '2024-10-08T07:00:00+07:00' });
  monitor = await office.as('noivu');
  leader = await office.as('chutich');
  await office.test.advance('2024-10-08T08:00:00+07:00');
  const made = await issue(office, {
    duties: UNITS.map((unit) => ({ key: unit, title: `Báo cáo của ${unit}`, units: [unit], dueOn: '2024-10-15' })),
  });
  for (const unit of UNITS) tasks.set(unit, made.get(unit) ?? '');
  const mailbox = office.test.app.get<MailChannel, MailboxChannel>(MailChannel, { strict: false });
  mailbox.refuse(addressOf('vhtt'));
  await office.test.advance('2024-10-15T10:00:00+07:00');
  await (
    await office.as('tckh')
  )
    .post(`/api/v1/tasks/${taskOf('tckh')}/extensions`)
    .send({ id: randomUUID(), until: '2024-10-25', reason: 'Chờ số liệu.' })
    .expect((response) => expect(response.status).toBeLessThan(300));
});
afterAll(() => office?.test.close());

describe('until 18/10', () => {
  it('closes the case of a unit whose result is accepted', async () => {
    await office.test.advance('2024-10-17T08:00:00+07:00');
    const id = randomUUID();
    await (await office.as('p1')).post(`/api/v1/tasks/${taskOf('p1')}/submissions`).send({ id, result: 'Đã xong.' });
    await settle();
    expect(await inboxOf(monitor)).toContainEqual(
      expect.objectContaining({ group: 'result', subjectId: id, decidable: true, sub: 'nộp 17/10, sau hạn' }),
    );
    await monitor
      .post(`/api/v1/tasks/${taskOf('p1')}/submissions/${id}/verdict`)
      .send({ decision: 'accept' })
      .expect(200);
    await settle();
    expect(await eventsOf('p1')).toEqual(['10-16 00:00 opened', '10-16 07:30 rungReached', '10-17 08:00 closed']);
    const page = await pageOf('p1');
    expect(page).toMatchObject({ held: null, rung: null });
    expect(page.lifeLine).toContainEqual(expect.objectContaining({ code: 'urged', note: '16/10', state: 'broken' }));
  });

  it('waits while a first request for more time waits, and goes on when it is refused', async () => {
    await appointHead('p2');
    expect(await eventsOf('tckh')).toEqual(['10-16 00:00 opened', '10-16 07:30 rungHeld']);
    const page = await pageOf('tckh');
    expect(page.held.reasons).toEqual([
      expect.objectContaining({
        code: 'extension',
        sentence: 'Đề nghị gia hạn ngày 15/10/2024 đang chờ quyết định.',
        cure: 'decideExtension',
      }),
    ]);
    const extension = (await inboxOf(monitor)).find(({ group }) => group === 'extension');
    expect(extension).toMatchObject({ sub: '15/10 → 25/10/2024, lần đầu', task: { id: taskOf('tckh') } });
    await monitor
      .post(`/api/v1/tasks/${taskOf('tckh')}/extensions/${extension?.subjectId}/decision`)
      .send({ grant: false, reason: 'Đã đủ thời gian.' })
      .expect(200);
    await office.test.advance('2024-10-18T07:45:00+07:00');
    expect((await eventsOf('tckh')).slice(2)).toEqual(['10-18 07:30 rungReached']);
  });

  it('gives a head appointed meanwhile the rung before again', async () => {
    expect(await eventsOf('p2')).toEqual(['10-16 00:00 opened', '10-16 07:30 rungReached', '10-18 07:30 rungReached']);
    const { steps, held } = await caseOf('p2');
    expect(steps).toEqual([expect.objectContaining({ rung: 1, label: 'Đôn đốc' })]);
    expect(held).toBeNull();
  });
});

describe('a letter that did not arrive', () => {
  it('holds the rung, says so with its cure, and stands first in the inbox', async () => {
    expect(await eventsOf('vhtt')).toEqual(['10-16 00:00 opened', '10-16 07:30 rungReached', '10-18 07:30 rungHeld']);
    const { held, verbs, lifeLine } = await pageOf('vhtt');
    expect(held.reasons).toEqual([
      expect.objectContaining({ code: 'refused', cure: 'resend', dispatchId: expect.any(String) }),
    ]);
    expect(held.reasons[0].sentence).toMatch(
      /^Chưa thể yêu cầu giải trình: thư đôn đốc ngày 16\/10\/2024 chưa gửi được tới Lê Quốc Khánh/,
    );
    expect(verbs).toContain('recordDelivery');
    expect(lifeLine).toContainEqual(expect.objectContaining({ code: 'explain', state: 'held' }));
    const [first] = await inboxOf(monitor);
    expect(first).toMatchObject({ group: 'failedDelivery', decidable: true });
    expect(
      (await inboxOf(monitor)).filter(({ task, group }) => group === 'rung' && task.id === taskOf('vhtt')),
    ).toEqual([]);
  });

  it('is looked at again the moment the letter arrives', async () => {
    const { held } = await pageOf('vhtt');
    await office.test.advance('2024-10-21T09:00:00+07:00');
    await monitor
      .post(`/api/v1/dispatches/${held.reasons[0].dispatchId}/resend`)
      .send({ email: 'khanh.lq@sadec.example' })
      .expect((response) => expect(response.status).toBeLessThan(300));
    await settle();
    expect((await eventsOf('vhtt')).slice(3)).toEqual(['10-21 09:00 rungHeld']);
    expect((await pageOf('vhtt')).held.reasons).toEqual([expect.objectContaining({ code: 'toConfirm' })]);
  });
});

describe("the monitor's own unit", () => {
  it('is decided by the leader only', async () => {
    expect(await inboxOf(monitor)).toContainEqual(
      expect.objectContaining({
        group: 'ownUnit',
        decidable: false,
        sub: 'chỉ lãnh đạo xác nhận được',
        task: expect.objectContaining({ id: taskOf('noivu') }),
      }),
    );
    const mine = await inboxOf(leader);
    expect(mine.map(({ group, task }) => [group, task.id])).toEqual([['rung', taskOf('noivu')]]);
    const { id } = await caseOf('noivu');
    const refused = await monitor.post(`/api/v1/cases/${id}/confirmation`).send({ rung: 2 }).expect(403);
    expect(refused.body).toMatchObject({ type: '/problems/self-decision' });
    await confirm('noivu', leader);
    expect((await eventsOf('noivu')).slice(3)).toEqual(['10-21 09:00 rungConfirmed', '10-21 09:00 rungReached']);
    const { body } = await leader.get('/api/v1/session').expect(200);
    expect(body.counts.decisions).toBe(0);
  });
});

describe('explanations', () => {
  const file = { id: '' };

  it('are given by the head, once for one id, with files', async () => {
    await confirm('tnmt');
    await confirm('qldt');
    await office.test.advance('2024-10-22T16:10:00+07:00');
    const head = await office.as('tnmt');
    const upload = await head
      .post('/api/v1/files?name=van-ban.txt')
      .set('content-type', 'application/octet-stream')
      .send(Buffer.from('Văn bản đề nghị.'));
    file.id = upload.body.id;
    const { id, version } = await caseOf('tnmt', head);
    const body = {
      id: randomUUID(),
      cause: 'Số liệu do Chi nhánh cung cấp.',
      remedy: 'Gửi ngay khi có.',
      expectedOn: '2024-10-28',
      fileIds: [file.id],
    };
    await head
      .post(`/api/v1/cases/${id}/explanations`)
      .send({ ...body, cause: '' })
      .expect(422);
    await head
      .post(`/api/v1/cases/${id}/explanations`)
      .send({ ...body, fileIds: [randomUUID()] })
      .expect(422);
    await monitor.post(`/api/v1/cases/${id}/explanations`).send(body).expect(403);
    await head.post(`/api/v1/cases/${id}/explanations`).set('If-Match', `"${version}"`).send(body).expect(200);
    await head.post(`/api/v1/cases/${id}/explanations`).set('If-Match', `"${version}"`).send(body).expect(200);
    await head
      .post(`/api/v1/cases/${id}/explanations`)
      .send({ ...body, id: randomUUID() })
      .expect(409);
    const qldt = await office.as('qldt');
    await qldt
      .post(`/api/v1/cases/${(await caseOf('qldt', qldt)).id}/explanations`)
      .send({ ...body, id: randomUUID(), fileIds: [] })
      .expect(200);
    await settle();
    const seen = await caseOf('tnmt');
    expect(seen.explanation).toMatchObject({
      cause: body.cause,
      remedy: body.remedy,
      expectedOn: '2024-10-28',
      files: [{ id: file.id, name: 'van-ban.txt' }],
      weighing: null,
    });
    expect(seen.verbs).toEqual(['weigh']);
    await monitor.get(`/api/v1/files/${file.id}`).expect(200);
    await (
      await office.as('tckh')
    )
      .get(`/api/v1/files/${file.id}`)
      .expect((response) => expect(response.status).toBeGreaterThanOrEqual(403));
    expect(
      (await inboxOf(monitor))
        .filter(({ group }) => group === 'explanation')
        .map(({ task }) => task.id)
        .sort(),
    ).toEqual([taskOf('tnmt'), taskOf('qldt')].sort());
  });

  it('found sufficient close the case, found insufficient leave the way to a proposal', async () => {
    await office.test.advance('2024-10-23T09:00:00+07:00');
    for (const [unit, sufficient] of [
      ['tnmt', true],
      ['qldt', false],
    ] as const) {
      const { id, version, explanation } = await caseOf(unit);
      const path = `/api/v1/cases/${id}/explanations/${explanation.id}/weighing`;
      await monitor
        .post(`/api/v1/cases/${id}/explanations/${randomUUID()}/weighing`)
        .send({ sufficient, reason: 'x' })
        .expect(404);
      await monitor
        .post(path)
        .set('If-Match', `"${version}"`)
        .send({ sufficient, reason: 'Có văn bản đề nghị.' })
        .expect(200);
      await monitor.post(path).send({ sufficient: !sufficient, reason: 'Khác.' }).expect(409);
    }
    await office.test.advance('2024-10-24T08:00:00+07:00');
    expect((await eventsOf('tnmt')).slice(-2)).toEqual(['10-23 09:00 weighed', '10-23 09:00 closed']);
    expect((await eventsOf('qldt')).at(-1)).toBe('10-24 07:30 proposed');
    expect((await pageOf('tnmt')).history.map((line: { sentence: string }) => line.sentence)).toContain(
      'Giải trình đủ căn cứ; lần quá hạn này đã khép lại.',
    );
  });
});

describe('a proposal', () => {
  const listOf = async (state: string): Promise<{ id: string; version: number; task: { id: string } }[]> =>
    (await leader.get(`/api/v1/proposals?filter[state]=${state}`).expect(200)).body.data.filter(
      (each: { task: { id: string } }) => each.task.id === taskOf('qldt'),
    );

  it('returned for facts is confirmed by a monitor before it is proposed again, with a new dossier', async () => {
    const [proposal] = await listOf('open');
    expect((await inboxOf(leader)).map(({ group }) => group)).toContain('proposal');
    const { body } = await leader.get(`/api/v1/proposals/${proposal?.id}`).expect(200);
    expect(body.dossier.explanation).toMatchObject({ weighing: { sufficient: false } });
    await leader
      .post(`/api/v1/proposals/${proposal?.id}/decision`)
      .set('If-Match', `"${proposal?.version}"`)
      .send({ decision: 'returnForFacts', reason: 'Chưa rõ ngày đề nghị.' })
      .expect(200);
    await settle();
    expect((await eventsOf('qldt')).slice(-2)).toEqual(['10-24 08:00 decided', '10-24 08:00 rungHeld']);
    expect(await listOf('returned')).toHaveLength(1);
    await office.test.advance('2024-10-25T08:00:00+07:00');
    await confirm('qldt');
    expect((await eventsOf('qldt')).at(-1)).toBe('10-25 08:00 proposed');
    const [again] = await listOf('open');
    expect(again?.id).not.toBe(proposal?.id);
    const rows = await office.test.database.query<{ count: number }>(
      `select count(*)::int as count from escalation.dossier d join escalation.case c on c.id = d.case_id where c.task_id = $1`,
      [taskOf('qldt')],
    );
    expect(rows[0]?.count).toBe(2);
  });

  it('closed without measures ends the lateness, and the next dossier compares with it', async () => {
    const [open] = await listOf('open');
    await leader
      .post(`/api/v1/proposals/${open?.id}/decision`)
      .send({ decision: 'noAction', reason: 'Lần đầu.' })
      .expect(200);
    await settle();
    expect((await eventsOf('qldt')).slice(-2)).toEqual(['10-25 08:00 decided', '10-25 08:00 closed']);
    await confirm('vhtt');
    await office.test.advance('2024-11-05T08:00:00+07:00');
    const { body } = await leader.get('/api/v1/proposals?filter[state]=open').expect(200);
    const [mine] = body.data.filter((each: { task: { id: string } }) => each.task.id === taskOf('vhtt'));
    const page = await leader.get(`/api/v1/proposals/${mine.id}`).expect(200);
    expect(page.body.dossier.comparable).toEqual([
      {
        unit: 'Quản lý đô thị, 10/2024',
        late: '8 ngày làm việc',
        explanation: 'Số liệu do Chi nhánh cung cấp.',
        decision: 'Khép hồ sơ, không áp dụng biện pháp',
      },
    ]);
    expect(JSON.stringify(page.body.dossier)).not.toContain('@sadec.example');
  });
});
