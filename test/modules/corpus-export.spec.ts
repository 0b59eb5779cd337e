import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readingSchema } from '@dondoc/contracts';
import { startApp, type TestApp } from '../harness/app.js';
import { makeOffice, type Agent, type TestOffice } from './office.js';

interface ObligationView {
  readonly id: string;
  readonly key: string;
  readonly quote: readonly { readonly start: number; readonly end: number }[];
  readonly leadUnitIds: readonly string[];
  readonly kind: string;
}
interface View {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly obligations: readonly (ObligationView & Record<string, unknown>)[];
}

const dondoc = (args: readonly string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/dondoc.mjs', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  const lines = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { status, stderr, lines };
};

let test: TestApp;
let office: TestOffice;
let monitor: Agent;
let folder: string;
let env: Record<string, string>;

async function register(sample: string): Promise<View> {
  const body = { id: randomUUID(), source: { kind: 'sample', sample }, assignerUnitId: null };
  return (await monitor.post('/api/v1/directives').send(body).expect(201)).body as View;
}

const written = ({ id, quote, ...rest }: ObligationView & Record<string, unknown>, more: object) => ({
  ...rest,
  id,
  quote: quote.map(({ start, end }) => ({ start, end })),
  confirmed: true,
  ...more,
});

/** Confirms everything but what has no owner, with the changes of `change`, and issues it. */
async function issue(view: View, change: (one: ObligationView) => object = () => ({}), added: readonly object[] = []) {
  const obligations = view.obligations.map((one) =>
    written(one, { ...(one.leadUnitIds.length === 0 ? { dropped: true } : {}), ...change(one) }),
  );
  const { body } = await monitor
    .put(`/api/v1/directives/${view.id}/obligations`)
    .set('If-Match', `"${view.version}"`)
    .send({ obligations: [...obligations, ...added] })
    .expect(200);
  const leader = await office.as('chutich');
  await leader
    .post(`/api/v1/directives/${view.id}/issue`)
    .set('If-Match', `"${(body as View).version}"`)
    .send({})
    .expect(200);
}

const json = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

beforeAll(async () => {
  test = await startApp({ clock: '2024-10-08T07:00:00+07:00' });
  office = await makeOffice(test);
  monitor = await office.as('noivu');
  env = { DATABASE_URL: test.database.url, DONDOC_OWNER_URL: test.database.ownerUrl };
  folder = mkdtempSync(path.join(os.tmpdir(), 'dondoc-corpus-'));
  await issue(await register('seed-000'));
  const view = await register('seed-002');
  const noivu = office.units['noivu'] ?? '';
  const last = view.obligations.at(-1);
  const [first] = view.obligations;
  // what was read as o1 is set aside, and a duty with the same words given to another unit
  const tuphap = office.units['tuphap'] ?? '';
  await issue(
    view,
    ({ key }) => (key === 'o1' ? { dropped: true } : key === last?.key ? { leadUnitIds: [noivu] } : {}),
    first === undefined ? [] : [written({ ...first, id: randomUUID(), leadUnitIds: [tuphap] }, {})],
  );
  await register('seed-001');
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await test?.close();
});

describe('dondoc corpus export', () => {
  it('writes what people confirmed of issued directives, and nothing of one still under review', () => {
    const { status, lines, stderr } = dondoc(['corpus', 'export', folder], env);
    expect({ status, lines: lines.length }).toEqual({ status: 0, lines: 2 });
    expect(stderr).toContain('Đã xuất 2 văn bản');
    expect(readdirSync(folder)).toHaveLength(6);
    expect(lines.map(({ changed }) => changed).sort()).toEqual([false, true]);
  });

  it('every label passes the schema and stands in its text', () => {
    for (const name of readdirSync(folder).filter((file) => /^(?!.*\.diff\.).*\.json$/u.test(file))) {
      const text = readFileSync(path.join(folder, name.replace('.json', '.txt')), 'utf8');
      const label = readingSchema.parse(json(name));
      expect(label.file).toBe(name.replace('.json', '.txt'));
      for (const { quote, owners } of label.obligations) {
        for (const { text: words, span } of [...quote, ...owners])
          expect(
            text
              .slice(...span)
              .replace(/\s+/gu, ' ')
              .trim(),
          ).toBe(words);
      }
    }
  });

  it('scores 1 against itself; beside a fresh reading only what people changed differs', () => {
    const { lines } = dondoc(['corpus', 'score', folder, '--read', folder]);
    expect(lines[0]).toMatchObject({
      documents: 2,
      unread: 0,
      f1: 1,
      ownerF1: 1,
      deadlineExact: 1,
      located: 1,
      header: 1,
    });
    const [figures, ...misses] = dondoc(['corpus', 'score', folder, '--misses']).lines;
    expect(figures).toMatchObject({ recall: 1, deadlineExact: 1, header: 1, located: 1 });
    expect(figures.precision).toBe(1);
    expect(figures.ownerF1).toBeLessThan(1);
    expect(misses.map(({ what, at }) => [what, at])).toEqual([['owner', 'o21']]);
  });

  it('tells what was read against what was confirmed', () => {
    const [changed = ''] = readdirSync(folder).filter((file) => {
      if (!file.endsWith('.diff.json')) return false;
      return json(file).obligations.some(({ changes }: { changes: unknown[] }) => changes.length > 0);
    });
    const { directive, obligations } = json(changed);
    expect(directive.ref).toMatch(/^Công văn/u);
    expect(obligations.filter(({ change }: { change: string }) => change !== 'kept')).toMatchObject([
      { id: 'o1', change: 'dropped' },
      { id: 'o21', change: 'added' },
      { id: 'o20', change: 'changed', changes: [{ field: 'leadUnitIds', confirmed: ['Phòng Nội vụ'] }] },
    ]);
  });

  it('takes only a part, and says how it is used', () => {
    expect(dondoc(['corpus', 'export', folder, '--since', '2024-10-09'], env)).toMatchObject({ status: 0, lines: [] });
    expect(dondoc(['corpus', 'export', folder, '--since', 'hôm qua'], env)).toMatchObject({ status: 2, lines: [] });
    expect(dondoc(['corpus', 'export'], env)).toMatchObject({ status: 2, lines: [] });
    expect(dondoc(['corpus'])).toMatchObject({ status: 2, lines: [] });
  });
});
