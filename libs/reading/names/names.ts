import { NO_NAME, VERBS } from '../clauses/verbs.js';
import type { Word } from '../text/words.js';
import { headLength, isDash, isNumber, isPlainComma, kindList, kindsEnd, startsName } from './heads.js';
import {
  afterCapital,
  beforeCapital,
  isInsideName,
  isOwnNumber,
  overAbbreviation,
  overLink,
  step,
  type Step,
  unknownField,
} from './inside.js';
import type { Name } from './name.js';
import { beginsNext, HOLDERS, isProduct, isTime, STRONG } from './next-name.js';
import { afterQualifiers, whichOneEnd } from './qualifiers.js';
import { COMPOUNDS, GROUPERS, KINDS, NAME_WORDS, OFFICES, PLACES, QUALIFIERS, UNITS } from './vocabulary.js';

export { kindsEnd, startsName } from './heads.js';

/** A name holds at most this many words: enough for any real one, and it keeps reading linear. */
const LONGEST = 48;

/** Reads one name at `at`; null when none begins there. */
export function nameAt(words: readonly Word[], at: number): Name | null {
  return nameWithin(words, at, 0);
}

/** Names inside names ("Trưởng phòng thuộc Sở …") go this deep. */
const DEEPEST = 4;

function nameWithin(words: readonly Word[], at: number, depth: number): Name | null {
  if (depth > DEEPEST) return null;
  const read = readWithin(words, at, depth);
  const named = words[at]?.named ?? 0;
  if (
    named === 0 ||
    (read !== null && (onlyPlaces(words, at + named, read.end) || isLongerList(words, at + named, read)))
  )
    return read;
  return { at, end: at + named, group: read?.group ?? GROUPERS.lengthAt(words, at) > 0 };
}

/** Whether a name that is known goes on with its place only ("Phòng Nội vụ" … "Phòng Nội vụ thành phố", "KBNN các huyện, thị xã"). */
function onlyPlaces(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to;) {
    const place = PLACES.lengthAt(words, at) || GROUPERS.lengthAt(words, at);
    const links = at > from && (isPlainComma(words[at]) || words[at]?.low === 'và');
    if (place === 0 && !links && words[at]?.capital !== true) return false;
    at += Math.max(place, 1);
  }
  return to >= from;
}

/** "các cơ quan, đơn vị" is known, and "các cơ quan, đơn vị, địa phương" or "các cơ quan, đơn vị trực thuộc Sở" stands there. */
const isLongerList = (words: readonly Word[], from: number, read: Name): boolean =>
  read.group &&
  read.end > from &&
  (isPlainComma(words[from]) || words[from]?.low === 'và' || QUALIFIERS.lengthAt(words, from) > 0);

/** "Thủ trưởng cơ quan, đơn vị", "Người đứng đầu cấp ủy, chính quyền": offices of a kind of body. */
const HEADS_OF_KINDS = new Set(['thủ', 'người', 'lãnh']);

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
    const isOffice =
      words[kinds - 1]?.low === 'chí' &&
      (words[kinds]?.capital === true ||
        OFFICES.lengthAt(words, kinds) > 1 ||
        /^(?:thành|ủy)$/u.test(words[kinds]?.low ?? ''));
    const body = isOffice || HOLDERS.has(words[kinds - 1]?.low ?? '') ? inner(words, kinds) : null;
    return { at, end: body?.end ?? afterQualifiers(words, afterKinds(words, kinds), inner), group: true };
  }
  const head = headLength(words, at);
  if (head === 0) {
    const which = whichOfKind(words, at, inner);
    if (which > at) return { at, end: which, group: true };
    const kinds = kindList(words, at);
    return kinds === at ? null : { at, end: afterQualifiers(words, kinds, inner), group: true };
  }
  const kinds =
    words[at + head]?.capital === false && HEADS_OF_KINDS.has(words[at]?.low ?? '') ? kindsEnd(words, at + head) : at;
  if (kinds > at + head) return { at, end: afterQualifiers(words, kinds, inner), group: true };
  const tail = tailEnd(words, at, at + head, inner);
  return { at, end: depth === 0 ? whichOneEnd(words, tail.end) : tail.end, group: tail.group };
}

/** "22 đơn vị có báo cáo bị trả lại", "Đơn vị có xe đủ điều kiện": a kind, and a clause that tells which of it; `at` when none stands there. */
function whichOfKind(words: readonly Word[], at: number, inner: ReadName): number {
  const counted = words[at]?.capital === true ? 0 : 1;
  const kind = KINDS.lengthAt(words, at + counted);
  if (kind === 0 || (counted === 1 && !isNumber(words[at]))) return at;
  const from = at + counted + kind;
  const tells = /^(?:có|để|bị|được|nêu|còn|không|nói)$/u.test(words[from]?.low ?? '');
  const end = tells ? afterQualifiers(words, from, inner) : from;
  return end > from + 1 && VERBS.lengthAt(words, end) > 0 ? end : at;
}

/** "các sở: Tài chính, Nông nghiệp và Môi trường", "UBND các huyện: Mai Sơn, Sông Mã": those of the kind by name; `at` where no list stands. */
function listEnd(words: readonly Word[], at: number): number {
  if (words[at]?.text !== ':' || words[at + 1]?.capital !== true || VERBS.lengthAt(words, at + 1) > 0) return at;
  let end = at + 1;
  let several = false;
  while (end - at < LONGEST && words[end] !== undefined) {
    const word = words[end] as Word;
    const links = isPlainComma(word) || word.low === 'và' || isDash(word);
    if (links && (words[end + 1]?.capital !== true || startsName(words, end + 1))) break;
    if (!links && word.mark) break;
    several ||= isPlainComma(word) || word.low === 'và';
    if (links) end++;
    else if (word.capital) end = Math.max(afterCapital(words, end), end + 1);
    else if (NAME_WORDS.lengthAt(words, end) > VERBS.lengthAt(words, end)) end += NAME_WORDS.lengthAt(words, end);
    else break;
  }
  const next = words[end];
  return several && (next === undefined || next.mark || next.low === 'và' || VERBS.lengthAt(words, end) > 0) ? end : at;
}

