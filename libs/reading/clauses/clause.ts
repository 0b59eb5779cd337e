import type { Name } from '../names/name.js';
import { nameAt, startsName } from '../names/names.js';
import { afterQualifiers } from '../names/qualifiers.js';
import { GROUPERS, KINDS, OFFICES, QUALIFIERS } from '../names/vocabulary.js';
import { phrasesOf, type Word } from '../text/words.js';
import { looseGroupAt, looseUnitAt } from './subjects.js';
import { VERBS } from './verbs.js';

/** How a clause opens: who it speaks to and where what it says begins. */
export interface Opening {
  /** First word of the quotation (an issuer who asks is left out). */
  readonly quoteAt: number;
  /** Named in the clause; empty where it has no subject of its own. */
  readonly subjects: readonly Name[];
  /** First word of the predicate. */
  readonly verbAt: number;
  /** Where the core begins; before the verb where a product stands first. */
  readonly startAt?: number;
  /** "Giao", "Yêu cầu", "Đề nghị" stand before the subject. */
  readonly asked: boolean;
  readonly kind: 'verb' | 'product' | 'past' | 'other';
}

const CONNECTORS = phrasesOf(
  'còn, đồng thời, ngoài ra, bên cạnh đó, theo đó, trong đó, mặt khác, trên cơ sở đó, từ đó, qua đó, sau đó',
  'tiếp đó, vì vậy, do đó, do vậy, cụ thể, cụ thể là, trước mắt, riêng, nhất là, và, cùng với đó, trước hết',
  'đặc biệt, song song đó, hoặc',
);
const ASKING = phrasesOf(
  'giao, yêu cầu, đề nghị, phân công, ủy quyền, kính đề nghị, trân trọng đề nghị, giao trách nhiệm cho',
  'giao trách nhiệm, giao nhiệm vụ cho, giao cho, đồng ý giao, thống nhất giao',
);
const CONDITIONS = phrasesOf(
  'trường hợp, trong trường hợp, nếu, khi, trong quá trình, để, nhằm, căn cứ, trên cơ sở, theo, sau, sau khi',
  'trước khi, từ, qua, đối với, trong, tại, hằng, hàng, thừa lệnh, thừa ủy quyền, thừa ủy nhiệm, ngay sau, ngay khi',
  'ngay, với, riêng, về, vấn đề này, ngoài, bên cạnh, cùng với, xét, được, thực hiện, chậm nhất, trước, định kỳ',
  'quá thời hạn, quá hạn, mỗi, ngày, quý, tháng, lúc, tiếp theo, riêng đối với, ở, bằng, do',
);
const PAST = new Set('thiếu,buông,lơ,né,đùn,đã,đang,còn,chưa,vẫn,từng,hiện,mới,vừa'.split(','));
const MODAL = phrasesOf('phải, cần, có trách nhiệm, chịu trách nhiệm, sẽ, được giao, là, nên, không, chủ trì');
const NOUNS = new Set(
  'các,những,việc,số,tỷ,kinh,thời,công,nội,mục,kết,tình,nguyên,năm,tháng,nhiều,một,toàn,tổng,hồ,danh,biên,báo,sản,dữ,trường,mọi,tất,cơ,đơn,quá,bản,phương,chất,hạn,khó,chế,sự,cán,người,chương,giai,ý,chỉ,nhiệm,đối,đợt'.split(
    ',',
  ),
);
const PRODUCT_VERBS = phrasesOf(
  'phải, báo cáo, gửi, nộp, chuyển, trình, do, cần, hoàn thành, được gửi, được báo cáo, được nộp, xong, yêu cầu',
);

/** Place behind the next comma outside brackets, within reach; -1 when there is none. */
function behindComma(words: readonly Word[], from: number, to: number): number {
  let depth = 0;
  const limit = Math.min(to, from + 90);
  for (let at = from; at < limit; at++) {
    const text = words[at]?.text;
    if (text === '(' || text === '“') depth++;
    else if (text === ')' || text === '”') depth = Math.max(0, depth - 1);
    else if ((text === ',' || text === ':') && depth === 0) return at + 1;
  }
  return -1;
}

/** The names side by side that begin at `at` ("X, Y và Z"), and the word behind them. */
export function namesAt(words: readonly Word[], at: number): { readonly names: readonly Name[]; readonly end: number } {
  const names: Name[] = [];
  let from = at;
  for (let count = 0; count < 40; count++) {
    const found = nameAt(words, from);
    if (found === null) break;
    const name = withTitle(words, found);
    names.push(name);
    const next = linkEnd(words, name.end);
    if (next === name.end) break;
    if (!startsName(words, next)) {
      const kind = lowerKindEnd(words, next);
      return kind > next ? { names: withKind(words, names, next, kind), end: kind } : { names, end: name.end };
    }
    from = next;
  }
  return { names, end: names.at(-1)?.end ?? at };
}

