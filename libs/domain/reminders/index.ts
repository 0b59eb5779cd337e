export * from './alarms.js';
export * from './directory.js';
export * from './dispatch.js';
export * from './notice.js';
export * from './notices-of.js';
export type { PlanningEvent, PlanningFacts } from './planning.js';
export * from './policy.js';
export * from './still-wanted.js';
