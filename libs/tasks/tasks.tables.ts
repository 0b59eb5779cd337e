import type { CivilDate, Instant, TaskState } from '@dondoc/domain';
import type { Tx } from '@dondoc/platform';

/**
 * Rows of schema `tasks`. The whole TaskState stands in `body` (every event carries it whole, decisions take and give it whole);
 * what lists filter and sort by and what the sweep claims stands beside it in columns. `recordOf` is the one place that maps.
 */
export interface TaskRow {
  readonly id: string;
  readonly number: number;
  readonly item: string | null;
  readonly folded: string;
  readonly body: TaskState;
  readonly version: number;
}

export interface SubmissionRow {
  readonly id: string;
  readonly task_id: string;
  readonly at: Instant;
  readonly by_person_id: string;
  readonly unit_id: string;
  readonly result: string;
  readonly document_number: string | null;
  readonly document_on: CivilDate | null;
  readonly file_ids: readonly string[];
  readonly withdrawn_at: Instant | null;
  readonly decision: 'accept' | 'return' | null;
  readonly judged_at: Instant | null;
  readonly judged_by: string | null;
  readonly verdict_reason: string | null;
  readonly completed_on: CivilDate | null;
}

export interface ExtensionRow {
  readonly id: string;
  readonly task_id: string;
  readonly at: Instant;
  readonly requested_by: string;
  readonly from_on: CivilDate;
  readonly until_on: CivilDate;
  readonly reason: string;
  readonly first: boolean;
  readonly withdrawn_at: Instant | null;
  readonly granted: boolean | null;
  readonly decided_by: string | null;
  readonly decided_at: Instant | null;
  readonly decision_reason: string | null;
}

export interface DueChangeRow {
  readonly task_id: string;
  readonly version: number;
  readonly at: Instant;
  readonly from_on: CivilDate | null;
  readonly to_on: CivilDate | null;
  readonly cause: string;
  readonly reason: string | null;
  readonly by_person_id: string | null;
}

export interface UploadRow {
  readonly id: string;
  readonly file_id: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly by_person_id: string;
}

/** What is written with T: when it must be looked at again stands in a row of its own, tasks.next_alarm. */
export interface TaskWrite {
  readonly task: TaskState;
  readonly nextAlarmAt: Instant | null;
}
export interface TaskInsert extends TaskWrite {
  readonly item: string | null;
  readonly folded: string;
}

export const TASK_COLUMNS = 't.id, t.number, t.item, t.folded, t.body, t.version';

/** Columns that repeat T: name, type, value. */
const MIRRORED = [
  ['lead_unit_id', 'uuid', (task: TaskState) => task.leadUnitId],
  ['officer_id', 'uuid', (task: TaskState) => task.officerId],
  ['state', 'text', (task: TaskState) => task.state],
  ['due_on', 'date', (task: TaskState) => task.dueOn],
  ['due_at', 'timestamptz', (task: TaskState) => task.dueAt],
  ['review_on', 'date', (task: TaskState) => task.reviewOn],
  ['countable', 'boolean', (task: TaskState) => task.countable],
  ['routine', 'boolean', (task: TaskState) => task.routine],
  ['assigned_at', 'timestamptz', (task: TaskState) => task.assignedAt],
  ['submitted_at', 'timestamptz', (task: TaskState) => task.submission?.at ?? null],
  ['accepted_at', 'timestamptz', (task: TaskState) => task.acceptedAt],
  ['completed_at', 'timestamptz', (task: TaskState) => task.completedAt],
  ['version', 'integer', (task: TaskState) => task.version],
] as const;

function recordOf({ task, nextAlarmAt }: TaskWrite): Record<string, unknown> {
  const mirrored = Object.fromEntries(MIRRORED.map(([name, , valueOf]) => [name, valueOf(task)]));
  return { ...mirrored, id: task.id, next_alarm_at: nextAlarmAt, body: task };
}

const NAMES = [...MIRRORED.map(([name]) => name), 'body'];
const TYPED = [...MIRRORED.map(([name, type]) => `${name} ${type}`), 'body jsonb', 'next_alarm_at timestamptz'];

