import { describe, expect, it } from '@jest/globals';
import { linesOfPicture, type RecognisedRow } from './recognised-words.js';

const SKEW = 0.012;
const WIDTH = 1_650;

/** A row of words as a recogniser tells it: each at its place, 40 pixels high, the paper a little turned. */
function row(
  top: number,
  words: readonly (readonly [text: string, left: number, confidence?: number])[],
): RecognisedRow {
  const at = (x: number): number => top + x * SKEW;
  return {
    words: words.map(([text, left, confidence = 95]) => {
      const right = left + text.length * 18;
      return { text, confidence, left, right, top: at(left), bottom: at(right) + 40 };
    }),
    baseline: { x0: 100, y0: at(100) + 32, x1: 1_550, y1: at(1_550) + 32 },
  };
}
const textOf = (rows: readonly RecognisedRow[]): readonly string[] =>
  linesOfPicture(1, { width: WIDTH, height: 2_300, rows }).lines.map(({ text }) => text);

describe('recognised words', () => {
  it('of a head in two columns on turned paper, read across: left column, then right', () => {
    expect(
      textOf([
        row(100, [
          ['UBND', 150],
          ['TỈNH', 240],
          ['CỘNG', 900],
          ['HÒA', 990],
          ['XÃ', 1_060],
          ['HỘI', 1_110],
        ]),
        row(160, [
          ['SỞ', 150],
          ['NỘI', 200],
          ['VỤ', 270],
          ['Độc', 980],
          ['lập', 1_050],
          ['-', 1_120],
          ['Tự', 1_150],
          ['do', 1_200],
        ]),
        row(220, [
          ['Số:', 150],
          ['12/SNV', 230],
          ['Sa', 950],
          ['Đéc,', 1_000],
          ['ngày', 1_090],
          ['8/10/2024', 1_180],
        ]),
      ]),
    ).toEqual(['UBND TỈNH', 'SỞ NỘI VỤ', 'Số: 12/SNV', 'CỘNG HÒA XÃ HỘI', 'Độc lập - Tự do', 'Sa Đéc, ngày 8/10/2024']);
  });

  it('specks and what was guessed out of a stamp are left out', () => {
    expect(
      textOf([
        row(100, [
          ['Giao', 150],
          ['|', 230],
          ['~', 250, 30],
          ['phòng', 270],
          ['Xq', 362, 5],
          ['Nội', 400],
          ['vụ', 470],
        ]),
      ]),
    ).toEqual(['Giao phòng Nội vụ']);
  });
});
