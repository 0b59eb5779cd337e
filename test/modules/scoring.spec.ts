import { cardSchema, contributionSchema, pageSchema } from '@dondoc/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, type Office } from './escalation-office.js';
import { taskState, tell, type Given } from './scoring-facts.js';

let office: Office;
let key: string;

const many = (count: number, given: Omit<Given, 'assigner' | 'assessed' | 'receivedOn'>) =>
  Array.from({ length: count }, () =>
    taskState(office, { assigner: 'tinh', assessed: 'sadec', receivedOn: '2023-02-01', ...given }),
  );

beforeAll(async () => {
  office = await openOffice({ clock: '2023-08-25T17:00:00+07:00' });
  key = `${office.unit('tinh')}.${office.unit('sadec')}.2023`;
  await tell(office, [
    ...many(20, { unit: 'noivu', dueOn: '2023-05-31', completedOn: '2023-05-20' }),
    ...many(24, { unit: 'vhtt', dueOn: '2023-07-31', completedOn: '2023-07-31' }),
    ...many(1, { unit: 'tnmt', dueOn: '2023-07-31', completedOn: '2023-08-02' }),
    ...many(6, { unit: 'vanphong', dueOn: '2023-12-15' }),
  ]);
});
afterAll(() => office?.test.close());

describe('the card of seed 003', () => {
  it('is 1,31 of 1,5 as of 25/8/2023, projected 1,49', async () => {
    const { body } = await (await office.as('chutich')).get(`/api/v1/scorecards/${key}?asOf=2023-08-25`).expect(200);
    cardSchema.parse(body);
    expect(body).toMatchObject({
      key,
      assigner: { short: 'UBND Tỉnh' },
      assessed: { name: 'Ủy ban nhân dân thành phố Sa Đéc' },
      counts: { early: 20, onTime: 24, late: 1, awaiting: 0, notYetDue: 6, overdue: 0, undated: 0 },
      assigned: 51,
      points: '1.31',
      exact: '89/68',
      decimal: '1.308824',
      projected: '1.49',
      done: { due: 45, done: 45, onTime: 44, donePercent: '100', onTimePercent: '97.8' },
      gains: [{ code: 'notYetDue', who: 'Văn phòng HĐND và UBND 6' }],
    });
    expect(body.explain.points).toContain(
      'Có 51 nhiệm vụ được tính: 20 trước hạn, 24 đúng hạn, 1 trễ hạn, 6 chưa đến hạn',
    );
  });

  it('is what was known on any past day', async () => {
    const { body } = await (await office.as('noivu')).get(`/api/v1/scorecards/${key}?asOf=2023-06-30`).expect(200);
    expect(body).toMatchObject({ asOf: '2023-06-30', assigned: 26, counts: { early: 20, notYetDue: 6, onTime: 0 } });
    const { body: before } = await (
      await office.as('noivu')
    )
      .get(`/api/v1/scorecards/${key}?asOf=2023-01-15`)
      .expect(200);
    expect(before).toMatchObject({ assigned: 0, points: null, projected: null });
  });

  it('tells the tasks behind each figure, in pages', async () => {
    const agent = await office.as('chutich');
    const { body: first } = await agent.get(`/api/v1/scorecards/${key}/contributions?page[size]=30`).expect(200);
    pageSchema(contributionSchema).parse(first);
    expect(first.data).toHaveLength(30);
    expect(first.page.total).toBe(51);
    const { body: second } = await agent
      .get(`/api/v1/scorecards/${key}/contributions?page[size]=30&page[after]=${first.page.next}`)
      .expect(200);
    expect(second.data).toHaveLength(21);
    expect(second.page.next).toBeNull();
    expect(new Set([...first.data, ...second.data].map(({ taskId }: { taskId: string }) => taskId)).size).toBe(51);
    const { body: late } = await agent.get(`/api/v1/scorecards/${key}/contributions?outcome=late`).expect(200);
    expect(late.data).toEqual([
      expect.objectContaining({
        outcome: 'late',
        credit: '0.5',
        points: '0.014706',
        completedOn: '2023-08-02',
        unit: expect.objectContaining({ short: 'Tài nguyên và Môi trường' }),
      }),
    ]);
    expect(late.data[0].why).toBe(
      'Được tính: Ủy ban nhân dân tỉnh Đồng Tháp giao năm 2023, thuộc tiêu chí (6) của Ủy ban nhân dân thành phố Sa Đéc.',
    );
  });

  it('is not shown to units, which see only their own', async () => {
    const unit = await office.as('vhtt');
    await unit.get(`/api/v1/scorecards/${key}`).expect(404);
    await unit.get(`/api/v1/scorecards/${key}/contributions`).expect(404);
    await unit.get('/api/v1/scorecards/khong-co').expect(404);
    await tell(office, [
      taskState(office, {
        unit: 'vhtt',
        assigner: 'sadec',
        assessed: 'vhtt',
        receivedOn: '2023-03-01',
        dueOn: '2023-04-01',
        completedOn: '2023-04-01',
      }),
    ]);
    await tell(office, [
      taskState(office, { unit: 'tckh', assigner: 'sadec', assessed: 'tckh', receivedOn: '2023-03-01', dueOn: null }),
    ]);
    const { body } = await unit.get('/api/v1/scorecards?year=2023').expect(200);
    expect(body.data.map((card: { key: string }) => card.key)).toEqual([
      `${office.unit('sadec')}.${office.unit('vhtt')}.2023`,
    ]);
    expect(body.data[0]).toMatchObject({ assigned: 1, points: '1.50' });
    const { body: all } = await (await office.as('chutich')).get('/api/v1/scorecards?year=2023').expect(200);
    expect(all.data.map((card: { key: string }) => card.key)).toContain(`${office.unit('sadec')}.all.2023`);
    expect(all.data).toHaveLength(4);
    await (await office.as('quantri')).get(`/api/v1/scorecards/${key}`).expect(404);
    await office.test.http.get(`/api/v1/scorecards/${key}`).expect(401);
  });

  it('has nothing to say of a year without tasks', async () => {
    const { body } = await (await office.as('chutich')).get('/api/v1/scorecards?year=2019').expect(200);
    expect(body.data).toEqual([]);
  });
});
