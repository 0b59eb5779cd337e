import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate } from '@dondoc/domain';
import { ruleFileOf, RulesCommands, RulesQueries, shippedRules } from '@dondoc/rules';
import { startApp, type TestApp } from '../harness/app.js';
import { makeOffice, type TestOffice } from './office.js';

let test: TestApp;
let office: TestOffice;
let rules: RulesQueries;

beforeAll(async () => {
  test = await startApp({ clock: '2024-10-08T07:00:00+07:00' });
  office = await makeOffice(test);
  rules = test.app.get(RulesQueries);
});
afterAll(() => test?.close());

describe('rules', () => {
  it('the shipped ones are there at the first start, each with its event, and only once', async () => {
    const shipped = await shippedRules();
    const [{ n } = { n: 0 }] = await test.database.query<{ n: number }>('select count(*)::int as n from rules.version');
    expect(n).toBe(shipped.length);
    expect(new Set(shipped.map(({ kind }) => kind))).toEqual(
      new Set(['calendar', 'reading', 'reminders', 'ladder', 'throttle', 'profile', 'lint']),
    );
    expect(await test.app.get(RulesCommands).load(shipped)).toBe(0);
    const [{ events } = { events: 0 }] = await test.database.query<{ events: number }>(
      `select count(*)::int as events from log.event where name = 'rules.published' and actor_id = 'system'`,
    );
    expect(events).toBe(shipped.length);
  });

  it('a file that changed without a new version number stops the start', async () => {
    const [first] = await shippedRules();
    if (first === undefined) throw new Error('nothing is shipped');
    const changed = { ...first, body: { ...first.body, source: 'khác' } };
    await expect(test.app.get(RulesCommands).load([changed])).rejects.toThrow(/published with another content/);
  });

  it('are never edited', async () => {
    await expect(test.database.query(`update rules.version set source = 'x'`)).rejects.toMatchObject({ code: 'DD001' });
    await expect(test.store.query('delete from rules.version')).rejects.toThrow(/permission denied|append-only/);
  });

  it('a later version is in force from its day on; the former one stays for what is pinned to it', async () => {
    const standing = await rules.ladder();
    const body = { ...standing, version: standing.version + 1, effectiveFrom: '2025-01-01', graceAfterReturn: 5 };
    const next = ruleFileOf('ladder-default.json', JSON.stringify(body));
    expect(await test.app.get(RulesCommands).load([next])).toBe(1);
    expect((await rules.ladder()).graceAfterReturn).toBe(standing.graceAfterReturn);
    expect((await rules.ladder(civilDate('2024-12-31'))).version).toBe(standing.version);
    expect((await rules.ladder(civilDate('2025-01-01'))).graceAfterReturn).toBe(5);
    expect(await rules.pinned('ladder', standing.id, standing.version)).toEqual(standing);
    await expect(rules.pinned('ladder', standing.id, 99)).rejects.toThrow(/not loaded/);
  });

  it('before the first day of a rule its first version holds', async () => {
    expect(await rules.calendar(civilDate('2019-01-01'))).toEqual(await rules.calendar());
  });

  it('a body that does not fit is named with its place', () => {
    expect(() =>
      ruleFileOf(
        'reading-x.json',
        JSON.stringify({ id: 'reading-x', version: 1, source: 'x', effectiveFrom: '2025-02-30' }),
      ),
    ).toThrow(/reading-x\.json[\s\S]*effectiveFrom/);
    expect(() => ruleFileOf('strange.json', '{}')).toThrow(/no kind of rules/);
  });

  it('the profile of a card is the one shipped as default, before none from 2023', async () => {
    const card = { assigningLevel: 'province', assessedLevel: 'city' };
    expect(await rules.profileFor({ ...card, year: 2023 })).toMatchObject({
      id: 'profile-par-a',
      max: '1.5',
      credits: { late: '1/2' },
    });
    expect(await rules.profileFor({ ...card, year: 2022 })).toBeNull();
  });

  it('everybody signed in may read by which rules they are followed up', async () => {
    const officer = await office.as('chuyenvien.vhtt');
    const { body } = await officer.get('/api/v1/rules/ladder/ladder-default/versions').expect(200);
    expect(body.data.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    await officer.get('/api/v1/rules/ladder/nothing/versions').expect(404);
    await officer.get('/api/v1/rules/secrets/x/versions').expect(404);
    const session = await officer.get('/api/v1/session').expect(200);
    expect(session.body.calendar).toMatchObject({
      confirmedUntil: '2026-12-31',
      work: expect.arrayContaining(['2024-05-04']),
    });
  });
});
