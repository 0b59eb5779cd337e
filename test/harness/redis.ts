import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** Whether this machine has Redis at all: it is optional, and no package brings it. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** Instead of silently skipping. */
export function sayThatRedisIsMissing(): void {
  process.stderr.write('redis-server is not on the PATH: the cases with Redis did not run\n');
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

/** A throw-away Redis; `port` to have a stopped one come back at the same place. */
export async function startRedis(port?: number): Promise<TestRedis> {
  const at = port ?? (await freePort());
  const dir = mkdtempSync(path.join(os.tmpdir(), 'dondoc-redis-'));
  const child = spawn('redis-server', ['--port', String(at), '--bind', '127.0.0.1', '--save', '', '--dir', dir], {
    stdio: 'ignore',
  });
  const exited = new Promise((done) => child.once('exit', done));
  const kill = (): void => void child.kill('SIGKILL');
  process.on('exit', kill);
  while (!(await answers(at))) await new Promise((go) => setTimeout(go, 20));
  return {
    url: `redis://127.0.0.1:${at}`,
    stop: async () => {
      process.off('exit', kill);
      kill();
      await exited;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
