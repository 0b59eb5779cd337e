import { instant, type Instant } from '@dondoc/domain';
import type { VirtualClock } from '@dondoc/platform';
import {
  Clock,
  configureEdge,
  createLogger,
  Engine,
  HttpModule,
  NestLogger,
  PlatformModule,
  readConfig,
  Readiness,
  Store,
  type Config,
  type Patience,
  type PlatformOptions,
} from '@dondoc/platform';
import { NestFactory } from '@nestjs/core';
import type { DynamicModule, INestApplication, ModuleMetadata } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { freshDatabase, type TestDatabase } from './database.js';

export interface StartOptions {
  /** Where the virtual clock starts; 2024-10-08 07:00, a Tuesday, unless said. */
  readonly clock?: string;
  /** Further environment variables, as in contracts.md. */
  readonly env?: Readonly<Record<string, string>>;
  /** Providers and modules of the test itself, such as a room made for it. */
  readonly extra?: Pick<ModuleMetadata, 'imports' | 'providers' | 'controllers'>;
  /** `bullmq`: with its workers and timers, as the program runs; time passes by itself only so far as the clock is moved. */
  readonly queue?: 'inline' | 'bullmq';
  readonly role?: Config['role'];
  /** How long the queue may be silent before the spare steps in. */
  readonly patience?: Patience;
  /** The platform without any room: for tests of the platform itself. */
  readonly platformOnly?: boolean;
  /** Takes the lines of the log instead of stderr. */
  readonly logTo?: { write(line: string): void };
  /** A database to start on (a second process, a restart); a fresh one, dropped at the end, unless given. */
  readonly database?: TestDatabase;
}

export interface TestApp {
  readonly app: INestApplication;
  readonly config: Config;
  /** A browser without cookies; `agent()` makes one that keeps them. */
  readonly http: ReturnType<typeof supertest>;
  agent(): ReturnType<typeof supertest.agent>;
  readonly engine: Engine;
  readonly clock: VirtualClock;
  readonly store: Store;
  readonly database: TestDatabase;
  /** Does all that is due now. Throws when a consumer failed. */
  settle(): Promise<void>;
  /** Moves the office's time on, stopping and settling at each due instant. Throws when a consumer failed. */
  advance(to: string): Promise<void>;
  /** Moves time as if the machine had been off, then settles: an outage. */
  powerOff(until: string): Promise<void>;
  /** Ends the program; drops the database unless it was given. */
  close(): Promise<void>;
}

const START = '2024-10-08T07:00:00+07:00';

/** The program of apps/server on a database of its own, with a virtual clock and no queue: time passes only when the test says so. */
export async function startApp(options: StartOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await freshDatabase());
  const config = readConfig({
    DATABASE_URL: database.url,
    DONDOC_OWNER_URL: database.ownerUrl,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    ...options.env,
  });
  const virtualClock = instant(options.clock ?? START);
  const logger = createLogger(config.logLevel, options.logTo);
  const platform: PlatformOptions = {
    logger,
    role: options.role ?? 'all',
    queue: options.queue ?? 'inline',
    virtualClock,
    ...(options.patience === undefined ? {} : { patience: options.patience }),
  };
  const root: DynamicModule = {
    module: class TestRoot {},
    ...options.extra,
    imports: [...(await programOf(config, { ...options, platform })), ...(options.extra?.imports ?? [])],
  };
  const app = await NestFactory.create<NestExpressApplication>(root, {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  configureEdge(app, { config, logger });
  await app.listen(0, '127.0.0.1');
  app.get(Readiness).open();
  return testAppOf(app, config, { database, keep: options.database !== undefined });
}

async function programOf(
  config: Config,
  { platformOnly, platform }: StartOptions & { readonly platform: PlatformOptions },
): Promise<NonNullable<ModuleMetadata['imports']>> {
  if (platformOnly === true) return [PlatformModule.forRoot(config, platform), HttpModule];
  const { AppModule } = await import('../../apps/server/app.module.js');
  return [AppModule.forRoot(config, platform)];
}

async function assertNoFailures(engine: Engine): Promise<void> {
  const failures = await engine.failures();
  if (failures.length === 0) return;
  throw new Error(
    failures.map((f) => `${f.consumer} failed on ${f.eventName} ${f.eventId}: ${f.lastError}`).join('\n'),
  );
}

function testAppOf(
  app: INestApplication,
  config: Config,
  { database, keep }: { database: TestDatabase; keep: boolean },
): TestApp {
  const engine = app.get(Engine);
  const clock = app.get<Clock, VirtualClock>(Clock);
  const settle = async (): Promise<void> => {
    await engine.settle();
    await assertNoFailures(engine);
  };
  const moved = (result: { now: Instant }): void => {
    if ('problem' in result) throw new Error(`the clock only goes forward: it stands at ${result.now}`);
  };
  return {
    app,
    config,
    http: supertest(app.getHttpServer()),
    agent: () => supertest.agent(app.getHttpServer()),
    engine,
    clock,
    store: app.get(Store),
    database,
    settle,
    advance: async (to) => {
      moved(await engine.advanceTo(instant(to)));
      await assertNoFailures(engine);
    },
    powerOff: async (until) => {
      moved(await clock.set(instant(until)));
      await settle();
    },
    close: async () => {
      await app.close();
      if (!keep) await database.drop();
    },
  };
}
