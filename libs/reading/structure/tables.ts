import { cellsOf as laidOutCells } from './cells.js';
import { isNoise, type Line } from './lines.js';
import { MOST_PIECES, stackedTable, wideTable } from './numbered-tables.js';
import {
  BARS,
  columnOf,
  DAY_CELL,
  isChildRow,
  isNextRow,
  kindsOf,
  piecesOf,
  PART_MARK,
  WIDE,
  type Cell,
  type ColumnKind,
  type Piece,
  type Row,
  type Table,
} from './table-parts.js';

/** Kinds of the cells; where empty ones were lost the day still stands last. */
function cellsOf(pieces: readonly Piece[], kinds: readonly ColumnKind[]): readonly Cell[] {
  const last = pieces.at(-1);
  if (
    last !== undefined &&
    pieces.length < kinds.length &&
    kinds.at(-1) === 'deadline' &&
    DAY_CELL.test(last.text.toLowerCase())
  ) {
    const cells = pieces
      .slice(0, -1)
      .map(({ from, to }, index) => ({ kind: kinds[index] ?? 'other', from, to }) as const);
    return [...cells, { kind: 'deadline', from: last.from, to: last.to }];
  }
  return pieces.map(({ from, to }, index) => ({ kind: kinds[index] ?? 'other', from, to }));
}

const labelIn = (pieces: readonly Piece[], kinds: readonly ColumnKind[]): string | null =>
  kinds[0] === 'number' ? (pieces[0]?.text.replace(/\.$/u, '') ?? null) : null;

/** Rows whose cells a sign or wide spaces part. */
function dividedTable(lines: readonly Line[], at: number, divider: RegExp): Table | null {
  const head = lines[at] as Line;
  const kinds = kindsOf(piecesOf(head, divider).map((piece) => piece.text));
  if (kinds === null) return null;
  const wraps = divider === WIDE || !head.text.startsWith('|');
  if (wraps && kinds[0] === 'number') return wideTable(lines, at, kinds, divider);
  const rows: Row[] = [];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (/^[-|:+= ]+$/u.test(line.text)) continue;
    const pieces = piecesOf(line, divider);
    if (pieces.length < 2) {
      if (isNoise(line) && next + 1 < lines.length) continue;
      break;
    }
    const label = labelIn(pieces, kinds);
    if (pieces.filter((piece) => piece.text !== '').length < 3 || (label !== null && PART_MARK.test(label))) continue;
    rows.push({ cells: cellsOf(pieces, kinds), flat: false, label, ranges: [] });
  }
  return rows.length === 0 ? null : { rows, next };
}

const FLAT_HEAD = /(?:^|\s)(?:TT|STT|Số TT)(?=\s)/iu;
const HEAD_WORDS =
  /nhiệm vụ|nội dung|công việc|chủ trì|phối hợp|thời gian|thời hạn|hoàn thành|đơn vị thực hiện|cơ quan thực hiện|đơn vị/gu;
