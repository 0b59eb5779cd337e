import type { PageLines } from './furniture.js';
import type { PageLine } from './page.js';
import { isCut } from './ruled-tables.js';

/** Where a page's text stands in the whole (UTF-16 offsets). */
export interface PageSpan {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** Where a line's text stands in the whole and on its page: left, top, right, bottom as parts of the page's width and height. */
export interface LineSpan extends PageSpan {
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

export interface PagedText {
  readonly text: string;
  readonly pages: readonly PageSpan[];
  readonly lines: readonly LineSpan[];
}

/** A paragraph begins where the gap above is so much wider than between its lines, or the line starts so much further right. */
const WIDER_GAP = 1.35;
const INDENT = 1.1;
/** A line that ends so many sizes before the right edge ends its paragraph. */
const SHORT_BY = 6;

interface Placed {
  readonly line: PageLine;
  readonly page: PageLines;
}

/** What lies between two lines: one line end within a paragraph, two between paragraphs. */
interface Measure {
  readonly gap: number;
  readonly left: number;
  readonly right: number;
}

/** Lines of all pages → one text in NFC, with the places of pages and lines. Pages that hold nothing have an empty span. */
export function textOfPages(pages: readonly PageLines[]): PagedText {
  const placed = pages.flatMap((page) => page.lines.map((line) => ({ line, page })));
  const measures = new Map(pages.map((page) => [page.page, measureOf(page.lines)]));
  let text = '';
  let before: Placed | null = null;
  let carried = 0;
  const lines: LineSpan[] = [];
  for (const [index, now] of placed.entries()) {
    const words = now.line.text.slice(carried).trimStart();
    if (before !== null) text += isNewParagraph(before, now, measures) ? '\n\n' : '\n';
    const start = text.length;
    text += words;
    const next = placed[index + 1];
    carried = next === undefined ? 0 : cutLengthOf(words, next.line.text);
    if (next !== undefined) text += next.line.text.slice(0, carried);
    lines.push({ page: now.page.page, start, end: text.length, box: boxOf(now) });
    before = now;
  }
  return { text, lines, pages: pages.map(({ page }) => pageSpanOf(page, lines)) };
}

/** How much of the next line belongs to a number that was cut at this line's end. */
const cutLengthOf = (line: string, next: string): number =>
  isCut(line, next) ? (/^[\p{L}\d/-]+/u.exec(next)?.[0].length ?? 0) : 0;

function boxOf({ line, page: { width, height } }: Placed): LineSpan['box'] {
  const part = (value: number, whole: number): number =>
    Math.round(Math.min(1, Math.max(0, value / whole)) * 1e4) / 1e4;
  return [part(line.left, width), part(line.top, height), part(line.right, width), part(line.bottom, height)];
}

function pageSpanOf(page: number, lines: readonly LineSpan[]): PageSpan {
  const own = lines.filter((line) => line.page === page);
  const before = lines.filter((line) => line.page < page).at(-1)?.end ?? 0;
  return { page, start: own[0]?.start ?? before, end: own.at(-1)?.end ?? before };
}

/** The usual distance of lines, and the edges of the text: what most of the page's long lines agree on. */
function measureOf(lines: readonly PageLine[]): Measure {
  const gaps = lines
    .slice(1)
    .map((line, at) => line.baseline - (lines[at]?.baseline ?? 0))
    .filter((gap) => gap > 1)
    .sort((a, b) => a - b);
  const body = lines.filter(({ row }) => !row);
  return {
    gap: gaps[Math.floor(gaps.length * 0.4)] ?? 0,
    left: Math.min(...body.map(({ left }) => left)),
    right: quantile(
      body.map(({ right }) => right),
      0.9,
    ),
  };
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
}

function isNewParagraph(before: Placed, now: Placed, measures: ReadonlyMap<number, Measure>): boolean {
  const [one, other] = [before.line, now.line];
  if (one.row || other.row) return !(one.row && other.row);
  const measure = measures.get(before.page.page);
  if (measure === undefined) return true;
  const indented = other.left > one.left + other.size * INDENT && other.left > measure.left + other.size * INDENT;
  const short = one.right < measure.right - one.size * SHORT_BY;
  if (before.page !== now.page) return indented || short;
  const gap = other.baseline - one.baseline;
  return gap < 0 || gap > measure.gap * WIDER_GAP || gap > other.size * 2.4 || indented || short;
}
