import type { Refusal } from '@dondoc/contracts';
import type { CivilDate } from '@dondoc/domain';
import type { Unit } from '@dondoc/organisation';
import type { DirectiveRow, ObligationRow } from './directives.tables.js';
import type { Understood } from './understanding.js';
import { dayTextOf } from './words.js';

export interface IssueFacts {
  readonly directive: DirectiveRow;
  readonly obligations: readonly ObligationRow[];
  readonly understood: ReadonlyMap<string, Understood | null>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly today: CivilDate;
}

/** Why a directive cannot be issued yet: the refusal to answer, and its sentence beside the obligation. */
export interface Forbids {
  readonly obligationId: string | null;
  readonly sentence: string;
  readonly refusal: Refusal;
}

const UNCHANGED = 'Chưa có gì thay đổi.';
const orderOf = ({ key }: ObligationRow): string => key.replace(/^o/u, '');

const forbid = (obligation: ObligationRow, sentence: string, refusal: Refusal): Forbids => ({
  obligationId: obligation.id,
  sentence,
  refusal,
});

/** Named unit by unit, so that the sentence says who took over. */
function endedOf(obligation: ObligationRow, { units, today }: IssueFacts): readonly Forbids[] {
  return [...obligation.leadUnitIds, ...obligation.coordinatorUnitIds].flatMap((id) => {
    const unit = units.get(id);
    if (unit === undefined) {
      const detail = `Đơn vị của mục ${orderOf(obligation)} chưa có trong danh mục.`;
      return [forbid(obligation, detail, { problem: 'unit-unknown', unitId: id, detail: `${detail} ${UNCHANGED}` })];
    }
    if (unit.validTo === null || unit.validTo >= today) return [];
    const detail = unitEndedSentence(unit, units);
    return [
      forbid(obligation, `Mục ${orderOf(obligation)}: ${detail}`, {
        problem: 'unit-ended',
        unitId: id,
        detail: `${detail} ${UNCHANGED}`,
      }),
    ];
  });
}

export function unitEndedSentence(unit: Unit, units: ReadonlyMap<string, Unit>): string {
  const successors = unit.successorIds.flatMap((id) => units.get(id)?.name ?? []).join(', ');
  const until = unit.validTo === null ? '' : dayTextOf(unit.validTo);
  return `${unit.name} hoạt động đến ngày ${until}${successors === '' ? '' : `; đơn vị tiếp nhận là ${successors}`}.`;
}

function ofObligation(obligation: ObligationRow, facts: IssueFacts): readonly Forbids[] {
  const n = orderOf(obligation);
  const unconfirmed: Refusal = { problem: 'reading-unconfirmed' };
  const dueOn = facts.understood.get(obligation.id)?.dueOn ?? null;
  const { signedOn } = facts.directive;
  const found: Forbids[] = [];
  if (obligation.leadUnitIds.length === 0)
    found.push(forbid(obligation, `Mục ${n} thiếu đơn vị chủ trì.`, unconfirmed));
  else if (!obligation.confirmed) found.push(forbid(obligation, `Mục ${n} chưa được xác nhận.`, unconfirmed));
  if (obligation.kind === 'dated' && dueOn !== null && signedOn !== null && dueOn < signedOn) {
    const detail = `Hạn ${dayTextOf(dueOn)} trước ngày ký ${dayTextOf(signedOn)}.`;
    found.push(
      forbid(obligation, `Mục ${n}: ${detail}`, {
        problem: 'due-before-signing',
        dueOn,
        signedOn,
        obligationId: obligation.id,
        detail: `${detail} ${UNCHANGED}`,
      }),
    );
  }
  return [...found, ...endedOf(obligation, facts)];
}

/** What forbids issuing, in the order of the text. A blank number or day does not. */
export function forbidsOf(facts: IssueFacts): readonly Forbids[] {
  const kept = facts.obligations.filter((obligation) => !obligation.dropped);
  if (kept.length > 0) return kept.flatMap((obligation) => ofObligation(obligation, facts));
  const sentence = 'Chưa có nhiệm vụ nào để giao.';
  return [
    { obligationId: null, sentence, refusal: { problem: 'reading-unconfirmed', detail: `${sentence} ${UNCHANGED}` } },
  ];
}

/** The one refusal to answer: what is unconfirmed is counted together, as the clerk goes through it in one go. */
export function refusalOf(forbids: readonly Forbids[]): Refusal | null {
  const [first] = forbids;
  if (first === undefined) return null;
  const unconfirmed = forbids.filter(
    ({ refusal, obligationId }) => refusal.problem === 'reading-unconfirmed' && obligationId !== null,
  );
  if (unconfirmed.length === 0) return first.refusal;
  return {
    problem: 'reading-unconfirmed',
    detail: `${unconfirmed.length} mục chưa có đơn vị chủ trì hoặc chưa được xác nhận. ${UNCHANGED}`,
    obligationIds: unconfirmed.map(({ obligationId }) => obligationId),
  };
}

/** What the event directive.issued says of one obligation: everything that its tasks are made of. */
export function issuedObligationOf(
  obligation: ObligationRow,
  understood: Understood | null,
  reviewOn: CivilDate,
): Readonly<Record<string, unknown>> {
  return {
    id: obligation.id,
    key: obligation.key,
    title: obligation.title,
    instruction: obligation.instruction,
    quote: obligation.quote.map(({ quote }) => quote).join(' … '),
    kind: obligation.kind,
    deadline: obligation.deadline,
    deadlineText: obligation.deadlineCitation?.quote ?? null,
    event: null,
    dueOn: obligation.kind === 'dated' ? (understood?.dueOn ?? null) : null,
    reviewOn: obligation.kind === 'dated' ? null : (obligation.reviewOn ?? reviewOn),
    leadUnitIds: obligation.leadUnitIds,
    fanOut: obligation.fanOut,
    coordinatorUnitIds: obligation.coordinatorUnitIds,
    reportTo: obligation.reportTo,
    via: obligation.via,
    deliverable: obligation.deliverable,
    countable: obligation.countable,
  };
}
