import { addMilliseconds, type Instant } from '@dondoc/domain';
import { Consumes, EventLog, Handover, Ledger, Store, Sweep, type EventRow, type Tx } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import type { TestDatabase } from './database.js';

const SCHEMA = `
  create schema sample;
  create table sample.alarm (id uuid primary key default gen_random_uuid(), name text not null, next_at timestamptz, every_ms bigint);
  create index on sample.alarm (next_at) where next_at is not null;
  create table sample.letter (id uuid primary key default gen_random_uuid(), name text not null, due_at timestamptz not null,
    state text not null default 'queued', lease_until timestamptz, sent_at timestamptz, sends int not null default 0);
  select log.grant_app('sample');`;

const QUEUED = "state = 'queued'";

interface Alarm {
  readonly id: string;
  readonly name: string;
  readonly next_at: Instant;
  readonly every_ms: number | null;
}

/**
 * A small room for tests of the engine, with the house's three movements: an alarm that is due (sweep) appends an event, the event
 * writes a letter (consumer), the letter is sent (hand-over).
 */
@Injectable()
export class SampleRoom {
  sent: { readonly name: string; readonly at: Instant }[] = [];
  channelDown = false;

  constructor(
    private readonly store: Store,
    private readonly ledger: Ledger,
    private readonly log: EventLog,
  ) {}

  static async prepare(database: TestDatabase): Promise<void> {
    await database.query(SCHEMA);
  }

  async plan(name: string, at: Instant, everyMilliseconds: number | null = null): Promise<void> {
    await this.store.query('insert into sample.alarm (name, next_at, every_ms) values ($1, $2, $3)', [
      name,
      at,
      everyMilliseconds,
    ]);
  }

  @Sweep({ name: 'sample.sweep', table: 'sample.alarm', column: 'next_at' })
  async sweep(now: Instant): Promise<number> {
    return this.store.transaction(async (tx) => {
      const due = await this.ledger.claimDue<Alarm>(tx, { table: 'sample.alarm', column: 'next_at', now, limit: 500 });
      await tx.query(
        `update sample.alarm a set next_at = u.next_at from unnest($1::uuid[], $2::timestamptz[]) as u(id, next_at) where a.id = u.id`,
        [due.map(({ id }) => id), due.map((alarm) => nextOf(alarm))],
      );
      await this.log.appendAll(
        tx,
        due.map((alarm) => ({
          name: 'unit.changed' as const,
          subject: { kind: 'alarm', id: alarm.id },
          occurredAt: now,
          actor: 'system' as const,
          payload: { name: alarm.name, plannedAt: alarm.next_at },
        })),
      );
      return due.length;
    });
  }

  @Consumes({ consumer: 'sample.write', events: ['unit.changed'] })
  async write(tx: Tx, event: EventRow): Promise<void> {
    await tx.query('insert into sample.letter (name, due_at) values ($1, $2)', [event.payload.name, event.occurredAt]);
  }

  @Handover({
    name: 'sample.dispatch',
    queue: 'dispatch',
    table: 'sample.letter',
    column: 'due_at',
    where: QUEUED,
    batch: 50,
  })
  async dispatch(ids: string[]): Promise<void> {
    const letters = await this.store.transaction((tx) =>
      this.ledger.lease<{ id: string; name: string; due_at: Instant }>(tx, {
        table: 'sample.letter',
        ids,
        seconds: 60,
        extraWhere: QUEUED,
      }),
    );
    if (this.channelDown) throw new Error('the channel is down');
    this.sent.push(...letters.map(({ name, due_at }) => ({ name, at: due_at })));
    await this.store.query(
      `update sample.letter set state = 'sent', sends = sends + 1, lease_until = null where id = any($1)`,
      [letters.map(({ id }) => id)],
    );
  }
}

const nextOf = ({ next_at: at, every_ms: every }: Alarm): Instant | null =>
  every === null ? null : addMilliseconds(at, every);
