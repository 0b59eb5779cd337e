import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { textOf } from '@dondoc/documents';
import { read, type Reading } from '@dondoc/reading';
import { docOf, docxOf, pdfOf, type Columns, type Letter, type Table } from './document-maker.js';

const fixture = (name: string): string => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What must be the same whatever file a directive came in: duties, whose, until when; no places. */
const dutiesOf = ({ obligations }: Reading): unknown =>
  obligations.map(({ instruction, quote, owners, deadline, standing, reportTo }) => {
    const { text: _text, span: _span, ...day } = deadline ?? { text: '', span: null };
    return {
      instruction,
      quote: quote.map(({ text }) => folded(text)).join(' … '),
      owners: owners.map(({ role, text }) => `${role}: ${folded(text)}`),
      deadline: deadline === null ? null : day,
      standing,
      reportTo: reportTo.map(({ text }) => folded(text)),
    };
  });
const folded = (text: string): string => text.normalize('NFC').replace(/[*|]/gu, '').replace(/\s+/gu, ' ').trim();

async function readingOf(name: string, bytes: Uint8Array): Promise<Reading> {
  const found = await textOf(name, bytes);
  if ('problem' in found) throw new Error(`${name}: ${found.problem}`);
  return read(found.text, { file: name });
}

const LABEL = /^(?:\d{1,2}[.)]|[a-zđ]\)|[IVX]+\.|[-–+]|\d(?= \p{Lu})) ?\S/u;
const SHORT = 62;

/** Paragraphs of a text that a PDF left in lines: a line goes on unless it is short, ends a sentence, or the next has a label. */
function paragraphsOf(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  let before = '';
  for (const line of lines) {
    const goesOn = before.length > SHORT && !/[.;:]$|\.\/\.$/u.test(before);
    if (paragraphs.length > 0 && !LABEL.test(line) && (goesOn || /^\p{Ll}/u.test(line)))
      paragraphs.push(`${paragraphs.pop() ?? ''} ${line}`);
    else paragraphs.push(line);
    before = line;
  }
  return paragraphs.map(folded);
}

interface Source {
  readonly file: string;
  readonly head: Columns;
  readonly signature: readonly string[];
}

const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const SOURCES: readonly Source[] = [
  {
    file: 'seed-000.txt',
    head: {
      left: [
        'ỦY BAN NHÂN DÂN',
        'THÀNH PHỐ SA ĐÉC',
        'Số:         /UBND-HC',
        'V/v cải thiện Chỉ số CCHC',
        'từ nay đến cuối năm 2024',
      ],
      right: [...MOTTO, 'Sa Đéc, ngày         tháng 10 năm 2024'],
    },
    signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', '', 'Nguyễn Văn Hon'],
  },
  {
    file: 'seed-001.txt',
    head: {
      left: [
        'ỦY BAN NHÂN DÂN',
        'THÀNH PHỐ SA ĐÉC',
        'Số:         /UBND-HC',
        'V/v chấn chỉnh, khắc phục',
        'những hạn chế sau kiểm tra',
        'công tác KSTTHC năm 2023',
      ],
      right: [...MOTTO, 'Sa Đéc, ngày         tháng 11 năm 2023'],
    },
    signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', '', 'Nguyễn Văn Hon'],
  },
  {
    file: 'seed-002.txt',
    head: {
      left: [
        'ỦY BAN NHÂN DÂN',
        'THÀNH PHỐ CAO LÃNH',
        'Số:         /UBND-NV',
        'V/v đẩy mạnh thực hiện công tác',
        'cải cách hành chính theo tinh thần',
        'Chỉ thị số 08/CT-UBND của Chủ',
        'tịch Ủy ban nhân dân Tỉnh',
      ],
      right: [...MOTTO, 'TP. Cao Lãnh, ngày 24 tháng 02 năm 2022'],
    },
    signature: ['CHỦ TỊCH', '', '', '', 'Võ Phan Thành Minh'],
  },
];

