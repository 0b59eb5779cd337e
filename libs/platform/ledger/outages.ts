import { epochOf, type Instant, type Outage } from '@dondoc/domain';
import { Injectable } from '@nestjs/common';
import { newId } from '../db/ids.js';
import { Store, type Tx } from '../db/store.js';
import { EventLog } from '../log/event-log.js';

/** Office time without a beat after which the system counts as having been down. */
const OUTAGE_AFTER_MILLISECONDS = 10 * 60_000;

/** Keeps the beat and notices when it was silent. */
@Injectable()
export class Beat {
  constructor(
    private readonly store: Store,
    private readonly log: EventLog,
  ) {}

  /**
   * Says that the engine is up at `now`. A gap of more than ten minutes since the last beat becomes an outage, unless the virtual
   * clock was moved on purpose (`moved`): then nobody was down.
   */
  async strike(now: Instant, { moved = false } = {}): Promise<Outage | null> {
    return this.store.transaction(async (tx) => {
      await tx.query('insert into log.beat (at) values ($1) on conflict do nothing', [now]);
      const [last] = await tx.query<{ at: Instant }>('select at from log.beat for update');
      if (last === undefined || last.at >= now) return null;
      await tx.query('update log.beat set at = $1', [now]);
      if (moved || epochOf(now) - epochOf(last.at) <= OUTAGE_AFTER_MILLISECONDS) return null;
      return this.record(tx, { from: last.at, to: now });
    });
  }

  /** The queue has just asked for a look: it lives. */
  async heardQueue(): Promise<void> {
    await this.store.query('update log.beat set queue_at = now()');
  }

  /** Whether the queue has not asked for so long (machine time), in whatever process. */
  async queueIsSilent(seconds: number): Promise<boolean> {
    const [row] = await this.store.query<{ silent: boolean }>(
      `select queue_at < now() - $1 * interval '1 second' as silent from log.beat`,
      [seconds],
    );
    return row === undefined || row.silent;
  }

  private async record(tx: Tx, outage: Outage): Promise<Outage> {
    const id = newId();
    await tx.query('insert into log.outage (id, from_at, to_at) values ($1, $2, $3)', [id, outage.from, outage.to]);
    await this.log.append(tx, {
      name: 'system.outage',
      subject: { kind: 'outage', id },
      occurredAt: outage.to,
      actor: 'system',
      payload: outage,
    });
    return outage;
  }
}

@Injectable()
export class OutageQueries {
  constructor(private readonly store: Store) {}

  /** Our own outages that overlap the span, in order of time. */
  async between(from: Instant, to: Instant): Promise<readonly Outage[]> {
    return this.store.query<Outage>(
      'select from_at as "from", to_at as "to" from log.outage where from_at < $2 and to_at > $1 order by from_at',
      [from, to],
    );
  }

  /** Office time of the last beat; null before the first. */
  async lastBeat(): Promise<Instant | null> {
    const [row] = await this.store.query<{ at: Instant }>('select at from log.beat');
    return row?.at ?? null;
  }
}
