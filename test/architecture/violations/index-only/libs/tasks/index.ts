import { hidden } from '../platform/inside.js';
export const wrong = hidden;
