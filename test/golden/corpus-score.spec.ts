import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reading } from '@dondoc/reading';
import { command } from '../../apps/cli/commands/corpus.js';

const GOLD = 'test/golden/fixtures';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dondoc-score-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const lines: Record<string, unknown>[] = [];
  const notes: string[] = [];
  const out = {
    line: (json: unknown) => void lines.push(json as never),
    note: (text: string) => void notes.push(text),
  };
  return { code: await command.run(args, out), lines, notes };
}

/** The labels of the three seeds as if somebody had read them so, changed by `damage`. */
async function scoreOf(damage: (reading: Reading, name: string) => object) {
  for (const name of ['seed-000', 'seed-001', 'seed-002']) {
    const label = JSON.parse(readFileSync(path.join(GOLD, `${name}.json`), 'utf8'));
    writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(damage(label, name)));
  }
  const { lines } = await run('score', GOLD, '--read', folder, '--misses');
  return { figures: lines[0] ?? {}, misses: lines.slice(1) };
}

const only = (name: string, change: (reading: Reading) => object) => (reading: Reading, file: string) =>
  file === name ? change(reading) : reading;

describe('dondoc corpus score', () => {
  it('a reading that is the label scores 1 in everything', async () => {
    const { figures, misses } = await scoreOf((reading) => reading);
    expect(figures).toEqual({
      documents: 3,
      unread: 0,
      obligations: 46,
      precision: 1,
      recall: 1,
      f1: 1,
      ownerF1: 1,
      deadlineExact: 1,
      explicitDeadlineExact: 1,
      explicitDeadlines: 6,
      citationAsDeadline: 0,
      standingAccuracy: 1,
      header: 1,
      located: 1,
    });
    expect(misses).toEqual([]);
  });

  it('what is missed costs recall and its day, what is invented precision', async () => {
    const dated = (reading: Reading) => reading.obligations.findIndex(({ deadline }) => deadline?.kind === 'date');
    const missed = await scoreOf(
      only('seed-000', (reading) => ({
        ...reading,
        obligations: reading.obligations.filter((_one, at) => at !== dated(reading)),
      })),
    );
    expect(missed.figures).toMatchObject({
      precision: 1,
      recall: 45 / 46,
      deadlineExact: 1,
      explicitDeadlineExact: 5 / 6,
    });
    expect(missed.misses).toMatchObject([{ document: 'seed-000', what: 'obligation', read: null }]);
    const invented = await scoreOf(
      only('seed-000', (reading) => ({
        ...reading,
        obligations: [
          ...reading.obligations,
          { ...reading.obligations[0], quote: [{ text: 'CỘNG HÒA', span: [0, 40] }] },
        ],
      })),
    );
    expect(invented.figures).toMatchObject({ precision: 46 / 47, recall: 1 });
    expect(invented.figures['located']).toBeLessThan(1);
  });

  it('an owner counts by name and role, a header field as a whole', async () => {
    const { figures, misses } = await scoreOf(
      only('seed-001', (reading) => ({
        ...reading,
        document: { ...reading.document, type: 'chiThi', signatory: null },
        obligations: reading.obligations.map((one, at) =>
          at === 0 ? { ...one, owners: one.owners.map((owner) => ({ ...owner, role: 'coordinating' })) } : one,
        ),
      })),
    );
    expect(figures['ownerF1']).toBeLessThan(1);
    expect(figures['header']).toBe(19 / 21);
    expect(misses.map(({ what, at }) => [what, at])).toEqual(
      expect.arrayContaining([
        ['header', 'type'],
        ['header', 'signatory'],
        ['owner', 'o1'],
      ]),
    );
  });

  it('a cited day taken as a deadline is told', async () => {
    const { figures, misses } = await scoreOf((reading) => {
      const cited = reading.citations.find(({ date }) => date !== null);
      if (cited === undefined) return reading;
      const deadline = {
        kind: 'date',
        operator: 'by',
        date: cited.date,
        dueOn: cited.date,
        text: cited.text,
        span: cited.span,
      };
      return { ...reading, obligations: reading.obligations.map((one, at) => (at === 0 ? { ...one, deadline } : one)) };
    });
    expect(figures['citationAsDeadline']).toBeGreaterThan(0);
    expect(misses.some(({ what }) => what === 'citation')).toBe(true);
  });

  it('a document without a reading counts as unread, a label that is none is refused', async () => {
    const { figures } = await scoreOf(only('seed-002', () => ({ no: 'reading' })));
    expect(figures).toMatchObject({ documents: 3, unread: 1, precision: 1 });
    writeFileSync(path.join(folder, 'seed-000.txt'), 'Giao Sở Y báo cáo.');
    expect(await run('score', folder)).toMatchObject({ code: 0 });
    writeFileSync(path.join(folder, 'seed-000.json'), '{');
    expect(await run('score', folder)).toMatchObject({
      code: 1,
      lines: [{ file: 'seed-000.json', error: { type: '/problems/file-unreadable' } }, { documents: 0 }],
    });
  });

  it('reads the seeds themselves as they are labelled', async () => {
    const { code, lines } = await run('score', GOLD);
    expect(code).toBe(0);
    expect(lines[0]).toMatchObject({ documents: 3, precision: 1, recall: 1, ownerF1: 1, deadlineExact: 1, located: 1 });
  });

  it('tells wrong use', async () => {
    for (const args of [[], ['score'], ['score', '/no/such/folder'], ['score', GOLD, '--what', 'x']])
      expect(await run(...args)).toMatchObject({ code: 2, lines: [] });
  });
});
