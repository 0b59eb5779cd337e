import { Store, type Tx } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import {
  TASK_COLUMNS,
  type DueChangeRow,
  type ExtensionRow,
  type SubmissionRow,
  type TaskRow,
  type UploadRow,
} from './tasks.tables.js';

type Reader = Pick<Tx, 'query'>;

const SUBMISSIONS = `select s.*, w.at as withdrawn_at, v.decision, v.at as judged_at, v.by_person_id as judged_by,
    v.reason as verdict_reason, v.completed_on
  from tasks.submission s left join tasks.withdrawal w on w.submission_id = s.id left join tasks.verdict v on v.submission_id = s.id`;

/** Reads rows of this room's schema as they stand. */
@Injectable()
export class TaskRows {
  constructor(private readonly store: Store) {}

  async byIds(ids: readonly string[]): Promise<readonly TaskRow[]> {
    if (ids.length === 0) return [];
    return this.store.query<TaskRow>(`select ${TASK_COLUMNS} from tasks.task t where t.id = any($1)`, [ids]);
  }

  async byId(id: string): Promise<TaskRow | null> {
    return (await this.byIds([id]))[0] ?? null;
  }

  async byNumber(number: number): Promise<TaskRow | null> {
    const [row] = await this.store.query<TaskRow>(`select ${TASK_COLUMNS} from tasks.task t where t.number = $1`, [
      number,
    ]);
    return row ?? null;
  }

  /** Locks one task for a command. */
  async lock(tx: Tx, id: string): Promise<TaskRow | null> {
    const [row] = await tx.query<TaskRow>(`select ${TASK_COLUMNS} from tasks.task t where t.id = $1 for update`, [id]);
    return row ?? null;
  }

  /** Keys of what has fired, by task. */
  async firedKeys(tx: Tx, taskIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const rows = await tx.query<{ task_id: string; keys: string[] }>(
      'select task_id, array_agg(key) as keys from tasks.alarm_fired where task_id = any($1) group by task_id',
      [taskIds],
    );
    return new Map(rows.map(({ task_id: id, keys }) => [id, new Set(keys)]));
  }

  async submissions(taskId: string, from: Reader = this.store): Promise<readonly SubmissionRow[]> {
    return from.query<SubmissionRow>(`${SUBMISSIONS} where s.task_id = $1 order by s.at desc, s.id desc`, [taskId]);
  }

  async submission(id: string, from: Reader = this.store): Promise<SubmissionRow | null> {
    const [row] = await from.query<SubmissionRow>(`${SUBMISSIONS} where s.id = $1`, [id]);
    return row ?? null;
  }

  async extensions(taskId: string, from: Reader = this.store): Promise<readonly ExtensionRow[]> {
    return from.query<ExtensionRow>('select * from tasks.extension where task_id = $1 order by at desc, id desc', [
      taskId,
    ]);
  }

  async extension(id: string, from: Reader = this.store): Promise<ExtensionRow | null> {
    const [row] = await from.query<ExtensionRow>('select * from tasks.extension where id = $1', [id]);
    return row ?? null;
  }

  async dueChanges(taskId: string): Promise<readonly DueChangeRow[]> {
    return this.store.query<DueChangeRow>('select * from tasks.due_change where task_id = $1 order by version desc', [
      taskId,
    ]);
  }

  /** Alarms that have fired, oldest first. */
  async alarmsFired(taskId: string): Promise<readonly { step_id: string; instant: string }[]> {
    return this.store.query(
      `select step_id, instant from tasks.alarm_fired where task_id = $1 and step_id <> 'overdue' order by instant`,
      [taskId],
    );
  }

  async uploads(ids: readonly string[], from: Reader = this.store): Promise<readonly UploadRow[]> {
    if (ids.length === 0) return [];
    return from.query<UploadRow>(
      'select id, file_id, name, media_type, size, by_person_id from tasks.upload where id = any($1)',
      [ids],
    );
  }

  /** Tasks with a submission that carries this file. */
  async tasksOfUpload(uploadId: string): Promise<readonly string[]> {
    const rows = await this.store.query<{ task_id: string }>(
      'select distinct task_id from tasks.submission where $1 = any(file_ids)',
      [uploadId],
    );
    return rows.map((row) => row.task_id);
  }

  /** Reasons of the last return of tasks that are given back. */
  async returnReasons(taskIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (taskIds.length === 0) return new Map();
    const rows = await this.store.query<{ task_id: string; reason: string }>(
      `select distinct on (task_id) task_id, coalesce(reason, '') as reason from tasks.verdict
       where decision = 'return' and task_id = any($1) order by task_id, at desc`,
      [taskIds],
    );
    return new Map(rows.map(({ task_id: id, reason }) => [id, reason]));
  }
}
