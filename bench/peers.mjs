// The peers, each with the same durable effect as the product: one committed ledger row per alarm. fill: timers; work: handle them.
import { createPostgresBackend, Queue, runMigrations, setDefaultBackendFactory, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { chunks } from './services.mjs';

const NAME = 'alarms';
const CHUNK = 1000;
const LEDGER = 'create table if not exists ledger (key text not null, due_at timestamptz)';
const ONE = { name: 'one', text: 'insert into ledger (key, due_at) values ($1, to_timestamp($2 / 1000.0))' };
const MANY = {
  name: 'many',
  text: 'insert into ledger (key, due_at) select key, to_timestamp(due / 1000.0) from unnest($1::text[], $2::float8[]) as u (key, due)',
};

/** The ledger that every peer writes; at most sixteen connections. */
async function ledgerOf(url) {
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  pool.on('error', () => undefined); // the server may go first
  await pool.query(LEDGER);
  return {
    pool,
    one: ({ key, due }) => pool.query({ ...ONE, values: [key, due] }),
    many: (alarms) => pool.query({ ...MANY, values: [alarms.map(({ key }) => key), alarms.map(({ due }) => due)] }),
  };
}

async function bullmq({ url, redis }) {
  const ledger = await ledgerOf(url);
  let connection;
  if (redis) connection = new Redis({ ...redis, maxRetriesPerRequest: null });
  else {
    const client = new pg.Client(url);
    await client.connect();
    await runMigrations(client);
    await client.end();
    setDefaultBackendFactory(createPostgresBackend);
    connection = new pg.Pool({ connectionString: url, max: 20, options: '-c search_path=bullmq', keepAlive: true });
    connection.on('error', () => undefined);
  }
  return {
    ledger,
    async fill(alarms) {
      if (redis) await connection.flushall();
      const queue = new Queue(NAME, { connection });
      for (const part of chunks(alarms, CHUNK)) {
        const jobs = part.map((alarm) => ({
          name: 'alarm',
          data: alarm,
          opts: { jobId: alarm.key, delay: Math.max(0, alarm.due - Date.now()), removeOnComplete: true, attempts: 3 },
        }));
        await queue.addBulk(jobs);
      }
    },
    async work() {
      const worker = new Worker(NAME, ({ data }) => ledger.one(data).then(() => undefined), {
        connection,
        concurrency: 32,
      });
      worker.on('error', () => undefined);
      await worker.waitUntilReady();
    },
  };
}

async function pgBoss({ url }) {
  const { PgBoss } = await import('pg-boss');
  const ledger = await ledgerOf(url);
  const boss = new PgBoss({ connectionString: url, max: 16, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(NAME, { retryLimit: 3 });
  return {
    ledger,
    async fill(alarms) {
      for (const part of chunks(alarms, CHUNK))
        await boss.insert(
          NAME,
          part.map((alarm) => ({ data: alarm, startAfter: new Date(alarm.due) })),
        );
    },
    work: () =>
      boss.work(
        NAME,
        { batchSize: 500, pollingIntervalSeconds: 1, burstWhenBatchFull: true, localConcurrency: 2 },
        async (jobs) => {
          await ledger.many(jobs.map(({ data }) => data));
        },
      ),
  };
}

async function graphile({ url }) {
  const { Logger, makeWorkerUtils, run } = await import('graphile-worker');
  const ledger = await ledgerOf(url);
  const pool = new pg.Pool({ connectionString: url, max: 20 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const logger = new Logger(() => () => undefined);
  const tools = await makeWorkerUtils({ pgPool: pool, logger });
  await tools.migrate();
  return {
    ledger,
    async fill(alarms) {
      for (const part of chunks(alarms, CHUNK)) {
        await tools.addJobs(
          part.map((alarm) => ({
            identifier: 'alarm',
            payload: alarm,
            runAt: new Date(alarm.due),
            jobKey: alarm.key,
            maxAttempts: 3,
          })),
        );
      }
    },
    work: () =>
      run({
        pgPool: pool,
        logger,
        noHandleSignals: true,
        taskList: { alarm: (payload) => ledger.one(payload).then(() => undefined) },
        preset: {
          worker: {
            concurrentJobs: 32,
            pollInterval: 1000,
            localQueue: { size: 500 },
            completeJobBatchDelay: 5,
            failJobBatchDelay: 5,
          },
        },
      }),
  };
}

/** A plain table looked at once a second: what the lateness of a wake-up is compared with. */
async function poller({ url }) {
  const ledger = await ledgerOf(url);
  await ledger.pool.query('create table if not exists timer (key text, due_at timestamptz)');
  return {
    ledger,
    async fill(alarms) {
      for (const part of chunks(alarms, CHUNK)) {
        await ledger.pool.query(
          'insert into timer select key, to_timestamp(due / 1000.0) from unnest($1::text[], $2::float8[]) as u (key, due)',
          [part.map(({ key }) => key), part.map(({ due }) => due)],
        );
      }
      await ledger.pool.query('create index on timer (due_at)');
    },
    async work() {
      setInterval(() => {
        void ledger.pool.query(
          'with d as (delete from timer where due_at <= now() returning *) insert into ledger (key, due_at) select * from d',
        );
      }, 1000);
    },
  };
}

export const peers = {
  'BullMQ on Redis': bullmq,
  'BullMQ on PostgreSQL': bullmq,
  'pg-boss in batches': pgBoss,
  'graphile-worker': graphile,
  'a look every second': poller,
};
