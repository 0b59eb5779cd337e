import { civilDateOf, timeOfDayOf, type Case, type Instant, type TaskState } from '@dondoc/domain';
import { deciderOf, type Surroundings } from '../surroundings.js';
import { decisionWordOf, PROPOSAL_WORDS, RUNG_VERBS, RUNG_WORDS, shortDayOf } from '../words.js';

/** Whose move the ladder waits for. */
export interface LadderMove {
  readonly who: 'unit' | 'monitor' | 'leader';
  readonly sentence: string;
  readonly since: Instant;
}

const holds = ({ held }: Case, code: string): boolean => held?.reasons.some((reason) => reason.code === code) === true;

/** What the ladder waits for from somebody; null where only time has to pass or somebody else's move is nearer. */
export function moveOf(kase: Case, surroundings: Surroundings): LadderMove | null {
  const { proposal, explanation, held } = kase;
  const decider = deciderOf(surroundings, kase.leadUnitId);
  if (proposal !== null && proposal.decision === null) {
    return {
      who: 'leader',
      sentence: `Lãnh đạo: quyết định đề xuất ${PROPOSAL_WORDS[proposal.kind]}`,
      since: proposal.at,
    };
  }
  if (explanation !== null && explanation.weighed === null)
    return { who: decider.who, sentence: `${decider.name}: xem xét giải trình`, since: explanation.at };
  if (held !== null && holds(kase, 'toConfirm')) {
    return {
      who: decider.who,
      sentence: `${decider.name}: xác nhận ${RUNG_VERBS[held.rung] ?? ''}`,
      since: held.since,
    };
  }
  if (awaitsExplanation(kase) && kase.explanationAskedAt !== null) {
    const until = kase.explanationUntil === null ? '' : ` đến hết ${shortDayOf(kase.explanationUntil)}`;
    return { who: 'unit', sentence: `Đơn vị: giải trình${until}`, since: kase.explanationAskedAt };
  }
  return null;
}

/** The unit was asked to explain and may still do so. */
export const awaitsExplanation = ({ closedAt, explanationAskedAt, explanation, proposal }: Case): boolean =>
  closedAt === null && explanationAskedAt !== null && explanation === null && proposal === null;

/** The unit may explain, for the first time or once more after its explanation was found insufficient, until something is proposed. */
export const mayStillExplain = ({ closedAt, explanationAskedAt, explanation, proposal }: Case): boolean =>
  closedAt === null &&
  explanationAskedAt !== null &&
  (explanation === null || explanation.weighed !== null) &&
  (proposal === null || proposal.decision?.decision === 'returnForFacts');

type Proposal = NonNullable<Case['proposal']>;

/** "lãnh đạo: nhắc nhở, 24/10". */
const decidedStepOf = (kind: Proposal['kind'], { decision, at }: NonNullable<Proposal['decision']>): string =>
  `lãnh đạo: ${decisionWordOf(decision, kind).toLocaleLowerCase('vi')}, ${shortDayOf(civilDateOf(at))}`;

const UNPROVED = ['refused', 'bounced', 'noHead', 'noChannel', 'notSent'];

/** Where a late task stands on the ladder, in a few words (screens.md §7, screen 8): "giải trình đến hết 29/10". */
export function presentStepOf(kase: Case | undefined, task: TaskState, { today }: Surroundings): string {
  if (task.extension !== null) return 'chờ quyết định gia hạn';
  if (kase === undefined || kase.closedAt !== null)
    return kase === undefined ? 'chưa đôn đốc' : 'đã khép lần quá hạn này';
  const { proposal, explanation, held, fired, nextStepAt } = kase;
  if (proposal !== null && proposal.decision === null) return `chờ quyết định đề xuất ${PROPOSAL_WORDS[proposal.kind]}`;
  if (proposal?.decision) return decidedStepOf(proposal.kind, proposal.decision);
  if (explanation !== null && explanation.weighed === null) return 'chờ xem xét giải trình';
  if (held !== null && holds(kase, 'toConfirm')) return `chờ xác nhận ${RUNG_VERBS[held.rung] ?? ''}`;
  if (held?.reasons.some(({ code }) => UNPROVED.includes(code)) === true)
    return `${RUNG_WORDS[kase.rung]?.toLowerCase() ?? 'đôn đốc'} chưa gửi được`;
  if (awaitsExplanation(kase) && kase.explanationUntil !== null)
    return `giải trình đến hết ${shortDayOf(kase.explanationUntil)}`;
  const last = fired.at(-1);
  if (last !== undefined) return `đã ${RUNG_VERBS[last.rung] ?? 'đôn đốc'} ${shortDayOf(civilDateOf(last.at))}`;
  if (nextStepAt === null) return 'chưa đôn đốc';
  const on = civilDateOf(nextStepAt);
  return `đôn đốc ${timeOfDayOf(nextStepAt)} ${on === today ? 'hôm nay' : shortDayOf(on)}`;
}
