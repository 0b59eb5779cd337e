import type { cardSchema, contributionSchema } from '@dondoc/contracts';
import { civilDateOf, dateTextOf, type Outcome } from '@dondoc/domain';
import { OrganisationQueries, type Office, type UnitRef } from '@dondoc/organisation';
import { TasksQueries, type TaskRef } from '@dondoc/tasks';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { cardKeyTextOf } from './card-key.js';
import { contributionTo, type JudgedTask } from './cards.js';
import type { MadeCard } from './scoring.queries.js';

export type CardView = z.infer<typeof cardSchema>;
export type Contribution = z.infer<typeof contributionSchema>;

/** Names that cards are shown with; read once for many cards. */
export interface CardNames {
  readonly units: ReadonlyMap<string, UnitRef>;
  readonly office: Office | null;
}

const UNKNOWN = { name: 'Đơn vị chưa rõ', short: 'Đơn vị chưa rõ' };
const refOf = (units: CardNames['units'], id: string): UnitRef => {
  const { name, short } = units.get(id) ?? UNKNOWN;
  return { id, name, short };
};

/** Cards as the screen shows them: with unit names, and who can bring each gain. */
@Injectable()
export class ScoringPages {
  constructor(
    private readonly organisation: OrganisationQueries,
    private readonly tasks: TasksQueries,
  ) {}

  async names(): Promise<CardNames> {
    const [units, office] = await Promise.all([this.organisation.units(), this.organisation.office()]);
    return { units, office };
  }

  view(card: MadeCard, { units, office }: CardNames): CardView {
    const { six, key, profile } = card;
    const { awaitingWouldBe: _wouldBe, ...counts } = six.counts;
    return {
      key: cardKeyTextOf(key),
      assigner: refOf(units, key.assignerUnitId),
      assessed:
        key.assessedUnitId === null
          ? { id: office?.id ?? key.assignerUnitId, name: 'Các cơ quan, đơn vị', short: 'Các đơn vị' }
          : refOf(units, key.assessedUnitId),
      year: key.year,
      asOf: card.asOf,
      counts,
      assigned: six.assigned,
      max: six.max,
      points: six.points,
      exact: six.exact,
      decimal: six.decimal,
      projected: six.projected,
      done: { ...six.done },
      explain: { ...six.explain },
      gains: six.gains.map(({ code, sentence, points }) => ({
        code,
        sentence,
        points,
        who: whoOf(card, code, units),
        taskFilter: code,
      })),
      lost: six.lost === null ? null : { ...six.lost },
      profile: { id: profile.id, version: profile.version, name: profile.name, source: profile.source },
    };
  }

  /** What each of these tasks gives to the card, and why it counts. */
  async contributions(card: MadeCard, judged: readonly JudgedTask[]): Promise<Contribution[]> {
    const [{ units }, refs] = await Promise.all([this.names(), this.tasks.refs(judged.map(({ task }) => task.id))]);
    return judged.map((each) => contributionViewOf(card, each, { units, ref: refs.get(each.task.id) }));
  }
}

function contributionViewOf(
  card: MadeCard,
  judged: JudgedTask,
  names: { units: CardNames['units']; ref: TaskRef | undefined },
): Contribution {
  const { task, outcome } = judged;
  const { credit, points } = contributionTo(card, judged, card.profile);
  return {
    taskId: task.id,
    code: names.ref?.code ?? '',
    title: task.title,
    unit: refOf(names.units, task.leadUnitId),
    outcome: outcome.outcome,
    dueOn: task.dueOn,
    completedOn: task.completedAt === null ? null : civilDateOf(task.completedAt),
    credit,
    points,
    why: whyOf(card, judged, names.units),
  };
}

/** Why a task counts or not (texts.md §3). */
function whyOf({ key }: MadeCard, { task, outcome, occurredAt }: JudgedTask, units: CardNames['units']): string {
  const on = dateTextOf(civilDateOf(occurredAt));
  const reasons: Partial<Record<Outcome['outcome'], string>> = {
    suspended: `Tạm thời không tính: nhiệm vụ tạm dừng từ ${on}.`,
    recalled: `Không tính: nhiệm vụ đã được thu hồi ngày ${on}.`,
    superseded: 'Không tính: đã thay bằng nhiệm vụ khác.',
    routine: 'Không tính: nhiệm vụ thường xuyên, không có thời điểm kết thúc.',
    undated: 'Được tính vào tổng số; chưa có điểm vì chưa ấn định hạn và chưa hoàn thành.',
    awaiting: 'Được tính vào tổng số; có điểm khi kết quả được xác nhận.',
  };
  const counted = `Được tính: ${refOf(units, task.assignerUnitId).name} giao năm ${key.year}, thuộc tiêu chí (6) của ${refOf(units, task.assessedUnitId).name}.`;
  const reason = reasons[outcome.outcome] ?? counted;
  return outcome.afterExtension === true ? `${reason} Đúng hạn sau gia hạn.` : reason;
}

/** "Văn phòng 2, Tư pháp": whose tasks of an open group they are, the most first. */
function whoOf({ tasks }: MadeCard, group: string, units: CardNames['units']): string {
  const counts = new Map<string, number>();
  for (const { task, outcome } of tasks) {
    if (outcome.outcome === group) counts.set(task.leadUnitId, (counts.get(task.leadUnitId) ?? 0) + 1);
  }
  const names = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([unitId, count]) => (count === 1 ? refOf(units, unitId).short : `${refOf(units, unitId).short} ${count}`));
  return names.length <= 4 ? names.join(', ') : `${names.slice(0, 3).join(', ')} và ${names.length - 3} đơn vị khác`;
}
