import type { Line } from './lines.js';

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
  /** The row's number, behind that of its part where the table has parts ("II.3"). */
  readonly label: string | null;
  /** Lines of a row that is not cut in cells. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
}

const COLUMNS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(?:tt|stt|số tt|s\.?t\.?t|số thứ tự)$/u, 'number'],
  [/phối hợp/u, 'coordinating'],
  [
    /chủ trì|đơn vị thực hiện|cơ quan thực hiện|người thực hiện|đơn vị phụ trách|phụ trách|chịu trách nhiệm|được giao|đầu mối|^(?:cơ quan|đơn vị)$|^(?:cơ quan|đơn vị|người|bộ phận|nơi|địa phương),? (?:[\p{L},\/ ]{2,16} )?(?:báo cáo|lập|gửi|nộp|chuẩn bị|cung cấp|soạn|tham mưu|triển khai|làm|xử lý|giải quyết|xây dựng|trình|tổ chức)$|trách nhiệm thực hiện|^thực hiện$|phân công/u,
    'lead',
  ],
  [/thời gian|thời hạn|hoàn thành|tiến độ|hạn (?:chót|cuối|nộp)|^hạn$|ngày (?:nộp|gửi)/u, 'deadline'],
  [
    /nhiệm vụ|nội dung|công việc|hoạt động|tên việc|đầu việc|^việc|^(?:tên |loại )?(?:báo cáo|văn bản|hồ sơ|số liệu)$/u,
    'task',
  ],
  [/sản phẩm|kết quả|ghi chú|cơ sở|căn cứ|kinh phí|đơn vị tính/u, 'other'],
];

/** What a column's title says it holds; null for what is no title. */
export function columnOf(title: string): ColumnKind | null {
  const low = title.trim().toLowerCase();
  if (low === '' || low.length > 60) return null;
  return COLUMNS.find(([pattern]) => pattern.test(low))?.[1] ?? null;
}

/** A piece of a row as the text holds it: between two marks of division, or one line of a cell. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What parts it from the piece before: the end of a line, a wider gap than others have, or a mark of division. */
  readonly apart: 'line' | 'gap' | 'mark';
}

export function piecesOf(line: Line, divider: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  const whole = line.tabbed;
  let at = 0;
  const put = (to: number): void => {
    const raw = whole.slice(at, to);
    const text = raw.trim();
    const from = line.from + at + (text === '' ? 0 : raw.indexOf(text));
    pieces.push({ from, to: from + text.length, text, apart: pieces.length === 0 ? 'line' : 'mark' });
  };
  divider.lastIndex = 0;
  for (let match = divider.exec(whole); match !== null; match = divider.exec(whole)) {
    put(match.index);
    at = match.index + match[0].length;
  }
  put(whole.length);
  if (pieces[0]?.text === '') pieces.shift();
  if (pieces.at(-1)?.text === '' && divider === BARS) pieces.pop();
  return pieces;
}

export const BARS = /\|/gu;
export const WIDE = / {2,}|\t/gu;

export function kindsOf(titles: readonly string[]): readonly ColumnKind[] | null {
  const kinds = titles.map(columnOf);
  const known = new Set(kinds.filter((kind) => kind !== null));
  if (!known.has('task') || !(known.has('lead') || known.has('deadline')) || known.size < 2 || titles.length < 3)
    return null;
  return kinds.map((kind) => kind ?? 'other');
}

export interface Table {
  readonly rows: readonly Row[];
  /** Index of the first line behind it. */
  readonly next: number;
}

export const DAY_CELL =
  /^(?:thường xuyên|hằng|hàng|trước|trong|quý|tháng|năm|ngày|từ|đến|chậm nhất|định kỳ|thứ|sáng|chiều|chủ nhật|mỗi|từng|xong|sau|trước|\d{1,3} ngày|\d{1,2} tháng|\d{1,2}[/.-]\d|cuối|đầu|giữa)/u;

/** The mark of a part of a table. */
export const PART_MARK = /^(?:[IVX]{1,5}|[A-HĐ])\.?$/u;

/** The number of a row, "3" or "1.2" within the part that row "1" opens; null where the text is none. */
export const rowNumberOf = (text: string): string | null =>
  /^(\d{1,3}|\d{1,2}(?:\.\d{1,2}){1,2})\.?$/u.exec(text)?.[1] ?? null;

/** Whether a row's number comes right behind another's: its first row within it, the next beside it, or the next of a part it ends. */
export function isNextRow(before: string, number: string): boolean {
  const [old, own] = [before, number].map((text) => text.split('.').map(Number)) as [number[], number[]];
  if (own.length > old.length) return isChildRow(before, number);
  return own.every((value, depth) => value === (old[depth] ?? 0) + (depth === own.length - 1 ? 1 : 0));
}

/** "1.1" behind "1". */
export const isChildRow = (before: string, number: string): boolean => number === `${before}.1`;
