export * from './state.js';
export * from './actor.js';
export * from './actions.js';
