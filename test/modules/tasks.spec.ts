import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../harness/app.js';
import { dueBy, issue, makeOffice, tasksOf, type Office, type TaskLine } from './tasks-office.js';

let test: TestApp;
let office: Office;
let task: TaskLine;

beforeAll(async () => {
  test = await startApp({ clock: '2024-10-08T08:00:00+07:00' });
  office = await makeOffice(test);
  await issue(test, office, [
    { leadUnitIds: [office.units.vhtt], deadline: dueBy('2024-10-15'), coordinatorUnitIds: [office.units.vanphong] },
    { leadUnitIds: [office.units.vanphong], deadline: dueBy('2024-10-18') },
    {
      leadUnitIds: [office.units.vhtt, office.units.vanphong, office.units.noivu],
      kind: 'review',
      reviewOn: '2024-10-22' as never,
    },
  ]);
});
afterAll(() => test?.close());

const eventsOf = async (id: string): Promise<readonly { name: string; at: string }[]> =>
  test.database.query(
    `select name, occurred_at as at from log.event where subject_kind = 'task' and subject_id = $1 order by ord`,
    [id],
  );

describe('tasks come from issued directives', () => {
  it('one per obligation and lead unit, with a spoken code', async () => {
    const all = await tasksOf(office.monitor);
    expect(all).toHaveLength(5);
    expect(all.map(({ code }) => code).sort()).toEqual(['NV-1', 'NV-2', 'NV-3', 'NV-4', 'NV-5']);
    const found = all.find(({ code }) => code === 'NV-1');
    expect(found).toMatchObject({
      dueOn: '2024-10-15',
      dueAt: '2024-10-16T00:00:00+07:00',
      state: 'assigned',
      tag: 'notYetDue',
      workingDaysLeft: 5,
    });
    task = found as TaskLine;
  });

  it('are seen by their units only; another unit gets 403, nobody gets 401', async () => {
    expect((await tasksOf(office.head)).map(({ code }) => code).sort()).toEqual(['NV-1', 'NV-3']);
    expect((await tasksOf(office.chief)).map(({ code }) => code).sort()).toEqual(['NV-1', 'NV-2', 'NV-4']);
    const { body } = await office.head.agent.get('/api/v1/tasks/NV-2').expect(403);
    expect(body).toMatchObject({
      type: '/problems/not-your-unit',
      detail: 'Nhiệm vụ này do Văn phòng HĐND và UBND chủ trì; đơn vị đó báo cáo kết quả.',
    });
    await test.http.get('/api/v1/tasks').expect(401);
    await office.head.agent.get('/api/v1/tasks/NV-99').expect(404);
  });

  it('have a page by id or code', async () => {
    const { body } = await office.head.agent.get('/api/v1/tasks/NV-1').expect(200);
    expect(body).toMatchObject({
      id: task.id,
      verbs: ['submit', 'acknowledge', 'askExtension', 'nameOfficer'],
      myRelation: 'lead',
      next: { who: 'unit', sentence: 'Đơn vị: tiếp nhận' },
      coordination: [{ unit: { short: 'Văn phòng' }, acknowledgedAt: null }],
      whyCounted:
        'Được tính: Ủy ban nhân dân thành phố Sa Đéc giao năm 2024, thuộc tiêu chí (6) của Phòng Văn hóa và Thông tin.',
    });
    expect(body.plan.map(({ at }: { at: string }) => at.slice(0, 10))).toEqual(
      expect.arrayContaining(['2024-10-10', '2024-10-14', '2024-10-15']),
    );
    expect(body.history.at(-1).sentence).toBe('Nguyễn Thị Bích Vân giao nhiệm vụ cho Phòng Văn hóa và Thông tin.');
    expect(body.lifeLine.map(({ code }: { code: string }) => code)).toEqual([
      'sentence',
      'acknowledged',
      'reminded',
      'due',
      'submitted',
      'accepted',
    ]);
  });
});

