import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '@dondoc/domain';
import { EventQueries, Files, OutageQueries, Settings } from '@dondoc/platform';
import { startApp, type TestApp } from '../harness/app.js';
import { freshDatabase, type TestDatabase } from '../harness/database.js';
import { SampleRoom } from '../harness/office-room.js';

const HOUR = 3_600_000;
const at = (time: string) => instant(`2024-10-08T${time}:00+07:00`);

let database: TestDatabase;
let test: TestApp;
let room: SampleRoom;

beforeEach(async () => {
  database = await freshDatabase();
  await SampleRoom.prepare(database);
  test = await startApp({ platformOnly: true, database, extra: { providers: [SampleRoom] } });
  room = test.app.get(SampleRoom);
});
afterEach(async () => {
  await test?.close();
  await database?.drop();
});

describe('time that passes', () => {
  it('stops at every due instant, in order, and is no outage', async () => {
    await room.plan('hourly', at('07:30'), HOUR);
    await room.plan('noon', at('12:00'));
    await room.plan('later', at('19:00'));
    await test.advance('2024-10-08T12:00:00+07:00');
    expect(room.sent).toEqual([
      { name: 'hourly', at: at('07:30') },
      { name: 'hourly', at: at('08:30') },
      { name: 'hourly', at: at('09:30') },
      { name: 'hourly', at: at('10:30') },
      { name: 'hourly', at: at('11:30') },
      { name: 'noon', at: at('12:00') },
    ]);
    expect(await test.clock.now()).toBe(at('12:00'));
    expect(await test.engine.nextDue(at('12:00'))).toBe(at('12:30'));
    expect(await test.app.get(OutageQueries).between(at('00:00'), at('23:00'))).toEqual([]);
  });

  it('does nothing early and nothing by itself', async () => {
    await room.plan('soon', at('07:01'));
    await test.settle();
    expect(room.sent).toEqual([]);
  });

  it('never runs back', async () => {
    await expect(test.advance('2024-10-08T06:59:00+07:00')).rejects.toThrow(/only goes forward/);
    expect(await test.clock.set(at('06:00'))).toEqual({ problem: 'clock-past', at: at('06:00'), now: at('07:00') });
  });

  it('notices that the machine was off, once, and catches up', async () => {
    await room.plan('hourly', at('07:30'), HOUR);
    await test.settle();
    await test.powerOff('2024-10-08T12:00:00+07:00');
    expect(await test.app.get(OutageQueries).between(at('08:00'), at('09:00'))).toEqual([
      { from: at('07:00'), to: at('12:00') },
    ]);
    expect(await test.app.get(OutageQueries).between(at('12:00'), at('13:00'))).toEqual([]);
    const events = await test.app.get(EventQueries).page({ limit: 10, names: ['system.outage'] });
    expect(events.map(({ occurredAt, payload }) => ({ occurredAt, payload }))).toEqual([
      { occurredAt: at('12:00'), payload: { from: at('07:00'), to: at('12:00') } },
    ]);
    expect(room.sent.length).toBe(5);
  });

  it('sweeps two thousand rows due together in batches', async () => {
    await database.query(
      `insert into sample.alarm (name, next_at) select 'n' || n, $1 from generate_series(1, 2000) n`,
      [at('08:00')],
    );
    await test.advance('2024-10-08T08:00:00+07:00');
    expect(room.sent.length).toBe(2000);
    expect(new Set(room.sent.map(({ name }) => name)).size).toBe(2000);
  });
});

describe('a hand-over', () => {
  it('whose channel is down keeps its lease and is not lost', async () => {
    room.channelDown = true;
    await room.plan('one', at('08:00'));
    await expect(test.advance('2024-10-08T08:00:00+07:00')).rejects.toThrow(/channel is down/);
    room.channelDown = false;
    await test.settle();
    expect(room.sent).toEqual([]);
    await database.query(`update sample.letter set lease_until = now()`);
    await test.settle();
    expect(room.sent.map(({ name }) => name)).toEqual(['one']);
  });

  it('runs once however many processes look', async () => {
    await database.query(
      `insert into sample.letter (name, due_at) select 'l' || n, $1 from generate_series(1, 300) n`,
      [at('07:00')],
    );
    const second = await startApp({ platformOnly: true, database, extra: { providers: [SampleRoom] } });
    try {
      await Promise.all([test.engine.tick(), second.engine.tick(), test.engine.tick(), second.engine.tick()]);
      await test.settle();
      const rows = await database.query<{ sends: number; n: string }>(
        'select sends, count(*) as n from sample.letter group by sends',
      );
      expect(rows).toEqual([{ sends: 1, n: '300' }]);
    } finally {
      await second.close();
    }
  });
});

describe('the program', () => {
  it('takes its own role also where there is one user for everything', async () => {
    const asOwner = await startApp({ platformOnly: true, database: { ...database, url: database.ownerUrl } });
    try {
      expect(await asOwner.store.query('select current_user as me')).toEqual([{ me: 'dondoc_app' }]);
      await expect(asOwner.store.query('delete from log.event')).rejects.toThrow(/permission denied/);
    } finally {
      await asOwner.close();
    }
  });
});

describe('what is kept', () => {
  it('holds the same bytes once', async () => {
    const files = test.app.get(Files);
    const bytes = Buffer.from('Công văn số 345/UBND-HC');
    const first = await test.store.transaction((tx) => files.put(tx, bytes, 'text/plain', 'cv.txt'));
    const again = await test.store.transaction((tx) => files.put(tx, bytes, 'text/plain', 'khác.txt'));
    expect(again).toEqual(first);
    expect(await files.get(first.id)).toMatchObject({ name: 'cv.txt', size: bytes.length, content: bytes });
    expect(await files.get('00000000-0000-7000-8000-000000000000')).toBeNull();
  });

  it('holds settings', async () => {
    const settings = test.app.get(Settings);
    expect(await settings.get('mode')).toBeNull();
    await settings.set('mode', { demo: true });
    await settings.set('mode', { demo: false });
    expect(await settings.get('mode')).toEqual({ demo: false });
  });

  it('comes back as civil dates and instants of the office, whatever the zone of the process', async () => {
    expect(process.env.TZ ?? 'America/New_York').not.toBe('Asia/Ho_Chi_Minh');
    const [row] = await test.store.query(
      `select date '2024-10-16' as on, timestamptz '2024-10-15 17:00:00+00' as at, array[timestamptz '2024-10-15 17:00:00.25+00'] as many,
         12::int8 as n, 1.3088::numeric as points, array['2024-02-29'::date] as days, null::timestamptz as none, '{"a":1}'::jsonb as body`,
    );
    expect(row).toEqual({
      on: '2024-10-16',
      at: '2024-10-16T00:00:00+07:00',
      many: ['2024-10-16T00:00:00.250+07:00'],
      n: 12,
      points: '1.3088',
      days: ['2024-02-29'],
      none: null,
      body: { a: 1 },
    });
  });
});
