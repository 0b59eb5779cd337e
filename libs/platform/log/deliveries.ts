import { Injectable } from '@nestjs/common';
import { Store, type Tx } from '../db/store.js';
import { reach } from '../ledger/faults.js';
import { Consumers, type Consumer } from './consumers.js';
import { EVENT_COLUMNS, eventRowOf, type EventRecord } from './event.js';

const BATCH = 100;
const PARK_AFTER_ATTEMPTS = 10;
/** First key of the advisory locks that keep one consumer's deliveries in one place, and so in order. */
const CONSUMER_LOCK = 7302;

/** A delivery that has failed: waiting for its next try, or parked after ten. */
export interface FailedDelivery {
  readonly eventId: string;
  readonly eventName: string;
  readonly consumer: string;
  readonly attempt: number;
  readonly parked: boolean;
  readonly lastError: string;
}

export interface DueConsumer {
  readonly consumer: string;
  readonly seq: number;
}

export interface RunOptions {
  /** Waits for another process that handles this consumer, instead of leaving the work to it. */
  readonly wait: boolean;
}

/** Hands sealed events to their consumers, each exactly once as far as its effects go. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly store: Store,
    private readonly consumers: Consumers,
  ) {}

  /** The consumers that have something due, each with the last event that waits for it. */
  async due(): Promise<readonly DueConsumer[]> {
    return this.store.query<DueConsumer>(
      `select c.consumer, d.seq from unnest($1::text[]) as c(consumer) cross join lateral (select max(seq) as seq from log.delivery
         where consumer = c.consumer and done_at is null and parked_at is null and next_try_at <= now()) d
       where d.seq is not null`,
      [this.consumers.all().map(({ name }) => name)],
    );
  }

  /** Handles all that is due for one consumer and answers how many events that was, failed ones included. */
  async run(name: string, options: RunOptions): Promise<number> {
    const consumer = this.consumers.get(name);
    if (consumer === undefined) return 0;
    let total = 0;
    for (;;) {
      const taken = await this.batch(consumer, options);
      total += taken;
      if (taken < BATCH) return total;
    }
  }

  /** What went wrong and is not done yet. */
  async failures(): Promise<readonly FailedDelivery[]> {
    return this.store.query<FailedDelivery>(
      `select d.event_id as "eventId", e.name as "eventName", d.consumer, d.attempt, d.parked_at is not null as parked,
         d.last_error as "lastError"
       from log.delivery d join log.event e on e.id = d.event_id
       where d.done_at is null and d.attempt > 0 order by d.consumer, d.seq`,
    );
  }

  /** Gives a parked delivery its tries back. */
  async unpark(eventId: string, consumer: string): Promise<void> {
    await this.store.transaction((tx) =>
      tx.query(
        'update log.delivery set parked_at = null, attempt = 0, next_try_at = now() where event_id = $1 and consumer = $2',
        [eventId, consumer],
      ),
    );
  }

  private async batch(consumer: Consumer, options: RunOptions): Promise<number> {
    let ids: readonly string[] = [];
    try {
      await this.store.transaction(async (tx) => {
        const events = await this.claim(tx, consumer, options);
        ids = events.map((event) => event.id);
        await this.handle(tx, consumer, events);
      });
    } catch (error) {
      // Which of them it was shows only when each has a transaction of its own.
      if (ids.length === 0) throw error;
      for (const id of ids) await this.single(consumer, id, options);
    }
    if (ids.length > 0) await reach('consumer.after-commit');
    return ids.length;
  }

  private async single(consumer: Consumer, id: string, options: RunOptions): Promise<void> {
    try {
      await this.store.transaction(async (tx) => {
        await this.handle(tx, consumer, await this.claim(tx, consumer, { ...options, only: id }));
      });
    } catch (error) {
      await this.backOff(consumer, id, error);
    }
  }

  private async handle(tx: Tx, consumer: Consumer, records: readonly EventRecord[]): Promise<void> {
    if (records.length === 0) return;
    await consumer.handle(tx, records.map(eventRowOf));
    await tx.query('update log.delivery set done_at = now() where consumer = $1 and event_id = any($2)', [
      consumer.name,
      records.map((record) => record.id),
    ]);
    await reach('consumer.before-commit');
  }

  private async claim(
    tx: Tx,
    consumer: Consumer,
    { wait, only }: RunOptions & { readonly only?: string },
  ): Promise<readonly EventRecord[]> {
    const lock = wait ? 'pg_advisory_xact_lock' : 'pg_try_advisory_xact_lock';
    const [locked] = await tx.query<{ got: unknown }>(`select ${lock}($1, hashtext($2)) as got`, [
      CONSUMER_LOCK,
      consumer.name,
    ]);
    if (locked?.got === false) return [];
    return tx.query<EventRecord>(
      `select ${EVENT_COLUMNS} from log.delivery d join log.event e on e.id = d.event_id join log.seal s on s.event_id = e.id
       where d.consumer = $1 and d.done_at is null and d.parked_at is null and d.next_try_at <= now()
         and ($2::uuid is null or d.event_id = $2)
       order by d.seq limit ${BATCH} for update of d`,
      [consumer.name, only ?? null],
    );
  }

  /** 1 s · 2^n of machine time; after ten tries the delivery is parked: counted, shown, and in nobody's way. */
  private async backOff(consumer: Consumer, id: string, error: unknown): Promise<void> {
    await this.store.transaction((tx) =>
      tx.query(
        `update log.delivery set attempt = attempt + 1, last_error = $3, next_try_at = now() + interval '1 second' * 2 ^ attempt,
           parked_at = case when attempt + 1 >= ${PARK_AFTER_ATTEMPTS} then now() end
         where consumer = $1 and event_id = $2 and done_at is null`,
        [consumer.name, id, error instanceof Error ? (error.stack ?? error.message) : String(error)],
      ),
    );
  }
}
