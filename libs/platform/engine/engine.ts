import { setTimeout as delay } from 'node:timers/promises';
import type { Instant } from '@dondoc/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { VirtualClock, type ClockPast } from '../clock/virtual-clock.js';
import { Beat } from '../ledger/outages.js';
import { machineNow } from '../ledger/machine-time.js';
import { Deliveries, type FailedDelivery } from '../log/deliveries.js';
import { Nudge } from '../log/nudge.js';
import { Relay } from '../log/relay.js';
import { Logger } from '../observe/logger.js';
import { Duties, type HandoverDuty, type SweepDuty } from './duties.js';
import { HandedOver } from './handed-over.js';
import { Outlook } from './outlook.js';
import { Turnstile } from './turnstile.js';
import { WorkQueue } from './work-queue.js';

/** A tick gives up the rest after this, so that the beat and other sweeps get their turn. */
const TICK_MILLISECONDS = 2_000;
/** Batches of a sweep at once: rows are claimed with SKIP LOCKED, so lanes never meet, and program and database are both busy. */
const LANES = 2;
/** Between two looks for unsealed events while sweeps run. */
const SEAL_PAUSE_MILLISECONDS = 5;
/** Rows looked up for hand-over at a time. */
const HANDOVER_LIMIT = 5_000;
/** An office that is not quiet after this many rounds at one instant has two duties that wake each other. */
const MAX_ROUNDS = 10_000;

/** Makes time pass: finds what is due in the ledgers and has it done. */
@Injectable()
export class Engine {
  private readonly turnstile = new Turnstile();

  constructor(
    private readonly clock: Clock,
    private readonly beat: Beat,
    private readonly relay: Relay,
    private readonly deliveries: Deliveries,
    private readonly duties: Duties,
    private readonly outlook: Outlook,
    private readonly queue: WorkQueue,
    private readonly handedOver: HandedOver,
    private readonly bell: Nudge,
    private readonly logger: Logger,
  ) {}

  /** One look at everything: beat, sweeps, relay, hand-over of deliveries and dispatches. Never throws for what a room does. */
  async tick(): Promise<void> {
    await this.turnstile.shared(async () => {
      const now = await this.clock.now();
      await this.beat.strike(now);
      const until = machineNow() + TICK_MILLISECONDS;
      const due = await this.outlook.due(now);
      const sweeps = this.duties.sweeps.filter(({ name }) => due.has(name));
      if (sweeps.length > 0) await this.sealWhile(() => this.sweepAll(sweeps, now, until));
      await this.relay.run({ wait: false });
      await this.pass(now);
    });
  }

  /** Does, here and now, all that is due at the clock's instant, until nothing is. Throws what a sweep or hand-over throws. */
  async settle(): Promise<void> {
    await this.turnstile.alone(() => this.settleHere());
  }

  /**
   * Moves the virtual clock to `target`, stopping at every due instant on the way and settling there; beats as it goes, so that it is
   * no outage. Refuses the past with `clock-past`.
   */
  async advanceTo(target: Instant): Promise<ClockPast | { readonly now: Instant }> {
    const { clock } = this;
    if (!(clock instanceof VirtualClock)) throw new Error('only a virtual clock can be moved');
    return this.turnstile.alone(async () => {
      await this.settleHere();
      let now = await clock.now();
      if (target < now) return { problem: 'clock-past', at: target, now };
      while (now < target) {
        const next = await this.outlook.nextDue(now);
        const at = next === null || next > target ? target : next;
        const moved = await clock.set(at);
        now = moved.now;
        await this.beat.strike(now, { moved: true });
        await this.settleHere();
      }
      return { now };
    });
  }

  /** The next instant at which a row is due (it may have passed), or the next later than `after`; null when nothing waits. */
  async nextDue(after?: Instant): Promise<Instant | null> {
    return this.outlook.nextDue(after);
  }

  /** Whether there is anything to do at the clock's now: for whoever decides when to tick. */
  async isDue(): Promise<boolean> {
    if (await this.outlook.unrelayed()) return true;
    if ((await this.deliveries.due()).length > 0) return true;
    const next = await this.outlook.nextDue();
    return next !== null && next <= (await this.clock.now());
  }

  /** Deliveries that failed and are not done: back off, or are parked. */
  async failures(): Promise<readonly FailedDelivery[]> {
    return this.deliveries.failures();
  }

  /** Something may be due sooner than the engine thinks. Appending events does this by itself. */
  nudge(): void {
    this.bell.ring();
  }

