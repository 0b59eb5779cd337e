import type { Finding, LintedObligation, OpenWork } from './finding.js';
import { COMPARED_MOST } from './contradictions.js';
import { onDuty } from './remark.js';
import { likenessOf, SAME_WORK, workWordsOf, type WorkWords } from './work.js';

interface Known {
  readonly work: OpenWork;
  readonly words: WorkWords;
}

function byUnit(openWork: readonly OpenWork[]): ReadonlyMap<string, readonly Known[]> {
  const units = new Map<string, Known[]>();
  for (const work of openWork) {
    const known = { work, words: workWordsOf(work.quote === '' ? work.title : work.quote) };
    for (const id of work.leadUnitIds) {
      const ofUnit = units.get(id);
      if (ofUnit === undefined) units.set(id, [known]);
      else ofUnit.push(known);
    }
  }
  return units;
}

/** Of the open duties that order the same work from one of these units, the one most like it. */
function likestOf(obligation: LintedObligation, units: ReadonlyMap<string, readonly Known[]>): OpenWork | null {
  const words = workWordsOf(obligation.quote === '' ? obligation.title : obligation.quote);
  let likest: { readonly work: OpenWork; readonly likeness: number } | null = null;
  const compared = new Set<string>();
  for (const { work, words: other } of obligation.leads.flatMap((id) => units.get(id) ?? [])) {
    if (compared.has(work.obligationId)) continue;
    compared.add(work.obligationId);
    const likeness = likenessOf(words, other);
    if (likeness >= SAME_WORK && (likest === null || likeness > likest.likeness)) likest = { work, likeness };
  }
  return likest?.work ?? null;
}

/** Duties that the same unit still owes under an earlier directive (work.ts says what "the same" is). Standing duties are no debts. */
export function openWorkFindingsOf(
  obligations: readonly LintedObligation[],
  openWork: readonly OpenWork[],
): readonly Finding[] {
  if (openWork.length === 0) return [];
  const units = byUnit(openWork);
  return obligations
    .filter(({ kind }) => kind !== 'routine')
    .slice(0, COMPARED_MOST)
    .flatMap((obligation) => {
      const work = likestOf(obligation, units);
      const directive = work?.related.find(({ kind }) => kind === 'directive');
      if (work === null || directive === undefined) return [];
      const words = {
        sentence: `Việc này còn đang thực hiện theo ${directive.ref}.`,
        suggestion: 'Nếu là cùng một việc, xin dẫn văn bản đó và nói rõ thời hạn nào được áp dụng.',
        related: work.related,
      };
      return [onDuty('stillOpen', obligation, words)];
    });
}
