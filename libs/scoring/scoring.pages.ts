import type { cardSchema } from '@dondoc/contracts';
import { OrganisationQueries, unitRefOf } from '@dondoc/organisation';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { cardKeyTextOf } from './card-key.js';
import type { MadeCard } from './scoring.queries.js';

type CardView = z.infer<typeof cardSchema>;

/** Cards as the screen shows them: with unit names, and who can bring each gain. */
@Injectable()
export class ScoringPages {
  constructor(private readonly organisation: OrganisationQueries) {}

  async view(card: MadeCard): Promise<CardView> {
    const units = await this.organisation.units();
    const office = await this.organisation.office();
    const { six, key } = card;
    const nameOf = (id: string): string => units.get(id)?.short ?? '';
    return {
      key: cardKeyTextOf(key),
      assigner: unitRefOf(units, key.assignerUnitId),
      assessed:
        key.assessedUnitId === null
          ? { id: office.id, name: 'Các cơ quan, đơn vị', short: 'Các đơn vị' }
          : unitRefOf(units, key.assessedUnitId),
      year: key.year,
      asOf: card.asOf,
      counts: six.counts,
      assigned: six.assigned,
      max: six.max,
      points: six.points,
      exact: six.exact,
      decimal: six.decimal,
      projected: six.projected,
      done: six.done,
      explain: six.explain,
      gains: six.gains.map(({ code, sentence, points }) => ({
        code,
        sentence,
        points,
        who: whoOf(card, code, nameOf),
        taskFilter: code,
      })),
      lost: six.lost,
      profile: six.profile,
    };
  }
}

/** "Văn phòng 2, Tư pháp": whose tasks of an open group they are, the most first. */
function whoOf(card: MadeCard, outcome: string, nameOf: (unitId: string) => string): string {
  const counts = new Map<string, number>();
  for (const { task, outcome: judged } of card.tasks) {
    if (judged.outcome === outcome) counts.set(task.leadUnitId, (counts.get(task.leadUnitId) ?? 0) + 1);
  }
  const names = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([unitId, tasks]) => (tasks === 1 ? nameOf(unitId) : `${nameOf(unitId)} ${tasks}`));
  return names.length <= 4 ? names.join(', ') : `${names.slice(0, 3).join(', ')} và ${names.length - 3} đơn vị khác`;
}
