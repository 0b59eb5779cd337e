import { namesAt } from '../clauses/name-list.js';
import type { Name } from '../names/name.js';
import { phrasesOf, type Word } from '../text/words.js';

const ASKED = phrasesOf(
  'giao, do, giao cho, chủ trì :, đơn vị chủ trì :, đơn vị thực hiện :, thực hiện :, cơ quan chủ trì :',
);
const LEADS = /^(?:chịu trách nhiệm(?: chính)?|chủ trì|thực hiện|phụ trách|tham mưu|làm đầu mối|là đầu mối|đầu mối)$/u;

/** "(Sở Y tế chủ trì, xong trước ngày 30/6)", "(giao Sở Tư pháp)": who leads, told in the bracket that opens at a word; empty where it tells something else. */
export function leadsInBracket(words: readonly Word[], open: number): readonly Name[] {
  if (words[open]?.text !== '(') return [];
  const asked = ASKED.lengthAt(words, open + 1);
  const { names, end } = namesAt(words, open + 1 + asked);
  if (names.length === 0) return [];
  let over = end;
  while (over < words.length && over < end + 6 && words[over]?.mark !== true) over++;
  const rest = words
    .slice(end, over)
    .map(({ low }) => low)
    .join(' ');
  return LEADS.test(rest) || (asked > 0 && rest === '') ? names : [];
}
