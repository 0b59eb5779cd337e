export * from './session.js';
export * from './organisation.js';
export * from './directives.js';
export * from './tasks.js';
export * from './notices.js';
export * from './escalation.js';
export * from './scoring.js';
