import { createHash, randomUUID } from 'node:crypto';
import {
  caseSchema,
  inboxSchema,
  pageSchema,
  proposalSchema,
  proposalSummarySchema,
  taskSchema,
} from '@dondoc/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseEventsOf, issue, openOffice, type Agent, type Office } from './escalation-office.js';

let office: Office;
let taskId: string;
let monitor: Agent;
let leader: Agent;
let head: Agent;

const caseIdOf = async (id = taskId): Promise<string> => {
  const { body } = await monitor.get(`/api/v1/tasks/${id}`).expect(200);
  return body.caseId;
};

beforeAll(async () => {
  office = await openOffice({ clock: '2024-10-08T07:00:00+07:00' });
  await office.test.advance('2024-10-08T08:00:00+07:00');
  const tasks = await issue(office, {
    duties: [
      {
        key: 'o5',
        title: 'Báo cáo kết quả thực hiện mục 2 về Chủ tịch UBND Thành phố',
        units: ['vhtt'],
        dueOn: '2024-10-15',
      },
    ],
  });
  taskId = tasks.get('o5') ?? '';
  monitor = await office.as('noivu');
  leader = await office.as('chutich');
  head = await office.as('vhtt');
});
afterAll(() => office?.test.close());

describe('seed 000 with nobody acting but a monitor who confirms', () => {
  it('urges on 16/10 at 07:30 and holds the second rung on 18/10 until a monitor confirms it', async () => {
    await office.test.advance('2024-10-18T07:45:00+07:00');
    expect(await caseEventsOf(office, taskId)).toEqual([
      { name: 'escalation.opened', at: '2024-10-16 00:00', rung: 0 },
      { name: 'escalation.rungReached', at: '2024-10-16 07:30', rung: 1 },
      { name: 'escalation.rungHeld', at: '2024-10-18 07:30', rung: 1 },
    ]);
    const { body } = await monitor.get('/api/v1/inbox').expect(200);
    expect(body.data).toHaveLength(1);
    expect(body.data[0]).toMatchObject({
      group: 'rung',
      decidable: true,
      waited: 'hôm nay',
      sub: 'quá hạn 3 ngày làm việc',
      task: { id: taskId },
    });
    expect(body.data[0].title).toMatch(/^Yêu cầu giải trình: Văn hóa và Thông tin, /);
  });

  it('says why it waits, with its cure, on the page of the task', async () => {
    const { body } = await monitor.get(`/api/v1/tasks/${taskId}`).expect(200);
    expect(body.rung).toBe(1);
    expect(body.held).toMatchObject({
      rung: 2,
      heading: 'Vì sao chưa yêu cầu giải trình',
      reasons: [{ code: 'toConfirm', sentence: 'Chờ người theo dõi xác nhận.', cure: 'confirmRung' }],
    });
    expect(body.verbs).toContain('confirmRung');
    expect(body.lifeLine.map((step: { code: string }) => step.code)).toEqual([
      'sentence',
      'acknowledged',
      'reminded',
      'due',
      'urged',
      'explain',
      'submitted',
      'accepted',
    ]);
    expect(body.next).toMatchObject({ who: 'monitor', sentence: 'Nội vụ: xác nhận yêu cầu giải trình' });
    expect(body.history.map((line: { sentence: string }) => line.sentence)).toContainEqual(
      expect.stringMatching(/^Đôn đốc, gửi .+ máy chủ thư đã nhận lúc/),
    );
  });

  it('shows the case to its unit and to nobody else, and lets only a monitor or leader confirm', async () => {
    const caseId = await caseIdOf();
    const { body } = await head.get(`/api/v1/cases/${caseId}`).expect(200);
    expect(body).toMatchObject({
      rung: 1,
      verbs: [],
      confirmation: { rung: 2, until: '2024-10-23' },
      steps: [{ rung: 1, label: 'Đôn đốc' }],
    });
    expect(body.steps[0].proof).toMatch(/máy chủ thư đã nhận lúc/);
    await (await office.as('tckh')).get(`/api/v1/cases/${caseId}`).expect(404);
    await (await office.as('tckh')).post(`/api/v1/cases/${caseId}/confirmation`).send({ rung: 2 }).expect(404);
    const refused = await head.post(`/api/v1/cases/${caseId}/confirmation`).send({ rung: 2 }).expect(403);
    expect(refused.body).toMatchObject({ type: '/problems/forbidden' });
    expect(refused.body.detail).toContain('Chưa có gì thay đổi.');
    await monitor
      .post(`/api/v1/cases/${caseId}/confirmation`)
      .set('If-Match', '"1"')
      .send({ rung: 2 })
      .expect(409)
      .expect(({ body: b }) => expect(b.type).toBe('/problems/stale-version'));
  });

  it('asks for the explanation at the confirmation, with three working days to answer', async () => {
    await office.test.advance('2024-10-18T08:00:00+07:00');
    const caseId = await caseIdOf();
    const { body: seen } = await monitor.get(`/api/v1/cases/${caseId}`);
    await monitor
      .post(`/api/v1/cases/${caseId}/confirmation`)
      .set('If-Match', `"${seen.version}"`)
      .send({ rung: 2 })
      .expect(200);
    await office.test.settle();
    expect((await caseEventsOf(office, taskId)).slice(3)).toEqual([
      { name: 'escalation.rungConfirmed', at: '2024-10-18 08:00', rung: 1 },
      { name: 'escalation.rungReached', at: '2024-10-18 08:00', rung: 2 },
    ]);
    await office.test.advance('2024-10-18T12:00:00+07:00');
    const { body } = await head.get(`/api/v1/cases/${caseId}`).expect(200);
    expect(body).toMatchObject({ rung: 2, explainUntil: '2024-10-23', verbs: ['explain'] });
    const mine = await head.get('/api/v1/me/tasks').expect(200);
    expect(mine.body.data[0]).toMatchObject({ id: taskId, group: 'explain' });
    expect(mine.body.data[0].verbs).toContain('explain');
  });

  it('proposes criticism on 24/10 at 07:30, and only proposes', async () => {
    await office.test.advance('2024-10-24T08:00:00+07:00');
    expect((await caseEventsOf(office, taskId)).slice(5).map(({ name, at }) => `${at} ${name}`)).toContain(
      '2024-10-24 07:30 escalation.proposed',
    );
    const { body } = await leader.get('/api/v1/proposals?filter[state]=open').expect(200);
    expect(body.data).toHaveLength(1);
    expect(body.data[0]).toMatchObject({
      kind: 'criticise',
      state: 'open',
      unit: { short: 'Văn hóa và Thông tin' },
      task: { id: taskId },
    });
    expect(body.data[0].headline).toBe(
      'Hạn thứ Ba 15/10/2024 · chưa nhận được báo cáo kết quả, quá hạn 7 ngày làm việc · hồ sơ lập 24/10, hai bên cùng xem',
    );
    await office.test.advance('2024-11-28T08:00:00+07:00');
    const decided = (await caseEventsOf(office, taskId)).filter(({ name }) => name === 'escalation.decided');
    expect(decided).toEqual([]);
  });
});

