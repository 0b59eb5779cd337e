import type { Name } from '../names/name.js';
import { nameAt } from '../names/names.js';
import { KINDS, OFFICES } from '../names/vocabulary.js';
import { phrasesOf, type Word } from '../text/words.js';
import { namesAt } from './name-list.js';
import type { Opening, Reach } from './opening.js';
import { isNounFirst, isPassive, ownerBehindThing, productAt } from './product.js';
import {
  ASKING,
  behindBasis,
  behindComma,
  behindTopic,
  behindWhich,
  CONDITIONS,
  CONNECTORS,
  isCondition,
  past,
} from './lead-in.js';
import { behindBracket } from './segments.js';
import { looseGroupAt, looseUnitAt } from './subjects.js';
import { VERBS } from './verbs.js';

const PAST = new Set('thiếu,buông,lơ,né,đùn,đã,đang,còn,chưa,vẫn,từng,hiện,mới,vừa'.split(','));
const MODAL = phrasesOf('phải, cần, có trách nhiệm, chịu trách nhiệm, sẽ, được giao, là, nên, không, chủ trì');

/** Past what stands between a subject and its verb: a bracket, "thuộc Sở", a comma. */
function behindSubject(words: readonly Word[], at: number, to: number): number {
  const end = behindBracket(words, at, to);
  if (/^(?:thuộc|trực)$/u.test(words[end]?.low ?? '')) {
    const name = nameAt(words, end + (words[end]?.low === 'trực' ? 2 : 1));
    if (name !== null) return name.end;
    for (let next = end + 1; next < Math.min(to, end + 8); next++) if (VERBS.lengthAt(words, next) > 0) return next;
  }
  return end;
}

function isPredicate(words: readonly Word[], at: number, to: number): boolean {
  const word = words[at];
  if (word === undefined || at >= to) return false;
  return VERBS.lengthAt(words, at) > 0 || MODAL.lengthAt(words, at) > 0 || CONDITIONS.lengthAt(words, at) > 0;
}

/** Reads how the clause at words `[from, to)` opens. */
export function openingOf(words: readonly Word[], reach: Reach): Opening {
  let at = reach.from;
  for (let count = 0; count < 8; count++) {
    const found = openingAt(words, at, reach);
    if (found !== null) return found.subjects.length > 0 ? found : ownedThing(words, reach, found);
    const next = past(words, at, reach);
    if (next <= at || next >= reach.to) break;
    at = next;
  }
  return { quoteAt: reach.from, subjects: [], verbAt: reach.from, asked: false, kind: 'other' };
}

/** A clause without a subject whose owner stands behind the thing it begins with. */
function ownedThing(words: readonly Word[], reach: Reach, found: Opening): Opening {
  const owner = ownerBehindThing(words, reach);
  return owner === null
    ? found
    : { ...found, startAt: reach.from, subjects: owner.names, verbAt: owner.end, kind: 'verb' };
}

/** "thì giáo viên chủ nhiệm đến nhà vận động": an office or kind written small with its duty behind it. */
function smallSubject(words: readonly Word[], at: number): Name | null {
  const length = Math.max(OFFICES.lengthAt(words, at), KINDS.lengthAt(words, at));
  return length > 1 &&
    words[at]?.capital !== true &&
    VERBS.lengthAt(words, at) < length &&
    VERBS.lengthAt(words, at + length) > 0
    ? { at, end: at + length, group: KINDS.lengthAt(words, at) > 0 }
    : null;
}

/** "Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã quán triệt …": subjects that a semicolon parts, where the segment holds it. */
function subjectsAt(words: readonly Word[], at: number, to: number): ReturnType<typeof namesAt> {
  let { names, end } = namesAt(words, at);
  while (names.length > 0 && end < to && words[end]?.text === ';') {
    const more = namesAt(words, end + 1);
    if (more.names.length === 0) break;
    names = [...names, ...more.names];
    end = more.end;
  }
  return { names, end };
}

