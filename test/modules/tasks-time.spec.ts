import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { outcomeOf, type Deadline, type Instant, type TaskState } from '@dondoc/domain';
import { EventLog } from '@dondoc/platform';
import { outcomeSql } from '../../libs/tasks/list/conditions.js';
import { startApp, type TestApp } from '../harness/app.js';
import { dueBy, issue, makeOffice, tasksOf, type Office } from './tasks-office.js';

let test: TestApp;
let office: Office;

beforeAll(async () => {
  test = await startApp({ clock: '2024-10-08T08:00:00+07:00' });
  office = await makeOffice(test);
});
afterAll(() => test?.close());

const events = async (): Promise<
  readonly { name: string; at: Instant; payload: { alarms?: { stepId: string }[] } }[]
> =>
  test.store.query(`select name, occurred_at as at, payload from log.event where subject_kind = 'task' order by ord`);

describe('time passes over tasks (rules.md §3, §4: seed 000 assigned on 8/10, due 15/10)', () => {
  it('fires each deadline alarm once, at its instant, and the lateness at the end of the day', async () => {
    await issue(test, office, [{ leadUnitIds: [office.units.vhtt], deadline: dueBy('2024-10-15') }]);
    await test.advance('2024-10-17T08:00:00+07:00');
    const fired = (await events()).filter(({ name }) => name === 'task.alarmFired');
    const due = fired.filter(({ payload }) => payload.alarms?.some(({ stepId }) => !/ack|assign/i.test(stepId)));
    expect(due.map(({ at }) => at)).toEqual([
      '2024-10-10T07:30:00+07:00',
      '2024-10-14T07:30:00+07:00',
      '2024-10-15T07:30:00+07:00',
    ]);
    expect((await events()).filter(({ name }) => name === 'task.overdue').map(({ at }) => at)).toEqual([
      '2024-10-16T00:00:00+07:00',
    ]);
    const [task] = await tasksOf(office.monitor, '?filter[view]=overdue');
    expect(task).toMatchObject({ tag: 'overdue', outcome: 'overdue', workingDaysLeft: -2 });
  });

  it('fires nothing twice when rows are woken', async () => {
    const before = (await events()).length;
    await test.store.transaction((tx) =>
      test.app.get(EventLog).append(tx, {
        name: 'rules.published',
        subject: { kind: 'rule', id: 'calendar/vn', version: 99 },
        occurredAt: '2024-10-17T08:00:00+07:00' as Instant,
        actor: 'system',
        payload: {},
      }),
    );
    await test.settle();
    expect((await events()).length).toBe(before);
  });

  it('coalesces what an outage has held up into one event a task', async () => {
    await issue(test, office, [{ leadUnitIds: [office.units.vanphong], deadline: dueBy('2024-10-25') }]);
    const before = (await events()).length;
    await test.powerOff('2024-10-24T09:00:00+07:00');
    const after = (await events()).slice(before).filter(({ name }) => name === 'task.alarmFired');
    expect(after).toHaveLength(1);
    expect(after[0]?.payload.alarms?.length).toBeGreaterThan(1);
  });
});

describe('recurring duties, terms and revocation', () => {
  it('open a task for each period on its first day', async () => {
    const monthly: Deadline = { kind: 'recurring', every: 'month', operator: 'before', day: 25 };
    await issue(test, office, [{ title: 'Báo cáo tháng', leadUnitIds: [office.units.vhtt], deadline: monthly }]);
    const found = async () =>
      (await tasksOf(office.monitor, '?filter[q]=bao%20cao%20thang&sort=due')).map(({ dueOn }) => dueOn);
    expect(await found()).toEqual(['2024-10-24']);
    await test.advance('2024-12-01T00:00:00+07:00');
    expect(await found()).toEqual(['2024-10-24', '2024-11-24', '2024-12-24']);
  });

  it('resolve a term counted from signing when the directive gets its day; recall follows revocation', async () => {
    const term: Deadline = { kind: 'term', amount: 5, unit: 'workingDay', from: 'signing' };
    const id = await issue(test, office, [
      { title: 'Rà soát quy trình', leadUnitIds: [office.units.vhtt], deadline: term },
    ]);
    const find = async () => (await tasksOf(office.monitor, `?filter[directive]=${id}`))[0];
    expect(await find()).toMatchObject({ dueOn: null, tag: 'undated' });
    const append = (name: 'directive.numbered' | 'directive.revoked', version: number, payload: object) =>
      test.store.transaction((tx) =>
        test.app.get(EventLog).append(tx, {
          name,
          subject: { kind: 'directive', id, version },
          occurredAt: '2024-12-01T00:00:00+07:00' as Instant,
          actor: { personId: office.monitor.id },
          payload,
        }),
      );
    await append('directive.numbered', 3, { number: '1/UBND', signedOn: '2024-12-02' });
    await test.settle();
    expect(await find()).toMatchObject({ dueOn: '2024-12-09', originalDueOn: '2024-12-09', version: 2 });
    await append('directive.revoked', 4, { replacedById: null, reason: 'Ban hành nhầm' });
    await test.settle();
    expect(await find()).toMatchObject({ state: 'recalled', outcome: 'recalled', tag: 'recalled' });
  });
});

