import { NO_NAME, VERBS } from '../clauses/verbs.js';
import type { Word } from '../text/words.js';
import { headLength, isDash, isNumber, isPlainComma, startsName } from './heads.js';
import { COMPOUNDS, GROUPERS, NAME_WORDS, OFFICES, PAPERS, PLACES, UNITS } from './vocabulary.js';

/** How far one step inside a name goes; `placed` once a level or place was named. */
export interface Step {
  readonly end: number;
  readonly placed: boolean;
  readonly group: boolean;
}

export const step = (end: number, placed = false, group = false): Step => ({ end, placed, group });

/** Words that may follow a name and count nothing. */
const BEHIND_NAME = new Set('và,theo,được,có,phải,cần,sẽ,chủ,cùng,khẩn,trong,trực'.split(','));

/** "Lữ đoàn Công binh 249", "Trung đoàn 101", "Quận 6": a number that nothing counted follows, or a level bears. */
export function isOwnNumber(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (words[at - 1]?.capital === true && /^(?:quận|phường|vùng)$/u.test(words[at - 1]?.low ?? '')) return true;
  if (next?.text === '%') return false;
  return next === undefined || next.mark || BEHIND_NAME.has(next.low) || VERBS.lengthAt(words, at + 1) > 0;
}

/** "tham mưu Ủy ban nhân dân": whom somebody advises, not what a unit is called. */
const isAdvising = (words: readonly Word[], at: number, ends: number): boolean =>
  words[at]?.low === 'tham' && UNITS.lengthAt(words, ends) > 0;

/** "Sở Công Thương xây dựng Quy định …": the paper that is drawn up, not what a unit is called. */
const isDrafting = (words: readonly Word[], at: number, ends: number): boolean =>
  /^(?:xây|tham)$/u.test(words[at]?.low ?? '') && PAPERS.lengthAt(words, ends) > 0;

/** A word that is a duty as well ("kiểm tra", "quản lý") belongs to the name only where more of the name follows. */
export function isInsideName(words: readonly Word[], at: number, length: number): boolean {
  if (VERBS.lengthAt(words, at) === 0) return true;
  let end = at + length;
  for (let count = 0; count < 3 && !WATCHING.has(words[at]?.low ?? ''); count++) end += NAME_WORDS.lengthAt(words, end);
  // "Đội Quản lý trật tự xây dựng và đô thị thành phố"
  const second = words[end]?.low === 'và' ? end + 1 + NAME_WORDS.lengthAt(words, end + 1) : end;
  return [at + length, end, second].some(
    (ends) =>
      (words[ends]?.capital === true &&
        OFFICES.lengthAt(words, ends) === 0 &&
        !isAdvising(words, at, ends) &&
        !isDrafting(words, at, ends)) ||
      PLACES.lengthAt(words, ends) > 0,
  );
}

/** First words of duties that seldom stand inside a name unless a capital follows at once. */
const WATCHING = new Set('kiểm,giám,tổ,tổng,thanh,tham,hướng,thực,phổ,quản,phục,tiếp,thông,khen,trợ,thi'.split(','));

/** Last syllables of the levels in front of a place's own name. */
const LEVELS = new Set('phố,tỉnh,huyện,quận,xã,phường,trấn,khu,thôn,bản,ấp,khóm,buôn,làng'.split(','));

