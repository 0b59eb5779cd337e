import { dateTextOf } from '../deadline/index.js';
import type { CivilDate } from '../time/index.js';
import type { Finding, LintedObligation } from './finding.js';
import { namedDaysOf } from './named-days.js';
import { reportsResults, reportsToOthers, summarises } from './products.js';
import { onDeadline, onDuty } from './remark.js';
import { isSameWork, workWordsOf, type WorkWords } from './work.js';

/** Duties beyond this many are not compared with each other: comparing all pairs of a hostile document would not end. */
export const COMPARED_MOST = 300;

interface Dated extends LintedObligation {
  readonly dueOn: CivilDate;
}

const isDated = (obligation: LintedObligation): obligation is Dated =>
  obligation.kind === 'dated' && obligation.dueOn !== null && obligation.deadline?.kind !== 'recurring';

const differ = (first: CivilDate, second: CivilDate): string =>
  `Hai thời hạn khác nhau cho cùng một việc: ${dateTextOf(first)} và ${dateTextOf(second)}.`;
const KEEP_ONE = 'Xin giữ một thời hạn, hoặc nói rõ mỗi thời hạn là của phần việc nào.';

/** Two last days in the words of one duty. */
function withinOne(obligation: Dated): readonly Finding[] {
  const [first, second] = namedDaysOf(obligation.quote);
  if (first === undefined || second === undefined) return [];
  return [onDuty('deadlinesContradict', obligation, { sentence: differ(first, second), suggestion: KEEP_ONE })];
}

const shares = (one: readonly string[], other: readonly string[]): boolean => one.some((id) => other.includes(id));

/** The same owner and the same work, ordered twice for different days: said at the second. */
function orderedTwice(all: readonly Dated[]): readonly Finding[] {
  const words = new Map<Dated, WorkWords>(all.map((one) => [one, workWordsOf(one.quote)]));
  return all.flatMap((later, index) => {
    const earlier = all
      .slice(0, index)
      .find(
        (one) =>
          one.dueOn !== later.dueOn &&
          shares(one.leads, later.leads) &&
          isSameWork(words.get(one) ?? workWordsOf(''), words.get(later) ?? workWordsOf('')),
      );
    if (earlier === undefined) return [];
    const sentence = differ(earlier.dueOn, later.dueOn);
    return [onDeadline('deadlinesContradict', later, { sentence, suggestion: KEEP_ONE })];
  });
}

/**
 * What a report rests on. Any report to somebody: what comes in through its owner. A summary: also what is handed to its owner, unless the
 * owner summarises again without a day or later. A report of results: what the same owner does before it under the same item.
 */
function partsOf(report: Dated, all: readonly LintedObligation[]): readonly Dated[] {
  const summariesAgain = all.some(
    (one) =>
      one.id !== report.id &&
      summarises(one) &&
      shares(one.leads, report.leads) &&
      (one.dueOn === null || one.dueOn > report.dueOn),
  );
  const isPart = (one: Dated, index: number): boolean => {
    if (one.id === report.id || summarises(one)) return false;
    if (reportsToOthers(report) && shares(one.throughs, report.leads)) return true;
    if (summarises(report) && !summariesAgain && shares([...one.receivers, ...one.throughs], report.leads)) return true;
    const before = all.indexOf(report) > index;
    const sameItem = one.instruction !== null && one.instruction === report.instruction;
    return before && sameItem && reportsResults(report) && !reportsResults(one) && shares(one.leads, report.leads);
  };
  return all.filter((one, index): one is Dated => isDated(one) && isPart(one, index));
}

/** A report that is due before the last of the things it speaks of. */
function beforeItsParts(all: readonly LintedObligation[]): readonly Finding[] {
  const reports = all.filter(isDated).filter((one) => reportsResults(one) || summarises(one) || reportsToOthers(one));
  return reports.flatMap((report) => {
    const last = partsOf(report, all).reduce<CivilDate | null>(
      (latest, { dueOn }) => (latest === null || dueOn > latest ? dueOn : latest),
      null,
    );
    if (last === null || last <= report.dueOn) return [];
    const [on, until] = [dateTextOf(report.dueOn), dateTextOf(last)];
    const sentence = `Báo cáo đến hạn ${on}, trong khi phần việc phải báo cáo có hạn ${until}.`;
    const suggestion = `Nên đặt hạn báo cáo sau ngày ${until}, hoặc hạn của phần việc trước ngày ${on}.`;
    return [onDeadline('summaryBeforeParts', report, { sentence, suggestion })];
  });
}

/** Deadlines of one document that cannot all be meant. */
export function contradictionsOf(obligations: readonly LintedObligation[]): readonly Finding[] {
  const dated = obligations.filter(isDated);
  const found = [
    ...dated.flatMap(withinOne),
    ...orderedTwice(dated.slice(0, COMPARED_MOST)),
    ...beforeItsParts(obligations.slice(0, COMPARED_MOST)),
  ];
  const told = new Set<string>();
  return found.filter(({ sentence, obligationId }) => {
    const key = `${obligationId} ${sentence}`;
    return !told.has(key) && told.add(key);
  });
}
