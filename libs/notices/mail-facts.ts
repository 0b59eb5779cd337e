import {
  addDays,
  civilDateOf,
  startOfDay,
  type Case,
  type CivilDate,
  type Instant,
  type LadderPolicy,
  type Outage,
  type TaskState,
  type WorkingCalendar,
} from '@dondoc/domain';
import { DirectivesQueries } from '@dondoc/directives';
import { OrganisationQueries, type HeldSeat, type Office, type Person, type Unit } from '@dondoc/organisation';
import { Clock, OutageQueries, Store } from '@dondoc/platform';
import { RulesQueries } from '@dondoc/rules';
import { TasksQueries } from '@dondoc/tasks';
import { Injectable } from '@nestjs/common';
import type { MailTask } from './mail/task-values.js';
import { proofOf } from './labels.js';
import type { DispatchRow, NoticeRow } from './notices.tables.js';

/** What letters are worded with, as it is at one office instant. */
export interface MailFacts {
  readonly now: Instant;
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar;
  readonly ladder: LadderPolicy;
  readonly units: ReadonlyMap<string, Unit>;
  readonly people: ReadonlyMap<string, Person>;
  readonly seats: readonly HeldSeat[];
  readonly office: Office | null;
  readonly tasks: ReadonlyMap<string, MailTask>;
  readonly states: ReadonlyMap<string, TaskState>;
  readonly cases: ReadonlyMap<string, Case>;
  /** By task: when it was urged and what proves it, in words. */
  readonly urges: ReadonlyMap<string, { readonly at: Instant; readonly proof: string }>;
  /** When requests for more time were made, by their id. */
  readonly requestedAt: ReadonlyMap<string, Instant>;
  readonly outages: readonly Outage[];
}

/** How far back an outage is named in a letter that comes after it. */
const OUTAGE_DAYS = 60;

/** Gathers the facts for a batch of letters in a fixed number of queries, whatever its size. */
@Injectable()
export class MailFactsReader {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly organisation: OrganisationQueries,
    private readonly rules: RulesQueries,
    private readonly directives: DirectivesQueries,
    private readonly tasks: TasksQueries,
    private readonly outages: OutageQueries,
  ) {}

  async read(notices: readonly NoticeRow[]): Promise<MailFacts> {
    const now = await this.clock.now();
    const today = civilDateOf(now);
    const taskIds = [...new Set(notices.flatMap(({ task_id: id }) => (id === null ? [] : [id])))];
    const requestIds = notices.flatMap(({ body }) =>
      typeof body.facts['requestId'] === 'string' ? [body.facts['requestId']] : [],
    );
    const since = startOfDay(addDays(today, -OUTAGE_DAYS));
    const [calendar, ladder, units, seats, office, states, cases, urges, outages] = await Promise.all([
      this.rules.calendar(today),
      this.rules.ladder(today),
      this.organisation.units(),
      this.organisation.seatsAt(today),
      this.organisation.office(),
      this.tasks.snapshot(taskIds),
      this.cases(taskIds),
      this.urges(taskIds),
      this.outages.between(since, now),
    ]);
    const [people, tasks, requestedAt] = await Promise.all([
      this.peopleOf(notices, seats, states),
      this.mailTasks(states, units),
      this.tasks.extensionsRequestedAt(requestIds),
    ]);
    return {
      now,
      today,
      calendar,
      ladder,
      units,
      people,
      seats,
      office,
      tasks,
      states,
      cases,
      urges,
      requestedAt,
      outages,
    };
  }

  /** The case of each task as this room last heard of it; the latest where there were several. */
  async cases(taskIds: readonly string[]): Promise<ReadonlyMap<string, Case>> {
    const rows = await this.store.query<{ task_id: string; body: Case }>(
      `select distinct on (task_id) task_id, body from notices.case_seen where task_id = any($1) order by task_id, body ->> 'openedAt' desc`,
      [taskIds],
    );
    return new Map(rows.map(({ task_id: id, body }) => [id, body]));
  }

  private async urges(taskIds: readonly string[]): Promise<MailFacts['urges']> {
    const rows = await this.store.query<DispatchRow & { task_id: string }>(
      `select distinct on (n.task_id) n.task_id, d.* from notices.notice n join notices.dispatch d on d.id = n.dispatch_id
       where n.task_id = any($1) and n.rung = 1 and n.kind = 'rung' and n.state = 'sent' order by n.task_id, d.at`,
      [taskIds],
    );
    return new Map(rows.map((row) => [row.task_id, { at: row.at ?? row.due_at, proof: proofOf(row) }]));
  }

  /** Everybody a letter may name: its reader, heads, and whoever decided or asked (ids among the notices' facts). */
  private async peopleOf(
    notices: readonly NoticeRow[],
    seats: readonly HeldSeat[],
    states: ReadonlyMap<string, TaskState>,
  ): Promise<ReadonlyMap<string, Person>> {
    const named = notices.flatMap(({ body }) =>
      Object.values(body.facts).filter((value): value is string => typeof value === 'string' && value.length === 36),
    );
    const units = new Set([...states.values()].map(({ leadUnitId }) => leadUnitId));
    const heads = seats
      .filter(({ unitId, role }) => (role === 'unitHead' && units.has(unitId)) || role === 'leader')
      .map(({ personId }) => personId);
    return this.organisation.people([...new Set([...notices.map(({ person_id: id }) => id), ...named, ...heads])]);
  }

  private async mailTasks(
    states: ReadonlyMap<string, TaskState>,
    units: ReadonlyMap<string, Unit>,
  ): Promise<ReadonlyMap<string, MailTask>> {
    const all = [...states.values()];
    const [refs, directives, obligations] = await Promise.all([
      this.tasks.refs([...states.keys()]),
      this.directives.references([...new Set(all.map(({ directiveId }) => directiveId))]),
      this.directives.obligations([...new Set(all.map(({ obligationId }) => obligationId))]),
    ]);
    return new Map(
      all.map((state) => {
        const obligation = obligations.get(state.obligationId);
        const quote = (obligation?.quote ?? []).map((each) => each.quote).join(' … ');
        return [
          state.id,
          {
            state,
            code: refs.get(state.id)?.code ?? '',
            item: refs.get(state.id)?.item ?? null,
            directiveRef: directives.get(state.directiveId)?.ref ?? '',
            quote: quote === '' ? null : quote,
            deliverable: obligation?.deliverable ?? null,
            reportTo: obligation?.reportTo ?? null,
            via: obligation?.via ?? null,
            coordinators: state.coordinators.map(({ unitId }) => units.get(unitId)?.name ?? ''),
          },
        ];
      }),
    );
  }
}
