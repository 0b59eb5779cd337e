import type { Instant } from '@dondoc/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../db/store.js';
import { reach } from './faults.js';

export interface ClaimDue {
  /** `schema.table` with a column `id`. */
  readonly table: string;
  readonly column: string;
  readonly now: Instant;
  readonly limit: number;
  /** What to select; all columns by default. */
  readonly returning?: string;
  /** Further condition, without parameters. */
  readonly extraWhere?: string;
}

export interface Lease {
  /** `schema.table` with columns `id` and `lease_until`. */
  readonly table: string;
  readonly ids: readonly string[];
  /** Machine time: a jump of a virtual clock does not end a lease. */
  readonly seconds: number;
  readonly returning?: string;
  /** What makes a row still wanted, such as `state = 'queued'`: ids may come late, when their row is done and its lease over. */
  readonly extraWhere?: string;
}

const NAME = /^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/;

/** Table and column names are part of the program, never input; this catches a slip. */
export function assertName(name: string): string {
  if (!NAME.test(name)) throw new Error(`not a table or column: ${name}`);
  return name;
}

/** The only claiming SQL of the house. */
@Injectable()
export class Ledger {
  /** Rows due at `now`, locked for this transaction, earliest first; rows that somebody else works on are skipped. */
  async claimDue<R>(
    tx: Tx,
    { table, column, now, limit, returning = '*', extraWhere = 'true' }: ClaimDue,
  ): Promise<R[]> {
    const rows = await tx.query<R>(
      `select ${returning} from ${assertName(table)} where ${assertName(column)} <= $1 and (${extraWhere})
       order by ${column} limit $2 for update skip locked`,
      [now, limit],
    );
    if (rows.length > 0) await reach('sweep.in-batch');
    return rows;
  }

  /** Leases rows for work outside the transaction (a mail to send) and answers those really leased: not held by another. */
  async lease<R>(tx: Tx, { table, ids, seconds, returning = '*', extraWhere = 'true' }: Lease): Promise<R[]> {
    return tx.query<R>(
      `update ${assertName(table)} set lease_until = now() + $2 * interval '1 second'
       where id in (select id from ${table} where id = any($1) and (lease_until is null or lease_until <= now()) and (${extraWhere})
         order by id for update skip locked)
       returning ${returning}`,
      [ids, seconds],
    );
  }
}
