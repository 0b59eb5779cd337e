import type { Refusal } from '@dondoc/contracts';
import {
  decide,
  may,
  nextAlarmOf,
  subjectOf,
  type Actor as DomainActor,
  type DueChangeCause,
  type Instant,
  type Problem,
  type TaskAction,
  type TaskEvent,
  type TaskState,
} from '@dondoc/domain';
import { eventActorOf, type SignedIn } from '@dondoc/organisation';
import { EventLog, EventQueries, newId, Store, type NewEvent, type Tx } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import { refusalOf } from '../refusals.js';
import { personOf, SurroundingsReader, type Surroundings } from '../surroundings.js';
import { TaskRows } from '../tasks.rows.js';
import { updateTasks, type TaskRow } from '../tasks.tables.js';
import { verbsOf } from '../view/verbs.js';
import { codeOf } from '../words.js';

/** Answer of every command on one task. */
export interface TaskAnswer {
  readonly id: string;
  readonly code: string;
  readonly state: TaskState['state'];
  readonly version: number;
}

/** One command on one task. */
export interface TaskCommand {
  readonly taskId: string;
  /** The version the person has seen (If-Match); null: any. */
  readonly version: number | null;
  /** What is to be decided, one after the other; each gives one event. */
  readonly actions: readonly TaskAction[];
  /** Id of the row that the action creates, made by the client. */
  readonly id?: string;
  /** Looks at the locked row first: a refusal, or `repeated` where the same request has been done already. */
  readonly check?: (tx: Tx, row: TaskRow, surroundings: Surroundings) => Promise<Problem | 'repeated' | null>;
  /** Writes the rows beside the task. */
  readonly write?: (tx: Tx, after: TaskState, surroundings: Surroundings) => Promise<void>;
}

const STALE: Problem = { problem: 'stale-version' };

/** Events that tell something of a task without changing it carry no version: (subject, version) is unique. */
const UNCHANGING: readonly TaskEvent['name'][] = ['task.alarmFired', 'task.overdue'];

/** An event of the domain as the log takes it. */
export function loggedOf(event: TaskEvent, causeId?: string): NewEvent {
  const actor =
    event.actorId === null
      ? ('system' as const)
      : eventActorOf({ personId: event.actorId, onBehalfOf: event.onBehalfOf, seats: [] });
  return {
    name: event.name,
    subject: {
      kind: 'task',
      id: event.task.id,
      ...(UNCHANGING.includes(event.name) ? {} : { version: event.task.version }),
    },
    occurredAt: event.at,
    actor,
    ...(causeId === undefined ? {} : { causeId }),
    payload: { ...event.facts, task: event.task },
  };
}

/** Writes the changed due day beside the task, where it changed. */
export async function recordDueChanges(
  tx: Tx,
  changes: readonly { before: TaskState; event: TaskEvent }[],
): Promise<void> {
  const moved = changes.filter(({ before, event }) => before.dueOn !== event.task.dueOn);
  if (moved.length === 0) return;
  await tx.query(
    `insert into tasks.due_change (task_id, version, at, from_on, to_on, cause, reason, by_person_id)
     select task_id, version, at, from_on, to_on, cause, reason, by_person_id from jsonb_to_recordset($1::jsonb)
       as r(task_id uuid, version int, at timestamptz, from_on date, to_on date, cause text, reason text, by_person_id uuid)`,
    [
      JSON.stringify(
        moved.map(({ before, event }) => ({
          task_id: before.id,
          version: event.task.version,
          at: event.at,
          from_on: before.dueOn,
          to_on: event.task.dueOn,
          cause: event.task.lastDueChangeCause ?? ('correction' satisfies DueChangeCause),
          reason: typeof event.facts['reason'] === 'string' ? event.facts['reason'] : null,
          by_person_id: event.actorId,
        })),
      ),
    ],
  );
}

/** One command = one transaction = one locked row, pure decisions, their events (architecture.md). */
@Injectable()
export class TaskCommandRunner {
  constructor(
    private readonly store: Store,
    private readonly log: EventLog,
    private readonly events: EventQueries,
    private readonly rows: TaskRows,
    private readonly reader: SurroundingsReader,
  ) {}

