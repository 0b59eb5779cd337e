import type { Instant } from '@dondoc/domain';
import type { OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { connectionOf, type DatabaseOptions } from '../db/data-source.js';
import { Clock } from './clock.js';

/** The virtual clock only goes forward: `at` was asked for, `now` is where it stands. */
export interface ClockPast {
  readonly problem: 'clock-past';
  readonly at: Instant;
  readonly now: Instant;
  readonly [fact: string]: unknown;
}

/**
 * Office time of a demo or a test: a row that all processes share, frozen until somebody moves it. Reads over a connection of its
 * own, so that asking for the time inside a transaction never waits for the pool.
 */
export class VirtualClock extends Clock implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(database: DatabaseOptions) {
    super();
    this.pool = new pg.Pool({ ...connectionOf({ ...database, applicationName: 'dondoc-clock' }), max: 1 });
    this.pool.on('error', () => undefined);
  }

  /** Puts the clock at `at` on the first start; later it stays where it was left. */
  async begin(at: Instant): Promise<void> {
    await this.pool.query('insert into platform.clock (at) values ($1) on conflict do nothing', [at]);
  }

  async now(): Promise<Instant> {
    const { rows } = await this.pool.query<{ at: Instant }>('select at from platform.clock');
    const row = rows[0];
    if (row === undefined) throw new Error('the virtual clock was never set');
    return row.at;
  }

  /** Moves the clock to `at`. Refuses the past with `clock-past`. */
  async set(at: Instant): Promise<ClockPast | { readonly now: Instant }> {
    const { rowCount } = await this.pool.query('update platform.clock set at = $1 where at <= $1', [at]);
    const now = await this.now();
    return rowCount === 1 ? { now } : { problem: 'clock-past', at, now };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
