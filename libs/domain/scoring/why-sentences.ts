import { wouldBeOf, type OutcomeCounts } from './counts.js';
import { compared, fractionOf, roundedTextOf, type ExactFraction } from './exact-fraction.js';
import type { ScoringProfile } from './profile.js';
import { creditTextOf, decimalCommaOf, lostGroupsOf, numberTextOf } from './sentences.js';

interface Figures {
  readonly counts: OutcomeCounts;
  readonly profile: ScoringProfile;
  readonly earned: ExactFraction;
  readonly denominator: number;
}

const DIGIT_WORDS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu'];
const NO_TASKS = 'Chưa xác định: chưa có nhiệm vụ nào được tính trong kỳ.';

function roundingTextOf({ rounding }: ScoringProfile, digits: boolean): string {
  const places = `${DIGIT_WORDS[rounding.digits] ?? rounding.digits} chữ số`;
  if (rounding.mode === 'truncate') return `bỏ phần sau ${places}`;
  return digits ? `làm tròn ${places}` : 'làm tròn';
}

const isOne = (credit: string): boolean => compared(fractionOf(credit), fractionOf(1)) === 0;

/** Number and outcome; empty groups are left out, but that nothing is overdue is always said (texts.md, the example). */
function groupsTextOf(counts: OutcomeCounts): string {
  const groups: readonly (readonly [number, string, always?: true])[] = [
    [counts.early, 'trước hạn'],
    [counts.onTime, 'đúng hạn'],
    [counts.late, 'trễ hạn'],
    [counts.awaiting, 'chờ xác nhận'],
    [counts.notYetDue, 'chưa đến hạn'],
    [counts.undated, 'chưa ấn định hạn'],
    [counts.overdue, 'quá hạn', true],
  ];
  return groups.flatMap(([tasks, what, always]) => (tasks > 0 || always ? [`${tasks} ${what}`] : [])).join(', ');
}

function creditsTextOf({ credits }: ScoringProfile): string {
  const [early, onTime, late] = [credits.early, credits.onTime, credits.late].map(creditTextOf);
  const inTime = isOne(credits.early) && isOne(credits.onTime);
  const lead = inTime
    ? 'Trước hạn và đúng hạn được tính trọn 1'
    : `Trước hạn được tính ${early}; đúng hạn được tính ${onTime}`;
  return `${lead}; trễ hạn được tính ${late}; chưa đến hạn và quá hạn chưa được tính.`;
}

function sumTextOf(counts: OutcomeCounts, { credits, creditAwaiting }: ScoringProfile): string {
  const waiting = creditAwaiting ? wouldBeOf(counts) : { early: 0, onTime: 0, late: 0 };
  const term = (credit: string, tasks: number): string =>
    isOne(credit) ? `${tasks}` : `${creditTextOf(credit)} × ${tasks}`;
  return [
    term(credits.early, counts.early + waiting.early),
    term(credits.onTime, counts.onTime + waiting.onTime),
    `${creditTextOf(credits.late)} × ${counts.late + waiting.late}`,
  ].join(' + ');
}

/** "Vì sao 1,31?": how the provisional points come about, to the last step (texts.md §3 "Criterion (6)"). */
export function pointsSentenceOf(figures: Figures, decimal: string | null, points: string | null): string {
  const { counts, profile, earned, denominator } = figures;
  const assigned = groupsTotalOf(counts);
  if (assigned === 0) return NO_TASKS;
  if (decimal === null || points === null) return 'Chưa xác định: chưa có nhiệm vụ nào đến hạn.';
  const dueOnly = profile.denominator === 'due';
  const notes = [
    counts.awaiting > 0 && !profile.creditAwaiting
      ? 'Chờ xác nhận chưa được cộng cho đến khi kết quả được xác nhận.'
      : '',
    counts.undated > 0 && !dueOnly ? 'Chưa ấn định hạn có trong tổng số, được cộng khi hoàn thành.' : '',
  ];
  const sum = numberTextOf(earned);
  const divided = `${sum} chia ${denominator} rồi nhân với ${decimalCommaOf(profile.max)} điểm được ${decimalCommaOf(decimal)}`;
  const lead = dueOnly ? `Bộ quy tắc này chỉ chia cho ${denominator} nhiệm vụ đã đến hạn: ` : 'Lấy ';
  return [
    `Có ${assigned} nhiệm vụ được tính: ${groupsTextOf(counts)}.`,
    creditsTextOf(profile),
    ...notes.filter((note) => note !== ''),
    `Cộng lại: ${sumTextOf(counts, profile)} = ${sum}.`,
    `${lead}${divided}; ${roundingTextOf(profile, !dueOnly)}: ${decimalCommaOf(points)}.`,
  ].join(' ');
}

