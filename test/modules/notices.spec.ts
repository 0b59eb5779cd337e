import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Instant } from '@dondoc/domain';
import type { MailboxChannel } from '@dondoc/notices';
import { MailChannel, NoticesQueries } from '@dondoc/notices';
import { startApp, type TestApp } from '../harness/app.js';
import { dueBy, issue, makeOffice, tasksOf, type Office } from './tasks-office.js';

let test: TestApp;
let office: Office;
let mailbox: MailboxChannel;

interface Mail {
  readonly at: Instant;
  readonly recipient: string;
  readonly subject: string;
  readonly body_text: string;
  readonly body_html: string;
}

beforeAll(async () => {
  test = await startApp({ clock: '2024-10-08T08:00:00+07:00' });
  office = await makeOffice(test);
  mailbox = test.app.get(MailChannel);
});
afterAll(() => test?.close());

let seen = 0;
/** Mails since the last look; what leaves at the same instant has no order. */
async function letters(): Promise<readonly Mail[]> {
  const mails = await test.store.query<Mail>(
    'select at, recipient, subject, body_text, body_html from notices.mail order by id',
  );
  const fresh = mails.slice(seen);
  seen = mails.length;
  return fresh;
}
const briefly = (mails: readonly Mail[]) =>
  mails.map(({ at, recipient, subject }) => `${at.slice(5, 16)} ${recipient.split('@')[0]} ${subject}`);

describe('a duty from assignment to its due day', () => {
  it('tells the head in the next digest, reminds, and says nothing twice', async () => {
    await issue(test, office, [
      { leadUnitIds: [office.units.vhtt], deadline: dueBy('2024-10-15'), coordinatorUnitIds: [office.units.vanphong] },
    ]);
    expect(await letters()).toEqual([]);
    await test.advance('2024-10-09T07:30:00+07:00');
    const first = await letters();
    expect(briefly(first)).toEqual(
      expect.arrayContaining([
        '10-09T07:30 vhtt Việc cần làm ngày 09/10/2024: 1 việc, 1 việc hạn 15/10/2024',
        '10-09T07:30 vanphong Việc cần làm ngày 09/10/2024: 1 việc, 1 việc hạn 15/10/2024',
      ]),
    );
    const toHead = first.find(({ recipient }) => recipient.startsWith('vhtt@'));
    expect(toHead?.body_text).toMatch(/^Kính gửi ông\/bà Lê Quốc Khánh,\nÔng\/bà có 1 việc cần xem:\n\n/);
    expect(toHead?.body_text).toContain(
      'Trân trọng.\nPhòng Nội vụ – Ủy ban nhân dân thành phố Sa Đéc\n--\nÔng/bà nhận thư này vì ông/bà là Trưởng phòng Văn hóa và Thông tin.',
    );
    expect(toHead?.body_html).toContain('<!doctype html>');
    expect(first.find(({ recipient }) => recipient.startsWith('vanphong@'))?.body_text).toContain(
      'PHẦN VIỆC PHỐI HỢP (1)',
    );
  });

  it('is told at once when it is due within two working days', async () => {
    await issue(test, office, [
      { title: 'Báo cáo nhanh', leadUnitIds: [office.units.vanphong], deadline: dueBy('2024-10-10') },
    ]);
    const mail = (await letters()).find(({ subject }) => subject.startsWith('Nhiệm vụ gấp'));
    expect(mail).toMatchObject({
      at: '2024-10-09T07:30:00+07:00',
      subject: 'Nhiệm vụ gấp, hạn 10/10/2024: Báo cáo nhanh',
    });
    expect(mail?.body_text).toContain('Thư được gửi ngay vì thời gian thực hiện còn ngắn.');
  });

  it('comes at 07:30 of the due day, and no more once it is handed in', async () => {
    await test.advance('2024-10-15T07:30:00+07:00');
    const mails = await letters();
    expect(briefly(mails)).toContain('10-15T07:30 vhtt Đến hạn hôm nay: Báo cáo kết quả thực hiện mục 1');
    const [task] = await tasksOf(office.head, '?filter[q]=muc%201');
    await office.head.agent
      .post(`/api/v1/tasks/${task?.id}/submissions`)
      .send({ id: randomUUID(), result: 'Đã xong' })
      .expect(201);
    await test.settle();
    expect(briefly(await letters())).toEqual(['10-15T07:30 noivu 1 việc chờ ý kiến của ông/bà']);
    await test.advance('2024-10-16T12:00:00+07:00');
    expect(briefly(await letters()).filter((line) => line.includes('vhtt'))).toEqual([]);
  });

  it('drops at sending what has been decided since, and keeps why', async () => {
    const [task] = await tasksOf(office.monitor, '?filter[q]=muc%201');
    const { body } = await office.monitor.agent.get(`/api/v1/tasks/${task?.id}`).expect(200);
    await office.monitor.agent
      .post(`/api/v1/tasks/${task?.id}/submissions/${body.submissions[0].id}/verdict`)
      .send({ decision: 'accept' })
      .expect(200);
    await test.advance('2024-10-21T07:30:00+07:00');
    const mails = await letters();
    expect(
      mails.filter(
        ({ recipient, body_text: text }) =>
          recipient.startsWith('noivu@') && text.includes('CHỜ ÔNG/BÀ QUYẾT ĐỊNH') && text.includes('thực hiện mục 1'),
      ),
    ).toEqual([]);
    const dropped = await test.store.query<{ why_not: string }>(
      `select distinct why_not from notices.notice where state = 'superseded' and kind = 'decisionAwaited'`,
    );
    expect(dropped).toEqual([{ why_not: 'đã có ý kiến' }]);
    expect(
      mails.find(({ recipient }) => recipient.startsWith('vhtt@'))?.body_text ??
        mails.map(({ body_text: text }) => text).join(),
    ).toContain('Đã xác nhận hoàn thành');
  });
});

