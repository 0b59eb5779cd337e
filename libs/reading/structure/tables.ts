import type { Line } from './lines.js';
import { isNoise } from './lines.js';

export type ColumnKind = 'number' | 'task' | 'lead' | 'coordinating' | 'deadline' | 'other';

/** A cell: positions in the view. */
export interface Cell {
  readonly kind: ColumnKind;
  readonly from: number;
  readonly to: number;
}

/** One row of a table of duties; without known cells (`flat`) the columns ran together when the table became text. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly flat: boolean;
  readonly label: string | null;
  /** Lines of a row that is not cut in cells. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
}

const COLUMNS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(?:tt|stt|số tt|s\.?t\.?t|số thứ tự)$/u, 'number'],
  [/phối hợp/u, 'coordinating'],
  [
    /chủ trì|đơn vị thực hiện|cơ quan thực hiện|người thực hiện|đơn vị phụ trách|phụ trách|chịu trách nhiệm|được giao|đầu mối|^(?:cơ quan|đơn vị)$|trách nhiệm thực hiện|^thực hiện$|phân công/u,
    'lead',
  ],
  [/thời gian|thời hạn|hoàn thành|tiến độ|hạn (?:chót|cuối|nộp)|^hạn$|ngày (?:nộp|gửi)/u, 'deadline'],
  [/nhiệm vụ|nội dung|công việc|hoạt động|tên việc|đầu việc|^việc/u, 'task'],
  [/sản phẩm|kết quả|ghi chú|cơ sở|căn cứ|kinh phí|đơn vị tính/u, 'other'],
];

/** What a column's title says it holds; null for what is no title. */
export function columnOf(title: string): ColumnKind | null {
  const low = title.trim().toLowerCase();
  if (low === '' || low.length > 60) return null;
  return COLUMNS.find(([pattern]) => pattern.test(low))?.[1] ?? null;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function piecesOf(line: Line, divider: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const put = (to: number): void => {
    const raw = line.text.slice(at, to);
    const text = raw.trim();
    const from = line.from + at + (text === '' ? 0 : raw.indexOf(text));
    pieces.push({ from, to: from + text.length, text });
  };
  divider.lastIndex = 0;
  for (let match = divider.exec(line.text); match !== null; match = divider.exec(line.text)) {
    put(match.index);
    at = match.index + match[0].length;
  }
  put(line.text.length);
  if (pieces[0]?.text === '') pieces.shift();
  if (pieces.at(-1)?.text === '' && divider === BARS) pieces.pop();
  return pieces;
}

const BARS = /\|/gu;
const WIDE = / {2,}|\t/gu;

function kindsOf(titles: readonly string[]): readonly ColumnKind[] | null {
  const kinds = titles.map(columnOf);
  const known = new Set(kinds.filter((kind) => kind !== null));
  if (!known.has('task') || !(known.has('lead') || known.has('deadline')) || known.size < 2 || titles.length < 3)
    return null;
  return kinds.map((kind) => kind ?? 'other');
}

interface Table {
  readonly rows: readonly Row[];
  /** Index of the first line behind it. */
  readonly next: number;
}

const DAY_CELL =
  /^(?:thường xuyên|hằng|hàng|trước|trong|quý|tháng|năm|ngày|từ|đến|chậm nhất|định kỳ|thứ|mỗi|từng|xong|sau|trước|\d{1,3} ngày|\d{1,2} tháng|\d{1,2}[/.-]\d|cuối|đầu|giữa)/u;

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

const ROMAN = /^[IVX]{1,5}\.?$/u;
const labelIn = (pieces: readonly Piece[], kinds: readonly ColumnKind[]): string | null =>
  kinds[0] === 'number' ? (pieces[0]?.text.replace(/\.$/u, '') ?? null) : null;

/** Rows whose cells a sign or wide spaces part. */
function dividedTable(lines: readonly Line[], at: number, divider: RegExp): Table | null {
  const head = lines[at] as Line;
  const kinds = kindsOf(piecesOf(head, divider).map((piece) => piece.text));
  if (kinds === null) return null;
  const rows: Row[] = [];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (/^[-|:+= ]+$/u.test(line.text)) continue;
    const pieces = piecesOf(line, divider);
    const last = rows.at(-1);
    if (divider === WIDE && last !== undefined && goesOnRow(line, last, kinds)) {
      rows[rows.length - 1] = grown(last, pieces, kinds);
      continue;
    }
    if (pieces.length < 2) {
      if (isNoise(line) && next + 1 < lines.length) continue;
      break;
    }
    const label = labelIn(pieces, kinds);
    if (pieces.filter((piece) => piece.text !== '').length < 3 || (label !== null && ROMAN.test(label))) continue;
    rows.push({ cells: cellsOf(pieces, kinds), flat: false, label, ranges: [] });
  }
  return rows.length === 0 ? null : { rows, next };
}

