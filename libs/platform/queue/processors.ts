import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Job } from 'bullmq';
import { Engine } from '../engine/engine.js';
import { waitAtMost } from '../ledger/machine-time.js';
import { Beat } from '../ledger/outages.js';
import { Logger } from '../observe/logger.js';

const CLOSE_MILLISECONDS = 5_000;
/**
 * A job whose process was killed is taken up again after the lock and one look; BullMQ's own half minutes would keep its rows waiting for
 * a minute. A job that only seems dead runs twice, which the ledgers make harmless.
 */
const LOCK = { lockDuration: 10_000, stalledInterval: 5_000 } as const;

/** A worker starts when the whole program stands, so that no job meets half a house, and finishes its jobs before anything ends. */
abstract class EngineWorker extends WorkerHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  protected abstract readonly logger: Logger;

  onApplicationBootstrap(): void {
    this.worker.on('error', (error) => this.logger.debug({ err: error.message, queue: this.worker.name }, 'worker'));
    this.worker.run().catch((error: unknown) => this.logger.error({ err: error }, 'worker stopped'));
  }

  async beforeApplicationShutdown(): Promise<void> {
    // Redis that is away never answers: what was running is due again by itself.
    await waitAtMost(CLOSE_MILLISECONDS, this.worker.close());
  }
}

@Processor('clock', { ...LOCK, autorun: false })
export class ClockProcessor extends EngineWorker {
  constructor(
    private readonly engine: Engine,
    private readonly beat: Beat,
    protected readonly logger: Logger,
  ) {
    super();
  }

  async process(): Promise<void> {
    await this.engine.tick();
    await this.beat.heardQueue();
  }
}

@Processor('events', { ...LOCK, autorun: false, concurrency: 4 })
export class EventsProcessor extends EngineWorker {
  constructor(
    private readonly engine: Engine,
    protected readonly logger: Logger,
  ) {
    super();
  }

  async process(job: Job<{ readonly consumer: string }>): Promise<void> {
    await this.engine.runConsumer(job.data.consumer);
  }
}

@Processor('dispatch', { ...LOCK, autorun: false, concurrency: 4 })
export class DispatchProcessor extends EngineWorker {
  constructor(
    private readonly engine: Engine,
    protected readonly logger: Logger,
  ) {
    super();
  }

  async process(job: Job<{ readonly ids: readonly string[] }>): Promise<void> {
    await this.engine.runHandover(job.name, job.data.ids);
  }
}

export const processors = [ClockProcessor, EventsProcessor, DispatchProcessor] as const;
