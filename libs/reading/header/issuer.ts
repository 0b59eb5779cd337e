import type { Quoted, ReadName } from '../reading.js';
import type { Line } from '../structure/lines.js';
import { quotedAt } from '../text/passage.js';
import type { View } from '../text/view.js';
import { MOTTO, PARTY_TITLE, PLACE_DATE, TITLE } from './anchors.js';

/** A stretch of the left column: positions in the view. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Something of the other column stands between it and the next piece. */
  cut: boolean;
}

const BODY =
  /^(?:SỞ|PHÒNG|BAN|CỤC|CHI CỤC|TỔNG CỤC|VĂN PHÒNG|TRUNG TÂM|ỦY BAN|UỶ BAN|UBND|CÔNG AN|BỘ CHỈ HUY|BỘ|TRƯỜNG|BỆNH VIỆN|HỘI|THANH TRA|KHO BẠC|CÔNG TY|TỔNG CÔNG TY|ĐẢNG ỦY|ĐẢNG UỶ|HỘI ĐỒNG|VIỆN|ĐÀI|LIÊN ĐOÀN|BẢO HIỂM|THUẾ|TÒA ÁN|HẠT|ĐỘI|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|QUẬN ỦY|BCH|ĐOÀN|TỔ)(?= |$)/u;
/** A line that cannot stand alone: the name goes on in the next. */
const OPEN = /^(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG|TRƯỞNG PHÒNG|TRƯỞNG BAN)$/u;
const NOT_NAME =
  /^(?:số(?![\p{L}])|v\/v|về việc|kính gửi|độc lập|[-–—_=*.]+$|hỏa tốc|khẩn|thượng khẩn|mật|tối mật|bản sao)/u;

/** Whether the second line begins another body than the one above (its superior) and not the rest of its name. */
function beginsAnother(above: string, line: string): boolean {
  if (OPEN.test(above)) return false;
  return BODY.test(line);
}

function leftOf(line: Line): Piece | null {
  const column =
    TITLE.exec(line.low) ?? MOTTO.exec(line.low) ?? PARTY_TITLE.exec(line.low) ?? PLACE_DATE.exec(line.text);
  const length = column === null ? line.text.length : column.index;
  const text = line.text
    .slice(0, length)
    .replace(/ {2,}[-–—_=*]{3,}$/u, '')
    .trimEnd();
  if (text === '' || NOT_NAME.test(text.toLowerCase())) return null;
  return { from: line.from, to: line.from + text.length, text, cut: column !== null };
}

function quotedOf(view: View, piece: Pick<Piece, 'from' | 'to'>): Quoted {
  return quotedAt(view, view.start[piece.from] ?? 0, view.end[piece.to - 1] ?? 0);
}

/** The body that issues, from the lines above the number; its superior's line is left out (decision "Issuer"). */
export function issuerOf(view: View, lines: readonly Line[]): ReadName | null {
  const pieces: Piece[] = [];
  for (const line of lines) {
    const piece = leftOf(line);
    const last = pieces.at(-1);
    if (piece !== null && /\p{Lu}{2}/u.test(piece.text)) pieces.push(piece);
    else if (last !== undefined) last.cut = true;
  }
  let start = 0;
  pieces.forEach((piece, index) => {
    const above = pieces[index - 1]?.text.toUpperCase() ?? '';
    if (index > 0 && beginsAnother(above, piece.text.toUpperCase())) start = index;
  });
  const own = pieces.slice(start, start + 4);
  const [first] = own;
  const last = own.at(-1);
  if (
    first === undefined ||
    last === undefined ||
    (!BODY.test(first.text.toUpperCase()) && !OPEN.test(first.text.toUpperCase()) && own.length > 2)
  )
    return null;
  if (own.length > 1 && own.slice(0, -1).some((piece) => piece.cut)) {
    const parts = own.map((piece) => quotedOf(view, piece));
    return { text: parts.map((part) => part.text).join(' '), parts };
  }
  return quotedOf(view, { from: first.from, to: last.to });
}
