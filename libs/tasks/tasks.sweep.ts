import { sweepOf, type Instant, type Swept } from '@dondoc/domain';
import { EventLog, Ledger, reach, Store, Sweep, type Tx } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import { loggedOf } from './commands/task-command.js';
import { SurroundingsReader, type Surroundings } from './surroundings.js';
import { TaskRows } from './tasks.rows.js';
import { TASK_COLUMNS, updateAlarms, type TaskRow } from './tasks.tables.js';

/** The measured knee (performance.md): twice as many gains nothing and holds the locks longer. */
const BATCH = 500;
const TABLE = 'tasks.next_alarm';

/** Time passes over tasks: alarms and lateness are found, recorded once, and the row sleeps until its next instant. */
@Injectable()
export class TasksSweep {
  constructor(
    private readonly store: Store,
    private readonly ledger: Ledger,
    private readonly log: EventLog,
    private readonly rows: TaskRows,
    private readonly reader: SurroundingsReader,
  ) {}

  @Sweep({ name: 'tasks.sweep', table: TABLE, column: 'next_alarm_at' })
  async sweep(now: Instant): Promise<number> {
    const surroundings = await this.reader.rules(now);
    return this.store.transaction((tx) => this.batch(tx, now, surroundings));
  }

  private async batch(
    tx: Tx,
    now: Instant,
    { reminders: policy, calendar }: Pick<Surroundings, 'reminders' | 'calendar'>,
  ): Promise<number> {
    const rows = await this.claim(tx, now);
    if (rows.length === 0) return 0;
    const fired = await this.rows.firedKeys(
      tx,
      rows.map(({ id }) => id),
    );
    const swept = rows.map((row) =>
      sweepOf(row.body, { firedKeys: fired.get(row.id) ?? new Set(), now, policy, calendar }),
    );
    await reach('sweep.in-batch');
    const eventIds = await this.log.appendAll(
      tx,
      swept.flatMap(({ events }) => events.map((event) => loggedOf(event))),
    );
    await recordFired(tx, rows, swept, eventIds);
    await updateAlarms(
      tx,
      rows.map(({ id }, index) => ({ id, nextAlarmAt: laterOf(swept[index], now) })),
    );
    return rows.length;
  }

  /**
   * The tasks that are due and that nobody works on, locked. A task whose command is under way is left for the next look: waiting for it
   * here, while it waits for its alarm, would be a deadlock. In the order of their making: where a person's daily limit is reached, chance
   * must not say which message waits.
   */
  private async claim(tx: Tx, now: Instant): Promise<readonly TaskRow[]> {
    const due = await this.ledger.claimDue<{ task_id: string }>(tx, {
      table: TABLE,
      column: 'next_alarm_at',
      now,
      limit: BATCH,
      returning: 'task_id',
    });
    if (due.length === 0) return [];
    return tx.query<TaskRow>(
      `select ${TASK_COLUMNS} from tasks.task t where t.id = any($1) order by t.id for no key update skip locked`,
      [due.map(({ task_id: id }) => id)],
    );
  }
}

/** A row that stayed due would be swept for ever; the domain never answers a fired instant, this makes it certain. */
function laterOf(swept: Swept | undefined, now: Instant): Instant | null {
  const next = swept?.nextAlarmAt ?? null;
  if (next !== null && next <= now) throw new Error(`a swept task is still due at ${next}`);
  return next;
}

async function recordFired(
  tx: Tx,
  rows: readonly TaskRow[],
  swept: readonly Swept[],
  eventIds: readonly string[],
): Promise<void> {
  let next = 0;
  const fired = swept.flatMap(({ events, keys }, index) => {
    const ids = events.map(() => eventIds[next++] ?? '');
    return keys.map(({ key, at }) => {
      const stepId = key.split('/')[0] ?? key;
      // The lateness has its own event, the last; the alarms share the first.
      return {
        task_id: rows[index]?.id,
        key,
        step_id: stepId,
        instant: at,
        event_id: stepId === 'overdue' ? ids.at(-1) : ids[0],
      };
    });
  });
  if (fired.length === 0) return;
  await tx.query(
    `insert into tasks.alarm_fired (task_id, key, step_id, instant, event_id)
     select task_id, key, step_id, instant, event_id
       from jsonb_to_recordset($1::jsonb) as r(task_id uuid, key text, step_id text, instant timestamptz, event_id uuid)
     on conflict do nothing`,
    [JSON.stringify(fired)],
  );
}
