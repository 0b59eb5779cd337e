import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { migrate, migrateQueue, newId } from '@dondoc/platform';
import pg from 'pg';
import { migrations } from '../../config/migrations/index.js';

/** Any number that nobody else locks on the maintenance database. */
const TEMPLATE_LOCK = 7390;

/** A database of one spec file's own. */
export interface TestDatabase {
  /** As the program connects: role dondoc_app. */
  readonly url: string;
  /** As migrations connect. */
  readonly ownerUrl: string;
  /** SQL past the program, as owner. */
  query<R extends pg.QueryResultRow>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** A second database with the same content; the program on this one must have been closed. */
  copy(): Promise<TestDatabase>;
  drop(): Promise<void>;
}

const serverUrl = (variable: string, database: string): string => {
  const text = process.env[variable];
  if (text === undefined) throw new Error('no test server: run the project "system" of jest');
  const url = new URL(text);
  url.pathname = `/${database}`;
  return url.href;
};

async function asOwner<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(serverUrl('DONDOC_TEST_OWNER_URL', database));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The migrated template, made by the first spec that asks: named by the migrations, so that it is never an old one. */
async function template(): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, url } of migrations) hash.update(name).update(readFileSync(url));
  const name = `template_${hash.digest('hex').slice(0, 16)}`;
  await asOwner('postgres', async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [name]);
    if (rowCount === 1) return;
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
    await migrate(serverUrl('DONDOC_TEST_OWNER_URL', name), migrations);
    await migrateQueue(serverUrl('DONDOC_TEST_OWNER_URL', name));
    await client.query(`alter database ${name} is_template true allow_connections false`);
  });
  return name;
}

/** A fresh copy of the migrated database (about a tenth of a second). Drop it in `afterAll`. */
export async function freshDatabase(): Promise<TestDatabase> {
  return databaseFrom(await template());
}

async function databaseFrom(from: string): Promise<TestDatabase> {
  const name = `test_${newId().replaceAll('-', '')}`;
  await asOwner('postgres', (client) => client.query(`create database ${name} template ${from} strategy file_copy`));
  const ownerUrl = serverUrl('DONDOC_TEST_OWNER_URL', name);
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  pool.on('error', () => undefined);
  return {
    url: serverUrl('DONDOC_TEST_APP_URL', name),
    ownerUrl,
    query: async <R extends pg.QueryResultRow>(sql: string, params: readonly unknown[] = []) =>
      (await pool.query<R>(sql, [...params])).rows,
    copy: async () => {
      await asOwner('postgres', (client) =>
        client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]),
      );
      return databaseFrom(name);
    },
    drop: async () => {
      await pool.end();
      await asOwner('postgres', (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

const DEADLOCK = '40P01';

/**
 * Drops the tables of the queue, as a careless hand would. Among busy workers the order may be the one that PostgreSQL ends to undo a
 * deadlock: it is given again.
 */
export async function dropQueues(database: Pick<TestDatabase, 'query'>): Promise<void> {
  for (let attempts = 0; attempts < 10; attempts++) {
    try {
      await database.query('drop schema bullmq cascade');
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== DEADLOCK) throw error;
    }
  }
  throw new Error('the queues could not be dropped');
}
