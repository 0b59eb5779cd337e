import { addDays, addMilliseconds, civilDateOf, startOfDay, type CivilDate, type Instant } from '@dondoc/domain';
import { OrganisationQueries, type Unit } from '@dondoc/organisation';
import { Clock, Store } from '@dondoc/platform';
import { RulesQueries, type ScoringProfileBody } from '@dondoc/rules';
import { Injectable } from '@nestjs/common';
import type { CardKey } from './card-key.js';
import { cardOf, judgedOf, type Card, type Fact, type JudgedTask } from './cards.js';
import { yearOf } from './scoring.consumers.js';

/** A card with what it was made from. */
export interface MadeCard extends Card {
  readonly key: CardKey;
  readonly asOf: CivilDate;
  readonly profile: ScoringProfileBody;
}

/** The countable tasks of a year as they were known at an instant, judged with that instant as now. */
export interface YearOfTasks {
  readonly year: number;
  readonly at: Instant;
  readonly on: CivilDate;
  readonly tasks: readonly JudgedTask[];
}

/** The last fact, up to an instant, of every task that has ever been of that year. Versions first, so that only those bodies are read. */
const FACTS_AS_OF = `
  select fact.task, fact.occurred_at as "occurredAt"
  from (select task_id, max(version) as version from scoring.task_fact
        where occurred_at <= $2 and task_id in (select task_id from scoring.task_fact where year = $1) group by task_id) last
  join scoring.task_fact fact using (task_id, version)`;

/** Facts of the tasks that are still open although they were assigned in an earlier year. */
const OPEN_FROM_BEFORE = `
  select fact.task, fact.occurred_at as "occurredAt"
  from (select task_id, max(version) as version from scoring.task_fact where occurred_at <= $2 and year < $1 group by task_id) last
  join scoring.task_fact fact using (task_id, version)
  where fact.year < $1 and fact.task ->> 'state' in ('assigned', 'acknowledged', 'returned', 'submitted')`;

@Injectable()
export class ScoringQueries {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly organisation: OrganisationQueries,
    private readonly rules: RulesQueries,
  ) {}

  /** The tasks behind all cards of a year, as of the end of a civil day; of today or without one: as of now. */
  async year(year: number, asOf?: CivilDate): Promise<YearOfTasks> {
    const { at, on } = await this.instantOf(asOf);
    const facts = await this.store.query<Fact>(FACTS_AS_OF, [year, at]);
    return {
      year,
      at,
      on,
      tasks: judgedOf(
        facts.filter(({ task }) => yearOf(task) === year),
        at,
      ),
    };
  }

  /** The same with the open tasks of earlier years: what leadership has to look after. */
  async inHand(year: number, asOf?: CivilDate): Promise<YearOfTasks> {
    const [own, before] = await Promise.all([this.year(year, asOf), this.openFromBefore(year, asOf)]);
    return { ...own, tasks: [...before, ...own.tasks] };
  }

  private async openFromBefore(year: number, asOf?: CivilDate): Promise<readonly JudgedTask[]> {
    const { at } = await this.instantOf(asOf);
    return judgedOf(await this.store.query<Fact>(OPEN_FROM_BEFORE, [year, at]), at);
  }

  /** The card as of the end of a civil day; of today: as of now. Null where a unit is unknown or no profile is for it. */
  async card(key: CardKey, asOf?: CivilDate): Promise<MadeCard | null> {
    return this.cardFrom(await this.year(key.year, asOf), key);
  }

  /** The card of a key from tasks that were read already. */
  async cardFrom(
    { year, on, tasks }: YearOfTasks,
    key: CardKey,
    known?: ReadonlyMap<string, Unit>,
  ): Promise<MadeCard | null> {
    const units = known ?? (await this.organisation.units());
    const assigner = units.get(key.assignerUnitId);
    const assessed = key.assessedUnitId === null ? undefined : units.get(key.assessedUnitId);
    if (assigner === undefined || (key.assessedUnitId !== null && assessed === undefined)) return null;
    const profile = await this.rules.profileFor({
      assigningLevel: assigner.level,
      assessedLevel: assessed?.level ?? null,
      year,
    });
    if (profile === null) return null;
    const own = tasks.filter(({ task }) => yearOf(task) === year && belongsTo(task, key));
    return { ...cardOf(own, profile, on), key, asOf: on, profile };
  }

  /** Years in which anything was assigned, the latest first. */
  async years(): Promise<readonly number[]> {
    const rows = await this.store.query<{ year: number }>(
      'select distinct year from scoring.task_fact order by year desc',
    );
    return rows.map(({ year }) => year);
  }

  private async instantOf(asOf?: CivilDate): Promise<{ at: Instant; on: CivilDate }> {
    const now = await this.clock.now();
    const today = civilDateOf(now);
    if (asOf === undefined || asOf >= today) return { at: now, on: today };
    return { at: addMilliseconds(startOfDay(addDays(asOf, 1)), -1), on: asOf };
  }
}

const belongsTo = ({ assignerUnitId, assessedUnitId }: Fact['task'], key: CardKey): boolean =>
  assignerUnitId === key.assignerUnitId && (key.assessedUnitId === null || assessedUnitId === key.assessedUnitId);

/** Which cards a year's tasks make: one for each assigning and assessed unit, and of an assigner of several units one of all together. */
export function keysOf({ year, tasks }: YearOfTasks): readonly CardKey[] {
  const assessed = new Map<string, Set<string>>();
  for (const { task } of tasks) {
    const units = assessed.get(task.assignerUnitId) ?? new Set();
    assessed.set(task.assignerUnitId, units.add(task.assessedUnitId));
  }
  return [...assessed].flatMap(([assignerUnitId, units]) => [
    ...(units.size > 1 ? [{ assignerUnitId, assessedUnitId: null, year }] : []),
    ...[...units].map((assessedUnitId) => ({ assignerUnitId, assessedUnitId, year })),
  ]);
}
