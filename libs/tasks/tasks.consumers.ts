import {
  civilDateOf, decide, isRecurring, movedByOutageOf, nextAlarmOf, opensAtOf, periodsOf, renumberedOf, startOfDay, taskOf, WORKING_STATES, type CivilDate, type Instant,
  type Issue, type IssuedObligation, type NewTask, type SeriesDraft, type TaskEvent, type TaskState,
} from '@dondoc/domain'; // prettier-ignore
import {
  Consumes,
  EventLog,
  Ledger,
  newId,
  OutageQueries,
  Store,
  Sweep,
  type EventRow,
  type Tx,
} from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import { loggedOf, recordDueChanges } from './commands/task-command.js';
import { SurroundingsReader, type Surroundings } from './surroundings.js';
import { TaskRows } from './tasks.rows.js';
import { insertTasks, TASK_COLUMNS, updateTasks, type TaskInsert, type TaskRow } from './tasks.tables.js';
import { foldedOf } from './words.js';

/** Tasks are inserted so many at a time. */
const BATCH = 200;
const SERIES_BATCH = 100;

interface IssuedPayload {
  readonly obligations: readonly IssuedObligation[];
  readonly receivedOn: CivilDate;
  readonly signedOn: CivilDate | null;
  readonly assignerUnitId: string;
  readonly assigningLevel: string;
  readonly assessedUnitId: string | null;
}

interface SeriesRow {
  readonly id: string;
  readonly draft: SeriesDraft;
  readonly opened_until: CivilDate;
}

/** What events of rooms to the left do to tasks; with the commands the only writer of this room. */
@Injectable()
export class TasksConsumers {
  constructor(
    private readonly store: Store,
    private readonly ledger: Ledger,
    private readonly log: EventLog,
    private readonly rows: TaskRows,
    private readonly reader: SurroundingsReader,
    private readonly outages: OutageQueries,
  ) {}

  /** One task per obligation, lead unit and period; what exists is skipped. */
  @Consumes({ consumer: 'tasks.create', events: ['directive.issued'] })
  async create(tx: Tx, event: EventRow): Promise<void> {
    const surroundings = await this.reader.read(event.occurredAt);
    const made: NewTask[] = [];
    for (const draft of draftsOf(event)) {
      if (isRecurring(draft.obligation)) made.push(...(await this.begin(tx, draft, surroundings)));
      else made.push({ id: newId(), draft, period: null, at: event.occurredAt, rules: surroundings });
    }
    await this.open(tx, made, surroundings, event.id);
  }

  /** Opens the next task of recurring duties on the first day of its period. */
  @Sweep({ name: 'tasks.open', table: 'tasks.series', column: 'next_open_at' })
  async openPeriods(now: Instant): Promise<number> {
    const surroundings = await this.reader.read(now);
    return this.store.transaction(async (tx) => {
      const rows = await this.ledger.claimDue<SeriesRow>(tx, {
        table: 'tasks.series',
        column: 'next_open_at',
        now,
        limit: SERIES_BATCH,
      });
      const made: NewTask[] = [];
      for (const row of rows) made.push(...(await this.advance(tx, row, surroundings)));
      await this.open(tx, made, surroundings);
      return rows.length;
    });
  }

  /** Terms counted from signing get their due day when the day is known. */
  @Consumes({ consumer: 'tasks.resolveTerms', events: ['directive.numbered'] })
  async resolveTerms(tx: Tx, event: EventRow): Promise<void> {
    const surroundings = await this.reader.read(event.occurredAt);
    const signedOn = event.payload['signedOn'] as CivilDate;
    const actorId = event.actor === 'system' ? null : event.actor.personId;
    const rows = await this.lockDirective(tx, event.subject.id);
    const events = rows.flatMap(
      ({ body }) => renumberedOf(body, signedOn, { rules: surroundings, at: event.occurredAt, actorId }) ?? [],
    );
    await this.write(tx, rows, events, surroundings, event.id);
    await refold(
      tx,
      rows,
      await this.textsOf(
        rows.map(({ body }) => body),
        surroundings,
      ),
    );
  }