const ROW_START = /^(\d{1,3}|\d{1,2}(?:\.\d{1,2}){1,2})\.? +(?=[\p{L}"“])/u;

/** Titles that a narrow column wrapped take more lines, all of them short. */
const MOST_TITLE_LINES = 12;
const isTitleLine = ({ text }: Line, behind: number): boolean =>
  !ROW_START.test(text) && (behind < 4 || text.length <= 24);

/** A table whose columns ran together: a line of titles, rows that begin with their number. */
function flatTable(lines: readonly Line[], at: number): Table | null {
  const head = lines[at] as Line;
  if (!FLAT_HEAD.test(head.text) || head.text.length > 160) return null;
  let start = at + 1;
  while (start < lines.length && start < at + MOST_TITLE_LINES && isTitleLine(lines[start] as Line, start - at))
    start++;
  const titles = lines.slice(at, start);
  const told = titles.map(({ low }) => low).join(' ');
  if (new Set(told.match(HEAD_WORDS) ?? []).size < 2) return null;
  const { rows, next } = flatRows(lines, start, titles);
  // a row that others stand within is their title
  const duties = rows.filter(({ label }, index) => !isChildRow(label, rows[index + 1]?.label ?? ''));
  if (duties.length === 0) return null;
  const kinds = titlesTogether(told);
  const cut = kinds !== null && isCellALine(duties, kinds);
  return { rows: duties.map((row) => (cut ? cutRow(row, kinds) : flatRow(row))), next };
}

interface FlatRow {
  readonly label: string;
  /** The first of them without the number. */
  readonly pieces: Piece[];
}

function flatRows(lines: readonly Line[], start: number, titles: readonly Line[]): { rows: FlatRow[]; next: number } {
  const rows: FlatRow[] = [];
  let next = start;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (isNoise(line) || isRepeated(lines, next, titles)) continue;
    const begin = ROW_START.exec(line.text);
    const number = begin?.[1] ?? '';
    const above = rows.at(-1)?.label;
    const { from, to, text } = line;
    const skip = begin?.[0].length ?? 0;
    if (begin !== null && (above === undefined || isNextRow(above, number)))
      rows.push({ label: number, pieces: [{ from: from + skip, to, text: text.slice(skip), apart: 'line' }] });
    else if (rows.length === 0 || endsTable(line)) break;
    else rows.at(-1)?.pieces.push({ from, to, text, apart: 'line' });
  }
  return { rows, next };
}

/** The titles once more at the head of a page, with the number of the page before them. */
function isRepeated(lines: readonly Line[], at: number, titles: readonly Line[]): boolean {
  const first = titles[0]?.text;
  for (let back = 0; back < titles.length; back++)
    if (lines[at - back]?.text === first) return lines[at]?.text === titles[back]?.text;
  return /^\d{1,3}$/u.test(lines[at]?.text ?? '') && lines[at + 1]?.text === first;
}

const flatRow = ({ label, pieces }: FlatRow): Row => ({ cells: [], flat: true, label, ranges: pieces });

/** Titles side by side in one line, as people name columns of duties. */
const TITLES =
  /(?:số tt|s?tt)|(?:nội dung|nhiệm vụ|công việc|hoạt động)(?: (?:công việc|nhiệm vụ|thực hiện|cụ thể|chủ yếu))*|(?:sản phẩm|kết quả)(?: (?:đầu ra|dự kiến|hoàn thành|thực hiện))*|(?:(?:cơ quan|đơn vị|bộ phận|người)(?: được giao)? )?(?:chủ trì|phối hợp|phụ trách|thực hiện)(?: thực hiện)?|(?:thời gian|thời hạn|tiến độ)(?: (?:hoàn thành|thực hiện|trình))?|(?:lãnh đạo|người)(?: (?:sở|ubnd|xã|huyện|đơn vị))? (?:chỉ đạo|theo dõi)|ghi chú|kinh phí/gu;

/** Kinds of the columns whose titles ran together; null where something else stands among them. */
function titlesTogether(told: string): readonly ColumnKind[] | null {
  if (told.replace(TITLES, '').replace(/[\s,./()-]+/gu, '') !== '') return null;
  const kinds = kindsOf(told.match(TITLES) ?? []);
  return kinds !== null && kinds[0] === 'number' ? kinds : null;
}

/** Most rows have a line for each cell behind the first: the columns did not run together, only the number and the first of them. */
const isCellALine = (rows: readonly FlatRow[], kinds: readonly ColumnKind[]): boolean =>
  3 * rows.filter(({ pieces }) => pieces.length >= kinds.length - 2).length >= 2 * rows.length;

function cutRow({ label, pieces }: FlatRow, kinds: readonly ColumnKind[]): Row {
  const { cells } = laidOutCells(pieces.slice(0, MOST_PIECES), kinds.slice(1));
  return { cells, flat: false, label, ranges: [] };
}

const endsTable = (line: Line): boolean => /^(?:ghi chú|phụ lục|nơi nhận|[IVX]{1,4}\. |tổng cộng)/iu.test(line.text);

/** The table that begins at a line, or null. */
export function tableAt(lines: readonly Line[], at: number): Table | null {
  const line = lines[at] as Line;
  if (line.text.length > 240 || !/\||  |\t|^s?\.?tt?|^số t/iu.test(line.tabbed)) return null;
  if (line.text.includes('|')) return dividedTable(lines, at, BARS);
  if (/ {2,}|\t/u.test(line.tabbed) && columnOf(line.tabbed.split(/ {2,}|\t/u)[0] ?? '') !== null) {
    const wide = dividedTable(lines, at, WIDE);
    if (wide !== null) return wide;
  }
  if (columnOf(line.text) === 'number') return stackedTable(lines, at) ?? flatTable(lines, at);
  return flatTable(lines, at);
}

/** Lines with their tables taken out. */
export interface Sifted {
  readonly plain: readonly Line[];
  readonly rows: readonly Row[];
}

export function siftTables(lines: readonly Line[]): Sifted {
  const plain: Line[] = [];
  const rows: Row[] = [];
  for (let at = 0; at < lines.length;) {
    const table = tableAt(lines, at);
    if (table === null) {
      plain.push(lines[at] as Line);
      at++;
    } else {
      for (const row of table.rows) rows.push(row);
      at = table.next;
    }
  }
  return { plain, rows };
}