function groupsTotalOf({ early, onTime, late, awaiting, notYetDue, overdue, undated }: OutcomeCounts): number {
  return early + onTime + late + awaiting + notYetDue + overdue + undated;
}

interface Projection extends Figures {
  /** The credits earned now; `earned` are those of the projection. */
  readonly now: ExactFraction;
}

/** "Nếu 6 nhiệm vụ chưa đến hạn đều xong đúng hạn": what the projection supposes. */
function supposedTextOf({ notYetDue, undated, awaiting }: OutcomeCounts, creditAwaiting: boolean): string {
  const onTime = [
    notYetDue > 0 ? `${notYetDue} nhiệm vụ chưa đến hạn` : '',
    undated > 0 ? `${undated} nhiệm vụ chưa ấn định hạn` : '',
  ].filter((group) => group !== '');
  const parts = [
    onTime.length > 0 ? `${onTime.join(' và ')} đều xong đúng hạn` : '',
    awaiting > 0 && !creditAwaiting ? `${awaiting} kết quả chờ xác nhận đều được xác nhận` : '',
  ].filter((part) => part !== '');
  return parts.join(', ');
}

function projectedSumTextOf({ counts, profile, earned, now }: Projection): string {
  const waiting = profile.creditAwaiting ? { early: 0, onTime: 0, late: 0 } : wouldBeOf(counts);
  const terms: readonly (readonly [string, number])[] = [
    [profile.credits.early, waiting.early],
    [profile.credits.onTime, counts.notYetDue + counts.undated + waiting.onTime],
    [profile.credits.late, counts.overdue + waiting.late],
  ];
  const added = terms.flatMap(([credit, tasks]) =>
    tasks === 0 ? [] : [isOne(credit) ? `${tasks}` : `${creditTextOf(credit)} × ${tasks}`],
  );
  return `${[numberTextOf(now), ...added].join(' + ')} = ${numberTextOf(earned)}`;
}

/** "Vì sao ước 1,49?": the points if all that is open finishes (texts.md §3 "Criterion (6)"). */
export function projectedSentenceOf(
  projection: Projection,
  exact: ExactFraction | null,
  printed: { readonly projected: string | null; readonly lost: string | null },
): string {
  const { counts, profile, earned, denominator } = projection;
  const { projected, lost } = printed;
  if (exact === null || projected === null) return NO_TASKS;
  const missing =
    lost === null
      ? ''
      : ` Phần còn thiếu ${decimalCommaOf(lost)} điểm là của ${lostGroupsOf(counts, wouldBeOf(counts).late)}.`;
  const open = counts.notYetDue + counts.undated + counts.overdue + (profile.creditAwaiting ? 0 : counts.awaiting);
  if (open === 0) {
    return `Không còn nhiệm vụ nào đang mở nên ước cuối năm bằng điểm tạm tính: ${decimalCommaOf(projected)}.${missing}`;
  }
  const supposed = supposedTextOf(counts, profile.creditAwaiting);
  const overdue = counts.overdue > 0 ? 'Nhiệm vụ đang quá hạn được ước tính như trễ hạn. ' : '';
  const lead = supposed === '' ? 'Cộng lại' : `Nếu ${supposed}`;
  const rounding = roundingTextOf(profile, false);
  return (
    `${overdue}${lead}: ${projectedSumTextOf(projection)}. Lấy ${numberTextOf(earned)} chia ${denominator} ` +
    `rồi nhân với ${decimalCommaOf(profile.max)} điểm được ${decimalCommaOf(roundedTextOf(exact, 6))}; ` +
    `${rounding}: ${decimalCommaOf(projected)}.${missing}`
  );
}
