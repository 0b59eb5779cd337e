import { namesAt } from '../clauses/name-list.js';
import { BEFORE_VERB, VERBS } from '../clauses/verbs.js';
import type { Name } from '../names/name.js';
import { nameAt, startsName } from '../names/names.js';
import { KINDS } from '../names/vocabulary.js';
import { phrasesOf, type Word } from '../text/words.js';

/** Words behind which the units stand that only help (decision "Phối hợp"). */
const WITH = phrasesOf(
  'phối hợp với, phối hợp cùng với, phối hợp cùng, phối hợp chặt chẽ với, phối hợp chặt chẽ cùng, phối hợp',
  'phối kết hợp với, phối kết hợp cùng, phối kết hợp, hiệp đồng với, phối hợp đồng bộ với, có sự phối hợp của',
  'với sự tham gia của, phối hợp giữa, chủ động phối hợp với, phối hợp thường xuyên với',
);
const HELPERS = phrasesOf('cùng với, cùng');
const MEETING = phrasesOf(
  'làm việc với, họp với, giao ban với, trao đổi với, lấy ý kiến, đối thoại với, ký với, thống nhất với',
);

interface Range {
  readonly from: number;
  readonly to: number;
}

/** "hiệp đồng lực lượng, phương tiện với Công an tỉnh": the unit stands a few words behind. */
function namesBehindObject(words: readonly Word[], at: number, to: number): readonly Name[] {
  if (words[at]?.low !== 'hiệp' || words[at + 1]?.low !== 'đồng') return [];
  for (let next = at + 2; next < Math.min(to, at + 14); next++) {
    if (words[next]?.low === 'với') return namesAt(words, next + 1).names;
  }
  return [];
}

/** A kind or unit written small behind "phối hợp với": up to the verb or the comma. */
function looseName(words: readonly Word[], at: number, to: number): readonly Name[] {
  for (let end = at; end < Math.min(to, at + 14); end++) {
    const word = words[end];
    if (word === undefined || (word.mark && !(word.text === ',' && KINDS.lengthAt(words, end + 1) > 0))) return [];
    if (end > at && (VERBS.lengthAt(words, end) > 0 || BEFORE_VERB.lengthAt(words, end) > 0)) {
      return end - at >= 2 ? [{ at, end, group: true }] : [];
    }
  }
  return [];
}

function namesBehind(words: readonly Word[], at: number, to: number): readonly Name[] {
  const { names } = namesAt(words, at);
  return names.length > 0 ? names : looseName(words, at, to);
}

/** "X chủ trì, Y phối hợp, mở bốn lớp": who helps stands before the word. */
function helpersAt(words: readonly Word[], at: number, clause: Range, subjectEnd: number): readonly Name[] {
  if (at <= subjectEnd || words[at - 1]?.text !== ',' || !startsName(words, at)) return [];
  const { names, end } = namesAt(words, at);
  if (end + 2 > clause.to || words[end]?.low !== 'phối' || words[end + 1]?.low !== 'hợp') return [];
  const behind = words[end + 2];
  return behind === undefined || behind.mark || VERBS.lengthAt(words, end + 2) > 0 ? names : [];
}

/** The coordinating units named in a clause; `subjectEnd` is the word behind its leads. */
export function coordinatorsOf(words: readonly Word[], clause: Range, subjectEnd: number): readonly Name[] {
  const found: Name[] = [];
  for (let at = clause.from; at < clause.to; at++) {
    const meeting = MEETING.lengthAt(words, at);
    if (meeting > 0) {
      at += meeting - 1;
      continue;
    }
    const helpers = helpersAt(words, at, clause, subjectEnd);
    if (helpers.length > 0) {
      found.push(...helpers);
      at = helpers.at(-1)?.end ?? at;
      continue;
    }
    const together = WITH.lengthAt(words, at);
    const helping = together === 0 ? HELPERS.lengthAt(words, at) : 0;
    const names =
      together > 0
        ? withNames(words, at, together, clause.to)
        : helping > 0 && startsName(words, at + helping) && (at === clause.from || isHelper(words, at, subjectEnd))
          ? namesAt(words, at + helping).names
          : namesBehindObject(words, at, clause.to);
    if (names.length === 0) continue;
    found.push(...names.filter((name) => name.end <= clause.to));
    at = (names.at(-1)?.end ?? at + 1) - 1;
  }
  return found;
}

/** "phối hợp" alone takes a name only where one follows at once, not "phối hợp trong tham mưu". */
function withNames(words: readonly Word[], at: number, length: number, to: number): readonly Name[] {
  const last = words[at + length - 1]?.low;
  const from = at + length;
  if (last === 'với' || last === 'cùng' || last === 'của' || last === 'giữa') return namesBehind(words, from, to);
  const name = nameAt(words, from);
  return name === null ? [] : namesAt(words, from).names;
}

/** "cùng X" helps the subject when it stands right behind it or behind a comma. */
function isHelper(words: readonly Word[], at: number, subjectEnd: number): boolean {
  const before = words[at - 1];
  return (
    at === subjectEnd ||
    before === undefined ||
    before?.text === ',' ||
    VERBS.lengthAt(words, at - 1) > 0 ||
    /^(?:trì|động)$/u.test(before?.low ?? '')
  );
}
