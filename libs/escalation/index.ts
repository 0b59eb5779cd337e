export { EscalationModule } from './escalation.module.js';
export { EscalationQueries, type LeaderDecision } from './escalation.queries.js';
