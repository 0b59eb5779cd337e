import { describe, expect, it } from '@jest/globals';
import { movedLayoutOf, type Layout } from './layout.js';

const text = 'Số: 1\n\nGiao Sơ Nội vụ\nbáo cáo';
const box = [0, 0, 1, 1] as const;
const layout: Layout = {
  pages: [
    { page: 1, start: 0, end: 5 },
    { page: 2, start: 7, end: text.length },
  ],
  lines: [
    { page: 1, start: 0, end: 5, box },
    { page: 2, start: 7, end: 21, box },
    { page: 2, start: 22, end: text.length, box },
  ],
};
const placesIn = (corrected: string): unknown =>
  movedLayoutOf(layout, text, corrected)?.lines.map(({ page, start, end }) => [page, corrected.slice(start, end)]);

describe('where a corrected text stands', () => {
  it('each line stays on its place when only letters were corrected', () => {
    expect(placesIn('Số: 12/UBND\n\nGiao Sở Nội vụ tỉnh\nbáo cáo.')).toEqual([
      [1, 'Số: 12/UBND'],
      [2, 'Giao Sở Nội vụ tỉnh'],
      [2, 'báo cáo.'],
    ]);
    expect(movedLayoutOf(layout, text, text)).toBe(layout);
    expect(movedLayoutOf(layout, text, `${text}!`)?.pages).toEqual([
      { page: 1, start: 0, end: 5 },
      { page: 2, start: 7, end: text.length + 1 },
    ]);
  });

  it('nothing is told when lines were joined or put in', () => {
    expect(placesIn('Số: 1\nGiao Sở Nội vụ báo cáo')).toBeUndefined();
    expect(placesIn(`${text}\nthêm`)).toBeUndefined();
  });
});
