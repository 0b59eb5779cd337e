// What every measurement needs: one durable PostgreSQL (fsync on) for product and peers alike, Redis where it is found, fresh databases.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../scripts/pg.mjs';

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
export const quantile = (values, at) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(at * values.length))];
export const median = (values) => quantile(values, 0.5);

export function* chunks(items, size) {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

async function startRedis(dir) {
  const port = await freePort();
  const args = [
    '--port',
    port,
    '--bind',
    '127.0.0.1',
    '--dir',
    dir,
    '--appendonly',
    'yes',
    '--appendfsync',
    'everysec',
    '--save',
    '',
  ];
  const child = spawn('redis-server', args.map(String), { stdio: 'ignore' });
  process.on('exit', () => child.kill('SIGKILL'));
  await sleep(500);
  return {
    host: '127.0.0.1',
    port,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

// The server's own book of commits is the clock of every measurement: one and the same for product and peers.
const SETTINGS = {
  shared_buffers: '512MB',
  max_wal_size: '4GB',
  max_connections: 150,
  checkpoint_timeout: '15min',
  track_commit_timestamp: 'on',
};

/** When the row of a table was committed, as SQL; only for tables whose rows never change. */
export const committedAt = (table) => `pg_xact_commit_timestamp(${table}.xmin)`;

/** Runs the measurements and stops and removes everything afterwards. */
export async function withServices(work) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'dondoc-bench-'));
  fs.chmodSync(dir, 0o755);
  const server = await startPostgres({ dir, database: null, settings: SETTINGS });
  const redis = hasRedis ? await startRedis(dir) : null;
  const admin = new pg.Client(server.ownerUrl('postgres'));
  await admin.connect();
  let made = 0;
  const freshDatabase = async () => {
    const name = `bench_${(made += 1)}`;
    await admin.query(`create database ${name}`);
    await admin.query('checkpoint');
    return {
      name,
      ownerUrl: server.ownerUrl(name),
      appUrl: server.appUrl(name),
      drop: () => admin.query(`drop database ${name} with (force)`),
    };
  };
  try {
    return await work({ freshDatabase, redis });
  } finally {
    await admin.end();
    await redis?.stop();
    await server.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

/** A process of its own per engine, as in life; answers the first line it prints as JSON. */
export async function inProcess(script, job, { keep = false } = {}) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, script), JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = async (signal = 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  const answer = await new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const line = text.split('\n').find((each) => each.startsWith('{'));
      if (line && text.includes('\n')) resolve(JSON.parse(line));
    });
    child.once('exit', (code) => reject(new Error(`${script} ended (${code}) without an answer: ${text}`)));
  });
  if (!keep) await kill();
  return { answer, kill };
}
