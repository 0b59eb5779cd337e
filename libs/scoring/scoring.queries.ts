import {
  addDays,
  addMilliseconds,
  civilDateOf,
  startOfDay,
  type CivilDate,
  type Instant,
  type ScoringProfile,
  type TaskState,
} from '@dondoc/domain';
import { OrganisationQueries } from '@dondoc/organisation';
import { Clock, Store } from '@dondoc/platform';
import { RulesQueries } from '@dondoc/rules';
import { Injectable } from '@nestjs/common';
import { cardKeyTextOf, type CardKey } from './card-key.js';
import { cardOf, type Card } from './cards.js';

/** A card with what it was made from. */
export interface MadeCard extends Card {
  readonly key: CardKey;
  readonly asOf: CivilDate;
  readonly profile: ScoringProfile;
}

/** The last fact of every task that the assigner gave in the year, as far as it was known at the instant. */
const FACTS_AS_OF = `
  select distinct on (fact.task_id) fact.task
  from scoring.task_fact fact
  where fact.occurred_at <= $3
    and fact.task_id in (select task_id from scoring.task_fact where assigner_unit_id = $1 and year = $2)
  order by fact.task_id, fact.version desc`;

@Injectable()
export class ScoringQueries {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly organisation: OrganisationQueries,
    private readonly rules: RulesQueries,
  ) {}

  /** The card as of the end of a civil day; of today: as of now. Null where the units are unknown. */
  async card(key: CardKey, asOf?: CivilDate): Promise<MadeCard | null> {
    const units = await this.organisation.units();
    const assigner = units.get(key.assignerUnitId);
    const assessed = key.assessedUnitId === null ? undefined : units.get(key.assessedUnitId);
    if (!assigner || (key.assessedUnitId !== null && !assessed)) return null;
    const { at, on } = await this.instantOf(asOf);
    const facts = await this.facts(key, at);
    const profile = await this.rules.scoringProfileFor(assigner.level, assessed?.level ?? 'department', key.year);
    return { ...cardOf(facts, at, profile, on), key, asOf: on, profile };
  }

  /** Which cards of a year have tasks: one for each assigning and assessed unit, and one for all units of an assigner that has several. */
  async keys(year: number): Promise<readonly CardKey[]> {
    const rows = await this.store.query<{ assigner: string; assessed: string }>(
      `select distinct assigner_unit_id as assigner, assessed_unit_id as assessed from scoring.task_fact where year = $1 order by 1, 2`,
      [year],
    );
    return rows.map(({ assigner, assessed }) => ({ assignerUnitId: assigner, assessedUnitId: assessed, year }));
  }

  /** Years in which anything was assigned, the latest first. */
  async years(): Promise<readonly number[]> {
    const rows = await this.store.query<{ year: number }>(
      'select distinct year from scoring.task_fact order by year desc',
    );
    return rows.map(({ year }) => year);
  }

  /** All units' cards of one assigner and year from one reading of the facts; keyed by assessed unit. */
  async cardsByUnit(assignerUnitId: string, year: number): Promise<ReadonlyMap<string, MadeCard>> {
    const { at, on } = await this.instantOf();
    const units = await this.organisation.units();
    const assigner = units.get(assignerUnitId);
    if (!assigner) return new Map();
    const byUnit = groupByUnit(await this.facts({ assignerUnitId, assessedUnitId: null, year }, at));
    const cards = new Map<string, MadeCard>();
    for (const [unitId, facts] of byUnit) {
      const profile = await this.rules.scoringProfileFor(
        assigner.level,
        units.get(unitId)?.level ?? 'department',
        year,
      );
      cards.set(unitId, {
        ...cardOf(facts, at, profile, on),
        key: { assignerUnitId, assessedUnitId: unitId, year },
        asOf: on,
        profile,
      });
    }
    return cards;
  }

  private async facts(key: CardKey, at: Instant): Promise<readonly TaskState[]> {
    const rows = await this.store.query<{ task: TaskState }>(FACTS_AS_OF, [key.assignerUnitId, key.year, at]);
    return rows
      .map(({ task }) => task)
      .filter((task) => key.assessedUnitId === null || task.assessedUnitId === key.assessedUnitId);
  }

  private async instantOf(asOf?: CivilDate): Promise<{ at: Instant; on: CivilDate }> {
    const now = await this.clock.now();
    const today = civilDateOf(now);
    if (asOf === undefined || asOf >= today) return { at: now, on: today };
    return { at: addMilliseconds(startOfDay(addDays(asOf, 1)), -1), on: asOf };
  }
}

function groupByUnit(tasks: readonly TaskState[]): Map<string, TaskState[]> {
  const groups = new Map<string, TaskState[]>();
  for (const task of tasks) {
    const group = groups.get(task.assessedUnitId);
    if (group) group.push(task);
    else groups.set(task.assessedUnitId, [task]);
  }
  return groups;
}

export const cardIdOf = ({ key }: MadeCard): string => cardKeyTextOf(key);
