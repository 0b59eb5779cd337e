import type { Name } from '../names/name.js';
import { phrasesOf, type Word } from '../text/words.js';
import { namesAt } from './name-list.js';
import type { Opening, Reach } from './opening.js';
import { KINDS } from '../names/vocabulary.js';
import { behindBracket } from './segments.js';
import { VERBS } from './verbs.js';

const NOUNS = new Set(
  'các,những,việc,số,tỷ,kinh,thời,công,nội,mục,kết,tình,nguyên,năm,tháng,nhiều,một,toàn,tổng,hồ,danh,biên,báo,sản,dữ,trường,mọi,tất,cơ,đơn,quá,bản,phương,chất,hạn,khó,chế,sự,cán,người,chương,giai,ý,chỉ,nhiệm,đối,đợt'.split(
    ',',
  ),
);
const PRODUCT_VERBS = phrasesOf(
  'phải, báo cáo, gửi, nộp, chuyển, trình, do, cần, hoàn thành, được gửi, được báo cáo, được nộp, xong, yêu cầu, kết thúc',
);

const BEFORE_OWNER = new Set(['giao', 'do', 'thì']);
const BEFORE_AGENT = new Set(['do', 'được', 'giao']);
const SENDERS = new Set(['các', 'ubnd', 'ủy', 'sở']);

/** A mark that ends the clause; asked of every word, so told without a pattern. */
const ends = (word: Word | undefined): boolean =>
  word?.mark === true && (word.text === '.' || word.text === ';' || word.text === ':');

/** A common noun that is no verb begins here. */
export function isNounFirst(words: readonly Word[], at: number): boolean {
  const low = words[at]?.low ?? '';
  return NOUNS.has(low) && VERBS.lengthAt(words, at) === 0;
}

/** "Các hộ … phải được hướng dẫn": done to those who are named, not by them. */
export function isPassive(words: readonly Word[], at: number): boolean {
  const passive = words[at]?.low === 'phải' ? at + 1 : at;
  return (
    words[passive]?.low === 'được' &&
    !/^(?:giao|phân|ủy|đề|yêu|mời|phép)$/u.test(words[passive + 1]?.low ?? '') &&
    VERBS.lengthAt(words, passive + 1) > 1
  );
}

/** "… phải được Trung tâm A nạo vét", "… do Sở B cấp": who does it stands behind the thing. */
function agentAt(words: readonly Word[], at: number): { readonly names: readonly Name[]; readonly end: number } | null {
  if (!BEFORE_AGENT.has(words[at]?.low ?? '')) return null;
  const agent = agentsAt(words, words[at]?.low === 'giao' && words[at + 1]?.low === 'cho' ? at + 2 : at + 1);
  const verbAt = words[agent.end]?.low === 'tự' ? agent.end + 1 : agent.end;
  return agent.names.length > 0 && VERBS.lengthAt(words, verbAt) > 0 ? agent : null;
}

const IN_CHARGE = phrasesOf('đảm nhiệm, chủ trì, thực hiện, phụ trách, chịu trách nhiệm, đảm trách');
/** So far behind its beginning a clause may say whose it is. */
const LONGEST_THING = 45;

/**
 * Who answers for a thing that stands first and is no verb: "Việc quyết toán … giao Ban A thực hiện", "Hàng cứu trợ … do Sở B tiếp nhận",
 * "Phương án lò đốt thì Phòng C cho ý kiến"; for a deed only "…, do Hiệu trưởng đảm nhiệm". Null where nobody is named so.
 */
export function ownerBehindThing(words: readonly Word[], { from, to }: Reach): ReturnType<typeof agentAt> {
  const deedFirst = VERBS.lengthAt(words, from) > 0 && !isRuleOn(words, from);
  for (let at = from + 2; at < Math.min(to, from + LONGEST_THING); at++) {
    const word = words[at] as Word;
    if (ends(word) || word.low === 'phải' || isDone(words, at)) return null;
    const before = words[at - 1];
    if (!BEFORE_OWNER.has(word.low) || before?.capital === true || words[at + 1]?.capital !== true) continue;
    if (isOfAnother(words, at)) continue;
    const { names, end } = namesAt(words, at + 1);
    const verbAt = behindBracket(words, end, to);
    if (deedFirst && !(word.low === 'do' && before?.text === ',' && IN_CHARGE.lengthAt(words, verbAt) > 0)) continue;
    if (names.length > 0 && (VERBS.lengthAt(words, verbAt) > 0 || isGivenDeed(words, at, verbAt)))
      return { names, end: verbAt };
  }
  return null;
}

/** "giao Phòng Kinh tế căng dây": behind "giao" and a name a deed stands, also one that no vocabulary has. */
const isGivenDeed = (words: readonly Word[], at: number, verbAt: number): boolean =>
  words[at]?.low === 'giao' &&
  words[verbAt]?.mark === false &&
  words[verbAt]?.capital === false &&
  !/^(?:của|và|tại|ở|trong|về|theo|để|từ)$/u.test(words[verbAt]?.low ?? '');

