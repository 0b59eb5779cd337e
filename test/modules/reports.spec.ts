import { overviewSchema } from '@dondoc/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { issue, openOffice, type Office } from './escalation-office.js';
import { taskState, tell } from './scoring-facts.js';

let office: Office;

beforeAll(async () => {
  office = await openOffice({ clock: '2024-10-08T07:00:00+07:00' });
  await office.test.advance('2024-10-08T08:00:00+07:00');
});
afterAll(() => office?.test.close());

describe('the overview', () => {
  it('of an office without tasks says so', async () => {
    const { body } = await (await office.as('chutich')).get('/api/v1/overview').expect(200);
    expect(body).toMatchObject({
      countable: 0,
      units: 0,
      since: '2024-01-01',
      overdue: [],
      overdueMore: 0,
      byUnit: [],
      cards: { fromAbove: null, toUnits: null },
    });
    expect(body.figures).toMatchObject({
      overdue: 0,
      dueThisWeekUntil: '2024-10-11',
      awaitingLongest: 0,
      forLeader: 0,
    });
  });

  it('adds up, names the present step of what is late, and shows both cards', async () => {
    const base = { assigner: 'sadec', receivedOn: '2024-09-01' } as const;
    await tell(office, [
      taskState(office, { ...base, unit: 'vhtt', assessed: 'vhtt', dueOn: '2024-10-04' }),
      taskState(office, { ...base, unit: 'vhtt', assessed: 'vhtt', dueOn: '2024-10-10' }),
      taskState(office, { ...base, unit: 'tckh', assessed: 'tckh', dueOn: '2024-10-31', submittedOn: '2024-10-04' }),
      taskState(office, { ...base, unit: 'tckh', assessed: 'tckh', dueOn: '2024-09-30', completedOn: '2024-09-29' }),
      taskState(office, { ...base, unit: 'p1', assessed: 'p1', dueOn: '2024-09-20', completedOn: '2024-09-25' }),
      taskState(office, { ...base, unit: 'p1', assessed: 'p1', dueOn: null }),
      taskState(office, { ...base, assigner: 'tinh', unit: 'qldt', assessed: 'sadec', dueOn: '2024-12-15' }),
      taskState(office, { ...base, receivedOn: '2023-12-01', unit: 'qldt', assessed: 'qldt', dueOn: '2024-01-31' }),
      taskState(office, {
        ...base,
        receivedOn: '2023-12-01',
        unit: 'qldt',
        assessed: 'qldt',
        dueOn: '2024-01-31',
        completedOn: '2024-01-15',
      }),
    ]);
    const { body } = await (await office.as('noivu')).get('/api/v1/overview').expect(200);
    overviewSchema.parse(body);
    expect(body.figures).toEqual({
      overdue: 2, overdueLastWeek: 1, dueThisWeek: 1, dueThisWeekUntil: '2024-10-11', awaiting: 1, awaitingLongest: 2, forLeader: 0,
      done: 2, doneInTime: 1, doneLate: 1,
    }); // prettier-ignore
    expect(body.countable).toBe(8);
    expect(body.byUnit.reduce((sum: number, { total }: { total: number }) => sum + total, 0)).toBe(8);
    expect(
      body.byUnit
        .map((row: { unit: { short: string } }) => row.unit.short)
        .slice(0, 2)
        .sort(),
    ).toEqual(['Quản lý đô thị', 'Văn hóa và Thông tin']);
    expect(
      body.byUnit.find((row: { unit: { short: string } }) => row.unit.short === 'Văn hóa và Thông tin'),
    ).toMatchObject({ counts: { overdue: 1, notYetDue: 1, dueSoon: 1 }, total: 2, points: '0.00', projected: '1.13' });
    expect(body.overdue.map((row: { workingDays: number; step: string }) => [row.workingDays, row.step])).toEqual([
      [expect.any(Number), 'chưa đôn đốc'],
      [2, 'chưa đôn đốc'],
    ]);
    expect(body.cards.fromAbove).toMatchObject({
      assigner: { short: 'UBND Tỉnh' },
      assigned: 1,
      points: '0.00',
      projected: '1.50',
    });
    expect(body.cards.toUnits).toMatchObject({ key: `${office.unit('sadec')}.all.2024`, assigned: 6 });
  });

  it('is for leader and monitor only', async () => {
    for (const key of ['vhtt', 'chuyenvien.vhtt', 'quantri'])
      await (await office.as(key)).get('/api/v1/overview').expect(403);
    await office.test.http.get('/api/v1/overview').expect(401);
  });

  it('answers within 300 ms with 2 000 tasks', async () => {
    const units = ['vhtt', 'tckh', 'tuphap', 'kinhte', 'qldt', 'tnmt', 'gddt', 'yte', 'p1', 'p2'];
    const duties = Array.from({ length: 200 }, (_, index) => ({
      key: `o${index + 1}`,
      title: `Nhiệm vụ ${index + 1}`,
      units,
      dueOn: '2024-10-15',
    }));
    await issue(office, { duties });
    await office.test.advance('2024-10-16T07:29:00+07:00');
    const agent = await office.as('chutich');
    await agent.get('/api/v1/overview').expect(200);
    const took: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const from = performance.now();
      const { body } = await agent.get('/api/v1/overview').expect(200);
      took.push(performance.now() - from);
      expect(body).toMatchObject({ countable: 2008, overdueMore: 2003 - 8 });
    }
    const median = took.sort((one, other) => one - other)[2] ?? 0;
    process.stdout.write(`overview of 2 008 tasks: median ${median.toFixed(0)} ms\n`);
    expect(median).toBeLessThan(300);
  });
});
