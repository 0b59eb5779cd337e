import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../harness/app.js';
import { letter } from './letters.js';
import { makeOffice, type Agent, type TestOffice } from './office.js';
import { confirmed } from './security-subjects.js';

interface Counts {
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
  readonly done: number;
}
interface Debts {
  readonly cites: readonly {
    readonly text: string;
    readonly match: string;
    readonly directive: { readonly id: string; readonly ref: string } | null;
    readonly counts: Counts;
    readonly open: readonly { readonly code: string; readonly overdue: boolean; readonly dueOn: string | null }[];
  }[];
  readonly citedBy: readonly { readonly directive: { readonly id: string }; readonly counts: Counts }[];
  readonly own: { readonly counts: Counts };
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

interface Paper {
  readonly number: string;
  readonly on: string;
  readonly duty: string;
}

const textOf = ({ number, on, duty }: Paper): string => {
  const [day, month, year] = on.split('/');
  const head = `Sa Đéc, ngày ${day} tháng ${month} năm ${year}`;
  return letter(`${number} ${on}`.replaceAll('/', ' '), duty, head).replace('Số:       /UBND-HC', `Số: ${number}`);
};

async function register(paper: Paper, assignerUnitId: string | null = null): Promise<string> {
  const id = randomUUID();
  const source = { kind: 'text', text: textOf(paper) };
  await monitor.post('/api/v1/directives').send({ id, source, assignerUnitId }).expect(201);
  return id;
}

async function issue(id: string): Promise<void> {
  const { body } = await monitor.get(`/api/v1/directives/${id}`).expect(200);
  const obligations = (body.obligations as Record<string, unknown>[]).map(confirmed);
  await monitor
    .put(`/api/v1/directives/${id}/obligations`)
    .set('If-Match', `"${body.version}"`)
    .send({ obligations })
    .expect(200);
  await monitor.post(`/api/v1/directives/${id}/issue`).send({}).expect(200);
  await test.settle();
}

async function debts(id: string, by: Agent = monitor): Promise<Debts> {
  return (await by.get(`/api/v1/directives/${id}/debts`).expect(200)).body as Debts;
}

const TWO =
  'Giao Trưởng phòng Văn hóa và Thông tin báo cáo kết quả số hóa trước ngày 01/11/2024.\n\n2. Giao Trưởng phòng Nội vụ báo cáo kết quả thi đua trước ngày 16/11/2024.';
const follow = (cited: string): string =>
  `Giao Trưởng phòng Văn hóa và Thông tin báo cáo kết quả thực hiện ${cited}, trước ngày 20/12/2024.`;

describe('what is still open under cited documents', () => {
  let citing: string;
  let cited: string;

  beforeAll(async () => {
    const duty = follow('Công văn số 345/UBND-HC ngày 01 tháng 10 năm 2024 và Công văn số 345/UBND-HC ngày 01/10/2024');
    citing = await register({ number: '400/UBND-HC', on: '07/10/2024', duty });
    await issue(citing);
  });

  it('nothing, as long as the cited one is not registered', async () => {
    expect(await debts(citing)).toMatchObject({
      cites: [{ match: 'none', directive: null, counts: { total: 0 }, open: [] }],
      citedBy: [],
      own: { counts: { total: 1, open: 1, overdue: 0, done: 0 } },
    });
  });

  it('found when it is registered later; each document once', async () => {
    cited = await register({ number: '345/UBND-HC', on: '01/10/2024', duty: TWO });
    expect((await debts(citing)).cites).toMatchObject([
      { match: 'one', directive: { id: cited, state: 'registered' }, counts: { total: 0 } },
    ]);
    await issue(cited);
    const seen = await debts(citing);
    expect(seen.cites).toHaveLength(1);
    expect(seen.cites[0]).toMatchObject({
      directive: { ref: 'Công văn số 345/UBND-HC ngày 01/10/2024', state: 'issued' },
      counts: { total: 2, open: 2, overdue: 0, done: 0 },
      open: [
        { dueOn: '2024-10-31', leadUnit: { name: 'Phòng Văn hóa và Thông tin' }, overdue: false },
        { dueOn: '2024-11-15', leadUnit: { name: 'Phòng Nội vụ' } },
      ],
    });
    expect(await debts(cited)).toMatchObject({
      cites: [],
      citedBy: [{ directive: { id: citing }, counts: { total: 1, open: 1 } }],
      own: { counts: { total: 2, open: 2 } },
    });
  });

  it('a unit counts only what it may see, and sees it on the page of its task', async () => {
    const head = await office.as('vhtt');
    expect((await debts(citing, head)).cites).toMatchObject([
      { counts: { total: 1, open: 1 }, open: [{ dueOn: '2024-10-31' }] },
    ]);
    const { body } = await head.get('/api/v1/me/tasks').expect(200);
    const tasks = body.data as readonly { readonly id: string; readonly directive: { readonly id: string } }[];
    const task = tasks.find(({ directive }) => directive.id === citing);
    const page = await head.get(`/api/v1/tasks/${task?.id}`).expect(200);
    expect(page.body.openUnder).toEqual([
      { directive: { id: cited, ref: 'Công văn số 345/UBND-HC ngày 01/10/2024' }, open: 1, overdue: 0 },
    ]);
    const other = await office.as('tuphap');
    await other.get(`/api/v1/directives/${citing}/debts`).expect(404);
    await monitor.get(`/api/v1/directives/${randomUUID()}/debts`).expect(404);
  });

  it('late ones are among the open', async () => {
    await test.advance('2024-11-04T08:00:00+07:00');
    const [first] = (await debts(citing)).cites;
    expect(first).toMatchObject({
      counts: { total: 2, open: 2, overdue: 1 },
      open: [{ overdue: true }, { overdue: false }],
    });
  });
});

describe('numbers that mislead', () => {
  it('a cited number that two offices have is said, and linked with none', async () => {
    const on = '15/03/2024';
    await register({ number: '88/UBND-HC', on, duty: TWO });
    await register(
      { number: '88/UBND-HC', on, duty: `${TWO} `.replace('số hóa', 'phân loại rác') },
      office.units['tinh'],
    );
    const id = await register({
      number: '401/UBND-HC',
      on: '07/10/2024',
      duty: follow(`Công văn số 88/UBND-HC ngày ${on}`),
    });
    expect((await debts(id)).cites).toMatchObject([{ match: 'several', directive: null, counts: { total: 0 } }]);
    const { body } = await monitor.get(`/api/v1/directives/${id}`).expect(200);
    expect(body.findings.map(({ code }: { code: string }) => code)).toContain('citedAmbiguous');
    expect(body.citations).toMatchObject([{ directiveId: null }]);
  });

  it('the number of another year is another document', async () => {
    const id = await register({
      number: '402/UBND-HC',
      on: '07/10/2024',
      duty: follow('Công văn số 345/UBND-HC ngày 09/4/2023'),
    });
    expect((await debts(id)).cites).toMatchObject([{ match: 'none', directive: null }]);
  });

  it('two that cite each other, and one that cites itself, harm nothing', async () => {
    const on = '07/10/2024';
    const one = await register({ number: '501/UBND-HC', on, duty: follow(`Công văn số 502/UBND-HC ngày ${on}`) });
    const two = await register({ number: '502/UBND-HC', on, duty: follow(`Công văn số 501/UBND-HC ngày ${on}`) });
    await issue(one);
    await issue(two);
    expect(await debts(one)).toMatchObject({
      cites: [{ directive: { id: two } }],
      citedBy: [{ directive: { id: two } }],
    });
    expect(await debts(two)).toMatchObject({
      cites: [{ directive: { id: one } }],
      citedBy: [{ directive: { id: one } }],
    });
    const self = await register({ number: '503/UBND-HC', on, duty: follow(`Công văn số 503/UBND-HC ngày ${on}`) });
    const seen = await debts(self);
    expect(seen.citedBy).toEqual([]);
    expect(seen.cites).toEqual([]);
  });

  it('a revoked one is no longer meant', async () => {
    const on = '06/10/2024';
    const revoked = await register({ number: '601/UBND-HC', on, duty: TWO });
    const id = await register({
      number: '602/UBND-HC',
      on: '07/10/2024',
      duty: follow(`Công văn số 601/UBND-HC ngày ${on}`),
    });
    expect((await debts(id)).cites).toMatchObject([{ match: 'one' }]);
    await monitor
      .post(`/api/v1/directives/${revoked}/revocation`)
      .send({ reason: 'Thử.' })
      .set('If-Match', '"1"')
      .expect(200);
    expect((await debts(id)).cites).toMatchObject([{ match: 'none' }]);
  });
});
