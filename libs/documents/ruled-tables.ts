import { linesOfGlyphs, lineOfSegments, type Glyph, type PageContent, type PageLine, type Rule } from './page.js';

/** Ends of lines that meet are this near, in points. */
const NEAR = 4;
const MOST_RULES = 4_000;
/** Beyond this a page is a drawing. */
const MOST_CELLS = 3_000;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Grid extends Box {
  readonly rows: readonly number[];
  readonly upright: readonly Rule[];
}

/** A page's tables as lines of cells (`| 1 | Rà soát … | Phòng Nội vụ |`), and the characters outside of them. */
export interface Ruled {
  readonly rows: readonly PageLine[];
  readonly rest: readonly Glyph[];
}

/** Reads the tables whose lines are drawn: each row of cells, whatever is wrapped in them, becomes one line. */
export function ruledTablesOf({ glyphs, rules }: PageContent): Ruled {
  const grids = gridsOf(rules.slice(0, MOST_RULES));
  if (grids.length === 0) return { rows: [], rest: glyphs };
  const rest: Glyph[] = [];
  const inside = grids.map(() => [] as Glyph[]);
  for (const glyph of glyphs) {
    const at = grids.findIndex((grid) => holds(grid, glyph));
    (inside[at] ?? rest).push(glyph);
  }
  return { rows: grids.flatMap((grid, at) => rowsOf(grid, inside[at] ?? [])), rest };
}

const middleOf = ({ left, right }: Glyph): number => (left + right) / 2;
const heightOf = ({ baseline, size }: Glyph): number => baseline - size * 0.3;

const holds = (box: Box, glyph: Glyph): boolean =>
  middleOf(glyph) > box.left - 1 &&
  middleOf(glyph) < box.right + 1 &&
  heightOf(glyph) > box.top - 1 &&
  heightOf(glyph) < box.bottom + 1;

const touch = (one: Box, other: Box): boolean =>
  one.left <= other.right + NEAR &&
  other.left <= one.right + NEAR &&
  one.top <= other.bottom + NEAR &&
  other.top <= one.bottom + NEAR;

/** Lines that hang together, with two rows and two columns at least. */
function gridsOf(rules: readonly Rule[]): readonly Grid[] {
  const groups: { box: Box; rules: Rule[] }[] = [];
  for (const rule of rules) {
    const met = groups.filter(({ box }) => touch(box, rule));
    const first = met[0];
    if (first === undefined) {
      groups.push({ box: rule, rules: [rule] });
      continue;
    }
    first.rules.push(rule);
    for (const other of met.slice(1)) {
      first.rules.push(...other.rules);
      groups.splice(groups.indexOf(other), 1);
    }
    first.box = around([first.box, rule, ...met.map(({ box }) => box)]);
  }
  return groups.flatMap(({ box, rules: own }) => gridOf(box, own) ?? []);
}

const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  right: Math.max(...boxes.map(({ right }) => right)),
  top: Math.min(...boxes.map(({ top }) => top)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

function gridOf(box: Box, rules: readonly Rule[]): Grid | null {
  const upright = rules.filter((rule) => rule.upright && rule.bottom - rule.top > NEAR);
  const flat = rules.filter((rule) => !rule.upright && rule.right - rule.left > NEAR);
  const columns = distinct(upright.map(({ left, right }) => (left + right) / 2));
  const heights = distinct(flat.map(({ top, bottom }) => (top + bottom) / 2));
  const rows = heights.filter((height) => lengthAt(flat, height) > (box.right - box.left) * 0.5);
  if (rows.length < 2 || columns.length < 3 || rows.length * columns.length > MOST_CELLS) return null;
  return { ...box, rows, upright };
}

function distinct(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, at) => at === 0 || value - (sorted[at - 1] ?? 0) > NEAR);
}

const lengthAt = (flat: readonly Rule[], height: number): number =>
  flat
    .filter(({ top, bottom }) => Math.abs((top + bottom) / 2 - height) <= NEAR)
    .reduce((sum, { left, right }) => sum + right - left, 0);

function rowsOf(grid: Grid, glyphs: readonly Glyph[]): readonly PageLine[] {
  return grid.rows.slice(0, -1).flatMap((top, at) => {
    const bottom = grid.rows[at + 1] ?? grid.bottom;
    const band = glyphs.filter((glyph) => heightOf(glyph) > top && heightOf(glyph) <= bottom);
    return rowOf(band, edgesOf(grid, (top + bottom) / 2)) ?? [];
  });
}

/** Where upright lines cross this height: cells that were joined have none between them. */
const edgesOf = (grid: Grid, height: number): readonly number[] =>
  distinct([
    grid.left,
    ...grid.upright
      .filter(({ top, bottom }) => top <= height && bottom >= height)
      .map(({ left, right }) => (left + right) / 2),
    grid.right,
  ]);

/** Cells between bars; a bar at both ends keeps empty cells in their place. */
function rowOf(glyphs: readonly Glyph[], edges: readonly number[]): PageLine | null {
  const inCells = edges.slice(0, -1).map((left, at) => {
    const right = edges[at + 1] ?? Infinity;
    return linesOfGlyphs(glyphs.filter((glyph) => middleOf(glyph) > left && middleOf(glyph) <= right));
  });
  const all = inCells.flat();
  if (all.length === 0) return null;
  const texts = inCells.map((lines) => joinedTextOf(lines.map(({ text }) => text)));
  // a row joined to one cell still has to look like a row
  const text = `| ${(texts.length === 1 ? [...texts, ''] : texts).join(' | ')} |`;
  const segment = { ...around(all), text, words: [] };
  return lineOfSegments([segment], {
    baseline: Math.min(...all.map(({ baseline }) => baseline)),
    size: Math.max(...all.map(({ size }) => size)),
    row: true,
  });
}

/** Wrapped lines of one cell as one; a number that was cut at its hyphen is whole again, and no bar is taken for an edge. */
export function joinedTextOf(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) text += text === '' || isCut(text, line) ? line : ` ${line}`;
  return text.replaceAll('|', '/').replace(/\s+/gu, ' ');
}

const CUT_END = /(?:\/|\d)[\p{Lu}\d/-]*-$/u;

/** Whether a line's end is a document number cut at its hyphen ("345/UBND-" + "HC", "2021-" + "2025"). */
export const isCut = (before: string, line: string): boolean =>
  CUT_END.test(before.slice(-40)) && /^[\p{Lu}\d]/u.test(line);
