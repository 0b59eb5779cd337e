import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { startApp, type TestApp } from '../harness/app.js';
import { issue } from './escalation-office.js';
import { makeOffice, type Agent, type TestOffice } from './office.js';
import { letter } from './letters.js';
import { confirmed } from './security-subjects.js';

let test: TestApp;
let office: TestOffice;
let monitor: Agent;
let head: Agent;
/** A task of phòng Văn hóa và Thông tin, due on 15/10/2024. */
let taskPath: string;

beforeAll(async () => {
  test = await startApp({ clock: '2024-10-08T08:00:00+07:00' });
  office = await makeOffice(test);
  [monitor, head] = [await office.as('noivu'), await office.as('vhtt')];
  const tasks = await issue(
    { test, unit: (key: string) => office.units[key] ?? '', personId: async (key: string) => office.people[key] ?? '' },
    { duties: [{ key: 'o1', title: 'Báo cáo', units: ['vhtt'], dueOn: '2024-10-15' }] },
  );
  taskPath = `/api/v1/tasks/${tasks.get('o1')}`;
});
afterAll(() => test?.close());

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

const events = async (): Promise<number> =>
  (await test.database.query<{ n: number }>('select count(*)::int as n from log.event'))[0]?.n ?? 0;

/** Refused with this problem and a Vietnamese sentence that says what is wrong, and nothing has changed. */
async function refused(send: () => PromiseLike<Answer>, problem: string, sentence: string | RegExp): Promise<void> {
  const before = await events();
  const { status, body } = await send();
  expect({ status, type: body['type'], detail: body['detail'] }).toEqual({
    status: expect.any(Number),
    type: `/problems/${problem}`,
    detail: expect.stringMatching(sentence),
  });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(body['detail']).toContain('Chưa có gì thay đổi.');
  expect(await events()).toBe(before);
}

const paste = (text: string, assignerUnitId: string | null = null) =>
  monitor.post('/api/v1/directives').send({ id: randomUUID(), source: { kind: 'text', text }, assignerUnitId });
const upload = (name: string, bytes: Buffer) =>
  monitor
    .post(`/api/v1/directives/file?id=${randomUUID()}&name=${encodeURIComponent(name)}`)
    .set('Content-Type', 'application/octet-stream')
    .send(bytes);

describe('documents', () => {
  it('the same text twice: where it stands already', async () => {
    const { body } = await paste(letter('hai lần')).expect(201);
    await refused(() => paste(letter('hai lần')), 'directive-duplicate', /đăng ký|sổ/u);
    const again = await paste(letter('hai lần'));
    expect(again.body.directiveId).toBe(body.id);
  });

  const bomb = () => {
    const zeros = new Uint8Array(60 * 1024 * 1024);
    return Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': zeros }));
  };
  const encrypted = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);

  it.each([
    [
      'unreadable',
      'hỏng.docx',
      () => Buffer.from('PK không phải tệp nén'),
      'file-unreadable',
      'hỏng.docx có thể bị hỏng',
    ],
    ['with a password', 'khóa.docx', () => encrypted, 'file-encrypted', 'khóa.docx đang được bảo vệ bằng mật khẩu'],
    ['empty', 'rỗng.txt', () => Buffer.from(' \n \n'), 'file-empty', 'rỗng.txt không có chữ nào'],
    ['of no bytes', 'rỗng.txt', () => Buffer.alloc(0), 'file-empty', 'rỗng.txt không có chữ nào'],
    ['of a strange kind', 'a.exe', () => Buffer.from('MZ'), 'file-type', 'Hệ thống đọc được tệp .txt'],
    ['over 20 MB', 'to.txt', () => Buffer.alloc(20 * 1024 * 1024 + 1, 97), 'file-too-large', 'tối đa 20 MB'],
    ['a zip bomb', 'nén.docx', bomb, 'archive-too-large', 'nén.docx lớn gấp nhiều lần'],
    ['a line of 10 MB', 'a.txt', () => Buffer.alloc(10_000_000, 97), 'line-too-long', /Dòng 1 dài 10\.000\.000 ký tự/u],
    [
      'no Unicode',
      'a.txt',
      () => Buffer.from('caf\u00e9 \u00fc \u00f1 '.repeat(9), 'latin1'),
      'encoding-unknown',
      'không phải Unicode',
    ],
  ] as const)('a file %s', async (_what, name, bytes, problem, sentence) => {
    await refused(() => upload(name, bytes()), problem, sentence);
  });

  it('a line that is too long pasted in', async () => {
    await refused(
      () => paste(`${letter('dòng dài')}\n${'a'.repeat(1_500_000)}`),
      'line-too-long',
      /dài 1\.500\.000 ký tự/u,
    );
  });

  it('an assigner that is no unit of ours', async () => {
    await refused(() => paste(letter('lạ'), randomUUID()), 'unit-unknown', 'chưa có trong danh mục');
  });
});