  /** For a job: handles a consumer's deliveries, then seals and hands on what they appended. */
  async runConsumer(name: string): Promise<void> {
    await this.turnstile.shared(async () => {
      const taken = await this.deliveries.run(name, { wait: false });
      if (taken === 0) return;
      await this.relay.run({ wait: false });
      await this.passDeliveries();
    });
  }

  /** For a job: handles rows of a hand-over. */
  async runHandover(name: string, ids: readonly string[]): Promise<void> {
    const duty = this.duties.handover(name);
    if (duty !== undefined) await this.turnstile.shared(() => this.handle(duty, ids));
    this.handedOver.returned(name, ids);
  }

  /** As `tick`, but asks no queue: for when there is none that answers. */
  async tickInline(): Promise<void> {
    await this.tick();
    await this.turnstile.shared(async () => {
      for (const { consumer } of await this.deliveries.due()) await this.deliveries.run(consumer, { wait: false });
      await this.relay.run({ wait: false });
      const now = await this.clock.now();
      for (const duty of this.duties.handovers)
        await this.handle(duty, await this.outlook.idsDue(duty, now, HANDOVER_LIMIT));
    });
  }

  private async sweepAll(sweeps: readonly SweepDuty[], now: Instant, until: number): Promise<void> {
    for (const sweep of sweeps)
      await Promise.all(Array.from({ length: LANES }, () => this.sweepUntil(sweep, now, until)));
  }

  private async sweepUntil(sweep: SweepDuty, now: Instant, until: number): Promise<void> {
    try {
      while ((await sweep.run(now)) > 0 && machineNow() < until);
    } catch (error) {
      this.logger.error({ err: error, sweep: sweep.name }, 'sweep failed');
    }
  }

  /** Seals what the work appends while it goes on: hashing here and writing there keep each other company. */
  private async sealWhile(work: () => Promise<void>): Promise<void> {
    let working = true;
    const sealing = (async () => {
      while (working) if ((await this.relay.run({ wait: false })) === 0) await delay(SEAL_PAUSE_MILLISECONDS);
    })();
    await work().finally(() => (working = false));
    await sealing;
  }

  private async pass(now: Instant): Promise<void> {
    await this.passDeliveries();
    const due = await this.outlook.due(now);
    for (const duty of this.duties.handovers) {
      if (!due.has(duty.name)) continue;
      const ids = this.handedOver.fresh(duty.name, await this.outlook.idsDue(duty, now, HANDOVER_LIMIT));
      for (let from = 0; from < ids.length; from += duty.batch) {
        const batch = ids.slice(from, from + duty.batch);
        if (!(await this.queue.hand(duty, batch))) await this.handle(duty, batch);
      }
    }
  }

  private async passDeliveries(): Promise<void> {
    for (const { consumer, seq } of await this.deliveries.due()) {
      if (!(await this.queue.consume(consumer, seq))) await this.deliveries.run(consumer, { wait: false });
    }
  }

  private async handle(duty: HandoverDuty, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    try {
      await duty.run(ids);
    } catch (error) {
      this.logger.error({ err: error, handover: duty.name }, 'hand-over failed');
    }
  }

  private async settleHere(): Promise<void> {
    const handed = new Map<string, number>();
    const now = await this.clock.now();
    await this.beat.strike(now);
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      if ((await this.round(now, handed)) === 0) return;
    }
    throw new Error(`the office does not come to rest at ${now}`);
  }

  private async round(now: Instant, handed: Map<string, number>): Promise<number> {
    let done = await this.relay.run({ wait: true });
    for (const { consumer } of await this.deliveries.due()) done += await this.deliveries.run(consumer, { wait: true });
    if (done > 0) return done; // events first: what they plan may be due at this very instant
    const due = await this.outlook.due(now);
    for (const sweep of this.duties.sweeps) if (due.has(sweep.name)) done += await sweep.run(now);
    if (done > 0) return done;
    for (const duty of this.duties.handovers) if (due.has(duty.name)) done += await this.handHere(duty, now, handed);
    return done;
  }

  /** A row that is still due after it was handed over is tried once more, then left to a later look: its channel may be down. */
  private async handHere(duty: HandoverDuty, now: Instant, handed: Map<string, number>): Promise<number> {
    const ids = (await this.outlook.idsDue(duty, now, HANDOVER_LIMIT)).filter((id) => (handed.get(id) ?? 0) < 2);
    for (let from = 0; from < ids.length; from += duty.batch) await duty.run(ids.slice(from, from + duty.batch));
    for (const id of ids) handed.set(id, (handed.get(id) ?? 0) + 1);
    return ids.length;
  }
}
