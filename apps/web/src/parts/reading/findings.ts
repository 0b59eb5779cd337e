import type { Directive } from '../../api/types.js';
import type { DeskObligation } from './obligation.js';

export type Finding = Directive['findings'][number];

/** A remark with everything it is about: one sentence that holds for many obligations is told once. */
export interface FindingGroup {
  readonly key: string;
  readonly code: string;
  readonly sentence: string;
  readonly suggestion: string;
  readonly places: readonly Finding[];
  readonly related: readonly RelatedObject[];
}

export type RelatedObject = Finding['related'][number];

/** The same words with the same suggestion are one remark, in the order in which they were made. */
export function groupsOf(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const { code, sentence, suggestion, related } = finding;
    const key = [code, sentence, suggestion].join('\n');
    const group = groups.get(key) ?? { key, code, sentence, suggestion, places: [], related: [] };
    const added = related.filter(({ id }) => !group.related.some((one) => one.id === id));
    groups.set(key, { ...group, places: [...group.places, finding], related: [...group.related, ...added] });
  }
  return suggestedOnce([...groups.values()]);
}

/** A suggestion that is the same for all remarks of a kind stands with the last of them only. */
function suggestedOnce(groups: readonly FindingGroup[]): FindingGroup[] {
  return groups.map((group, index) => {
    const isToldBelow = groups
      .slice(index + 1)
      .some(({ code, suggestion }) => code === group.code && suggestion === group.suggestion);
    return isToldBelow ? { ...group, suggestion: '' } : group;
  });
}

/** What still stands after corrections: remarks on an obligation that is left out, or merged into another, are over. */
export const standing = (findings: readonly Finding[], list: readonly DeskObligation[]): Finding[] =>
  findings.filter(
    ({ obligationId }) => obligationId === null || list.some(({ id, dropped }) => id === obligationId && !dropped),
  );

/** The remarks on one obligation that its own fields do not show already. */
export const findingsOn = (findings: readonly Finding[], id: string): FindingGroup[] =>
  groupsOf(findings.filter(({ code, obligationId }) => obligationId === id && !shownInFields.has(code)));

const shownInFields: ReadonlySet<string> = new Set(['unitUnknown', 'noOwner', 'noDeadline']);
