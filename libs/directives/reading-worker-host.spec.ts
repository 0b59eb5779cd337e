import { describe, expect, it } from '@jest/globals';
import { DocumentReader, type ReadingOrder } from './reading-worker-host.js';

const worker = (code: string): URL =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; ${code}`)}`);
const limits = { seconds: 0.3, megabytes: 64, atOnce: 2 };
const order: ReadingOrder = { kind: 'file', name: 'la.docx', bytes: new Uint8Array() };

describe('reading in a thread of its own', () => {
  it('a reading that does not end is stopped, and says so', async () => {
    expect(await new DocumentReader().read(order, limits, worker('for (;;);'))).toEqual({
      problem: 'reading-stopped',
      limit: '0.3 giây',
      file: 'la.docx',
      detail: 'Việc đọc vượt quá 0.3 giây; các tệp khác không bị ảnh hưởng. Chưa có gì thay đổi.',
    });
  });

  it('a reading that takes too much memory is stopped', async () => {
    const greedy = worker('const all = []; for (;;) all.push(new Array(1e5).fill(all.length));');
    expect(await new DocumentReader().read(order, { ...limits, seconds: 20 }, greedy)).toMatchObject({
      problem: 'reading-stopped',
      limit: '64 MB',
    });
  });

  it('a reader that breaks costs this file only', async () => {
    const reader = new DocumentReader();
    expect(await reader.read(order, limits, worker('throw new Error("x")'))).toMatchObject({
      problem: 'file-unreadable',
      detail: 'la.docx có thể bị hỏng hoặc không đúng định dạng .docx. Chưa có gì thay đổi.',
    });
    expect(await reader.read(order, limits, worker('process.exit(3)'))).toMatchObject({ problem: 'file-unreadable' });
    expect(await reader.read(order, limits, worker('parentPort.postMessage({ text: "a", reading: null })'))).toEqual({
      text: 'a',
      reading: null,
    });
  });

  it('at most so many at once, the others wait their turn', async () => {
    const reader = new DocumentReader();
    const answer = worker('setTimeout(() => parentPort.postMessage({ text: "a", reading: null }), 50)');
    const all = await Promise.all(
      Array.from({ length: 5 }, () => reader.read(order, { ...limits, seconds: 5, atOnce: 2 }, answer)),
    );
    expect(all).toHaveLength(5);
  });
});