describe('the ladder', () => {
  let taskId: string;

  it('urges with one letter a person that lists its tasks; its proof is what the server answered', async () => {
    await issue(
      test,
      office,
      ['Lập danh mục', 'Rà soát hồ sơ'].map((title) => ({
        title,
        leadUnitIds: [office.units.vhtt],
        deadline: dueBy('2024-10-22'),
      })),
    );
    await test.advance('2024-10-23T07:00:00+07:00');
    await letters();
    const tasks = await tasksOf(office.head, '?filter[view]=overdue');
    expect(tasks).toHaveLength(2);
    taskId = tasks[0]?.id ?? '';
    mailbox.refuse(office.head.email);
    await test.advance('2024-10-23T07:30:00+07:00');
    const urges = (await letters()).filter(({ subject }) => subject.startsWith('Đôn đốc'));
    expect(briefly(urges)).toEqual(['10-23T07:30 vhtt Đôn đốc: 2 nhiệm vụ đã qua hạn, đề nghị phản hồi']);
    expect(urges[0]?.body_text).toMatch(/1\. (Lập danh mục|Rà soát hồ sơ)/);
    expect(urges[0]?.body_text).toContain(
      'Quá hạn từ: 23/10/2024 · Nếu chưa có phản hồi, xem xét yêu cầu giải trình từ: 25/10/2024',
    );
    expect(urges[0]?.body_text).toContain('Thư này gửi theo quy định theo dõi nhiệm vụ nên không có mục tắt nhận.');
  });

  it('tells the monitor what did not arrive; the proof says refused', async () => {
    const { body } = await office.monitor.agent.get('/api/v1/dispatches?filter[state]=failed').expect(200);
    expect(body.data).toMatchObject([
      {
        person: { name: 'Lê Quốc Khánh' },
        kind: 'ladder',
        rung: 1,
        state: 'failed',
        label: 'Thư đôn đốc',
        holds: 'chặn yêu cầu giải trình',
        address: 'vhtt@sadec.example',
      },
    ]);
    expect(body.data[0].answer).toContain('550');
    const proofs = await test.app.get(NoticesQueries).proofs(taskId, '2024-10-23T00:00:00+07:00' as Instant);
    expect(proofs).toMatchObject([{ rung: 1, personId: office.head.id, state: 'failed' }]);
    const told = await test.store.query<{ subject: string; body_text: string }>(
      `select subject, body_text from notices.mail where recipient = $1 order by id desc limit 1`,
      [office.monitor.email],
    );
    expect(told[0]?.subject).toBe('Chưa gửi được thông báo tới Lê Quốc Khánh');
    expect(told[0]?.body_text).toContain(
      'Thư đôn đốc gửi Lê Quốc Khánh (Phòng Văn hóa và Thông tin) qua thư điện tử lúc 07:30 23/10/2024 chưa đến nơi.',
    );
    const own = await office.head.agent.get('/api/v1/dispatches?filter[state]=failed').expect(200);
    expect(own.body.data).toHaveLength(1);
    expect((await office.chief.agent.get('/api/v1/dispatches?filter[state]=failed').expect(200)).body.data).toEqual([]);
    await office.chief.agent.get(`/api/v1/dispatches/${body.data[0].id}`).expect(404);
  });

  it('is sent again to a corrected address, once; the log carries no address', async () => {
    const { body } = await office.monitor.agent.get('/api/v1/dispatches?filter[state]=failed').expect(200);
    const path = `/api/v1/dispatches/${body.data[0].id}/resend`;
    await office.head.agent.post(path).send({}).expect(403);
    await office.monitor.agent.post(path).send({ email: 'khanh' }).expect(422);
    const first = await office.monitor.agent.post(path).send({ email: 'khanh.lq@sadec.example' }).expect(200);
    const again = await office.monitor.agent.post(path).send({ email: 'khanh.lq@sadec.example' }).expect(200);
    expect(again.body.id).toBe(first.body.id);
    await test.settle();
    expect((await office.monitor.agent.get(`/api/v1/dispatches/${first.body.id}`).expect(200)).body).toMatchObject({
      state: 'accepted',
      proof: 'máy chủ thư đã nhận lúc 07:30 23/10/2024',
    });
    expect((await office.monitor.agent.get('/api/v1/dispatches?filter[state]=failed').expect(200)).body.data).toEqual(
      [],
    );
    const proofs = await test.app.get(NoticesQueries).proofs(taskId, '2024-10-23T00:00:00+07:00' as Instant);
    expect(proofs).toMatchObject([{ rung: 1, state: 'accepted', at: '2024-10-23T07:30:00+07:00' }]);
    const logged = await test.store.query(
      `select 1 from log.event where name like 'notice.%' and payload::text like '%@%'`,
    );
    expect(logged).toEqual([]);
    const people = await test.store.query('select email from organisation.person where id = $1', [office.head.id]);
    expect(people).toEqual([{ email: 'khanh.lq@sadec.example' }]);
  });

  it('stands in the log of the task with its proof', async () => {
    const { body } = await office.monitor.agent.get(`/api/v1/tasks/${taskId}`).expect(200);
    expect(body.history.map(({ sentence }: { sentence: string }) => sentence)).toContain(
      'Đôn đốc, gửi Lê Quốc Khánh, máy chủ thư đã nhận lúc 07:30 23/10/2024.',
    );
  });

  it('may be delivered by hand instead: recorded by a monitor with evidence, and that is proof', async () => {
    mailbox.refuse('khanh.lq@sadec.example');
    await test.advance('2024-10-25T07:30:00+07:00');
    const page = await office.monitor.agent.get(`/api/v1/tasks/${taskId}`).expect(200);
    await office.monitor.agent.post(`/api/v1/cases/${page.body.caseId}/confirmation`).send({ rung: 2 }).expect(200);
    await test.settle();
    const { body } = await office.monitor.agent.get('/api/v1/dispatches?filter[state]=failed').expect(200);
    const failed = body.data.find(({ rung }: { rung: number | null }) => rung === 2);
    expect(failed).toMatchObject({
      label: 'Thư yêu cầu giải trình',
      subject: 'Đề nghị giải trình 1 nhiệm vụ, đến hết ngày 30/10/2024',
    });
    const delivery = {
      deliveredOn: '2024-10-25',
      how: 'Giao tại phòng',
      receiver: 'Lê Quốc Khánh',
      evidence: 'Sổ giao nhận số 12',
    };
    await office.monitor.agent
      .post(`/api/v1/dispatches/${failed.id}/delivery`)
      .send({ ...delivery, deliveredOn: '2024-10-26' })
      .expect(422);
    const recorded = await office.monitor.agent
      .post(`/api/v1/dispatches/${failed.id}/delivery`)
      .send(delivery)
      .expect(200);
    expect(recorded.body).toMatchObject({
      state: 'deliveredByHand',
      proof: 'Lê Quốc Khánh đã nhận trực tiếp ngày 25/10/2024',
    });
    const proofs = await test.app.get(NoticesQueries).proofs(taskId, '2024-10-25T00:00:00+07:00' as Instant);
    expect(proofs).toMatchObject([{ rung: 2, state: 'delivered', at: '2024-10-25T07:30:00+07:00' }]);
  });
});

