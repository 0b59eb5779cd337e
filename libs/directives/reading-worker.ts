import { parentPort } from 'node:worker_threads';
import { textOf, textOfPaste } from '@dondoc/documents';
import { read } from '@dondoc/reading';
import type { ReadingOrder, ReadingResult } from './reading-worker-order.js';

// Halves of a character beyond 16 bits, standing alone: no UTF-8 has them.
const LONE_HALVES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text as it is kept: line ends LF, no byte-order mark, nothing that the database cannot hold. Offsets point into this. */
export function keptTextOf(text: string): string {
  return text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .replaceAll('\0', '')
    .replace(LONE_HALVES, '\uFFFD');
}

/** Reads one document; what it is refused for is answered as the readers say it. */
export async function readingResultOf(order: ReadingOrder): Promise<ReadingResult> {
  const found = order.kind === 'text' ? textOfPaste(order.name, order.text) : await textOf(order.name, order.bytes);
  if ('problem' in found) return found;
  const text = keptTextOf(found.text);
  if (text.trim() === '') return { problem: 'file-empty' };
  return { text, reading: read(text, { file: order.name }) };
}

/** A reader that throws ends the thread: the host sees it and starts another. */
parentPort?.on('message', (order: ReadingOrder) => void answer(order));

async function answer(order: ReadingOrder): Promise<void> {
  parentPort?.postMessage(await readingResultOf(order));
}
