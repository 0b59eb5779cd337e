export { DirectivePage } from './directive-page.js';
export { DirectivesPage } from './directives-page.js';
