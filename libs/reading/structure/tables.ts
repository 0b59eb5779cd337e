import { isNoise, type Line } from './lines.js';
import { stackedTable, wideTable } from './numbered-tables.js';
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

/** A table whose columns ran together: a line of titles, rows that begin with their number. */
function flatTable(lines: readonly Line[], at: number): Table | null {
  const head = lines[at] as Line;
  if (!FLAT_HEAD.test(head.text) || head.text.length > 160) return null;
  let start = at + 1;
  let titles = head.low;
  while (start < lines.length && start < at + 4 && !ROW_START.test((lines[start] as Line).text))
    titles += ` ${(lines[start++] as Line).low}`;
  if (new Set(titles.match(HEAD_WORDS) ?? []).size < 2) return null;
  const rows: { label: string; ranges: { from: number; to: number }[] }[] = [];
  let next = start;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (isNoise(line)) continue;
    const begin = ROW_START.exec(line.text);
    const number = begin?.[1] ?? '';
    const above = rows.at(-1)?.label;
    if (begin !== null && (above === undefined || isNextRow(above, number)))
      rows.push({ label: number, ranges: [{ from: line.from + begin[0].length, to: line.to }] });
    else if (rows.length === 0 || endsTable(line)) break;
    else rows.at(-1)?.ranges.push({ from: line.from, to: line.to });
  }
  // a row that others stand within is their title
  const duties = rows.filter(({ label }, index) => !isChildRow(label, rows[index + 1]?.label ?? ''));
  return duties.length === 0
    ? null
    : { rows: duties.map(({ label, ranges }) => ({ cells: [], flat: true, label, ranges })), next };
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
