import { epochOf } from '@dondoc/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Store } from '../db/store.js';
import { machineNow } from '../ledger/machine-time.js';
import { OutageQueries } from '../ledger/outages.js';
import { madeAtOf } from '../db/ids.js';
import { Readiness } from './readiness.js';

/** A beat or an unsealed event older than this means that time has stopped passing. */
const STALE_MILLISECONDS = 60_000;

export interface HealthReport {
  readonly ready: boolean;
  /** Each check with what is wrong; null where nothing is. */
  readonly checks: Readonly<Record<'data' | 'database' | 'beat' | 'relay', string | null>>;
  readonly parkedDeliveries: number;
}

@Injectable()
export class Health {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly outages: OutageQueries,
    private readonly readiness: Readiness,
  ) {}

  async report(): Promise<HealthReport> {
    const data = this.readiness.isReady ? null : 'loading';
    try {
      const [beat, relay, parkedDeliveries] = await Promise.all([this.beat(), this.relay(), this.parked()]);
      const checks = { data, database: null, beat, relay };
      return { ready: Object.values(checks).every((wrong) => wrong === null), checks, parkedDeliveries };
    } catch (error) {
      const database = error instanceof Error ? error.message : 'unreachable';
      return { ready: false, checks: { data, database, beat: null, relay: null }, parkedDeliveries: 0 };
    }
  }

  private async beat(): Promise<string | null> {
    const [last, now] = [await this.outages.lastBeat(), await this.clock.now()];
    if (last === null || epochOf(now) - epochOf(last) <= STALE_MILLISECONDS) return null;
    return `last beat ${last}`;
  }

  private async relay(): Promise<string | null> {
    const [oldest] = await this.store.query<{ event_id: string }>(
      'select event_id from log.unsealed order by ord limit 1',
    );
    if (oldest === undefined || machineNow() - madeAtOf(oldest.event_id) <= STALE_MILLISECONDS) return null;
    return `event ${oldest.event_id} is not sealed`;
  }

  private async parked(): Promise<number> {
    const [row] = await this.store.query<{ n: number }>(
      'select count(*) as n from log.delivery where parked_at is not null',
    );
    return row?.n ?? 0;
  }
}
