import { parentPort } from 'node:worker_threads';
import { outcomeOf } from './outcome.js';

/** A thread of `dondoc read`: a path in, its outcome out. One that throws ends the thread: the other side sees it and starts another. */
parentPort?.on('message', (path: string) => void answer(path));

async function answer(path: string): Promise<void> {
  parentPort?.postMessage(await outcomeOf(path));
}
