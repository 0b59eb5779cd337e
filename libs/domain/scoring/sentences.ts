import { dateTextOf } from '../deadline/index.js';
import type { CivilDate } from '../time/index.js';
import type { OpenOutcome, OutcomeCounts } from './counts.js';
import { fractionOf, plainTextOf, type ExactFraction } from './exact-fraction.js';
import type { ScoringProfile } from './profile.js';

/** A number with a decimal point as Vietnamese writes it: "1,31". */
export const decimalCommaOf = (text: string): string => text.replace('.', ',');

/** An exact number as people read it: "44,5", "50,666667". */
export const numberTextOf = (value: ExactFraction): string => decimalCommaOf(plainTextOf(value));

/** A credit as people read it: "1", "0,5", and a fraction whose decimals do not end as it is: "2/3". */
export function creditTextOf(credit: string): string {
  const value = fractionOf(credit);
  const plain = plainTextOf(value);
  const exact = fractionOf(plain);
  const ends = exact.numerator === value.numerator && exact.denominator === value.denominator;
  return ends ? decimalCommaOf(plain) : credit;
}

/** "Theo bộ quy tắc …, bản 1 (…); số liệu đến 25/08/2023." Without a day the last part is left out. */
export function sourceSentenceOf(profile: ScoringProfile, asOf?: CivilDate): string {
  const until = asOf === undefined ? '' : `; số liệu đến ${dateTextOf(asOf)}`;
  return `Theo bộ quy tắc ${profile.name}, bản ${profile.version} (${profile.source})${until}.`;
}

interface Completed {
  readonly due: number;
  readonly done: number;
  readonly onTime: number;
  readonly donePercent: string | null;
  readonly onTimePercent: string | null;
}

/** "Vì sao 100% và 97,8%?" (texts.md §3). In sentences the sign follows without a space (texts.md §6 "Số"). */
export function doneSentenceOf({ due, done, onTime, donePercent, onTimePercent }: Completed): string {
  if (donePercent === null || onTimePercent === null) return 'Chưa có nhiệm vụ nào đến hạn hoặc đã xong.';
  const share = (part: number, percent: string): string => `(${part} chia ${due} được ${decimalCommaOf(percent)}%)`;
  return (
    `Có ${due} nhiệm vụ đã đến hạn hoặc đã xong: ${done} hoàn thành ${share(done, donePercent)}, ` +
    `trong đó ${onTime} trước hạn hoặc đúng hạn ${share(onTime, onTimePercent)}.`
  );
}

/** One open group and what finishing it means: "6 nhiệm vụ chưa đến hạn, làm đúng hạn". */
export function gainSentenceOf(group: OpenOutcome, tasks: number, lateCredit: string): string {
  const earns = creditTextOf(lateCredit) === '0,5' ? 'tính nửa điểm' : `tính ${creditTextOf(lateCredit)}`;
  const sentences: Readonly<Record<OpenOutcome, string>> = {
    notYetDue: `${tasks} nhiệm vụ chưa đến hạn, làm đúng hạn`,
    undated: `${tasks} nhiệm vụ chưa ấn định hạn, hoàn thành`,
    awaiting: `${tasks} kết quả đang chờ, xác nhận`,
    overdue: `${tasks} nhiệm vụ quá hạn, làm xong: ${earns}`,
  };
  return sentences[group];
}

/** The groups that have cost points for good, for the sentences about what is missing. */
export function lostGroupsOf(counts: OutcomeCounts, awaitingLate: number): string {
  const groups: readonly (readonly [number, string])[] = [
    [counts.late, 'trễ hạn'],
    [counts.overdue, 'quá hạn'],
    [awaitingLate, 'chờ xác nhận và đã trễ hạn'],
  ];
  return groups.flatMap(([tasks, what]) => (tasks === 0 ? [] : [`${tasks} nhiệm vụ ${what}`])).join(', ');
}

/** "Không lấy lại được 0,06 điểm: 2 nhiệm vụ trễ hạn, 1 nhiệm vụ quá hạn." */
export const lostSentenceOf = (points: string, counts: OutcomeCounts, awaitingLate: number): string =>
  `Không lấy lại được ${decimalCommaOf(points)} điểm: ${lostGroupsOf(counts, awaitingLate)}.`;

/** "Hoàn thành nhiệm vụ này đúng hạn: thêm 0,03 điểm." */
export const leverSentenceOf = (points: string): string =>
  `Hoàn thành nhiệm vụ này đúng hạn: thêm ${decimalCommaOf(points)} điểm.`;
