import { thingLength } from '../clauses/nouns.js';
import { NO_NAME, VERBS } from '../clauses/verbs.js';
import type { Word } from '../text/words.js';
import type { Name } from './name.js';
import { DOUBTFUL, GROUPERS, KINDS, NAME_WORDS, OFFICES, PLACES, QUALIFIERS, UNITS } from './vocabulary.js';
import { afterQualifiers } from './qualifiers.js';

/** A name holds at most this many words: enough for any real one, and it keeps reading linear. */
const LONGEST = 48;

const isPlainComma = (word: Word | undefined): boolean => word?.text === ',' || word?.text === '/';
const isDash = (word: Word | undefined): boolean => word?.low === '-' || word?.low === '–';

/** "các xã, phường", "sở, ban, ngành": where the list of kinds ends; `at` itself when there is none. */
export function kindsEnd(words: readonly Word[], at: number): number {
  let end = at + KINDS.lengthAt(words, at);
  if (end === at) return at;
  for (let count = 0; count < 12; count++) {
    const link = words[end];
    const joins = isPlainComma(link) || link?.low === 'và' || isDash(link) || link?.low === 'hoặc';
    const skip = link?.text === ',' && words[end + 1]?.low === 'và' ? 2 : 1;
    const each = joins ? GROUPERS.lengthAt(words, end + skip) : 0;
    if (!joins || (each > 0 && link?.low !== ',')) break;
    const next = KINDS.lengthAt(words, end + skip);
    if (next === 0 || startsOffice(words, end + skip)) break;
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

function isPlaceAhead(words: readonly Word[], at: number): boolean {
  return PLACES.lengthAt(words, at) > 0 || (words[at]?.capital ?? false);
}

/** How long the head of a name at `at` is; doubtful heads need a capital or a place behind them. */
function headLength(words: readonly Word[], at: number): number {
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
    return first.capital || named || GROUPERS.lengthAt(words, at + length) > 0 || isNumber(next) ? length : 0;
  if (named && (next.capital || first.capital) && !(first.capital && VERBS.lengthAt(words, at) > length)) return length;
  if (phrase === 'trưởng' && isNumber(next) && KINDS.lengthAt(words, at + length + 1) > 0) return length;
  if (/^(?:trưởng|chánh|phó chánh|lãnh đạo|cán bộ|công chức|viên chức|đồng chí|thành viên)$/u.test(phrase)) {
    return GROUPERS.lengthAt(words, at + length) > 0 || headLengthPlain(words, at + length) > 0 ? length : 0;
  }
  if (first.capital && isPlainlyNamed(words, at, length)) return length;
  if (first.capital && ALONE.has(phrase) && isWithinSentence(words, at) && next !== undefined && !next.mark)
    return length;
  const linked = next?.low === 'và' && (words[at + length + 1]?.capital ?? false) && phrase === 'báo';
  return linked && first.capital ? length : 0;
}

function headLengthPlain(words: readonly Word[], at: number): number {
  const length = UNITS.lengthAt(words, at);
  return length > 0 && (words[at]?.capital === true || words[at + length]?.capital === true) ? length : 0;
}

/** "Đài truyền thanh xã", "Ban chăn nuôi thú y xã": a capital at the head only, words of a field behind it. */
function isPlainlyNamed(words: readonly Word[], at: number, length: number): boolean {
  if (VERBS.lengthAt(words, at) > length || thingLength(words, at) > length) return false;
  const field = NAME_WORDS.lengthAt(words, at + length);
  const kind = QUALIFIERS.lengthAt(words, at + length);
  return Math.max(field, kind) >= 2 && VERBS.lengthAt(words, at + length) <= Math.max(field, kind);
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

const isNumber = (word: Word | undefined): boolean => word !== undefined && /^\d{1,3}$/u.test(word.text);

/** Whether a name begins at `at`. */
export function startsName(words: readonly Word[], at: number): boolean {
  if (words[at]?.named !== undefined) return true;
  const group = GROUPERS.lengthAt(words, at);
  if (group > 0) return KINDS.lengthAt(words, at + group) > 0 || headLength(words, at + group) > 0;
  return headLength(words, at) > 0 || kindList(words, at) > at;
}

/** "Cơ quan, đơn vị …" with a capital and no "các": two kinds at least. */
function kindList(words: readonly Word[], at: number): number {
  if (words[at]?.capital !== true) return at;
  const first = KINDS.lengthAt(words, at);
  const end = kindsEnd(words, at);
  return first > 0 && end > at + first ? end : at;
}

/** Reads one name at `at`; null when none begins there. */
export function nameAt(words: readonly Word[], at: number): Name | null {
  return nameWithin(words, at, 0);
}

/** Names inside names ("Trưởng phòng thuộc Sở …") go this deep. */
const DEEPEST = 4;

function nameWithin(words: readonly Word[], at: number, depth: number): Name | null {
  if (depth > DEEPEST) return null;
  const read = readWithin(words, at, depth);
  const named = words[at]?.named;
  if (named === undefined || (read !== null && onlyPlaces(words, at + named, read.end))) return read;
  return { at, end: at + named, group: read?.group ?? GROUPERS.lengthAt(words, at) > 0 };
}

/** Last syllables of those who belong to a body: its name follows ("các thành viên Ban Chỉ huy"). */
const HOLDERS = new Set('viên,đốc,trưởng,phòng,tịch,đạo,nhiệm,thư,bộ,chức'.split(','));

/** Whether a name that is known goes on with its place only ("Phòng Nội vụ" … "Phòng Nội vụ thành phố"). */
function onlyPlaces(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to;) {
    const place = PLACES.lengthAt(words, at);
    if (place === 0 && words[at]?.capital !== true) return false;
    at += Math.max(place, 1);
  }
  return to >= from;
}

function readWithin(words: readonly Word[], at: number, depth: number): Name | null {
  const inner = (list: readonly Word[], from: number): Name | null => nameWithin(list, from, depth + 1);
  const grouper = GROUPERS.lengthAt(words, at);
  const start = at + grouper;
  if (grouper > 0) {
    const head = headLength(words, start);
    const kinds = kindsEnd(words, start);
    if (head > 0 && (words[start]?.capital === true || kinds === start)) {
      return { at, end: tailEnd(words, start, start + head, inner).end, group: true };
    }
    if (kinds === start) return null;
    const body = HOLDERS.has(words[kinds - 1]?.low ?? '') ? inner(words, kinds) : null;
    return { at, end: body?.end ?? afterQualifiers(words, afterKinds(words, kinds), inner), group: true };
  }
  const head = headLength(words, at);
  if (head === 0) {
    const kinds = kindList(words, at);
    return kinds === at ? null : { at, end: afterQualifiers(words, kinds, inner), group: true };
  }
  const tail = tailEnd(words, at, at + head, inner);
  return { at, end: tail.end, group: tail.group };
}

/** Proper names behind kinds: "các phường Tân Quý, Tây Thạnh", "các xã A, B và C". */
function afterKinds(words: readonly Word[], at: number): number {
  let end = at;
  while (end - at < LONGEST && words[end] !== undefined) {
    const word = words[end] as Word;
    const place = PLACES.lengthAt(words, end);
    if (place > 0 && word.capital) end += place;
    else if (word.capital && !word.mark && headLength(words, end) === 0) end++;
    else if ((isPlainComma(word) || word.low === 'và') && end > at && properAhead(words, end + 1)) end++;
    else break;
  }
  return end;
}

function properAhead(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && word.capital && headLength(words, at) === 0 && !startsName(words, at);
}

type ReadName = (words: readonly Word[], at: number) => Name | null;

interface Tail {
  readonly end: number;
  readonly group: boolean;
}

/** From behind the head to the end of the name. */
function tailEnd(words: readonly Word[], at: number, from: number, inner: ReadName): Tail {
  let end = from;
  let group = false;
  let placed = false;
  while (end - at < LONGEST) {
    const word = words[end];
    if (word === undefined) break;
    if (end > from && beginsNext(words, end)) break;
    const step = stepOver(words, end, placed, inner);
    if (step.group) {
      group = true;
      return { end: afterQualifiers(words, step.end, inner), group };
    }
    if (step.end === end) break;
    if (step.placed && PLACES.lengthAt(words, end) > 0 && /^cấp|^các cấp/u.test(word.low)) group = true;
    placed = step.placed;
    end = step.end;
  }
  return { end, group };
}

/** Heads that do not stand inside the name of another unit, once that name has a word of its own. */
const STRONG = new Set('phòng,sở,văn,công,trung,ubnd'.split(','));

/** The next cell's unit, where the columns of a table ran together: "Phòng Kinh tế Văn phòng HĐND". */
function beginsNext(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const inside =
    before === undefined ||
    before.mark ||
    before.capital ||
    before.low === 'và' ||
    before.low === 'nhánh' ||
    before.low === 'của';
  return (
    !inside &&
    STRONG.has(words[at]?.low ?? '') &&
    UNITS.lengthAt(words, at) > 0 &&
    headLength(words, at) > 0 &&
    KINDS.lengthAt(words, at - 1) === 0
  );
}

/** Capital words that begin the next cell of a table whose columns ran together. */
const TIME_WORDS = new Set('ngày,trước,thường,tháng,quý,hằng,hàng,từ,định,trong,đến,chậm,năm,hoàn,xong,thứ'.split(','));

interface Step {
  readonly end: number;
  readonly placed: boolean;
  readonly group: boolean;
}

const step = (end: number, placed = false, group = false): Step => ({ end, placed, group });

/** One step inside a name; `end` stays where it is when the name is over. */
function stepOver(words: readonly Word[], at: number, placed: boolean, readName: ReadName): Step {
  const word = words[at] as Word;
  const grouper = GROUPERS.lengthAt(words, at);
  if (grouper > 0 || isNumber(word)) {
    const from = at + Math.max(grouper, 1);
    const kinds = kindsEnd(words, from);
    if (kinds > from) return step(afterKinds(words, kinds), false, true);
    if (grouper === 0) return step(isOwnNumber(words, at) ? at + 1 : at);
    const inner = readName(words, from);
    return inner === null ? step(at) : step(inner.end, false, true);
  }
  if (word.text === '(') return overAbbreviation(words, at);
  if (word.low === 'và' || isPlainComma(word) || isDash(word)) return overLink(words, at, placed);
  if (word.text === '.' && words[at - 1]?.low === 'tp' && words[at + 1]?.capital === true) return step(at + 1, true);
  if (word.mark) return step(at);
  const place = PLACES.lengthAt(words, at);
  if (place > 0 && NAME_WORDS.lengthAt(words, at) <= place) return step(at + place, true);
  if (word.capital && placed && headLength(words, at) > 0) return step(at);
  if (word.capital && TIME_WORDS.has(word.low) && (placed || NAME_WORDS.lengthAt(words, at) < 2)) return step(at);
  if (word.capital) return step(afterCapital(words, at), placed);
  if (placed || NO_NAME.has(word.low)) return step(at, placed);
  const known = NAME_WORDS.lengthAt(words, at);
  const verb = VERBS.lengthAt(words, at);
  if (known > verb || (known > 0 && known === verb && isInsideName(words, at, known))) return step(at + known);
  const inside = beforeCapital(words, at);
  return step(inside > at ? inside : unknownField(words, at));
}

/** "Lữ đoàn Công binh 249", "Trung đoàn 101": a number that nothing counted follows. */
function isOwnNumber(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next === undefined || next.mark || next.low === 'và' || VERBS.lengthAt(words, at + 1) > 0;
}

/** A word that is a duty as well ("kiểm tra", "quản lý") belongs to the name only where more of the name follows. */
function isInsideName(words: readonly Word[], at: number, length: number): boolean {
  if (VERBS.lengthAt(words, at) === 0) return true;
  let end = at + length;
  for (let count = 0; count < 3 && !WATCHING.has(words[at]?.low ?? ''); count++) end += NAME_WORDS.lengthAt(words, end);
  return [at + length, end].some((ends) => words[ends]?.capital === true || PLACES.lengthAt(words, ends) > 0);
}

/** First words of duties that seldom stand inside a name unless a capital follows at once. */
const WATCHING = new Set('kiểm,giám,tổ,tổng,thanh,tham,hướng,thực,phổ,quản,phục,tiếp,thông,khen,trợ,thi'.split(','));

/** Last syllables of the levels in front of a place's own name. */
const LEVELS = new Set('phố,tỉnh,huyện,quận,xã,phường,trấn,khu,thôn,bản,ấp,khóm,buôn,làng'.split(','));

/** A capital word and, since only the first syllable has the capital, one more ("Nội vụ", "Y tế"). */
function afterCapital(words: readonly Word[], at: number): number {
  const next = words[at + 1];
  if (next === undefined || next.mark || next.capital || PLACES.lengthAt(words, at + 1) > 0) return at + 1;
  // "thành phố Huế": behind a level the proper name has all its capitals
  if (words[at - 1]?.capital === false && LEVELS.has(words[at - 1]?.low ?? '')) return at + 1;
  if (GROUPERS.lengthAt(words, at + 1) > 0 || next.low === 'và' || isNumber(next)) return at + 1;
  const both = Math.max(NAME_WORDS.lengthAt(words, at), VERBS.lengthAt(words, at));
  if (both > 1) return at + both;
  if (words[at + 2]?.capital === true && !NO_NAME.has(next.low) && VERBS.lengthAt(words, at + 1) < 2) return at + 2;
  if (NO_NAME.has(next.low) || VERBS.lengthAt(words, at + 1) > 0) return at + 1;
  // a name of a place is written with all its capitals: after two of them a small letter ends it
  const before = words[at - 1];
  if (before?.capital === true && UNITS.lengthAt(words, at - 1) === 0) return at + 1;
  return at + 2;
}

/** "môi trường bền vững làm việc": two unknown words between a field's words and the duty belong to the field. */
function unknownField(words: readonly Word[], at: number): number {
  const [before, first, second] = [words[at - 1], words[at], words[at + 1]];
  if (before === undefined || before.capital || before.mark || first === undefined || second === undefined) return at;
  const plain = [first, second].every((word) => !word.mark && !word.capital && !NO_NAME.has(word.low));
  if (!plain || VERBS.lengthAt(words, at) > 0 || VERBS.lengthAt(words, at + 1) > 0) return at;
  return VERBS.lengthAt(words, at + 2) > 1 && NAME_WORDS.lengthAt(words, at - 2) === 2 ? at + 2 : at;
}

/** Up to three small words are inside the name when a capital one follows ("dịch tễ Trung ương"). */
function beforeCapital(words: readonly Word[], at: number): number {
  if (VERBS.lengthAt(words, at) > 0) return at;
  for (let ahead = 0; ahead < 4; ahead++) {
    const word = words[at + ahead];
    if (word === undefined || word.mark || NO_NAME.has(word.low) || VERBS.lengthAt(words, at + ahead) > 1) return at;
    if (word.capital) return headLength(words, at + ahead) > 0 ? at : at + ahead;
  }
  return at;
}

/** "Ủy ban nhân dân (UBND) Thành phố". */
function overAbbreviation(words: readonly Word[], at: number): Step {
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

/** "và", a comma or a dash: inside the name when a capital that begins no other name follows. */
function overLink(words: readonly Word[], at: number, placed: boolean): Step {
  const link = words[at] as Word;
  const next = words[at + 1];
  const isOfCouncil = link.low === 'và' && words[at - 1]?.low === 'hđnd' && next?.low === 'ubnd';
  if (isOfCouncil && words[at - 2]?.low === 'phòng') return step(at + 2);
  const level = PLACES.lengthAt(words, at + 1);
  if (placed && level > 0 && next?.capital === false && !isDash(link)) return step(at + 1 + level, true, true);
  if (link.low === 'và' && !startsName(words, at + 1)) {
    const field = smallFieldEnd(words, at + 1);
    if (field > at + 1) return step(field, placed);
  }
  if (next === undefined || !next.capital || startsName(words, at + 1)) return step(at);
  // behind a proper name of two capitals the list of a unit's fields is over
  if (isProperEnd(words, at)) return step(at);
  if (isPlainComma(link) && !/^\p{Lu}[\p{Ll}’']*$/u.test(next.text)) return step(at);
  return step(at + 1, placed);
}
