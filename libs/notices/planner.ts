import {
  civilDateOf,
  dispatchOf,
  noticesOf,
  startOfDay,
  type Case,
  type CivilDate,
  type Instant,
  type PlannedNotice,
  type TaskState,
} from '@dondoc/domain';
import { OrganisationQueries } from '@dondoc/organisation';
import { Clock, Consumes, OutageQueries, type EventRow, type Tx } from '@dondoc/platform';
import { RulesQueries } from '@dondoc/rules';
import { TasksQueries } from '@dondoc/tasks';
import { Injectable } from '@nestjs/common';
import type { DispatchRow } from './notices.tables.js';
import { insertPlanned, type Placed } from './placing.js';

type Failure = Pick<DispatchRow, 'id' | 'label' | 'answer' | 'address' | 'at'>;

/** Decides who is told what in which message because of events; what is planned twice is the same (architecture.md §3, §6). */
@Injectable()
export class NoticesPlanner {
  constructor(
    private readonly clock: Clock,
    private readonly organisation: OrganisationQueries,
    private readonly rules: RulesQueries,
    private readonly tasks: TasksQueries,
    private readonly outages: OutageQueries,
  ) {}

  @Consumes({
    consumer: 'notices.plan',
    batch: true,
    events: [
      'task.created',
      'task.reassigned',
      'task.alarmFired',
      'task.submitted',
      'task.returned',
      'task.accepted',
      'task.dueChanged',
      'task.recalled',
      'extension.requested',
      'extension.decided',
      'escalation.rungReached',
      'escalation.rungHeld',
      'escalation.rungConfirmed',
      'escalation.explained',
      'escalation.weighed',
      'escalation.answered',
      'escalation.opened',
      'escalation.closed',
      'escalation.proposed',
      'escalation.decided',
      'notice.failed',
      'notice.bounced',
    ],
  })
  async plan(tx: Tx, events: readonly EventRow[]): Promise<void> {
    await keepCases(tx, events);
    const notices = await this.noticesOf(tx, events);
    if (notices.length === 0) return;
    const placed = await this.placed(tx, notices);
    await insertPlanned(tx, placed, await this.clock.now());
  }

  private async noticesOf(tx: Tx, events: readonly EventRow[]): Promise<readonly PlannedNotice[]> {
    const [tasks, cases, failures] = await Promise.all([
      this.tasksOf(events),
      casesOf(tx, events),
      failuresOf(tx, events),
    ]);
    const notices = new Map<string, PlannedNotice>();
    const days = new Map<CivilDate, Awaited<ReturnType<NoticesPlanner['around']>>>();
    for (const event of events) {
      const day = civilDateOf(event.occurredAt);
      const around = days.get(day) ?? (await this.around(day));
      days.set(day, around);
      const task = tasks.get(taskIdOf(event) ?? '');
      if (task === undefined) continue;
      const failure = failures.get(dispatchIdOf(event));
      const facts = factsOf(event, failure);
      const planning = {
        id: event.id,
        name: event.name,
        at: event.occurredAt,
        actorId: event.actor === 'system' ? null : event.actor.personId,
        facts,
      };
      for (const notice of noticesOf(planning, { task, case: cases.get(event.id) ?? null, ...around })) {
        const kept = { ...notice, facts: { ...notice.facts, actorId: planning.actorId } };
        notices.set(`${notice.reasonKey} ${notice.personId} ${notice.channel}`, kept);
      }
    }
    return [...notices.values()];
  }

  private async around(day: CivilDate) {
    const [seats, policy, calendar] = await Promise.all([
      this.organisation.seatsAt(day),
      this.rules.reminders(day),
      this.rules.calendar(day),
    ]);
    return { seats, policy, calendar };
  }

  /** The task after each event: as the event carries it, else as it stands. */
  private async tasksOf(events: readonly EventRow[]): Promise<ReadonlyMap<string, TaskState>> {
    const carried = events.flatMap(({ payload }) =>
      payload['task'] === undefined ? [] : [payload['task'] as TaskState],
    );
    const missing = events
      .filter(({ payload }) => payload['task'] === undefined)
      .flatMap((event) => taskIdOf(event) ?? []);
    const standing = missing.length === 0 ? [] : await this.tasks.snapshot([...new Set(missing)]);
    return new Map([...standing, ...carried.map((task) => [task.id, task] as const)]);
  }

