import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isRefusal, type Refusal } from '@dondoc/contracts';
import { textOf } from '@dondoc/documents';
import type { Reading } from '@dondoc/reading';

/** A labelled document on disk: NAME.txt with NAME.json. */
export interface CorpusFile {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly labelled: Reading;
}

/** The names of a folder's labelled documents in order; `null` where there is no such folder. NAME.diff.json is no label. */
export async function corpusNames(folder: string): Promise<readonly string[] | null> {
  const files = await readdir(folder).catch(() => null);
  if (files === null) return null;
  const texts = new Set(files.filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -'.txt'.length)));
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .filter((name) => texts.has(name))
    .sort();
}

/** A reading as it stands in a JSON file; null where there is none. */
export async function readingIn(path: string): Promise<Reading | null> {
  try {
    const reading = JSON.parse(await readFile(path, 'utf8')) as Partial<Reading> | null;
    const whole = reading?.schema === 'vn-directive/1' && Array.isArray(reading.obligations) && reading.document;
    return whole ? (reading as Reading) : null;
  } catch {
    return null;
  }
}

/** Opens one labelled document. Refusals: file-unreadable where a file is missing or no reading, and those of the documents room. */
export async function corpusFile(folder: string, name: string): Promise<CorpusFile | Refusal> {
  const path = join(folder, `${name}.txt`);
  const labelled = await readingIn(join(folder, `${name}.json`));
  if (labelled === null)
    return { problem: 'file-unreadable', detail: `${name}.json không phải là bản đọc theo mẫu vn-directive/1.` };
  const found = await textOf(`${name}.txt`, await readFile(path));
  return isRefusal(found) ? found : { name, path, text: found.text, labelled };
}
