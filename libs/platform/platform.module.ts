import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, SystemClock } from './clock/clock.js';
import { VirtualClock } from './clock/virtual-clock.js';
import type { Config } from './config/config.js';
import { CONFIG, Installation } from './config/installation.js';
import { Settings } from './config/settings.js';
import { dataSourceOptions, programRoleOf, type DatabaseOptions } from './db/data-source.js';
import { Store } from './db/store.js';
import { Duties } from './engine/duties.js';
import { Engine } from './engine/engine.js';
import { HandedOver } from './engine/handed-over.js';
import { Outlook } from './engine/outlook.js';
import { Wiring } from './engine/wiring.js';
import { InlineQueue, WorkQueue } from './engine/work-queue.js';
import { Files } from './files/files.js';
import { Ledger } from './ledger/ledger.js';
import { Beat, OutageQueries } from './ledger/outages.js';
import { Consumers } from './log/consumers.js';
import { Deliveries } from './log/deliveries.js';
import { EventLog } from './log/event-log.js';
import { EventQueries } from './log/event-queries.js';
import { Nudge } from './log/nudge.js';
import { Relay } from './log/relay.js';
import { createLogger, Logger } from './observe/logger.js';
import { Readiness } from './observe/readiness.js';
import { queueParts } from './queue/queue.js';
import type { Patience } from './queue/spare.js';

export interface PlatformOptions {
  readonly role: Config['role'];
  /** `inline`: no queue and no timer; whoever wants time to pass calls the engine (tests, command line). */
  readonly queue: 'bullmq' | 'inline';
  /** How long the queue may be silent before the spare steps in; half a minute unless said. */
  readonly patience?: Patience;
  /** Where a virtual clock starts on the first start; undefined: the system's clock. */
  readonly virtualClock?: Config['demoClock'];
  /** Begun as a demo: its accounts, clock and mailbox are shown. */
  readonly demo?: boolean;
  /** What the rooms log with; one of its own unless given. */
  readonly logger?: Logger;
}

const PUBLIC = [
  Store,
  Files,
  Settings,
  Ledger,
  Beat,
  OutageQueries,
  Nudge,
  EventLog,
  EventQueries,
  Deliveries,
  Engine,
  Readiness,
] as const;

const INTERNAL = [Consumers, Duties, Outlook, Relay, HandedOver, Wiring] as const;

const INLINE = { imports: [], providers: [{ provide: WorkQueue, useClass: InlineQueue }] };

/** The plumbing of the house as one global Nest module. The database must be migrated before. */
@Module({})
export class PlatformModule {
  static async forRoot(config: Config, options: PlatformOptions): Promise<DynamicModule> {
    const database = await databaseOf(config);
    const queue = options.queue === 'bullmq' ? queueParts(config, options.role, options.patience) : INLINE;
    const provided: Provider[] = [
      { provide: CONFIG, useValue: config },
      { provide: Installation, useValue: new Installation(options.demo === true, options.virtualClock !== undefined) },
      { provide: Logger, useValue: options.logger ?? createLogger(config.logLevel) },
      { provide: Clock, useFactory: () => clockOf(database, options) },
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [
        ...queue.imports,
        DiscoveryModule,
        TypeOrmModule.forRoot({ ...dataSourceOptions(database), autoLoadEntities: true, retryAttempts: 1 }),
      ],
      providers: [...provided, ...queue.providers, ...PUBLIC, ...INTERNAL],
      exports: [CONFIG, Installation, Logger, Clock, ...PUBLIC],
    };
  }
}

async function databaseOf(config: Config): Promise<DatabaseOptions> {
  if (config.databaseUrl === undefined) throw new Error('DATABASE_URL is not set and no embedded server was started');
  return { url: config.databaseUrl, role: await programRoleOf(config.databaseUrl), poolSize: 10 };
}

async function clockOf(database: DatabaseOptions, { virtualClock }: PlatformOptions): Promise<Clock> {
  if (virtualClock === undefined) return new SystemClock();
  const clock = new VirtualClock(database);
  await clock.begin(virtualClock);
  return clock;
}