/** A capital word and, since only the first syllable has the capital, one more ("Nội vụ", "Y tế"). */
export function afterCapital(words: readonly Word[], at: number): number {
  const next = words[at + 1];
  if (next === undefined || next.mark || next.capital || PLACES.lengthAt(words, at + 1) > 0) return at + 1;
  // "Phòng GD&ĐT giao …": an abbreviation is a name whole
  if (/^[\p{Lu}&]{3,}$/u.test(words[at]?.text ?? '') && VERBS.lengthAt(words, at + 1) > 0) return at + 1;
  // "thành phố Huế": behind a level the proper name has all its capitals
  if (words[at - 1]?.capital === false && LEVELS.has(words[at - 1]?.low ?? '')) return at + 1;
  if (GROUPERS.lengthAt(words, at + 1) > 0 || next.low === 'và' || isNumber(next)) return at + 1;
  const both = Math.max(NAME_WORDS.lengthAt(words, at), VERBS.lengthAt(words, at));
  // "Sở Kế hoạch và Đầu tư công khai …": the last syllable begins the duty
  if (both > 2 && VERBS.lengthAt(words, at + both - 1) > 1) return at + both - 1;
  if (both > 1) return at + both;
  if (words[at + 2]?.capital === true && !NO_NAME.has(next.low) && VERBS.lengthAt(words, at + 1) < 2) return at + 2;
  if (NO_NAME.has(next.low) || VERBS.lengthAt(words, at + 1) > 0) return at + 1;
  // a name of a place is written with all its capitals: after two of them a small letter ends it
  const before = words[at - 1];
  if (before?.capital === true && UNITS.lengthAt(words, at - 1) === 0) return at + 1;
  return at + 2;
}

/** A field whose words no vocabulary has is at most so long. */
const UNKNOWN_FIELD = 5;
/** Verbs of one syllable that are seldom anything else, and helpers in front of a verb. */
const CLEAR_VERBS = new Set('lập,gửi,nộp,trình,mời,cử,mở,họp,phải,cần,chịu,không,có,sẽ,chủ'.split(','));

/** "phương tiện thủy bộ rà soát": unknown words between a field's words and a duty that cannot be mistaken belong to the field. */
export function unknownField(words: readonly Word[], at: number): number {
  const before = words[at - 1];
  if (before === undefined || before.capital || before.mark || VERBS.lengthAt(words, at) > 0) return at;
  for (let end = at; end <= at + UNKNOWN_FIELD; end++) {
    const word = words[end];
    if (word === undefined) return at;
    if (VERBS.lengthAt(words, end) > 1 || CLEAR_VERBS.has(word.low)) return end - at > 1 ? end : at;
    if (word.mark || word.capital || NO_NAME.has(word.low) || GROUPERS.lengthAt(words, end) > 0) return at;
  }
  return at;
}

/** Up to three small words are inside the name when a capital one follows ("dịch tễ Trung ương"). */
export function beforeCapital(words: readonly Word[], at: number): number {
  if (VERBS.lengthAt(words, at) > 0) return at;
  for (let ahead = 0; ahead < 4; ahead++) {
    const word = words[at + ahead];
    if (word === undefined || word.mark || NO_NAME.has(word.low) || VERBS.lengthAt(words, at + ahead) > 1) return at;
    if (word.capital) return headLength(words, at + ahead) > 0 ? at : at + ahead;
  }
  return at;
}

/** "Ủy ban nhân dân (UBND) Thành phố". */
export function overAbbreviation(words: readonly Word[], at: number): Step {
  const inside = words[at + 1];
  const closes = words[at + 2]?.text === ')';
  const goesOn = words[at + 3]?.capital === true || PLACES.lengthAt(words, at + 3) > 0;
  return closes && inside !== undefined && /^[\p{Lu}&]{2,}$/u.test(inside.text) && goesOn ? step(at + 3) : step(at);
}

/** "Quản lý nhà và thị trường bất động sản": the second field written small, when a mark, the duty or a place follows it. */
function smallFieldEnd(words: readonly Word[], at: number): number {
  if (NAME_WORDS.lengthAt(words, at) < 2 || VERBS.lengthAt(words, at) > 0 || words[at]?.capital === true) return at;
  let end = at;
  for (let count = 0; count < 3; count++) end += VERBS.lengthAt(words, end) > 0 ? 0 : NAME_WORDS.lengthAt(words, end);
  const next = words[end];
  const over = next === undefined || next.mark || next.capital || PLACES.lengthAt(words, end) > 0;
  return over || VERBS.lengthAt(words, end) > 0 ? end : at;
}

/** "Việt Nam", "Đắk Lắk" before a comma or "và"; "Y tế" and "Công Thương và …" are none. */
function isProperEnd(words: readonly Word[], at: number): boolean {
  if (isDash(words[at])) return false;
  const [first, second] = [words[at - 2], words[at - 1]];
  return first?.capital === true && second?.capital === true && UNITS.lengthAt(words, at - 2) === 0;
}

