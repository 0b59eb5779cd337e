// The module rules (config/dependency-cruiser.cjs) on the house, and the proof that each rule can fail: every sample below
// test/architecture/violations must be rejected by exactly the rule it is named after.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

const cruise = (folders, env = {}) => {
  const result = spawnSync(
    process.execPath,
    [cruiser, '--config', 'config/dependency-cruiser.cjs', '--output-type', 'json', ...folders],
    {
      cwd: root,
      env: { ...process.env, ...env },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  if (!result.stdout.trimStart().startsWith('{')) throw new Error(result.stderr || result.stdout);
  return JSON.parse(result.stdout).summary.violations;
};

let bad = 0;
for (const violation of cruise(['apps', 'libs'])) {
  bad += 1;
  console.error(`${violation.rule.name}: ${violation.from} → ${violation.to}`);
}

const samples = path.join(root, 'test/architecture/violations');
const names = existsSync(samples)
  ? readdirSync(samples, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
  : [];
for (const name of names) {
  const folder = `test/architecture/violations/${name}`;
  const found = new Set(cruise([folder], { DEPCRUISE_ROOT: folder }).map((violation) => violation.rule.name));
  if (!found.has(name)) {
    bad += 1;
    console.error(
      `the sample ${folder} must be rejected by the rule ${name}, but only by: ${[...found].join(', ') || 'nothing'}`,
    );
  }
}
console.log(`module rules: ${bad === 0 ? 'kept' : `${bad} broken`}; ${names.length} samples rejected as they must be`);
process.exit(bad === 0 ? 0 : 1);
