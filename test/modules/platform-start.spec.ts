import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

interface Launched {
  readonly child: ChildProcess;
  readonly exited: Promise<number | null>;
  output(): string;
}

const launched: Launched[] = [];
let folder: string;
let port: number;

function launch(args: readonly string[], env: Record<string, string> = {}): Launched {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: '',
      REDIS_URL: '',
      PORT: '',
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const one = { child, exited, output: () => text };
  launched.push(one);
  return one;
}

const usual = (): string[] => ['--empty', '--port', String(port), '--data', path.join(folder, 'data')];

async function ready(one: Launched): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (answer?.ok === true) return;
    if (one.child.exitCode !== null) throw new Error(one.output());
    await new Promise((go) => setTimeout(go, 50));
  }
}

async function stopped(one: Launched): Promise<number | null> {
  one.child.kill('SIGINT');
  return one.exited;
}

/** Where the cluster lives: as root perhaps not in the data directory. */
function clusterHome(): string {
  const elsewhere = path.join(folder, 'data', 'pg-home');
  return existsSync(elsewhere) ? readFileSync(elsewhere, 'utf8') : path.join(folder, 'data');
}

const postmaster = (): number =>
  Number(readFileSync(path.join(clusterHome(), 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dondoc-launch-'));
  const probe = net.createServer();
  await new Promise<void>((go) => probe.listen(0, '127.0.0.1', go));
  port = (probe.address() as net.AddressInfo).port;
  await new Promise((go) => probe.close(go));
});
afterEach(async () => {
  for (const one of launched.splice(0)) {
    if (one.child.exitCode === null) await stopped(one);
  }
});
afterAll(() => {
  rmSync(clusterHome(), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

describe('npm start', () => {
  it('starts, says where it is, and leaves nothing running when it is stopped', async () => {
    const one = launch(usual());
    await ready(one);
    expect(one.output()).toMatch(
      new RegExp(
        `^Đôn Đốc đã sẵn sàng tại http://localhost:${port} \\(cài đặt [\\d,]+ giây, khởi động [\\d,]+ giây\\)\\.$`,
        'm',
      ),
    );
    const database = postmaster();
    expect(await stopped(one)).toBe(0);
    expect(one.output()).toMatch(/Đang dừng…\nĐã dừng\.\n$/);
    expect(lives(database)).toBe(false);
  });

  it('is quick the second time', async () => {
    const begun = performance.now();
    await ready(launch(usual()));
    expect(performance.now() - begun).toBeLessThan(20_000); // 2 to 3 s on an idle machine
  });

  it('refuses a port and a data directory that are in use, naming a way out', async () => {
    const one = launch(usual());
    await ready(one);
    const samePort = launch(usual());
    expect(await samePort.exited).toBe(1);
    expect(samePort.output()).toMatch(
      new RegExp(`^Cổng ${port} đang được dùng. Chọn cổng khác: npm start -- --port \\d+\\n$`),
    );
    const sameData = launch(['--empty', '--port', '0', '--data', path.join(folder, 'data')]);
    expect(await sameData.exited).toBe(1);
    expect(sameData.output()).toContain(
      `Thư mục dữ liệu ${path.join(folder, 'data')} đang được một tiến trình khác dùng (số ${one.child.pid}).`,
    );
    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
  });

  it('gets over a launcher that was killed and left its database behind', async () => {
    const one = launch(usual());
    await ready(one);
    const orphan = postmaster();
    one.child.kill('SIGKILL');
    await one.exited;
    expect(lives(orphan)).toBe(true);
    await ready(launch(usual()));
    expect(lives(orphan)).toBe(false);
  });

  it('tells a bad setting before it starts anything', async () => {
    const wrong = launch(usual(), { DONDOC_ROLE: 'boss' });
    expect(await wrong.exited).toBe(1);
    expect(wrong.output()).toBe(
      'Biến DONDOC_ROLE có giá trị chưa hợp lệ: cần là một trong all, api, worker. Ví dụ: all\n',
    );
    const production = launch(usual(), { NODE_ENV: 'production' });
    expect(await production.exited).toBe(1);
    expect(production.output()).toBe('Ở chế độ production cần đặt SMTP_URL.\n');
    const unknown = launch(['--prot', '3']);
    expect(await unknown.exited).toBe(2);
    expect(unknown.output()).toContain('Không có tùy chọn “--prot”.');
  });
});
