import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './lint.js';

let folder: string;
const letter = (duties: readonly string[]): string =>
  `ỦY BAN NHÂN DÂN\nTHÀNH PHỐ SA ĐÉC\n\nSố:       /UBND-HC\nSa Đéc, ngày       tháng 10 năm 2024\nV/v thử nghiệm\n\nKính gửi: Các phòng chuyên môn Thành phố.\n\n${duties.map((duty, index) => `${index + 1}. ${duty}`).join('\n\n')}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn A\n`;
const CLEAR = 'Giao Trưởng phòng Nội vụ báo cáo kết quả về UBND Thành phố chậm nhất ngày 15/11/2024.';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-lint-'));
  const papers: Readonly<Record<string, readonly string[]>> = {
    'ro.txt': [CLEAR],
    'ngay-nghi.txt': [CLEAR, 'Giao Trưởng phòng Tư pháp báo cáo kết quả chậm nhất ngày 17/11/2024.'],
  };
  for (const [name, duties] of Object.entries(papers)) await writeFile(join(folder, name), letter(duties));
  const units = { units: [{ id: 'noivu', name: 'Phòng Nội vụ' }] };
  await writeFile(join(folder, 'units.json'), JSON.stringify(units));
});
afterAll(() => rm(folder, { recursive: true }));

async function lint(...args: readonly string[]) {
  const [lines, notes]: [Record<string, unknown>[], string[]] = [[], []];
  const code = await command.run(
    args.map((arg) => (/\.(?:txt|json)$/u.test(arg) ? join(folder, arg) : arg)),
    { line: (json) => lines.push(json as Record<string, unknown>), note: (words) => notes.push(words) },
  );
  return { code, lines, notes };
}

describe('dondoc lint', () => {
  it('prints one object a finding, with its file, its place and its obligation', async () => {
    const { code, lines, notes } = await lint('ro.txt', 'ngay-nghi.txt', '--today', '2024-10-08');
    expect(code).toBe(0);
    expect(lines).toEqual([
      {
        file: 'ngay-nghi.txt',
        code: 'dueOnDayOff',
        sentence: 'Hạn 17/11/2024 là ngày nghỉ (Chủ nhật); ngày làm việc trước đó là 15/11/2024.',
        suggestion: 'Nên ấn định ngày 15/11/2024 hoặc ngày 18/11/2024.',
        start: expect.any(Number),
        end: expect.any(Number),
        obligation: 'o2',
      },
    ]);
    expect(notes).toEqual(['ro.txt: không có điều gì cần xem lại.', 'ngay-nghi.txt: 1 điều nên xem lại.']);
  });

  it('without a day of issue says nothing of days past; with one it does', async () => {
    expect((await lint('ro.txt')).lines).toEqual([]);
    expect((await lint('ro.txt', '--today', '2024-12-01')).lines).toMatchObject([{ code: 'duePast' }]);
  });

  it('with units names those who are not among them', async () => {
    const { lines } = await lint('ngay-nghi.txt', '--units', 'units.json', '--today', '2024-10-08');
    expect(lines.map(({ code, obligation }) => [code, obligation])).toEqual([
      ['noOwner', 'o2'],
      ['unitUnknown', 'o2'],
      ['dueOnDayOff', 'o2'],
    ]);
  });

  it('goes on after a file that it cannot open; wrong use is 2', async () => {
    const { code, lines } = await lint('khong-co.txt', 'ro.txt');
    expect(code).toBe(1);
    expect(lines).toMatchObject([{ file: 'khong-co.txt', error: { type: '/problems/file-unreadable' } }]);
    expect((await lint()).code).toBe(2);
    expect((await lint('ro.txt', '--today', 'mai')).code).toBe(2);
    expect((await lint('ro.txt', '--khong')).code).toBe(2);
  });
});
