import { dateTextOf } from '../deadline/index.js';
import { addDays, weekdayOf, type CivilDate } from '../time/index.js';
import type { Finding, LintedObligation, LintFacts, WeekLoad } from './finding.js';
import { onDeadline } from './remark.js';

/** The Monday of the week of a day. */
export const mondayOf = (day: CivilDate): CivilDate => addDays(day, 1 - weekdayOf(day));

interface UnitWeek {
  readonly unitId: string;
  readonly monday: CivilDate;
}

const weeksOf = ({ kind, dueOn, deadline, leads }: LintedObligation): readonly UnitWeek[] =>
  kind !== 'dated' || dueOn === null || deadline?.kind === 'recurring'
    ? []
    : leads.map((unitId) => ({ unitId, monday: mondayOf(dueOn) }));

const keyOf = ({ unitId, monday }: UnitWeek): string => `${monday} ${unitId}`;

/** The units and weeks whose load the linter needs to know, each once. */
export function unitWeeksOf(obligations: readonly LintedObligation[]): readonly UnitWeek[] {
  return [...new Map(obligations.flatMap(weeksOf).map((week) => [keyOf(week), week])).values()];
}

/** More units than this are counted, not named. */
const NAMED_MOST = 3;
const RELATED_MOST = 5;

interface Burdened {
  readonly load: WeekLoad;
  /** Tasks that this document adds. */
  readonly added: number;
}

function sentenceOf(burdened: readonly Burdened[], monday: CivilDate, facts: LintFacts): string {
  const week = `trong tuần ${dateTextOf(monday)}–${dateTextOf(addDays(monday, 6))}`;
  const [first] = burdened;
  if (first !== undefined && burdened.length === 1) {
    return `${facts.unitNameOf(first.load.unitId)} đã có ${first.load.tasks} nhiệm vụ ${week}; văn bản này giao thêm ${first.added}.`;
  }
  const names = burdened.slice(0, NAMED_MOST).map(({ load }) => facts.unitNameOf(load.unitId));
  const others = burdened.length > NAMED_MOST ? ` và ${burdened.length - NAMED_MOST} đơn vị khác` : '';
  return `${burdened.length} đơn vị có hơn ${facts.policy.tasksPerWeek} nhiệm vụ ${week}: ${names.join(', ')}${others}.`;
}

/**
 * Owners that would have more than the policy's number of open tasks due in a week, counting what this document adds; a unit without any
 * other task that week is left alone, however much one document orders. One remark a week, at the first duty that falls into it.
 */
export function loadFindingsOf(obligations: readonly LintedObligation[], facts: LintFacts): readonly Finding[] {
  if (facts.loads.length === 0) return [];
  const added = new Map<string, number>();
  for (const week of obligations.flatMap(weeksOf)) added.set(keyOf(week), (added.get(keyOf(week)) ?? 0) + 1);
  const burdened = facts.loads
    .map((load) => ({ load, added: added.get(keyOf(load)) ?? 0 }))
    .filter(({ load, added: more }) => more > 0 && load.tasks > 0 && load.tasks + more > facts.policy.tasksPerWeek);
  return [...new Set(burdened.map(({ load }) => load.monday))].sort().flatMap((monday) => {
    const ofWeek = burdened.filter(({ load }) => load.monday === monday);
    const ids = new Set(ofWeek.map(({ load }) => load.unitId));
    const first = obligations.find((one) =>
      weeksOf(one).some((week) => week.monday === monday && ids.has(week.unitId)),
    );
    if (first === undefined) return [];
    const words = {
      sentence: sentenceOf(ofWeek, monday, facts),
      suggestion: 'Có thể chọn tuần khác, hoặc trao đổi trước với đơn vị về việc nào làm trước.',
      related: ofWeek.flatMap(({ load }) => load.related).slice(0, RELATED_MOST),
    };
    return [onDeadline('overloaded', first, words)];
  });
}
