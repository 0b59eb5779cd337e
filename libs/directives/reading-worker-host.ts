import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Refusal } from '@dondoc/contracts';
import { READABLE } from '@dondoc/documents';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ReadingOrder, ReadingResult } from './reading-worker-order.js';

export type { ReadingOrder, ReadingResult } from './reading-worker-order.js';

export interface ReadingLimits {
  readonly seconds: number;
  readonly megabytes: number;
  /** Documents read at the same time; further ones wait. */
  readonly atOnce: number;
}

const LIMITS: ReadingLimits = { seconds: 10, megabytes: 512, atOnce: 2 };
const COMPILED = new URL('./reading-worker.js', import.meta.url);

/**
 * Reads documents away from the thread that answers requests: a file made to be slow or to grow ends its own thread and nothing else.
 * A thread that read a pasted text is kept for the next one; one that opened a file is not, whatever the file did to it. Refusals:
 * `reading-stopped` with the limit, `file-unreadable` when the reader broke, and what the readers refuse.
 */
@Injectable()
export class DocumentReader implements OnModuleDestroy {
  protected readonly limits: ReadingLimits = LIMITS;
  protected readonly worker: URL = COMPILED;
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly idle: Worker[] = [];

  async read(order: ReadingOrder): Promise<ReadingResult> {
    if (this.worker === COMPILED && !existsSync(COMPILED)) {
      // Run from sources, as tests do: Node cannot start a thread on TypeScript.
      const { readingResultOf } = await import('./reading-worker.js');
      return withDetail(await readingResultOf(order), order.name);
    }
    await this.place();
    try {
      return withDetail(await this.outcomeOf(order), order.name);
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((thread) => thread.terminate()));
  }

  private async place(): Promise<void> {
    while (this.running >= this.limits.atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
  }

  private thread(): Worker {
    const thread = this.idle.pop() ?? this.start();
    thread.ref();
    return thread;
  }

  private start(): Worker {
    const thread = new Worker(this.worker, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
    });
    // One that dies while it waits, or after it was stopped, is no concern of the program.
    thread.on('error', () => undefined);
    thread.on('exit', () => {
      const at = this.idle.indexOf(thread);
      if (at >= 0) this.idle.splice(at, 1);
    });
    return thread;
  }

  private async outcomeOf(order: ReadingOrder): Promise<ReadingResult> {
    const thread = this.thread();
    const outcome = await answerOf(thread, order, this.limits);
    if (outcome.alive && order.kind === 'text') {
      thread.unref();
      this.idle.push(thread);
    } else {
      await thread.terminate();
    }
    return outcome.result;
  }
}

interface Outcome {
  readonly result: ReadingResult;
  /** The thread answered, and may be asked again. */
  readonly alive: boolean;
}

function answerOf(thread: Worker, order: ReadingOrder, { seconds, megabytes }: ReadingLimits): Promise<Outcome> {
  return new Promise<Outcome>((resolve) => {
    const end = (result: ReadingResult, alive: boolean): void => {
      clearTimeout(stop);
      // Only our own: the thread counts its listeners to know whether to stay.
      thread.off('message', answered).off('error', broke).off('exit', left);
      resolve({ result, alive });
    };
    const answered = (result: ReadingResult): void => end(result, true);
    const broke = (error: NodeJS.ErrnoException): void =>
      end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? stopped(`${megabytes} MB`) : UNREADABLE, false);
    const left = (): void => end(UNREADABLE, false);
    const stop = setTimeout(() => end(stopped(`${seconds} giây`), false), seconds * 1_000);
    thread.on('message', answered).on('error', broke).on('exit', left);
    thread.postMessage(order);
  });
}

const UNREADABLE: Refusal = { problem: 'file-unreadable' };

const stopped = (limit: string): Refusal => ({ problem: 'reading-stopped', limit });

/** The sentence of texts.md §4 where the reader brought none. */
function withDetail(result: ReadingResult, file: string): ReadingResult {
  if (!('problem' in result) || result.detail !== undefined) return result;
  const extension = /\.[^.]+$/u.exec(file)?.[0] ?? '';
  const details: Partial<Record<Refusal['problem'], string>> = {
    'file-unreadable': `${file} có thể bị hỏng hoặc không đúng định dạng ${extension}.`,
    'file-encrypted': `${file} đang được bảo vệ bằng mật khẩu nên hệ thống không đọc được.`,
    'file-empty': `${file} không có chữ nào để đọc.`,
    'file-type': `Hệ thống đọc được ${READABLE}.`,
    'file-scan': `${file} không có lớp chữ. Có thể nhận dạng chữ từ ảnh (OCR), sau đó cần đối chiếu lại.`,
    'archive-too-large': `Khi mở, ${file} lớn gấp nhiều lần dung lượng tải lên nên không được đọc tiếp.`,
    'reading-stopped': `Việc đọc vượt quá ${String(result['limit'])}; các tệp khác không bị ảnh hưởng.`,
    'encoding-unknown': `Chữ trong ${file} không phải Unicode, TCVN3 hay VNI.`,
  };
  const detail = details[result.problem];
  return detail === undefined ? { ...result, file } : { ...result, file, detail: `${detail} Chưa có gì thay đổi.` };
}
