export * from './case.js';
export * from './decide-case.js';
export * from './event.js';
export * from './gate.js';
export * from './held-sentence.js';
export * from './policy.js';
export * from './step.js';