/** "Bí thư chi bộ, trưởng thôn rà soát": a kind written small behind a name, when the duty or a mark follows it. */
function lowerKindEnd(words: readonly Word[], at: number): number {
  const kind = OFFICES.lengthAt(words, at) || KINDS.lengthAt(words, at);
  if (kind < 2 || VERBS.lengthAt(words, at) > 0 || QUALIFIERS.lengthAt(words, at) >= kind) return at;
  const end = afterQualifiers(words, at + kind, nameAt);
  const next = words[end];
  const over = next === undefined || /^[:;]$/u.test(next.text) || VERBS.lengthAt(words, end) > 1;
  return over ? end : at;
}

/** "đồng chí Lê Quang Đạt, Phó Chủ tịch UBND xã": a person with the office is one. */
function withTitle(words: readonly Word[], name: Name): Name {
  const isPerson = /^(?:đồng|ông|bà)$/u.test(words[name.at]?.low ?? '') && !name.group;
  if (!isPerson || words[name.end]?.text !== ',' || words[name.end + 1]?.capital !== true) return name;
  const office = OFFICES.lengthAt(words, name.end + 1) > 0 ? nameAt(words, name.end + 1) : null;
  return office === null || office.group ? name : { ...name, end: office.end };
}

/** The kind is more of a group's name ("các trường trung học phổ thông, trung tâm giáo dục thường xuyên"), else an owner of its own. */
function withKind(words: readonly Word[], names: readonly Name[], at: number, end: number): readonly Name[] {
  const last = names.at(-1);
  const isMore = last !== undefined && last.group && GROUPERS.lengthAt(words, last.at) > 0;
  return isMore ? [...names.slice(0, -1), { ...last, end }] : [...names, { at, end, group: true }];
}

function linkEnd(words: readonly Word[], at: number): number {
  const link = words[at];
  if (link?.text === ',') return words[at + 1]?.low === 'và' ? at + 2 : at + 1;
  return link?.low === 'và' || link?.text === '/' || link?.text === '&' ? at + 1 : at;
}

