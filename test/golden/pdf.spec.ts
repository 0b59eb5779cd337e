import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { textOf, type ExtractedText } from '@dondoc/documents';
import { pdfOf, scanOf, type Letter } from './document-maker.js';

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const duty = (number: number): string =>
  `${number}. Giao Trưởng phòng Văn hóa và Thông tin rà soát, lập danh mục kết quả giải quyết thủ tục hành chính theo tinh thần Công văn số ${300 + number}/UBND-HC ngày 09 tháng 4 năm 2024, báo cáo Chủ tịch Ủy ban nhân dân Thành phố trước ngày ${number} tháng 12 năm 2024.`;
const letter = (duties: number): Letter => ({
  head: {
    left: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ SA ĐÉC', 'Số: 12/UBND-HC', 'V/v rà soát thủ tục hành chính'],
    right: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Sa Đéc, ngày 08 tháng 10 năm 2024'],
  },
  body: Array.from({ length: duties }, (_, at) => duty(at + 1)),
  end: { left: ['Nơi nhận:', '- Như trên;', '- Lưu: VT.'], right: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] },
});

async function extracted(bytes: Uint8Array): Promise<ExtractedText> {
  const found = await textOf('a.pdf', bytes);
  if ('problem' in found) throw new Error(found.problem);
  return found;
}
const problemOf = async (bytes: Uint8Array): Promise<unknown> => {
  const found = await textOf('a.pdf', bytes);
  return 'problem' in found ? found : 'read';
};

/** What the pages say, without their numbers and feet. */
const wordsOf = ({ head, body, end }: Letter): string =>
  folded([...head.left, ...head.right, ...body.map(String), ...end.left, ...end.right].join(' '));

describe('the text layer of a PDF', () => {
  const long = letter(24);
  const bytes = pdfOf(long, { foot: 'Ký bởi: UBND thành phố Sa Đéc' });

  it('in reading order, without page numbers and feet, cut numbers whole', async () => {
    const { text, pages } = await extracted(bytes);
    expect(pages?.length).toBeGreaterThan(2);
    expect(folded(text)).toBe(wordsOf(long));
    // the sample is worth its name only when a number was cut at a line's end
    expect(text).toMatch(/\d\/UBND-HC\n/u);
  });

  it('one empty line between paragraphs, none within, also over the end of a page', async () => {
    const { text } = await extracted(bytes);
    for (const item of long.body) expect(text.split('\n\n').map(folded)).toContain(item);
  });

  it('tells where each page and line stands', async () => {
    const { text, pages = [], lines = [] } = await extracted(bytes);
    expect(pages[0]).toMatchObject({ page: 1, start: 0 });
    expect(pages.at(-1)?.end).toBe(text.length);
    for (const [at, page] of pages.entries()) {
      expect(text.slice(pages[at - 1]?.end ?? 0, page.start)).toMatch(/^\n{0,2}$/u);
    }
    expect(lines.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text.replace(/\n+/gu, '\n'));
    const first = lines.find(({ start }) => text.startsWith('1. Giao', start));
    // at 36 points in, in the text's upper quarter
    expect(first?.box[0]).toBeCloseTo((85 + 36) / 595, 2);
    expect(first?.box[1]).toBeGreaterThan(0.1);
    expect(first?.box[3]).toBeLessThan(0.25);
    for (const { box } of lines) for (const part of box) expect(part >= 0 && part <= 1).toBe(true);
  });

  it('of pages that lie on their side', async () => {
    const { text, lines = [] } = await extracted(pdfOf(long, { sideways: true }));
    expect(folded(text)).toBe(wordsOf(long));
    expect(lines[0]?.box[1]).toBeLessThan(0.15);
  });
});

describe('what cannot be read', () => {
  const scan = readFileSync(new URL('./fixtures/ban-quet.png', import.meta.url));
  const good = pdfOf(letter(8));

  it('is refused with its reason', async () => {
    expect(await problemOf(scanOf(scan, 3))).toMatchObject({
      problem: 'file-scan',
      pages: 3,
      detail: 'a.pdf không có lớp chữ (3 trang). Có thể nhận dạng chữ từ ảnh (OCR), sau đó cần đối chiếu lại.',
    });
    const garbled = 'UY BAN NHAN DAN THANH PHO SA DEC CONG HOA XA HOI CHU NGHIA VIET NAM';
    expect(await problemOf(scanOf(scan, 1, garbled))).toMatchObject({ problem: 'file-scan' });
    const vietnamese = `${garbled} v\xe0 s\xf4 v\xe0 v\xe0 v\xe0`;
    expect(await textOf('a.pdf', scanOf(scan, 1, vietnamese))).toMatchObject({ recognised: true });
    expect(await problemOf(scanOf(scan, 201))).toMatchObject({
      problem: 'file-too-large',
      detail: 'a.pdf có 201 trang; mỗi tệp tối đa 200 trang.',
    });
    expect(await problemOf(new TextEncoder().encode('%PDF-1.7 …'))).toMatchObject({ problem: 'file-unreadable' });
    const locked = Buffer.from(good)
      .toString('latin1')
      .replace(
        '/Root 1 0 R',
        '/Encrypt<</Filter/Standard/V 1/R 2/O(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)/U(bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb)/P -4>>/ID[(a)(a)]/Root 1 0 R',
      );
    expect(await problemOf(Buffer.from(locked, 'latin1'))).toMatchObject({ problem: 'file-encrypted' });
  });

  it('however it is broken: no crash, no long work', async () => {
    let state = 1;
    const below = (limit: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
    const breakings: readonly ((bytes: Uint8Array) => Uint8Array)[] = [
      (bytes) => bytes.subarray(0, below(bytes.length)),
      (bytes) => bytes.map((byte) => (below(400) === 0 ? byte ^ (1 << below(8)) : byte)),
      (bytes) => Buffer.concat([bytes.subarray(0, below(bytes.length)), bytes.subarray(below(bytes.length))]),
      (bytes) =>
        Buffer.from(
          Buffer.from(bytes)
            .toString('latin1')
            .replace(/\d+/gu, (digits) => (below(120) === 0 ? String(below(2 ** 32)) : digits)),
          'latin1',
        ),
      (bytes) => bytes.map((_, at) => (at < 8 ? (bytes[at] ?? 0) : below(256))),
    ];
    const counts = new Map<string, number>();
    for (let run = 0; run < 150; run++) {
      const breaking = breakings[run % breakings.length] ?? breakings[0];
      const before = process.cpuUsage();
      const found = await textOf('a.pdf', breaking?.(good) ?? good);
      const spent = process.cpuUsage(before);
      expect((spent.user + spent.system) / 1e6).toBeLessThan(2);
      const kind = 'problem' in found ? found.problem : 'read';
      counts.set(String(kind), (counts.get(String(kind)) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(expect.arrayContaining(['file-unreadable', 'read']));
    expect(await problemOf(good)).toBe('read');
  });
});
