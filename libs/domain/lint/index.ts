export { citedAmong, type CitedCandidate } from './cited.js';
export type {
  Finding,
  FindingCode,
  LintedCitation,
  LintedDirective,
  LintedObligation,
  LintFacts,
  LintPolicy,
  OpenWork,
  Place,
  Related,
  WeekLoad,
} from './finding.js';
export { lintOf } from './lint.js';
export { mondayOf, unitWeeksOf } from './loads.js';
export { FEWEST_WORDS, likenessOf, SAME_WORK, workWordsOf } from './work.js';