/** Past what stands between a subject and its verb: a bracket, "thuộc Sở", a comma. */
function behindSubject(words: readonly Word[], at: number, to: number): number {
  let end = at;
  if (words[end]?.text === '(') {
    while (end < to && words[end]?.text !== ')') end++;
    end++;
  }
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

interface Reach {
  readonly from: number;
  readonly to: number;
  /** The clause stands in an item of the list. */
  readonly listed: boolean;
  /** Where deadlines end that begin at a word. */
  readonly behindDeadline: (at: number) => number;
}

/** Reads how the clause at words `[from, to)` opens. */
export function openingOf(words: readonly Word[], reach: Reach): Opening {
  let at = reach.from;
  for (let count = 0; count < 8; count++) {
    const found = openingAt(words, at, reach);
    if (found !== null) return found;
    const next = past(words, at, reach);
    if (next <= at || next >= reach.to) break;
    at = next;
  }
  return { quoteAt: reach.from, subjects: [], verbAt: reach.from, asked: false, kind: 'other' };
}

/** Past a connector, a deadline said first, or a condition with its comma. */
function past(words: readonly Word[], at: number, reach: Reach): number {
  const connector = CONNECTORS.lengthAt(words, at);
  if (connector > 0) return words[at + connector]?.text === ',' ? at + connector + 1 : at + connector;
  const deadline = reach.behindDeadline(at);
  if (deadline > at) return words[deadline]?.text === ',' ? deadline + 1 : deadline;
  if (isCondition(words, at) || at > reach.from) {
    const next = behindComma(words, at, reach.to);
    return next < 0 ? at : next;
  }
  return words[at]?.mark === true ? at + 1 : at;
}

/** "Thực hiện Công văn số …, giao Trưởng phòng B …": where the order begins behind what it rests on; `at` when it rests on nothing. */
function behindBasis(words: readonly Word[], at: number, to: number): number {
  if (BASES.lengthAt(words, at) === 0) return at;
  const next = behindComma(words, at, to);
  const asking = next < 0 ? 0 : ASKING.lengthAt(words, next);
  return asking > 0 && startsName(words, next + asking) ? next : at;
}
const BASES = phrasesOf(
  'thực hiện, triển khai, triển khai thực hiện, thi hành, căn cứ, tiếp tục thực hiện, để thực hiện',
);

function openingAt(words: readonly Word[], start: number, reach: Reach): Opening | null {
  const at = behindBasis(words, start, reach.to);
  const asking = ASKING.lengthAt(words, at);
  if (asking > 0) {
    const asked = askedAt(words, at, at + asking, reach);
    if (asked !== null) return asked;
  }
  const { names, end } = namesAt(words, at);
  if (words[at]?.low === 'thường' && names.length === 1 && end >= reach.to)
    return { quoteAt: reach.from, subjects: [], verbAt: at, asked: false, kind: 'verb' };
  if (names.length > 0) return namedAt(words, at, { names, end }, reach);
  const each = eachAt(words, at, reach.to);
  if (each > at) return { quoteAt: reach.from, subjects: [], verbAt: each, asked: false, kind: 'verb' };
  const dated = reach.behindDeadline(at) > at;
  const loose = dated ? null : (looseGroupAt(words, at, reach.to) ?? looseUnitAt(words, at, reach.to, false));
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

/** "Mỗi điểm thi cử 01 bác sĩ …": whose verb stands a few words behind "mỗi". */
function eachAt(words: readonly Word[], at: number, to: number): number {
  if (words[at]?.low !== 'mỗi') return at;
  for (let verb = at + 2; verb < Math.min(to, at + 6); verb++) {
    if (words[verb]?.mark === true) return at;
    if (VERBS.lengthAt(words, verb) > 0) return verb;
  }
  return at;
}

/** A word of condition that is not the beginning of a verb ("theo dõi", "thực hiện"). */
function isCondition(words: readonly Word[], at: number): boolean {
  const condition = CONDITIONS.lengthAt(words, at);
  if (condition === 0 || words[at]?.low === 'thực') return false;
  return VERBS.lengthAt(words, at) <= condition;
}

function isNounFirst(words: readonly Word[], at: number): boolean {
  const low = words[at]?.low ?? '';
  return NOUNS.has(low) && VERBS.lengthAt(words, at) === 0;
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
  if (next !== undefined && PAST.has(next.low)) return { ...opening, kind: 'past' };
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

/** "Các hộ … phải được hướng dẫn": done to those who are named, not by them. */
function isPassive(words: readonly Word[], at: number): boolean {
  const passive = words[at]?.low === 'phải' ? at + 1 : at;
  return (
    words[passive]?.low === 'được' &&
    !/^(?:giao|phân|ủy|đề|yêu|mời|phép)$/u.test(words[passive + 1]?.low ?? '') &&
    VERBS.lengthAt(words, passive + 1) > 1
  );
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

/** "… phải được Trung tâm A nạo vét", "… do Sở B cấp": who does it stands behind the thing. */
function agentAt(words: readonly Word[], at: number): { readonly names: readonly Name[]; readonly end: number } | null {
  if (words[at]?.low !== 'do' && words[at]?.low !== 'được') return null;
  const agent = namesAt(words, at + 1);
  return agent.names.length > 0 && VERBS.lengthAt(words, agent.end) > 0 ? agent : null;
}

/** "phải được xác minh", "phải nộp": the order itself, wherever it stands behind a thing named at length. */
function orderedAt(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const word = words[at] as Word;
    if (/^[;:(.]$/u.test(word.text)) return -1;
    if (word.low === 'phải' && (words[at + 1]?.low === 'được' || VERBS.lengthAt(words, at + 1) > 0)) return at;
  }
  return -1;
}

/** "Kết quả báo cáo …", "Danh sách phải niêm yết …": the product stands first. */
function productAt(words: readonly Word[], at: number, reach: Reach): Opening {
  const opening = { quoteAt: reach.from, startAt: at, asked: false } as const;
  const limit = Math.min(reach.to, at + 24);
  const ordered = orderedAt(words, at + 1, limit);
  if (ordered > 0) {
    const agent = agentAt(words, ordered + 1);
    if (agent !== null) return { ...opening, subjects: agent.names, verbAt: agent.end, kind: 'verb' };
    return { ...opening, subjects: [], verbAt: ordered, kind: 'product' };
  }
  const far = farAgentAt(words, at + 1, reach.to);
  if (far !== null) return { ...opening, subjects: far.names, verbAt: far.end, kind: 'verb' };
  for (let next = at + 1; next < limit; next++) {
    const word = words[next] as Word;
    const listed = word.text === ',' && next < at + 12 && isNounFirst(words, at);
    if (word.mark && !/^[-%]$/u.test(word.text) && !(listed && goesOnAsProduct(words, next, limit))) break;
    const agent = agentAt(words, next);
    if (agent !== null) return { ...opening, subjects: agent.names, verbAt: agent.end, kind: 'verb' };
    const done = word.low === 'được' && VERBS.lengthAt(words, next + 1) > 1;
    if (done || PRODUCT_VERBS.lengthAt(words, next) > 0)
      return { ...opening, subjects: [], verbAt: next, kind: 'product' };
  }
  return { quoteAt: reach.from, subjects: [], verbAt: at, asked: false, kind: 'other' };
}

/** "Các hộ sống ở vùng trũng, ven sông (ước 6.380 hộ) được Chủ tịch UBND xã tổ chức sơ tán": the agent far behind a long thing. */
function farAgentAt(words: readonly Word[], from: number, to: number): ReturnType<typeof agentAt> {
  for (let at = from; at < Math.min(to, from + 40); at++) {
    if (/^[;:.]$/u.test(words[at]?.text ?? '')) return null;
    const agent = words[at]?.low === 'được' ? agentAt(words, at) : null;
    if (agent !== null) return agent;
  }
  return null;
}

/** A comma inside what is handed in: a verb follows it, or the passive some words on. */
function goesOnAsProduct(words: readonly Word[], comma: number, to: number): boolean {
  if (VERBS.lengthAt(words, comma + 1) > 0) return true;
  for (let at = comma + 1; at < Math.min(to, comma + 10); at++)
    if (words[at]?.low === 'được' && VERBS.lengthAt(words, at + 1) > 1) return true;
  return false;
}
