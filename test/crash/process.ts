import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestDatabase } from '../harness/database.js';

const child = fileURLToPath(new URL('./child.mjs', import.meta.url));

/** A process of the program on a test's database. */
export interface RunningProcess {
  readonly ready: Promise<void>;
  readonly running: () => boolean;
  /** kill −9: nothing is tidied up. */
  kill(): Promise<void>;
}

export interface ProcessOptions {
  readonly database: TestDatabase;
  readonly clock: string;
  readonly env?: Readonly<Record<string, string>>;
}

export function startProcess({ database, clock, env = {} }: ProcessOptions): RunningProcess {
  const settings = {
    DATABASE_URL: database.url,
    DONDOC_OWNER_URL: database.ownerUrl,
    DONDOC_DEMO_CLOCK: clock,
    LOG_LEVEL: 'fatal',
    PORT: '0',
    NODE_ENV: 'test',
    PATH: process.env.PATH ?? '',
  };
  const started = spawn(process.execPath, [child], {
    env: { ...settings, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  started.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return {
    ready: readiness(started, () => said),
    running: () => started.exitCode === null && started.signalCode === null,
    kill: async () => {
      if (started.exitCode !== null || started.signalCode !== null) return;
      started.kill('SIGKILL');
      await once(started, 'exit');
    },
  };
}

async function readiness(started: ChildProcess, said: () => string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    started.once('message', () => resolve());
    started.once('exit', (code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`the program ended (${code}): ${said()}`)),
    );
  });
}
