import { refuse, type Extracted } from './refusals.js';
import { inThread, THREAD_SECONDS, type ThreadOrder } from './threads.js';

/** Reads the file in this thread. */
export async function readHere({ kind, name, bytes }: ThreadOrder): Promise<Extracted> {
  if (kind === 'pdf') return (await import('./pdf.js')).textOfPdf(name, bytes);
  return (await import('./doc.js')).textOfDoc(name, bytes);
}

/** A file whose reader is not ours and might never end: away from the main thread, where that can be. */
export async function textOfForeign(order: ThreadOrder): Promise<Extracted> {
  const answer = await inThread(order);
  if (answer === null) return readHere(order);
  if (answer === 'stopped') return refuse.stopped(order.name, THREAD_SECONDS);
  return answer === 'broken' ? refuse.unreadable(order.name) : answer;
}