describe('an obligation', () => {
  const registered = async (n: string, head?: string) => {
    const { body } = await paste(letter(n, undefined, head)).expect(201);
    const obligations = (body.obligations as Record<string, unknown>[]).map(
      (one) => confirmed(one) as Record<string, unknown>,
    );
    const path = `/api/v1/directives/${body.id}`;
    const correct = (change: object) =>
      monitor
        .put(`${path}/obligations`)
        .set('If-Match', `"${body.version}"`)
        .send({ obligations: obligations.map((one) => ({ ...one, ...change })) });
    return { path, correct };
  };

  it('on the 31st of February', async () => {
    const { correct } = await registered('31/02');
    const deadline = { kind: 'date', operator: 'by', date: '2025-02-31', dueOn: '2025-02-31' };
    await refused(() => correct({ deadline }), 'date-invalid', '31/02/2025');
  });

  it('due before the letter was signed', async () => {
    const { path, correct } = await registered('trước ký', 'Sa Đéc, ngày 07 tháng 10 năm 2024');
    const deadline = { kind: 'date', operator: 'by', date: '2024-10-01', dueOn: '2024-10-01' };
    await correct({ deadline }).expect(200);
    await refused(
      () => monitor.post(`${path}/issue`).send({}),
      'due-before-signing',
      'Hạn 01/10/2024 trước ngày ký 07/10/2024',
    );
  });

  it('of a unit that nobody knows', async () => {
    const { correct } = await registered('đơn vị lạ');
    await refused(() => correct({ leadUnitIds: [randomUUID()] }), 'unit-unknown', 'chưa có trong danh mục');
  });

  it('without a lead unit cannot be issued', async () => {
    const { path, correct } = await registered('không chủ trì');
    await correct({ leadUnitIds: [] }).expect(200);
    await refused(() => monitor.post(`${path}/issue`).send({}), 'reading-unconfirmed', 'chưa có đơn vị chủ trì');
  });
});

describe('a task', () => {
  it('more time until a day that has passed', async () => {
    const ask = (until: string) => () =>
      head.post(`${taskPath}/extensions`).send({ id: randomUUID(), until, reason: 'Chờ số liệu.' });
    await refused(ask('2024-10-01'), 'extension-past', 'Chọn từ ngày 16/10/2024 trở đi');
    await refused(ask('2024-10-15'), 'extension-past', 'Chọn từ ngày 16/10/2024 trở đi');
    const before = await events();
    const { status, body } = await ask('2024-02-30')();
    expect([status, body.type, JSON.stringify(body.errors)]).toEqual([
      422,
      '/problems/validation',
      expect.stringContaining('Ngày'),
    ]);
    expect(await events()).toBe(before);
  });

  it('a result for another unit’s task', async () => {
    const other = await office.as('vanphong');
    await refused(
      () => other.post(`${taskPath}/submissions`).send({ id: randomUUID(), result: 'Đã xong.' }),
      'not-your-unit',
      'do Phòng Văn hóa và Thông tin chủ trì',
    );
  });

  it('a version that is not the newest', async () => {
    await head.post(`${taskPath}/acknowledgement`).send({}).expect(200);
    await refused(
      () => head.post(`${taskPath}/submissions`).set('If-Match', '"1"').send({ id: randomUUID(), result: 'Đã xong.' }),
      'stale-version',
      /đã cập nhật lúc|cập nhật sau khi/u,
    );
  });

  it('fifty who decide at once: one wins, forty-nine are told who and when', async () => {
    const id = randomUUID();
    await head.post(`${taskPath}/extensions`).send({ id, until: '2024-10-25', reason: 'Chờ số liệu.' }).expect(201);
    const leader = await office.as('chutich');
    const before = await events();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        (index % 2 === 0 ? monitor : leader)
          .post(`${taskPath}/extensions/${id}/decision`)
          .send({ grant: index % 3 === 0, reason: `Lần ${index}` }),
      ),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    for (const { status, body } of answers.filter((answer) => !won.includes(answer))) {
      expect([status, body.type]).toEqual([409, '/problems/already-decided']);
      expect(body.detail).toMatch(/đã quyết định .* lúc .*Quyết định đầu tiên được giữ\. Chưa có gì thay đổi\./u);
    }
    expect(await events()).toBe(before + 1);
  });

  it('a second verdict', async () => {
    const id = randomUUID();
    await head.post(`${taskPath}/submissions`).send({ id, result: 'Đã xong.' }).expect(201);
    const judge = (decision: object) => () => monitor.post(`${taskPath}/submissions/${id}/verdict`).send(decision);
    await judge({ decision: 'accept' })().expect(200);
    await refused(judge({ decision: 'return', reason: 'Thiếu.' }), 'already-decided', /Quyết định đầu tiên được giữ/u);
    await refused(() => head.delete(`${taskPath}/submissions/${id}`), 'withdraw-too-late', 'nên không rút được');
  });
});

describe('a proposal', () => {
  it('fifty leaders’ clicks make one decision', async () => {
    const tasks = await issue(
      {
        test,
        unit: (key: string) => office.units[key] ?? '',
        personId: async (key: string) => office.people[key] ?? '',
      },
      { duties: [{ key: 'o2', title: 'Báo cáo trễ', units: ['tuphap'], dueOn: '2024-10-15' }] },
    );
    const path = `/api/v1/tasks/${tasks.get('o2')}`;
    await test.advance('2024-10-18T08:00:00+07:00');
    const { body: late } = await monitor.get(path).expect(200);
    await monitor.post(`/api/v1/cases/${late.caseId}/confirmation`).send({ rung: 2 }).expect(200);
    await test.advance('2024-10-24T08:00:00+07:00');
    const { body: proposed } = await monitor.get(path).expect(200);
    const leader = await office.as('chutich');
    const decide = (decision: string) =>
      leader.post(`/api/v1/proposals/${proposed.proposalId}/decision`).send({ decision, reason: 'Đã xem hồ sơ.' });
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => decide(['remind', 'noAction', 'criticise'][index % 3] ?? '')),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.type))).toEqual(
      new Set(['/problems/already-decided']),
    );
    await refused(() => decide('remind'), 'already-decided', /Quyết định đầu tiên được giữ/u);
  });
});
