import { BEFORE_VERB, NO_NAME, VERBS } from '../clauses/verbs.js';
import { phrasesOf, type Word } from '../text/words.js';
import { COMPOUNDS, KINDS, NAME_WORDS, PLACES, QUALIFIERS, UNITS } from './vocabulary.js';
import type { Name } from './name.js';
import { isProduct, isTime } from './next-name.js';

/** Words that tie a kind of unit to another unit or place. */
const TIES = phrasesOf('thuộc, trực thuộc, của, trên địa bàn, đóng trên địa bàn, trong toàn, trên toàn, ở, tại, trong');
/** Words that open a clause about the unit: it ends where the duty begins. */
const OPENERS = phrasesOf(
  'nêu, nêu tại, đạt, được giao, được phân công, được, chậm, chưa, còn, có, đang, nơi, nằm, bị, đã, không, hoạt động, tham gia, quản lý, sử dụng, phụ trách, để, để hồ sơ, để xảy ra, thụ lý, có nhiệm vụ quá hạn, có nhiệm vụ chậm, có nhiệm vụ chưa',
);
/** Openings that are already the duty. */
const DUTIES = phrasesOf(
  'có thêm, có trách nhiệm, có biện pháp, có giải pháp, có phương án, có kế hoạch, có văn bản, có báo cáo, có hình thức, không để, không được, không tổ chức, có nhiệm vụ, quản lý chặt chẽ, được giao nhiệm vụ chủ trì',
);
const RESPONSIBLE = phrasesOf('có trách nhiệm, chịu trách nhiệm');
/** A verb before these is part of a measure ("có tỷ lệ giải ngân dưới 50%"). */
const MEASURES = new Set('dưới,trên,đạt,thấp,cao,chậm,chưa,còn,kém,ở,tại'.split(','));
const CLAUSE_WORDS = 16;

/** Reads the name inside a name; null too far down. */
type ReadName = (words: readonly Word[], at: number) => Name | null;

/** Past what tells which of the kind are meant: "có liên quan", "thuộc UBND Thành phố", "chậm tiến độ nêu tại Công văn này". */
export function afterQualifiers(words: readonly Word[], from: number, nameAt: ReadName): number {
  let end = from;
  for (let count = 0; count < 8; count++) {
    const next = afterOne(words, end, nameAt);
    if (next === end) break;
    end = next;
  }
  return end;
}

function afterOne(words: readonly Word[], at: number, nameAt: ReadName): number {
  const word = words[at];
  const level = Math.max(levelAfterComma(words, at), fieldAfterComma(words, at));
  if (level > at) return level;
  const isDuty = DUTIES.lengthAt(words, at) > 0 && DUTIES.lengthAt(words, at) >= OPENERS.lengthAt(words, at);
  if (word === undefined || word.mark || isDuty) return at;
  const compound = COMPOUNDS.lengthAt(words, at);
  if (compound > 0) return at + compound;
  if (word.low === 'và') return secondField(words, at, nameAt);
  const tie = TIES.lengthAt(words, at);
  if (tie > 0) return afterTie(words, at, tie, nameAt);
  const place = PLACES.lengthAt(words, at);
  if (place > 0) return placesEnd(words, at + place);
  if (isTime(words, at) || isProduct(words, at)) return at;
  if (word.capital) return nameAt(words, at) === null ? placesEnd(words, at) : at;
  if (word.low === 'tham' && VERBS.lengthAt(words, at + 2) > 1) return at;
  const closed = QUALIFIERS.lengthAt(words, at);
  if (closed > 0 && OPENERS.lengthAt(words, at) < closed && VERBS.lengthAt(words, at) < Math.max(closed - 1, 1))
    return at + closed;
  return OPENERS.lengthAt(words, at) > 0 ? clauseEnd(words, at) : modifierEnd(words, at);
}

