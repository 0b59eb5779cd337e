// npm test: all set-up first, then every test on a throw-away embedded server; the last line counts them.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { checkNode, ensureBuild, ensureModules, root } from './set-up.mjs';

checkNode();
ensureModules({ dev: true });
await ensureBuild({ web: true });
// For .ci/run, which checks types and style before it tests.
if (process.argv.includes('--set-up-only')) process.exit(0);

const jest = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    path.join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    // Before the reporters, which would take a pattern behind them for one more of theirs.
    ...process.argv.slice(2),
    '--reporters=default',
    `--reporters=${path.join(root, 'test', 'harness', 'count-reporter.mjs')}`,
  ],
  // Another zone than the office's proves that the process's zone does not matter.
  { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test', TZ: 'America/New_York' } },
);
process.exit(jest.status ?? 1);
