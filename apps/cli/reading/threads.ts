import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Refusal } from '@dondoc/contracts';
import { outcomeOf, type Outcome } from './outcome.js';

export interface ThreadLimits {
  /** For one file. */
  readonly seconds: number;
  readonly megabytes: number;
  readonly threads: number;
}

const LIMITS: ThreadLimits = { seconds: 10, megabytes: 512, threads: Math.max(1, availableParallelism()) };
const COMPILED = new URL('./worker.js', import.meta.url);
/** Outcomes are told in order: so many may lie ready behind a slow file. */
const MOST_AHEAD = 256;

export interface Threads {
  readonly limits?: Partial<ThreadLimits>;
  /** The code of a thread: a path in, its outcome out. */
  readonly worker?: URL;
}

const unreadable = (path: string): Refusal => ({
  problem: 'file-unreadable',
  detail: `${basename(path)} có thể bị hỏng hoặc không đúng định dạng ${extname(path)}.`,
});

const stopped = (limit: string): Refusal => ({
  problem: 'reading-stopped',
  limit,
  detail: `Việc đọc vượt quá ${limit}; các tệp khác không bị ảnh hưởng.`,
});

interface Answer {
  readonly outcome: Outcome;
  /** The thread may be asked again. */
  readonly alive: boolean;
}

function ask(thread: Worker, path: string, { seconds, megabytes }: ThreadLimits): Promise<Answer> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome, alive: boolean): void => {
      clearTimeout(stop);
      // Only our own: the thread counts its listeners to know whether to stay.
      thread.off('message', answered).off('error', broke).off('exit', left);
      resolve({ outcome, alive });
    };
    const answered = (outcome: Outcome): void => end(outcome, true);
    const broke = (error: NodeJS.ErrnoException): void =>
      end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? stopped(`${megabytes} MB`) : unreadable(path), false);
    const left = (): void => end(unreadable(path), false);
    const stop = setTimeout(() => end(stopped(`${seconds} giây`), false), seconds * 1_000);
    thread.on('message', answered).on('error', broke).on('exit', left);
    thread.postMessage(path);
  });
}

/** Files on their way through the threads: which one is next, and what is ready to be told. */
class Passage {
  private readonly ready = new Map<number, Outcome>();
  private begun = 0;
  private told = 0;
  private wake: () => void = () => undefined;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly paths: readonly string[],
    private readonly worker: URL,
    private readonly limits: ThreadLimits,
  ) {}

  async *outcomes(): AsyncGenerator<Outcome> {
    const lanes = Promise.all(
      Array.from({ length: Math.min(this.limits.threads, this.paths.length) }, () => this.lane()),
    );
    for (; this.told < this.paths.length; this.told++) {
      while (!this.ready.has(this.told)) await Promise.race([new Promise<void>((done) => (this.wake = done)), lanes]);
      const outcome = this.ready.get(this.told) as Outcome;
      this.ready.delete(this.told);
      for (const go of this.waiting.splice(0)) go();
      yield outcome;
    }
    await lanes;
  }

  /** Asks its thread for one file after another, and takes a new thread where a file cost it the old one. */
  private async lane(): Promise<void> {
    let thread: Worker | null = null;
    while (this.begun < this.paths.length) {
      const index = this.begun++;
      thread ??= this.start();
      const { outcome, alive } = await ask(thread, this.paths[index] ?? '', this.limits);
      if (!alive) {
        await thread.terminate();
        thread = null;
      }
      this.ready.set(index, outcome);
      this.wake();
      while (this.begun - this.told > MOST_AHEAD) await new Promise<void>((go) => this.waiting.push(go));
    }
    await thread?.terminate();
  }

  private start(): Worker {
    const thread = new Worker(this.worker, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
    });
    // One that dies after it was stopped is no concern of the others.
    return thread.on('error', () => undefined);
  }
}

/**
 * Reads files in threads, as many as the machine has cores, and tells their outcomes in the order of `paths`. A file that takes longer
 * than 10 s or more than 512 MB is refused (reading-stopped), one that breaks the reader too (file-unreadable); the others go on.
 */
export async function* outcomesOf(paths: readonly string[], threads: Threads = {}): AsyncGenerator<Outcome> {
  const worker = threads.worker ?? COMPILED;
  if (worker === COMPILED && !existsSync(COMPILED)) {
    // Run from sources, as tests do: Node cannot start a thread on TypeScript.
    for (const path of paths) yield await outcomeOf(path);
    return;
  }
  yield* new Passage(paths, worker, { ...LIMITS, ...threads.limits }).outcomes();
}
