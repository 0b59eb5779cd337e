import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { startApp, type TestApp } from '../harness/app.js';
import { letter } from './letters.js';
import { makeOffice, type Agent, type TestOffice } from './office.js';

interface View {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly state: string;
  readonly obligations: readonly ObligationView[];
  readonly findings: readonly { readonly code: string; readonly sentence: string; readonly start: number | null }[];
}
interface ObligationView {
  readonly id: string;
  readonly key: string;
  readonly instruction: string | null;
  readonly title: string;
  readonly quote: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
  readonly kind: string;
  readonly deadline: { readonly kind: string } | null;
  readonly due: { readonly dueOn: string | null; readonly explain: string } | null;
  readonly reviewOn: string | null;
  readonly leadUnitIds: readonly string[];
  readonly coordinatorUnitIds: readonly string[];
  readonly confirmed: boolean;
  readonly dropped: boolean;
  readonly countable: boolean;
  readonly confidence: { readonly level: string; readonly reasons: readonly string[] };
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

const unit = (key: string): string => office.units[key] ?? '';

async function register(source: object, assignerUnitId: string | null = null): Promise<View> {
  const { body } = await monitor
    .post('/api/v1/directives')
    .send({ id: randomUUID(), source, assignerUnitId })
    .expect(201);
  return body as View;
}

const writeOf = (
  { due: _due, confidence: _confidence, key: _key, quote, ...rest }: ObligationView & Record<string, unknown>,
  more: object = {},
) => ({
  ...rest,
  quote: quote.map(({ start, end }) => ({ start, end })),
  ...more,
});

async function confirmAll(view: View, change: (one: ObligationView) => object = () => ({})): Promise<View> {
  const obligations = view.obligations.map((one) =>
    writeOf(one as ObligationView & Record<string, unknown>, { confirmed: true, ...change(one) }),
  );
  const { body } = await monitor
    .put(`/api/v1/directives/${view.id}/obligations`)
    .set('If-Match', `"${view.version}"`)
    .send({ obligations })
    .expect(200);
  return body as View;
}

describe('registering', () => {
  let view: View;

  it('reads seed 000: two reports due 15/10/2024 by the head of Văn hóa and by the Chief of Office', async () => {
    view = await register({ kind: 'sample', sample: 'seed-000' });
    expect(view).toMatchObject({
      ref: 'Công văn tháng 10/2024 của UBND thành phố Sa Đéc (chưa có số)',
      type: 'congVan',
      number: null,
      signedOn: null,
      state: 'registered',
      assigner: { id: unit('sadec') },
      registeredAt: '2024-10-08T07:00:00+07:00',
      version: 1,
      counts: { confirmed: 0, tasks: 0, overdue: 0, done: 0 },
    });
    const dated = view.obligations.filter(({ kind }) => kind === 'dated');
    expect(
      dated.map(({ title, due, leadUnitIds, instruction }) => [instruction, title, due?.dueOn, leadUnitIds]),
    ).toEqual([
      ['2', 'Báo cáo Chủ tịch UBND Thành phố kết quả thực hiện mục 2', '2024-10-15', [unit('vhtt')]],
      ['3', 'Báo cáo Chủ tịch UBND Thành phố kết quả thực hiện mục 3', '2024-10-15', [unit('vanphong')]],
    ]);
  });

  it('every value points to its words in the text', () => {
    for (const { quote } of view.obligations) {
      for (const { start, end, quote: words } of quote)
        expect(view.text.slice(start, end).replace(/\s+/gu, ' ').trim()).toBe(words);
    }
  });

  it('a group means its members, an undated duty gets a review date ten working days on, a standing one is not counted', () => {
    const [first] = view.obligations;
    expect(first?.leadUnitIds).toHaveLength(21);
    const undated = view.obligations.filter(({ kind }) => kind !== 'dated');
    expect(new Set(undated.map(({ reviewOn }) => reviewOn))).toEqual(new Set(['2024-10-22']));
    expect(view.obligations.every(({ kind, countable }) => countable === (kind !== 'routine'))).toBe(true);
    expect(new Set(view.obligations.map(({ kind }) => kind))).toEqual(new Set(['dated', 'review', 'routine']));
  });

  it('says what to look at again', () => {
    const sentences = view.findings.map(({ sentence }) => sentence);
    expect(sentences).toContain('Số và ngày ký còn trống; hạn tính từ ngày ký sẽ được tính khi có ngày.');
    expect(
      sentences.some((sentence) => sentence.includes('345/UBND-HC') && sentence.endsWith('chưa có trong sổ đăng ký.')),
    ).toBe(true);
  });

  it('a repeated call answers what stands; the same text again is refused with a link', async () => {
    const again = await monitor
      .post('/api/v1/directives')
      .send({ id: view.id, source: { kind: 'text', text: 'khác hẳn' } })
      .expect(201);
    expect(again.body.ref).toContain('Công văn tháng 10/2024');
    const text = readFileSync(new URL('../../config/samples/seed-000.txt', import.meta.url), 'utf8')
      .replaceAll('\n', '\r\n  ')
      .normalize('NFD');
    const { body } = await monitor
      .post('/api/v1/directives')
      .send({ id: randomUUID(), source: { kind: 'text', text } })
      .expect(409);
    expect(body).toMatchObject({
      type: '/problems/directive-duplicate',
      directiveId: view.id,
      detail:
        'Nội dung trùng với Công văn tháng 10/2024 của UBND thành phố Sa Đéc (chưa có số), do Nguyễn Thị Bích Vân đăng ký ngày 08/10/2024. Chưa có gì thay đổi.',
    });
    const offered = await monitor.get('/api/v1/samples').expect(200);
    expect(offered.body.data.map(({ id }: { id: string }) => id)).toEqual(['seed-001', 'seed-002']);
  });

  it('refuses an unknown assigner, an unknown sample and an empty text', async () => {
    const post = (source: object, more: object = {}) =>
      monitor.post('/api/v1/directives').send({ id: randomUUID(), source, ...more });
    await post({ kind: 'text', text: letter(1, 'Việc.') }, { assignerUnitId: randomUUID() })
      .expect(422)
      .expect(({ body }) => expect(body.type).toBe('/problems/unit-unknown'));
    await post({ kind: 'sample', sample: '../secret' }).expect(404);
    await post({ kind: 'text', text: ' \n\t ' })
      .expect(422)
      .expect(({ body }) => expect(body.type).toBe('/problems/file-empty'));
  });

  it('a unit that nobody knows is a doubt, not a guess', async () => {
    const strange = await register({
      kind: 'text',
      text: letter(2, 'Giao Phòng Dân tộc báo cáo UBND Thành phố chậm nhất ngày 25/10/2024.'),
    });
    const [one] = strange.obligations;
    expect(one).toMatchObject({ leadUnitIds: [], confidence: { level: 'missing' } });
    expect(one?.confidence.reasons.join(' ')).toContain('“Phòng Dân tộc” chưa có trong danh mục.');
    expect(strange.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['noOwner', 'unitUnknown']));
  });

  it('finds a deadline on a day off, one that has passed and one before signing', async () => {
    const codes = async (n: number, duty: string, head?: string) =>
      (await register({ kind: 'text', text: letter(n, duty, head) })).findings;
    const duty = (day: string) => `Giao Trưởng phòng Nội vụ báo cáo kết quả về UBND Thành phố chậm nhất ngày ${day}.`;
    expect((await codes(3, duty('27/10/2024'))).map(({ sentence }) => sentence)).toContain(
      'Hạn 27/10/2024 là ngày nghỉ (Chủ nhật); ngày làm việc trước đó là 25/10/2024.',
    );
    expect((await codes(4, duty('01/10/2024'))).map(({ code }) => code)).toContain('duePast');
    expect((await codes(5, duty('01/10/2024'), 'Sa Đéc, ngày 04 tháng 10 năm 2024')).map(({ code }) => code)).toContain(
      'dueBeforeSigning',
    );
  });
});

