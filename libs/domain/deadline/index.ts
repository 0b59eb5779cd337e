export type { Deadline, Weekday } from './deadline.js';
export * from './due.js';
export { occurrencesOf, type Occurrences, type Period, type Recurrence } from './occurrences.js';
export { dueAtOf, type DueRules, type ReadingRule } from './reading-rule.js';
export { dateTextOf, dueTextOf, timeTextOf, weekdayTextOf } from './words.js';