/** "trung tâm y tế huyện, thị xã, thành phố": a further level behind a comma. */
function levelAfterComma(words: readonly Word[], at: number): number {
  if (words[at]?.text !== ',' || words[at + 1]?.capital === true || !isLevel(words, at - 1)) return at;
  return isLevel(words, at + 1) || PLACES.lengthAt(words, at + 1) > 1 ? at + 1 + PLACES.lengthAt(words, at + 1) : at;
}
/** "các công trình giao thông, nông nghiệp báo cáo": one more field, when the duty follows it. */
function fieldAfterComma(words: readonly Word[], at: number): number {
  if (words[at]?.text !== ',' || words[at + 1]?.capital === true || NAME_WORDS.lengthAt(words, at - 2) !== 2) return at;
  const field = NAME_WORDS.lengthAt(words, at + 1);
  const end = at + 1 + field;
  return field >= 2 && VERBS.lengthAt(words, at + 1) === 0 && VERBS.lengthAt(words, end) > 1 ? end : at;
}

const isLevel = (words: readonly Word[], at: number): boolean =>
  /^(?:huyện|xã|phường|tỉnh|quận|phố|trấn)$/u.test(words[at]?.low ?? '') && words[at]?.capital !== true;

/** "các sở giáo dục và đào tạo": the second half of a field, when the duty or a mark follows it. */
function secondField(words: readonly Word[], at: number, nameAt: ReadName): number {
  const field = NAME_WORDS.lengthAt(words, at + 1);
  if (field < 2 || NAME_WORDS.lengthAt(words, at - 2) !== 2 || nameAt(words, at + 1) !== null) return at;
  const next = words[at + 1 + field];
  const place = PLACES.lengthAt(words, at + 1 + field);
  const over = next === undefined || next.mark || place > 0 || VERBS.lengthAt(words, at + 1 + field) > 0;
  return over ? at + 1 + field : at;
}

/** In words, those of a field ("trách nhiệm hữu hạn một thành viên lâm nghiệp") not counted. */
const LONGEST_MODIFIER = 7;

/** A few words of any sort after a kind of unit tell which are meant, when a mark, "và" or the duty follows them. */
function modifierEnd(words: readonly Word[], at: number): number {
  let limit = at + LONGEST_MODIFIER;
  for (let end = at; end < limit; end++) {
    const word = words[end];
    const over = word === undefined || /^[,;:.]$/u.test(word.text) || word.low === 'và';
    const duty = word !== undefined && (VERBS.lengthAt(words, end) > 0 || BEFORE_VERB.lengthAt(words, end) > 0);
    const field = Math.max(NAME_WORDS.lengthAt(words, end), COMPOUNDS.lengthAt(words, end));
    if (field > 1 && field > VERBS.lengthAt(words, end)) {
      end += field - 1;
      limit = Math.min(limit + field, at + 2 * LONGEST_MODIFIER);
      continue;
    }
    if (over || duty) return end - at >= (word === undefined || word.text === ':' ? 1 : 2) ? end : at;
    if (word.mark ? word.low !== '-' && word.low !== '–' : NO_NAME.has(word.low) || word.capital) return at;
  }
  return at;
}

/** Capitals, levels and kinds that follow. */
function placesEnd(words: readonly Word[], from: number): number {
  let end = from;
  while (words[end]?.capital === true && end - from < 6) end += Math.max(1, PLACES.lengthAt(words, end));
  return end;
}

function afterTie(words: readonly Word[], at: number, tie: number, nameAt: ReadName): number {
  const from = at + tie;
  const name = nameAt(words, from);
  if (name !== null) return name.end;
  const place = PLACES.lengthAt(words, from) || KINDS.lengthAt(words, from);
  // "các trường học trên địa bàn tổ chức 01 buổi", "các chi cục trực thuộc tổ chức giao": a duty, no kind of unit
  const whole = /bàn$/u.test(words[from - 1]?.low ?? '') || words[at]?.low === 'trực';
  const duty = whole && VERBS.lengthAt(words, from) >= place;
  if (place > 0 && !duty) return placesEnd(words, from + place);
  if (words[from]?.capital === true) return placesEnd(words, from);
  if (words[from]?.low === 'diện') return listedEnd(words, from + 1, at);
  if (words[at]?.low === 'trong' && /^(?:việc|công|quá|thời|phạm|lĩnh)$/u.test(words[from]?.low ?? '')) return at;
  const ends = VERBS.lengthAt(words, from) > 0 || words[from] === undefined || words[from]?.mark === true;
  if (ends) return /bàn$/u.test(words[from - 1]?.low ?? '') || words[at]?.low === 'trực' ? from : at;
  return clauseEnd(words, at);
}

