import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/installation.js';
import { Engine } from '../engine/engine.js';
import { Beat } from '../ledger/outages.js';
import { Logger } from '../observe/logger.js';
import { migrateQueue } from './backend.js';
import { BullQueue } from './bull-queue.js';

/** How long the queue may be silent, and how often the spare looks. */
export class Patience {
  constructor(
    readonly silenceSeconds: number,
    readonly lookEverySeconds: number,
  ) {}
}

export const PATIENCE = new Patience(30, 10);

/**
 * The spare wheel: when the queue has not asked for a tick for half a minute, everything is done inline and the queue is set up anew,
 * so that a dead or emptied queue costs speed only (architecture.md §6, point 3).
 */
@Injectable()
export class Spare implements OnApplicationBootstrap {
  private busy = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly engine: Engine,
    private readonly beat: Beat,
    private readonly queue: BullQueue,
    private readonly patience: Patience,
    private readonly schedules: SchedulerRegistry,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const interval = setInterval(() => void this.look(), this.patience.lookEverySeconds * 1_000);
    this.schedules.addInterval('spare', interval);
    await this.queue.schedule().catch((error: unknown) => this.logger.warn({ err: error }, 'no scheduler yet'));
  }

  private async look(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      if (await this.beat.queueIsSilent(this.patience.silenceSeconds)) await this.stepIn();
    } catch (error) {
      this.logger.error({ err: error }, 'the spare failed');
    } finally {
      this.busy = false;
    }
  }

  private async stepIn(): Promise<void> {
    this.logger.warn(
      { seconds: this.patience.silenceSeconds },
      'the queue is silent: working inline and setting it up anew',
    );
    await this.engine.tickInline();
    if (this.config.redisUrl === undefined && this.config.ownerUrl !== undefined)
      await migrateQueue(this.config.ownerUrl);
    await this.queue.schedule();
  }
}