/** Writes changed tasks back, with their coordinators, in two round trips whatever their number. The rows are locked by the caller. */
export async function updateTasks(tx: Tx, writes: readonly TaskWrite[]): Promise<void> {
  if (writes.length === 0) return;
  await tx.query(
    `with r as (select * from jsonb_to_recordset($1::jsonb) as r(id uuid, ${TYPED.join(', ')})),
       written as (update tasks.task t set ${NAMES.map((name) => `${name} = r.${name}`).join(', ')} from r where t.id = r.id)
     update tasks.next_alarm n set next_alarm_at = r.next_alarm_at from r where n.task_id = r.id`,
    [JSON.stringify(writes.map(recordOf))],
  );
  await writeCoordinators(tx, writes);
}

/** Moves only the alarm: the task itself did not change. */
export async function updateAlarms(
  tx: Tx,
  alarms: readonly { id: string; nextAlarmAt: Instant | null }[],
): Promise<void> {
  if (alarms.length === 0) return;
  await tx.query(
    `update tasks.next_alarm n set next_alarm_at = r.next_alarm_at
     from unnest($1::uuid[], $2::timestamptz[]) as r(id, next_alarm_at) where n.task_id = r.id`,
    [alarms.map(({ id }) => id), alarms.map(({ nextAlarmAt }) => nextAlarmAt)],
  );
}

const CONSTANT = ['directive_id', 'obligation_id', 'original_unit_id', 'assigner_unit_id'] as const;

/** Inserts tasks that do not exist yet and answers the ids really inserted; (obligation, original unit, occurrence) is unique. */
export async function insertTasks(tx: Tx, inserts: readonly TaskInsert[]): Promise<ReadonlySet<string>> {
  if (inserts.length === 0) return new Set();
  const records = inserts.map((insert) => ({
    ...recordOf(insert),
    directive_id: insert.task.directiveId,
    obligation_id: insert.task.obligationId,
    original_unit_id: insert.task.originalUnitId,
    assigner_unit_id: insert.task.assignerUnitId,
    occurrence: insert.task.occurrence,
    received_on: insert.task.receivedOn,
    title: insert.task.title,
    item: insert.item,
    folded: insert.folded,
  }));
  const names = ['id', ...CONSTANT, 'occurrence', 'received_on', 'title', 'item', 'folded', ...NAMES];
  const typed = [
    'id uuid',
    ...CONSTANT.map((name) => `${name} uuid`),
    'occurrence date, received_on date, title text, item text, folded text',
    ...TYPED,
  ];
  const rows = await tx.query<{ id: string }>(
    `with r as (select * from jsonb_to_recordset($1::jsonb) as r(${typed.join(', ')})),
       made as (insert into tasks.task (${names.join(', ')}) select ${names.map((name) => `r.${name}`).join(', ')} from r
         on conflict on constraint task_once do nothing returning id)
     insert into tasks.next_alarm (task_id, next_alarm_at) select made.id, r.next_alarm_at from made join r on r.id = made.id
     returning task_id as id`,
    [JSON.stringify(records)],
  );
  const made = new Set(rows.map(({ id }) => id));
  await writeCoordinators(
    tx,
    inserts.filter(({ task }) => made.has(task.id)),
  );
  return made;
}

async function writeCoordinators(tx: Tx, writes: readonly TaskWrite[]): Promise<void> {
  const coordinated = writes.filter(({ task }) => task.coordinators.length > 0 || task.assignmentNo > 1);
  if (coordinated.length === 0) return;
  const records = coordinated.flatMap(({ task }) =>
    task.coordinators.map((each) => ({
      task_id: task.id,
      unit_id: each.unitId,
      duty: each.duty,
      acknowledged_at: each.acknowledgedAt,
    })),
  );
  await tx.query(
    `delete from tasks.coordinator c where c.task_id = any($1) and not exists
       (select from jsonb_to_recordset($2::jsonb) as r(task_id uuid, unit_id uuid) where r.task_id = c.task_id and r.unit_id = c.unit_id)`,
    [coordinated.map(({ task }) => task.id), JSON.stringify(records)],
  );
  await tx.query(
    `insert into tasks.coordinator (task_id, unit_id, duty, acknowledged_at)
     select task_id, unit_id, duty, acknowledged_at
       from jsonb_to_recordset($1::jsonb) as r(task_id uuid, unit_id uuid, duty text, acknowledged_at timestamptz)
     on conflict (task_id, unit_id) do update set duty = excluded.duty, acknowledged_at = excluded.acknowledged_at`,
    [JSON.stringify(records)],
  );
}
