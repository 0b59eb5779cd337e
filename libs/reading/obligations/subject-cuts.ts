import { BASES, isCondition } from '../clauses/lead-in.js';
import type { Segment } from '../clauses/segments.js';
import { VERBS } from '../clauses/verbs.js';
import { nameAt, startsName } from '../names/names.js';
import { phrasesOf } from '../text/words.js';
import { behindDeadline, type Sentences } from './sentence.js';

/** A segment with the places of its commas, found once. */
export interface Clause extends Segment {
  readonly commas: readonly number[];
}

/** Words that a finding before the request has at least; less is an opening. */
const SHORTEST_STORY = 6;
const REQUESTS = phrasesOf('đề nghị, yêu cầu, giao');

/** "hậu kiểm chưa tốt, đề nghị Phòng B kiểm tra …": what is asked of somebody begins anew, unless what stands before only leads in to it. */
export function askedCut(sentences: Sentences, segment: Clause): number {
  const { words } = sentences;
  const leadsIn = isCondition(words, segment.from) || BASES.lengthAt(words, segment.from) > 0;
  if (leadsIn || /^(?:nhận|được)$/u.test(words[segment.from]?.low ?? '')) return -1;
  const cut = segment.commas.find((at) => {
    if (at - segment.from < SHORTEST_STORY) return false;
    const asking = REQUESTS.lengthAt(words, at + 1);
    if (asking === 0 || words[at + 1 + asking]?.capital !== true) return false;
    const name = nameAt(words, at + 1 + asking);
    // "…, giao Phòng B thực hiện" says who does what stands before
    return name !== null && VERBS.lengthAt(words, name.end) > 1 && words[name.end]?.low !== 'thực';
  });
  return cut ?? -1;
}

/** "Sở A đôn đốc các đơn vị giải ngân, Sở B công khai tỷ lệ …": each has its own duty, unless the comma is one of a list of names. */
export function otherSubjectCut(sentences: Sentences, segment: Clause): number {
  const { words } = sentences;
  const named = segment.commas.filter((at) => words[at + 1]?.capital === true && startsName(words, at + 1));
  const subject = named.length === 0 ? null : nameAt(words, segment.from);
  if (subject === null || VERBS.lengthAt(words, subject.end) < 2) return -1;
  const cut = named.find((at) => {
    if (at - subject.end < 4) return false;
    const name = nameAt(words, at + 1);
    if (name === null || !goesOnAsDuty(sentences, name.end)) return false;
    for (let start = at - 1; start > Math.max(subject.end, at - 16); start--)
      if (startsName(words, start) && (nameAt(words, start)?.end ?? 0) >= at) return false;
    return true;
  });
  return cut ?? -1;
}

const goesOnAsDuty = (sentences: Sentences, at: number): boolean =>
  VERBS.lengthAt(sentences.words, behindDeadline(sentences, at)) > 1;
