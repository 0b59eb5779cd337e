/** A character on a page. Distances in points, right and down from the page's upper left corner. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  /** Height of the type. */
  readonly size: number;
}

/** A straight line drawn on a page. */
export interface Rule {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly upright: boolean;
}

/** What stands on a page, in no order. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** A picture covers most of it: with few characters it is a scan. */
  readonly pictured: boolean;
  /** Its text lies unseen over a picture: somebody recognised a scan. */
  readonly unseen: boolean;
}

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A run of text with no wide gap in it. */
export interface Segment {
  readonly text: string;
  /** None where the text was put together from several lines, as in a table's cell. */
  readonly words: readonly Word[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Text at one height of the page, from left to right. */
export interface PageLine extends Segment {
  readonly baseline: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  /** A row of a table: it stands alone, whatever is around it. */
  readonly row: boolean;
}

/** Gaps as a part of the type's size (measured: words from 0.13 on, columns from 1.6 on). */
const WORD_GAP = 0.13;
const COLUMN_GAP = 1.6;
/** How far a slanted letter may reach over the written space behind it. */
const OVERHANG = 0.4;
/** Baselines that differ by less are one line. */
const SAME_LINE = 0.3;
/** Smaller type than this beside a line is a mark above or below it. */
const RAISED_SIZE = 0.8;
const RAISED_BY = 0.6;

const isBlank = (glyph: Glyph): boolean => glyph.text.trim() === '' || glyph.text === '\u00ad';

/** Characters → lines from the top down, each cut into segments at its wide gaps. Spaces come from the gaps between the characters. */
export function linesOfGlyphs(glyphs: readonly Glyph[]): readonly PageLine[] {
  const groups: Glyph[][] = [];
  const ordered = glyphs.filter(({ size }) => size > 0).sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  for (const glyph of ordered) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group === undefined || last === undefined || apart(last, glyph)) groups.push([glyph]);
    else group.push(glyph);
  }
  return withRaisedMarks(groups).flatMap((group) => lineOf(group) ?? []);
}

const apart = (before: Glyph, glyph: Glyph): boolean =>
  glyph.baseline - before.baseline > Math.min(before.size, glyph.size) * SAME_LINE;

const sizeOf = (group: readonly Glyph[]): number => {
  const sizes = group.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
};

/** Marks of footnotes and the like go into the line they stand beside. */
function withRaisedMarks(groups: readonly Glyph[][]): readonly (readonly Glyph[])[] {
  const kept: Glyph[][] = [];
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at] ?? [];
    const host = [groups[at + 1], kept.at(-1)].find((other) => other !== undefined && isMarkOf(group, other));
    if (host === undefined) kept.push(group);
    else host.push(...group);
  }
  return kept;
}

function isMarkOf(group: readonly Glyph[], host: readonly Glyph[]): boolean {
  const size = sizeOf(host);
  const [first, hostFirst] = [group[0], host[0]];
  if (first === undefined || hostFirst === undefined || group.length > 24) return false;
  return (
    sizeOf(group) < size * RAISED_SIZE &&
    Math.abs(first.baseline - hostFirst.baseline) < size * RAISED_BY &&
    host.some((glyph) => !isBlank(glyph) && Math.abs(glyph.right - first.left) < size * 0.5)
  );
}

interface Run {
  words: { text: string; left: number; right: number }[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function lineOf(group: readonly Glyph[]): PageLine | null {
  const glyphs = [...group].sort((a, b) => a.left + a.right - (b.left + b.right));
  const size = sizeOf(glyphs);
  const runs: Run[] = [];
  let before: Glyph | null = null;
  let spaced = false;
  for (const glyph of glyphs) {
    if (isBlank(glyph)) {
      spaced = true;
      continue;
    }
    const run = runs.at(-1);
    if (run === undefined || before === null) runs.push(runOf(glyph));
    else if (!isShadow(before, glyph)) {
      const gap = glyph.left - run.right;
      if (gap > size * COLUMN_GAP) runs.push(runOf(glyph));
      else extend(run, glyph, gap > size * WORD_GAP || (spaced && gap > -size * OVERHANG));
    }
    before = glyph;
    spaced = false;
  }
  return lineOfSegments(runs.map(segmentOf), { baseline: group[0]?.baseline ?? 0, size });
}

const runOf = ({ text, left, right, top, bottom }: Glyph): Run => ({
  words: [{ text, left, right }],
  left,
  right,
  top,
  bottom,
});

function segmentOf({ words: raw, left, right, top, bottom }: Run): Segment {
  const words = raw.map((word) => ({ ...word, text: word.text.normalize('NFC') }));
  return { text: words.map(({ text }) => text).join(' '), words, left, right, top, bottom };
}

function extend(run: Run, glyph: Glyph, spaced: boolean): void {
  const word = run.words.at(-1);
  if (spaced || word === undefined) run.words.push({ text: glyph.text, left: glyph.left, right: glyph.right });
  else {
    word.text += glyph.text;
    word.right = Math.max(word.right, glyph.right);
  }
  run.right = Math.max(run.right, glyph.right);
  run.top = Math.min(run.top, glyph.top);
  run.bottom = Math.max(run.bottom, glyph.bottom);
}

/** The same letter drawn twice a hair apart, as bold type without a bold font is. */
const isShadow = (before: Glyph, glyph: Glyph): boolean =>
  before.text === glyph.text && glyph.left - before.left < glyph.size * 0.08;

/** Segments of one height as a line; null when there is none. */
export function lineOfSegments(
  segments: readonly Segment[],
  { baseline, size, row = false }: { readonly baseline: number; readonly size: number; readonly row?: boolean },
): PageLine | null {
  if (segments.length === 0) return null;
  return {
    text: segments.map(({ text }) => text).join('  '),
    words: segments.flatMap(({ words }) => words),
    left: Math.min(...segments.map(({ left }) => left)),
    right: Math.max(...segments.map(({ right }) => right)),
    top: Math.min(...segments.map(({ top }) => top)),
    bottom: Math.max(...segments.map(({ bottom }) => bottom)),
    baseline,
    size,
    segments,
    row,
  };
}

/** The segment cut before its word of this index. */
export function cutBefore(segment: Segment, index: number): readonly [Segment, Segment] {
  const part = (words: readonly Word[]): Segment => ({
    ...segment,
    words,
    text: words.map(({ text }) => text).join(' '),
    left: words[0]?.left ?? segment.left,
    right: words.at(-1)?.right ?? segment.right,
  });
  return [part(segment.words.slice(0, index)), part(segment.words.slice(index))];
}