describe('the list', () => {
  it('counts its views, pages by keyset without loss or repetition, and says what to relax', async () => {
    await issue(
      test,
      office,
      Array.from({ length: 30 }, (_, index) => ({
        title: `Việc thứ ${index + 1}`,
        leadUnitIds: [office.units.vanphong],
        deadline: dueBy(`2024-12-${String((index % 20) + 5).padStart(2, '0')}`),
      })),
    );
    for (const sort of ['first', 'due', '-due', 'unit', 'assigned']) {
      const seen: string[] = [];
      let next: string | null = '';
      while (next !== null) {
        const { body } = (await office.monitor.agent
          .get(`/api/v1/tasks?sort=${sort}&page[size]=7${next === '' ? '' : `&page[after]=${next}`}`)
          .expect(200)) as { body: { data: { id: string }[]; page: { next: string | null; total: number } } };
        seen.push(...body.data.map(({ id }) => id));
        next = body.page.next;
        expect(body.page.total).toBeGreaterThan(30);
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBeGreaterThan(30);
    }
    const { body } = await office.monitor.agent
      .get(`/api/v1/tasks?filter[view]=done&filter[unit]=${office.units.vanphong}`)
      .expect(200);
    expect(body).toMatchObject({ data: [], page: { total: 0, next: null }, relax: { filter: 'view', count: 31 } });
    expect(body.views).toMatchObject({ overdue: 1, done: 0 });
    await office.monitor.agent.get('/api/v1/tasks?filter[view]=nothing').expect(422);
  });

  it('finds without diacritics by title, unit and code', async () => {
    const count = async (q: string) =>
      (await tasksOf(office.monitor, `?filter[q]=${encodeURIComponent(q)}&page[size]=200`)).length;
    expect(await count('viec thu 17')).toBe(1);
    expect(await count('VIỆC THỨ')).toBe(30);
    expect(await count('van phong hdnd')).toBe(31);
    expect(await count('nv-1')).toBe(1);
    expect(await count('100%')).toBe(0);
  });

  it('sees the same outcome in SQL as the domain', async () => {
    const taskId = (await tasksOf(office.head, '?filter[view]=open'))[0]?.id;
    await office.head.agent
      .post(`/api/v1/tasks/${taskId}/submissions`)
      .send({ id: randomUUID(), result: 'xong' })
      .expect(201);
    for (const now of ['2024-12-01T00:00:00+07:00', '2024-12-12T10:00:00+07:00', '2025-03-01T00:00:00+07:00']) {
      const rows = await test.store.query<{ body: TaskState; outcome: string }>(
        `select t.body, ${outcomeSql('$1::timestamptz')} as outcome from tasks.task t`,
        [now],
      );
      for (const { body, outcome } of rows) expect(outcome).toBe(outcomeOf(body, now as Instant).outcome);
    }
  });
});

describe('our own outage', () => {
  it('gives back a due day it took two hours and more of, and nothing for less', async () => {
    await test.advance('2025-03-04T08:00:00+07:00');
    await issue(test, office, [
      { title: 'Bị gián đoạn', leadUnitIds: [office.units.vhtt], deadline: dueBy('2025-03-05') },
      { title: 'Hôm sau', leadUnitIds: [office.units.vhtt], deadline: dueBy('2025-03-06') },
    ]);
    await test.advance('2025-03-05T09:00:00+07:00');
    await test.powerOff('2025-03-05T10:30:00+07:00');
    const due = async (q: string) => (await tasksOf(office.monitor, `?filter[q]=${q}`))[0]?.['dueOn'];
    expect(await due('bi%20gian%20doan')).toBe('2025-03-05');
    await test.powerOff('2025-03-05T11:30:00+07:00');
    expect(await due('bi%20gian%20doan')).toBe('2025-03-06');
    expect(await due('hom%20sau')).toBe('2025-03-06');
    const [task] = await tasksOf(office.head, '?filter[q]=bi%20gian%20doan');
    const { body } = await office.head.agent.get(`/api/v1/tasks/${task?.id}`).expect(200);
    expect(body.dueChanges).toMatchObject([{ from: '2025-03-05', to: '2025-03-06', cause: 'outage', by: null }]);
    expect(body.history.map(({ sentence }: { sentence: string }) => sentence)).toContain(
      'Hạn chuyển từ 05/03/2025 sang 06/03/2025 (hệ thống gián đoạn).',
    );
  });
});