/** The fixture as the office's own program would hold it. */
function letterOf({ file, head, signature }: Source): Letter {
  const lines = fixture(file)
    .normalize('NFC')
    .split('\n')
    .map(folded)
    .filter((line) => line !== '' && !/^\d$/u.test(line));
  const from = lines.findIndex((line) => line.startsWith('Kính gửi'));
  const to = lines.findIndex((line) => line.startsWith('Nơi nhận'));
  const receivers = lines.slice(to).filter((line) => line.startsWith('-') || line.startsWith('Nơi nhận'));
  return { head, body: paragraphsOf(lines.slice(from, to)), end: { left: receivers, right: signature } };
}

const PLAN_TABLE: Table = {
  rows: [
    ['TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành'],
    [
      '1',
      'Rà soát, thống kê danh mục thủ tục hành chính nội bộ của phường',
      'Văn phòng HĐND và UBND phường',
      'Phòng Kinh tế, Hạ tầng và Đô thị',
      'Trước ngày 22/8/2025',
    ],
    [
      '2',
      'Tập huấn quy trình, biểu mẫu cho thành viên các tổ',
      'Phòng Văn hóa - Xã hội',
      'Công an phường',
      'Chậm nhất ngày 25/8/2025',
    ],
    [
      '3',
      'Báo cáo kết quả thực hiện về Ủy ban nhân dân thành phố',
      'Phòng Kinh tế, Hạ tầng và Đô thị',
      'Các tổ dân phố',
      'Trong tháng 10/2025',
    ],
  ],
};

/** A plan of our own with its duties in a table. */
const PLAN: Letter = {
  head: {
    left: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG AN BÌNH', 'Số: 47/KH-UBND'],
    right: [...MOTTO, 'An Bình, ngày 18 tháng 8 năm 2025'],
  },
  body: [
    'KẾ HOẠCH',
    'Rà soát thủ tục hành chính nội bộ năm 2025',
    'Căn cứ Kế hoạch số 515/KH-UBND ngày 31 tháng 7 năm 2025 của Ủy ban nhân dân thành phố về rà soát thủ tục hành chính nội bộ, Ủy ban nhân dân phường ban hành Kế hoạch thực hiện như sau:',
    'I. PHÂN CÔNG NHIỆM VỤ',
    PLAN_TABLE,
    'II. TỔ CHỨC THỰC HIỆN',
    '1. Văn phòng HĐND và UBND phường theo dõi, đôn đốc, tổng hợp kết quả báo cáo Chủ tịch Ủy ban nhân dân phường trước ngày 05 tháng 11 năm 2025.',
    '2. Giao Công an phường hướng dẫn các tổ dân phố thực hiện Kế hoạch này./.',
  ],
  end: {
    left: ['Nơi nhận:', '- UBND thành phố (b/c);', '- Lưu: VT.'],
    right: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', '', 'Trần Thị Hương'],
  },
};

/** The letter as text, tables with wide gaps between their cells. */
function plainOf({ head, body, end }: Letter): string {
  const parts = body.map((part) =>
    typeof part === 'string' ? part : part.rows.map((row) => row.join('  ')).join('\n'),
  );
  return [...head.left, '', ...head.right, '', parts.join('\n\n'), '', ...end.left, '', ...end.right].join('\n');
}

describe('the same directive in any file', () => {
  it.each(SOURCES)('$file: .txt, letters decomposed, .docx, .doc and .pdf give the same duties', async (source) => {
    const text = fixture(source.file);
    const letter = letterOf(source);
    const plain = dutiesOf(await readingOf('a.txt', utf8(text)));
    expect(dutiesOf(await readingOf('a.txt', utf8(text.normalize('NFD'))))).toEqual(plain);
    expect(dutiesOf(await readingOf('a.docx', docxOf(letter)))).toEqual(plain);
    expect(dutiesOf(await readingOf('a.doc', docOf(letter)))).toEqual(plain);
    expect(dutiesOf(await readingOf('a.pdf', pdfOf(letter)))).toEqual(plain);
  });

  it('a plan with its duties in a table', async () => {
    const plain = dutiesOf(await readingOf('a.txt', utf8(plainOf(PLAN))));
    expect(plain).toHaveLength(6);
    expect(dutiesOf(await readingOf('a.docx', docxOf(PLAN)))).toEqual(plain);
    expect(dutiesOf(await readingOf('a.doc', docOf(PLAN)))).toEqual(plain);
    expect(dutiesOf(await readingOf('a.pdf', pdfOf(PLAN)))).toEqual(plain);
  });
});