describe('correcting the reading', () => {
  const duty =
    'Giao Trưởng phòng Văn hóa và Thông tin rà soát danh mục. Giao Trưởng phòng Nội vụ báo cáo kết quả về UBND Thành phố trước ngày 01 tháng 11 năm 2024.';

  it('keeps what was read beside what was confirmed, adds, drops and forgets', async () => {
    const view = await register({ kind: 'text', text: letter(10, duty) });
    const [first, ...others] = view.obligations;
    const added = {
      ...writeOf(others[0] as ObligationView & Record<string, unknown>),
      id: randomUUID(),
      title: 'Việc thêm',
      confirmed: true,
    };
    const body = {
      obligations: [
        writeOf(first as ObligationView & Record<string, unknown>, {
          title: '  Rà soát  ',
          kind: 'dated',
          dueOn: '2024-10-30',
          deadline: null,
          confirmed: true,
        }),
        added,
      ],
    };
    const put = (version: number, value: object) =>
      monitor.put(`/api/v1/directives/${view.id}/obligations`).set('If-Match', `"${version}"`).send(value);
    const { body: corrected } = await put(view.version, body).expect(200);
    const byId = new Map<string, ObligationView>(corrected.obligations.map((one: ObligationView) => [one.id, one]));
    expect(byId.get(first?.id ?? '')).toMatchObject({
      title: 'Rà soát',
      kind: 'dated',
      due: { dueOn: '2024-10-30' },
      confirmed: true,
      reviewOn: null,
    });
    expect(byId.get(added.id)).toMatchObject({ key: `o${view.obligations.length + 1}`, title: 'Việc thêm' });
    for (const { id } of others) expect(byId.get(id)?.dropped).toBe(true);
    const read = await test.database.query<{ title: string }>(
      `select as_read ->> 'title' as title from directives.obligation where id = $1`,
      [first?.id],
    );
    expect(read[0]?.title).toBe(first?.title);
    await put(view.version, body).expect(409);
    await monitor.put(`/api/v1/directives/${view.id}/obligations`).send(body).expect(409);
    const { body: without } = await put(corrected.version, { obligations: body.obligations.slice(0, 1) }).expect(200);
    expect(without.obligations.some(({ id }: ObligationView) => id === added.id)).toBe(false);
  });

  it.each([
    ['an unknown unit', () => ({ leadUnitIds: [randomUUID()] }), 'unit-unknown'],
    [
      'a day that no calendar has',
      () => ({ kind: 'dated', deadline: { kind: 'date', operator: 'by', date: '2025-02-31', dueOn: '2025-02-31' } }),
      'date-invalid',
    ],
    [
      'a deadline of no known shape',
      () => ({ deadline: { kind: 'term', amount: -1, unit: 'day', from: 'signing' } }),
      'validation',
    ],
    ['dated without a day', () => ({ kind: 'dated', deadline: null }), 'validation'],
    ['a quotation past the end of the text', () => ({ quote: [{ start: 0, end: 999_999 }] }), 'validation'],
  ])('refuses %s', async (_what, change, problem) => {
    const n = 20 + _what.length;
    const view = await register({ kind: 'text', text: letter(n, duty) });
    const obligations = view.obligations.map((one) =>
      writeOf(one as ObligationView & Record<string, unknown>, change()),
    );
    const { body } = await monitor
      .put(`/api/v1/directives/${view.id}/obligations`)
      .set('If-Match', `"${view.version}"`)
      .send({ obligations });
    expect(body).toMatchObject({
      type: `/problems/${problem}`,
      detail: expect.stringContaining('Chưa có gì thay đổi.'),
    });
    expect((await monitor.get(`/api/v1/directives/${view.id}`)).body.version).toBe(view.version);
  });

  it('a unit that has ended is refused with its successor', async () => {
    const id = randomUUID();
    const body = {
      id,
      name: 'Phòng Cũ',
      short: 'Phòng Cũ',
      names: [],
      level: 'department',
      headTitle: 'Trưởng phòng',
      parentId: null,
      validFrom: '2020-01-01',
      validTo: '2024-09-30',
      successorIds: [unit('noivu')],
    };
    await office.admin.post('/api/v1/units').send(body).expect(201);
    const view = await register({ kind: 'text', text: letter(60, duty) });
    const obligations = view.obligations.map((one) =>
      writeOf(one as ObligationView & Record<string, unknown>, { leadUnitIds: [id] }),
    );
    const refused = await monitor
      .put(`/api/v1/directives/${view.id}/obligations`)
      .set('If-Match', `"${view.version}"`)
      .send({ obligations })
      .expect(422);
    expect(refused.body).toMatchObject({
      type: '/problems/unit-ended',
      detail: 'Phòng Cũ hoạt động đến ngày 30/09/2024; đơn vị tiếp nhận là Phòng Nội vụ. Chưa có gì thay đổi.',
    });
  });
});

