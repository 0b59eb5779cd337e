import { describe, expect, it } from '@jest/globals';
import type { Outcome } from './outcome.js';
import { outcomesOf, type Threads } from './threads.js';

/** `code` runs in a thread for each path. */
const workerOf = (code: string): URL => {
  const script = `import { parentPort } from 'node:worker_threads';
    const answer = (path) => parentPort.postMessage({ file: path });
    parentPort.on('message', (path) => { ${code} });`;
  return new URL(`data:text/javascript,${encodeURIComponent(script)}`);
};

async function told(paths: readonly string[], threads: Threads): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const outcome of outcomesOf(paths, threads)) outcomes.push(outcome);
  return outcomes;
}

const limits = { seconds: 5, megabytes: 64, threads: 2 };

describe('reading many files in threads', () => {
  it('tells the outcomes in the order of the files, whichever is ready first', async () => {
    const worker = workerOf('setTimeout(() => answer(path), path.length * 7 % 5);');
    const paths = Array.from({ length: 600 }, (_, n) => 'x'.repeat(n % 9) + n);
    expect(await told(paths, { worker, limits })).toEqual(paths.map((file) => ({ file })));
  });

  it('a slow first file holds nothing up but the telling', async () => {
    const worker = workerOf("setTimeout(() => answer(path), path === 'slow' ? 300 : 0);");
    const paths = ['slow', ...Array.from({ length: 700 }, (_, n) => `${n}`)];
    expect(await told(paths, { worker, limits })).toEqual(paths.map((file) => ({ file })));
  });

  it('a file that does not end, takes all memory or breaks the reader is refused alone', async () => {
    const worker = workerOf(`if (path === 'endless.txt') for (;;);
      if (path === 'huge.txt') { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); }
      if (path === 'throws.txt') throw new Error('x');
      if (path === 'leaves.txt') process.exit(3);
      answer(path);`);
    const paths = ['a', 'endless.txt', 'b', 'huge.txt', 'c', 'throws.txt', 'd', 'leaves.txt', 'e'];
    expect(await told(paths, { worker, limits: { ...limits, seconds: 2 } })).toEqual([
      { file: 'a' },
      {
        problem: 'reading-stopped',
        limit: '2 giây',
        detail: 'Việc đọc vượt quá 2 giây; các tệp khác không bị ảnh hưởng.',
      },
      { file: 'b' },
      expect.objectContaining({ problem: 'reading-stopped', limit: '64 MB' }),
      { file: 'c' },
      {
        problem: 'file-unreadable',
        detail: 'throws.txt có thể bị hỏng hoặc không đúng định dạng .txt.',
      },
      { file: 'd' },
      expect.objectContaining({ problem: 'file-unreadable' }),
      { file: 'e' },
    ]);
  });
});
