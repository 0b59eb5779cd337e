import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command } from '../../apps/cli/commands/read.js';

const SEEDS = ['seed-000', 'seed-001', 'seed-002'];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dondoc-read-'));
  for (const seed of SEEDS) copyFileSync(`test/golden/fixtures/${seed}.txt`, path.join(folder, `${seed}.txt`));
  writeFileSync(path.join(folder, 'b-hong.docx'), 'PK nothing');
  writeFileSync(path.join(folder, 'a-trong.txt'), ' \n ');
  writeFileSync(path.join(folder, 'khong-doc.xlsx'), 'x');
  mkdirSync(path.join(folder, 'trong'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Line {
  readonly file: string;
  readonly error?: { readonly type: string; readonly detail: string };
  readonly obligations?: readonly object[];
}

async function here(...args: readonly string[]) {
  const lines: Line[] = [];
  const notes: string[] = [];
  const out = { line: (json: unknown) => void lines.push(json as Line), note: (text: string) => void notes.push(text) };
  return { code: await command.run(args, out), lines, notes };
}

const ORDER = ['a-trong.txt', 'b-hong.docx', 'seed-000.txt', 'seed-001.txt', 'seed-002.txt'];

describe('dondoc read of many files', () => {
  it('reads what is readable in a folder, by name; a refused file stops nothing', async () => {
    const { code, lines, notes } = await here(folder);
    expect(code).toBe(1);
    expect(lines.map(({ file }) => file)).toEqual(ORDER);
    expect(lines.map(({ error }) => error?.type ?? null)).toEqual([
      '/problems/file-empty',
      '/problems/file-unreadable',
      null,
      null,
      null,
    ]);
    expect(notes).toHaveLength(2);
  });

  it('tells the same from threads, in the same order', async () => {
    const { stdout, status } = spawnSync(process.execPath, ['scripts/dondoc.mjs', 'read', folder], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual((await here(folder)).lines);
  });

  it('keeps the order in which files are named, twice the same too', async () => {
    const names = ['seed-002', 'seed-000', 'seed-002', 'seed-001', 'seed-000'].map((name) => `${name}.txt`);
    const { stdout } = spawnSync(
      process.execPath,
      ['scripts/dondoc.mjs', 'read', ...names.map((name) => path.join(folder, name))],
      { encoding: 'utf8' },
    );
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(lines.map(({ file }) => file)).toEqual(names);
    const label = JSON.parse(readFileSync('test/golden/fixtures/seed-000.json', 'utf8')) as Line;
    expect(lines[1]?.obligations).toHaveLength(label.obligations?.length ?? 0);
  });

  it('says so where there is nothing to read', async () => {
    expect(await here(path.join(folder, 'trong'))).toMatchObject({ code: 2, lines: [] });
    expect(await here()).toMatchObject({ code: 2, lines: [] });
    expect(await here(path.join(folder, 'khong-co.txt'))).toMatchObject({
      code: 1,
      lines: [{ file: 'khong-co.txt', error: { type: '/problems/file-unreadable' } }],
    });
  });
});
