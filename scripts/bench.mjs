// npm run bench: installs what only the bench needs (bench/package.json: the peers), then measures the product beside them.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { checkNode, ensureBuild, ensureModules, root, textOf } from './set-up.mjs';

const bench = path.join(root, 'bench');
const quiet = process.argv.includes('--json');

checkNode();
ensureModules({ quiet });
await ensureBuild({ web: false, quiet });

function runOrExit(command, args, cwd) {
  const done = spawnSync(command, args, { cwd, stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

const lock = path.join(bench, 'package-lock.json');
const stamp = path.join(bench, 'node_modules', '.stamp');
const hash = createHash('sha256')
  .update(textOf(fs.existsSync(lock) ? lock : path.join(bench, 'package.json')))
  .digest('hex');
if (textOf(stamp) !== hash) {
  const npm = process.env.npm_execpath;
  const args = [fs.existsSync(lock) ? 'ci' : 'install', '--no-audit', '--no-fund'];
  if (npm?.endsWith('.js')) runOrExit(process.execPath, [npm, ...args], bench);
  else runOrExit('npm', args, bench);
  fs.writeFileSync(stamp, hash);
}
const measured = spawnSync(process.execPath, [path.join(bench, 'run.mjs'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(measured.status ?? 1);
