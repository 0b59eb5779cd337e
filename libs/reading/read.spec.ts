import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { read, type Quoted, type ReadObligation } from './index.js';

const letter = (body: string): string =>
  `ỦY BAN NHÂN DÂN TỈNH AN GIANG\n\nSố: 12/UBND-NC\nV/v thử nghiệm\n\nAn Giang, ngày 05 tháng 3 năm 2024\n\nKính gửi: Các sở, ban, ngành tỉnh.\n\nỦy ban nhân dân tỉnh có ý kiến chỉ đạo như sau:\n\n${body}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Tám\n`;
const obligationsOf = (body: string): readonly ReadObligation[] => read(letter(body)).obligations;
const told = (body: string): readonly (readonly [string, string])[] =>
  obligationsOf(body).map(({ owners, quote }) => [
    owners.map(({ text, role }) => (role === 'lead' ? text : `+ ${text}`)).join(' | '),
    quote.map(({ text }) => text).join(' … '),
  ]);

describe('owners', () => {
  it.each([
    ['1. Giao Sở Nội vụ rà soát danh mục.', 'Sở Nội vụ'],
    ['1. Sở Giáo dục và Đào tạo và Công an tỉnh rà soát danh mục.', 'Sở Giáo dục và Đào tạo | Công an tỉnh'],
    ['1. Phòng Kinh tế, Hạ tầng và Đô thị rà soát danh mục.', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
    ['1. Chánh Văn phòng HĐND và UBND Thành phố rà soát danh mục.', 'Chánh Văn phòng HĐND và UBND Thành phố'],
    ['1. Giao Phòng Tổ chức biên chế thuộc Sở làm đầu mối giải đáp.', 'Phòng Tổ chức biên chế'],
    [
      '1. Sở Y tế chủ trì, phối hợp với Công an tỉnh, Sở Tài chính và các đơn vị liên quan rà soát danh mục.',
      'Sở Y tế | + Công an tỉnh | + Sở Tài chính | + các đơn vị liên quan',
    ],
    [
      '1. Các cơ quan chậm tiến độ nêu tại Công văn này giải trình nguyên nhân.',
      'Các cơ quan chậm tiến độ nêu tại Công văn này',
    ],
    ['1. Sở Xây dựng: Rà soát danh mục.', 'Sở Xây dựng'],
    ['1. Đối với Ủy ban nhân dân 11 phường:\n1.1. Rà soát danh mục.', 'Ủy ban nhân dân 11 phường'],
    [
      '1. Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các xã, phường có trách nhiệm:\n- Rà soát danh mục.',
      'Thủ trưởng các sở, ban, ngành | Chủ tịch UBND các xã, phường',
    ],
    ['1. Rà soát danh mục thủ tục.', 'Các sở, ban, ngành tỉnh'],
    ['1. Xử lý ổ dịch (Sở Y tế chịu trách nhiệm chính)\n- Rà soát danh mục.', 'Sở Y tế'],
    ['1. Cải cách bộ máy: giao Sở Nội vụ\na) Rà soát danh mục.', 'Sở Nội vụ'],
    [
      '1. Qua kiểm tra, tài liệu còn để ở hành lang. Đối với nội dung này, Chủ tịch UBND các xã, phường:\n- Rà soát danh mục.',
      'Chủ tịch UBND các xã, phường',
    ],
    ['1. Thủ trưởng các sở; Chủ tịch UBND các xã rà soát danh mục.', 'Thủ trưởng các sở | Chủ tịch UBND các xã'],
    [
      '1. Chủ tịch UBND huyện Ba Tri và UBND phường Trường An rà soát.',
      'Chủ tịch UBND huyện Ba Tri | UBND phường Trường An',
    ],
    [
      '1. Tin báo cháy được chủ rừng, UBND cấp xã báo về Sở trong 01 giờ kể từ khi phát hiện.',
      'chủ rừng | UBND cấp xã',
    ],
    ['1. Hồ sơ nào quá hạn thì Văn phòng lập danh sách.', 'Văn phòng'],
    ['1. Khi có phản ánh, kiến nghị của công dân, Chánh Thanh tra tỉnh tổ chức xác minh.', 'Chánh Thanh tra tỉnh'],
    ['I. CHUNG\nSở Nội vụ\n- Rà soát danh mục.\n- Lập hồ sơ.', 'Sở Nội vụ'],
    [
      '1. Thủ trưởng các sở; Chủ tịch UBND các xã có trách nhiệm:\na) Rà soát danh mục.',
      'Thủ trưởng các sở | Chủ tịch UBND các xã',
    ],
    [
      '1. Việc cấp phép có tiến bộ nhưng hậu kiểm chưa tốt, đề nghị Phòng Quản lý đô thị kiểm tra các công trình.',
      'Phòng Quản lý đô thị',
    ],
    ['1. Phòng Tin học và Thống kê rà soát danh mục.', 'Phòng Tin học và Thống kê'],
    [
      '1. Chủ tịch UBND các tỉnh thuộc diện sắp xếp, hợp nhất phải bàn giao hồ sơ.',
      'Chủ tịch UBND các tỉnh thuộc diện sắp xếp, hợp nhất',
    ],
    ['1. Sở Y tế phối hợp với các trường học trên địa bàn tổ chức 01 buổi.', 'Sở Y tế | + các trường học trên địa bàn'],
    ['1. Sở Y tế phối hợp với Sở Công Thương xây dựng Quy định phân công.', 'Sở Y tế | + Sở Công Thương'],
    ['1. UBND cấp xã nơi có cháy phải huy động lực lượng.', 'UBND cấp xã nơi có cháy'],
    [
      '1. Phó Chủ tịch UBND xã phụ trách văn hóa - xã hội: Rà soát danh mục.',
      'Phó Chủ tịch UBND xã phụ trách văn hóa - xã hội',
    ],
    [
      '1. Chủ tịch UBND các huyện, thị xã Sông Cầu và thành phố Tuy Hòa rà soát danh mục.',
      'Chủ tịch UBND các huyện, thị xã Sông Cầu và thành phố Tuy Hòa',
    ],
    ['1. Việc quyết toán 02 công trình giao Ban Quản lý dự án huyện thực hiện.', 'Ban Quản lý dự án huyện'],
    ['1. Phương án lò đốt thì Phòng Tài chính - Kế hoạch cho ý kiến.', 'Phòng Tài chính - Kế hoạch'],
    [
      '1. Sở Y tế chủ trì, Văn phòng UBND tỉnh và Viễn thông Lạng Sơn phối hợp, tích hợp dịch vụ.',
      'Sở Y tế | + Văn phòng UBND tỉnh | + Viễn thông Lạng Sơn',
    ],
    ['1. Lần này, chậm nhất ngày 05/11/2024, UBND huyện Tuy An phải di dời.', 'UBND huyện Tuy An'],
    ['1. Sở Tài chính phối hợp với các sở: Y tế, Nội vụ rà soát.', 'Sở Tài chính | + các sở: Y tế, Nội vụ'],
  ])('%s', (body, owners) => expect(told(body)[0]?.[0]).toBe(owners));

  it('go on until another is named, and end with their item', () => {
    const body =
      '1. Giao Sở Y tế lập danh sách. Gửi kết quả về UBND tỉnh trước ngày 01/4/2024.\n2. Giao Sở Nội vụ xây dựng kế hoạch.';
    expect(told(body).map(([owner]) => owner)).toEqual(['Sở Y tế', 'Sở Y tế', 'Sở Nội vụ']);
  });
});

describe('clauses', () => {
  it('part at ";" and at the stop, not at commas', () => {
    const body = '1. Giao Sở Y tế rà soát, cập nhật và công khai danh mục; lập kế hoạch kiểm tra. Tổ chức tập huấn.';
    expect(told(body).map(([, quote]) => quote)).toEqual([
      'Giao Sở Y tế rà soát, cập nhật và công khai danh mục',
      'lập kế hoạch kiểm tra',
      'Tổ chức tập huấn',
    ]);
  });

  it('part at a comma that lies between two days', () => {
    const body = '1. Giao Sở Y tế rào chắn hố đất trước ngày 15/4/2024, gửi ảnh về UBND tỉnh chậm nhất ngày 20/4/2024.';
    expect(obligationsOf(body).map(({ deadline }) => deadline?.kind === 'date' && deadline.dueOn)).toEqual([
      '2024-04-14',
      '2024-04-20',
    ]);
  });

  it('keep what only adds a condition, and a day said in a sentence of its own', () => {
    expect(
      told('1. Giao Sở Y tế đối chiếu danh sách; trường hợp còn chênh lệch phải nêu rõ nguyên nhân.'),
    ).toHaveLength(1);
    const [only, ...others] = obligationsOf('1. Giao Sở Y tế lập danh sách. Hoàn thành trước ngày 30/6/2024.');
    expect(others).toEqual([]);
    expect(only?.deadline).toMatchObject({ date: '2024-06-30', dueOn: '2024-06-29' });
  });

  it.each([
    'Yêu cầu các đơn vị nghiêm túc thực hiện nội dung Công văn này.',
    'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, báo cáo về UBND tỉnh để xem xét.',
    'Thủ trưởng các đơn vị chịu trách nhiệm trước UBND tỉnh về kết quả thực hiện.',
    'Sở Y tế được biểu dương vì báo cáo đúng hạn.',
    'Thời gian qua, các sở đã có nhiều cố gắng.',
    'Trân trọng./.',
    'UBND tỉnh biểu dương Sở Y tế có nhiều hồ sơ trước hạn.',
    'Thu ngân sách đạt 21,4%, khá.',
    'Có gì chưa rõ, các đơn vị gọi Văn phòng để được giải đáp.',
    'Đề nghị mở rộng cụm công nghiệp: Chưa xem xét trong năm 2024.',
  ])('are no duty: %s', (sentence) => expect(told(`1. Giao Sở Y tế lập danh sách.\n\n${sentence}`)).toHaveLength(1));
});

describe('what stands apart from the duty', () => {
  const only = (body: string): ReadObligation => {
    const [first, ...others] = obligationsOf(body);
    expect(others).toEqual([]);
    return first as ReadObligation;
  };

  it.each([
    [
      'in lines below it',
      '1.1. Hợp nhất hai hệ thống.\n- Cơ quan chủ trì: Sở Y tế.\n- Cơ quan phối hợp: Công an tỉnh.\n- Thời hạn: Quý III/2024.',
    ],
    [
      'behind it',
      '1. Hợp nhất hai hệ thống. Chủ trì: Sở Y tế; phối hợp: Công an tỉnh; thời gian hoàn thành: Quý III/2024.',
    ],
    [
      'behind a colon',
      '1. Hợp nhất hai hệ thống: Sở Y tế chủ trì, Công an tỉnh phối hợp, hoàn thành trong Quý III/2024.',
    ],
    [
      'behind it, with a verb that no vocabulary has',
      '1. Sản xuất 05 video. Chủ trì: Sở Y tế; phối hợp: Công an tỉnh; thời hạn: Quý III/2024.',
    ],
    ['in brackets', '1. Hợp nhất hai hệ thống (chủ trì: Sở Y tế; phối hợp: Công an tỉnh; thời hạn: Quý III/2024).'],
  ])('its owners and day %s are its own', (_, body) => {
    const { owners, deadline, quote } = only(body);
    expect(owners.map(({ text, role }) => [text, role])).toEqual([
      ['Sở Y tế', 'lead'],
      ['Công an tỉnh', 'coordinating'],
    ]);
    expect(deadline).toMatchObject({ dueOn: '2024-09-30' });
    expect(quote.map(({ text }) => text).join()).toMatch(/^(?:Hợp nhất hai hệ thống|Sản xuất 05 video)/u);
  });

  it('a day said by the heading holds for all below it, a day missed long ago for none', () => {
    const body = '1. Trước ngày 22/11/2024, hoàn thành các nhiệm vụ sau:\n1.1. Sở Y tế: trình đề án (hạn 30/01/2024).';
    expect(only(body).deadline).toMatchObject({ date: '2024-11-22', dueOn: '2024-11-21' });
  });

  it('a plan enclosed with a decision is read', () => {
    const decision =
      'ỦY BAN NHÂN DÂN TỈNH AN GIANG\n\nSố: 12/QĐ-UBND\n\nAn Giang, ngày 05 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nBan hành Kế hoạch\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Tám\n\nKẾ HOẠCH\nPhòng, chống đuối nước\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05/3/2024)\n\n1. Sở Y tế\n\na) Lập danh sách trẻ em trước ngày 30/6/2024.\n';
    const { obligations } = read(decision);
    expect(
      obligations.map(({ owners, deadline }) => [owners[0]?.text, deadline?.kind === 'date' && deadline.dueOn]),
    ).toEqual([['Sở Y tế', '2024-06-29']]);
  });
});

describe('tables of duties', () => {
  const row = { owners: 'Sở Y tế | + Công an tỉnh', dueOn: '2024-08-31' };
  it.each([
    [
      'bars',
      'TT | Nội dung | Chủ trì | Phối hợp | Thời gian\n1 | Rà soát hạ tầng | Sở Y tế | Công an tỉnh | Tháng 8/2024',
    ],
    [
      'wide spaces',
      'TT  Nội dung  Chủ trì  Phối hợp  Thời gian\n1  Rà soát hạ tầng  Sở Y tế  Công an tỉnh  Tháng 8/2024',
    ],
    [
      'a cell a line',
      'TT\n\nNội dung\n\nChủ trì\n\nPhối hợp\n\nThời gian\n\n1\n\nRà soát hạ tầng\n\nSở Y tế\n\nCông an tỉnh\n\nTháng 8/2024',
    ],
    [
      'run together',
      'TT Nội dung Chủ trì Phối hợp Thời gian\n1 Rà soát hạ tầng mạng Sở Y tế Công an tỉnh Tháng 8/2024',
    ],
  ])('with %s', (_, table) => {
    const [only, ...others] = obligationsOf(table);
    expect(others).toEqual([]);
    expect(only?.owners.map(({ text, role }) => (role === 'lead' ? text : `+ ${text}`)).join(' | ')).toBe(row.owners);
    expect(only?.deadline).toMatchObject({ dueOn: row.dueOn });
  });
});

describe('tables of parts', () => {
  const cells = ['TT', 'Nội dung', 'Chủ trì', 'Thời gian'];
  const rows = [
    ['1', 'Công tác chuẩn bị'],
    ['1.1', 'Rà soát hạ tầng mạng', 'Sở Y tế', 'Tháng 8/2024'],
    ['1.2', 'Lập danh sách cán bộ', 'Công an tỉnh', 'Tháng 9/2024'],
    ['2', 'Triển khai'],
    ['2.1', 'Mở 05 lớp tập huấn', 'Sở Nội vụ', 'Quý IV/2024'],
  ];
  const owners = ['Sở Y tế', 'Công an tỉnh', 'Sở Nội vụ'];
  it.each([
    ['tabs', '\t'],
    ['a cell a line', '\n'],
    ['cells run together', ' '],
  ])('have the rows within each part, with %s', (_, divider) => {
    const read = obligationsOf([cells, ...rows].map((row) => row.join(divider)).join('\n'));
    expect(read.map((one) => [one.instruction, one.owners.map(({ text }) => text).join()])).toEqual(
      ['1.1', '1.2', '2.1'].map((label, index) => [label, owners[index]]),
    );
  });
});

it('an addressee of many pages is none: each duty would repeat it', () => {
  const letter = `Kính gửi: ${'Sở Y tế và trong '.repeat(400)}\n\nChủ tịch yêu cầu:\n1. Rà soát danh mục.`;
  expect(read(letter).document.addressees).toEqual([]);
});

describe('confidence', () => {
  it('is sure where the clause names its owner, unsure where it was taken from elsewhere', () => {
    expect(obligationsOf('1. Giao Sở Y tế lập danh sách.')[0]?.confidence).toEqual({ level: 'sure', reasons: [] });
    expect(obligationsOf('1. Lập danh sách các hộ.')[0]?.confidence).toEqual({
      level: 'unsure',
      reasons: ['Câu không nêu cơ quan chủ trì; lấy theo nơi nhận văn bản.'],
    });
  });
});

describe('any text', () => {
  const quotationsIn = (value: unknown): readonly Quoted[] => {
    if (typeof value !== 'object' || value === null) return [];
    return [
      'span' in value && 'text' in value ? [value as Quoted] : [],
      ...Object.values(value).map(quotationsIn),
    ].flat();
  };
  const pieces = fc.constantFrom(
    'Giao Sở Y tế ',
    'trước ngày 15/10/2024',
    '; ',
    '. ',
    '\n',
    '1. ',
    'a) ',
    '- ',
    'Kính gửi: ',
    'Số: 12/UBND-NC',
    'V/v ',
    'phối hợp với ',
    'các xã, phường ',
    'rà soát ',
    '(',
    ')',
    '“',
    '|',
    'TT | Nội dung | Chủ trì',
    'hằng tháng ',
    '\u00ad',
    'e\u0323\u0302',
    '\u202e',
    '😀',
    'Nơi nhận:',
    'CHỦ TỊCH',
    '2',
    '\u00a0',
    'Công văn số 1/UBND ngày 1/1/2024 ',
  );
  it('is read without a throw, each span at the place of its text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 80 }),
        (parts) => {
          const text = parts.join('');
          for (const { text: quoted, span } of quotationsIn(read(text))) {
            expect(
              text
                .slice(...span)
                .replace(/\s+/gu, ' ')
                .trim(),
            ).toBe(quoted);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['empty labels', 'a)\n', 20_000],
    ['one line of labels', 'a) ', 20_000],
    ['open brackets', 'Giao Sở Y tế (', 10_000],
    ['names without end', 'các cơ quan thuộc ', 10_000],
    ['reports', 'theo dõi, báo cáo hằng tháng, ', 10_000],
    ['days', 'trước ngày 15 tháng 10 năm 2024 ', 10_000],
  ])('is read in a time that grows with its length: %s', (_, piece, count) => {
    const started = performance.now();
    read(letter(piece.repeat(count)));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
