import { existsSync } from 'node:fs';
import { isMainThread, Worker } from 'node:worker_threads';
import type { Extracted } from './refusals.js';

/** What a thread is asked: one file of a kind whose reader is not ours and could hang on it. */
export interface ThreadOrder {
  readonly kind: 'pdf' | 'doc';
  readonly name: string;
  readonly bytes: Uint8Array;
}

const THREAD = new URL('./thread.js', import.meta.url);
/** A thread that has not answered by then is ended. */
export const THREAD_SECONDS = 10;

/**
 * Reads a file in a thread of its own, which ends with the answer or at its limit; null where there can be none: within a thread that
 * somebody watches already, and when the program runs from its sources (Node starts no thread on TypeScript).
 */
export async function inThread(order: ThreadOrder): Promise<Extracted | 'stopped' | 'broken' | null> {
  if (!isMainThread || !existsSync(THREAD)) return null;
  const thread = new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: 384, stackSizeMb: 8 } });
  try {
    return await new Promise((resolve) => {
      const stop = setTimeout(() => resolve('stopped'), THREAD_SECONDS * 1_000);
      stop.unref();
      thread.on('message', (answer: Extracted) => resolve(answer));
      thread.on('error', () => resolve('broken'));
      thread.on('exit', () => resolve('broken'));
      thread.postMessage(order);
    });
  } finally {
    await thread.terminate();
  }
}
