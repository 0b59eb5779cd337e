import {
  ConfigurationError,
  openDataSource,
  refusedInProduction,
  Settings,
  Store,
  type Config,
} from '@dondoc/platform';
import type { Instant } from '@dondoc/domain';
import { demoHistoryBegins } from './demo/index.js';

const KEY = 'installation';

/** What was decided on the first start and holds ever after: a demo never turns into an office, nor an office into a demo. */
export interface InstallationMode {
  readonly demo: boolean;
  /** Where the virtual clock began; null: the system's clock. */
  readonly virtualClock: Instant | null;
  /** Whether the demo's data stand complete; true where there are none to load. */
  readonly loaded: boolean;
}

async function withDatabase<T>(config: Config, work: (store: Store) => Promise<T>): Promise<T> {
  const source = await openDataSource({ url: config.ownerUrl ?? '', poolSize: 1 });
  try {
    return await work(new Store(source));
  } finally {
    await source.destroy();
  }
}

/** The first start without `--empty` makes a demo, but in production. A virtual clock alone comes with DONDOC_DEMO_CLOCK. */
function firstModeOf(config: Config, empty: boolean): InstallationMode {
  const demo = !empty && !config.production && config.role !== 'worker';
  const virtualClock = demo ? demoHistoryBegins : (config.demoClock ?? null);
  return { demo, virtualClock, loaded: !demo };
}

/** What this installation is, deciding it on the first start. Refuses a demo in production. The database is migrated already. */
export async function installationMode(config: Config, empty: boolean): Promise<InstallationMode> {
  return withDatabase(config, async (store) => {
    const settings = new Settings(store);
    const known = await settings.get<InstallationMode>(KEY);
    const mode = known ?? firstModeOf(config, empty);
    if (config.production && mode.demo) throw new ConfigurationError(refusedInProduction('dữ liệu mẫu'));
    if (config.production && mode.virtualClock !== null)
      throw new ConfigurationError(refusedInProduction('đồng hồ mẫu'));
    if (known === null) await settings.set(KEY, mode);
    return mode;
  });
}

export async function demoIsLoaded(settings: Settings): Promise<void> {
  const mode = await settings.get<InstallationMode>(KEY);
  await settings.set(KEY, { ...mode, loaded: true });
}

/**
 * A demo whose loading was cut off (Ctrl-C on the first start) is thrown away whole and begun again: nothing in it was entered by a
 * person. Anything else is left alone.
 */
export async function dropHalfLoadedDemo(config: Config): Promise<void> {
  await withDatabase(config, async (store) => {
    const [table] = await store.query<{ there: boolean }>(
      `select to_regclass('platform.setting') is not null as there`,
    );
    if (table?.there !== true) return;
    const mode = await new Settings(store).get<InstallationMode>(KEY);
    if (mode === null || !mode.demo || mode.loaded) return;
    const schemas = await store.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`,
    );
    await store.transaction(async (tx) => {
      for (const { name } of schemas) await tx.query(`drop schema "${name}" cascade`);
      await tx.query('drop table if exists schema_migration');
    });
  });
}
