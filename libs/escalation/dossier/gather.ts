import { DirectivesQueries } from '@dondoc/directives';
import {
  addMonths,
  civilDateOf,
  startOfDay,
  type Case,
  type Instant,
  type Outage,
  type TaskState,
} from '@dondoc/domain';
import { NoticesQueries } from '@dondoc/notices';
import type { SignedIn } from '@dondoc/organisation';
import { EventQueries } from '@dondoc/platform';
import { TasksQueries } from '@dondoc/tasks';
import { Injectable } from '@nestjs/common';
import { EscalationRows } from '../escalation.rows.js';
import { unitOf, unitRefOf, type Surroundings } from '../surroundings.js';
import { ExplanationViews } from '../view/explanations.js';
import { decisionWordOf, shortened, workingDaysLateOf } from '../words.js';
import type { ComparableView, DossierFacts } from './facts.js';

/** Comparable cases go back so many months, and are so many at most. */
const COMPARABLE_MONTHS = 12;
const COMPARABLE_ROWS = 6;

/** A dossier is read by both sides, so it says no more than somebody without a seat may read: no addresses, no answers of servers. */
const READER: SignedIn = { personId: '', name: '', seats: [], roles: [], onBehalfOf: null };

export interface DossierAsked {
  readonly kase: Case;
  readonly task: TaskState;
  readonly outages: readonly Outage[];
}

/** Collects what a dossier is made of. Only for cases that propose: a few, each with a dozen queries. */
@Injectable()
export class DossierGatherer {
  constructor(
    private readonly rows: EscalationRows,
    private readonly tasks: TasksQueries,
    private readonly notices: NoticesQueries,
    private readonly directives: DirectivesQueries,
    private readonly events: EventQueries,
    private readonly explanations: ExplanationViews,
  ) {}

  async gather(
    { kase, task, outages }: DossierAsked,
    madeAt: Instant,
    surroundings: Surroundings,
  ): Promise<DossierFacts> {
    const [source, dispatches, submissions, extensions, explanation, comparable, owners] = await Promise.all([
      this.source(task),
      this.notices.dispatchesOf(task.id, READER),
      this.tasks.submissionsOf(task.id),
      this.tasks.extensionsOf(task.id),
      this.explanations.ofCase(kase.id),
      this.comparable(task, madeAt, surroundings),
      this.owners(task, surroundings),
    ]);
    return {
      kase,
      task,
      madeAt,
      surroundings,
      source,
      dispatches,
      submissions,
      extensions,
      outages,
      explanation,
      comparable,
      owners,
    };
  }

  private async source(task: TaskState): Promise<DossierFacts['source']> {
    const [refs, references, obligations] = await Promise.all([
      this.tasks.refs([task.id]),
      this.directives.references([task.directiveId]),
      this.directives.obligations([task.obligationId]),
    ]);
    const [ref, obligation] = [refs.get(task.id), obligations.get(task.obligationId)];
    return {
      code: ref?.code ?? '',
      item: ref?.item ?? null,
      directiveRef: references.get(task.directiveId)?.ref ?? '',
      quote: [...(obligation?.quote ?? [])],
      deadlineText: obligation?.deadlineText ?? null,
    };
  }

  /** Proposals of the last 12 months and how they were decided, the latest first. */
  private async comparable(
    task: TaskState,
    now: Instant,
    { units, calendar }: Surroundings,
  ): Promise<readonly ComparableView[]> {
    const since = startOfDay(addMonths(civilDateOf(now), -COMPARABLE_MONTHS));
    const rows = await this.rows.decidedSince(since, COMPARABLE_ROWS + 1);
    return rows
      .filter((row) => row.task_id !== task.id)
      .slice(0, COMPARABLE_ROWS)
      .map(({ lead_unit_id: unitId, at, body, decision, kind }) => {
        const on = civilDateOf(at);
        return {
          unit: `${unitOf(units, unitId).short}, ${on.slice(5, 7)}/${on.slice(0, 4)}`,
          late: `${workingDaysLateOf(body.dueOn, on, calendar)} ngày làm việc`,
          explanation: body.explanation === null ? 'không giải trình' : shortened(body.explanation.text, 120),
          decision: decision === null ? '' : decisionWordOf(decision, kind),
        };
      });
  }

  /** Which unit had the task from when to when. */
  private async owners(task: TaskState, { units }: Surroundings): Promise<DossierFacts['owners']> {
    const events = await this.events.ofSubject('task', task.id);
    const changes = events.filter(({ name }) => name === 'task.created' || name === 'task.reassigned');
    return changes.map((event, index) => ({
      unit: unitRefOf(units, (event.payload['task'] as TaskState).leadUnitId),
      from: event.occurredAt,
      to: changes[index + 1]?.occurredAt ?? null,
    }));
  }
}
