import { parentPort } from 'node:worker_threads';
import { pageImageOf, recogniseText } from '@dondoc/documents';
import type { ThreadAnswer, ThreadOrder } from './thread-order.js';

parentPort?.once('message', (order: ThreadOrder) => void answer(order));

const say = (message: ThreadAnswer): void => parentPort?.postMessage(message);

/** One order a thread: whoever gave it ends the thread with the answer, or before. */
async function answer(order: ThreadOrder): Promise<void> {
  if (order.kind === 'picture') {
    say({ kind: 'picture', png: await pageImageOf(order.bytes, order.page) });
    return;
  }
  const result = await recogniseText(order.bytes, order.name, {
    onPage: ({ page, pages }) => Promise.resolve(say({ kind: 'page', page, pages })),
    signal: new AbortController().signal,
  });
  say({ kind: 'end', result });
}
