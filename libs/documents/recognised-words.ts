import { inReadingOrder } from './columns.js';
import type { PageLines } from './furniture.js';
import { linesOfGlyphs, type Glyph } from './page.js';

/** A word as it was recognised; pixels from the picture's upper left corner, confidence in percent. */
export interface RecognisedWord {
  readonly text: string;
  readonly confidence: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Words of one row as the recogniser saw it, across columns; its baseline runs from one height to another. */
export interface RecognisedRow {
  readonly words: readonly RecognisedWord[];
  readonly baseline: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
}

export interface RecognisedPicture {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly RecognisedRow[];
}

/** Below this a sign without letters is a speck, a line of a table or a stamp. */
const SPECK = 50;
/** Letters less sure than this are guessed out of a signature or a stamp. */
const GUESSED = 12;
/** A row longer than this part of the picture tells how it is skewed. */
const LONG_ROW = 0.4;

const isSpeck = ({ text, confidence }: RecognisedWord): boolean =>
  confidence < (/[\p{L}\p{N}]/u.test(text) ? GUESSED : SPECK) || /^[|_]+$/u.test(text);

/** How the picture is turned: height won per pixel to the right, as the middle one of its long rows. */
function skewOf({ rows, width }: RecognisedPicture): number {
  const slopes = rows
    .map(({ baseline }) => baseline)
    .filter(({ x0, x1 }) => x1 - x0 > width * LONG_ROW)
    .map(({ x0, y0, x1, y1 }) => (y1 - y0) / (x1 - x0))
    .sort((a, b) => a - b);
  return slopes[slopes.length >> 1] ?? 0;
}

/** The height of the type: words of lower-case letters with marks are about as high. */
function sizeOf(rows: readonly RecognisedRow[]): number {
  const heights = rows
    .flatMap(({ words }) => words.filter(({ text }) => text.length > 2).map(({ top, bottom }) => bottom - top))
    .sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 20;
}

/** Recognised words → lines in reading order, by the same rules as the characters of a text layer. */
export function linesOfPicture(page: number, picture: RecognisedPicture): PageLines {
  const skew = skewOf(picture);
  const usual = sizeOf(picture.rows);
  const glyphs = picture.rows.flatMap((row) => {
    const words = row.words.filter((word) => !isSpeck(word));
    const heights = words.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
    const size = Math.min(heights[heights.length >> 1] ?? usual, usual * 1.3);
    return words.flatMap((word) => glyphsOf(word, row, { skew, size }));
  });
  const { width, height } = picture;
  return { page, width, height, lines: inReadingOrder(linesOfGlyphs(glyphs), width) };
}

/** A word as one character, with a blank behind it. */
function glyphsOf(
  { text, left, top, right, bottom }: RecognisedWord,
  { baseline: { x0, y0, x1, y1 } }: RecognisedRow,
  { skew, size }: { readonly skew: number; readonly size: number },
): readonly Glyph[] {
  const middle = (left + right) / 2;
  const onRow = x1 > x0 ? y0 + ((y1 - y0) * (middle - x0)) / (x1 - x0) : bottom;
  const baseline = onRow - skew * middle;
  const word: Glyph = { text, left, top, right, bottom, baseline, size };
  return [word, { ...word, text: ' ', left: right, right: right + 0.5 }];
}
