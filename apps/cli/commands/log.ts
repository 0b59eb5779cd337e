import { existsSync } from 'node:fs';
import { exportLog, verifyLog } from '@dondoc/platform';
import type { Command, ExitCode, Output } from '../command.js';
import { withStore } from '../database.js';

const usage = 'dondoc log export TỆP | dondoc log verify TỆP';

async function verify(file: string, out: Output): Promise<ExitCode> {
  if (!existsSync(file)) {
    out.note(`Không tìm thấy tệp ${file}.`);
    return 2;
  }
  const result = await verifyLog(file);
  out.line(result);
  out.note(
    result.ok ? `Nhật ký nguyên vẹn: ${result.events} sự kiện.` : `Nhật ký không khớp từ sự kiện ${result.firstBad}.`,
  );
  return result.ok ? 0 : 1;
}

/** The event log to a file, and the check of such a file against its seals, for which no database is needed. */
export const command: Command = {
  name: 'log',
  usage,
  async run([verb, file], out) {
    if (verb !== 'export' && verb !== 'verify') {
      out.note(
        verb === undefined
          ? `Thiếu export hoặc verify. Cách dùng: ${usage}`
          : `Không có lệnh “log ${verb}”. Cách dùng: ${usage}`,
      );
      return 2;
    }
    if (file === undefined) {
      out.note(`Thiếu tệp. Cách dùng: ${usage}`);
      return 2;
    }
    if (verb === 'verify') return verify(file, out);
    out.line({ file, ...(await withStore((store) => exportLog(store, file))) });
    return 0;
  },
};
