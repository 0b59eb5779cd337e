import { BullModule } from '@nestjs/bullmq';
import { Injectable, type ModuleMetadata, type OnApplicationShutdown } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import type { Config } from '../config/config.js';
import { WorkQueue } from '../engine/work-queue.js';
import { waitAtMost } from '../ledger/machine-time.js';
import { openQueueBackend, type QueueBackend } from './backend.js';
import { BullQueue, queueNames } from './bull-queue.js';
import { Messenger } from './messenger.js';
import { processors } from './processors.js';
import { Pulse } from './pulse.js';
import { Patience, PATIENCE, Spare } from './spare.js';

const CLOSE_MILLISECONDS = 3_000;

class Backend {
  constructor(readonly opened: QueueBackend) {}
}

/** Ends the connections of the queue when nobody uses them any more: workers are closed a phase earlier. */
@Injectable()
class BackendCloser implements OnApplicationShutdown {
  constructor(
    private readonly backend: Backend,
    private readonly queue: BullQueue,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await waitAtMost(CLOSE_MILLISECONDS, Promise.all(this.queue.all().map((queue) => queue.close())));
    await this.backend.opened.close();
  }
}

/**
 * What the platform adds when BullMQ carries the work. Every role hands over; workers also tick, take jobs, and keep the spare.
 */
export function queueParts(
  config: Config,
  role: Config['role'],
  patience: Patience = PATIENCE,
): Required<Pick<ModuleMetadata, 'imports' | 'providers'>> {
  const works = role !== 'api';
  const backend = openQueueBackend({
    databaseUrl: config.databaseUrl ?? '',
    redisUrl: config.redisUrl,
    workers: works ? processors.length : 0,
  });
  const defaultJobOptions = { removeOnComplete: true, removeOnFail: true, attempts: 1 };
  return {
    imports: [
      BullModule.forRoot({ connection: backend.connection, defaultJobOptions }),
      BullModule.registerQueue(...queueNames.map((name) => ({ name }))),
      ...(works ? [ScheduleModule.forRoot()] : []),
    ],
    providers: [
      { provide: Backend, useValue: new Backend(backend) },
      { provide: Patience, useValue: patience },
      BullQueue,
      { provide: WorkQueue, useExisting: BullQueue },
      BackendCloser,
      ...(works ? [...processors, Pulse, Spare] : [Messenger]),
    ],
  };
}
