// Hostile input for the readers of files and the reader of directives: N documents (bytes flipped, files cut, archives that lie, texts
// made to be slow or deep, mixed encodings) and N/20 files of bytes by chance under every extension, read in threads on all cores; from
// 1,000 documents on also how the time grows with the length up to 5 MB.
// Prints one JSON line of figures; exit 1 when anything crashed or threw, took over 2 s of CPU or 512 MB, stood at the wrong place or was
// refused without a reason. Every such document is saved and can be made again from its seed and number.
// usage: npm run fuzz -- [--documents N] [--seed N] [--only NUMBER]
import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { checkNode, ensureBuild, ensureModules, root } from './set-up.mjs';

const LIMIT_MS = 2_000;
const LIMIT_MB = 512;
/** On the clock: a thread that says nothing for so long is ended. */
const GIVE_UP_MS = 30_000;

const argument = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (value !== null && !(Number.isInteger(value) && value >= 0)) {
    process.stderr.write('Cách dùng: npm run fuzz -- [--documents N] [--seed N] [--only N]\n');
    process.exit(2);
  }
  return value;
};
const documents = argument('documents', 10_000);
const seed = argument('seed', Date.now() % 1_000_000);
const only = argument('only', null);

checkNode();
ensureModules({ quiet: true });
await ensureBuild({ web: false, quiet: true });
const { countOf, documentOf } = await import('./fuzz/documents.mjs');

const numbers = only === null ? Array.from({ length: countOf({ documents }) }, (_, number) => number) : [only];
const figures = {
  seed,
  documents: numbers.length,
  read: 0,
  refused: {},
  kinds: {},
  slowestMs: 0,
  slowest: null,
  mostMb: 0,
  faults: [],
};

function fault(number, what) {
  const { name, bytes, kind } = documentOf({ seed, documents }, number);
  const saved = path.join('.dondoc', 'fuzz', `${seed}-${name}`);
  fs.mkdirSync(path.join(root, '.dondoc', 'fuzz'), { recursive: true });
  fs.writeFileSync(path.join(root, saved), bytes);
  figures.faults.push({ number, kind, what, saved });
  process.stderr.write(
    `${kind} ${saved}: ${what}\n  again: npm run fuzz -- --seed ${seed} --documents ${documents} --only ${number}\n`,
  );
}

function take({ number, kind, name, ms, memory, result, wrong }) {
  if (result === 'read') figures.read += 1;
  else figures.refused[result] = (figures.refused[result] ?? 0) + 1;
  const slowest = (figures.kinds[kind] ??= { documents: 0, slowestMs: 0 });
  slowest.documents += 1;
  slowest.slowestMs = Math.max(slowest.slowestMs, Math.round(ms));
  if (ms > figures.slowestMs)
    Object.assign(figures, { slowestMs: Math.round(ms), slowest: `${kind} ${name} (${number})` });
  figures.mostMb = Math.max(figures.mostMb, Math.round(memory / 2 ** 20));
  if (wrong) fault(number, wrong);
  if (ms > LIMIT_MS) fault(number, `took ${Math.round(ms)} ms of CPU`);
}

let next = 0;
let done = 0;

function endedBy(number, what) {
  if (number === null) throw new Error(`the thread did not start: ${what}`);
  done += 1;
  fault(number, what);
}

/** One thread and what it reads; what it dies of is the document's fault, and another thread goes on. */
function lane() {
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./fuzz/reading-thread.mjs', import.meta.url), {
      workerData: { seed, documents },
      resourceLimits: { maxOldGenerationSizeMb: LIMIT_MB, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
    });
    let current = null;
    let stop;
    const watch = () => {
      clearTimeout(stop);
      stop = setTimeout(() => end(`no answer within ${GIVE_UP_MS / 1_000} s`), GIVE_UP_MS);
    };
    const end = async (what) => {
      clearTimeout(stop);
      thread.removeAllListeners();
      thread.on('error', () => undefined);
      await thread.terminate();
      if (what !== null) endedBy(current, what);
      resolve(next < numbers.length ? lane() : undefined);
    };
    const ask = () => {
      if (next >= numbers.length) return end(null);
      current = numbers[next++];
      watch();
      return thread.postMessage(current);
    };
    thread.on('message', (message) => {
      if (message.ready) return ask();
      // making the document is not reading it
      if (message.begun !== undefined) return watch();
      take(message);
      done += 1;
      return ask();
    });
    thread.on('error', (error) => end(`ended the thread: ${error.code ?? error.stack ?? error}`));
    thread.on('exit', (code) => end(`left the thread with ${code}`));
    watch();
  });
}

const tell = setInterval(() => process.stderr.write(`${done}/${numbers.length}\n`), 10_000).unref();
await Promise.all(Array.from({ length: Math.min(availableParallelism(), numbers.length) }, lane));
clearInterval(tell);
figures.faultCount = figures.faults.length;
figures.faults = figures.faults.slice(0, 20);
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exit(figures.faultCount > 0 ? 1 : 0);
