import { cutBefore, lineOfSegments, type PageLine, type Segment } from './page.js';

/** Where a right column begins at the earliest, as a part of the page's width (measured on heads of official letters). */
const RIGHT_FROM = 0.42;
/** A right cell's middle lies right of this; what is centred on the page does not. */
const RIGHT_MIDDLE = 0.6;
/** What opens a block of its own, however near it stands to what is above. */
const OPENS = /^(?:kính gửi|nơi nhận)/iu;
/** Lines further apart than so many sizes are not of one block; below its last line with both columns it ends sooner. */
const BLOCK_GAP = 2.6;
const TAIL_GAP = 2;

/** What the right column of every official letter begins with, however near the left one comes. */
const NATION = /^cộng$/iu;
const NATION_ON = /^h(?:oà|òa)$/iu;
/** A gap within the gutter of the lines above parts columns from this size on. */
const GUTTER_GAP = 0.4;

interface Sides {
  readonly left: Segment | null;
  readonly right: Segment | null;
}

/**
 * Puts the two-column blocks of a page (the head, and the end with "Nơi nhận" beside the signature) in reading order: all of the left
 * column, then all of the right.
 */
export function inReadingOrder(lines: readonly PageLine[], width: number): readonly PageLine[] {
  const ordered: PageLine[] = [];
  for (let at = 0; at < lines.length;) {
    const block = blockAt(lines, at, width);
    if (block === null) {
      ordered.push(lines[at] as PageLine);
      at++;
    } else {
      ordered.push(...block.left, ...block.right);
      at = block.next;
    }
  }
  return ordered;
}

interface Block {
  readonly left: readonly PageLine[];
  readonly right: readonly PageLine[];
  readonly next: number;
}

/** The block that begins at a line: its lines stand wholly left or right of a gutter, and one at least has both. */
function blockAt(lines: readonly PageLine[], at: number, width: number): Block | null {
  const left: PageLine[] = [];
  const right: PageLine[] = [];
  let [gutterFrom, gutterTo] = [0, width];
  /** Behind the last line that has both columns. */
  let bothUntil = at;
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next] as PageLine;
    const before = lines[next - 1];
    if (line.row || (next > at && before !== undefined && (isApart(before, line) || OPENS.test(line.text)))) break;
    const sides = sidesOf(line, width) ?? sidesOf(cutAtGutter(line, gutterFrom, gutterTo), width);
    if (sides === null) break;
    const from = Math.max(gutterFrom, sides.left?.right ?? 0);
    const to = Math.min(gutterTo, sides.right?.left ?? width);
    if (from > to) break;
    [gutterFrom, gutterTo] = [from, to];
    if (sides.left !== null && sides.right !== null) bothUntil = next + 1;
    push(left, sides.left, line);
    push(right, sides.right, line);
  }
  if (bothUntil === at) return null;
  next = tailEndOf(lines.slice(0, next), bothUntil);
  const within = (line: PageLine): boolean => line.baseline <= (lines[next - 1]?.baseline ?? 0);
  const [lefts, rights] = [left.filter(within), right.filter(within)];
  const enough = rights.length >= 2 || OPENS.test(lefts[0]?.text ?? '');
  return enough ? { left: lefts, right: rights, next } : null;
}

/** The line with its segments parted where the name of the nation begins, or at the widest gap over the gutter of the lines above. */
function cutAtGutter(line: PageLine, from: number, to: number): PageLine {
  const segments = line.segments.flatMap((segment) => {
    const { words } = segment;
    let index = words.findIndex(({ text }, at) => NATION.test(text) && NATION_ON.test(words[at + 1]?.text ?? ''));
    for (let at = 1; index < 1 && from > 0 && at < words.length; at++) {
      const [before, word] = [words[at - 1], words[at]];
      if (before === undefined || word === undefined || word.left - before.right < line.size * GUTTER_GAP) continue;
      if (word.left >= from && before.right <= to) index = at;
    }
    return index < 1 ? [segment] : cutBefore(segment, index);
  });
  return { ...line, segments };
}

const isApart = (before: PageLine, line: PageLine, sizes = BLOCK_GAP): boolean =>
  line.baseline - before.baseline > Math.max(before.size, line.size) * sizes;

/** Behind the last line that still stands close below the one before. */
function tailEndOf(lines: readonly PageLine[], from: number): number {
  let end = from;
  while (end < lines.length && !isApart(lines[end - 1] as PageLine, lines[end] as PageLine, TAIL_GAP)) end++;
  return end;
}

function push(column: PageLine[], segment: Segment | null, { baseline, size }: PageLine): void {
  const line = segment === null ? null : lineOfSegments([segment], { baseline, size });
  if (line !== null) column.push(line);
}

/** The line's cells left and right; null where it is neither (a full line, a title in the middle). */
function sidesOf(line: PageLine, width: number): Sides | null {
  const right = joined(line.segments.filter((segment) => segment.left >= width * RIGHT_FROM));
  const left = joined(line.segments.filter((segment) => segment.left < width * RIGHT_FROM));
  if (right !== null && (right.left + right.right) / 2 < width * RIGHT_MIDDLE) return null;
  if (left !== null && left.right > width * 0.56) return null;
  return { left, right };
}

function joined(segments: readonly Segment[]): Segment | null {
  return lineOfSegments(segments, { baseline: 0, size: 0 });
}
