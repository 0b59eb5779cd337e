export { FirstRunPage } from './first-run.js';
export { SetUpPage } from './set-up.js';
