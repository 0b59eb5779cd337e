import { join } from 'node:path';
import { isRefusal, problems, type Refusal } from '@dondoc/contracts';
import type { ExitCode, Output } from '../command.js';
import { readEach } from '../reading/many.js';
import { Progress } from '../reading/progress.js';
import { corpusFile, corpusNames, readingIn, type CorpusFile } from './documents.js';
import { Score } from './score.js';

export interface ScoreOrder {
  readonly folder: string;
  /** Readings that are there already, as NAME.json; null: read the texts now. */
  readonly readings: string | null;
  readonly misses: boolean;
}

async function labelledIn(folder: string, names: readonly string[], out: Output): Promise<readonly CorpusFile[]> {
  const files: CorpusFile[] = [];
  for (const name of names) {
    const file = await corpusFile(folder, name);
    if (isRefusal(file)) refuse(name, file, out);
    else files.push(file);
  }
  return files;
}

function refuse(name: string, { problem, detail = '' }: Refusal, out: Output): void {
  out.line({ file: `${name}.json`, error: { type: `/problems/${problem}`, title: problems[problem].title, detail } });
  out.note(`${name}: ${problems[problem].title}. ${detail}`);
}

async function addRead(score: Score, files: readonly CorpusFile[]): Promise<void> {
  const progress = new Progress(files.length);
  let index = 0;
  for await (const outcome of readEach(files.map(({ path }) => path))) {
    const file = files[index++];
    progress.step();
    if (file !== undefined) score.add({ ...file, read: isRefusal(outcome) ? null : outcome });
  }
  progress.end();
}

/** Reads the texts of a labelled folder (or takes readings that are there) and tells how far they agree with the labels. */
export async function scoreFolder(order: ScoreOrder, out: Output): Promise<ExitCode> {
  const names = await corpusNames(order.folder);
  if (names === null || names.length === 0) {
    out.note(`Thư mục ${order.folder} không có văn bản đã gán nhãn (TÊN.txt cùng TÊN.json).`);
    return 2;
  }
  const files = await labelledIn(order.folder, names, out);
  const score = new Score();
  if (order.readings === null) await addRead(score, files);
  else
    for (const file of files) score.add({ ...file, read: await readingIn(join(order.readings, `${file.name}.json`)) });
  out.line(score.figures());
  if (order.misses) for (const miss of score.misses) out.line(miss);
  return files.length < names.length ? 1 : 0;
}
