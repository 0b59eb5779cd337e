import { instant } from '@dondoc/domain';
import { Engine } from '@dondoc/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../harness/app.js';
import { issue, openOffice, type Office } from './escalation-office.js';

const UNITS = ['vhtt', 'tckh', 'tuphap', 'kinhte', 'qldt', 'tnmt', 'gddt', 'yte', 'p1', 'p2'];
const TASKS = 2_000;

let office: Office;
let other: TestApp;

beforeAll(async () => {
  office = await openOffice({ clock: '2024-10-08T07:00:00+07:00' });
  await office.test.advance('2024-10-08T08:00:00+07:00');
  const duties = Array.from({ length: TASKS / UNITS.length }, (_, index) => ({
    key: `o${index + 1}`,
    title: `Nhiệm vụ ${index + 1}`,
    units: UNITS,
    dueOn: '2024-10-15',
  }));
  await issue(office, { duties });
  await office.test.advance('2024-10-16T07:25:00+07:00');
  other = await startApp({ clock: '2024-10-08T07:00:00+07:00', database: office.test.database });
});
afterAll(async () => {
  await other?.close();
  await office?.test.close();
});

describe('2 000 tasks late on the same day', () => {
  it('climb once each, by two processes at the same time', async () => {
    await office.test.clock.set(instant('2024-10-16T07:30:00+07:00'));
    const from = performance.now();
    await Promise.all([office.test.engine.settle(), other.app.get(Engine).settle()]);
    process.stdout.write(
      `${TASKS} rungs and their letters by two processes: ${((performance.now() - from) / 1000).toFixed(1)} s\n`,
    );
    await office.test.settle();
    const [row] = await office.test.database.query<{ cases: number; reached: number; steps: number; open: number }>(
      `select (select count(*)::int from escalation.case) as cases,
         (select count(*)::int from log.event where name = 'escalation.rungReached') as reached,
         (select count(*)::int from escalation.step) as steps,
         (select count(*)::int from escalation.case where rung = 1 and closed_at is null and next_step_at = '2024-10-18T07:30:00+07:00') as open`,
    );
    expect(row).toEqual({ cases: TASKS, reached: TASKS, steps: TASKS, open: TASKS });
  });

  it('wait for the monitor in one inbox, read in a moment', async () => {
    await office.test.advance('2024-10-18T07:31:00+07:00');
    const monitor = await office.as('noivu');
    await monitor.get('/api/v1/inbox').expect(200);
    const from = performance.now();
    const { body } = await monitor.get('/api/v1/inbox').expect(200);
    const took = performance.now() - from;
    process.stdout.write(`an inbox of ${body.data.length} entries: ${took.toFixed(0)} ms\n`);
    expect(body.data.filter(({ group }: { group: string }) => group === 'rung')).toHaveLength(TASKS);
    expect(took).toBeLessThan(1_500);
  });
});