describe('after an outage of ours', () => {
  it('each person gets one letter in place of all that was held up', async () => {
    mailbox.refuse('khanh.lq@sadec.example', false);
    const duties = ['2024-10-30', '2024-10-31', '2024-11-01'].map((day) => ({
      title: `Báo cáo hạn ${day}`,
      leadUnitIds: [office.units.vanphong],
      deadline: dueBy(day),
    }));
    await issue(test, office, duties);
    await test.advance('2024-10-28T08:00:00+07:00');
    await letters();
    await test.powerOff('2024-10-31T09:00:00+07:00');
    const mails = (await letters()).filter(({ recipient }) => recipient.startsWith('vanphong@'));
    const restored = mails.filter(({ subject }) => subject.startsWith('Hệ thống đã hoạt động lại'));
    expect(restored).toHaveLength(1);
    expect(restored[0]?.body_text).toContain(
      'Hệ thống gián đoạn từ 08:00 28/10/2024 đến 09:00 31/10/2024. Thư này thay cho',
    );
    expect(restored[0]?.body_text).toContain('Xin lỗi ông/bà vì sự bất tiện này.');
  });

  it('a letter that waited for its hour when we went down joins the one letter, and nothing leaves at night', async () => {
    await issue(test, office, [
      { title: 'Báo cáo tháng 11', leadUnitIds: [office.units.vanphong], deadline: dueBy('2024-11-12') },
    ]);
    await test.advance('2024-11-07T08:00:00+07:00');
    await letters();
    await issue(test, office, [
      { title: 'Rà soát quy chế', leadUnitIds: [office.units.vanphong], deadline: dueBy('2024-12-20') },
    ]);
    await test.powerOff('2024-11-08T22:00:00+07:00');
    expect(await letters()).toEqual([]);
    await test.advance('2024-11-11T07:29:00+07:00');
    const mails = (await letters()).filter(({ recipient }) => recipient.startsWith('vanphong@'));
    const [first] = mails.filter(({ subject }) => subject.startsWith('Hệ thống đã hoạt động lại'));
    expect(first?.at).toBe('2024-11-11T07:00:00+07:00');
    expect(first?.body_text).toContain('Rà soát quy chế');
    expect(mails.filter(({ subject }) => subject.startsWith('Việc cần làm'))).toEqual([]);
  });
});
