import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '@dondoc/domain';
import { migrateQueue, Nudge, Patience } from '@dondoc/platform';
import pg from 'pg';
import { startApp, type StartOptions, type TestApp } from '../harness/app.js';
import { dropQueues, freshDatabase, type TestDatabase } from '../harness/database.js';
import { SampleRoom } from '../harness/office-room.js';
import { hasRedis, sayThatRedisIsMissing, startRedis, type TestRedis } from '../harness/redis.js';

const now = instant('2024-10-08T07:00:00+07:00');
const SECOND = 1_000;

async function until(done: () => Promise<boolean> | boolean, seconds: number): Promise<void> {
  const end = performance.now() + seconds * SECOND;
  while (!(await done())) {
    if (performance.now() > end) throw new Error(`not within ${seconds} s`);
    await new Promise((go) => setTimeout(go, 50));
  }
}

if (!hasRedis) sayThatRedisIsMissing();
const backends = hasRedis ? (['postgres', 'redis'] as const) : (['postgres'] as const);

describe.each(backends)('BullMQ on %s', (backend) => {
  let redis: TestRedis | undefined;
  let database: TestDatabase;
  let apps: TestApp[] = [];

  const start = async (options: StartOptions = {}): Promise<TestApp> => {
    const app = await startApp({
      platformOnly: true,
      queue: 'bullmq',
      patience: new Patience(6, 2),
      database,
      extra: { providers: [SampleRoom] },
      env: { LOG_LEVEL: 'silent', ...(redis === undefined ? {} : { REDIS_URL: redis.url }) },
      ...options,
    });
    apps.push(app);
    return app;
  };
  const sent = async (): Promise<number> => {
    const [row] = await database.query<{ n: string }>(
      `select count(*) as n from sample.letter where state = 'sent' and sends = 1`,
    );
    return Number(row?.n);
  };
  const wipe = async (): Promise<void> => {
    if (redis === undefined) await dropQueues(database);
    else await wipeRedis(redis.url);
  };

  beforeAll(async () => {
    if (backend === 'redis') redis = await startRedis();
  });
  beforeEach(async () => {
    if (redis !== undefined) await wipeRedis(redis.url);
    database = await freshDatabase();
    await SampleRoom.prepare(database);
  });
  afterEach(async () => {
    await Promise.all(apps.map((app) => app.close()));
    apps = [];
    await database.drop();
  });
  afterAll(() => redis?.stop());

  it('carries a commit through sweep, consumer and hand-over in milliseconds', async () => {
    const app = await start();
    await app.app.get(SampleRoom).plan('one', now);
    const begun = performance.now();
    app.app.get(Nudge).ring();
    await until(async () => (await sent()) === 1, 5);
    expect(performance.now() - begun).toBeLessThan(2 * SECOND);
  });

  it('needs no nudge: the engine looks every second', async () => {
    const app = await start();
    await app.app.get(SampleRoom).plan('one', now);
    await until(async () => (await sent()) === 1, 4);
  });

  it('hands over a thousand letters, each once, between two workers', async () => {
    await start();
    await start();
    await database.query(
      `insert into sample.letter (name, due_at) select 'l' || n, $1 from generate_series(1, 1000) n`,
      [now],
    );
    await until(async () => (await sent()) === 1000, 20);
  });

  it('lets a worker finish what another process has written', async () => {
    const api = await start({ role: 'api' });
    await start({ role: 'worker' });
    await api.app.get(SampleRoom).plan('one', now);
    api.app.get(Nudge).ring();
    await until(async () => (await sent()) === 1, 5);
  });

  it('goes on when everything in the queue is lost, and sets it up anew when it has been silent', async () => {
    const app = await start();
    await app.app.get(SampleRoom).plan('before', now);
    await until(async () => (await sent()) === 1, 5);
    await wipe();
    await app.app.get(SampleRoom).plan('while it is gone', now);
    await until(async () => (await sent()) === 2, 10);
    const asked = async () =>
      (await database.query<{ at: Date }>('select queue_at as at from log.beat'))[0]?.at.getTime() ?? 0;
    const before = await asked();
    await until(async () => (await asked()) > before + 5 * SECOND, 30);
    await app.app.get(SampleRoom).plan('after', now);
    await until(async () => (await sent()) === 3, 5);
  }, 60_000);
});

async function wipeRedis(url: string): Promise<void> {
  const { Redis } = await import('ioredis');
  const client = new Redis(url);
  await client.flushall();
  client.disconnect();
}

(hasRedis ? describe : describe.each([]))('Redis that goes away', () => {
  it('costs speed only', async () => {
    let redis = await startRedis();
    const database = await freshDatabase();
    await SampleRoom.prepare(database);
    const app = await startApp({
      platformOnly: true,
      queue: 'bullmq',
      database,
      extra: { providers: [SampleRoom] },
      env: { LOG_LEVEL: 'silent', REDIS_URL: redis.url },
    });
    try {
      await redis.stop();
      const room = app.app.get(SampleRoom);
      await room.plan('away', now);
      await until(() => room.sent.length === 1, 15);
      redis = await startRedis(Number(new URL(redis.url).port));
      await room.plan('back', now);
      await until(() => room.sent.length === 2, 15);
    } finally {
      await app.close();
      await database.drop();
      await redis.stop();
    }
  }, 60_000);
});

describe('the tables of the queue', () => {
  it('are brought up to date by processes that start together, one after the other', async () => {
    const database = await freshDatabase();
    try {
      for (const there of [true, false]) {
        if (!there) await dropQueues(database);
        const together = Array.from({ length: 12 }, () => migrateQueue(database.ownerUrl));
        const ends = await Promise.allSettled(together);
        expect(ends.filter(({ status }) => status === 'rejected')).toEqual([]);
      }
    } finally {
      await database.drop();
    }
  }, 60_000);
});

describe('connections', () => {
  it('are all given back when the program ends', async () => {
    const database = await freshDatabase();
    const app = await startApp({ platformOnly: true, queue: 'bullmq', database });
    const name = new URL(database.url).pathname.slice(1);
    await app.close();
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    const open = async () =>
      (
        await client.query(
          `select application_name from pg_stat_activity where datname = $1 and usename = 'dondoc_app'`,
          [name],
        )
      ).rows;
    await until(async () => (await open()).length === 0, 3);
    await client.end();
    await database.drop();
  });
});
