import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../harness/app.js';
import { makeOffice, type Agent } from './office.js';

interface View {
  readonly id: string;
  readonly version: number;
  readonly counts: Readonly<Record<'obligations' | 'confirmed' | 'tasks' | 'overdue' | 'done', number>>;
  readonly obligations: readonly {
    readonly due: unknown;
    readonly confidence: unknown;
    readonly key: string;
    readonly leadUnitIds: readonly string[];
  }[];
}

let test: TestApp;
let monitor: Agent;

beforeAll(async () => {
  test = await startApp({ clock: '2024-10-08T07:00:00+07:00' });
  monitor = await (await makeOffice(test)).as('noivu');
});
afterAll(() => test?.close());

const countsOf = async (id: string): Promise<View['counts']> =>
  ((await monitor.get(`/api/v1/directives/${id}`).expect(200)).body as View).counts;

it('the register follows the tasks of seed 000: none before issue, 74 after, two late from 16/10', async () => {
  const id = randomUUID();
  const source = { kind: 'sample', sample: 'seed-000' };
  const read = (await monitor.post('/api/v1/directives').send({ id, source }).expect(201)).body as View;
  expect(read.counts).toEqual({ obligations: 14, confirmed: 0, tasks: 0, overdue: 0, done: 0 });
  const obligations = read.obligations.map(({ due: _due, confidence: _confidence, key: _key, ...rest }) => ({
    ...rest,
    confirmed: true,
  }));
  const path = `/api/v1/directives/${id}`;
  await monitor.put(`${path}/obligations`).set('If-Match', '"1"').send({ obligations }).expect(200);
  const expected = read.obligations.reduce((sum, { leadUnitIds }) => sum + leadUnitIds.length, 0);
  const preview = (await monitor.get(`${path}/preview`).expect(200)).body as { tasks: number };
  expect(preview.tasks).toBe(expected);
  await monitor.post(`${path}/issue`).set('If-Match', '"2"').send({}).expect(200);
  await test.settle();
  expect(await countsOf(id)).toMatchObject({ confirmed: 14, tasks: expected, overdue: 0 });
  await test.advance('2024-10-15T23:59:59+07:00');
  expect((await countsOf(id)).overdue).toBe(0);
  await test.advance('2024-10-16T00:00:00+07:00');
  expect(await countsOf(id)).toMatchObject({ tasks: expected, overdue: 2, done: 0 });
  await monitor.post(`${path}/revocation`).send({ reason: 'Thay bằng văn bản khác' }).expect(200);
  await test.settle();
  expect(await countsOf(id)).toMatchObject({ tasks: 0, overdue: 0 });
});
