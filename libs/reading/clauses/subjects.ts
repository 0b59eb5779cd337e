import type { Name } from '../names/name.js';
import { GROUPERS } from '../names/vocabulary.js';
import type { Word } from '../text/words.js';
import { startsNoun } from './nouns.js';
import { VERBS } from './verbs.js';

/** Verbs of one syllable that seldom are anything else, and helpers that stand behind a subject. */
const CLEAR = new Set('lập,gửi,nộp,trình,mời,cử,mở,họp,treo,chuyển,phải,cần,chịu,phối'.split(','));
const GROUP_REACH = 6;
const UNIT_REACH = 16;

const isDuty = (words: readonly Word[], at: number): boolean =>
  words[at]?.capital !== true && (VERBS.lengthAt(words, at) > 1 || CLEAR.has(words[at]?.low ?? ''));

/** "Các tổ trưởng dân phố vận động …": a kind the vocabulary lacks, with the duty a few words behind it. */
export function looseGroupAt(words: readonly Word[], at: number, to: number): Name | null {
  const grouper = GROUPERS.lengthAt(words, at);
  const from = at + grouper;
  if (grouper === 0 || !/^(?:các|toàn|mọi)$/u.test(words[at]?.low ?? '') || startsNoun(words, from)) return null;
  for (let end = from + 1; end < Math.min(to, from + GROUP_REACH); end++) {
    if (words[end]?.mark === true || words[end]?.capital === true) return null;
    if (isDuty(words, end)) return { at, end, group: true };
  }
  return null;
}

/**
 * A unit whose kind the vocabulary lacks, told by its capitals ("Thông tấn xã Việt Nam đưa tin …"): up to the duty behind it. Where it
 * is not asked by name it must have a capital besides the one that any sentence begins with.
 */
export function looseUnitAt(words: readonly Word[], at: number, to: number, asked: boolean): Name | null {
  const first = words[at];
  if (first?.capital !== true || VERBS.lengthAt(words, at) > 0 || (!asked && startsNoun(words, at))) return null;
  let capitals = 0;
  for (let end = at + 1; end < Math.min(to, at + UNIT_REACH); end++) {
    const word = words[end] as Word;
    if ((word.mark && word.text !== '-' && word.text !== '–') || word.low === 'được' || word.low === 'do') return null;
    // "Đoạn qua huyện Vĩnh Lộc đã bàn giao": how something stands
    if (!asked && /^(?:đã|đang|chưa|vẫn)$/u.test(word.low)) return null;
    if (isDuty(words, end) || (capitals > 0 && !word.capital && VERBS.lengthAt(words, end) > 0))
      return asked || capitals > 0 ? { at, end, group: false } : null;
    if (word.capital) capitals++;
  }
  return null;
}
