import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { clockFaults, lengthFaults, ROOMS, schemaFaults, wordFaults, type SourceFile } from './rules.js';

const files: readonly SourceFile[] = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.(ts|tsx|mjs|cjs)$/.test(path) && existsSync(path))
  .filter((path) => !path.startsWith('test/architecture/violations/') && path !== 'apps/web/src/api/schema.d.ts')
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

describe('the house keeps its rules', () => {
  it.each([
    ['files can be read in one sitting', lengthFaults],
    ['time comes from the injected clock', clockFaults],
    ['SQL names the own schema only', schemaFaults],
    ['nothing is left open', wordFaults],
  ] as const)('%s', (_name, faultsOf) => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(faultsOf)).toEqual([]);
  });
});

describe('each rule can fail', () => {
  const sample = (path: string, text: string): SourceFile => ({ path, text });

  it('a file that is too long', () => {
    expect(lengthFaults(sample('libs/tasks/long.ts', 'x\n'.repeat(301)))).toHaveLength(1);
    expect(lengthFaults(sample('libs/tasks/long.spec.ts', 'x\n'.repeat(301)))).toHaveLength(0);
  });

  it('a clock that is not the injected one', () => {
    expect(clockFaults(sample('libs/tasks/a.ts', 'const now = Date.now();'))).toHaveLength(1);
    expect(clockFaults(sample('libs/domain/a.ts', 'const today = new Date();'))).toHaveLength(1);
    expect(clockFaults(sample('libs/tasks/a.ts', "tx.query('update tasks.task set at = now()')"))).toHaveLength(1);
    expect(clockFaults(sample('libs/platform/ledger/a.ts', 'const now = Date.now();'))).toHaveLength(0);
  });

  it('SQL that reaches into another room', () => {
    expect(schemaFaults(sample('libs/notices/a.ts', "'select * from tasks.task'"))).toHaveLength(1);
    expect(schemaFaults(sample('libs/tasks/a.ts', "'select * from tasks.task'"))).toHaveLength(0);
  });

  it('a test that is skipped, an open end', () => {
    const [skipped, open] = ['it' + '.skip(', 'TO' + 'DO'];
    expect(wordFaults(sample('libs/tasks/a.spec.ts', `${skipped}'x', () => undefined)`))).toHaveLength(1);
    expect(wordFaults(sample('libs/tasks/a.ts', `// ${open}: later`))).toHaveLength(1);
  });
});

describe('room cards', () => {
  it.each(['domain', 'reading', 'contracts', 'documents', ...ROOMS])('%s says in 25 lines what it is', (room) => {
    const card = readFileSync(`libs/${room}/README.md`, 'utf8');
    expect(card.split('\n').length).toBeLessThanOrEqual(26);
    expect(card).toMatch(/may import/i);
  });

  it.each(ROOMS)('%s: its card names exactly the events that its code consumes', (room) => {
    const card = readFileSync(`libs/${room}/README.md`, 'utf8');
    const consumers = files
      .filter(({ path }) => path.startsWith(`libs/${room}/`) && !/\.spec\.ts$/.test(path))
      .flatMap(({ text }) => [...text.matchAll(/consumer: '([a-zA-Z.]+)'/g)].map((match) => match[1] ?? ''));
    const missing = consumers.filter((consumer) => !card.includes(consumer));
    expect(missing).toEqual([]);
  });
});

describe('the repository installs anywhere', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string }>;
  };

  it('every optional platform package has its record in the lock', () => {
    const named = Object.values(lock.packages).flatMap(({ optionalDependencies }) =>
      Object.keys(optionalDependencies ?? {}),
    );
    const recorded = Object.keys(lock.packages).map((path) =>
      path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    );
    expect(named.filter((name) => !recorded.includes(name))).toEqual([]);
  });

  it('the lock names no registry but the public one', () => {
    const hosts = new Set(
      Object.values(lock.packages).flatMap(({ resolved }) => (resolved ? [new URL(resolved).host] : [])),
    );
    expect([...hosts].filter((host) => host !== ['registry', 'npmjs', 'org'].join('.'))).toEqual([]);
  });

  it('the compiler and the editor resolve the same libraries', () => {
    const paths = (file: string) =>
      JSON.parse(readFileSync(file, 'utf8')) as { compilerOptions?: { paths: unknown }; jsc?: { paths: unknown } };
    expect(paths('.swcrc').jsc?.paths).toEqual(paths('tsconfig.json').compilerOptions?.paths);
  });
});