function openingAt(words: readonly Word[], start: number, reach: Reach): Opening | null {
  const which = behindWhich(words, start, reach.to);
  if (which > start) {
    const small = smallSubject(words, which);
    if (small !== null)
      return { quoteAt: reach.from, subjects: [small], verbAt: small.end, asked: false, kind: 'verb' };
    return (
      openingAt(words, which, reach) ?? { quoteAt: reach.from, subjects: [], verbAt: which, asked: false, kind: 'verb' }
    );
  }
  const topic = behindTopic(words, start, reach);
  if (topic > start) return { quoteAt: reach.from, subjects: [], verbAt: topic, asked: false, kind: 'verb' };
  const at = behindBasis(words, start, reach.to);
  const asking = ASKING.lengthAt(words, at);
  if (asking > 0) {
    const asked = askedAt(words, at, at + asking, reach);
    if (asked !== null) return asked;
  }
  const helped = behindHelpers(words, at);
  if (helped > at) return { quoteAt: reach.from, subjects: [], verbAt: helped, asked: false, kind: 'verb' };
  const { names, end } = subjectsAt(words, at, reach.to);
  if (words[at]?.low === 'thường' && names.length === 1 && end >= reach.to)
    return { quoteAt: reach.from, subjects: [], verbAt: at, asked: false, kind: 'verb' };
  if (names.length > 0) return namedAt(words, at, { names, end }, reach);
  const each = eachAt(words, at, reach.to);
  if (each > at) return { quoteAt: reach.from, subjects: [], verbAt: each, asked: false, kind: 'verb' };
  const dated = reach.behindDeadline(at) > at;
  const loose =
    dated || (isCondition(words, at) && words[at]?.capital === true)
      ? null
      : (looseGroupAt(words, at, reach.to) ?? looseUnitAt(words, at, reach.to, false));
  const ordered = loose !== null && words[loose.end]?.low === 'phải' && words[loose.end + 1]?.low === 'được';
  if (loose !== null && (ordered || isPassive(words, loose.end))) return productAt(words, at, reach);
  if (loose !== null) return { quoteAt: reach.from, subjects: [loose], verbAt: loose.end, asked: false, kind: 'verb' };
  if (isCondition(words, at) && behindComma(words, at, reach.to) > 0) return null;
  if (reach.behindDeadline(at) > at) return null;
  if (CONNECTORS.lengthAt(words, at) > 0) return null;
  if (isNounFirst(words, at)) return productAt(words, at, reach);
  if (VERBS.lengthAt(words, at) > 0 || MODAL.lengthAt(words, at) > 0) {
    return { quoteAt: reach.from, subjects: [], verbAt: at, asked: false, kind: 'verb' };
  }
  return productAt(words, at, reach);
}

/** "Cùng với Sở B xây dựng đơn giá": the duty behind those who only help; `at` when nobody is named so. */
function behindHelpers(words: readonly Word[], at: number): number {
  if (words[at]?.low !== 'cùng') return at;
  const { names, end } = namesAt(words, words[at + 1]?.low === 'với' ? at + 2 : at + 1);
  return names.length > 0 && VERBS.lengthAt(words, end) > 0 ? end : at;
}

/** "Mỗi điểm thi cử 01 bác sĩ …": whose verb stands a few words behind "mỗi". */
function eachAt(words: readonly Word[], at: number, to: number): number {
  if (words[at]?.low !== 'mỗi') return at;
  for (let verb = at + 2; verb < Math.min(to, at + 6); verb++) {
    if (words[verb]?.mark === true) return at;
    if (VERBS.lengthAt(words, verb) > 0) return verb;
  }
  return at;
}

/** Behind "giao", "đề nghị" stands somebody, also where no vocabulary knows the unit. */
function askedNames(
  words: readonly Word[],
  at: number,
  to: number,
): { readonly names: readonly Name[]; readonly end: number } {
  const known = namesAt(words, at);
  if (known.names.length > 0) return known;
  const loose = looseUnitAt(words, at, to, true) ?? looseGroupAt(words, at, to);
  return loose === null ? known : { names: [loose], end: loose.end };
}

