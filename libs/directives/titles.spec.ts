import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutAt, titleOf, type TitleFacts } from './titles.js';
import { blankMonthOf, issuerWordsOf, numberKeyOf, referenceOf } from './words.js';

const facts = (quote: string, more: Partial<TitleFacts> = {}): TitleFacts => ({
  quote,
  instruction: '2',
  owners: [],
  reportTo: [],
  deadlineText: null,
  ...more,
});

describe('titles of duties (seeds 000 and 001)', () => {
  it.each([
    [
      facts('Kết quả thực hiện báo cáo Chủ tịch UBND Thành phố trước ngày 16 tháng 10 năm 2024', {
        reportTo: ['Chủ tịch UBND Thành phố'],
        owners: ['Trưởng phòng Văn hóa và Thông tin Thành phố'],
        deadlineText: 'trước ngày 16 tháng 10 năm 2024',
      }),
      'Báo cáo Chủ tịch UBND Thành phố kết quả thực hiện mục 2',
    ],
    [
      facts(
        'Báo cáo về Ủy ban nhân dân Tỉnh (*Thông qua Văn phòng Ủy ban nhân dân Tỉnh*) **chậm nhất ngày 28 tháng 11 năm 2023',
        {
          instruction: '3',
          reportTo: ['Ủy ban nhân dân Tỉnh'],
          deadlineText: 'chậm nhất ngày 28 tháng 11 năm 2023',
        },
      ),
      'Báo cáo UBND Tỉnh kết quả thực hiện mục 3',
    ],
    [
      facts(
        'Giao Trưởng phòng Văn hóa và Thông tin Thành phố chủ trì phối hợp với các cơ quan, đơn vị tham mưu UBND Thành phố ban hành Kế hoạch cải thiện nội dung tiêu chí “Xây dựng chính quyền điện tử, chính quyền số” theo Kế hoạch CCHC Thành phố năm 2024',
        { owners: ['Trưởng phòng Văn hóa và Thông tin Thành phố', 'các cơ quan, đơn vị'] },
      ),
      'Tham mưu UBND Thành phố ban hành Kế hoạch cải thiện nội dung tiêu chí “Xây dựng chính quyền điện tử, chính quyền số”…',
    ],
    [
      facts(
        'Phối hợp Chánh Văn phòng HĐND và UBND Thành phố tham mưu Chủ tịch UBND Thành phố phê bình kiểm điểm Thủ trưởng các cơ quan, đơn vị',
        {
          owners: ['Trưởng phòng Văn hóa và Thông tin Thành phố', 'Chánh Văn phòng HĐND và UBND Thành phố'],
        },
      ),
      'Tham mưu Chủ tịch UBND Thành phố phê bình kiểm điểm Thủ trưởng các cơ quan, đơn vị',
    ],
    [
      facts(
        'Yêu cầu các Thủ trưởng các phòng chuyên môn Thành phố và Chủ tịch UBND các xã, phường tiếp tục phát huy những kết quả đạt được',
        {
          instruction: '1',
          owners: ['các Thủ trưởng các phòng chuyên môn Thành phố', 'Chủ tịch UBND các xã, phường'],
        },
      ),
      'Tiếp tục phát huy những kết quả đạt được',
    ],
    [
      facts(
        'Xây dựng Báo cáo, giải pháp khắc phục cụ thể gửi về Ủy ban nhân dân Thành phố, **trước ngày 24 tháng 11 năm 2023',
        {
          instruction: '1',
          reportTo: ['Ủy ban nhân dân Thành phố'],
          deadlineText: '**trước ngày 24 tháng 11 năm 2023',
        },
      ),
      'Xây dựng Báo cáo, giải pháp khắc phục cụ thể gửi về UBND Thành phố',
    ],
    [
      facts(
        'Giao phòng Nội vụ chủ trì, phối hợp với phòng Văn hóa và Thông tin, Văn phòng HĐND và UBND Thành phố hướng dẫn, kiểm tra, đôn đốc. Tổng hợp tình hình',
        {
          owners: ['phòng Nội vụ', 'phòng Văn hóa và Thông tin', 'Văn phòng HĐND và UBND Thành phố'],
        },
      ),
      'Hướng dẫn, kiểm tra, đôn đốc',
    ],
    [
      facts('Báo cáo kết quả tiêm về Cục Phòng bệnh trước 16 giờ thứ Hai hàng tuần', {
        instruction: 'c)',
        reportTo: ['Cục Phòng bệnh'],
      }),
      'Báo cáo kết quả tiêm về Cục Phòng bệnh trước 16 giờ thứ Hai hàng tuần',
    ],
    [
      facts('Sở Nội vụ ra quân tổng vệ sinh, hoàn tất chậm nhất ngày 10/02/2026.', {
        owners: ['Sở Nội vụ'],
        deadlineText: 'chậm nhất ngày 10/02/2026',
      }),
      'Ra quân tổng vệ sinh',
    ],
  ])('%#', (given, title) => expect(titleOf(given)).toBe(title));

  it('is never empty, never longer than 120', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 400 }).filter((text) => /\p{L}/u.test(text)),
        fc.array(fc.string()),
        (quote, owners) => {
          const title = titleOf(facts(quote, { owners }));
          expect(title.length).toBeGreaterThan(0);
          expect(title.length).toBeLessThanOrEqual(120);
        },
      ),
    );
    expect(cutAt('một hai ba bốn', 10)).toBe('một hai…');
  });
});

describe('how a directive is called', () => {
  const unsigned = {
    type: 'congVan',
    number: null,
    signedOn: null,
    monthOn: null,
    issuer: 'ỦY BAN NHÂN DÂN THÀNH PHỐ SA ĐÉC',
  };
  it('by number and day, or by month and issuer', () => {
    expect(referenceOf({ ...unsigned, number: '345/UBND-HC', signedOn: '2024-04-09' as never })).toBe(
      'Công văn số 345/UBND-HC ngày 09/04/2024',
    );
    expect(referenceOf({ ...unsigned, monthOn: '2024-10-01' as never })).toBe(
      'Công văn tháng 10/2024 của UBND thành phố Sa Đéc (chưa có số)',
    );
    expect(referenceOf({ ...unsigned, type: 'other', signedOn: '2022-02-24' as never, issuer: null })).toBe(
      'Văn bản ngày 24/02/2022 (chưa có số)',
    );
    expect(issuerWordsOf('SỞ NỘI VỤ')).toBe('Sở nội vụ');
    expect(issuerWordsOf('UBND tỉnh Đồng Tháp')).toBe('UBND tỉnh Đồng Tháp');
  });
  it('the month of a blank day', () => {
    expect(blankMonthOf('Số:   /UBND-HC\nSa Đéc, ngày         tháng 10 năm 2024\n')).toBe('2024-10-01');
    expect(blankMonthOf('Sa Đéc, ngày 09 tháng 4 năm 2024')).toBeNull();
  });
  it('a number is found whatever its case and spaces', () => {
    expect(numberKeyOf(' 345 / ubnd–hc')).toBe('345/UBND-HC');
  });
});