/** Where a field ends that has this comma inside it ("công tác học sinh, sinh viên"). */
function compoundEnd(words: readonly Word[], at: number): number {
  for (let back = 1; back <= 4; back++) {
    const length = COMPOUNDS.lengthAt(words, at - back);
    if (length > back) return at - back + length;
  }
  return at;
}

/** "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân", "Báo và Đài Phát thanh": one office with two names. */
function isOneOffice(words: readonly Word[], at: number): boolean {
  const [before, next] = [words[at - 1]?.low ?? '', words[at + 1]?.low ?? ''];
  if (before === 'báo') return next === 'đài' || next === 'phát';
  if (before === 'đbqh') return next === 'hđnd' || next === 'hội';
  return before === 'hội' && words[at - 2]?.low === 'quốc' && (next === 'hội' || next === 'hđnd');
}

/** "Ban Quản lý Khu kinh tế A và các Khu công nghiệp B": one board for zones of two kinds. */
const isZoneBoard = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.low === 'các' &&
  /^(?:khu|cụm)$/u.test(words[at + 2]?.low ?? '') &&
  words.slice(Math.max(0, at - 10), at).some(({ low }, index, all) => low === 'quản' && all[index + 1]?.low === 'lý');

/** "Phòng Tin học và Thống kê": the office of statistics bears the name of its place. */
const isStatisticsField = (words: readonly Word[], at: number): boolean =>
  words[at]?.low === 'thống' &&
  words[at + 1]?.low === 'kê' &&
  words[at + 2]?.capital !== true &&
  PLACES.lengthAt(words, at + 2) === 0;

/** First words of units that are fields of others as well. */
const FIELDS_TOO = new Set('viễn,thống,thanh,kiểm,thuế'.split(','));

/** "và", a comma or a dash: inside the name when a capital that begins no other name follows. */
export function overLink(words: readonly Word[], at: number, placed: boolean): Step {
  const link = words[at] as Word;
  const next = words[at + 1];
  const isOfCouncil = (link.low === 'và' || isDash(link)) && words[at - 1]?.low === 'hđnd' && next?.low === 'ubnd';
  if (isOfCouncil && words[at - 2]?.low === 'phòng') return step(at + 2);
  if (link.low === 'và' && isOneOffice(words, at)) return step(at + 1 + UNITS.lengthAt(words, at + 1));
  if (isDash(link) && next?.low === 'chi' && words[at + 2]?.low === 'nhánh') return step(at + 3);
  if (link.low === 'và' && isZoneBoard(words, at)) return step(at + 4);
  // "Phòng Kê khai và Kế toán thuế": a field, no accountant
  const named = link.low === 'và' ? NAME_WORDS.lengthAt(words, at + 1) : 0;
  if (named > 2 && named > headLength(words, at + 1)) return step(at + 1 + named, placed);
  if (link.low === 'và' && isStatisticsField(words, at + 1)) return step(at + 3);
  const second = link.low === 'và' ? COMPOUNDS.lengthAt(words, at + 1) : 0;
  if (second > 0 && words[at + 1]?.capital === false) return step(at + 1 + second);
  const compound = compoundEnd(words, at);
  if (compound > at) return step(compound);
  const level = PLACES.lengthAt(words, at + 1);
  if (placed && level > 0 && next?.capital === false && !isDash(link)) return step(at + 1 + level, true, true);
  if (link.low === 'và' && !startsName(words, at + 1)) {
    const field = smallFieldEnd(words, at + 1);
    if (field > at + 1) return step(field, placed);
  }
  // "Tập đoàn Công nghiệp - Viễn thông Quân đội": behind a dash a field that may be a unit elsewhere
  if (isDash(link) && next?.capital === true && FIELDS_TOO.has(next.low)) return step(at + 1, placed);
  if (next === undefined || !next.capital || startsName(words, at + 1)) return step(at);
  // behind a proper name of two capitals the list of a unit's fields is over
  if (isProperEnd(words, at)) return step(at);
  if (isPlainComma(link) && !/^\p{Lu}[\p{Ll}’']*$/u.test(next.text)) return step(at);
  return step(at + 1, placed);
}
