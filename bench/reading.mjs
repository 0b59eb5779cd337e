// Reading of directives on one core, in CPU time: two-page directives a second, and how the time grows from 1 MB to 5 MB (1 = linear).
// Needs no database and no peer: node bench/reading.mjs [--json] [--quick]   (after `npm run build`)
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { read } = await import(pathToFileURL(path.join(root, 'dist', 'libs', 'reading', 'index.js')).href);
const quick = process.argv.includes('--quick');

const folder = path.join(root, 'test', 'golden', 'fixtures');
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'));
/** What two pages hold: seeds 000 and 001. */
const twoPages = texts.filter(({ length }) => length > 3_000 && length < 4_500);

const spentMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

function msOf(work) {
  const before = spentMs();
  work();
  return spentMs() - before;
}

/** The best of several runs: what another program takes away only ever adds. */
const best = (runs, work) => Math.min(...Array.from({ length: runs }, () => msOf(work)));

function documentsPerSecond() {
  const batch = quick ? 40 : 150;
  const readBatch = () => {
    for (let run = 0; run < batch; run++) for (const text of twoPages) read(text);
  };
  // what the compiler needs to know the rules is paid once
  for (let run = 0; run < 200; run++) for (const text of twoPages) read(text);
  return (batch * twoPages.length) / (best(quick ? 3 : 7, readBatch) / 1_000);
}

/** A directive of so many characters: a real head, then the real items again and again. */
function longText(length) {
  const [text = ''] = texts.filter(({ length: own }) => own > 5_000);
  const body = text.indexOf('\n1. ');
  const items = text.slice(body, text.indexOf('Nơi nhận'));
  return text.slice(0, body) + items.repeat(Math.ceil(length / items.length)).slice(0, length);
}

const MEGABYTE = 1_000_000;
const perSecond = documentsPerSecond();
const [one, five] = [1, 5].map((megabytes) => {
  const text = longText(megabytes * MEGABYTE);
  let duties = 0;
  const ms = best(quick ? 2 : 3, () => {
    duties = read(text).obligations.length;
  });
  return { ms, duties };
});
if (five.duties < 4 * one.duties) throw new Error(`only ${five.duties} duties in 5 MB, ${one.duties} in 1 MB`);
const figures = {
  documentsPerSecond: Math.round(perSecond),
  charactersPerDocument: Math.round(twoPages.reduce((sum, { length }) => sum + length, 0) / twoPages.length),
  msPerMegabyte: Math.round(one.ms),
  growth: Number((five.ms / one.ms / 5).toFixed(2)),
};
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(figures)}\n`);
else
  process.stdout.write(
    `reading: ${figures.documentsPerSecond} two-page directives a second on one core (wanted 500); 1 MB in ${figures.msPerMegabyte} ms; 5 MB take ${figures.growth} times five times that (1 is linear)\n`,
  );
