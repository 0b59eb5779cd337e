export * from './time/index.js';
export * from './deadline/index.js';
export * from './naming/index.js';
export * from './scoring/index.js';
export * from './task/index.js';
export * from './reminders/index.js';
export * from './ladder/index.js';
export * from './simulate/index.js';
