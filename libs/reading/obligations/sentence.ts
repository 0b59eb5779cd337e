import { daysBetween, isCivilDate } from '@dondoc/domain';
import { findCitations } from '../citations.js';
import { findDeadlines, hardestOf, type DocumentDay, type FoundDeadline } from '../deadline/index.js';
import type { Quoted, ReadDeadline } from '../reading.js';
import { quoted, type Passage } from '../text/passage.js';
import { wordsOf, type Word } from '../text/words.js';
import type { KnownNames } from '../names/known.js';
import type { Name } from '../names/name.js';
import type { OwnerRef } from './context.js';

/** A passage with its words and the deadlines in it, found once. */
export interface Sentences {
  readonly passage: Passage;
  readonly words: readonly Word[];
  readonly deadlines: readonly FoundDeadline[];
  /** Where other documents are cited: their days are no deadlines. */
  readonly cited: readonly (readonly [from: number, to: number])[];
}

/** What the reader knows of the whole document when it reads one of its sentences. */
export interface DocumentFacts extends DocumentDay {
  readonly known?: KnownNames;
}

/** Days of events, meetings and other papers are no deadlines. */
const OTHER_DAY =
  /(?:cuộc họp|phiên họp|hội nghị|kỳ họp|buổi làm việc|buổi họp|buổi làm việc|hội thảo|sự kiện|lễ|số liệu|nhận được|ban hành|văn bản|công văn|biên bản|báo cáo|thông báo|quyết định|kế hoạch|chỉ thị|xảy ra|(?<!vệ |học |tân )sinh|vào sổ|được ký|đã ký|ký|họp|chuyển|kết luận|phát biểu|phản ánh)(?: (?:của [\p{L} ]{1,40}|chiều|sáng|tối|thường kỳ|vào|tổ chức|diễn ra))?,? ?$/u;

/** Prepares a passage: citations first, so that their days are never taken for deadlines. */
export function sentencesOf(passage: Passage, document: DocumentFacts, bare = false): Sentences {
  const cited = findCitations(passage).map(({ from, to }) => [from, to] as const);
  const deadlines = findDeadlines(passage.low, { document, taken: cited, bare }).filter(
    (found) =>
      !isQuoted(passage.low, found) &&
      !isStreet(passage.text, found) &&
      !isOtherDay(passage.low, found) &&
      !isContent(passage.low, found) &&
      !isPast(passage.low, found, document),
  );
  const words = wordsOf(passage);
  return { passage, words: document.known?.marked(words) ?? words, deadlines, cited };
}

/** "đường Nguyễn Trãi, 30 Tháng 4": a day with a capital month is what a street is called. */
const isStreet = (text: string, { from, to }: FoundDeadline): boolean => /\d Tháng \d/u.test(text.slice(from, to));

/** Words of a title or slogan: “mỗi tuần 10 phút diệt lăng quăng”. */
function isQuoted(low: string, { from, to }: FoundDeadline): boolean {
  const before = low.slice(Math.max(0, from - 80), from);
  const open = before.lastIndexOf('“');
  if (open < 0 || before.includes('”', open)) return false;
  return low.slice(from, from + 80).indexOf('”') >= to - from;
}

function isOtherDay(low: string, found: FoundDeadline): boolean {
  if (found.deadline.kind !== 'date' || found.deadline.operator !== 'on') return false;
  if (/^(?:trong|vào|ngay|đêm)/u.test(low.slice(found.from, found.from + 6))) return false;
  if (/trình (?:[^.;]{3,60} )?ký $/u.test(low.slice(Math.max(0, found.from - 70), found.from))) return false;
  return (
    OTHER_DAY.test(low.slice(Math.max(0, found.from - 60), found.from)) &&
    !/báo cáo[^,.;]*$/u.test(low.slice(Math.max(0, found.from - 40), found.from - 1))
  );
}

/** Days a deadline may lie before the signing (a slip that the linter tells of); beyond them it is part of the story. */
const SLIP_DAYS = 45;

/** "(hạn hoàn thành 25/9/2024)": the day that was missed, in brackets behind the duty. */
function isRemark(low: string, { from, to }: FoundDeadline): boolean {
  const open = low.lastIndexOf('(', from);
  return open >= 0 && from - open < 160 && !low.slice(open, to).includes(')');
}

/** A day before the document's own is none to keep; for a bare "ngày …" not even a slip is allowed. */
function isPast(low: string, found: FoundDeadline, document: DocumentDay): boolean {
  const { deadline } = found;
  if ((deadline.kind !== 'date' && deadline.kind !== 'period') || document.year === undefined) return false;
  const month = String(document.month ?? 1).padStart(2, '0');
  const day = String(document.day ?? 1).padStart(2, '0');
  const signed = `${document.year}-${month}-${day}`;
  if (deadline.date >= signed || !isCivilDate(signed)) return false;
  const isState = /^(?:tính )?(?:đến|tới) |^trong (?:tháng|quý|năm|\S+ tháng)/u.test(
    low.slice(found.from, found.from + 16),
  );
  if (deadline.kind === 'date' && deadline.operator !== 'on' && !isState && !isRemark(low, found))
    return daysBetween(deadline.date, signed) > SLIP_DAYS;
  return true;
}

const NAME_BEFORE =
  /(?:kế hoạch|quy hoạch|chiến lược|chương trình|đề án|dự toán|phương án|nghị quyết|dự án|chỉ tiêu|nhiệm vụ|mục tiêu|định hướng|tầm nhìn|giai đoạn)[^,.;:]{0,80}$/u;

