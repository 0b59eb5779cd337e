// Hostile input for the readers and the reader of directives: real documents with bytes flipped, cut, doubled and mixed. Prints one
// JSON line of figures; exit 1 when anything threw, a span was not at its place, or one document took over the limit.
// usage: node scripts/fuzz.mjs [--runs N] [--seed N]   (after `npm run build`)
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const argument = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const { read } = await import(new URL('dist/libs/reading/index.js', root).href);
const { textOf } = await import(new URL('dist/libs/documents/index.js', root).href);

const LIMIT_MS = 2_000;
const runs = argument('runs', 2_000);
let state = argument('seed', 1) >>> 0;
/** A small generator of our own, so that a run can be repeated. */
const below = (limit) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};

const folder = fileURLToPath(new URL('test/golden/fixtures/', root));
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(folder + name));

const flips = [
  (bytes) => bytes.map((byte) => (below(200) === 0 ? byte ^ (1 << below(8)) : byte)),
  (bytes) => bytes.subarray(below(bytes.length), bytes.length - below(100)),
  (bytes) => Buffer.concat([bytes, bytes.subarray(0, below(bytes.length))]),
  (bytes) => Buffer.from(bytes.toString('utf8').normalize('NFD')),
  (bytes) => Buffer.from(bytes.toString('utf8').replace(/\n/gu, () => (below(3) === 0 ? ' ' : '\n'))),
  (bytes) => Buffer.from(bytes.toString('utf8').replace(/[.;:,]/gu, (mark) => (below(4) === 0 ? '' : mark))),
  (bytes) =>
    Buffer.from(
      [...bytes.toString('utf8')].map((letter) => (below(150) === 0 ? '(“|;\u202e\u00ad'[below(6)] : letter)).join(''),
    ),
  (bytes) => Buffer.from(bytes.toString('utf16le')),
];
const endings = ['txt', 'txt', 'txt', 'docx', 'odt', 'eml'];
const figures = { runs, read: 0, refused: 0, thrown: 0, misplaced: 0, slowestMs: 0, obligations: 0 };

const misplacedIn = (text, value) => {
  if (typeof value !== 'object' || value === null) return 0;
  const wrong =
    Array.isArray(value.span) &&
    text
      .slice(...value.span)
      .replace(/\s+/gu, ' ')
      .trim() !== value.text
      ? 1
      : 0;
  return Object.values(value).reduce((sum, inner) => sum + misplacedIn(text, inner), wrong);
};

for (let run = 0; run < runs; run++) {
  let bytes = samples[below(samples.length)];
  for (let times = 1 + below(3); times > 0; times--) bytes = flips[below(flips.length)](bytes);
  const started = performance.now();
  try {
    const found = await textOf(`mau.${endings[below(endings.length)]}`, new Uint8Array(bytes));
    if ('problem' in found) figures.refused++;
    else {
      const reading = read(found.text, { file: 'mau.txt' });
      figures.read++;
      figures.obligations += reading.obligations.length;
      figures.misplaced += misplacedIn(found.text, reading);
    }
  } catch (error) {
    figures.thrown++;
    console.error(`run ${run}: ${error instanceof Error ? error.stack : error}`);
  }
  figures.slowestMs = Math.max(figures.slowestMs, Math.round(performance.now() - started));
}
console.log(JSON.stringify(figures));
process.exit(figures.thrown > 0 || figures.misplaced > 0 || figures.slowestMs > LIMIT_MS ? 1 : 0);
