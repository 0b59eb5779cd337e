import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Refusal } from '@dondoc/contracts';
import type { Reading } from '@dondoc/reading';
import { Injectable } from '@nestjs/common';

/** What is to be read. `name` is the file's name, or what a pasted text is called. */
export type ReadingOrder =
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

export type ReadingResult = { readonly text: string; readonly reading: Reading } | Refusal;

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
 * Refusals: `reading-stopped` with the limit, `file-unreadable` when the reader broke, and what the readers refuse.
 */
@Injectable()
export class DocumentReader {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  async read(order: ReadingOrder, limits: ReadingLimits = LIMITS, worker: URL = COMPILED): Promise<ReadingResult> {
    await this.place(limits.atOnce);
    try {
      return withDetail(await outcomeOf(order, limits, worker), order.name);
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  private async place(atOnce: number): Promise<void> {
    while (this.running >= atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
  }
}

async function outcomeOf(order: ReadingOrder, limits: ReadingLimits, worker: URL): Promise<ReadingResult> {
  if (worker === COMPILED && !existsSync(COMPILED)) {
    // Run from sources, as tests do: Node cannot start a thread on TypeScript.
    const { readingResultOf } = await import('./reading-worker.js');
    return readingResultOf(order);
  }
  return new Promise<ReadingResult>((resolve, reject) => {
    const thread = new Worker(worker, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
    });
    const stop = setTimeout(() => finish(stopped(`${limits.seconds} giây`)), limits.seconds * 1_000);
    const finish = (result: ReadingResult): void => {
      clearTimeout(stop);
      resolve(result);
      thread.terminate().catch(reject);
    };
    thread.once('message', finish);
    thread.once('error', (error: NodeJS.ErrnoException) => {
      finish(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? stopped(`${limits.megabytes} MB`) : { problem: 'file-unreadable' },
      );
    });
    thread.once('exit', () => finish({ problem: 'file-unreadable' }));
  });
}

const stopped = (limit: string): Refusal => ({ problem: 'reading-stopped', limit });

/** The sentence of texts.md §4 where the reader brought none. */
function withDetail(result: ReadingResult, file: string): ReadingResult {
  if (!('problem' in result) || result.detail !== undefined) return result;
  const extension = /\.[^.]+$/u.exec(file)?.[0] ?? '';
  const details: Partial<Record<Refusal['problem'], string>> = {
    'file-unreadable': `${file} có thể bị hỏng hoặc không đúng định dạng ${extension}.`,
    'file-encrypted': `${file} đang được bảo vệ bằng mật khẩu nên hệ thống không đọc được.`,
    'file-empty': `${file} không có chữ nào để đọc.`,
    'file-type': 'Hệ thống đọc được tệp .txt, .docx, .odt và .eml.',
    'file-scan': `${file} không có lớp chữ.`,
    'archive-too-large': `Khi mở, ${file} lớn gấp nhiều lần dung lượng tải lên nên không được đọc tiếp.`,
    'reading-stopped': `Việc đọc vượt quá ${String(result['limit'])}; các tệp khác không bị ảnh hưởng.`,
    'encoding-unknown': `Chữ trong ${file} không phải Unicode, TCVN3 hay VNI.`,
  };
  const detail = details[result.problem];
  return detail === undefined ? { ...result, file } : { ...result, file, detail: `${detail} Chưa có gì thay đổi.` };
}
