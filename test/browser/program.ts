import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../harness/database.js';
import { root } from './places.js';

const DEMO = 'demo_loaded';
/** Any number that nobody else locks on the maintenance database. */
const DEMO_LOCK = 7391;

/** The real program, started as a process of its own on a database of its own. */
export interface Program {
  readonly url: string;
  readonly database: TestDatabase;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** A copy of the compiled program, so that a build in the same checkout does not take its pages away in the middle of a test. */
function compiled(): string {
  const copy = path.join(root, '.dondoc', `browser-${process.pid}`, 'dist');
  if (fs.existsSync(copy)) return copy;
  const built = spawnSync(process.execPath, [path.join(root, 'scripts', 'build.mjs')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the program cannot be compiled:\n${built.stderr}`);
  fs.cpSync(path.join(root, 'dist'), copy, { recursive: true });
  fs.writeFileSync(path.join(copy, 'boot.mjs'), BOOT);
  return copy;
}

/** Removes the copy; the last thing a spec file does. */
export function removeCompiled(): void {
  fs.rmSync(path.join(root, '.dondoc', `browser-${process.pid}`), { recursive: true, force: true });
}

/** Without the launcher, whose server of PostgreSQL is not needed here. A file: workers would inherit --eval. */
const BOOT = `
  const { start } = await import('./apps/server/main.js');
  const server = await start({ empty: process.argv[2] === 'empty' });
  process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
  await server.ready;
  process.stdout.write('ready\\n');`;

async function begin(
  database: TestDatabase,
  kind: 'demo' | 'empty',
): Promise<{ url: string; end: () => Promise<void> }> {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(compiled(), 'boot.mjs'), kind], {
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: database.url,
      DONDOC_OWNER_URL: database.ownerUrl,
      PORT: String(port),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.on('exit', kill);
  await readiness(child);
  const exited = new Promise((done) => child.once('exit', done));
  const end = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
    process.off('exit', kill);
  };
  return { url: `http://127.0.0.1:${port}`, end };
}

/** Until the program says that log-in works; its own words when it ends before. */
const readiness = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (bytes: Buffer) => (said = `${said}${bytes.toString()}`.slice(-4000)));
    child.stdout?.on('data', (bytes: Buffer) => {
      if (bytes.toString().includes('ready')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}:\n${said}`)));
  });

async function onMaintenance<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(process.env.DONDOC_TEST_OWNER_URL);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const nameOf = (database: TestDatabase): string => new URL(database.ownerUrl).pathname.slice(1);

/** The demo's data are loaded once in a run of the tests; every program gets a copy of them. */
async function demoDatabase(): Promise<TestDatabase> {
  await onMaintenance(async (client) => {
    await client.query('select pg_advisory_lock($1)', [DEMO_LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DEMO]);
    if (rowCount === 1) return;
    const loading = await freshDatabase();
    const program = await begin(loading, 'demo');
    await program.end();
    await client.query(`alter database ${nameOf(loading)} rename to ${DEMO}`);
  });
  const database = await freshDatabase();
  const name = nameOf(database);
  await onMaintenance(async (client) => {
    await client.query(`drop database ${name}`);
    await client.query(`create database ${name} template ${DEMO} strategy file_copy`);
  });
  return database;
}

/** Starts the program with the demo's data (the clock stands at 08/10/2024 07:00), or an empty office of one's own. */
export async function startProgram(kind: 'demo' | 'empty'): Promise<Program> {
  const database = kind === 'demo' ? await demoDatabase() : await freshDatabase();
  const { url, end } = await begin(database, kind);
  return {
    url,
    database,
    stop: async () => {
      await end();
      await database.drop();
    },
  };
}
