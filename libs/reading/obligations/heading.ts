import { namesAt } from '../clauses/name-list.js';
import { isSilentHeading } from '../clauses/formulas.js';
import { behindBracket, partnersOf } from '../clauses/segments.js';
import { VERBS } from '../clauses/verbs.js';
import type { Name } from '../names/name.js';
import { kindsEnd, nameAt, startsName } from '../names/names.js';
import { GROUPERS, OFFICES, PLACES } from '../names/vocabulary.js';
import { phrasesOf, type Word } from '../text/words.js';
import { leadsInBracket } from './bracket.js';
import { coordinatorsOf } from './coordination.js';
import type { Sentences } from './sentence.js';

/** What the words before a colon, or a line of its own, say for the whole item. */
export interface Heading {
  /** First word of what follows in the same paragraph. */
  readonly contentAt: number;
  readonly leads: readonly Name[];
  readonly coordinators: readonly Name[];
  readonly silent: boolean;
  /** Nothing but what stands under it is to be done by it. */
  readonly opensItems?: boolean;
}

const LEADING = phrasesOf(
  'đối với, về phía, giao, yêu cầu, đề nghị, phân công, trách nhiệm của, nhiệm vụ của, giao cho, giao trách nhiệm cho, giao nhiệm vụ cho, riêng, riêng đối với, các đơn vị, đơn vị, kính đề nghị, giao thủ trưởng, trách nhiệm, nhiệm vụ cụ thể của, kiến nghị, kiến nghị với, đề nghị các đồng chí',
);
const GENERIC =
  /^(?:,? ?(?:thuộc sở|thuộc bộ|thuộc cục|thuộc văn phòng|có trách nhiệm|chịu trách nhiệm|phải|cần|tập trung|vào|chỉ đạo|làm tốt|khẩn trương|chủ động|nghiêm túc|tiếp tục|chủ trì|tổ chức|triển khai|thực hiện|tiến hành|và|tốt|ngay|một số|các|những|nhiệm vụ|nội dung|công việc|việc|giải pháp|biện pháp|yêu cầu|sau|sau đây|dưới đây|cụ thể|như sau|trọng tâm|chủ yếu|cụ thể như sau|trong phạm vi chức năng|theo chức năng|theo dõi|quan tâm|lưu ý|,|quản lý|phối hợp|được giao|căn cứ chức năng))*$/u;

const TOPIC =
  /^(?:về|công tác|nội dung|trước mắt|lĩnh vực|đối với|việc|nhiệm vụ|trong|liên quan|(?:các |nhóm )?(?:tiêu chí|chỉ số|chỉ tiêu)|(?:các |nhóm )?(?:dự án|công trình|gói thầu|đề án)|vụ việc|trường hợp)(?![\p{L}])/u;

/** First colon outside brackets within reach; -1 when there is none. */
function colonOf(words: readonly Word[], from: number): number {
  const partners = partnersOf(words.slice(0, from + 120));
  for (let at = from; at < Math.min(words.length, from + 120); at++) {
    const partner = partners.get(at);
    if (partner !== undefined) at = partner;
    else if (words[at]?.text === ':') return at;
    else if (words[at]?.text === ';' && !startsName(words, at + 1)) return -1;
    else if (words[at]?.text === '.' && words[at + 1]?.capital === true) return -1;
  }
  return -1;
}

/** "Đồng chí Nguyễn Văn Dũng - Phó Chủ tịch": the office behind a person's name. */
function skipTitle(words: readonly Word[], at: number): number {
  if (words[at]?.text !== '-' && words[at]?.text !== '–' && words[at]?.text !== ',') return at;
  return nameAt(words, at + 1)?.end ?? at;
}

/** The last word before marks that close the paragraph. */
function bodyEnd(words: readonly Word[]): number {
  let end = words.length;
  while (end > 0 && /^[.;:,/]$/u.test(words[end - 1]?.text ?? '')) end--;
  return end;
}

