import { tasks } from '../../libs/tasks/index.js';
export const wrong = tasks;
