import { describe, expect, it } from '@jest/globals';
import { linesUnder, pageOf, type OriginalPage } from './original-pages.js';

const line = (start: number, end: number) => ({
  start,
  end,
  box: [0.1, start / 100, 0.9, end / 100] as [number, number, number, number],
});
const pages: OriginalPage[] = [
  { page: 1, start: 0, end: 20, lines: [line(0, 10), line(10, 20)] },
  { page: 3, start: 22, end: 40, lines: [line(22, 30), line(30, 40)] },
];

describe('words on the pages of the original', () => {
  it('stand on the page of the first of them, and mark the lines they touch', () => {
    const spans = [{ start: 15, end: 25 }];
    expect(pageOf(pages, spans)).toBe(1);
    expect(pages.map((page) => linesUnder(page, spans).map(({ start }) => start))).toEqual([[10], [22]]);
    expect(
      pageOf(pages, [
        { start: 35, end: 36 },
        { start: 23, end: 24 },
      ]),
    ).toBe(3);
  });

  it('stand on no page where none has them', () => {
    expect([pageOf(pages, []), pageOf(pages, [{ start: 20, end: 22 }])]).toEqual([null, null]);
  });
});