/** "Quy định về quản lý chất thải …": the paper, not the deed. */
const isRuleOn = (words: readonly Word[], at: number): boolean =>
  words[at]?.low === 'quy' && words[at + 1]?.low === 'định' && words[at + 2]?.low === 'về';

/** "Báo cáo năm 2019 các đơn vị gửi về Sở …": who hands the thing in that stands first. */
function senderAt(words: readonly Word[], at: number): ReturnType<typeof agentAt> {
  if (!SENDERS.has(words[at]?.low ?? '')) return null;
  const sender = namesAt(words, at);
  return sender.names.length > 0 && /^(?:gửi|nộp|chuyển)$/u.test(words[sender.end]?.low ?? '') ? sender : null;
}

/** Names, also behind a kind written small ("được chủ rừng, UBND cấp xã báo về …"). */
function agentsAt(words: readonly Word[], at: number): { readonly names: readonly Name[]; readonly end: number } {
  const kind = KINDS.lengthAt(words, at);
  const link = words[at + kind];
  if (kind < 2 || !(link?.text === ',' || link?.low === 'và')) return namesAt(words, at);
  const { names, end } = namesAt(words, at + kind + 1);
  return names.length === 0 ? namesAt(words, at) : { names: [{ at, end: at + kind, group: true }, ...names], end };
}

/** "phải được xác minh", "phải nộp": the order itself, wherever it stands behind a thing named at length. */
function orderedAt(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const word = words[at] as Word;
    if (ends(word)) return -1;
    if (word.text === '(') {
      while (at < to && words[at]?.text !== ')') at++;
      continue;
    }
    if (word.low === 'phải' && (words[at + 1]?.low === 'được' || VERBS.lengthAt(words, at + 1) > 0)) return at;
  }
  return -1;
}

/** "Kết quả báo cáo …", "Danh sách phải niêm yết …": the product stands first. */
export function productAt(words: readonly Word[], at: number, reach: Reach): Opening {
  const opening = { quoteAt: reach.from, startAt: at, asked: false } as const;
  let limit = Math.min(reach.to, at + 24);
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
    if (word.text === '(') {
      const open = next;
      while (next < reach.to && words[next]?.text !== ')') next++;
      limit = Math.min(reach.to, limit + next - open);
      continue;
    }
    const listed = word.text === ',' && next < at + 12 && isNounFirst(words, at);
    if (word.mark && !/^[-%]$/u.test(word.text) && !(listed && goesOnAsProduct(words, next, limit))) break;
    const agent = agentAt(words, next) ?? senderAt(words, next);
    if (agent !== null) return { ...opening, subjects: agent.names, verbAt: agent.end, kind: 'verb' };
    const done = word.low === 'được' && VERBS.lengthAt(words, next + 1) > 0;
    if (done || PRODUCT_VERBS.lengthAt(words, next) > 0)
      return { ...opening, subjects: [], verbAt: next, kind: 'product' };
  }
  return { quoteAt: reach.from, subjects: [], verbAt: at, asked: false, kind: 'other' };
}

/** "Các hộ sống ở vùng trũng, ven sông (ước 6.380 hộ) được Chủ tịch UBND xã tổ chức sơ tán": the agent far behind a long thing. */
function farAgentAt(words: readonly Word[], from: number, to: number): ReturnType<typeof agentAt> {
  for (let at = from; at < Math.min(to, from + 40); at++) {
    if (ends(words[at])) return null;
    if (isDone(words, at)) return null;
    const told = words[at]?.low === 'được' || (words[at]?.low === 'do' && words[at + 1]?.capital === true);
    const agent = told ? agentAt(words, at) : null;
    if (agent !== null && !isOfAnother(words, at)) return agent;
  }
  return null;
}

/** "được trả … hồ sơ do UBND cấp xã chuyển đến": what is done stands before, with nobody to do it. */
const isDone = (words: readonly Word[], at: number): boolean =>
  words[at]?.low === 'được' && VERBS.lengthAt(words, at + 1) > 0;

/** "đất do Công ty A trả lại phải …": whose the thing is, not who is to do it. */
const isOfAnother = (words: readonly Word[], at: number): boolean =>
  words[at]?.low === 'do' && words.slice(at, at + 20).some(({ low }) => low === 'phải');

/** A comma inside what is handed in: a verb follows it, or the passive some words on. */
function goesOnAsProduct(words: readonly Word[], comma: number, to: number): boolean {
  if (VERBS.lengthAt(words, comma + 1) > 0) return true;
  for (let at = comma + 1; at < Math.min(to, comma + 10); at++)
    if (words[at]?.low === 'được' && VERBS.lengthAt(words, at + 1) > 1) return true;
  return false;
}
