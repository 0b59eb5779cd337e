// A thread of the fuzz run: makes a document, reads it, measures its own CPU time, and tells what went wrong.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { documentOf } from './documents.mjs';

const dist = (path) => import(new URL(`../../dist/libs/${path}/index.js`, import.meta.url).href);
const [{ read }, { textOf }, { problems }] = await Promise.all([dist('reading'), dist('documents'), dist('contracts')]);

/** CPU time of this thread in milliseconds; elsewhere than on Linux the clock stands for it. */
function spentMs() {
  if (process.threadCpuUsage !== undefined) {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  }
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

const evened = (text) => text.replace(/\s+/gu, ' ').trim();

/** Every text with a span that does not stand at it. */
function misplacedIn(text, value, found = []) {
  if (typeof value !== 'object' || value === null) return found;
  const { span, text: said } = value;
  if (Array.isArray(span) && evened(text.slice(span[0], span[1])) !== said) found.push(`${span.join('-')} ${said}`);
  for (const inner of Object.values(value)) misplacedIn(text, inner, found);
  return found;
}

async function outcomeOf({ kind, name, bytes }) {
  const found = await textOf(name, new Uint8Array(bytes));
  if ('problem' in found) {
    const reasoned = problems[found.problem] !== undefined && typeof found.detail === 'string' && found.detail !== '';
    const wrong = !reasoned ? `refused without a reason: ${found.problem}` : kind === 'control' ? `a whole document was refused: ${found.problem}` : null; // prettier-ignore
    return { result: found.problem, wrong };
  }
  const reading = read(found.text, { file: name });
  const misplaced = misplacedIn(found.text, reading);
  if (misplaced.length > 0)
    return { result: 'read', wrong: `${misplaced.length} spans not at their place: ${misplaced[0]}` };
  const empty = reading.obligations.find(({ quote }) => quote.length === 0);
  if (empty !== undefined) return { result: 'read', wrong: 'an obligation without a quotation' };
  const silent = kind === 'control' && reading.obligations.length === 0;
  return { result: 'read', wrong: silent ? 'no obligation in a whole document' : null, length: found.text.length };
}

// The first document pays for loading the readers and for the compiler: that is no time of the reading.
for (const name of ['a.docx', 'a.odt', 'a.eml', 'a.pdf', 'a.doc', 'a.txt'])
  await textOf(name, new Uint8Array([0x50, 0x4b, 1]));
parentPort.postMessage({ ready: true });

/** Twice as long a time as linear growth would take, and a quarter of a second more, is too much. */
const GROWTH = 5;
const isTooSteep = (shorter, longer) => longer > 2 * GROWTH * shorter + 250;

async function measured(document) {
  const before = spentMs();
  const outcome = await outcomeOf(document).catch((error) => ({
    result: 'thrown',
    wrong: `thrown: ${error?.stack ?? error}`,
  }));
  return { ms: spentMs() - before, ...outcome };
}

parentPort.on('message', async (number) => {
  const document = documentOf(workerData, number);
  parentPort.postMessage({ begun: number });
  const { kind, name, shorter } = document;
  const short = shorter === undefined ? null : await measured({ kind, name, bytes: shorter });
  const outcome = await measured(document);
  if (short !== null && isTooSteep(short.ms, outcome.ms))
    outcome.wrong ??= `${GROWTH} times the text took ${Math.round(outcome.ms)} ms instead of ${Math.round(short.ms)}`;
  const { heapUsed, external } = process.memoryUsage();
  parentPort.postMessage({ number, kind, name, memory: heapUsed + external, ...outcome });
});
