import { createPostgresBackend, runMigrations, setDefaultBackendFactory, type QueueOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { PROGRAM_ROLE } from '../db/data-source.js';
import { MIGRATION_LOCK } from '../db/migrate.js';

/** Each worker keeps a connection of the pool for LISTEN; with no more than that everything stands still (measured). */
const SPARE_CONNECTIONS = 5;

export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  readonly connection: QueueOptions['connection'];
  close(): Promise<void>;
}

export interface BackendOptions {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly workers: number;
}

/**
 * The one place that knows what keeps the jobs: BullMQ's tables in PostgreSQL, or Redis. Process-wide; before any Queue or Worker is
 * made.
 */
export function openQueueBackend({ databaseUrl, redisUrl, workers }: BackendOptions): QueueBackend {
  if (redisUrl !== undefined) {
    setDefaultBackendFactory();
    const redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
    redis.on('error', () => undefined); // told by the workers and by failed hand-overs
    return {
      kind: 'redis',
      connection: redis,
      close: async () => redis.disconnect(),
    };
  }
  setDefaultBackendFactory(createPostgresBackend as never);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: workers + SPARE_CONNECTIONS,
    application_name: 'dondoc-queue',
    keepAlive: true,
    options: '-c search_path=bullmq',
  });
  pool.on('error', () => undefined);
  return { kind: 'postgres', connection: pool, close: () => pool.end() };
}

/**
 * Brings BullMQ's own tables (schema `bullmq`) up to date, as owner, and lets the program use them. Safe to call from several
 * processes at once: PostgreSQL refuses grants on one table that meet ("tuple concurrently updated"), so they run one after the other.
 */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'dondoc-migrate' });
  await client.connect();
  try {
    // Given back when the connection ends.
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations(client);
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [PROGRAM_ROLE]);
    if (rowCount !== 1) return;
    await client.query(`grant usage on schema bullmq to ${PROGRAM_ROLE};
      grant all on all tables in schema bullmq to ${PROGRAM_ROLE};
      grant all on all sequences in schema bullmq to ${PROGRAM_ROLE};
      grant execute on all functions in schema bullmq to ${PROGRAM_ROLE}`);
  } finally {
    await client.end();
  }
}
