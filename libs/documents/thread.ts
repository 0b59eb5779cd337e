import { parentPort } from 'node:worker_threads';
import { readHere } from './foreign.js';
import type { ThreadOrder } from './threads.js';

parentPort?.once('message', (order: ThreadOrder) => void answer(order));

async function answer(order: ThreadOrder): Promise<void> {
  parentPort?.postMessage(await readHere(order));
}
