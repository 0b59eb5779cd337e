import type { PageLine } from './page.js';

/** The lines of a page in reading order, and the page's height and width in the lines' unit. */
export interface PageLines {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PageLine[];
}

/** Running heads, page numbers and foots stand in this part of the page at its ends. */
const EDGE = 0.12;
/** The same line on two pages may stand so much higher or lower, as a part of the page. */
const WANDER = 0.008;
/** So many lines from a page's end may be furniture. */
const DEPTH = 4;

const NUMBER = /^[-–—~[(\s]*(?:trang\s*)?(\d{1,3})(?:\s*(?:\/|trên|of)\s*\d{1,3})?[-–—~\])\s]*$/iu;

const foldedOf = ({ text }: PageLine): string => text.toLowerCase().replace(/\d+/gu, '0').replace(/\s+/gu, ' ').trim();

/** Takes page numbers and what repeats at the same height of several pages out of the lines. */
export function withoutFurniture(pages: readonly PageLines[]): readonly PageLines[] {
  const offsets = numberOffsetsOf(pages);
  const repeated = repeatedOf(pages);
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter(
      (line, at) =>
        line.row ||
        !isAtEnd(page, at) ||
        !(isPageNumber(line, page, offsets) || (repeated.get(foldedOf(line)) ?? new Set()).has(page.page)),
    ),
  }));
}

function isAtEnd({ lines, height }: PageLines, at: number): boolean {
  const baseline = lines[at]?.baseline ?? 0;
  if (at < DEPTH && baseline < height * EDGE) return true;
  return at >= lines.length - DEPTH && baseline > height * (1 - EDGE);
}

const numberOf = (line: PageLine): number | null => {
  const found = NUMBER.exec(line.text)?.[1];
  return found === undefined ? null : Number(found);
};

/** How far the printed numbers are from the count of pages, as most pages have it; 0 always counts. */
function numberOffsetsOf(pages: readonly PageLines[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const page of pages) {
    const offsets = new Set(
      page.lines.flatMap((line, at) => {
        const number = isAtEnd(page, at) ? numberOf(line) : null;
        return number === null ? [] : [number - page.page];
      }),
    );
    for (const offset of offsets) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  return new Set([0, ...[...counts].filter(([, count]) => count > 1).map(([offset]) => offset)]);
}

function isPageNumber(line: PageLine, { page }: PageLines, offsets: ReadonlySet<number>): boolean {
  const number = numberOf(line);
  return number !== null && offsets.has(number - page);
}

/** Lines by their words without figures → the pages on which they stand at the same height as on another page. */
function repeatedOf(pages: readonly PageLines[]): ReadonlyMap<string, ReadonlySet<number>> {
  const places = new Map<string, { page: number; at: number }[]>();
  for (const page of pages) {
    for (const [index, line] of page.lines.entries()) {
      if (line.row || !isAtEnd(page, index) || line.text.length < 3) continue;
      const place = { page: page.page, at: line.baseline / page.height };
      const known = places.get(foldedOf(line));
      if (known === undefined) places.set(foldedOf(line), [place]);
      else known.push(place);
    }
  }
  return new Map(
    [...places].map(([text, all]) => [
      text,
      new Set(
        all
          .filter(({ page, at }) => all.some((other) => other.page !== page && Math.abs(other.at - at) < WANDER))
          .map(({ page }) => page),
      ),
    ]),
  );
}