describe('issuing', () => {
  const duty =
    'Giao Trưởng phòng Văn hóa và Thông tin báo cáo kết quả về UBND Thành phố (thông qua phòng Nội vụ) trước ngày 01 tháng 11 năm 2024.';

  it('previews what it will do and what forbids it', async () => {
    const view = await register({ kind: 'sample', sample: 'seed-001' });
    const path = `/api/v1/directives/${view.id}/preview`;
    const before = (await monitor.get(path).expect(200)).body;
    expect(before.forbids).toHaveLength(view.obligations.length);
    expect(before.forbids[0].sentence).toBe('Mục 1 chưa được xác nhận.');
    expect(before.tasks).toBe(before.dated + before.review + before.routine);
    await confirmAll(view, (one) => (one.leadUnitIds.length === 0 ? { dropped: true } : {}));
    const after = (await monitor.get(path).expect(200)).body;
    expect(after).toMatchObject({ forbids: [], units: 21, firstLetterAt: '2024-10-08T07:00:00+07:00' });
  });

  it('needs everything confirmed, then tells the tasks room all it needs, once', async () => {
    const view = await register({ kind: 'text', text: letter(70, duty) });
    const issue = (version: number, agent = monitor) =>
      agent.post(`/api/v1/directives/${view.id}/issue`).set('If-Match', `"${version}"`).send({});
    const early = await issue(view.version).expect(409);
    expect(early.body).toMatchObject({
      type: '/problems/reading-unconfirmed',
      detail: '1 mục chưa có đơn vị chủ trì hoặc chưa được xác nhận. Chưa có gì thay đổi.',
    });
    const confirmed = await confirmAll(view);
    await issue(view.version)
      .expect(409)
      .expect(({ body }) => expect(body.type).toBe('/problems/stale-version'));
    const issued = await issue(confirmed.version).expect(200);
    expect(issued.body).toMatchObject({
      state: 'issued',
      issuedAt: '2024-10-08T07:00:00+07:00',
      version: confirmed.version + 1,
    });
    await issue(confirmed.version + 1)
      .expect(409)
      .expect(({ body }) => expect(body.type).toBe('/problems/state-not-allowed'));
    const [event] = await test.database.query<{ payload: Record<string, unknown> }>(
      `select payload from log.event where name = 'directive.issued' and subject_id = $1`,
      [view.id],
    );
    expect(event?.payload).toMatchObject({
      number: null,
      signedOn: null,
      receivedOn: '2024-10-08',
      assignerUnitId: unit('sadec'),
      assigningLevel: 'city',
      assessedUnitId: null,
      obligations: [
        {
          key: 'o1',
          kind: 'dated',
          dueOn: '2024-10-31',
          deadlineText: 'trước ngày 01 tháng 11 năm 2024',
          reviewOn: null,
          fanOut: false,
          deadline: { kind: 'date', operator: 'before', date: '2024-11-01', dueOn: '2024-10-31' },
          leadUnitIds: [unit('vhtt')],
          coordinatorUnitIds: [],
          countable: true,
          instruction: '1',
        },
      ],
    });
  });

  it("the Province's directive is assessed for the office", async () => {
    const view = await register({ kind: 'text', text: letter(71, duty) }, unit('tinh'));
    const confirmed = await confirmAll(view);
    await monitor
      .post(`/api/v1/directives/${view.id}/issue`)
      .set('If-Match', `"${confirmed.version}"`)
      .send({ receivedOn: '2024-10-07' })
      .expect(200);
    const [event] = await test.database.query<{ payload: object }>(
      `select payload from log.event where name = 'directive.issued' and subject_id = $1`,
      [view.id],
    );
    expect(event?.payload).toMatchObject({
      assignerUnitId: unit('tinh'),
      assigningLevel: 'province',
      assessedUnitId: unit('sadec'),
      receivedOn: '2024-10-07',
    });
  });

  it('a term from signing waits for the day; number and day come later; a number is used once', async () => {
    const view = await register({
      kind: 'text',
      text: letter(
        72,
        'Giao Trưởng phòng Nội vụ báo cáo kết quả về UBND Thành phố trong 05 ngày làm việc kể từ ngày ký.',
      ),
    });
    expect(view.obligations[0]?.due).toMatchObject({ dueOn: null, explain: 'Chưa tính được hạn: chưa có ngày ký.' });
    const confirmed = await confirmAll(view);
    await monitor
      .post(`/api/v1/directives/${view.id}/issue`)
      .set('If-Match', `"${confirmed.version}"`)
      .send({})
      .expect(200);
    const number = (id: string, body: object) => monitor.post(`/api/v1/directives/${id}/number`).send(body);
    const numbered = await number(view.id, { number: '900/UBND-HC', signedOn: '2024-10-08' }).expect(200);
    expect(numbered.body).toMatchObject({
      ref: 'Công văn số 900/UBND-HC ngày 08/10/2024',
      obligations: [{ due: { dueOn: '2024-10-15' } }],
    });
    await number(view.id, { number: '901/UBND-HC', signedOn: '2024-10-08' }).expect(409);
    const other = await register({
      kind: 'text',
      text: letter(73, `Tiếp theo Công văn số 900/UBND-HC ngày 08 tháng 10 năm 2024, ${duty}`),
    });
    const taken = await number(other.id, { number: ' 900/ubnd-hc', signedOn: '2024-12-08' }).expect(409);
    expect(taken.body).toMatchObject({ type: '/problems/directive-number-taken', directiveId: view.id });
    await number(other.id, { number: '902/UBND-HC', signedOn: '2024-11-05' })
      .expect(422)
      .expect(({ body }) => expect(body.type).toBe('/problems/due-before-signing'));
    expect((other as unknown as { citations: object[] }).citations).toEqual([
      expect.objectContaining({ number: '900/UBND-HC', directiveId: view.id }),
    ]);
  });

  it('revoked, its text may be registered again', async () => {
    const source = { kind: 'text', text: letter(74, duty) };
    const view = await register(source);
    await monitor
      .post(`/api/v1/directives/${view.id}/revocation`)
      .send({ reason: 'Đăng ký nhầm' })
      .expect(200)
      .expect(({ body }) => expect(body.state).toBe('revoked'));
    await register(source);
  });

  it('of many who issue at once one wins', async () => {
    const confirmed = await confirmAll(await register({ kind: 'text', text: letter(75, duty) }));
    const leader = await office.as('chutich');
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        (n % 2 ? monitor : leader)
          .post(`/api/v1/directives/${confirmed.id}/issue`)
          .set('If-Match', `"${confirmed.version}"`)
          .send({}),
      ),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 29 }, () => 409)]);
  });
});

