import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isRefusal, type Refusal } from '@dondoc/contracts';
import { textOf } from '@dondoc/documents';
import { read, type Reading } from '@dondoc/reading';

/** What became of one file: its reading, or why there is none. */
export type Outcome = Reading | Refusal;

async function bytesOf(path: string): Promise<Uint8Array | Refusal> {
  try {
    return await readFile(path);
  } catch {
    return { problem: 'file-unreadable', detail: `Không tìm thấy hoặc không mở được tệp ${path}.` };
  }
}

/** Opens and reads one file; the reading carries its base name. Refusals: those of the documents room. */
export async function outcomeOf(path: string): Promise<Outcome> {
  const bytes = await bytesOf(path);
  if (isRefusal(bytes)) return bytes;
  const file = basename(path);
  const found = await textOf(file, bytes);
  return isRefusal(found) ? found : read(found.text, { file });
}
