export * from './primitives.js';
export * from './problems.js';
export * from './events.js';
export * from './api/index.js';
export * from './rules/index.js';
