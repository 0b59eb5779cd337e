import { describe, expect, it } from '@jest/globals';
import { read, type ReadObligation } from '../index.js';

const letter = (body: string): string =>
  `ỦY BAN NHÂN DÂN TỈNH AN GIANG\n\nSố: 12/UBND-NC\nV/v thử nghiệm\n\nAn Giang, ngày 05 tháng 3 năm 2024\n\nKính gửi: Các sở, ban, ngành tỉnh.\n\nỦy ban nhân dân tỉnh có ý kiến chỉ đạo như sau:\n\n${body}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Tám\n`;
const obligationsOf = (body: string): readonly ReadObligation[] => read(letter(body)).obligations;
const quotesOf = (body: string): readonly string[] =>
  obligationsOf(body).map(({ quote }) => quote.map(({ text }) => text).join(' … '));

describe('a duty whose verb no vocabulary knows', () => {
  it.each([
    '1. Sở Y tế: Xướng danh 412 cơ sở đã bị nhắc nhở.',
    '1. Sở Y tế lập danh sách; xướng danh từng cơ sở trên loa phường.',
    '1. Sở Y tế lập danh sách. Xướng danh từng cơ sở trên loa phường.',
    '1. Sở Y tế lập danh sách; trong tháng 4 năm 2024 xướng danh từng cơ sở.',
  ])('is read from its place: %s', (body) => expect(quotesOf(body).at(-1)).toMatch(/xướng danh/iu));

  it.each([
    '1. Sở Y tế lập danh sách. Khu tái định cư Long Đức còn 41 nền trống.',
    '1. Sở Y tế lập danh sách. Việc để xảy ra thiếu thuốc là khuyết điểm cần nghiêm túc rút kinh nghiệm.',
    '1. Sở Y tế lập danh sách. Nếu quá thời hạn trên, Sở Tài chính sẽ kiến nghị xử phạt.',
    '1. Sở Y tế lập danh sách.\n\nĐề nghị các đơn vị quan tâm, phối hợp.',
    '1. Sở Y tế lập danh sách.\n\nCác cơ quan căn cứ chức năng, nhiệm vụ thực hiện nội dung trên.',
  ])('is not seen where something is only told: %s', (body) => expect(obligationsOf(body)).toHaveLength(1));
});

describe('clauses', () => {
  it('part a recurring report from work that has an object of its own', () => {
    const body = '1. Sở Y tế vận động chủ cơ sở tháo dỡ vật liệu dễ cháy, báo cáo UBND tỉnh trước 10 giờ hằng ngày.';
    expect(obligationsOf(body).map(({ deadline }) => deadline?.kind ?? null)).toEqual([null, 'recurring']);
  });

  it('are asked behind a topic, also in small letters and under a heading of findings', () => {
    expect(quotesOf('1. Về an toàn thực phẩm: giao Sở Y tế lấy mẫu rau.')).toEqual(['giao Sở Y tế lấy mẫu rau']);
    expect(quotesOf('1. Về tình hình thu ngân sách:\n\nGiao Sở Tài chính lập danh sách.')).toEqual([
      'Giao Sở Tài chính lập danh sách',
    ]);
  });

  it('do not stop at "hoàn cảnh khó khăn"', () => {
    const body = '1. Giao Sở Y tế lập danh sách trẻ em có hoàn cảnh khó khăn, báo cáo UBND tỉnh trước ngày 20/4/2024.';
    expect(quotesOf(body)).toHaveLength(1);
  });
});

describe('hostile texts', () => {
  it.each([
    ['a letter without end', 'a'],
    ['days', 'trước ngày 01/01/2025 '],
    ['rows of a table', '| 1 | lập | Sở Y tế | ngày 1/1/2025 |\n'],
    ['bullets', '- a\n'],
  ])('are read to the end: %s', (_, piece) => {
    const text = letter(`| TT | Nội dung | Chủ trì | Thời gian |\n${piece.repeat(Math.ceil(400_000 / piece.length))}`);
    expect(read(text).schema).toBe('vn-directive/1');
  });
});
