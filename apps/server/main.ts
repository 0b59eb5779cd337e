import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Instant } from '@dondoc/domain';
import {
  configureEdge,
  ConfigurationError,
  createLogger,
  Engine,
  migrate,
  migrateQueue,
  NestLogger,
  readConfig,
  Readiness,
  Settings,
  type Config,
} from '@dondoc/platform';
import { DemoAccounts } from '@dondoc/organisation';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { migrations } from '../../config/migrations/index.js';
import { AppModule } from './app.module.js';
import { demoAccounts, demoBegins, loadDemo } from './demo/index.js';
import { demoIsLoaded, dropHalfLoadedDemo, installationMode, type InstallationMode } from './installation.js';
import { describeApi } from './open-api.js';

export interface StartOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** No demo data: an office of one's own on the system's clock. */
  readonly empty?: boolean;
  /** Percent of the demo data loaded so far. */
  readonly onProgress?: (percent: number) => void;
}

export interface RunningServer {
  /** Where it listens; null for a worker that serves no pages. */
  readonly url: string;
  readonly demo: boolean;
  /** Log-in works; in a demo after its data are loaded. */
  readonly ready: Promise<void>;
  /** Ends everything this process started, but for PostgreSQL, which is the launcher's. */
  stop(): Promise<void>;
}

const here = path.dirname(fileURLToPath(import.meta.url));
/** dist/web beside dist/apps/server; from the sources it is the same folder, one level up. */
const webFolder = path.join(here, '..', '..', ...(here.includes(`${path.sep}dist${path.sep}`) ? [] : ['dist']), 'web');

async function prepareDatabase(config: Config): Promise<void> {
  if (config.databaseUrl === undefined || config.ownerUrl === undefined) {
    throw new ConfigurationError('Chưa kết nối được cơ sở dữ liệu: chưa có DATABASE_URL.');
  }
  try {
    await dropHalfLoadedDemo(config);
    await migrate(config.ownerUrl, migrations);
    if (config.redisUrl === undefined) await migrateQueue(config.ownerUrl);
  } catch (error) {
    const refused = error instanceof Error && 'code' in error && /^(E[A-Z]+|28\w{3}|3D000)$/.test(String(error.code));
    throw refused ? new ConfigurationError(`Chưa kết nối được cơ sở dữ liệu: ${error.message}.`) : error;
  }
}

async function loadDemoData(app: NestExpressApplication, baseUrl: string, options: LoadOptions): Promise<void> {
  const [engine, readiness] = [app.get(Engine), app.get(Readiness)];
  const advanceTo = async (target: Instant): Promise<void> => {
    const moved = await engine.advanceTo(target);
    if ('problem' in moved) throw new Error(`demo data: the clock stands at ${moved.now}, past ${target}`);
  };
  await loadDemo({
    baseUrl,
    advanceTo,
    progress: (done, total, what) => {
      readiness.report({ done, total, what });
      options.onProgress?.(Math.floor((done * 100) / total));
    },
  });
  if (options.demoClock !== undefined && options.demoClock > demoBegins) await advanceTo(options.demoClock);
  await demoIsLoaded(app.get(Settings));
}

interface LoadOptions {
  readonly demoClock: Instant | undefined;
  readonly onProgress: ((percent: number) => void) | undefined;
}

async function createApp(config: Config, mode: InstallationMode): Promise<NestExpressApplication> {
  const logger = createLogger(config.logLevel);
  const module = AppModule.forRoot(config, {
    role: config.role,
    queue: 'bullmq',
    virtualClock: mode.virtualClock ?? undefined,
    demo: mode.demo,
  });
  const app = await NestFactory.create<NestExpressApplication>(module, {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  configureEdge(app, { config, logger, webFolder });
  describeApi(app);
  return app;
}

/** Starts the program on a database that stands: migrations, rooms, queue, and the demo's data on its first start. */
export async function start({
  env = process.env,
  empty = false,
  onProgress,
}: StartOptions = {}): Promise<RunningServer> {
  const config = readConfig(env);
  await prepareDatabase(config);
  const mode = await installationMode(config, empty);
  const app = await createApp(config, mode);
  if (mode.demo) app.get(DemoAccounts).emails = demoAccounts;
  await app.listen(config.port, config.host);
  const { port } = app.getHttpServer().address() as { port: number };
  const ready = (async () => {
    if (!mode.loaded) {
      await loadDemoData(app, `http://127.0.0.1:${port}`, { demoClock: config.demoClock, onProgress });
    }
    app.get(Readiness).open();
  })();
  ready.catch(() => undefined); // told to whoever waits for it
  return { url: `http://localhost:${port}`, demo: mode.demo, ready, stop: () => app.close() };
}

/** Started without the launcher (a service with DATABASE_URL): owns its signals. */
async function serve(): Promise<void> {
  try {
    const server = await start();
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void server.stop().then(() => process.exit(0)));
    await server.ready;
    process.stderr.write(`Đôn Đốc đã sẵn sàng tại ${server.url}.\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof ConfigurationError ? error.message : String((error as Error).stack)}\n`);
    process.exit(1);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await serve();
