import type { Instant } from '@dondoc/domain';
import { Injectable } from '@nestjs/common';
import { Store } from '../db/store.js';
import { Duties, type HandoverDuty, type SweepOptions } from './duties.js';

/** Leases are machine time; a row held by somebody is not due. */
const FREE = '(lease_until is null or lease_until <= now())';

const conditionOf = (duty: SweepOptions, isHandover: boolean): string =>
  [`${duty.column} is not null`, duty.where ?? 'true', ...(isHandover ? [FREE] : [])]
    .map((part) => `(${part})`)
    .join(' and ');

/** Looks at the ledgers: what is due, and when the next row will be. */
@Injectable()
export class Outlook {
  constructor(
    private readonly store: Store,
    private readonly duties: Duties,
  ) {}

  /** The earliest instant in any ledger, or the earliest later than `after`; null when nothing waits. */
  async nextDue(after?: Instant): Promise<Instant | null> {
    const later = after === undefined ? '' : ' and $COLUMN > $1';
    const selects = this.all().map(
      ({ duty, condition }) =>
        `select min(${duty.column}) as at from ${duty.table} where ${condition}${later.replace('$COLUMN', duty.column)}`,
    );
    if (selects.length === 0) return null;
    const [row] = await this.store.query<{ at: Instant | null }>(
      `select min(at) as at from (${selects.join(' union all ')}) as ledgers`,
      after === undefined ? [] : [after],
    );
    return row?.at ?? null;
  }

  /** Names of the sweeps and hand-overs that have rows due at `now`. */
  async due(now: Instant): Promise<ReadonlySet<string>> {
    const selects = this.all().map(
      ({ duty, condition }, index) =>
        `select ${index} as duty where exists (select from ${duty.table} where ${condition} and ${duty.column} <= $1)`,
    );
    if (selects.length === 0) return new Set();
    const rows = await this.store.query<{ duty: number }>(selects.join(' union all '), [now]);
    return new Set(rows.map((row) => this.all()[row.duty]?.duty.name ?? ''));
  }

  /** Whether something was appended that no relay has sealed. */
  async unrelayed(): Promise<boolean> {
    const [row] = await this.store.query<{ some: boolean }>('select exists (select from log.unsealed) as some');
    return row?.some === true;
  }

  /** Ids of rows due for a hand-over, earliest first, of one instant in the order of their making. */
  async idsDue(duty: HandoverDuty, now: Instant, limit: number): Promise<readonly string[]> {
    const rows = await this.store.query<{ id: string }>(
      `select id from ${duty.table} where ${conditionOf(duty, true)} and ${duty.column} <= $1 order by ${duty.column}, id limit $2`,
      [now, limit],
    );
    return rows.map((row) => row.id);
  }

  private all(): readonly { readonly duty: SweepOptions; readonly condition: string }[] {
    return [
      ...this.duties.sweeps.map((duty) => ({ duty, condition: conditionOf(duty, false) })),
      ...this.duties.handovers.map((duty) => ({ duty, condition: conditionOf(duty, true) })),
    ];
  }
}