describe('the answers', () => {
  it('have the shape that the contracts promise', async () => {
    const { data } = inboxSchema.parse((await leader.get('/api/v1/inbox').expect(200)).body);
    expect(data.map(({ group }) => group)).toEqual(['proposal']);
    caseSchema.parse((await monitor.get(`/api/v1/cases/${await caseIdOf()}`).expect(200)).body);
    taskSchema.parse((await head.get(`/api/v1/tasks/${taskId}`).expect(200)).body);
    const list = pageSchema(proposalSummarySchema).parse((await leader.get('/api/v1/proposals').expect(200)).body);
    proposalSchema.parse((await leader.get(`/api/v1/proposals/${list.data[0]?.id}`).expect(200)).body);
  });
});

describe('the dossier', () => {
  let proposalId: string;

  it('is the same for leader and unit, byte for byte under its hash', async () => {
    const { body: list } = await leader.get('/api/v1/proposals').expect(200);
    proposalId = list.data[0].id;
    const { body: seenByLeader } = await leader.get(`/api/v1/proposals/${proposalId}`).expect(200);
    expect(seenByLeader).toMatchObject({ verbs: ['decideProposal'], seenByUnitAt: null, decision: null });
    const { body: seenByUnit } = await head.get(`/api/v1/proposals/${proposalId}`).expect(200);
    expect(seenByUnit.dossier).toEqual(seenByLeader.dossier);
    expect(seenByUnit).toMatchObject({ verbs: ['answerDossier'], seenByUnitAt: '2024-11-28T08:00:00+07:00' });
    const [row] = await office.test.database.query<{ text: string; sha256: string }>(
      'select body::text as text, sha256 from escalation.dossier',
    );
    expect(
      createHash('sha256')
        .update(row?.text ?? '', 'utf8')
        .digest('hex'),
    ).toBe(row?.sha256);
    expect(seenByLeader.dossier.hash).toBe(row?.sha256);
    expect(seenByLeader.dossier).toMatchObject({
      workingDaysLate: 7,
      absent: ['Không xin gia hạn.', 'Không báo vướng mắc.', 'Hệ thống không gián đoạn.'],
    });
    expect(
      seenByLeader.dossier.record.map((line: { on: string; sentence: string }) => `${line.on} ${line.sentence}`),
    ).toEqual([
      '08/10 Giao; chưa tiếp nhận',
      expect.stringMatching(/^\S+ Nhắc \d+ lần/),
      expect.stringMatching(/^16\/10 Đôn đốc, thư đã nhận 07:30/),
      expect.stringMatching(/^18\/10 Yêu cầu giải trình, thư đã nhận/),
    ]);
  });

  it('cannot be changed, not even past the program', async () => {
    await expect(office.test.database.query(`update escalation.dossier set sha256 = 'x'`)).rejects.toThrow(
      /append-only/,
    );
    await expect(office.test.database.query('delete from escalation.decision')).resolves.toEqual([]);
  });

  it('is not shown to other units and cannot be decided by unit or monitor', async () => {
    await (await office.as('tckh')).get(`/api/v1/proposals/${proposalId}`).expect(404);
    await (await office.as('chuyenvien.vhtt')).get(`/api/v1/proposals/${proposalId}`).expect(404);
    const { body: others } = await (await office.as('tckh')).get('/api/v1/proposals').expect(200);
    expect(others.data).toEqual([]);
    for (const agent of [head, monitor]) {
      await agent
        .post(`/api/v1/proposals/${proposalId}/decision`)
        .send({ decision: 'noAction', reason: 'x' })
        .expect(403);
    }
    await leader
      .post(`/api/v1/proposals/${proposalId}/decision`)
      .send({ decision: 'noAction', reason: '' })
      .expect(422);
  });

  it('is answered by the unit, once for one id', async () => {
    const answer = { id: randomUUID(), text: 'Số liệu đến 21/10 mới có.' };
    await head.post(`/api/v1/proposals/${proposalId}/answers`).send(answer).expect(200);
    await head.post(`/api/v1/proposals/${proposalId}/answers`).send(answer).expect(200);
    const { body } = await leader.get(`/api/v1/proposals/${proposalId}`).expect(200);
    expect(body.answers).toEqual([
      expect.objectContaining({ text: answer.text, by: expect.objectContaining({ name: 'Lê Quốc Khánh' }) }),
    ]);
  });

  it('stamps a result that came meanwhile on the head line and goes on waiting', async () => {
    await head
      .post(`/api/v1/tasks/${taskId}/submissions`)
      .send({ id: randomUUID(), result: 'Đã báo cáo.' })
      .expect((response) => expect(response.status).toBeLessThan(300));
    await office.test.settle();
    const { body } = await leader.get(`/api/v1/proposals/${proposalId}`).expect(200);
    expect(body.state).toBe('open');
    expect(body.headline).toContain('đơn vị đã nộp thứ Năm 28/11/2024, chậm 32 ngày làm việc');
  });

  it('lets one of fifty decide, and tells the others who did', async () => {
    const { body: seen } = await leader.get(`/api/v1/proposals/${proposalId}`).expect(200);
    const deputy = await office.as('phochutich');
    const presses = Array.from({ length: 50 }, (_, index) =>
      (index % 2 === 0 ? leader : deputy)
        .post(`/api/v1/proposals/${proposalId}/decision`)
        .set('If-Match', `"${seen.version}"`)
        .send({ decision: index % 3 === 0 ? 'remind' : 'noAction', reason: `Lần ${index}` }),
    );
    const answers = await Promise.all(presses);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const others = answers.filter(({ status }) => status !== 200);
    expect(
      others.every(
        ({ status, body }) =>
          status === 409 && ['/problems/already-decided', '/problems/stale-version'].includes(body.type),
      ),
    ).toBe(true);
    expect(others[0]?.body.detail).toMatch(
      /đã quyết định “.+” lúc 28\/11\/2024 08:00. Quyết định đầu tiên được giữ. Chưa có gì thay đổi./,
    );
    await office.test.settle();
    const { body } = await head.get(`/api/v1/proposals/${proposalId}`).expect(200);
    expect(body).toMatchObject({
      state: 'decided',
      verbs: [],
      decision: { reason: expect.stringMatching(/^Lần \d+$/) },
    });
    expect((await caseEventsOf(office, taskId)).filter(({ name }) => name === 'escalation.decided')).toHaveLength(1);
  });
});
