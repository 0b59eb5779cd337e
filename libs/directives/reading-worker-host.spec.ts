import { afterEach, describe, expect, it } from '@jest/globals';
import { DocumentReader, type ReadingLimits, type ReadingOrder } from './reading-worker-host.js';

/** `code` runs in the thread for each order. */
class TestReader extends DocumentReader {
  protected override readonly worker: URL;

  constructor(
    code: string,
    protected override readonly limits: ReadingLimits = { seconds: 5, megabytes: 64, atOnce: 2 },
  ) {
    super();
    const script = `import { parentPort } from 'node:worker_threads';
      let n = 0; const answer = (text) => parentPort.postMessage({ text, reading: null });
      parentPort.on('message', (order) => { n += 1; ${code} });`;
    this.worker = new URL(`data:text/javascript,${encodeURIComponent(script)}`);
  }
}

const file: ReadingOrder = { kind: 'file', name: 'la.docx', bytes: new Uint8Array() };
const text: ReadingOrder = { kind: 'text', name: 'a.txt', text: 'a' };
const readers: TestReader[] = [];
const readerOf = (code: string, limits?: ReadingLimits): TestReader => {
  const reader = new TestReader(code, limits);
  readers.push(reader);
  return reader;
};
afterEach(() => Promise.all(readers.splice(0).map((reader) => reader.onModuleDestroy())));

describe('reading in a thread of its own', () => {
  it('a reading that does not end is stopped, and says so', async () => {
    const reader = readerOf('for (;;);', { seconds: 1, megabytes: 64, atOnce: 2 });
    expect(await reader.read(file)).toEqual({
      problem: 'reading-stopped',
      limit: '1 giây',
      file: 'la.docx',
      detail: 'Việc đọc vượt quá 1 giây; các tệp khác không bị ảnh hưởng. Chưa có gì thay đổi.',
    });
  });

  it('a reading that takes too much memory is stopped', async () => {
    const reader = readerOf('const all = []; for (;;) all.push(new Array(1e5).fill(all.length));', {
      seconds: 20,
      megabytes: 64,
      atOnce: 2,
    });
    expect(await reader.read(file)).toMatchObject({ problem: 'reading-stopped', limit: '64 MB' });
  });

  it('a reader that breaks costs this file only', async () => {
    const reader = readerOf(
      "if (order.text === 'throw') throw new Error('x'); if (order.text === 'exit') process.exit(3); answer('ok');",
    );
    expect(await reader.read({ ...text, text: 'throw' })).toMatchObject({
      problem: 'file-unreadable',
      detail: 'a.txt có thể bị hỏng hoặc không đúng định dạng .txt. Chưa có gì thay đổi.',
    });
    expect(await reader.read({ ...text, text: 'exit' })).toMatchObject({ problem: 'file-unreadable' });
    expect(await reader.read(text)).toEqual({ text: 'ok', reading: null });
  });

  it('keeps the thread after a pasted text, not after a file', async () => {
    const reader = readerOf('answer(`${n}`);');
    const answers: unknown[] = [];
    for (const order of [text, text, file, text, file]) answers.push(await reader.read(order));
    expect(answers.map((answer) => (answer as { text: string }).text)).toEqual(['1', '2', '3', '1', '2']);
  });

  it('at most so many at once, the others wait their turn', async () => {
    const reader = readerOf("setTimeout(() => answer('ok'), 50);");
    const all = await Promise.all(Array.from({ length: 6 }, (_, n) => reader.read(n % 2 ? text : file)));
    expect(all).toEqual(Array.from({ length: 6 }, () => ({ text: 'ok', reading: null })));
  });
});