  /** A revoked directive takes its open tasks back. Who revoked was allowed to; nobody's own matter is decided here. */
  @Consumes({ consumer: 'tasks.recall', events: ['directive.revoked'] })
  async recall(tx: Tx, event: EventRow): Promise<void> {
    const surroundings = await this.reader.read(event.occurredAt);
    const { now: at, calendar, readingRule } = surroundings;
    const personId = event.actor === 'system' ? event.subject.id : event.actor.personId;
    const actor = { personId, seats: [{ unitId: '', role: 'leader' as const }] };
    const { reason: given } = event.payload;
    const reason = typeof given === 'string' && given !== '' ? given : 'Văn bản được thu hồi.';
    const rows = await this.lockDirective(tx, event.subject.id);
    const events = rows.flatMap(({ body }) => {
      const decided = decide(body, { do: 'recall', reason }, { actor, at, calendar, readingRule, id: newId() });
      return 'problem' in decided ? [] : decided.events;
    });
    await this.write(tx, rows, events, surroundings, event.id);
    await tx.query('update tasks.series set next_open_at = null where directive_id = $1', [event.subject.id]);
  }

  /** Two hours and more of our own outage within the working hours of a due day move it by a working day (rules.md §2). */
  @Consumes({ consumer: 'tasks.outage', events: ['system.outage'] })
  async moveForOutage(tx: Tx, event: EventRow): Promise<void> {
    const { from, to } = event.payload as { from: Instant; to: Instant };
    const surroundings = await this.reader.read(event.occurredAt);
    const firstOn = civilDateOf(from);
    const outages = await this.outages.between(startOfDay(firstOn), to);
    const rows = await tx.query<TaskRow>(
      `select ${TASK_COLUMNS} from tasks.task t where t.state = any($1) and not t.routine and t.due_on between $2 and $3 order by t.id for update`,
      [WORKING_STATES, firstOn, civilDateOf(to)],
    );
    const events = rows.flatMap(
      ({ body }) => movedByOutageOf(body, outages, { rules: surroundings, at: event.occurredAt, actorId: null }) ?? [],
    );
    await this.write(tx, rows, events, surroundings, event.id);
  }

  /** New rules: waking a row is always safe, its sweep finds what is due under them (architecture.md, sentence 4). */
  @Consumes({ consumer: 'tasks.wake', events: ['rules.published'] })
  async wake(tx: Tx, event: EventRow): Promise<void> {
    await tx.query(
      `update tasks.next_alarm n set next_alarm_at = $1 from tasks.task t where t.id = n.task_id and t.state = any($2)`,
      [event.occurredAt, WORKING_STATES],
    );
    await tx.query('update tasks.series set next_open_at = $1 where next_open_at is not null', [event.occurredAt]);
  }

  private async begin(tx: Tx, draft: SeriesDraft, surroundings: Surroundings): Promise<readonly NewTask[]> {
    const { issue, obligation, unitId } = draft;
    const [row] = await tx.query<SeriesRow>(
      `insert into tasks.series (id, obligation_id, unit_id, directive_id, draft, issued_on, opened_until, next_open_at)
       values ($1, $2, $3, $4, $5, $6, $6, null) on conflict (obligation_id, unit_id) do nothing returning id, draft, opened_until`,
      [newId(), obligation.id, unitId, issue.directiveId, JSON.stringify(draft), civilDateOf(issue.issuedAt)],
    );
    return row === undefined ? [] : this.advance(tx, row, surroundings);
  }

  /** The tasks of all periods that have opened (those that exist are skipped), and the instant of the next. */
  private async advance(tx: Tx, row: SeriesRow, surroundings: Surroundings): Promise<readonly NewTask[]> {
    const { today, now } = surroundings;
    const { open, next } = periodsOf(row.draft, today, surroundings);
    await tx.query('update tasks.series set opened_until = $2, next_open_at = $3 where id = $1', [
      row.id,
      today,
      next === null ? null : opensAtOf(next),
    ]);
    return open
      .filter(({ opensOn }) => opensOn >= row.opened_until || row.opened_until <= civilDateOf(row.draft.issue.issuedAt))
      .map((period) => ({ id: newId(), draft: row.draft, period, at: now, rules: surroundings }));
  }