describe('a unit works', () => {
  it('takes the task on and names the officer', async () => {
    const { body } = await office.head.agent
      .post(`/api/v1/tasks/${task.id}/acknowledgement`)
      .set('If-Match', '"1"')
      .send({ officerId: office.officer.id })
      .expect(200);
    expect(body).toMatchObject({ state: 'acknowledged', version: 3 });
    await office.head.agent
      .post(`/api/v1/tasks/${task.id}/acknowledgement`)
      .send({})
      .expect(409)
      .expect(({ body: refusal }) => {
        expect(refusal.detail).toContain('Nhiệm vụ đang ở trạng thái “Đang thực hiện”');
        expect(refusal.detail).toContain('Chưa có gì thay đổi.');
      });
    await office.chief.agent.post(`/api/v1/tasks/${task.id}/acknowledgement`).send({}).expect(403);
    await office.head.agent.put(`/api/v1/tasks/${task.id}/officer`).send({ officerId: office.chief.id }).expect(422);
    await office.chief.agent.post(`/api/v1/tasks/${task.id}/coordination`).send({}).expect(200);
  });

  it('says who changed what first when the version is old', async () => {
    const { body } = await office.officer.agent
      .post(`/api/v1/tasks/${task.id}/submissions`)
      .set('If-Match', '"1"')
      .send({ id: randomUUID(), result: 'Đã xong' })
      .expect(409);
    expect(body).toMatchObject({ type: '/problems/stale-version', version: 4 });
    expect(body.detail).toBe(
      'Trần Thanh Bình đã cập nhật lúc 08/10/2024 08:00, sau khi ông/bà mở trang này. Chưa có gì thay đổi.',
    );
  });

  it('hands in once, whatever the number of posts, with a file', async () => {
    const upload = await office.officer.agent
      .post('/api/v1/files?name=bao%20cao.pdf')
      .set('Content-Type', 'application/octet-stream')
      .send(Buffer.from('%PDF-1.7 thử'))
      .expect(201);
    const id = randomUUID();
    const body = {
      id,
      result: 'Đã báo cáo đầy đủ',
      documentNumber: '12/BC-VHTT',
      documentOn: '2024-10-08',
      fileIds: [upload.body.id],
    };
    const first = await office.officer.agent.post(`/api/v1/tasks/${task.id}/submissions`).send(body).expect(201);
    const again = await office.officer.agent.post(`/api/v1/tasks/${task.id}/submissions`).send(body).expect(201);
    expect(again.body).toEqual(first.body);
    expect(first.body).toMatchObject({
      id,
      documentNumber: '12/BC-VHTT',
      files: [{ name: 'bao cao.pdf', mediaType: 'application/pdf' }],
      verdict: null,
    });
    const file = await office.monitor.agent.get(`/api/v1/files/${upload.body.id}`).expect(200);
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(file.headers['x-content-type-options']).toBe('nosniff');
    await office.admin.get(`/api/v1/files/${upload.body.id}`).expect(404);
    await office.admin.get(`/api/v1/files/${randomUUID()}`).expect(404);
  });

  it('may take a report back until it is judged', async () => {
    const { body } = await office.officer.agent.get(`/api/v1/tasks/${task.id}`).expect(200);
    await office.officer.agent.delete(`/api/v1/tasks/${task.id}/submissions/${body.submissions[0].id}`).expect(204);
    const withdrawn = await office.officer.agent.get(`/api/v1/tasks/${task.id}`).expect(200);
    expect(withdrawn.body).toMatchObject({
      state: 'acknowledged',
      submissions: [{ withdrawnAt: '2024-10-08T08:00:00+07:00' }],
    });
  });

  it('asks for more time; the monitor decides, the unit does not', async () => {
    const id = randomUUID();
    await office.head.agent
      .post(`/api/v1/tasks/${task.id}/extensions`)
      .send({ id, until: '2024-10-15', reason: 'x' })
      .expect(422)
      .expect(({ body }) => expect(body.detail).toContain('Chọn từ ngày 16/10/2024 trở đi.'));
    await office.head.agent
      .post(`/api/v1/tasks/${task.id}/extensions`)
      .send({ id, until: '2024-10-22', reason: 'Chờ số liệu' })
      .expect(201);
    await office.head.agent
      .post(`/api/v1/tasks/${task.id}/extensions/${id}/decision`)
      .send({ grant: true })
      .expect(403);
    await office.monitor.agent
      .post(`/api/v1/tasks/${task.id}/extensions/${id}/decision`)
      .send({ grant: true, reason: 'Đồng ý' })
      .expect(200);
    await office.leader.agent
      .post(`/api/v1/tasks/${task.id}/extensions/${id}/decision`)
      .send({ grant: false, reason: 'x' })
      .expect(409)
      .expect(({ body }) => expect(body.detail).toContain('đã quyết định “Đồng ý gia hạn”'));
    const { body } = await office.head.agent.get(`/api/v1/tasks/${task.id}`).expect(200);
    expect(body).toMatchObject({
      dueOn: '2024-10-22',
      originalDueOn: '2024-10-15',
      dueChanges: [{ from: '2024-10-15', to: '2024-10-22', cause: 'extension' }],
    });
    expect(body.extensions[0]).toMatchObject({
      from: '2024-10-15',
      until: '2024-10-22',
      decision: { grant: true, by: { name: 'Nguyễn Thị Bích Vân' } },
    });
  });
});