/** "kết quả thực hiện trong năm 2024": what the year says of. */
const TOLD_BEFORE =
  /(?:kết quả|tình hình|số liệu|phát sinh|đã|được giao|vi phạm|thành tích|tồn tại|hạn chế|công tác|báo cáo|tiếp nhận)[^,.;:]{0,70}$/u;

/** "đưa vào kế hoạch hằng năm", "đánh giá, phân loại đảng viên hằng năm": part of what is spoken of. */
const PLANNED =
  /(?:kế hoạch|chương trình|chỉ tiêu|dự toán|nghị quyết|(?:đánh giá|phân loại|xếp loại|bình xét|thi đua)[^.;]{0,30}|phát triển kinh tế - xã hội|ngân sách|thường niên|công tác|nhiệm vụ|(?<!tại (?:các )?(?:cuộc |phiên |buổi )?(?:họp )?)giao ban) $/u;

/** "giải quyết dứt điểm các vụ việc đã có trong danh sách trong năm 2022": the clause opens with an end to reach. */
const BROUGHT_TO_AN_END = /(?:^|[.;:] )(?:[\p{L}]+ ){1,2}dứt điểm [^.;:]*$|[.;:] hoàn (?:thành|tất) [^.;:]*$/u;

/** "theo Kế hoạch cải cách hành chính của Thành phố trong năm 2024": a year of what is spoken of, not one to keep. */
function isContent(low: string, found: FoundDeadline): boolean {
  const text = low.slice(found.from, found.to);
  if (/có (?:thời )?hạn $/u.test(low.slice(Math.max(0, found.from - 14), found.from))) return true;
  if (
    found.deadline.kind === 'date' &&
    /^ (?:mà )?(?:(?:chưa|vẫn|còn|đã) (?!phải )|(?:giải ngân|tỷ lệ|mới|chỉ|có tỷ lệ)[\p{L} ]{0,20} (?:dưới|đạt|thấp))/u.test(
      low.slice(found.to, found.to + 36),
    )
  )
    return true;
  if (
    /^(?:hằng|hàng) (?:năm|tháng|quý)$/u.test(text) &&
    PLANNED.test(low.slice(Math.max(0, found.from - 40), found.from))
  )
    return true;
  if (found.deadline.kind === 'recurring' && text.startsWith('từng'))
    return /(?:theo|trong|cho|của|đến|chi tiết|tiến độ|giải ngân|từng [\p{L} ]{1,24}(?:,| và)) $/u.test(
      low.slice(Math.max(0, found.from - 36), found.from),
    );
  if (/^(?:trong|vào|đến|tới|cuối|đến cuối) (?:cuối )?năm/u.test(text)) {
    const head = low.slice(Math.max(0, found.from - 100), found.from);
    if (BROUGHT_TO_AN_END.test(head) && /^ ?(?:[.;]|$)/u.test(low.slice(found.to, found.to + 2))) return false;
    if (/(?:xong|hoàn thành|hoàn tất|dứt điểm|kết thúc|thực hiện|ban hành|phê duyệt|trình|,|\() ?$/u.test(head))
      return false;
    return NAME_BEFORE.test(head) || (/^trong năm/u.test(text) && (!/\d/u.test(text) || TOLD_BEFORE.test(head)));
  }
  return false;
}

/** A deadline with its source quotation. */
export const quotedDeadline = (sentences: Sentences, found: FoundDeadline): ReadDeadline => ({
  ...found.deadline,
  ...quoted(sentences.passage, found.from, found.to),
});

/** Source quotation of a name. */
export function nameQuoted(sentences: Sentences, name: Name): Quoted {
  return quoted(sentences.passage, sentences.words[name.at]?.from ?? 0, sentences.words[name.end - 1]?.to ?? 0);
}

export function refsOf(sentences: Sentences, names: readonly Name[]): readonly OwnerRef[] {
  return names.map((name) => ({ ...nameQuoted(sentences, name), group: name.group }));
}

/** The first of the ascending list that begins at or after `from`. */
function firstFrom(deadlines: readonly FoundDeadline[], from: number): number {
  let low = 0;
  let high = deadlines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((deadlines[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Deadlines that begin within words `[from, to)`. */
export function deadlinesWithin(sentences: Sentences, from: number, to: number): readonly FoundDeadline[] {
  const start = sentences.words[from]?.from ?? 0;
  const end = sentences.words[to - 1]?.to ?? 0;
  const found: FoundDeadline[] = [];
  for (let index = firstFrom(sentences.deadlines, start); index < sentences.deadlines.length; index++) {
    const one = sentences.deadlines[index] as FoundDeadline;
    if (one.from >= end) break;
    found.push(one);
  }
  return found;
}

/** The word behind a deadline that begins at a word; the word itself when none does. */
export function behindDeadline(sentences: Sentences, at: number): number {
  const from = sentences.words[at]?.from ?? -1;
  const one = sentences.deadlines[firstFrom(sentences.deadlines, from)];
  if (one === undefined || one.from !== from || one.deadline.kind === 'urgent') {
    if (one?.from !== from || !/^ngay (?:sau|khi)/u.test(sentences.passage.low.slice(one.from, one.to))) return at;
  }
  let end = at;
  while (end < sentences.words.length && (sentences.words[end]?.from ?? 0) < one.to) end++;
  return end;
}

export const isExplicit = (found: FoundDeadline): boolean =>
  ['date', 'recurring', 'term'].includes(found.deadline.kind);

export { hardestOf };
