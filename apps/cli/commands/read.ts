import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isRefusal, problems, type Refusal } from '@dondoc/contracts';
import { textOf } from '@dondoc/documents';
import { read, type Reading } from '@dondoc/reading';
import type { Command, Output } from '../command.js';

const usage = 'dondoc read TỆP…';

async function bytesOf(file: string): Promise<Uint8Array | Refusal> {
  try {
    return await readFile(file);
  } catch {
    return { problem: 'file-unreadable', detail: `Không tìm thấy hoặc không mở được tệp ${file}.` };
  }
}

async function readingOf(file: string): Promise<Reading | Refusal> {
  const bytes = await bytesOf(file);
  if (isRefusal(bytes)) return bytes;
  const name = basename(file);
  const found = await textOf(name, bytes);
  return isRefusal(found) ? found : read(found.text, { file: name });
}

function refuse(file: string, refusal: Refusal, out: Output): void {
  const { title } = problems[refusal.problem];
  const detail = refusal.detail ?? '';
  out.line({ file: basename(file), error: { type: `/problems/${refusal.problem}`, title, detail } });
  out.note(`${basename(file)}: ${title}. ${detail}`);
}

/**
 * `read FILE…`: one line a file in the order given, a reading (schema `vn-directive/1`) or `{file, error: {type, title, detail}}`; a
 * refused file never stops the others. Exit 1 when one was refused, 2 without a file.
 */
export const command: Command = {
  name: 'read',
  usage,
  async run(args, out) {
    const files = args.filter((arg) => !arg.startsWith('--'));
    if (files.length === 0) {
      out.note(`Cách dùng: ${usage}`);
      return 2;
    }
    let refused = false;
    for (const file of files) {
      const found = await readingOf(file);
      if (isRefusal(found)) {
        refused = true;
        refuse(file, found, out);
      } else out.line(found);
    }
    return refused ? 1 : 0;
  },
};
