import type { Deadline } from '@dondoc/domain';
import type { DocumentDay } from './days.js';

/** A deadline at a place `[from, to)` of the lower-case text it was found in. */
export interface FoundDeadline {
  readonly from: number;
  readonly to: number;
  readonly deadline: Deadline;
}

/** One kind of expression: a pattern (global, linear) and what its match means; null refuses the match. */
export interface DeadlineRule {
  /** Cheap necessary sign: where it is missing the pattern is not tried. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
  readonly mean: (match: RegExpExecArray, document: DocumentDay) => Deadline | null;
}

/** Before and after any word. */
export const FROM_WORD = '(?<![\\p{L}\\p{N}])';
export const TO_WORD = '(?![\\p{L}\\p{N}])';

/** A pattern of whole words over lower-case text. */
export const words = (source: string): RegExp => new RegExp(`${FROM_WORD}(?:${source})${TO_WORD}`, 'gu');
