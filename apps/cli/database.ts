import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigurationError, openDataSource, programRoleOf, readConfig, Store, type Config } from '@dondoc/platform';

interface EmbeddedServer {
  readonly ownerUrl: (database: string) => string;
  readonly appUrl: (database: string) => string;
  readonly stop: () => Promise<void>;
}

interface EmbeddedPostgres {
  readonly dataDirectory: (wanted?: string) => string;
  readonly openPostgres: (options: { readonly dir: string }) => Promise<EmbeddedServer>;
}

/** The folder of package.json: two up from the sources, three up from dist. */
function projectRoot(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  return [path.join(here, '..', '..'), path.join(here, '..', '..', '..')].find((folder) =>
    existsSync(path.join(folder, 'package.json')),
  ) as string;
}

/** What says that there is no database to work with: nobody answers, no entry, not there, not migrated. */
const NO_DATABASE =
  /^(?:ECONN[A-Z]+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|28\w{3}|3D000|42P01|3F000)$/;

function told(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!NO_DATABASE.test(code)) return error;
  return new ConfigurationError(`Chưa kết nối được cơ sở dữ liệu: ${(error as Error).message}.`);
}

/**
 * Runs `work` with the settings of the database: DATABASE_URL, else the embedded server of the data directory, which is started for
 * the moment unless the program runs on it. Throws ConfigurationError when there is none to connect to.
 */
export async function withConfig<T>(work: (config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  if (config.databaseUrl !== undefined) return asked(work, config);
  const launcher = path.join(projectRoot(), 'scripts', 'pg.mjs');
  const { dataDirectory, openPostgres } = (await import(launcher)) as EmbeddedPostgres;
  const server = await openPostgres({ dir: dataDirectory() });
  try {
    const [databaseUrl, ownerUrl] = [server.appUrl('dondoc'), server.ownerUrl('dondoc')];
    return await asked(work, { ...config, databaseUrl, ownerUrl });
  } finally {
    await server.stop();
  }
}

async function asked<T>(work: (config: Config) => Promise<T>, config: Config): Promise<T> {
  try {
    return await work(config);
  } catch (error) {
    throw told(error);
  }
}

/** Runs `work` with a store on that database, as the program's role. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  return withConfig(async ({ databaseUrl = '' }) => {
    const source = await openDataSource({ url: databaseUrl, role: await programRoleOf(databaseUrl), poolSize: 2 });
    try {
      return await work(new Store(source));
    } finally {
      await source.destroy();
    }
  });
}
