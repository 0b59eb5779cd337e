export * from './time/index.js';
export * from './deadline/index.js';
export * from './scoring/index.js';
export * from './task/index.js';
export * from './reminders/index.js';
export * from './ladder/index.js';