  private async placed(tx: Tx, notices: readonly PlannedNotice[]): Promise<readonly Placed[]> {
    const now = await this.clock.now();
    const day = civilDateOf(now);
    const [throttle, calendar, restoredAt, counts] = await Promise.all([
      this.rules.throttle(day),
      this.rules.calendar(day),
      this.restoredAt(notices),
      atOnceCounts(tx, notices),
    ]);
    return notices.map((notice) => {
      const plan = dispatchOf(
        notice,
        now,
        { throttle, calendar, restoredAt },
        (on) => counts.get(`${notice.personId} ${on}`) ?? 0,
      );
      if (plan.mode === 'atOnce') {
        const key = `${notice.personId} ${civilDateOf(plan.dueAt)}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      return { notice, plan };
    });
  }

  /** The end of an outage of ours, where these notices were planned at that very instant. */
  private async restoredAt(notices: readonly PlannedNotice[]): Promise<Instant | null> {
    const instants = notices.map(({ notBefore }) => notBefore).sort();
    const [first, last] = [instants[0], instants.at(-1)];
    if (first === undefined || last === undefined) return null;
    const found = await this.outages.between(startOfDay(civilDateOf(first)), last);
    return found.findLast(({ to }) => notices.some(({ notBefore }) => notBefore === to))?.to ?? null;
  }
}

const dispatchIdOf = ({ payload }: Pick<EventRow, 'payload'>): string =>
  typeof payload['dispatchId'] === 'string' ? payload['dispatchId'] : '';
const caseIn = ({ payload }: EventRow): Case | null => (payload['case'] as Case | undefined) ?? null;

function taskIdOf(event: EventRow): string | null {
  const { task, taskIds } = event.payload as { task?: TaskState; taskIds?: readonly string[] };
  return task?.id ?? caseIn(event)?.taskId ?? taskIds?.[0] ?? null;
}

/** What a notice keeps of its cause; of a failed letter what the log does not: its name, address and the server's answer. */
function factsOf(event: EventRow, failure: Failure | undefined): Readonly<Record<string, unknown>> {
  const { task: _task, case: _case, ...facts } = event.payload;
  return failure === undefined
    ? facts
    : { ...facts, label: failure.label, answer: failure.answer, address: failure.address, at: failure.at };
}

/** Keeps the newest state of each case: older versions are dropped, order is not assumed. */
async function keepCases(tx: Tx, events: readonly EventRow[]): Promise<void> {
  const newest = new Map<string, Case>();
  for (const kase of events.flatMap((event) => caseIn(event) ?? [])) {
    if ((newest.get(kase.id)?.version ?? 0) < kase.version) newest.set(kase.id, kase);
  }
  if (newest.size === 0) return;
  await tx.query(
    `insert into notices.case_seen (case_id, task_id, body, version)
     select (c ->> 'id')::uuid, (c ->> 'taskId')::uuid, c, (c ->> 'version')::int from jsonb_array_elements($1::jsonb) as c
     on conflict (case_id) do update set body = excluded.body, version = excluded.version where case_seen.version < excluded.version`,
    [JSON.stringify([...newest.values()])],
  );
}

/** The case after each event: its own, else the one last seen of that task. */
async function casesOf(tx: Tx, events: readonly EventRow[]): Promise<ReadonlyMap<string, Case>> {
  const others = events.filter((event) => caseIn(event) === null && event.name.startsWith('notice.'));
  const rows = await tx.query<{ task_id: string; body: Case }>(
    `select distinct on (task_id) task_id, body from notices.case_seen where task_id = any($1) order by task_id, body ->> 'openedAt' desc`,
    [others.flatMap((event) => taskIdOf(event) ?? [])],
  );
  const seen = new Map(rows.map(({ task_id: id, body }) => [id, body]));
  return new Map(
    events.flatMap((event) => {
      const kase = caseIn(event) ?? seen.get(taskIdOf(event) ?? '');
      return kase === undefined || kase === null ? [] : [[event.id, kase] as const];
    }),
  );
}

async function failuresOf(tx: Tx, events: readonly EventRow[]): Promise<ReadonlyMap<string, Failure>> {
  const ids = events.flatMap(({ name, payload }) => (name.startsWith('notice.') ? [dispatchIdOf({ payload })] : []));
  if (ids.length === 0) return new Map();
  const rows = await tx.query<Failure>(
    'select id, label, answer, address, at from notices.dispatch where id = any($1)',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** How many messages at once each of these persons already has for a day; the day is civil. */
async function atOnceCounts(tx: Tx, notices: readonly PlannedNotice[]): Promise<Map<string, number>> {
  const rows = await tx.query<{ person_id: string; day: string; count: number }>(
    `select person_id, to_char((due_at at time zone 'UTC') + interval '7 hours', 'YYYY-MM-DD') as day, count(*)::int as count
     from notices.dispatch where mode = 'atOnce' and state <> 'superseded' and person_id = any($1) and due_at >= $2 group by 1, 2`,
    [
      [...new Set(notices.map(({ personId }) => personId))],
      notices
        .map(({ notBefore }) => notBefore)
        .sort()[0]
        ?.slice(0, 10),
    ],
  );
  return new Map(rows.map(({ person_id: id, day, count }) => [`${id} ${day}`, count]));
}