function ownersHeading(sentences: Sentences, end: number, colon: number): Heading | null {
  const { words, passage } = sentences;
  const lead = LEADING.lengthAt(words, 0);
  const { names, end: behind } = withOthers(words, bestNames(words, lead), end);
  // "Giao các sở: Y tế, Tài chính lập …": the colon is the name's
  if (colon >= 0 && behind > colon) return null;
  if (lead > 0 && behind !== end && behindBracket(words, behind, words.length) !== end) {
    const loose = looseNames(words, lead, end, colon);
    if (loose.length > 0)
      return { contentAt: colon >= 0 ? colon + 1 : words.length, leads: loose, coordinators: [], silent: false };
  }
  const kinds = lead > 0 && names.length === 0 ? kindsEnd(words, lead) : lead;
  if (kinds > lead && kinds === end && colon >= 0)
    return { contentAt: colon + 1, leads: [{ at: lead, end, group: true }], coordinators: [], silent: false };
  if (names.length === 0 || behind > end) return null;
  const after = skipTitle(words, behindBracket(words, behind, words.length));
  const rest = passage.low.slice(words[after]?.from ?? 0, words[end - 1]?.to ?? 0);
  if (after < end && !(colon >= 0 && (GENERIC.test(rest) || colon === words.length - 1))) return null;
  const coordinators = after < end ? coordinatorsOf(words, { from: behind, to: end }, behind) : [];
  return { contentAt: colon >= 0 ? colon + 1 : words.length, leads: names, coordinators, silent: false };
}

/** "Các sở, ban, ngành; UBND các huyện": names that a semicolon parts, where nothing but names stands in the heading. */
function withOthers(words: readonly Word[], found: Found, end: number): Found {
  let { names, end: behind } = found;
  while (names.length > 0 && words[behind]?.text === ';') {
    const more = namesAt(words, behind + 1);
    if (more.names.length === 0 || more.end > end) return found;
    names = [...names, ...more.names];
    behind = more.end;
  }
  return { names, end: behind };
}

interface Found {
  readonly names: readonly Name[];
  readonly end: number;
}

/** "Đối với Hiệu trưởng các trường … và Giám đốc các trung tâm": with no duty in it, each side is an owner as it stands. */
function looseNames(words: readonly Word[], from: number, end: number, colon: number): readonly Name[] {
  if (end - from > 40 || end - from < 1 || !startsName(words, from)) return [];
  const names: Name[] = [];
  let start = from;
  for (let at = from; at <= end; at++) {
    const parts =
      at === end ||
      ((words[at]?.low === 'và' || words[at]?.text === ',') &&
        startsName(words, at + 1) &&
        words[at + 1]?.capital === true);
    if (!parts && at > start + 1 && words[at]?.capital !== true && isDutyVerb(words, at, colon)) return [];
    if (!parts) continue;
    names.push({ at: start, end: at, group: nameAt(words, start)?.group ?? false });
    start = at + 1;
  }
  return names;
}

/** A verb of one syllable may be part of a loose name only where a colon closes it ("các hộ nuôi cá lồng:"). */
const isDutyVerb = (words: readonly Word[], at: number, colon: number): boolean =>
  VERBS.lengthAt(words, at) > (colon >= 0 ? 1 : 0);

function bestNames(words: readonly Word[], lead: number): { readonly names: readonly Name[]; readonly end: number } {
  const behind = lead > 0 ? namesAt(words, lead) : { names: [], end: 0 };
  return behind.names.length > 0 ? behind : namesAt(words, 0);
}

/** Heads that begin nothing but the name of a unit. */
const STRONG_HEADS = phrasesOf('phòng, sở, chi cục, cục, vụ, văn phòng, trung tâm, trạm, đội, công an, công ty');