  async run(actor: SignedIn, command: TaskCommand): Promise<TaskAnswer | Refusal> {
    const surroundings = await this.reader.read();
    const result = await this.store.transaction((tx) => this.attempt(tx, actor, command, surroundings));
    return 'problem' in result ? this.worded(result, actor, { taskId: command.taskId, surroundings }) : result;
  }

  private async attempt(
    tx: Tx,
    actor: SignedIn,
    command: TaskCommand,
    surroundings: Surroundings,
  ): Promise<TaskAnswer | Problem> {
    const row = await this.rows.lock(tx, command.taskId);
    if (row === null) return { problem: 'not-found' };
    const hidden = may(actor, 'seeTask', subjectOf(row.body, 'acknowledge'));
    if (hidden !== null) return hidden;
    const checked = (await command.check?.(tx, row, surroundings)) ?? null;
    if (checked === 'repeated') return answerOf(row, row.body);
    if (checked !== null) return checked;
    if (command.version !== null && command.version !== row.version) return STALE;
    const events = decideAll(row.body, command, actor, surroundings);
    if ('problem' in events) return events;
    const after = events.at(-1)?.task ?? row.body;
    await updateTasks(tx, [{ task: after, nextAlarmAt: await this.nextAlarmAt(tx, after, surroundings) }]);
    await recordDueChanges(
      tx,
      events.map((event, index) => ({ before: events[index - 1]?.task ?? row.body, event })),
    );
    await closeExtension(tx, row.body, after, surroundings);
    await command.write?.(tx, after, surroundings);
    await this.log.appendAll(
      tx,
      events.map((event) => loggedOf(event)),
    );
    return answerOf(row, after);
  }

  private async nextAlarmAt(tx: Tx, task: TaskState, { reminders, calendar }: Surroundings): Promise<Instant | null> {
    const firedKeys = (await this.rows.firedKeys(tx, [task.id])).get(task.id) ?? new Set();
    return nextAlarmOf(task, { policy: reminders, calendar, firedKeys });
  }

  /** Adds who was first to a refusal that needs it. */
  private async worded(
    problem: Problem,
    actor: SignedIn,
    about: { taskId: string; surroundings: Surroundings },
  ): Promise<Refusal> {
    const { taskId, surroundings: { units } } = about; // prettier-ignore
    const task = (await this.rows.byId(taskId))?.body;
    const facts = { units, ...(task === undefined ? {} : { task }) };
    if (problem.problem === 'state-not-allowed' && task !== undefined)
      return refusalOf({ ...problem, possible: verbsOf(task, actor) }, facts);
    if (!['stale-version', 'already-decided', 'withdraw-too-late'].includes(problem.problem))
      return refusalOf(problem, facts);
    const last = (await this.events.ofSubject('task', taskId)).findLast(({ actor }) => actor !== 'system');
    if (last === undefined || last.actor === 'system') return refusalOf(problem, facts);
    const { people } = await this.reader.texts({ directiveIds: [], personIds: [last.actor.personId] });
    const other = { name: personOf(people, last.actor.personId).name, at: last.occurredAt };
    return refusalOf(
      { ...problem, actor: other.name, changedAt: other.at, version: task?.version ?? null },
      { ...facts, other },
    );
  }
}

function decideAll(
  task: TaskState,
  command: TaskCommand,
  actor: DomainActor,
  surroundings: Surroundings,
): TaskEvent[] | Problem {
  const { now: at, calendar, readingRule } = surroundings;
  const events: TaskEvent[] = [];
  let state = task;
  for (const action of command.actions) {
    const decided = decide(state, action, { actor, at, calendar, readingRule, id: command.id ?? newId() });
    if ('problem' in decided) return decided;
    events.push(...decided.events);
    state = decided.task;
  }
  return events;
}

/** A request that ended with something else than its own decision (accepted, reassigned, recalled) is closed as withdrawn. */
async function closeExtension(tx: Tx, before: TaskState, after: TaskState, { now }: Surroundings): Promise<void> {
  if (before.extension === null || after.extension !== null) return;
  await tx.query('update tasks.extension set withdrawn_at = $2 where id = $1 and granted is null', [
    before.extension.id,
    now,
  ]);
}

const answerOf = (row: TaskRow, task: TaskState): TaskAnswer => ({
  id: task.id,
  code: codeOf(row.number),
  state: task.state,
  version: task.version,
});
