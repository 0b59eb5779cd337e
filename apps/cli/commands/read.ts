import { basename } from 'node:path';
import { isRefusal, problems, type Refusal } from '@dondoc/contracts';
import type { Command, Output } from '../command.js';
import { filesToRead } from '../reading/files.js';
import { readEach } from '../reading/many.js';
import { Progress } from '../reading/progress.js';

const usage = 'dondoc read TỆP|THƯ-MỤC…';

function refuse(file: string, refusal: Refusal, out: Output): void {
  const { title } = problems[refusal.problem];
  const detail = refusal.detail ?? '';
  out.line({ file: basename(file), error: { type: `/problems/${refusal.problem}`, title, detail } });
  out.note(`${basename(file)}: ${title}. ${detail}`);
}

/**
 * `read FILE…`: one line a file in the order given, a reading (schema `vn-directive/1`) or `{file, error: {type, title, detail}}`; of a
 * folder its readable files by name. A refused file never stops the others, nor does one that takes over 10 s or 512 MB
 * (reading-stopped). Exit 1 when one was refused, 2 without a file.
 */
export const command: Command = {
  name: 'read',
  usage,
  async run(args, out) {
    const named = args.filter((arg) => !arg.startsWith('--'));
    const files = await filesToRead(named);
    if (files.length === 0) {
      out.note(named.length === 0 ? `Cách dùng: ${usage}` : 'Thư mục không có tệp nào đọc được.');
      return 2;
    }
    const progress = new Progress(files.length);
    let refused = false;
    let index = 0;
    for await (const found of readEach(files)) {
      const file = files[index++] ?? '';
      progress.step();
      if (isRefusal(found)) {
        refused = true;
        refuse(file, found, out);
      } else out.line(found);
    }
    progress.end();
    return refused ? 1 : 0;
  },
};
