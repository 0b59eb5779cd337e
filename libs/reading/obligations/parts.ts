import { commasOf, type Segment } from '../clauses/segments.js';
import { VERBS } from '../clauses/verbs.js';
import { startsName } from '../names/names.js';
import { phrasesOf } from '../text/words.js';
import { deadlinesWithin, isExplicit, type Sentences } from './sentence.js';

const SUPERVISING = phrasesOf('theo dõi, đôn đốc, kiểm tra, giám sát, hướng dẫn, nắm');
const REPORTING = phrasesOf('tổng hợp, báo cáo, trình, gửi báo cáo, định kỳ');

/**
 * A clause parted at a comma where it holds two duties: two days of its own, or watching over others and a report with a day
 * (decision "The closing item"). Elsewhere a list of verbs with one owner is one duty.
 */
export function partsOf(sentences: Sentences, segment: Segment): readonly Segment[] {
  const cut = cutOf(sentences, segment);
  if (cut < 0) return [segment];
  const rest = { from: cut + 1, to: segment.to, first: false };
  return [{ ...segment, to: cut }, ...partsOf(sentences, rest)];
}

function cutOf(sentences: Sentences, segment: Segment): number {
  const { words } = sentences;
  const explicit = deadlinesWithin(sentences, segment.from, segment.to).filter(isExplicit);
  if (explicit.length === 0) {
    const soft = deadlinesWithin(sentences, segment.from, segment.to).filter(({ deadline }) => deadline.kind === 'reference');
    return soft.length === 0 ? -1 : supervisingCut(sentences, segment, soft[0]?.from ?? 0);
  }
  const [first, second] = explicit;
  const commas = commasOf(words, segment);
  if (first !== undefined && second !== undefined) {
    const between = commas.find((at) => {
      const from = words[at]?.from ?? 0;
      return from >= first.to && from < second.from && opensClause(sentences, at + 1, second.from);
    });
    if (between !== undefined) return between;
  }
  return supervisingCut(sentences, segment, first?.from ?? 0);
}

function opensClause(sentences: Sentences, at: number, before: number): boolean {
  const { words } = sentences;
  const word = words[at];
  if (word === undefined || word.from >= before) return false;
  return VERBS.lengthAt(words, at) > 0 || startsName(words, at);
}

/** "theo dõi việc thực hiện, tổng hợp trình Chủ tịch … hằng ngày". */
function supervisingCut(sentences: Sentences, segment: Segment, deadlineFrom: number): number {
  const { words } = sentences;
  const commas = commasOf(words, segment);
  let watches = false;
  let next = 0;
  for (let at = segment.from; at < Math.min(segment.to, segment.from + 40); at++) {
    while (next < commas.length && (commas[next] ?? 0) < at) next++;
    if (SUPERVISING.lengthAt(words, at) > 0) watches = true;
    if (!watches || commas[next] !== at) continue;
    if (REPORTING.lengthAt(words, at + 1) > 0 && (words[at]?.from ?? 0) < deadlineFrom) return at;
  }
  if (!watches) return -1;
  const late = commas.find((at) => REPORTING.lengthAt(words, at + 1) > 0 && (words[at]?.from ?? 0) < deadlineFrom);
  return late ?? -1;
}
