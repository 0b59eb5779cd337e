import { isNoise, type Line } from './lines.js';
import {
  columnOf,
  DAY_CELL,
  kindsOf,
  piecesOf,
  ROMAN,
  type Cell,
  type ColumnKind,
  type Piece,
  type Row,
  type Table,
} from './table-parts.js';

const NUMBERED = /^\d{1,3}\.?(?: {2,}|\t| ?\|)/u;

/** Rows that begin with their number, cells parted by wide spaces or bars; what follows without a number goes on the row above. */
export function wideTable(
  lines: readonly Line[],
  at: number,
  kinds: readonly ColumnKind[],
  divider: RegExp,
): Table | null {
  const drafts: Piece[][] = [];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    const last = drafts.at(-1);
    const pieces = piecesOf(line, divider);
    if (NUMBERED.test(line.text)) drafts.push([...pieces]);
    else if (isNoise(line) || (pieces.length <= 2 && ROMAN.test(pieces[0]?.text ?? ''))) continue;
    else if (last === undefined || line.blanks > 1 || SECTION.test(line.text) || !grow(last, pieces, kinds.length))
      break;
  }
  const rows = drafts
    .filter((pieces) => pieces.length >= 3)
    .map((pieces): Row => {
      const [number, ...content] = pieces as [Piece, ...Piece[]];
      const label = number.text.replace(/\.$/u, '');
      const cells = stackedCells(content, kinds.slice(1));
      return {
        cells: [{ kind: 'number', from: number.from, to: number.to }, ...cells],
        flat: false,
        label,
        ranges: [],
      };
    });
  return rows.length === 0 ? null : { rows, next };
}

const SECTION = /^(?:[IVX]{1,4}|[A-HĐ])\. /u;

/** Adds a line's pieces to a row: its first goes on the row's last cell, or is a cell of its own. False: the row is full. */
function grow(row: Piece[], [first, ...others]: readonly Piece[], columns: number): boolean {
  const last = row.at(-1);
  if (first === undefined || last === undefined) return false;
  const goesOn = /^[\p{Ll}(]/u.test(first.text) || OPEN_CELL.test(last.text) || OPEN_NAME.test(last.text);
  if (!goesOn && row.length >= columns) return false;
  if (goesOn) row[row.length - 1] = { ...last, to: first.to, text: `${last.text} ${first.text}` };
  else row.push(first);
  row.push(...others.slice(0, Math.max(0, columns - row.length)));
  return true;
}
/** The head of a name whose own words are on the next line. */
const OPEN_NAME = /(?:^|[ ;,])(?:Sở|Phòng|Ban|UBND|Ủy ban nhân dân|Văn phòng|Trung tâm|Công an|Chi cục|Cục)$/u;

/** A table that came out one cell a line: the titles, then each row's number and its cells, wrapped ones over several lines. */
export function stackedTable(lines: readonly Line[], at: number): Table | null {
  const titles: string[] = [];
  let next = at;
  while (next < lines.length && titles.length < 8 && columnOf((lines[next] as Line).text) !== null)
    titles.push((lines[next++] as Line).text);
  const kinds = kindsOf(titles);
  if (kinds === null || kinds[0] !== 'number') return null;
  const rows: Row[] = [];
  for (let expected: string | null = null; next < lines.length;) {
    const label = rowNumber(lines[next] as Line);
    if (label !== null && (expected === null || label === expected)) {
      const read = stackedRow(lines, next, kinds);
      if (read.row !== null) rows.push(read.row);
      next = read.next;
      expected = String(Number(label) + 1);
    } else if (isSectionMark(lines[next] as Line)) next += 2;
    else if (label !== null || isNoise(lines[next] as Line)) next++;
    else break;
  }
  return rows.length === 0 ? null : { rows, next };
}

const rowNumber = (line: Line): string | null => /^(\d{1,3})\.?$/u.exec(line.text)?.[1] ?? null;
/** "A", "II": the next line is the title of the rows below it. */
const isSectionMark = (line: Line): boolean => /^(?:[A-HĐ]|[IVX]{1,4})\.?$/u.test(line.text);
const OPEN_CELL = /(?:[,;–-]|(?:^| )(?:và|của|các|tháng|ngày|đến|từ|hết|với|quý|năm|trước|trong|nhất))$/iu;

/** One row from its number on: its lines as cells, those that go on the one before joined to it. */
function stackedRow(
  lines: readonly Line[],
  at: number,
  kinds: readonly ColumnKind[],
): { row: Row | null; next: number } {
  const number = lines[at] as Line;
  const label = rowNumber(number);
  const columns = kinds.length - 1;
  const pieces: Piece[] = [];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (endsRow(line, label, pieces.length) || isSectionMark(line)) break;
    if (isNoise(line)) continue;
    const last = pieces.at(-1);
    const goesOn = last !== undefined && isSameCell(last.text, line.text);
    const isBeyond = pieces.length >= columns && (line.blanks > 0 || pieces.length >= columns + MOST_WRAPPED);
    if (!goesOn && isBeyond) break;
    if (goesOn) pieces[pieces.length - 1] = joined(last, { ...line });
    else pieces.push({ from: line.from, to: line.to, text: line.text });
  }
  if (pieces.length < 2) return { row: null, next };
  while (pieces.length > columns) pieces.splice(0, 2, joined(pieces[0] as Piece, pieces[1] as Piece));
  const cells = [
    { kind: 'number' as const, from: number.from, to: number.to },
    ...stackedCells(pieces, kinds.slice(1)),
  ];
  return { row: { cells, flat: false, label, ranges: [] }, next };
}

/** Lines that a row may have more than columns: wrapped cells whose second line begins with a capital. */
const MOST_WRAPPED = 3;

const joined = (one: Piece, two: Piece): Piece => ({ from: one.from, to: two.to, text: `${one.text} ${two.text}` });

const endsRow = (line: Line, label: string | null, cells: number): boolean =>
  rowNumber(line) === String(Number(label) + 1) && cells >= 2;

/** A small letter, a bracket that is still open, a list or a name that is not over. */
const isSameCell = (before: string, text: string): boolean =>
  /^[\p{Ll}(]/u.test(text) || OPEN_CELL.test(before) || OPEN_NAME.test(before) || /\([^()]*$/u.test(before);

/** Cells by their place; where empty ones were lost, by what they hold. */
function stackedCells(pieces: readonly Piece[], kinds: readonly ColumnKind[]): readonly Cell[] {
  if (pieces.length === kinds.length)
    return pieces.map(({ from, to }, index) => ({ kind: kinds[index] ?? 'other', from, to }));
  const day = pieces.findLastIndex(({ text }, index) => index > 0 && DAY_CELL.test(text.toLowerCase()));
  const units = kinds.filter((kind) => kind === 'lead' || kind === 'coordinating');
  return pieces.map(({ from, to }, index): Cell => {
    if (index === 0) return { kind: 'task', from, to };
    if (index === day) return { kind: 'deadline', from, to };
    return { kind: (day < 0 || index < day ? units[index - 1] : undefined) ?? 'other', from, to };
  });
}
