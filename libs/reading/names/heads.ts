import { thingLength } from '../clauses/nouns.js';
import { VERBS } from '../clauses/verbs.js';
import type { Word } from '../text/words.js';
import { DOUBTFUL, GROUPERS, KINDS, NAME_WORDS, OFFICES, PLACES, QUALIFIERS, UNITS } from './vocabulary.js';

export const isPlainComma = (word: Word | undefined): boolean => word?.text === ',' || word?.text === '/';
export const isDash = (word: Word | undefined): boolean => word?.low === '-' || word?.low === '–';

/** "các xã, phường", "sở, ban, ngành": where the list of kinds ends; `at` itself when there is none. */
export function kindsEnd(words: readonly Word[], at: number): number {
  let end = at + KINDS.lengthAt(words, at);
  // "trường hợp" is no "trường"
  if (end === at || thingLength(words, at) > end - at) return at;
  for (let count = 0; count < 12; count++) {
    const link = words[end];
    const joins = isPlainComma(link) || link?.low === 'và' || isDash(link) || link?.low === 'hoặc';
    const skip = link?.text === ',' && words[end + 1]?.low === 'và' ? 2 : 1;
    const each = joins ? GROUPERS.lengthAt(words, end + skip) : 0;
    if (!joins || (each > 0 && link?.low !== ',')) break;
    const next = KINDS.lengthAt(words, end + skip);
    if (next > 0 && isPlaceKind(words, at) && !isPlaceKind(words, end + skip)) break;
    if (next === 0 || startsOffice(words, end + skip) || startsUnit(words, at, end + skip)) break;
    end += skip + next;
  }
  return end;
}

/** A capital office or unit after a comma begins a name of its own ("Thủ trưởng các sở, Chủ tịch UBND các xã"). */
function startsOffice(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !word.capital || KINDS.lengthAt(words, at) === 0) return false;
  const unit = UNITS.lengthAt(words, at);
  const office = Math.max(OFFICES.lengthAt(words, at), unit >= 3 || word.low === 'ubnd' ? unit : 0);
  const next = words[at + office];
  return office > 0 && next !== undefined && (next.low === 'các' || next.capital);
}

/** "xã, phường" go with levels only: "các xã, phường và ban quản lý các chợ" are two. */
const isPlaceKind = (words: readonly Word[], at: number): boolean =>
  PLACES.lengthAt(words, at) >= KINDS.lengthAt(words, at) &&
  /^(?:xã|phường|huyện|quận|thị|thành|tỉnh|thôn|bản|ấp|khu|khóm|khối|xóm|buôn|làng|tổ)$/u.test(words[at]?.low ?? '');

/** "các sở, ngành, Công an tỉnh", "các sở, Sở Nội vụ": a capital unit in a list of kinds is one of its own. */
function startsUnit(words: readonly Word[], first: number, at: number): boolean {
  if (words[at]?.capital !== true || UNITS.lengthAt(words, at) === 0) return false;
  if (words[first]?.capital === false) return true;
  const next = words[at + UNITS.lengthAt(words, at)];
  return next !== undefined && next.capital && PLACES.lengthAt(words, at + UNITS.lengthAt(words, at)) === 0;
}

function isPlaceAhead(words: readonly Word[], at: number): boolean {
  return PLACES.lengthAt(words, at) > 0 || (words[at]?.capital ?? false);
}

/** How long the head of a name at `at` is; doubtful heads need a capital or a place behind them. */
export function headLength(words: readonly Word[], at: number): number {
  const length = Math.max(UNITS.lengthAt(words, at), OFFICES.lengthAt(words, at));
  if (length === 0) return 0;
  const phrase = words
    .slice(at, at + length)
    .map((word) => word.low)
    .join(' ');
  const first = words[at] as Word;
  const next = words[at + length];
  const named = next !== undefined && !next.mark && isPlaceAhead(words, at + length);
  if (!DOUBTFUL.has(phrase))
    return first.capital ||
      named ||
      GROUPERS.lengthAt(words, at + length) > 0 ||
      isNumber(next) ||
      headsKind(words, at, length)
      ? length
      : 0;
  if (named && (next.capital || first.capital) && !(first.capital && VERBS.lengthAt(words, at) > length)) return length;
  if (phrase === 'trưởng' && isNumber(next) && KINDS.lengthAt(words, at + length + 1) > 0) return length;
  if (
    /^(?:cấp ủy|chính quyền|trưởng|chánh|phó chánh|lãnh đạo|cán bộ|công chức|viên chức|đồng chí|đ\/c|thành viên|kế toán|chủ đầu tư|công đoàn)$/u.test(
      phrase,
    )
  ) {
    return GROUPERS.lengthAt(words, at + length) > 0 || headLengthPlain(words, at + length) > 0 ? length : 0;
  }
  if (first.capital && isPlainlyNamed(words, at, length)) return length;
  if (first.capital && ALONE.has(phrase) && isWithinSentence(words, at) && next !== undefined && !next.mark)
    return length;
  const second = words[at + length + 1];
  const linked = next?.low === 'và' && (second?.capital === true || second?.low === 'phát') && phrase === 'báo';
  return linked && first.capital ? length : 0;
}

/** "người đứng đầu cơ quan, đơn vị", "thủ trưởng đơn vị" written small. */
const headsKind = (words: readonly Word[], at: number, length: number): boolean =>
  /^(?:người|thủ)$/u.test(words[at]?.low ?? '') &&
  /^(?:cơ|đơn)$/u.test(words[at + length]?.low ?? '') &&
  KINDS.lengthAt(words, at + length) > 0;

function headLengthPlain(words: readonly Word[], at: number): number {
  const length = UNITS.lengthAt(words, at);
  return length > 0 && (words[at]?.capital === true || words[at + length]?.capital === true) ? length : 0;
}

/** "Đài truyền thanh xã", "Ban chăn nuôi thú y xã": a capital at the head only, words of a field behind it. */
function isPlainlyNamed(words: readonly Word[], at: number, length: number): boolean {
  if (VERBS.lengthAt(words, at) > length || thingLength(words, at) > length) return false;
  const field = NAME_WORDS.lengthAt(words, at + length);
  const kind = QUALIFIERS.lengthAt(words, at + length);
  return Math.max(field, kind) >= 2 && VERBS.lengthAt(words, at + length) < Math.max(field, kind);
}

/** Offices that bear the name of what they do. */
const ALONE = new Set(
  'thanh tra,thống kê,kiểm lâm,hải quan,thuế,công đoàn,viễn thông,quản lý thị trường,kiểm toán'.split(','),
);

/** A capital behind a small letter is a name's, not the sentence's ("phối hợp Thanh tra giao thông"). */
function isWithinSentence(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && !before.mark && !before.capital && !/\d/u.test(before.text);
}

export const isNumber = (word: Word | undefined): boolean => word !== undefined && /^\d{1,3}$/u.test(word.text);

/** Whether a name begins at `at`. */
export function startsName(words: readonly Word[], at: number): boolean {
  if ((words[at]?.named ?? 0) > 0) return true;
  const group = GROUPERS.lengthAt(words, at);
  if (group > 0) return KINDS.lengthAt(words, at + group) > 0 || headLength(words, at + group) > 0;
  return headLength(words, at) > 0 || kindList(words, at) > at;
}

/** "Cơ quan, đơn vị …" with a capital and no "các": two kinds at least. */
export function kindList(words: readonly Word[], at: number): number {
  if (words[at]?.capital !== true) return at;
  const first = KINDS.lengthAt(words, at);
  const end = kindsEnd(words, at);
  return first > 0 && end > at + first ? end : at;
}
