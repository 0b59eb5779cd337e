import { published } from '../reports/index.js';
export const wrong = published;