/** "Ban Bồi thường giải phóng mặt bằng quận" over its items: a line that begins as a name and ends in a place is one name. */
function wholeLine(words: readonly Word[], end: number, colon: number): Heading | null {
  const first = nameAt(words, 0);
  const bracket = words[end - 1]?.text === ')' && words[end - 3]?.text === '(' ? end - 3 : end;
  const last = words[bracket - 1];
  if (
    first === null ||
    GROUPERS.lengthAt(words, 0) > 0 ||
    bracket > 26 ||
    words.slice(0, bracket).some((word) => word.mark)
  )
    return null;
  const isUnit = STRONG_HEADS.lengthAt(words, 0) > 0 && words[1]?.capital === true;
  if (last === undefined || (!last.capital && !isUnit && PLACES.lengthAt(words, bracket - 1) === 0)) return null;
  const contentAt = colon >= 0 ? colon + 1 : words.length;
  return { contentAt, leads: [{ at: 0, end: bracket, group: false }], coordinators: [], silent: false };
}

/** At most so many words tell which of a kind a line of its own means. */
const LONGEST_WHICH = 5;
/** Kinds that nothing is given to. */
const THINGS = phrasesOf('dự án, công trình, gói thầu, di tích, khu, cụm, cửa khẩu');

/** "Các cơ sở bán lẻ thuốc" over what they are to do: a kind with a few words that say which. */
function groupLine(words: readonly Word[], end: number, colon: number): Heading | null {
  const grouper = GROUPERS.lengthAt(words, 0);
  const kinds = grouper === 0 || THINGS.lengthAt(words, grouper) > 0 ? grouper : kindsEnd(words, grouper);
  if (kinds === grouper || end <= kinds || end - kinds > LONGEST_WHICH) return null;
  if (words.slice(kinds, end).some(({ mark, text }) => mark || /^\d/u.test(text))) return null;
  const contentAt = colon >= 0 ? colon + 1 : words.length;
  return { contentAt, leads: [{ at: 0, end, group: true }], coordinators: [], silent: false };
}

/** "Về vệ sinh an toàn thực phẩm: giao Phòng Y tế …". */
const isAskedTopic = ({ words, passage }: Sentences, colon: number): boolean =>
  TOPIC.test(passage.low) && /^(?:giao|yêu|đề|phân|thống)$/u.test(words[colon + 1]?.low ?? '');

/** "Giám sát, xử lý ổ dịch (Trung tâm Y tế các huyện chịu trách nhiệm chính)": the owner of all that follows. */
function ownersInBracket(words: readonly Word[], end: number): readonly Name[] {
  if (words[end - 1]?.text !== ')') return [];
  let open = end - 1;
  while (open > 0 && words[open]?.text !== '(') open--;
  return leadsInBracket(words, open);
}

/** "Qua kiểm tra … Đối với nội dung này, Chủ tịch UBND các xã, phường:": findings, and at their end who is to do what follows. */
function ownersLast(words: readonly Word[]): readonly Name[] {
  const colon = words.length - 1;
  if (words[colon]?.text !== ':') return [];
  for (let at = colon - 1; at > Math.max(0, colon - 60); at--) {
    const before = words[at - 1];
    if (before?.text === '.' && words[at]?.capital === true && colon - at > 40) return [];
    const lead = LEADING.lengthAt(words, at);
    if (lead === 0 && before?.text !== ',' && before?.text !== '.') continue;
    const { names, end } = namesAt(words, at + lead);
    const rest = words
      .slice(end, colon)
      .map(({ low }) => low)
      .join(' ');
    if (names.length > 0 && end <= colon && GENERIC.test(rest) && sentenceOf(words, at) === sentenceOf(words, colon))
      return names;
  }
  return [];
}

