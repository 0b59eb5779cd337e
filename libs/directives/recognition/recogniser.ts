import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Refusal } from '@dondoc/contracts';
import { pageImageOf, recogniseText, type Following, type Recognised } from '@dondoc/documents';
import { Injectable } from '@nestjs/common';
import type { ThreadAnswer, ThreadOrder } from './thread-order.js';

const THREAD = new URL('./recogniser-thread.js', import.meta.url);
/** A page that takes longer is given up; 7 to 10 s are usual on one core. */
const SECONDS_A_PAGE = 120;
const SECONDS_A_PICTURE = 10;
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 };

/**
 * Recognises text and draws pages away from the thread that answers requests. A thread serves one order and ends with it, whatever the
 * file did to it. Refusals: `reading-stopped`, `file-unreadable` when the thread broke, and the recogniser's own.
 */
@Injectable()
export class Recogniser {
  /** Null when the signal ended it. */
  async recognise(
    { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
    following: Following,
  ): Promise<Recognised | Refusal | null> {
    // Run from sources, as tests do: Node cannot start a thread on TypeScript.
    if (!existsSync(THREAD)) return recogniseText(bytes, name, following);
    return recognisedInThread({ kind: 'recognise', name, bytes }, following);
  }

  /** A page as PNG; null where it cannot be drawn. */
  async picture(bytes: Uint8Array, page: number): Promise<Uint8Array | null> {
    if (!existsSync(THREAD)) return pageImageOf(bytes, page);
    return pictureInThread({ kind: 'picture', page, bytes });
  }
}

async function recognisedInThread(order: ThreadOrder & { readonly name: string }, { onPage, signal }: Following) {
  const thread = new Worker(THREAD, { resourceLimits: LIMITS });
  try {
    return await new Promise<Recognised | Refusal | null>((resolve, reject) => {
      const watch = setTimeout(() => resolve(STOPPED), SECONDS_A_PAGE * 1_000).unref();
      thread.on('message', (answer: ThreadAnswer) => {
        watch.refresh();
        if (answer.kind === 'page') void onPage(answer).catch(reject);
        if (answer.kind !== 'end') return;
        resolve(answer.result);
      });
      const broken = (): void =>
        resolve({ problem: 'file-unreadable', file: order.name, detail: brokenDetail(order.name) });
      thread.on('error', broken).on('exit', broken);
      signal.addEventListener('abort', () => resolve(null), { once: true });
      if (signal.aborted) resolve(null);
      thread.postMessage(order);
    });
  } finally {
    await thread.terminate();
  }
}

const brokenDetail = (file: string): string => `Việc nhận dạng chữ trong ${file} bị gián đoạn; xin thử lại.`;

const STOPPED: Refusal = {
  problem: 'reading-stopped',
  limit: `${SECONDS_A_PAGE} giây`,
  detail: `Việc nhận dạng một trang vượt quá ${SECONDS_A_PAGE} giây nên đã dừng.`,
};

async function pictureInThread(order: ThreadOrder): Promise<Uint8Array | null> {
  const thread = new Worker(THREAD, { resourceLimits: LIMITS });
  try {
    return await new Promise<Uint8Array | null>((resolve) => {
      const none = (): void => resolve(null);
      setTimeout(none, SECONDS_A_PICTURE * 1_000).unref();
      thread.on('message', (answer: ThreadAnswer) => resolve(answer.kind === 'picture' ? answer.png : null));
      thread.on('error', none).on('exit', none);
      thread.postMessage(order);
    });
  } finally {
    await thread.terminate();
  }
}
