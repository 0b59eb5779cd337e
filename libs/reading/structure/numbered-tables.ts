import { cellsOf, goesOn } from './cells.js';
import { labelOf as labelOfLine } from './labels.js';
import { isNoise, type Line } from './lines.js';
import {
  columnOf,
  isChildRow,
  isNextRow,
  kindsOf,
  PART_MARK,
  piecesOf,
  rowNumberOf,
  type ColumnKind,
  type Piece,
  type Row,
  type Table,
} from './table-parts.js';

/** A part of a document that cannot stand within a table. */
const SECTION = /^(?:[IVX]{1,4}|[A-HĐ])\. |^(?:ghi chú|nơi nhận|tổng cộng|phụ lục)/iu;

interface Draft {
  readonly number: Piece;
  readonly part: string | null;
  readonly pieces: Piece[];
}

const labelOf = ({ number, part }: Draft): string =>
  `${part === null ? '' : `${part}.`}${number.text.replace(/\.$/u, '')}`;

function rowOf(draft: Draft, kinds: readonly ColumnKind[]): { readonly row: Row; readonly beyond: number } {
  const { cells, beyond } = cellsOf(draft.pieces, kinds.slice(1));
  const { from, to } = draft.number;
  const row = {
    cells: [{ kind: 'number' as const, from, to }, ...cells],
    flat: false,
    label: labelOf(draft),
    ranges: [],
  };
  return { row, beyond };
}

/** Rows that begin with their number, cells parted by wide spaces, tabs or bars; what follows without a number goes on the row above. */
export function wideTable(
  lines: readonly Line[],
  at: number,
  kinds: readonly ColumnKind[],
  divider: RegExp,
): Table | null {
  const drafts: Draft[] = [];
  let part: string | null = null;
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    const last = drafts.at(-1);
    const [first, ...others] = piecesOf(line, divider);
    if (first === undefined) break;
    if (rowNumberOf(first.text) !== null && others.length > 0)
      drafts.push({ number: first, part, pieces: [...others] });
    else if (PART_MARK.test(first.text) && others.length <= 1) part = first.text.replace(/\.$/u, '');
    else if (isNoise(line) || isTitles([first, ...others], kinds)) continue;
    else if (last === undefined || line.blanks > 1 || SECTION.test(line.text) || isItem(line)) break;
    else if (!goesOn(last.pieces.at(-1)?.text ?? '', first.text) && last.pieces.length >= kinds.length - 1) break;
    else last.pieces.push(first, ...others);
  }
  const rows = drafts
    .filter(({ pieces }) => pieces.filter(({ text }) => text !== '').length >= 2)
    .map((draft) => rowOf(draft, kinds).row);
  return rows.length === 0 ? null : { rows, next };
}

/** An item of the text behind the table: a letter or an article with an empty line before it. */
const isItem = (line: Line): boolean =>
  line.blanks > 0 && /^(?:letter|article|d[2-5])/u.test(labelOfLine(line.text)?.style ?? '');

/** The titles once more, at the head of a new page. */
const isTitles = (pieces: readonly Piece[], kinds: readonly ColumnKind[]): boolean =>
  pieces.length > 1 && pieces.every(({ text }, index) => (columnOf(text) ?? 'other') === kinds[index]);

/** Titles are few and short; what is more is none. */
const MOST_TITLES = 14;
/** A row of a table that people read has fewer lines. */
export const MOST_PIECES = 60;

interface Titles {
  readonly kinds: readonly ColumnKind[];
  readonly lines: readonly string[];
  /** Blank lines that stand between any two lines of the table. */
  readonly spacing: number;
  readonly next: number;
}