/** Proper names behind kinds: "các phường Tân Quý, Tây Thạnh", "các xã A, B và C". */
function afterKinds(words: readonly Word[], at: number): number {
  const list = listEnd(words, at);
  if (list > at) return list;
  let end = at;
  while (end - at < LONGEST && words[end] !== undefined) {
    const word = words[end] as Word;
    const place = PLACES.lengthAt(words, end);
    if (isTime(words, end) || isProduct(words, end)) break;
    if (place > 0 && word.capital) end += place;
    else if (word.capital && !word.mark && headLength(words, end) === 0)
      end += Math.max(NAME_WORDS.lengthAt(words, end), 1);
    else if ((isPlainComma(word) || word.low === 'và') && end > at && properAhead(words, end + 1)) end++;
    else if (word.low === 'và' && isPlaceAhead(words, end + 1)) end += 1 + PLACES.lengthAt(words, end + 1);
    else break;
  }
  return end;
}

/** "các huyện, thị xã Sông Cầu và thành phố Tuy Hòa": a level written small with its own name. */
function isPlaceAhead(words: readonly Word[], at: number): boolean {
  const level = PLACES.lengthAt(words, at);
  return level > 0 && words[at]?.capital === false && words[at + level]?.capital === true;
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

/** Units that stand inside the name of others with words that are duties as well ("Thư ký Đoàn kiểm tra"). */
const INNER = new Set(['hội', 'đoàn']);

/** "huyện" or "thành phố" stands before. */
const isBehindLevel = (words: readonly Word[], at: number): boolean =>
  PLACES.lengthAt(words, at - 1) === 1 || PLACES.lengthAt(words, at - 2) === 2;

/** "phường Trường An", "thành phố Hội An": behind a level written small two capitals are the place's own name. */
const isPlaceNamedAsUnit = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.capital === false &&
  isBehindLevel(words, at) &&
  !STRONG.has(words[at]?.low ?? '') &&
  (UNITS.lengthAt(words, at) === 1 || OFFICES.lengthAt(words, at) === 1) &&
  /^\p{Lu}\p{Ll}/u.test(words[at + 1]?.text ?? '');

/** One step inside a name; `end` stays where it is when the name is over. */
function stepOver(words: readonly Word[], at: number, placed: boolean, readName: ReadName): Step {
  const word = words[at] as Word;
  // "huyện Ba Tri", "quận Hai Bà Trưng": a number with a capital belongs to the place's name
  const isProper =
    word.capital && /\p{Ll}$/u.test(word.text) && (words[at - 1]?.capital === true || isBehindLevel(words, at));
  const grouper = isProper ? 0 : GROUPERS.lengthAt(words, at);
  if (grouper > 0 || isNumber(word)) {
    const from = at + Math.max(grouper, 1);
    const kinds = kindsEnd(words, from);
    // "Khu phố 11 tổ chức": a number of its own with the duty behind it
    const isDuty = grouper === 0 && VERBS.lengthAt(words, from) >= kinds - from;
    if (kinds > from && !isDuty) return step(afterKinds(words, kinds), false, true);
    if (grouper === 0) return step(isOwnNumber(words, at) ? at + 1 : at);
    const inner = readName(words, from);
    return inner === null ? step(at) : step(inner.end, false, true);
  }
  const compound = placed ? 0 : COMPOUNDS.lengthAt(words, at);
  if (compound > 0) return step(at + compound);
  if (word.low === 'chi' && words[at + 1]?.low === 'nhánh') return step(at + 2);
  if (word.capital && !placed && INNER.has(word.low) && UNITS.lengthAt(words, at) > 1)
    return step(at + UNITS.lengthAt(words, at));
  if (word.text === '(') return overAbbreviation(words, at);
  if (word.low === 'và' || isPlainComma(word) || isDash(word)) return overLink(words, at, placed);
  if (word.text === '.' && words[at - 1]?.low === 'tp' && words[at + 1]?.capital === true) return step(at + 1, true);
  if (word.mark) return step(at);
  const place = PLACES.lengthAt(words, at);
  if (place > 0 && NAME_WORDS.lengthAt(words, at) <= place) return step(at + place, true);
  if (placed && isProduct(words, at)) return step(at);
  if (word.capital && placed && headLength(words, at) > 0)
    return step(isPlaceNamedAsUnit(words, at) ? at + 2 : at, placed);
  if (isTime(words, at) && (placed || NAME_WORDS.lengthAt(words, at) < 2)) return step(at);
  if (word.capital) return step(afterCapital(words, at), placed);
  if (placed || NO_NAME.has(word.low)) return step(at, placed);
  const known = NAME_WORDS.lengthAt(words, at);
  const verb = VERBS.lengthAt(words, at);
  // "Thanh tra Sở xử lý vi phạm hành chính": behind a body alone a verb is its duty
  if (verb > 0 && words[at - 1]?.low === 'sở') return step(at);
  if (known > verb || (known > 0 && known === verb && isInsideName(words, at, known))) return step(at + known);
  const inside = beforeCapital(words, at);
  return step(inside > at ? inside : unknownField(words, at));
}
