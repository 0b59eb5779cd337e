import type { Refusal } from '@dondoc/contracts';
import { may, outcomeOf, subjectOf, type Instant, type TaskState } from '@dondoc/domain';
import type { SignedIn } from '@dondoc/organisation';
import { Store } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import { refusalOf } from './refusals.js';
import { TaskLists } from './list/task-list.js';
import { SurroundingsReader, type PersonRef } from './surroundings.js';
import { extensionViewOf, submissionViewOf, type ExtensionView, type SubmissionView } from './task-page.js';
import { TaskRows } from './tasks.rows.js';
import type { DueChangeRow, TaskRow } from './tasks.tables.js';
import { codeOf, numberOfCode } from './words.js';

/** A task as other rooms name it. */
export interface TaskRef {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly item: string | null;
}

/** How many tasks of a directive there are, and how they stand. */
export interface DirectiveCounts {
  readonly tasks: number;
  readonly overdue: number;
  readonly done: number;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What other rooms may know of tasks. */
@Injectable()
export class TasksQueries {
  constructor(
    private readonly store: Store,
    private readonly rows: TaskRows,
    private readonly reader: SurroundingsReader,
    private readonly lists: TaskLists,
  ) {}

  /** The whole state of tasks, as it stands now. */
  async snapshot(taskIds: readonly string[]): Promise<ReadonlyMap<string, TaskState>> {
    return new Map((await this.rows.byIds(taskIds)).map((row) => [row.id, row.body]));
  }

  async refs(taskIds: readonly string[]): Promise<ReadonlyMap<string, TaskRef>> {
    const rows = await this.rows.byIds(taskIds);
    return new Map(
      rows.map(({ id, number, item, body }) => [id, { id, code: codeOf(number), title: body.title, item }]),
    );
  }

  /** Tasks of a unit whose due day lies since that day and that are or were late: for comparable cases. */
  async openOfUnits(unitIds: readonly string[]): Promise<readonly TaskState[]> {
    const rows = await this.store.query<{ body: TaskState }>(
      `select body from tasks.task where lead_unit_id = any($1) and state in ('assigned', 'acknowledged', 'returned', 'submitted', 'suspended')`,
      [unitIds],
    );
    return rows.map(({ body }) => body);
  }

  async submissionsOf(taskId: string): Promise<readonly SubmissionView[]> {
    const rows = await this.rows.submissions(taskId);
    const [people, uploads] = await Promise.all([
      this.people(rows.flatMap((row) => [row.by_person_id, row.judged_by])),
      this.rows.uploads(rows.flatMap((row) => row.file_ids)),
    ]);
    return rows.map((row) => submissionViewOf(row, people, uploads));
  }

  async extensionsOf(taskId: string): Promise<readonly ExtensionView[]> {
    const rows = await this.rows.extensions(taskId);
    const people = await this.people(rows.flatMap((row) => [row.requested_by, row.decided_by]));
    return rows.map((row) => extensionViewOf(row, people));
  }

  async dueChangesOf(taskId: string): Promise<readonly DueChangeRow[]> {
    return this.rows.dueChanges(taskId);
  }

  /** When requests for more time were made, by their id. */
  async extensionsRequestedAt(ids: readonly string[]): Promise<ReadonlyMap<string, Instant>> {
    if (ids.length === 0) return new Map();
    const rows = await this.store.query<{ id: string; at: Instant }>(
      'select id, at from tasks.extension where id = any($1)',
      [ids],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  /** What waits for a decision: handed in, or an open request for more time. */
  async awaitingDecision(): Promise<readonly TaskState[]> {
    const rows = await this.store.query<{ body: TaskState }>(
      `select body from tasks.task where state = 'submitted'
         or (state in ('assigned', 'acknowledged', 'returned') and jsonb_typeof(body -> 'extension') = 'object')`,
    );
    return rows.map(({ body }) => body);
  }

  /** How the tasks of directives stand, by directive. */
  async countsOfDirectives(directiveIds: readonly string[]): Promise<ReadonlyMap<string, DirectiveCounts>> {
    const { now } = await this.reader.read();
    const rows = await this.store.query<{ directive_id: string; body: TaskState }>(
      'select directive_id, body from tasks.task where directive_id = any($1)',
      [directiveIds],
    );
    const counts = new Map<string, { tasks: number; overdue: number; done: number }>();
    for (const { directive_id: id, body } of rows) {
      const each = counts.get(id) ?? { tasks: 0, overdue: 0, done: 0 };
      counts.set(id, each);
      each.tasks += 1;
      if (body.state === 'accepted') each.done += 1;
      if (outcomeOf(body, now).outcome === 'overdue') each.overdue += 1;
    }
    return counts;
  }

  /** Names and sizes of uploaded files. */
  async uploads(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, { id: string; name: string; size: number; mediaType: string }>> {
    const rows = await this.rows.uploads(ids);
    return new Map(rows.map(({ id, name, size, media_type: mediaType }) => [id, { id, name, size, mediaType }]));
  }

  /** How many tasks this person has to act on: the number in the menu. */
  async countMine(actor: SignedIn): Promise<number> {
    return this.lists.countMine(actor);
  }

  /** The task by id or spoken code, if the person may see it; `not-found` or `not-your-unit` (403). */
  async visibleRow(actor: SignedIn, idOrCode: string): Promise<TaskRow | Refusal> {
    const number = numberOfCode(idOrCode);
    const row = UUID.test(idOrCode)
      ? await this.rows.byId(idOrCode)
      : number === null
        ? null
        : await this.rows.byNumber(number);
    if (row === null) return refusalOf({ problem: 'not-found' });
    const refused = may(actor, 'seeTask', subjectOf(row.body, 'acknowledge'));
    if (refused === null) return row;
    const { units } = await this.reader.read();
    return refusalOf(refused, { units, task: row.body });
  }

  async visible(actor: SignedIn, idOrCode: string): Promise<TaskState | Refusal> {
    const row = await this.visibleRow(actor, idOrCode);
    return 'problem' in row ? row : row.body;
  }

  private async people(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, PersonRef>> {
    return (await this.reader.texts({ directiveIds: [], personIds: ids })).people;
  }
}
