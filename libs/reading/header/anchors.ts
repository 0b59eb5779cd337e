import type { DocumentType } from '../reading.js';

/** National title and motto; the left column's text may stand before them on the line. */
export const TITLE = /cộng h(?:òa|oà) x(?:ã|a) hội chủ nghĩa(?: việt nam|$)/u;
export const MOTTO = /độc lập ?[-.] ?tự do ?[-.] ?hạnh phúc/u;
export const PARTY_TITLE = /đảng cộng sản việt nam/u;
export const NUMBER_LINE = /^số ?(?::|\d|\/|…|\.{2,}|_)/u;
export const TO = /^kính gửi(?![\p{L}])/u;
export const ABOUT = /^[“"]?(?:v\/v|v\.v|về việc|về viêc)(?![\p{L}])[:.]? ?/u;
/** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:" */
export const TELEGRAM_TO = /(?:^| )(?:điện|gửi)(?: khẩn| hỏa tốc)? ?:$/u;
export const COPIES = /^nơi nhận(?![\p{L}])/u;
/** "Sa Đéc, ngày 15 tháng 10 năm 2024", also with the day left blank or the hour of a telegram before it. */
const PLACE_WORD = "(?:\\p{Lu}[\\p{L}.’'-]*|phố|xã|trấn|khu|quận|huyện|tỉnh|\\d{1,2})";
const BLANK = '[ .…_]{0,60}';
const HOUR = `(?:(?:(?:hồi|lúc) ?|(?=\\d))(?:\\d{1,2})?${BLANK}giờ ?(?:\\d{1,2})?${BLANK}(?:phút)?,? ?)?`;
/** Groups: place, day, month, year; the line ends with it. */
export const PLACE_DATE = new RegExp(
  `(?:^|\\s)(${PLACE_WORD}(?:\\s${PLACE_WORD}){0,6}) ?, ?${HOUR}ngày${BLANK}(\\d{1,2})?${BLANK}tháng${BLANK}(\\d{1,2})?${BLANK}năm${BLANK}(\\d{4})[. ]*$`,
  'u',
);

const TYPES: readonly (readonly [RegExp, DocumentType])[] = [
  [/^chỉ thị(?! số)/u, 'chiThi'],
  [/^công điện(?: (?:khẩn|hỏa tốc))?(?! số)/u, 'congDien'],
  [/^kế hoạch(?! số)/u, 'keHoach'],
  [/^thông báo(?! số)/u, 'thongBao'],
  [/^quyết định(?! số)/u, 'quyetDinh'],
  [/^báo cáo(?! số)/u, 'baoCao'],
  [/^công văn(?! số)/u, 'congVan'],
  [
    /^(?:tờ trình|nghị quyết|hướng dẫn|chương trình|giấy mời|biên bản|phương án|quy chế|quy định|đề án|kết luận|lịch|thư|hợp đồng|giấy ủy quyền)(?! số)/u,
    'other',
  ],
];

/** "T H Ô N G   B Á O": letters with a space between any two. */
const SPACED = /^\p{Lu}(?: +\p{Lu}){4,}$/u;

/** The type that a line in capitals names, or null. */
export function typeOfLine(text: string, low: string): DocumentType | null {
  const head = /^[\p{Lu}\s,]+(?=$|[^\p{L}]| [\p{Lu}][\p{Ll}])/u.exec(text)?.[0] ?? '';
  if (head.trim().length < 6) return null;
  const read = SPACED.test(text) ? low.replace(/(\S) (?=\S(?: |$))/gu, '$1').replace(/ +/gu, ' ') : low;
  return TYPES.find(([pattern]) => pattern.test(read))?.[1] ?? null;
}

const SYMBOLS: readonly (readonly [RegExp, DocumentType])[] = [
  [/\/CĐ-|\/CĐ$/u, 'congDien'],
  [/\/CT-|-CT\//u, 'chiThi'],
  [/\/KH-|-KH\//u, 'keHoach'],
  [/\/TB-|-TB\//u, 'thongBao'],
  [/\/QĐ-|-QĐ\//u, 'quyetDinh'],
  [/\/BC-|-BC\//u, 'baoCao'],
];

/** What a document's symbol says of its type; null for a plain official letter's. */
export const typeOfSymbol = (symbol: string): DocumentType | null =>
  SYMBOLS.find(([pattern]) => pattern.test(symbol))?.[1] ?? null;
