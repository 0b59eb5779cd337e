import { isReason } from '../clauses/formulas.js';
import { namesAt } from '../clauses/name-list.js';
import { isUnknownVerb } from '../clauses/nouns.js';
import type { Opening } from '../clauses/opening.js';
import type { Segment } from '../clauses/segments.js';
import { VERBS } from '../clauses/verbs.js';
import { phrasesOf } from '../text/words.js';
import type { Items } from './context.js';
import type { Draft } from './draft.js';
import { behindDeadline, deadlinesWithin, isExplicit, type Sentences } from './sentence.js';

/** How much a paragraph must say before it is taken for a duty. */
export interface Reading {
  /** Only what is asked of somebody by name counts (the preamble, sections of results). */
  readonly strict: boolean;
  /** The paragraph stands in an item of the list. */
  readonly listed: boolean;
}

const AGREEING = phrasesOf('thống nhất, đồng ý, chấp thuận, cho phép, nhất trí, cơ bản thống nhất, ghi nhận');
const STATED = new Set('đã,đang,còn,chưa,vẫn,hiện'.split(','));

/** Tells for the clauses of one paragraph whether they are duties. */
export class Judge {
  private strict: boolean;

  constructor(
    private readonly items: Items,
    private readonly sentences: Sentences,
    private readonly reading: Reading,
    private readonly from: number,
    /** What the paragraph has held so far. */
    private readonly drafts: readonly Draft[],
  ) {
    this.strict = reading.strict;
  }

  isDuty(segment: Segment, opening: Opening, low: string, finding: boolean): boolean {
    if (segment.to - segment.from < 2 || (finding && !this.comes(segment, low))) return false;
    if (opening.kind === 'past') return false;
    if (this.isAgreed(opening)) return false;
    if (this.strict) {
      if (opening.verbAt >= segment.to || !(opening.asked || this.isDatedOrder(segment, opening))) return false;
      if (!opening.asked) return true;
      this.strict = false;
      return true;
    }
    if (opening.subjects.length > 0 && opening.verbAt >= segment.to) return false;
    if (opening.kind === 'verb') {
      const loose = !this.reading.listed && opening.subjects.length === 0 && this.items.path === null;
      return !(isReason(low) && loose);
    }
    if (opening.kind === 'product' && this.isOwedProduct(segment, opening)) return true;
    return this.isDatedThing(segment, opening) || this.isUnknownDuty(segment, opening);
  }

  /** Under a heading without duties of its own: who is named and has a day to keep has one nevertheless. */
  private isDatedOrder(segment: Segment, opening: Opening): boolean {
    return (
      this.items.current.silent &&
      opening.kind === 'verb' &&
      opening.subjects.length > 0 &&
      deadlinesWithin(this.sentences, segment.from, sentenceEnd(this.sentences.words, segment.to)).some(isExplicit)
    );
  }

  /** "Ngày 09/12/2017, thủ trưởng các đơn vị nhận đề …": a day that is still to come begins a duty, not a finding. */
  private comes(segment: Segment, low: string): boolean {
    return /^ngày \d/u.test(low) && behindDeadline(this.sentences, segment.from) > segment.from;
  }

  /** "bản tin cảnh báo phát trên đài cơ sở ba lượt mỗi ngày": a thing, what is done with it, and when. */
  private isDatedThing(segment: Segment, { kind, verbAt }: Opening): boolean {
    const { words } = this.sentences;
    if (kind !== 'other' || !this.reading.listed || this.items.inherited().leads.length === 0) return false;
    if (!deadlinesWithin(this.sentences, segment.from, segment.to).some(isExplicit)) return false;
    for (let at = verbAt + 1; at < Math.min(segment.to, verbAt + 9); at++) {
      if (words[at]?.mark === true && words[at]?.text !== ',') return false;
      if (STATED.has(words[at]?.low ?? '')) return false;
      if (VERBS.lengthAt(words, at) > 0) return true;
    }
    return false;
  }

  /** "Thống nhất mức hỗ trợ …" with nobody to do it: the issuer's own decision. */
  private isAgreed(opening: Opening): boolean {
    const verb = AGREEING.lengthAt(this.sentences.words, opening.verbAt);
    return verb > 0 && opening.subjects.length === 0 && this.items.inherited().leads.length === 0;
  }

  private isOwedProduct(segment: Segment, opening: Opening): boolean {
    const { words } = this.sentences;
    const verb = words[opening.verbAt]?.low ?? '';
    if (verb === 'phải' || verb === 'cần') return true;
    const dated = deadlinesWithin(this.sentences, segment.from, segment.to).some(
      ({ deadline, from }) =>
        deadline.kind !== 'urgent' ||
        /^(?:báo|gửi|nộp|chuyển|trình)$/u.test(verb) ||
        /^ngay (?:sau|khi)/u.test(this.sentences.passage.low.slice(from, from + 8)),
    );
    const addressed =
      /^(?:báo|gửi|nộp|chuyển|trình|được)$/u.test(verb) && namesAt(words, opening.verbAt + 1).names.length > 0;
    return (
      dated ||
      addressed ||
      (/^(?:gửi|nộp|chuyển|báo)$/u.test(verb) && /^(?:về|cho|lên)$/u.test(nextWord(words, opening.verbAt)))
    );
  }

  /** A clause whose verb the vocabulary lacks: in an item, behind another duty of the paragraph, or with a day of its own. */
  isUnknownDuty(segment: Segment, opening: Opening): boolean {
    const { words } = this.sentences;
    if (
      !isUnknownVerb(words, opening.startAt ?? opening.verbAt, segment.to) ||
      this.items.inherited().leads.length === 0
    )
      return false;
    const begins = this.reading.listed && segment.from <= this.from + 1;
    if (begins || !segment.first) return true;
    const stated = words
      .slice(opening.startAt ?? opening.verbAt, opening.verbAt + 14)
      .some((word) => STATED.has(word.low));
    return (
      !stated && (this.drafts.length > 0 || deadlinesWithin(this.sentences, segment.from, segment.to).some(isExplicit))
    );
  }
}

/** The word behind the sentence that a segment belongs to. */
function sentenceEnd(words: Sentences['words'], from: number): number {
  let end = from;
  while (end < words.length && !(words[end]?.text === '.' && words[end + 1]?.capital !== false)) end++;
  return end;
}

const nextWord = (words: Sentences['words'], at: number): string => words[at + 1]?.low ?? '';
