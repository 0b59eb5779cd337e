export {
  COUNTED_OUTCOMES,
  outcomeCountsOf,
  type CountedOutcome,
  type CreditedOutcome,
  type JudgedOutcome,
  type OpenOutcome,
  type OutcomeCounts,
} from './counts.js';
export * from './criterion-six.js';
export {
  compared,
  dividedBy,
  fractionOf,
  fractionTextOf,
  minus,
  plainTextOf,
  plus,
  roundedTextOf,
  times,
  type ExactFraction,
  type RoundingMode,
} from './exact-fraction.js';
export type { ScoringProfile } from './profile.js';
export { decimalCommaOf } from './sentences.js';
