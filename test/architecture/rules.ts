/**
 * Rules of the house that a module graph cannot see. Each is a function from a file's path and text to what is wrong in it, so that the
 * tests can show it a sample that must fail.
 */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export const ROOMS = [
  'platform',
  'organisation',
  'rules',
  'directives',
  'tasks',
  'notices',
  'escalation',
  'scoring',
  'reports',
] as const;

/** Platform owns the log, the files and its own rows; every other room the schema of its name. */
const schemasOf = (room: string): readonly string[] => (room === 'platform' ? ['log', 'files', 'platform'] : [room]);
const ALL_SCHEMAS = ROOMS.flatMap(schemasOf);

const isTest = (path: string): boolean => /\.spec\.tsx?$/.test(path) || path.startsWith('test/');

/** Source ≤ 300 lines, tests ≤ 500: a file can be read in one sitting. */
export function lengthFaults({ path, text }: SourceFile): readonly string[] {
  const lines = text.split('\n').length - 1;
  const limit = isTest(path) ? 500 : 300;
  return lines > limit ? [`${path} has ${lines} lines, at most ${limit}`] : [];
}

/** Office time comes from the injected clock; machine time has two homes in the platform. The web shows the server's time. */
export function clockFaults({ path, text }: SourceFile): readonly string[] {
  const machineTime =
    /^(libs\/platform\/(ledger|log|queue|engine|observe|http)\/|scripts\/|bench\/|test\/|apps\/web\/|config\/templates\/build)/;
  if (machineTime.test(path) || isTest(path)) return [];
  const faults: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const code = line.replace(/\/\/.*$/, '').replace(/^\s*\*.*$/, '');
    if (/\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/.test(code))
      faults.push(`${path}:${index + 1} reads the machine's clock`);
    if (/[`'"\s(]now\(\)/.test(code) && /select|insert|update|where|interval/i.test(code))
      faults.push(`${path}:${index + 1} reads the database's clock`);
  }
  return faults;
}

/** SQL of a room names its own schema only. Foreign keys in migrations may point left. */
export function schemaFaults({ path, text }: SourceFile): readonly string[] {
  const room = /^libs\/([a-z]+)\//.exec(path)?.[1];
  if (room === undefined || !ROOMS.some((known) => known === room) || isTest(path)) return [];
  const own = schemasOf(room);
  const named = text.matchAll(/\b(?:from|join|into|update|table|delete from)\s+([a-z]+)\.[a-z_]+/gi);
  return [...named]
    .map((match) => (match[1] ?? '').toLowerCase())
    .filter((schema) => ALL_SCHEMAS.includes(schema) && !own.includes(schema))
    .map((schema) => `${path} names the schema ${schema} of another room`);
}

/** No vendor words, machine paths or open ends in what we ship. */
export function wordFaults({ path, text }: SourceFile): readonly string[] {
  if (path.startsWith('test/architecture/')) return [];
  const faults: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (/\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck)|eslint-disable|\bas any\b/.test(line))
      faults.push(`${path}:${index + 1} leaves something open`);
    if (/\b(it|test|describe)\.(skip|only|todo)\(/.test(line))
      faults.push(`${path}:${index + 1} skips or singles out a test`);
  }
  return faults;
}
