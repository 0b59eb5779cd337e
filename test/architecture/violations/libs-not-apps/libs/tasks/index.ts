import { server } from '../../apps/server/main.js';
export const wrong = server;
