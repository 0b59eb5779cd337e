export { DirectivesModule } from './directives.module.js';
export { DirectivesQueries, type DirectiveReference, type ObligationFacts } from './directives.queries.js';
export { cutAt } from './titles.js';
export { referenceOf, typeWordOf, type ReferenceFacts } from './words.js';
