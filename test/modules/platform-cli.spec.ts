import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '@dondoc/domain';
import { EventLog } from '@dondoc/platform';
import { startApp, type TestApp } from '../harness/app.js';

const dondoc = (args: readonly string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/dondoc.mjs', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return {
    status,
    stderr,
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
};

let test: TestApp;
let folder: string;
let file: string;
let env: Record<string, string>;

beforeAll(async () => {
  test = await startApp({ platformOnly: true });
  folder = mkdtempSync(path.join(os.tmpdir(), 'dondoc-cli-'));
  file = path.join(folder, 'log.jsonl');
  env = { DATABASE_URL: test.database.url, DONDOC_OWNER_URL: test.database.ownerUrl };
  await test.store.transaction((tx) =>
    test.app.get(EventLog).appendAll(
      tx,
      [1, 2, 3].map((n) => ({
        name: 'unit.changed',
        subject: { kind: 'unit', id: `u${n}` },
        occurredAt: instant('2024-10-08T07:00:00+07:00'),
        actor: 'system',
        payload: { n },
      })),
    ),
  );
  await test.settle();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await test?.close();
});

describe('dondoc', () => {
  it('tells wrong use in Vietnamese, with 2', () => {
    expect(dondoc(['nothing'])).toMatchObject({
      status: 2,
      stderr: 'Không có lệnh “nothing”. Xem các lệnh: dondoc --help\n',
      lines: [],
    });
    expect(dondoc(['log'])).toMatchObject({ status: 2, lines: [] });
    expect(dondoc(['log', 'verify', path.join(folder, 'none')])).toMatchObject({ status: 2 });
  });

  it('lists its commands', () => {
    const { status, stderr } = dondoc(['--help']);
    expect(status).toBe(0);
    expect(stderr).toContain('dondoc log export TỆP');
  });

  it('migrates as often as it is asked', () => {
    expect(dondoc(['migrate'], env)).toMatchObject({ status: 0, lines: [{ applied: [] }] });
  });

  it('exports the log and verifies it without a database', () => {
    expect(dondoc(['log', 'export', file], env)).toMatchObject({ status: 0, lines: [{ file, events: 3 }] });
    expect(dondoc(['log', 'verify', file])).toMatchObject({
      status: 0,
      lines: [{ events: 3, ok: true }],
      stderr: 'Nhật ký nguyên vẹn: 3 sự kiện.\n',
    });
    writeFileSync(file, readFileSync(file, 'utf8').replace('"n":2', '"n":9'));
    expect(dondoc(['log', 'verify', file])).toMatchObject({
      status: 1,
      lines: [{ events: 3, ok: false, firstBad: 2 }],
      stderr: 'Nhật ký không khớp từ sự kiện 2.\n',
    });
  });

  it('says why there is no database', () => {
    const { status, stderr } = dondoc(['log', 'export', file], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Chưa kết nối được cơ sở dữ liệu: /);
    expect(dondoc(['migrate'], { DATABASE_URL: 'mysql://x' }).stderr).toMatch(
      /^Biến DATABASE_URL có giá trị chưa hợp lệ: cần bắt đầu bằng /,
    );
  });
});