describe('those who follow up decide', () => {
  it('give a result back with a reason, then accept the next', async () => {
    const submit = async (): Promise<string> => {
      const id = randomUUID();
      await office.officer.agent
        .post(`/api/v1/tasks/${task.id}/submissions`)
        .send({ id, result: 'Đã xong' })
        .expect(201);
      return id;
    };
    const first = await submit();
    const verdict = (id: string) => office.monitor.agent.post(`/api/v1/tasks/${task.id}/submissions/${id}/verdict`);
    await verdict(first)
      .send({ decision: 'return' })
      .expect(422)
      .expect(({ body }) => expect(body.type).toBe('/problems/reason-required'));
    await verdict(first).send({ decision: 'return', reason: 'Thiếu số liệu' }).expect(200);
    const [given] = (await office.head.agent.get('/api/v1/me/tasks').expect(200)).body.data;
    expect(given).toMatchObject({ group: 'returned', tag: 'returned', returnReason: 'Thiếu số liệu' });
    const second = await submit();
    await verdict(second).send({ decision: 'accept' }).expect(200);
    await verdict(second).send({ decision: 'accept' }).expect(409);
    const { body } = await office.monitor.agent.get(`/api/v1/tasks/${task.id}`).expect(200);
    expect(body).toMatchObject({ state: 'accepted', outcome: 'early', completedOn: '2024-10-08' });
    expect(body.history[0].sentence).toBe('Nguyễn Thị Bích Vân xác nhận hoàn thành, trước hạn.');
  });

  it('change the deadline, reassign and recall with a reason', async () => {
    const [other] = await tasksOf(office.monitor, '?filter[q]=NV-2');
    const path = `/api/v1/tasks/${other?.id}`;
    await office.monitor.agent
      .put(`${path}/deadline`)
      .send({ dueOn: '2024-10-16', reason: 'Tỉnh cần sớm' })
      .expect(200);
    await office.monitor.agent
      .post(`${path}/assignment`)
      .send({ unitId: office.units.vhtt, reason: 'Đúng chức năng' })
      .expect(200);
    await office.chief.agent.get(path).expect(403);
    await office.head.agent
      .get(path)
      .expect(200)
      .expect(({ body }) => expect(body).toMatchObject({ dueOn: '2024-10-16', leadUnit: { id: office.units.vhtt } }));
    await office.head.agent.post(`${path}/recall`).send({ reason: 'x' }).expect(403);
    await office.leader.agent.post(`${path}/recall`).send({ reason: 'Giao nhầm' }).expect(200);
    const events = await eventsOf(String(other?.id));
    expect(events.map(({ name }) => name)).toEqual([
      'task.created',
      'task.dueChanged',
      'task.reassigned',
      'task.recalled',
    ]);
  });

  it('nobody judges a matter of their own unit', async () => {
    const [own] = await tasksOf(office.monitor, `?filter[unit]=${office.units.noivu}`);
    await office.monitor.agent
      .post(`/api/v1/tasks/${own?.id}/recall`)
      .send({ reason: 'x' })
      .expect(403)
      .expect(({ body }) => expect(body.type).toBe('/problems/self-decision'));
  });
});
