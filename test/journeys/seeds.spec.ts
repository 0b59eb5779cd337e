import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { exportLog, verifyLog } from '@dondoc/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  accept, acknowledge, headKeyOf, judgeOf, registerAndIssue, submit, tasksOf, type TaskView,
} from '../../apps/server/demo/directives.js'; // prettier-ignore
import { communes, departments } from '../../apps/server/demo/office.js';
import { Visitors } from '../../apps/server/demo/visitor.js';
import { startApp, type TestApp } from '../harness/app.js';
import { freshDatabase, type TestDatabase } from '../harness/database.js';
import { preparedOffice, urlOf } from './running-office.js';

interface Card {
  readonly assigned: number;
  readonly counts: Readonly<
    Record<'early' | 'onTime' | 'late' | 'undated' | 'notYetDue' | 'overdue' | 'awaiting', number>
  >;
  readonly points: string | null;
  readonly max: string;
}

/** One directive of each of the first users' papers, issued on its day and reported a day later. */
const SEEDS = [
  { sample: 'seed-002', issuedAt: '2022-02-24T08:00:00+07:00', reportedAt: '2022-02-25T09:00:00+07:00' },
  { sample: 'seed-001', issuedAt: '2023-11-10T08:00:00+07:00', reportedAt: '2023-11-13T09:00:00+07:00' },
  { sample: 'seed-000', issuedAt: '2024-10-08T08:00:00+07:00', reportedAt: '2024-10-09T09:00:00+07:00' },
] as const;

let prepared: TestDatabase;

beforeAll(async () => {
  prepared = await freshDatabase();
  await preparedOffice(prepared, '2022-01-10T07:00:00+07:00');
});
afterAll(() => prepared?.drop());

describe.each(SEEDS)('$sample from paper to score', ({ sample, issuedAt, reportedAt }) => {
  let database: TestDatabase;
  let test: TestApp;
  let visitors: Visitors;
  let directiveId: string;
  let tasks: readonly TaskView[];
  const keys = new Map<string, string>();

  beforeAll(async () => {
    database = await prepared.copy();
    test = await startApp({ database });
    visitors = new Visitors(urlOf(await test.app.getUrl()));
    const rows = await database.query<{ id: string; name: string }>('select id, name from organisation.unit');
    for (const { key, name } of [...departments, ...communes])
      keys.set(rows.find((row) => row.name === name)?.id ?? '', key);
  });
  afterAll(async () => {
    await test?.close();
    await database?.drop();
  });

  const keyOf = (task: TaskView): string => keys.get(task.leadUnit.id) ?? '';

  it('is read, reviewed and issued; every obligation with a lead unit becomes a task of each', async () => {
    await test.advance(issuedAt);
    const monitor = await visitors.as('noivu');
    directiveId = await registerAndIssue(monitor, { kind: 'sample', sample }, null, () => null);
    await test.settle();
    const { obligations } = await monitor.get<{ obligations: readonly { leadUnitIds: readonly string[] }[] }>(
      `/directives/${directiveId}`,
    );
    tasks = await tasksOf(monitor, directiveId);
    expect(obligations.every(({ leadUnitIds }) => leadUnitIds.length > 0)).toBe(true);
    expect(tasks.length).toBe(obligations.reduce((sum, { leadUnitIds }) => sum + leadUnitIds.length, 0));
    expect(tasks.every(({ state }) => state === 'assigned')).toBe(true);
  });

  it('tells every head, never in two letters at one instant', async () => {
    await test.advance(reportedAt);
    const mails = await database.query<{ recipient: string; n: number }>(
      `select recipient, count(*)::int as n from notices.mail where state = 'accepted' group by recipient, at`,
    );
    const told = new Set(mails.map(({ recipient }) => recipient.split('@')[0]));
    for (const task of tasks) expect(told).toContain(headKeyOf(keyOf(task)));
    expect(mails.filter(({ n }) => n > 1)).toEqual([]);
  });

  it('is acknowledged, reported and accepted; what stands for ever stays open', async () => {
    for (const task of tasks) await acknowledge(await visitors.as(headKeyOf(keyOf(task))), task);
    for (const task of tasks.filter(({ routine }) => !routine)) {
      const id = await submit(await visitors.as(headKeyOf(keyOf(task))), task, 'Đã thực hiện và báo cáo.');
      await accept(await judgeOf(visitors, keyOf(task)), task, id);
    }
    await test.settle();
    const after = await tasksOf(await visitors.as('noivu'), directiveId);
    expect(new Set(after.filter(({ routine }) => !routine).map(({ state }) => state))).toEqual(new Set(['accepted']));
    expect(after.filter(({ routine }) => routine).every(({ state }) => state === 'acknowledged')).toBe(true);
  });

  it('makes the units’ cards: all done in time, full marks, routine duties left out', async () => {
    const { cards } = await (await visitors.as('chutich')).get<{ cards: { toUnits: Card | null } }>('/overview');
    if (sample === 'seed-002') return expect(cards.toUnits).toBeNull(); // no profile is in force for 2022
    const counted = tasks.filter(({ routine }) => !routine).length;
    expect(cards.toUnits).toMatchObject({ assigned: counted });
    const { early, onTime, ...rest } = cards.toUnits?.counts ?? { early: 0, onTime: 0 };
    expect(early + onTime).toBe(counted);
    expect(Object.values(rest).every((count) => count === 0)).toBe(true);
    expect(Number(cards.toUnits?.points)).toBe(Number(cards.toUnits?.max));
  });

  it('leaves a log that verifies', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'dondoc-seed-'));
    try {
      await exportLog(test.store, path.join(folder, 'log'));
      expect(await verifyLog(path.join(folder, 'log'))).toMatchObject({ ok: true });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
