// Set-up shared by every script: the right Node, the packages of the lock file, the compiled program. Imports only node: modules,
// because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(root, ...parts);
const MODULES_STAMP = at('node_modules', '.dondoc-lock');

/** Ends the process when Node.js is older than package.json's `engines`. */
export function checkNode() {
  const min = JSON.parse(fs.readFileSync(at('package.json'), 'utf8')).engines.node.replace(/[^\d.]/g, '');
  const parts = (version) => version.split('.').map(Number);
  const [a, b] = [parts(process.versions.node), parts(min)];
  if (a[0] > b[0] || (a[0] === b[0] && a[1] >= b[1])) return;
  process.stderr.write(`Cần Node.js từ bản ${min}; máy này có bản ${process.versions.node}.\n`);
  process.exit(1);
}

const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The text of a small file that another process may remove at any moment; '' when it is gone. */
export function textOf(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}

/** Runs `work` while no other process of this checkout installs or builds; a lock left by a dead process is taken over. */
function underLock(work) {
  const lock = at('.dondoc', 'set-up.lock');
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = textOf(lock);
    if (holder !== '' && !isAlive(Number(holder))) fs.rmSync(lock, { force: true });
    else sleep(100);
  }
  try {
    return work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

/** Runs a tool; its own words are all the user needs when it fails. With `quiet` stdout stays free for results. */
function run(command, args, quiet) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (done.error) process.stderr.write(`${command}: ${done.error.message}\n`);
  if (done.status !== 0) throw new SetUpFailed(done.status ?? 1);
}

class SetUpFailed extends Error {
  constructor(status) {
    super('set-up failed');
    this.status = status;
  }
}

function orExit(work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof SetUpFailed) process.exit(error.status);
    throw error;
  }
}

const lockHash = () =>
  createHash('sha256')
    .update(fs.readFileSync(at('package-lock.json')))
    .update(`${process.version} ${process.platform} ${process.arch}`)
    .digest('hex');

/** Installs the packages of the lock file unless they stand. A full tree (`dev`) also serves as a runtime one. */
export function ensureModules({ quiet = false, dev = false } = {}) {
  const stamp = () => textOf(MODULES_STAMP).trim().split(' ');
  const stands = () => {
    const [hash, kind] = stamp();
    return hash === lockHash() && (kind === 'full' || !dev);
  };
  if (stands()) return;
  orExit(() =>
    underLock(() => {
      if (stands()) return;
      const npm = process.env.npm_execpath;
      // Who works on the program keeps its tools when the lock file changes.
      const full = dev || stamp()[1] === 'full';
      const args = ['ci', full ? '--include=dev' : '--omit=dev', '--no-audit', '--no-fund'];
      if (npm?.endsWith('.js')) run(process.execPath, [npm, ...args], quiet);
      else run('npm', args, quiet);
      fs.writeFileSync(MODULES_STAMP, `${lockHash()} ${full ? 'full' : 'runtime'}\n`);
    }),
  );
}

function filesUnder(folder) {
  if (!fs.existsSync(folder)) return [];
  if (fs.statSync(folder).isFile()) return [folder];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => filesUnder(path.join(folder, entry.name)))
    .sort();
}

/** sha256 over the names and contents of the sources. Specs are no part of the program. */
function hashOf(sources) {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap((source) => filesUnder(at(source)))) {
    if (/\.spec\.tsx?$/.test(file)) continue;
    hash.update(`\0${path.relative(root, file)}\0`).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

const SERVER_SOURCES = ['apps/server', 'apps/cli', 'libs', 'config'];
const WEB_SOURCES = ['apps/web', 'libs/contracts', 'libs/domain'];
const BUILD_SETTINGS = ['.swcrc', 'package-lock.json', 'scripts/set-up.mjs'];

/** What the program reads besides code: SQL, rules, templates, other data; not cards, specs or TypeScript. */
function copyData(from, to) {
  for (const file of filesUnder(at(from))) {
    if (/\.(ts|tsx|mjs)$/.test(file) || path.basename(file) === 'README.md') continue;
    const target = path.join(to, path.relative(root, file));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(file, target);
  }
}

function buildServer(quiet) {
  const staged = at('.dondoc', `build-${process.pid}`);
  fs.rmSync(staged, { recursive: true, force: true });
  try {
    const sources = SERVER_SOURCES.filter((source) => filesUnder(at(source)).some((file) => file.endsWith('.ts')));
    const swc = at('node_modules', '@swc', 'cli', 'bin', 'swc.js');
    run(process.execPath, [swc, ...sources, '-d', staged, '--quiet', '--ignore', '**/*.spec.ts'], quiet);
    for (const source of SERVER_SOURCES) copyData(source, staged);
    fs.mkdirSync(at('dist'), { recursive: true });
    for (const name of ['apps', 'libs', 'config']) {
      fs.rmSync(at('dist', name), { recursive: true, force: true });
      if (fs.existsSync(path.join(staged, name))) fs.renameSync(path.join(staged, name), at('dist', name));
    }
  } finally {
    fs.rmSync(staged, { recursive: true, force: true });
  }
  const templates = at('config', 'templates', 'build.mjs');
  if (fs.existsSync(templates)) run(process.execPath, [templates, at('dist', 'config', 'templates')], quiet);
}

function buildWeb(quiet) {
  const vite = at('node_modules', 'vite', 'bin', 'vite.js');
  run(
    process.execPath,
    [vite, 'build', at('apps', 'web'), '--outDir', at('dist', 'web'), '--emptyOutDir', '--logLevel', 'warn'],
    quiet,
  );
}

/** Compiles what has changed: the server and the command line to dist/, the web application (where asked for) to dist/web. */
export async function ensureBuild({ web = false, quiet = false } = {}) {
  const parts = [{ name: 'server', sources: [...SERVER_SOURCES, ...BUILD_SETTINGS], build: buildServer }];
  if (web && fs.existsSync(at('apps', 'web', 'index.html'))) {
    parts.push({ name: 'web', sources: [...WEB_SOURCES, ...BUILD_SETTINGS], build: buildWeb });
  }
  for (const { name, sources, build } of parts) {
    const stamp = at('dist', `.${name}-stamp`);
    const stands = (hash) => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash;
    if (stands(hashOf(sources))) continue;
    orExit(() =>
      underLock(() => {
        const hash = hashOf(sources);
        if (stands(hash)) return;
        fs.rmSync(stamp, { force: true });
        build(quiet);
        fs.writeFileSync(stamp, hash);
      }),
    );
  }
}
