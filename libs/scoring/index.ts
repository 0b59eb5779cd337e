export { ScoringModule } from './scoring.module.js';
export { ScoringQueries, type MadeCard } from './scoring.queries.js';
export { ScoringPages } from './scoring.pages.js';
export { cardKeyOf, cardKeyTextOf, type CardKey } from './card-key.js';