function askedAt(words: readonly Word[], at: number, from: number, reach: Reach): Opening | null {
  const skip = words[from]?.low === 'cho' ? from + 1 : from;
  const { names, end } = askedNames(words, skip, reach.to);
  if (names.length === 0) return null;
  const verbAt = behindSubject(words, end, reach.to);
  return { quoteAt: at, subjects: names, verbAt, asked: true, kind: 'verb' };
}

function namedAt(
  words: readonly Word[],
  at: number,
  list: { readonly names: readonly Name[]; readonly end: number },
  reach: Reach,
): Opening {
  const verbAt = behindSubject(words, list.end, reach.to);
  const asking = ASKING.lengthAt(words, verbAt);
  if (asking > 0 && !(reach.listed && list.names.some((name) => name.group || !isIssuer(words, name.at)))) {
    const asked = askedAt(words, verbAt, verbAt + asking, reach);
    if (asked !== null) return asked;
  }
  if (isPassive(words, verbAt)) return productAt(words, at, reach);
  const opening = { quoteAt: reach.from, subjects: list.names, verbAt, asked: false };
  const next = words[verbAt];
  const criticised = next?.low === 'phê' && words[verbAt + 1]?.low === 'bình';
  if (next !== undefined && (PAST.has(next.low) || criticised)) {
    const ordered = orderedBehindState(words, verbAt, reach.to);
    return ordered < 0 ? { ...opening, kind: 'past' } : { ...opening, verbAt: ordered, kind: 'verb' };
  }
  if (
    next?.low === 'sẽ' &&
    THREAT.has(words[reach.from]?.low ?? '') &&
    list.names.every(({ at: first, end }) => end - first === 1 || THREAT_BEGIN.has(words[reach.from]?.low ?? ''))
  )
    return { ...opening, kind: 'past' };
  if (verbAt < reach.to && (isPredicate(words, verbAt, reach.to) || isLikelyVerb(words, verbAt))) {
    return { ...opening, kind: 'verb' };
  }
  if (next?.text === ',' && isPredicate(words, verbAt + 1, reach.to))
    return { ...opening, verbAt: verbAt + 1, kind: 'verb' };
  return { ...opening, kind: at === reach.from && verbAt >= reach.to ? 'other' : 'past' };
}

/** "Trường A đang sửa chữa phải làm hàng rào": the order behind what tells which are meant; -1 where none follows before a mark. */
function orderedBehindState(words: readonly Word[], from: number, to: number): number {
  for (let at = from + 2; at < Math.min(to, from + 16); at++) {
    if (words[at]?.mark === true) return -1;
    if (words[at]?.low === 'phải' && words[at - 1]?.low !== 'chưa' && VERBS.lengthAt(words, at + 1) > 0) return at;
  }
  return -1;
}

/** "Nếu quá thời hạn …, Sở sẽ kiến nghị …": what will follow, asked of nobody. */
const THREAT_BEGIN = new Set('nếu,quá,sau,trường'.split(','));
const THREAT = new Set('nếu,quá,sau,trường,phòng,sở,bộ,trung,tỉnh,huyện,xã'.split(','));

/** In an item a unit that asks others does its own duty; only who can issue the directive asks on its behalf. */
const isIssuer = (words: readonly Word[], at: number): boolean => ISSUERS.has(words[at]?.low ?? '');
const ISSUERS = new Set(['ubnd', 'ủy', 'chủ', 'thủ', 'bộ', 'thường', 'ban', 'tỉnh', 'thành', 'huyện']);

const isLikelyVerb = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  return (
    word !== undefined &&
    !word.mark &&
    !word.capital &&
    !/^\d/u.test(word.text) &&
    word.low !== 'được' &&
    word.low !== 'bị'
  );
};
