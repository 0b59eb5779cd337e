import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { startApp, type TestApp } from '../harness/app.js';
import { letter } from './letters.js';
import { makeOffice, type Agent, type TestOffice } from './office.js';
import { confirmed } from './security-subjects.js';

interface Finding {
  readonly code: string;
  readonly sentence: string;
  readonly suggestion: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly obligationId: string | null;
  readonly related: readonly { readonly kind: string; readonly id: string; readonly ref: string }[];
}
interface Draft {
  readonly text: string;
  readonly summary: { readonly type: string; readonly issuer: string | null };
  readonly obligations: readonly {
    readonly id: string;
    readonly leadText: string | null;
    readonly dueOn: string | null;
  }[];
  readonly findings: readonly Finding[];
}

let test: TestApp;
let office: TestOffice;
let monitor: Agent;

beforeAll(async () => {
  test = await startApp({ clock: '2024-10-08T07:00:00+07:00' });
  office = await makeOffice(test);
  monitor = await office.as('noivu');
});
afterAll(() => test?.close());

const seed = (name: string): string =>
  readFileSync(new URL(`../../config/samples/${name}.txt`, import.meta.url), 'utf8');

async function draft(text: string): Promise<Draft> {
  const { body } = await monitor.post('/api/v1/drafts/findings').send({ text }).expect(200);
  return body as Draft;
}
const codesOf = ({ findings }: { readonly findings: readonly Finding[] }): readonly string[] =>
  findings.map(({ code }) => code);
const kept = async (): Promise<number> => {
  const [row] = await test.database.query<{ n: number }>(
    'select ((select count(*) from directives.directive) + (select count(*) from log.event) + (select count(*) from files.file))::int as n',
  );
  return row?.n ?? 0;
};

async function issue(text: string): Promise<string> {
  const id = randomUUID();
  const { body } = await monitor
    .post('/api/v1/directives')
    .send({ id, source: { kind: 'text', text }, assignerUnitId: null })
    .expect(201);
  const obligations = (body.obligations as Record<string, unknown>[]).map(confirmed);
  await monitor
    .put(`/api/v1/directives/${id}/obligations`)
    .set('If-Match', `"${body.version}"`)
    .send({ obligations })
    .expect(200);
  await monitor.post(`/api/v1/directives/${id}/issue`).send({}).expect(200);
  await test.settle();
  return id;
}

const WORK = 'lập danh sách công chức chưa hoàn chỉnh hồ sơ tuyển dụng';

describe('a draft before it is signed', () => {
  it('is read and looked over; every remark has a suggestion, every place lies in the text; nothing is kept', async () => {
    const before = await kept();
    const seen = await draft(seed('seed-000'));
    expect(seen.summary).toMatchObject({ type: 'congVan' });
    expect(seen.obligations.filter(({ dueOn }) => dueOn === '2024-10-15')).toHaveLength(2);
    expect(seen.findings.length).toBeGreaterThan(0);
    for (const { suggestion, start, end, obligationId } of seen.findings) {
      expect(suggestion).toMatch(/\.$/u);
      if (start !== null && end !== null) expect(seen.text.slice(start, end).trim()).not.toBe('');
      if (obligationId !== null) expect(seen.obligations.map(({ id }) => id)).toContain(obligationId);
    }
    expect(codesOf(seen)).not.toContain('unnumbered');
    expect(await kept()).toBe(before);
  });

  it.each([
    ['dueOnDayOff', 'Giao Trưởng phòng Nội vụ báo cáo kết quả về UBND Thành phố chậm nhất ngày 27/10/2024.'],
    ['fewDays', 'Giao Trưởng phòng Nội vụ báo cáo kết quả về UBND Thành phố chậm nhất ngày 09/10/2024.'],
    ['duePast', 'Giao Trưởng phòng Nội vụ báo cáo kết quả về UBND Thành phố chậm nhất ngày 01/10/2024.'],
    ['noOwner', 'Giao Phòng Dân tộc báo cáo UBND Thành phố chậm nhất ngày 25/10/2024.'],
    ['noDeadline', 'Giao Trưởng phòng Nội vụ xây dựng kế hoạch kiểm tra công vụ, trình UBND Thành phố.'],
    ['noProduct', 'Giao Trưởng phòng Nội vụ tăng cường tuyên truyền văn hóa công vụ trước ngày 30/11/2024.'],
    [
      'citedUnregistered',
      'Thực hiện Công văn số 777/UBND-HC ngày 09/4/2024, giao Phòng Nội vụ báo cáo trước ngày 30/11/2024.',
    ],
    [
      'deadlinesContradict',
      `Giao Trưởng phòng Nội vụ ${WORK}, báo cáo trước ngày 15/11/2024.\n\n2. Giao Trưởng phòng Nội vụ ${WORK} gửi UBND Thành phố trước ngày 29/11/2024.`,
    ],
  ])('%s', async (code, duty) => {
    const seen = await draft(letter(code, duty));
    expect(codesOf(seen)).toContain(code);
  });

  it('says nothing of a clear order', async () => {
    const duty = 'Giao Trưởng phòng Nội vụ báo cáo kết quả về UBND Thành phố chậm nhất ngày 15/11/2024.';
    expect((await draft(letter('rõ', duty))).findings).toEqual([]);
  });

  it('a file likewise; an empty one, and one that is no document, are refused with their reason', async () => {
    const send = (name: string, bytes: string) =>
      monitor
        .post(`/api/v1/drafts/findings/file?name=${name}`)
        .set('Content-Type', 'application/octet-stream')
        .send(Buffer.from(bytes));
    const { body } = await send('du-thao.txt', letter('tệp')).expect(200);
    expect((body as Draft).obligations).toHaveLength(1);
    await send('du-thao.txt', ' ').expect(422);
    await send('du-thao.xyz', 'chữ').expect(415);
  });

  it('a long one fits as it does in the register; an empty one is a mistake of the form', async () => {
    await draft(`${letter('dài')}${`${'Nội dung. '.repeat(10)}\n`.repeat(12_000)}`);
    await monitor.post('/api/v1/drafts/findings').send({ text: '' }).expect(422);
  });
});

