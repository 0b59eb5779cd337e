import type { Finding, FindingCode, LintedObligation, Place, Related } from './finding.js';

/** What a remark says: its sentence, and what could be done. */
export interface Words {
  readonly sentence: string;
  readonly suggestion: string;
  readonly related?: readonly Related[];
}

/** A remark on the document as a whole. */
export const wholeOf = (code: FindingCode, words: Words): Finding => ({
  related: [],
  ...words,
  code,
  start: null,
  end: null,
  obligationId: null,
});

export const placedOf = (code: FindingCode, place: Place | null, words: Words): Finding => ({
  ...wholeOf(code, words),
  start: place?.start ?? null,
  end: place?.end ?? null,
});

/** A remark on a duty, at its sentence. */
export const onDuty = (code: FindingCode, obligation: LintedObligation, words: Words): Finding => ({
  ...placedOf(code, obligation.place, words),
  obligationId: obligation.id,
});

/** A remark on a duty, at the words of its deadline. */
export const onDeadline = (code: FindingCode, obligation: LintedObligation, words: Words): Finding => ({
  ...placedOf(code, obligation.deadlinePlace ?? obligation.place, words),
  obligationId: obligation.id,
});
