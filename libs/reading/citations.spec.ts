import { describe, expect, it } from '@jest/globals';
import { citationsOf } from './citations.js';
import { wholeOf } from './text/passage.js';
import { viewOf } from './text/view.js';

const cited = (text: string): readonly (readonly [string, string, string | null])[] =>
  citationsOf(wholeOf(viewOf(text))).map(({ text: quoted, number, date }) => [quoted, number, date]);

describe('citations', () => {
  it.each([
    [
      'theo Công văn số 345/UBND-HC ngày 09 tháng 4 năm 2024 của UBND',
      'Công văn số 345/UBND-HC ngày 09 tháng 4 năm 2024',
      '345/UBND-HC',
      '2024-04-09',
    ],
    ['tại Nghị quyết số 04-NQ/TU và Đề án', 'Nghị quyết số 04-NQ/TU', '04-NQ/TU', null],
    ['theo Nghị định số 154/2025/NĐ-CP, có', 'Nghị định số 154/2025/NĐ-CP', '154/2025/NĐ-CP', null],
    [
      'tại Thông báo số 77/TB-UBND, ngày 02.6.2023).',
      'Thông báo số 77/TB-UBND, ngày 02.6.2023',
      '77/TB-UBND',
      '2023-06-02',
    ],
    [
      'Tờ trình số\n61/TTr-VPUBND ngày 30 tháng 01\nnăm 2026',
      'Tờ trình số 61/TTr-VPUBND ngày 30 tháng 01 năm 2026',
      '61/TTr-VPUBND',
      '2026-01-30',
    ],
  ])('%s', (text, ...expected) => expect(cited(text)).toEqual([expected]));

  it('count each time, and only with a number', () => {
    expect(cited('Công văn số 1/UBND-TH và Công văn số 1/UBND-TH; theo Kế hoạch CCHC năm 2024')).toHaveLength(2);
    expect(cited('tỷ lệ 1/10.000, thu 3/4 mức độ, ngày 12/5/2024')).toEqual([]);
  });
});
