export { cardKeyTextOf, type CardKey } from './card-key.js';
export type { JudgedTask } from './cards.js';
export { ScoringModule } from './scoring.module.js';
export { ScoringPages, type CardNames, type CardView } from './scoring.pages.js';
export { keysOf, ScoringQueries, type MadeCard, type YearOfTasks } from './scoring.queries.js';
