import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/installation.js';
import { Engine } from '../engine/engine.js';
import { Beat } from '../ledger/outages.js';
import { Logger } from '../observe/logger.js';
import { migrateQueue } from './backend.js';
import { BullQueue } from './bull-queue.js';

const SILENCE_SECONDS = 30;
const LOOK_EVERY_MILLISECONDS = 10_000;

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
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queue.schedule().catch((error: unknown) => this.logger.warn({ err: error }, 'no scheduler yet'));
  }

  @Interval('spare', LOOK_EVERY_MILLISECONDS)
  async look(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      if (await this.beat.queueIsSilent(SILENCE_SECONDS)) await this.stepIn();
    } catch (error) {
      this.logger.error({ err: error }, 'the spare failed');
    } finally {
      this.busy = false;
    }
  }

  private async stepIn(): Promise<void> {
    this.logger.warn({ seconds: SILENCE_SECONDS }, 'the queue is silent: working inline and setting it up anew');
    await this.engine.tickInline();
    if (this.config.redisUrl === undefined && this.config.ownerUrl !== undefined)
      await migrateQueue(this.config.ownerUrl);
    await this.queue.schedule();
  }
}
