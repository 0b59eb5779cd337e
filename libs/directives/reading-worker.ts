import { parentPort } from 'node:worker_threads';
import { textOf, textOfPaste } from '@dondoc/documents';
import { read } from '@dondoc/reading';
import { keptTextOf } from './kept-text.js';
import type { ReadingOrder, ReadingResult } from './reading-worker-order.js';

/** Reads one document; what it is refused for is answered as the readers say it. */
export async function readingResultOf(order: ReadingOrder): Promise<ReadingResult> {
  const found = order.kind === 'text' ? textOfPaste(order.name, order.text) : await textOf(order.name, order.bytes);
  if ('problem' in found) return found;
  const text = keptTextOf(found.text);
  if (text.trim() === '') return { problem: 'file-empty' };
  const { pages, lines, recognised = false } = found;
  const document = { text, recognised, reading: read(text, { file: order.name }) };
  if (pages === undefined || lines === undefined || text !== found.text) return document;
  return { ...document, layout: { pages, lines } };
}

/** A reader that throws ends the thread: the host sees it and starts another. */
parentPort?.on('message', (order: ReadingOrder) => void answer(order));

async function answer(order: ReadingOrder): Promise<void> {
  parentPort?.postMessage(await readingResultOf(order));
}