const NUMBERED = /^\d{1,3}\.?(?: {2,}|\t)/u;

/** A line that carries on a row: the row lacks cells and the line has no number of its own. */
function goesOnRow(line: Line, row: Row, kinds: readonly ColumnKind[]): boolean {
  return row.cells.length < kinds.length && !NUMBERED.test(line.text) && kinds[0] === 'number' && line.blanks < 2;
}

/** The row with the line's first piece in its last cell and the others behind it. */
function grown(row: Row, pieces: readonly Piece[], kinds: readonly ColumnKind[]): Row {
  const [first, ...others] = pieces;
  const cells = row.cells.slice(0, -1);
  const last = row.cells.at(-1);
  if (last === undefined || first === undefined) return row;
  const added = others.map(
    ({ from, to }, index) => ({ kind: kinds[row.cells.length + index] ?? 'other', from, to }) as const,
  );
  return { ...row, cells: [...cells, { ...last, to: first.to }, ...added] };
}

/** A table that came out one cell a line: the titles, then each row's number and its cells, wrapped ones over several lines. */
function stackedTable(lines: readonly Line[], at: number): Table | null {
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
const OPEN_CELL = /(?:[,–-]|(?:^| )(?:và|của|các|tháng|ngày|đến|từ|hết|với|quý|năm))$/u;

/** One row from its number on; a line that goes on the one before belongs to the same cell. */
function stackedRow(
  lines: readonly Line[],
  at: number,
  kinds: readonly ColumnKind[],
): { row: Row | null; next: number } {
  const number = lines[at] as Line;
  const label = rowNumber(number);
  const follows = String(Number(label) + 1);
  const pieces: Piece[] = [];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    const last = pieces.at(-1);
    if (rowNumber(line) === follows && pieces.length >= 2) break;
    if (isSectionMark(line)) break;
    if (isNoise(line)) continue;
    const goesOn = last !== undefined && (/^[\p{Ll}(]/u.test(line.text) || OPEN_CELL.test(last.text));
    if (goesOn) pieces[pieces.length - 1] = { ...last, to: line.to, text: `${last.text} ${line.text}` };
    else if (pieces.length === kinds.length - 1) break;
    else pieces.push({ from: line.from, to: line.to, text: line.text });
  }
  if (pieces.length < 2) return { row: null, next };
  const cells = [
    { kind: 'number' as const, from: number.from, to: number.to },
    ...stackedCells(pieces, kinds.slice(1)),
  ];
  return { row: { cells, flat: false, label, ranges: [] }, next };
}

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

const FLAT_HEAD = /(?:^|\s)(?:TT|STT|Số TT)(?=\s)/iu;
const HEAD_WORDS =
  /nhiệm vụ|nội dung|công việc|chủ trì|phối hợp|thời gian|thời hạn|hoàn thành|đơn vị thực hiện|cơ quan thực hiện|đơn vị/gu;
const ROW_START = /^(\d{1,3})\.? +(?=[\p{L}"“])/u;

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
    const follows =
      begin !== null && Number(begin[1]) === (rows.length === 0 ? Number(begin[1]) : Number(rows.at(-1)?.label) + 1);
    if (begin !== null && follows)
      rows.push({ label: begin[1] ?? '', ranges: [{ from: line.from + begin[0].length, to: line.to }] });
    else if (rows.length === 0 || endsTable(line)) break;
    else rows.at(-1)?.ranges.push({ from: line.from, to: line.to });
  }
  return rows.length === 0
    ? null
    : { rows: rows.map(({ label, ranges }) => ({ cells: [], flat: true, label, ranges })), next };
}

const endsTable = (line: Line): boolean => /^(?:ghi chú|phụ lục|nơi nhận|[IVX]{1,4}\. |tổng cộng)/iu.test(line.text);

/** The table that begins at a line, or null. */
export function tableAt(lines: readonly Line[], at: number): Table | null {
  const line = lines[at] as Line;
  if (line.text.length > 240 || !/\||  |\t|^s?\.?tt?|^số t/u.test(line.low)) return null;
  if (line.text.includes('|')) return dividedTable(lines, at, BARS);
  if (/ {2,}|\t/u.test(line.text) && columnOf(line.text.split(/ {2,}|\t/u)[0] ?? '') !== null) {
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