describe('what units have to do already', () => {
  let earlier: string;

  beforeAll(async () => {
    const head = 'Sa Đéc, ngày 01 tháng 10 năm 2024';
    const text = letter('trước', `Giao Trưởng phòng Nội vụ ${WORK} trước ngày 30/11/2024.`, head);
    earlier = await issue(text.replace('Số:       /UBND-HC', 'Số: 901/UBND-HC'));
  });

  it('the same duty still open is named, with its directive and its task', async () => {
    const seen = await draft(letter('sau', `Giao Trưởng phòng Nội vụ khẩn trương ${WORK} trước ngày 15/12/2024.`));
    const [finding] = seen.findings.filter(({ code }) => code === 'stillOpen');
    expect(finding?.sentence).toBe('Việc này còn đang thực hiện theo Công văn số 901/UBND-HC ngày 01/10/2024.');
    expect(finding?.related).toMatchObject([
      { kind: 'directive', id: earlier },
      { kind: 'task', ref: expect.stringMatching(/^NV-\d+$/u) },
    ]);
    const other = await draft(letter('khác', `Giao Trưởng phòng Tư pháp ${WORK} trước ngày 13/12/2024.`));
    expect(codesOf(other)).not.toContain('stillOpen');
  });

  it('the same at registration; what is issued no longer speaks of its own tasks', async () => {
    const { body: own } = await monitor.get(`/api/v1/directives/${earlier}`).expect(200);
    expect(codesOf(own)).not.toContain('stillOpen');
    const text = letter('đăng ký', `Giao Trưởng phòng Nội vụ khẩn trương ${WORK} trước ngày 15/12/2024.`);
    const { body } = await monitor
      .post('/api/v1/directives')
      .send({ id: randomUUID(), source: { kind: 'text', text }, assignerUnitId: null })
      .expect(201);
    expect(codesOf(body)).toEqual(expect.arrayContaining(['unnumbered', 'stillOpen']));
  });

  it('a week that is full', async () => {
    const topics = ['Kho', 'Xe', 'Nhà', 'Cây', 'Đèn', 'Cầu', 'Chợ', 'Bến', 'Hồ', 'Sân'];
    const duties = topics.map(
      (topic, index) =>
        `${index + 1}. Giao Trưởng phòng Tư pháp báo cáo kết quả kiểm kê ${topic} trước ngày 20/12/2024.`,
    );
    await issue(letter('đầy', duties.join('\n\n').replace(/^1\. /u, '')));
    const duty = 'Giao Trưởng phòng Tư pháp báo cáo kết quả đợt thi đua chậm nhất ngày 18/12/2024.';
    const [finding] = (await draft(letter('thêm', duty))).findings.filter(({ code }) => code === 'overloaded');
    expect(finding?.sentence).toBe(
      'Phòng Tư pháp đã có 10 nhiệm vụ trong tuần 16/12/2024–22/12/2024; văn bản này giao thêm 1.',
    );
    expect(finding?.related.every(({ kind }) => kind === 'task')).toBe(true);
    const calm = 'Giao Trưởng phòng Tư pháp báo cáo kết quả đợt thi đua chậm nhất ngày 25/12/2024.';
    expect(codesOf(await draft(letter('vắng', calm)))).not.toContain('overloaded');
  });
});

it('only those who register may ask', async () => {
  for (const key of ['vhtt', 'chuyenvien.vhtt', 'quantri']) {
    const agent = await office.as(key);
    await agent
      .post('/api/v1/drafts/findings')
      .send({ text: letter(key) })
      .expect(403);
  }
  const leader = await office.as('chutich');
  await leader
    .post('/api/v1/drafts/findings')
    .send({ text: letter('ct') })
    .expect(200);
});
