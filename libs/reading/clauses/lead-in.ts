import { startsName } from '../names/names.js';
import { KINDS } from '../names/vocabulary.js';
import { phrasesOf, type Word } from '../text/words.js';
import { namesAt } from './name-list.js';
import type { Reach } from './opening.js';
import { VERBS } from './verbs.js';

export const CONNECTORS = phrasesOf(
  'còn, đồng thời, ngoài ra, bên cạnh đó, theo đó, trong đó, mặt khác, trên cơ sở đó, từ đó, qua đó, sau đó',
  'tiếp đó, vì vậy, do đó, do vậy, cụ thể, cụ thể là, trước mắt, riêng, nhất là, và, cùng với đó, trước hết',
  'lần này, đặc biệt, song song đó, hoặc, năm nay, năm học này, từ nay, kể từ nay, từ nay trở đi',
);
export const ASKING = phrasesOf(
  'giao, yêu cầu, đề nghị, phân công, ủy quyền, kính đề nghị, trân trọng đề nghị, giao trách nhiệm cho',
  'giao trách nhiệm, giao nhiệm vụ cho, giao cho, đồng ý giao, thống nhất giao',
);
export const CONDITIONS = phrasesOf(
  'trường hợp, trong trường hợp, nếu, khi, trong quá trình, để, nhằm, căn cứ, trên cơ sở, theo, sau, sau khi',
  'trước khi, từ, qua, đối với, trong, tại, hằng, hàng, thừa lệnh, thừa ủy quyền, thừa ủy nhiệm, ngay sau, ngay khi',
  'ngay, với, riêng, về, vấn đề này, ngoài, bên cạnh, cùng với, xét, được, thực hiện, chậm nhất, trước, định kỳ',
  'bắt đầu từ, kể từ, quá thời hạn, quá hạn, cũng tại, tết, dịp, nhân dịp, mỗi, ngày, quý, tháng, lúc, tiếp theo, riêng đối với, ở, bằng, do',
);
/** Place behind the next comma outside brackets, within reach; -1 when there is none. */
export function behindComma(words: readonly Word[], from: number, to: number): number {
  let depth = 0;
  const limit = Math.min(to, from + 90);
  for (let at = from; at < limit; at++) {
    const text = words[at]?.text;
    if (text === '(' || text === '“') depth++;
    else if (text === ')' || text === '”') depth = Math.max(0, depth - 1);
    else if (text === ',' && KINDS.lengthAt(words, at + 1) > 0 && isKindBefore(words, at)) continue;
    else if ((text === ',' || text === ':' || text === 'thì') && depth === 0) return at + 1;
  }
  return -1;
}

/** "thôn, bản": the comma of a list of kinds. */
const isKindBefore = (words: readonly Word[], comma: number): boolean =>
  words[comma + 1]?.capital === false && [1, 2, 3].some((back) => KINDS.lengthAt(words, comma - back) === back);

/** A word of condition that is not the beginning of a verb ("theo dõi", "thực hiện"). */
export function isCondition(words: readonly Word[], at: number): boolean {
  const condition = CONDITIONS.lengthAt(words, at);
  if (condition === 0 || words[at]?.low === 'thực') return false;
  return VERBS.lengthAt(words, at) <= condition;
}

/** "Hồ sơ nào vướng quy hoạch thì trả lời …": behind "thì"; `at` where no such condition stands. */
export function behindWhich(words: readonly Word[], at: number, to: number): number {
  let which = at + 1;
  while (which < Math.min(to, at + 4) && words[which]?.low !== 'nào') which++;
  if (words[which]?.low !== 'nào' || words.slice(at, which).some((word) => word.mark)) return at;
  for (let then = which + 1; then < Math.min(to, which + 30); then++) if (words[then]?.low === 'thì') return then + 1;
  return at;
}

/** "Khi có phản ánh, kiến nghị của công dân, Chánh Thanh tra tỉnh tổ chức …": behind the comma where somebody is named with a duty; `at` where nobody is. */
function behindNamedComma(words: readonly Word[], at: number, to: number): number {
  if (!/^(?:khi|nếu|trường|đối)$/u.test(words[at]?.low ?? '')) return at;
  for (let comma = at + 2; comma < Math.min(to, at + 40); comma++) {
    if (words[comma]?.text !== ',' || words[comma + 1]?.capital !== true) continue;
    if (!startsName(words, comma + 1)) return at;
    const { end } = namesAt(words, comma + 1);
    if (end > comma + 1 && words[end]?.capital === false && VERBS.lengthAt(words, end) > 0) return comma + 1;
  }
  return at;
}

/** Past a connector, a deadline said first, or a condition with its comma. */
export function past(words: readonly Word[], at: number, reach: Reach): number {
  const connector = CONNECTORS.lengthAt(words, at);
  const isPeriod = words[at]?.low === 'từ' && /^(?:đến|cho)$/u.test(words[at + connector]?.low ?? '');
  if (connector > 0 && !isPeriod) return words[at + connector]?.text === ',' ? at + connector + 1 : at + connector;
  const deadline = reach.behindDeadline(at);
  if (deadline > at) {
    const behind = words[deadline]?.text === ')' ? deadline + 1 : deadline;
    return words[behind]?.text === ',' ? behind + 1 : behind;
  }
  if (isCondition(words, at) || at > reach.from) {
    const ordered = orderedInPlace(words, at, reach.to);
    if (ordered > at) return ordered;
    const named = behindNamedComma(words, at, reach.to);
    if (named > at) return named;
    const next = behindComma(words, at, reach.to);
    return next < 0 ? at : next;
  }
  return words[at]?.mark === true ? at + 1 : at;
}

/** "Công văn khuyến cáo lịch thả giống: trình ký ngày 15/3": behind the thing and its colon, where the duty begins. */
export function behindTopic(words: readonly Word[], at: number, reach: Reach): number {
  if (at !== reach.from || words[at]?.capital !== true) return at;
  let colon = at + 1;
  const limit = Math.min(reach.to, at + 16);
  while (colon < limit && (words[colon]?.mark !== true || words[colon]?.text === '-')) colon++;
  const verb = words[colon]?.text === ':' && words[colon + 1]?.capital === false ? VERBS.lengthAt(words, colon + 1) : 0;
  const isThing = verb > 0 && VERBS.lengthAt(words, at) === 0 && !startsName(words, at) && !isCondition(words, at);
  return isThing ? colon + 1 : at;
}

/** "Tại nơi sơ tán phải có đủ lương thực": the order behind the place, before any comma; `at` where none stands there. */
function orderedInPlace(words: readonly Word[], at: number, to: number): number {
  if (!/^(?:tại|ở|trong|khi|ngay|đối)$/u.test(words[at]?.low ?? '')) return at;
  for (let next = at + 2; next < Math.min(to, at + 12); next++) {
    if (words[next]?.mark === true) return at;
    if (words[next]?.low === 'phải' && VERBS.lengthAt(words, next + 1) > 0) return next;
  }
  return at;
}

/** "Thực hiện Công văn số …, giao Trưởng phòng B …": where the order begins behind what it rests on; `at` when it rests on nothing. */
export function behindBasis(words: readonly Word[], at: number, to: number): number {
  if (BASES.lengthAt(words, at) === 0) return at;
  const next = behindComma(words, at, to);
  const asking = next < 0 ? 0 : ASKING.lengthAt(words, next);
  return asking > 0 && startsName(words, next + asking) ? next : at;
}
export const BASES = phrasesOf(
  'thực hiện, triển khai, triển khai thực hiện, thi hành, căn cứ, tiếp tục thực hiện, để thực hiện',
);
