export * from './policy.js';
export * from './case.js';
