export * from './policy.js';
export * from './notice.js';
