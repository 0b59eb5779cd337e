import { readFile } from 'node:fs/promises';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { dataSourceOptions } from './data-source.js';

/** A plain SQL file, named `NNNN-<room>` (config/migrations). */
export interface SqlFile {
  readonly name: string;
  readonly url: URL;
}

type MigrationClass = new () => MigrationInterface;

/**
 * Key of the advisory lock under which starting processes change the shape of the database, one after the other. Any number will do,
 * as long as all use the same.
 */
export const MIGRATION_LOCK = 7300;

// TypeORM orders migrations by the 13 digits at the end of their names.
function migrationOf({ name, url }: SqlFile): MigrationClass {
  const [number = '', ...room] = name.split('-');
  return class implements MigrationInterface {
    readonly name = `${room.join('_')}${number.padStart(13, '0')}`;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(await readFile(url, 'utf8'));
    }

    async down(): Promise<void> {
      throw new Error(`${name} cannot be undone: restore a backup`);
    }
  };
}

/**
 * Brings the database of `url` (the owner's) up to date and answers the names of what has run. Safe to call from several processes
 * at once: they run one after the other, however long it takes.
 */
export async function migrate(url: string, files: readonly SqlFile[]): Promise<readonly string[]> {
  const options = dataSourceOptions({ url, poolSize: 2, applicationName: 'dondoc-migrate' });
  const migrations = files.map(migrationOf);
  const source = new DataSource({
    ...options,
    migrations,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  try {
    const runner = source.createQueryRunner();
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      return (await source.runMigrations()).map(({ name }) => name);
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await runner.release();
    }
  } finally {
    await source.destroy();
  }
}