/** The titles of a table that came out one cell a line, wrapped ones over several; up to the first number or the title of a part. */
function titlesAt(lines: readonly Line[], at: number): Titles | null {
  const titles: string[] = [];
  let next = at;
  let spacing = Infinity;
  for (; next < lines.length && next < at + MOST_TITLES; next++) {
    const { text, blanks } = lines[next] as Line;
    if (rowNumberOf(text) !== null || PART_MARK.test(text) || text.length > 60) break;
    if (titles.length > 1 && blanks > spacing) break;
    if (titles.length > 0) spacing = Math.min(spacing, blanks);
    const wraps = titles.length > 1 && /^\p{Ll}/u.test(text);
    if (wraps) titles.push(`${titles.pop() ?? ''} ${text}`);
    else if (columnOf(text) === null && kindsOf(titles) !== null) break;
    else titles.push(text);
  }
  const kinds = kindsOf(titles);
  if (kinds === null || kinds[0] !== 'number') return null;
  return { kinds, lines: lines.slice(at, next).map(({ text }) => text), spacing, next };
}

/** A table that came out one cell a line: the titles, then each row's number and its cells, wrapped ones over several lines. */
export function stackedTable(lines: readonly Line[], at: number): Table | null {
  const titles = titlesAt(lines, at);
  if (titles === null) return null;
  const rows: Row[] = [];
  let part: string | null = null;
  let above: string | null = null;
  let next = titles.next;
  while (next < lines.length) {
    const line = lines[next] as Line;
    const label = rowNumberOf(line.text);
    if (label !== null && (above === null || isNextRow(above, label) || label === '1')) {
      const read = stackedRow(lines, next, titles, part);
      if (read.row !== null) rows.push(read.row);
      next = read.next;
      above = label;
    } else if (PART_MARK.test(line.text)) {
      part = line.text.replace(/\.$/u, '');
      next += 2;
    } else if (label !== null || isNoise(line)) next++;
    else if (line.text === titles.lines[0]) next = behindTitles(lines, next, titles);
    else if (isPartTitle(lines, next, above)) next++;
    else break;
  }
  return rows.length === 0 ? null : { rows, next };
}

function behindTitles(lines: readonly Line[], at: number, titles: Titles): number {
  let next = at;
  while (next < lines.length && titles.lines[next - at] === lines[next]?.text) next++;
  return next;
}

/** A short line right before the number that comes next. */
function isPartTitle(lines: readonly Line[], at: number, above: string | null): boolean {
  const number = rowNumberOf(lines[at + 1]?.text ?? '');
  if (number === null || (lines[at]?.text.length ?? 0) >= 120) return false;
  return above === null ? number === '1' : isNextRow(above, number);
}

/** One row from its number on; `next` is the first line that is none of it. */
function stackedRow(
  lines: readonly Line[],
  at: number,
  { kinds, lines: titles, spacing }: Titles,
  part: string | null,
): { readonly row: Row | null; readonly next: number } {
  const first = lines[at] as Line;
  const label = rowNumberOf(first.text) ?? '';
  const pieces: Piece[] = [];
  const places: number[] = [];
  let next = at + 1;
  for (; next < lines.length && pieces.length < MOST_PIECES; next++) {
    const line = lines[next] as Line;
    const number = rowNumberOf(line.text);
    if (number !== null && pieces.length >= 1 && isChildRow(label, number)) break;
    if (number !== null && pieces.length >= 2 && (isNextRow(label, number) || isRestart(lines, next))) break;
    if (SECTION.test(line.text) || (PART_MARK.test(line.text) && pieces.length >= 2) || line.text === titles[0]) break;
    if (isNoise(line)) continue;
    const { from, to, text } = line;
    pieces.push({ from, to, text, apart: line.blanks > spacing ? 'gap' : 'line' });
    places.push(next);
  }
  if (pieces.length < 2) return { row: null, next };
  const { from, to, text } = first;
  const { row, beyond } = rowOf({ number: { from, to, text, apart: 'line' }, part, pieces }, kinds);
  return { row, next: places[beyond] ?? next };
}

/** The rows of a new part begin with 1 again. */
const isRestart = (lines: readonly Line[], at: number): boolean =>
  rowNumberOf(lines[at]?.text ?? '') === '1' && [1, 2].some((back) => PART_MARK.test(lines[at - back]?.text ?? ''));
