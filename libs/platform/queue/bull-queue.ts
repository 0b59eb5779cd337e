import { createHash } from 'node:crypto';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { HandoverDuty } from '../engine/duties.js';
import { WorkQueue } from '../engine/work-queue.js';
import { reach } from '../ledger/faults.js';
import { machineNow } from '../ledger/machine-time.js';
import { Logger } from '../observe/logger.js';

/** `clock` makes the engine look, `events` runs consumers, `dispatch` hands rows to channels. */
export const queueNames = ['clock', 'events', 'dispatch'] as const;

export const TICK_EVERY_MILLISECONDS = 5_000;
const SCHEDULER = 'tick';
/** A hand-over that takes longer is given up, and done inline: Redis that is away never answers. */
const PATIENCE_MILLISECONDS = 2_000;
/** After a failed hand-over the queue is not asked again for so long. */
const PAUSE_MILLISECONDS = 5_000;

/** Hands work to BullMQ. Jobs have ids, so that the same nudge is not queued twice, and leave nothing behind. */
@Injectable()
export class BullQueue extends WorkQueue {
  private downUntil = 0;

  constructor(
    @InjectQueue('clock') private readonly clock: Queue,
    @InjectQueue('events') private readonly events: Queue,
    @InjectQueue('dispatch') private readonly dispatch: Queue,
    private readonly logger: Logger,
  ) {
    super();
    for (const queue of this.all())
      queue.on('error', (error) => logger.debug({ err: error.message, queue: queue.name }, 'queue'));
  }

  async consume(consumer: string, seq: number): Promise<boolean> {
    return this.handOver(() => this.events.add(consumer, { consumer }, { jobId: `${consumer}-${seq}` }));
  }

  async hand(duty: HandoverDuty, ids: readonly string[]): Promise<boolean> {
    const batch = createHash('sha256').update(ids.join()).digest('hex').slice(0, 32);
    return this.handOver(() => this.dispatch.add(duty.name, { ids }, { jobId: `${duty.name}-${batch}` }));
  }

  async ask(): Promise<void> {
    await this.handOver(() => this.clock.add('look', {}, { jobId: 'look' }));
  }

  /** Has some worker tick every five seconds. Safe to repeat: there is one scheduler of this name. */
  async schedule(): Promise<void> {
    await inTime(this.clock.upsertJobScheduler(SCHEDULER, { every: TICK_EVERY_MILLISECONDS }, { name: SCHEDULER }));
  }

  all(): readonly Queue[] {
    return [this.clock, this.events, this.dispatch];
  }

  private async handOver(add: () => Promise<unknown>): Promise<boolean> {
    if (machineNow() < this.downUntil) return false;
    try {
      await inTime(add());
      await reach('queue.after-add');
      return true;
    } catch (error) {
      this.downUntil = machineNow() + PAUSE_MILLISECONDS;
      this.logger.warn({ err: error }, 'the queue does not take jobs; working without it');
      return false;
    }
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the queue does not answer')), PATIENCE_MILLISECONDS);
  });
  work.catch(() => undefined); // may fail long after it was given up
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
