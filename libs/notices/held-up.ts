import { civilDateOf, heldUpOf, type Dispatch, type Outage } from '@dondoc/domain';
import { Clock, OutageQueries, type Tx } from '@dondoc/platform';
import { RulesQueries } from '@dondoc/rules';
import { Injectable } from '@nestjs/common';
import type { DispatchRow } from './notices.tables.js';

const WHY_NOT = 'gộp vào thư gửi sau khi hệ thống hoạt động lại';

interface Held {
  readonly row: DispatchRow;
  readonly planned: Dispatch;
}

/**
 * Messages that should have left while we were down do not pour out when we are back: each person gets one letter in their place, a
 * ladder notice goes by itself, both within the window of sending (rules.md §3, §4).
 */
@Injectable()
export class HeldUp {
  constructor(
    private readonly clock: Clock,
    private readonly rules: RulesQueries,
    private readonly outages: OutageQueries,
  ) {}

  /** Of messages just leased, those that may go now; the others are given back with their new place. */
  async sift(tx: Tx, rows: readonly DispatchRow[]): Promise<readonly DispatchRow[]> {
    const held = await this.heldOf(rows);
    for (const each of held) await this.replace(tx, each);
    const back = new Set(held.map(({ row }) => row.id));
    return rows.filter(({ id }) => !back.has(id));
  }

  private async heldOf(rows: readonly DispatchRow[]): Promise<readonly Held[]> {
    const [first] = rows.map(({ due_at: dueAt }) => dueAt).sort();
    if (first === undefined) return [];
    const now = await this.clock.now();
    const outages = await this.outages.between(first, now);
    if (outages.length === 0) return [];
    const day = civilDateOf(now);
    const [throttle, calendar] = await Promise.all([this.rules.throttle(day), this.rules.calendar(day)]);
    return rows.flatMap((row) => {
      const planned = plannedOf(row, outages, (dispatch, outage) => heldUpOf(dispatch, outage, { throttle, calendar }));
      return planned === null ? [] : [{ row, planned }];
    });
  }

  private async replace(tx: Tx, { row, planned }: Held): Promise<void> {
    const [joined] = await tx.query<{ id: string }>(
      `select id from notices.dispatch where person_id = $1 and channel = $2 and window_key = $3 and id <> $4
         and state = 'queued' and attempts = 0 and lease_until is null for update`,
      [row.person_id, row.channel, planned.windowKey, row.id],
    );
    if (joined === undefined) {
      await tx.query(
        `update notices.dispatch d set mode = $2, due_at = $3, lease_until = null, attempts = attempts - 1,
           window_key = case when exists (select from notices.dispatch o where o.person_id = d.person_id and o.channel = d.channel
             and o.window_key = $4 and o.id <> d.id) then $4 || '/' || d.id else $4 end
         where id = $1`,
        [row.id, planned.mode, planned.dueAt, planned.windowKey],
      );
      return;
    }
    await tx.query(`update notices.notice set dispatch_id = $2 where dispatch_id = $1 and state = 'planned'`, [
      row.id,
      joined.id,
    ]);
    await tx.query(
      `update notices.dispatch set state = 'superseded', why_not = $2, lease_until = null, attempts = attempts - 1 where id = $1`,
      [row.id, WHY_NOT],
    );
  }
}

/** The last outage that the message fell into decides; one that met its channel before was not held up by us. */
function plannedOf(
  row: DispatchRow,
  outages: readonly Outage[],
  heldUp: (dispatch: Dispatch, outage: Outage) => Dispatch | null,
): Dispatch | null {
  if (row.attempts > 1) return null;
  let planned: Dispatch | null = null;
  let dispatch: Dispatch = { windowKey: row.window_key, dueAt: row.due_at, mode: row.mode };
  for (const outage of outages) {
    const next = heldUp(dispatch, outage);
    if (next !== null) planned = dispatch = next;
  }
  return planned;
}