/**
 * "UBND cấp xã nơi có cháy phải …", "Phó Chủ tịch UBND xã phụ trách văn hóa - xã hội:", "Tổ Thanh tra của Phòng": which one is meant;
 * `at` where nothing tells.
 */
export function whichOneEnd(words: readonly Word[], at: number): number {
  if (words[at]?.low === 'nơi') return listedEnd(words, at + 1, at);
  if (words[at]?.low === 'của') return ofWhomEnd(words, at);
  return words[at]?.low === 'phụ' && words[at + 1]?.low === 'trách' ? chargeEnd(words, at + 2, at) : at;
}

/** "của phường", "của Phòng", where the duty or a mark follows. */
function ofWhomEnd(words: readonly Word[], at: number): number {
  const whole = PLACES.lengthAt(words, at + 1) || (words[at + 1]?.capital === true ? UNITS.lengthAt(words, at + 1) : 0);
  const next = words[at + 1 + whole];
  const over = next === undefined || next.mark || opensDuty(words, at + 1 + whole);
  return whole > 0 && over ? at + 1 + whole : at;
}

/** A charge of somebody's ends at a colon, or where a duty follows that is none of its own words. */
function chargeEnd(words: readonly Word[], from: number, otherwise: number): number {
  for (let end = from; end < from + CLAUSE_WORDS; end++) {
    const word = words[end];
    if (word?.text === ':') return end;
    if (word === undefined || (word.mark && !/^[,–-]$/u.test(word.text))) return otherwise;
    const field = NAME_WORDS.lengthAt(words, end);
    if (field > 1) end += field - 1;
    else if (end > from && words[end - 1]?.mark !== true && opensDuty(words, end)) return end;
  }
  return otherwise;
}

const opensDuty = (words: readonly Word[], at: number): boolean =>
  BEFORE_VERB.lengthAt(words, at) > 0 || VERBS.lengthAt(words, at) > 1;

/** "thuộc diện sắp xếp, hợp nhất phải …": up to the word that opens the duty; `otherwise` when none is near. */
function listedEnd(words: readonly Word[], from: number, otherwise: number): number {
  for (let end = from; end < from + CLAUSE_WORDS; end++) {
    const word = words[end];
    if (word === undefined || word.text === ':') return end;
    if (word.mark && word.text !== ',') return otherwise;
    if (BEFORE_VERB.lengthAt(words, end) > 0) return end;
    const goesOn = end < from + 2 || words[end - 1]?.mark === true || words[end - 1]?.low === 'và';
    if (!goesOn && VERBS.lengthAt(words, end) > 0) return end;
  }
  return otherwise;
}

/** The place of the verb that a clause about the unit runs up to; `at` when it meets a mark or nothing first. */
function clauseEnd(words: readonly Word[], at: number): number {
  const opener = Math.max(OPENERS.lengthAt(words, at), TIES.lengthAt(words, at), 1);
  for (let end = at + opener; end < at + CLAUSE_WORDS; end++) {
    const word = words[end];
    if (word?.text === '%') continue;
    if (word?.low === 'thì' || RESPONSIBLE.lengthAt(words, end) > 0) return end;
    if (word === undefined || word.mark) return word?.text === ':' || word === undefined ? end : at;
    const verb = Math.max(VERBS.lengthAt(words, end), BEFORE_VERB.lengthAt(words, end));
    if (verb === 0 || (end === at + opener && words[at]?.low !== 'thụ')) continue;
    if (words[at]?.low === 'không' && !/^(?:phải|cần)$/u.test(word.low)) continue;
    if (MEASURES.has(words[end + verb]?.low ?? '') || /^\d/u.test(words[end + verb]?.text ?? '')) continue;
    if (words[end + verb]?.text === ':') return end + verb;
    if (verb >= 2 || /^(?:phải|cần|lập|gửi|trình|nộp|cử|làm|nêu)$/u.test(word.low)) return end;
  }
  return at;
}
