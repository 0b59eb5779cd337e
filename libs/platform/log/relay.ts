import { Injectable } from '@nestjs/common';
import { Store, type Tx } from '../db/store.js';
import { reach } from '../ledger/faults.js';
import { Consumers } from './consumers.js';
import { EVENT_COLUMNS, type EventRecord } from './event.js';
import { GENESIS, sealOf } from './seal.js';

/** Only one relay works at a time, in whatever process. */
const RELAY_LOCK = 7301;
const BATCH = 500;

interface Sealed {
  readonly record: EventRecord;
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
}

/** Seals what was appended, in the order of `ord`, and writes one delivery per registered consumer. */
@Injectable()
export class Relay {
  constructor(
    private readonly store: Store,
    private readonly consumers: Consumers,
  ) {}

  /**
   * Seals all that is committed and answers how many events that was. `wait` = false: leaves at once when another relay works.
   */
  async run({ wait }: { readonly wait: boolean }): Promise<number> {
    let total = 0;
    for (;;) {
      const taken = await this.store.transaction((tx) => this.batch(tx, wait));
      await reach('relay.after-commit');
      total += taken;
      if (taken < BATCH) return total;
    }
  }

  /** Puts events that have neither a seal nor a note back in line (after a restore); answers how many. */
  async findUnsealed(): Promise<number> {
    const rows = await this.store.query(
      `insert into log.unsealed (ord, event_id)
       select e.ord, e.id from log.event e where not exists (select from log.seal s where s.event_id = e.id)
       on conflict do nothing returning ord`,
    );
    return rows.length;
  }

  private async batch(tx: Tx, wait: boolean): Promise<number> {
    const lock = wait ? 'pg_advisory_xact_lock' : 'pg_try_advisory_xact_lock';
    const [locked] = await tx.query<{ got: unknown }>(`select ${lock}($1) as got`, [RELAY_LOCK]);
    if (locked?.got === false) return 0;
    const records = await tx.query<EventRecord>(
      `select ${EVENT_COLUMNS} from log.unsealed u join log.event e on e.id = u.event_id
         left join log.seal s on s.event_id = e.id order by u.ord limit ${BATCH}`,
    );
    if (records.length === 0) return 0;
    const [head] = await tx.query<{ seq: number; hash: string }>(
      'select seq, hash from log.seal order by seq desc limit 1',
    );
    const fresh = records.filter((record) => record.seq === null);
    await this.write(tx, chainOf(fresh, head ?? { seq: 0, hash: GENESIS }));
    await tx.query('delete from log.unsealed where event_id = any($1)', [records.map((record) => record.id)]);
    await reach('relay.before-commit');
    return records.length;
  }

  private async write(tx: Tx, sealed: readonly Sealed[]): Promise<void> {
    await tx.query(
      `insert into log.seal (seq, event_id, prev_hash, hash)
       select * from unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[])`,
      [
        sealed.map((s) => s.seq),
        sealed.map((s) => s.record.id),
        sealed.map((s) => s.previous),
        sealed.map((s) => s.hash),
      ],
    );
    const deliveries = sealed.flatMap(({ record, seq }) =>
      this.consumers.of(record.name).map((consumer) => ({ id: record.id, consumer: consumer.name, seq })),
    );
    if (deliveries.length === 0) return;
    await tx.query(
      `insert into log.delivery (event_id, consumer, seq) select * from unnest($1::uuid[], $2::text[], $3::bigint[])
       on conflict do nothing`,
      [deliveries.map((d) => d.id), deliveries.map((d) => d.consumer), deliveries.map((d) => d.seq)],
    );
  }
}

function chainOf(
  records: readonly EventRecord[],
  head: { readonly seq: number; readonly hash: string },
): readonly Sealed[] {
  let { seq, hash } = head;
  return records.map((record) => {
    const previous = hash;
    seq += 1;
    hash = sealOf(previous, record, seq);
    return { record, seq, previous, hash };
  });
}