/** "Cải cách tổ chức bộ máy: giao Sở Nội vụ": a topic with nothing but its owner behind the colon. */
function givenTo(words: readonly Word[], colon: number): readonly Name[] {
  const lead = colon < 0 ? 0 : GIVEN.lengthAt(words, colon + 1);
  const { names, end } = lead === 0 ? { names: [], end: 0 } : namesAt(words, colon + 1 + lead);
  return end >= bodyEnd(words) ? names : [];
}
const GIVEN = phrasesOf('giao, do, giao cho, phân công');

/** Where the sentence of a word begins. */
function sentenceOf(words: readonly Word[], at: number): number {
  let start = at;
  while (start > 0 && !(words[start - 1]?.text === '.' && words[start]?.capital === true)) start--;
  return start;
}

/** "Bổ sung bác sĩ cho Bệnh viện: Sở Y tế cử 04 bác sĩ …": behind the colon somebody is named with a duty. */
function isTopicOfOwner(words: readonly Word[], colon: number): boolean {
  if (colon <= 0 || colon > 24) return false;
  const small = words[colon + 1]?.capital === false && OFFICES.lengthAt(words, colon + 1) > 1;
  const asked = GIVEN_TO.lengthAt(words, colon + 1);
  if (words[colon + 1]?.capital !== true && !small && asked === 0) return false;
  const { names, end } = namesAt(words, colon + 1 + asked);
  return (
    names.length > 0 &&
    (asked > 0 || (words[end]?.capital === false && (VERBS.lengthAt(words, end) > 0 || words[end]?.low === 'cùng')))
  );
}
const GIVEN_TO = phrasesOf('giao, đề nghị, yêu cầu, phân công');

/** No duty begins the topic; "Cấp THPT:" is a level, not a grant. */
const opensTopic = (words: readonly Word[]): boolean => {
  const verb = VERBS.lengthAt(words, 0);
  return verb === 0 || (verb === 1 && words[1]?.capital === true);
};

/** Reads a block as a heading; `leadsOn` tells that items or paragraphs under it follow. Null when it is plain text. */
export function headingOf(sentences: Sentences, labelled: boolean, leadsOn: boolean): Heading | null {
  const { words, passage } = sentences;
  const colon = colonOf(words, 0);
  const end = colon >= 0 ? colon : bodyEnd(words);
  const owners =
    ownersHeading(sentences, end, colon) ??
    (leadsOn ? wholeLine(words, end, colon) : null) ??
    (leadsOn && labelled && !/[.;]$/u.test(passage.text) ? groupLine(words, end, colon) : null);
  if (owners !== null && (labelled || colon >= 0 || leadsOn)) return owners;
  const silent = isSilentHeading(passage.low);
  const whole = { contentAt: words.length, leads: ownersInBracket(words, end), coordinators: [], silent };
  const last = whole.leads.length > 0 ? [] : ownersLast(words);
  if (last.length > 0) return { contentAt: words.length, leads: last, coordinators: [], silent: false };
  if (colon === words.length - 1 && colon >= 0) return { ...whole, opensItems: true };
  const given = labelled ? givenTo(words, colon) : [];
  if (given.length > 0) return { contentAt: words.length, leads: given, coordinators: [], silent: false };
  const stopped = /^[.;!]$/u.test(words.at(-1)?.text ?? '');
  const upper = passage.text === passage.text.toUpperCase() && /\p{L}/u.test(passage.text);
  if (!stopped && (upper || (leadsOn && words.length <= 30)) && (labelled || upper)) return whole;
  const named = TOPIC.test(passage.low) || (labelled && isTopicOfOwner(words, colon));
  if (
    colon > 0 &&
    colon <= (named ? 40 : 24) &&
    (words[colon + 1]?.capital === true || isAskedTopic(sentences, colon))
  ) {
    const topic =
      opensTopic(words) && colon <= 16 && (VERBS.lengthAt(words, colon + 1) > 0 || startsName(words, colon + 1));
    if (named || topic) return { contentAt: colon + 1, leads: [], coordinators: [], silent };
  }
  return null;
}