describe('who sees what', () => {
  it('units see what was issued to them; only leader and monitor register and issue', async () => {
    const view = await confirmAll(
      await register({
        kind: 'text',
        text: letter(80, 'Giao Trưởng phòng Văn hóa và Thông tin xây dựng kế hoạch tuyên truyền.'),
      }),
    );
    const [lead, other, admin] = [await office.as('vhtt'), await office.as('p1'), office.admin];
    await lead.get(`/api/v1/directives/${view.id}`).expect(404);
    await monitor.post(`/api/v1/directives/${view.id}/issue`).send({}).expect(200);
    await lead.get(`/api/v1/directives/${view.id}`).expect(200);
    await (await office.as('chuyenvien.vhtt')).get(`/api/v1/directives/${view.id}`).expect(200);
    for (const agent of [other, admin]) await agent.get(`/api/v1/directives/${view.id}`).expect(404);
    const listed = (await lead.get('/api/v1/directives').expect(200)).body.data.map(({ id }: View) => id);
    expect(listed).toContain(view.id);
    for (const agent of [lead, admin]) {
      await agent
        .post('/api/v1/directives')
        .send({ id: randomUUID(), source: { kind: 'sample', sample: 'seed-002' } })
        .expect(403);
      await agent.post(`/api/v1/directives/${view.id}/revocation`).send({ reason: 'x' }).expect(403);
      await agent.get(`/api/v1/directives/${view.id}/preview`).expect(404);
    }
  });

  it('the register pages from the newest', async () => {
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { body } = await monitor.get(`/api/v1/directives?page[size]=5${after}`).expect(200);
      seen.push(...body.data.map(({ id }: View) => id));
      if (body.page.next === null) break;
      after = `&page[after]=${encodeURIComponent(body.page.next)}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    const [{ n } = { n: 0 }] = await test.database.query<{ n: number }>(
      'select count(*)::int as n from directives.directive',
    );
    expect(seen).toHaveLength(n);
  });
});
