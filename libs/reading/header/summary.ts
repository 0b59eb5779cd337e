import type { DocumentType, ReadName } from '../reading.js';
import { labelOf } from '../structure/labels.js';
import { isNoise, type Line } from '../structure/lines.js';
import { quotedAt } from '../text/passage.js';
import type { View } from '../text/view.js';
import { ABOUT, MOTTO, NUMBER_LINE, PLACE_DATE, TELEGRAM_TO, TITLE, TO, typeOfLine } from './anchors.js';

interface Place {
  readonly about: number;
  readonly type: number;
  readonly to: number;
  readonly kind: DocumentType;
  /** Blank lines between any two lines (1 in texts taken from PDF). */
  readonly spacing: number;
}

export interface Summary {
  readonly found: ReadName | null;
  /** Index of the first line behind it; 0 when there is none. */
  readonly next: number;
}

const MOST_LINES = 8;
const BODY_START =
  /^(?:năm học|những|trước tình hình|để |căn cứ|thực hiện|thi hành|xét|theo|để|nhằm|ngày \d|năm \d|trong|qua|tiếp theo|hiện nay|thời gian|vừa qua|được|từ ngày|quán triệt|sau khi|ủy ban nhân dân|ubnd|chủ tịch|bộ |sở |hôm nay|kính thưa|phần|chương|điều \d|quyết định:)/u;

const isAnchor = (line: Line): boolean =>
  /^(?:hỏa tốc|thượng khẩn|khẩn|tối mật|tuyệt mật|mật)(?: hẹn giờ)?$/u.test(line.low) ||
  TO.test(line.low) ||
  TITLE.test(line.low) ||
  MOTTO.test(line.low) ||
  NUMBER_LINE.test(line.low) ||
  /^quyết định ?:?$/u.test(line.low) ||
  TELEGRAM_TO.test(line.low);

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly cut: boolean;
}

/** The text of one line without the place and date of the other column. */
function ownPart(line: Line, skip: number, quotes = false): Piece | null {
  const date = PLACE_DATE.exec(line.text);
  const length = date === null ? line.text.length : Math.max(skip, columnAt(line, date.index, date[0].length));
  const text = line.text.slice(skip, length);
  const whole = text.trim();
  const trimmed = quotes || /[“"].*[”"]$/u.test(whole) ? whole : whole.replace(/(?<=[\p{L}\d])[”"]$/u, '');
  if (trimmed === '') return null;
  const from = line.from + skip + text.indexOf(trimmed);
  return { from, to: from + trimmed.length, cut: date !== null };
}

/** Where the other column begins: at a tab or wide gap within the place and date, else where these begin. */
function columnAt({ tabbed }: Line, from: number, length: number): number {
  const place = tabbed.slice(from + 1, from + length).split(',')[0] ?? '';
  const gap = /\t| {2,}/u.exec(place);
  return gap === null ? from : from + 1 + gap.index;
}

function nameOf(view: View, pieces: readonly Piece[]): ReadName | null {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return null;
  const quote = (piece: Pick<Piece, 'from' | 'to'>) =>
    quotedAt(view, view.start[piece.from] ?? 0, view.end[piece.to - 1] ?? 0);
  if (pieces.slice(0, -1).some((piece) => piece.cut)) {
    const parts = pieces.map(quote);
    return { text: parts.map((part) => part.text).join(' '), parts };
  }
  return quote({ from: first.from, to: last.to });
}

const isUpper = (text: string): boolean => text === text.toUpperCase() && /\p{L}{2}/u.test(text);

/** "Kết luận của Chủ tịch tại phiên họp / UBND tỉnh thường kỳ tháng 8": too short for a line of the body, and no sentence ends in it. */
const isTailOfTitle = ({ text, low }: Line): boolean =>
  text.length < 60 && /^(?:ubnd|ủy ban nhân dân|chủ tịch|bộ|sở) /u.test(low) && !/[.,;:]/u.test(text);

/** Whether the summary ends before this line. */
function ends(line: Line, before: Line, place: Place): boolean {
  if (isAnchor(line) || isNoise(line)) return true;
  const lower = /^[\p{Ll}\d("“]/u.test(line.text);
  if (lower) return line.blanks > 3;
  if (labelOf(line.text) !== null) return true;
  if (line.blanks > 0 && /[:;]$|[.]$/u.test(line.text) && /^\p{Lu}/u.test(line.text)) return true;
  if (line.blanks > 2 || line.text.length > 160 || typeOfLine(line.text, line.low) !== null) return true;
  if (/[,-]$|(?:^| )(?:của|và|tại|theo|các|với|trên|về|cho|năm)$/u.test(before.text)) return false;
  // who decides, in capitals below what is decided
  if (place.kind === 'quyetDinh' && isUpper(line.text) && !isUpper(before.text)) return true;
  if (line.blanks === 0 && isTailOfTitle(line)) return false;
  if (place.kind !== 'congVan' && BODY_START.test(line.low)) return true;
  // a paragraph behind an empty line, or at the margin behind centred lines: the body, whatever it begins with
  if (place.kind !== 'congVan' && line.blanks > place.spacing && line.text.length >= 60) return true;
  if (place.kind !== 'congVan' && line.blanks > 0 && before.indented && !line.indented) return true;
  return line.blanks > 0 && BODY_START.test(line.low);
}

/** What follows "V/v" or "Về việc"; for plans and notices the lines under the type's name (decision "Summary"). */
export function summaryOf(view: View, lines: readonly Line[], place: Place): Summary {
  const start = place.about >= 0 ? place.about : place.type >= 0 && place.kind !== 'congVan' ? place.type : -1;
  const line = lines[start];
  if (line === undefined) return { found: null, next: 0 };
  const skip = place.about >= 0 ? skipAbout(line) : skipType(line);
  const pieces: Piece[] = [];
  const first = ownPart(line, skip);
  if (first !== null) pieces.push(first);
  let next = start + 1;
  for (; next < Math.min(lines.length, start + MOST_LINES); next++) {
    const one = lines[next] as Line;
    const before = lines[next - 1] as Line;
    if (pieces.length === 0 ? isAnchor(one) || isNoise(one) : ends(one, before, place)) break;
    if (ownPart(one, 0) === null) break;
    const about = pieces.length === 0 ? ((ABOUT.exec(one.low) ?? /^về /u.exec(one.low))?.[0].length ?? 0) : 0;
    const opened = pieces.some(({ from, to }) => /[“"](?![^“”"]*[”"])/u.test(view.text.slice(from, to)));
    const piece = ownPart(one, about, opened);
    if (piece !== null) pieces.push(piece);
  }
  return { found: nameOf(view, pieces), next };
}

function skipAbout(line: Line): number {
  const lead = ABOUT.exec(line.low);
  if (lead !== null) return lead[0].length;
  const inside = / v\/v /u.exec(line.low);
  return inside === null ? 0 : inside.index + inside[0].length;
}

function skipType(line: Line): number {
  const head = /^[\p{Lu}\s,]+(?=$|[^\p{L}])/u.exec(line.text)?.[0] ?? '';
  const rest = line.text.slice(head.length);
  return rest.trim() === ''
    ? line.text.length
    : head.length + (ABOUT.exec(line.low.slice(head.length))?.[0].length ?? 0);
}
