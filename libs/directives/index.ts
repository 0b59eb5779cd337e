export { CitationQueries, type CitedDirective, type ResolvedCitation } from './citations.js';
export { CorpusQueries, type LabelledDirective, type ObligationChange, type ReadingChange } from './corpus.js';
export { DirectivesModule } from './directives.module.js';
export { DirectivesQueries, type DirectiveReference, type ObligationFacts } from './directives.queries.js';
export {
  FindingContributors,
  type BurdenQuestion,
  type FindingContributor,
  type OpenObligation,
} from './findings/contributors.js';
export { cutAt } from './titles.js';
export { referenceOf, typeWordOf, type ReferenceFacts } from './words.js';