  private async open(tx: Tx, made: readonly NewTask[], surroundings: Surroundings, causeId?: string): Promise<void> {
    const { now, reminders: policy, calendar } = surroundings;
    const tasks = made.map((each) => ({
      task: taskOf(each),
      item: each.draft.obligation.instruction,
      by: each.draft.issue.issuedBy,
    }));
    const refs = await this.textsOf(
      tasks.map(({ task }) => task),
      surroundings,
    );
    for (let from = 0; from < tasks.length; from += BATCH) {
      const batch = tasks.slice(from, from + BATCH);
      const inserts: TaskInsert[] = batch.map(({ task, item }) => ({
        task,
        item,
        folded: refs.get(task.id) ?? foldedOf(task.title),
        nextAlarmAt: nextAlarmOf(task, { policy, calendar, firedKeys: new Set() }),
      }));
      const inserted = await insertTasks(tx, inserts);
      const events = batch
        .filter(({ task }) => inserted.has(task.id))
        .map(({ task, by }): TaskEvent => ({
          name: 'task.created',
          at: now,
          actorId: by,
          onBehalfOf: null,
          task,
          facts: {},
        }));
      await this.log.appendAll(
        tx,
        events.map((event) => loggedOf(event, causeId)),
      );
    }
  }

  /** What the search looks through, by task id. */
  private async textsOf(tasks: readonly TaskState[], { units }: Surroundings): Promise<ReadonlyMap<string, string>> {
    const { directives } = await this.reader.texts({
      directiveIds: tasks.map(({ directiveId }) => directiveId),
      personIds: [],
    });
    return new Map(
      tasks.map((task) => {
        const unit = units.get(task.leadUnitId);
        return [
          task.id,
          foldedOf(
            [task.title, directives.get(task.directiveId)?.ref, unit?.name, unit?.short].filter(Boolean).join(' '),
          ),
        ];
      }),
    );
  }

  private async lockDirective(tx: Tx, directiveId: string): Promise<readonly TaskRow[]> {
    return tx.query<TaskRow>(
      `select ${TASK_COLUMNS} from tasks.task t where t.directive_id = $1 order by t.id for update`,
      [directiveId],
    );
  }

  private async write(
    tx: Tx,
    rows: readonly TaskRow[],
    events: readonly TaskEvent[],
    surroundings: Surroundings,
    causeId: string,
  ): Promise<void> {
    const { reminders: policy, calendar } = surroundings;
    const before = new Map(rows.map(({ id, body }) => [id, body]));
    const fired = await this.rows.firedKeys(
      tx,
      events.map(({ task }) => task.id),
    );
    await updateTasks(
      tx,
      events.map(({ task }) => ({
        task,
        nextAlarmAt: nextAlarmOf(task, { policy, calendar, firedKeys: fired.get(task.id) ?? new Set() }),
      })),
    );
    await recordDueChanges(
      tx,
      events.map((event) => ({ before: before.get(event.task.id) ?? event.task, event })),
    );
    await this.log.appendAll(
      tx,
      events.map((event) => loggedOf(event, causeId)),
    );
  }
}

/** One draft per obligation and lead unit, in the order of the text. */
function draftsOf({ payload, subject, occurredAt, actor }: EventRow): readonly SeriesDraft[] {
  const { obligations, receivedOn, signedOn, assignerUnitId, assigningLevel, assessedUnitId } =
    payload as unknown as IssuedPayload;
  const issue: Issue = {
    directiveId: subject.id,
    issuedAt: occurredAt,
    issuedBy: actor === 'system' ? subject.id : actor.personId,
    receivedOn,
    signedOn: signedOn ?? null,
    assignerUnitId,
    assigningLevel,
    assessedUnitId: assessedUnitId ?? null,
  };
  return obligations.flatMap((obligation) => obligation.leadUnitIds.map((unitId) => ({ issue, obligation, unitId })));
}

async function refold(tx: Tx, rows: readonly TaskRow[], texts: ReadonlyMap<string, string>): Promise<void> {
  await tx.query(
    'update tasks.task t set folded = r.folded from unnest($1::uuid[], $2::text[]) as r(id, folded) where t.id = r.id',
    [rows.map(({ id }) => id), rows.map(({ id, folded }) => texts.get(id) ?? folded)],
  );
}
