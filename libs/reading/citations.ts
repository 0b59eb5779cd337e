import type { CivilDate } from '@dondoc/domain';
import { dateOf } from './deadline/days.js';
import type { ReadCitation } from './reading.js';
import { quoted, type Passage } from './text/passage.js';

const KINDS =
  'công văn|công điện|chỉ thị|kế hoạch|thông báo|quyết định|báo cáo|tờ trình|nghị quyết|nghị định|thông tư|luật|bộ luật|pháp lệnh|văn bản|hướng dẫn|kết luận|quy định|chương trình|đề án|giấy mời|biên bản|quy chế|phiếu chuyển|phiếu báo|lệnh|công hàm|điện|thư|đề cương|phương án|hợp đồng|văn bản hợp nhất|giấy phép|tài liệu|đơn|phiếu trình|ý kiến';
/** "345/UBND-HC", "04-NQ/TU", "154/2025/NĐ-CP", "1186/TTr-PNV", "59/2020/QH14". */
const NUMBER =
  '\\d{1,6}[a-zđ]?(?: ?/ ?(?:19|20)\\d{2})?(?: ?/ ?| ?- ?)(?:[\\p{L}][\\p{L}\\d]{0,13})(?:(?: ?- ?|/|&|\\.)[\\p{L}][\\p{L}\\d]{0,13}){0,4}(?![\\p{L}\\p{N}])';
const DATE = '(?:(?:ngày )?\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4}|ngày \\d{1,2} tháng \\d{1,2},? (?:năm )?\\d{4})';
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:((?:${KINDS})(?: (?:kết luận|liên tịch|chỉ đạo|hợp nhất|liên ngành|khẩn|hỏa tốc|mật|đề nghị))?) )?(số:? ?)?(?<![\\p{N}/])(${NUMBER})(,? ?\\(?(?:ký |ban hành )?(${DATE}))?`,
  'gu',
);
/** "ngày 25 tháng 12 năm 2024 số 12/UBND" is seldom; the day before a number is not read as its own (decision). */
const UPPER_SYMBOL = /\d[\p{Ll}]?(?: ?\/ ?(?:19|20)\d{2})?(?: ?\/ ?| ?- ?)\p{Lu}/u;

const NUMBERED = /\d[\p{L}]? ?[/-] ?[\p{L}\d]/u;

/** Where a document is named by its number, with the day that stands behind the number. */
export interface FoundCitation {
  readonly from: number;
  readonly to: number;
  readonly number: string;
  readonly date: CivilDate | null;
}

/** Asked for twice of most passages: once to keep deadlines off them, once to tell them. */
const remembered = new WeakMap<Passage, readonly FoundCitation[]>();

/** Every citation of the passage, in order. A mention counts each time; without a number it is none (decision "A citation"). */
export function findCitations(passage: Passage): readonly FoundCitation[] {
  const known = remembered.get(passage);
  if (known !== undefined) return known;
  const found = citationsIn(passage);
  remembered.set(passage, found);
  return found;
}

function citationsIn(passage: Passage): readonly FoundCitation[] {
  const found: FoundCitation[] = [];
  if (!NUMBERED.test(passage.low)) return found;
  PATTERN.lastIndex = 0;
  for (let match = PATTERN.exec(passage.low); match !== null; match = PATTERN.exec(passage.low)) {
    const low = match[3] ?? '';
    const at = match.index + match[0].indexOf(low, (match[1] ?? '').length + (match[2] ?? '').length);
    const symbol = passage.text.slice(at, at + low.length);
    const follows =
      found.length > 0 && /^(?:,|;| và|, và| hoặc)? ?$/u.test(passage.low.slice(found.at(-1)?.to, match.index));
    const named = match[1] !== undefined || match[2] !== undefined || follows;
    if (!named || !UPPER_SYMBOL.test(symbol)) {
      PATTERN.lastIndex = Math.max(match.index + 1, at + low.length);
      continue;
    }
    const date = match[5] === undefined ? null : dateOf(match[5].replace(/^(\d)/u, 'ngày $1'), {});
    found.push({ from: match.index, to: match.index + match[0].length, number: symbol.replace(/ /gu, ''), date });
  }
  return found;
}

/** The citations as the schema tells them. */
export function citationsOf(passage: Passage): readonly ReadCitation[] {
  return findCitations(passage).map(({ from, to, number, date }) => ({ ...quoted(passage, from, to), number, date }));
}
