import { addDays, civilDate, civilDateOf } from '@dondoc/domain';
import { EscalationQueries } from '@dondoc/escalation';
import { OrganisationQueries, type Office, type Unit } from '@dondoc/organisation';
import { Clock } from '@dondoc/platform';
import { RulesQueries } from '@dondoc/rules';
import {
  keysOf,
  ScoringPages,
  ScoringQueries,
  type CardKey,
  type CardNames,
  type CardView,
  type YearOfTasks,
} from '@dondoc/scoring';
import { Injectable } from '@nestjs/common';
import { byUnitOf, figuresOf, longestOverdueFirst, workingDaysLateOf, type Day, type Overview } from './overview.js';

/** So many overdue tasks are listed; of the rest only the number is said (screens.md §7, screen 8). */
const OVERDUE_ROWS = 8;

/** Composes what leadership sees at one glance. Every figure is of the same tasks, so that they add up. */
@Injectable()
export class ReportsQueries {
  constructor(
    private readonly clock: Clock,
    private readonly organisation: OrganisationQueries,
    private readonly rules: RulesQueries,
    private readonly escalation: EscalationQueries,
    private readonly scoring: ScoringQueries,
    private readonly pages: ScoringPages,
  ) {}

  async overview(): Promise<Overview> {
    const now = await this.clock.now();
    const today = civilDateOf(now);
    const year = Number(today.slice(0, 4));
    const [calendar, inHand, lastWeek, units, names, decisions] = await Promise.all([
      this.rules.calendar(today),
      this.scoring.inHand(year),
      this.scoring.inHand(year, addDays(today, -7)),
      this.organisation.units(),
      this.pages.names(),
      this.escalation.forLeaders(),
    ]);
    const day = { today, calendar };
    const byUnit = byUnitOf(inHand.tasks, day);
    return {
      asOf: now,
      countable: byUnit.reduce((sum, { total }) => sum + total, 0),
      units: byUnit.length,
      since: civilDate(`${year}-01-01`),
      figures: { ...figuresOf(inHand.tasks, lastWeek.tasks, day), forLeader: decisions.length },
      decisions: decisions.map((decision) => ({ ...decision })),
      ...(await this.overdue(inHand, day, units)),
      byUnit: await this.unitRows(byUnit, inHand, { units, office: names.office }),
      cards: await this.cards(inHand, names, units),
    };
  }

  private async overdue(
    { tasks }: YearOfTasks,
    day: Day,
    units: ReadonlyMap<string, Unit>,
  ): Promise<Pick<Overview, 'overdue' | 'overdueMore'>> {
    const late = longestOverdueFirst(tasks);
    const shown = late.slice(0, OVERDUE_ROWS);
    const steps = await this.escalation.presentSteps(shown.map(({ task }) => task));
    const overdue = shown.map((judged) => ({
      taskId: judged.task.id,
      unit: refOf(units, judged.task.leadUnitId),
      title: judged.task.title,
      workingDays: workingDaysLateOf(judged, day),
      step: steps.get(judged.task.id) ?? '',
    }));
    return { overdue, overdueMore: late.length - shown.length };
  }

  private async unitRows(
    rows: ReturnType<typeof byUnitOf>,
    tasks: YearOfTasks,
    { units, office }: { units: ReadonlyMap<string, Unit>; office: Office | null },
  ): Promise<Overview['byUnit']> {
    return Promise.all(
      rows.map(async ({ unitId, counts, total }) => {
        const key = office === null ? null : { assignerUnitId: office.id, assessedUnitId: unitId, year: tasks.year };
        const card = key === null ? null : await this.scoring.cardFrom(tasks, key, units);
        return {
          unit: refOf(units, unitId),
          counts,
          total,
          points: card?.six.points ?? null,
          projected: card?.six.projected ?? null,
        };
      }),
    );
  }

  /** The office's own card, of whoever assigned it most, and what it assigned to its units all together. */
  private async cards(
    tasks: YearOfTasks,
    names: CardNames,
    units: ReadonlyMap<string, Unit>,
  ): Promise<Overview['cards']> {
    const { office } = names;
    if (office === null) return { fromAbove: null, toUnits: null };
    const above = keysOf(tasks)
      .filter(({ assignerUnitId, assessedUnitId }) => assignerUnitId !== office.id && assessedUnitId === office.id)
      .map((key) => ({
        key,
        count: tasks.tasks.filter(({ task }) => task.assignerUnitId === key.assignerUnitId).length,
      }))
      .sort((one, other) => other.count - one.count)[0]?.key;
    const toUnits = { assignerUnitId: office.id, assessedUnitId: null, year: tasks.year };
    const [fromAbove, down] = await Promise.all([
      this.view(tasks, above, { names, units }),
      this.view(tasks, toUnits, { names, units }),
    ]);
    return { fromAbove, toUnits: down };
  }

  private async view(
    tasks: YearOfTasks,
    key: CardKey | undefined,
    known: { names: CardNames; units: ReadonlyMap<string, Unit> },
  ): Promise<CardView | null> {
    const card = key === undefined ? null : await this.scoring.cardFrom(tasks, key, known.units);
    return card === null || card.six.assigned === 0 ? null : this.pages.view(card, known.names);
  }
}

function refOf(units: ReadonlyMap<string, Unit>, id: string): Overview['byUnit'][number]['unit'] {
  const { name, short } = units.get(id) ?? { name: 'Đơn vị chưa rõ', short: 'Đơn vị chưa rõ' };
  return { id, name, short };
}
