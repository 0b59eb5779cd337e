import { openingOf } from '../clauses/clause.js';
import { namesAt } from '../clauses/name-list.js';
import type { Opening } from '../clauses/opening.js';
import { endsInCarryOut, isCarryOut, isClosing, isFinding, isReason } from '../clauses/formulas.js';
import { isUnknownVerb } from '../clauses/nouns.js';
import { segmentsOf, type Segment } from '../clauses/segments.js';
import { BEFORE_VERB, VERBS } from '../clauses/verbs.js';
import type { Name } from '../names/name.js';
import { phrasesOf } from '../text/words.js';
import type { Items, OwnerRef, OwnerSource } from './context.js';
import { leadsInBracket } from './bracket.js';
import { coordinatorsOf } from './coordination.js';
import type { Draft } from './draft.js';
import type { Fields } from './fields.js';
import { partsOf } from './parts.js';
import { behindDeadline, deadlinesWithin, isExplicit, refsOf, type Sentences } from './sentence.js';

/** How much a paragraph must say before it is taken for a duty. */
export interface Reading {
  /** Only what is asked of somebody by name counts (the preamble, sections of results). */
  readonly strict: boolean;
  /** The paragraph stands in an item of the list. */
  readonly listed: boolean;
}

const SUPERVISING = phrasesOf('theo dõi, đôn đốc, kiểm tra, giám sát, hướng dẫn, nắm, giúp, tham mưu');
const REPORT_FIRST = phrasesOf(
  'tổng hợp, báo cáo, tổng hợp tình hình, định kỳ tổng hợp, kịp thời tổng hợp, kịp thời báo cáo',
);
const CONDITION = phrasesOf('trường hợp, nếu, trong trường hợp, đối với các trường hợp, đối với trường hợp');
/** "trường hợp tín hiệu không ổn định, phải khắc phục …": a condition with an order of its own. */
const OWN_ORDER = /, (?:phải|cần phải|yêu cầu) \p{L}/u;
const ONLY_DEADLINE =
  /^(?:thời gian|thời hạn|hạn|tiến độ)?(?: (?:hoàn thành|thực hiện|báo cáo|gửi|gửi báo cáo|nộp|kết thúc))?(?: là)?:?$|^(?:và )?(?:hoàn thành|hoàn tất|xong|phải xong|phải hoàn thành|yêu cầu hoàn thành|thực hiện xong|thực hiện|kết thúc|kết thúc việc(?: [\p{L}]+){1,4}|phải hoàn thành xong|hoàn thành xong)(?: (?:việc này|các nội dung trên|nội dung này|nhiệm vụ này|các nhiệm vụ trên|công việc trên))?$|^(?:việc|công việc|công tác)(?: [\p{L}\d /]{2,60})? (?:phải |cần |được )*(?:kết thúc|hoàn thành|hoàn tất|xong|thực hiện xong)$/u;

/** Gathers the obligations of one document in the order of the text. */
export class Collector {
  readonly drafts: Draft[] = [];

  constructor(private readonly items: Items) {}

  /** Reads the words `[from, to)` of one paragraph; tells whether it held a duty. */
  collect(sentences: Sentences, from: number, reading: Reading, to = sentences.words.length): boolean {
    const before = this.drafts.length;
    const paragraph = new Paragraph(this.items, sentences, reading, from);
    for (const segment of segmentsOf(sentences.words, from, to)) {
      if (paragraph.isGiven(segment)) continue;
      for (const part of partsOf(sentences, behindMark(sentences.words, segment))) paragraph.take(part);
    }
    for (const draft of paragraph.drafts) this.drafts.push(draft);
    return this.drafts.length > before;
  }
}

/** Gives the duties from `since` on what fields of their own say of them. */
export function applyFields(drafts: readonly Draft[], since: number, fields: Fields): void {
  for (const draft of drafts.slice(since)) {
    if (fields.leads.length > 0) {
      draft.leads = fields.leads;
      draft.source = 'clause';
    }
    if (fields.coordinators.length > 0) draft.coordinators = fields.coordinators;
    draft.headed = fields.deadline ?? draft.headed;
    draft.always = draft.always === true || fields.always;
  }
}

/** One paragraph: its obligations so far and whom it speaks to. */
class Paragraph {
  readonly drafts: Draft[] = [];
  /** Obligation of the running sentence that later pieces may belong to. */
  private open: Draft | null = null;
  private listing = false;
  /** The sentence is a closing formula: what follows in it is part of that. */
  private closed = false;
  private strict: boolean;
  /** The sentence began as a finding. */
  private told = false;

  constructor(
    private readonly items: Items,
    private readonly sentences: Sentences,
    private readonly reading: Reading,
    private readonly from: number,
  ) {
    this.strict = reading.strict;
  }

  /** "(Sở Nội vụ chủ trì, phối hợp với Thanh tra tỉnh)" in a sentence of its own: who answers for the paragraph. */
  isGiven(segment: Segment): boolean {
    const { words } = this.sentences;
    if (words[segment.from]?.text !== '(' || this.drafts.length === 0) return false;
    const leads = leadsInBracket(words, segment.from);
    const last = leads.at(-1);
    if (last === undefined) return false;
    const helpers = coordinatorsOf(words, { from: last.end, to: segment.to }, last.end);
    const told = { leads: refsOf(this.sentences, leads), coordinators: refsOf(this.sentences, helpers) };
    applyFields(this.drafts, 0, { at: segment.from, ...told, deadline: null, always: false });
    return true;
  }

  take(segment: Segment): void {
    if (segment.first) {
      this.open = null;
      this.listing = false;
      this.closed = false;
    }
    const { words, passage } = this.sentences;
    const low = passage.low.slice(words[segment.from]?.from ?? 0, words[segment.to - 1]?.to ?? 0);
    if (this.attachDeadline(segment, low)) return;
    const opening = openingOf(words, {
      from: segment.from,
      to: segment.to,
      listed: this.reading.listed,
      behindDeadline: (at) => behindDeadline(this.sentences, at),
    });
    const core = passage.low.slice(words[opening.quoteAt]?.from ?? 0, words[segment.to - 1]?.to ?? 0);
    const predicate = passage.low.slice(words[opening.verbAt]?.from ?? 0, words[segment.to - 1]?.to ?? 0);
    const carried = opening.kind === 'other' ? endsInCarryOut(core) : this.isCarriedOut(segment, opening, predicate);
    if (this.listing && !segment.first && this.joins(segment, opening, low)) return;
    if (isClosing(low) || isClosing(core) || carried) {
      this.open = null;
      this.closed = true;
      return;
    }
    if (this.closed && opening.subjects.length === 0) return;
    if (this.joins(segment, opening, low)) return;
    if (!segment.first && this.told && this.isMoreOfStory(segment, opening)) return;
    this.told = false;
    if (!this.isDuty(segment, opening, low)) {
      this.told = segment.first && isFinding(low);
      this.open = segment.first ? null : this.open;
      return;
    }
    this.add(segment, opening);
  }

  /** "… đạt 68% kế hoạch; thu ngân sách đạt 41,3% dự toán": findings go on behind a semicolon until somebody is asked or a day is set. */
  private isMoreOfStory(segment: Segment, opening: Opening): boolean {
    const dated = deadlinesWithin(this.sentences, segment.from, segment.to).some(isExplicit);
    return opening.subjects.length === 0 && !dated && /\d/u.test(this.textOf(segment));
  }

  private textOf(segment: Segment): string {
    const { words, passage } = this.sentences;
    return passage.low.slice(words[segment.from]?.from ?? 0, words[segment.to - 1]?.to ?? 0);
  }

  private isCarriedOut(segment: Segment, opening: Opening, predicate: string): boolean {
    if (this.reading.listed && opening.subjects.length === 0 && /[\p{L}]/u.test(predicate) && !/này$/u.test(predicate))
      return false;
    return (
      isCarryOut(stripMarks(predicate)) &&
      deadlinesWithin(this.sentences, segment.from, segment.to).every((one) => !isExplicit(one))
    );
  }

  /** "Hoàn thành trước ngày 30/6" in a sentence of its own belongs to the duty before. */
  private attachDeadline(segment: Segment, low: string): boolean {
    const last = this.drafts.at(-1);
    if (last === undefined) return false;
    const found = deadlinesWithin(this.sentences, segment.from, segment.to);
    const [only] = found;
    if (only === undefined || found.length > 1 || !isExplicit(only)) return false;
    const start = this.sentences.words[segment.from]?.from ?? 0;
    const rest = `${low.slice(0, only.from - start)} ${low.slice(only.to - start)}`.replace(/[().,\s]+/gu, ' ').trim();
    if (!ONLY_DEADLINE.test(rest)) return false;
    if (deadlinesWithin(this.sentences, last.from, last.to).some(isExplicit)) return false;
    last.to = segment.to;
    return true;
  }

  private joins(segment: Segment, opening: Opening, low: string): boolean {
    const { words } = this.sentences;
    const last = this.drafts.at(-1);
    if (last !== undefined && this.isReportOfSupervision(last, segment, opening)) {
      last.to = segment.to;
      return true;
    }
    if (this.open === null || segment.first) return false;
    const named = opening.subjects.length > 0;
    const dated = deadlinesWithin(this.sentences, segment.from, segment.to).some(isExplicit);
    const which = /^[\p{L}]+ nào (?!phải |cần )[^,;]{2,60} (?:cũng|thì) (?:phải )?báo/u.test(low);
    const conditional =
      which || (CONDITION.lengthAt(words, segment.from) > 0 && !named && !dated && !OWN_ORDER.test(low));
    const unknown = this.isUnknownDuty(segment, opening);
    const nominal = opening.kind === 'other' && !named && !dated && (this.listing || !unknown);
    const short = this.listing && !named && !dated && segment.to - segment.from <= 10;
    const object = this.isObject(segment, opening, dated);
    if (isFinding(low)) return false;
    if (WITH_HELP_OF.test(low)) return this.helps(segment);
    if (!conditional && !nominal && !short && !object) return false;
    if (nominal && isLongNarrative(low)) return false;
    this.open.to = segment.to;
    this.listing = this.listing || nominal || object;
    return true;
  }

  /** "…; với sự phối hợp của Phòng Kinh tế": who helps in the duty before. */
  private helps(segment: Segment): boolean {
    const { words } = this.sentences;
    if (this.open === null) return false;
    const of = words.findIndex(({ low }, at) => at > segment.from && low === 'của');
    const names = refsOf(this.sentences, namesAt(words, of + 1).names);
    this.open.coordinators = [...this.open.coordinators, ...names];
    this.open.to = segment.to;
    return true;
  }

  /** "thực hiện tốt việc rà soát …; số hóa …": more of what the work consists of. */
  private isObject(segment: Segment, opening: Opening, dated: boolean): boolean {
    if (this.open === null || dated || opening.kind !== 'verb' || opening.subjects.length > 0) return false;
    const { words, passage } = this.sentences;
    if (BEFORE_VERB.lengthAt(words, segment.from) > 0) return false;
    if (!/^(?:số|lưu|tiếp|giải|luân|công)/u.test(words[segment.from]?.low ?? '')) return false;
    const head = passage.low.slice(words[this.open.from]?.from ?? 0, words[this.open.to - 1]?.to ?? 0).slice(0, 600);
    return /(?:thực hiện|làm)(?: (?:tốt|nghiêm|nghiêm túc|đầy đủ|đúng))* (?:việc|công tác)(?![\p{L}])/u.test(head);
  }

  /** "Tổng hợp tình hình, báo cáo …" without a day stays with the watching it ends (decision "The closing item"). */
  private isReportOfSupervision(last: Draft, segment: Segment, opening: Opening): boolean {
    const { words } = this.sentences;
    if (opening.subjects.length > 0 || REPORT_FIRST.lengthAt(words, opening.verbAt) === 0) return false;
    if (opening.kind !== 'verb') return false;
    const found = deadlinesWithin(this.sentences, segment.from, segment.to);
    if (found.some((one) => one.deadline.kind !== 'urgent')) return false;
    if (deadlinesWithin(this.sentences, last.from, last.to).some((one) => one.deadline.kind !== 'urgent')) return false;
    for (let at = last.verbAt; at < Math.min(last.to, last.verbAt + 40); at++) {
      if (SUPERVISING.lengthAt(words, at) > 0 && words[at]?.low !== 'tham') return true;
      if (words[at]?.text === ':') return false;
    }
    return false;
  }

  private isDuty(segment: Segment, opening: Opening, low: string): boolean {
    if (segment.to - segment.from < 2 || (isFinding(low) && !this.comes(segment, low))) return false;
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
  private isUnknownDuty(segment: Segment, opening: Opening): boolean {
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

  private add(segment: Segment, opening: Opening): void {
    const { words } = this.sentences;
    const inherited = this.items.inherited();
    const subjects = this.subjectsOf(opening);
    const own = refsOf(this.sentences, subjects.length > 0 ? subjects : this.bracketed(segment));
    const leads: readonly OwnerRef[] = own.length > 0 ? own : inherited.leads;
    const source: OwnerSource = own.length > 0 ? 'clause' : inherited.source;
    const to = segment.to;
    const subjectEnd = opening.subjects.at(-1)?.end ?? opening.verbAt;
    const from = subjects.length > 0 ? (opening.subjects.at(-1)?.end ?? opening.verbAt) : opening.quoteAt;
    const named = coordinatorsOf(words, { from, to }, subjectEnd);
    const coordinators = refsOf(this.sentences, named);
    const draft: Draft = {
      sentences: this.sentences,
      instruction: this.items.path,
      from: opening.quoteAt,
      to,
      verbAt: opening.verbAt,
      leads,
      coordinators: own.length === 0 ? [...inherited.coordinators, ...coordinators] : coordinators,
      source,
      headed: this.items.deadline,
      known: VERBS.lengthAt(words, opening.verbAt) > 0 || opening.kind === 'product',
    };
    if (subjects.length > 0) this.items.speakTo(own);
    this.drafts.push(draft);
    this.open = draft;
    this.listing = false;
  }

  /** Who leads, told in a bracket of the clause. */
  private bracketed(segment: Segment): readonly Name[] {
    const { words } = this.sentences;
    for (let at = segment.from; at < segment.to; at++) {
      const leads = words[at]?.text === '(' ? leadsInBracket(words, at) : [];
      if (leads.length > 0) return leads;
    }
    return [];
  }

  /** Under the heading of a unit "Yêu cầu các chủ mỏ …" is what the unit does, not a new owner. */
  private subjectsOf(opening: Opening): readonly Name[] {
    const { words } = this.sentences;
    const first = opening.subjects[0];
    const small =
      first !== undefined &&
      words[first.at]?.low !== 'đồng' &&
      !words.slice(first.at, first.at + 2).some(({ capital }) => capital);
    // "phân công lãnh đạo Sở phụ trách …": what a unit does within itself
    const within = words[opening.quoteAt]?.low === 'phân' && this.items.inherited().leads.length > 0;
    return opening.asked && small && (within || this.items.isHeaded) ? [] : opening.subjects;
  }
}

const stripMarks = (text: string): string =>
  text
    .replace(/(?<![ ./])[ ./]+$/u, '')
    .replace(/ ,/gu, ',')
    .replace(/,/gu, ' ,');

const WITH_HELP_OF = /^với sự (?:phối hợp|tham gia|hỗ trợ|giúp đỡ) của /u;
const AGREEING = phrasesOf('thống nhất, đồng ý, chấp thuận, cho phép, nhất trí, cơ bản thống nhất, ghi nhận');
const STATED = new Set('đã,đang,còn,chưa,vẫn,hiện'.split(','));

/** "1) rà soát …; 2) lập …", "(1) rà soát …": the segment behind the mark of an enumeration within a sentence. */
function behindMark(words: Sentences['words'], segment: Segment): Segment {
  const open = words[segment.from]?.text === '(' ? 1 : 0;
  const mark = words[segment.from + open]?.low ?? '';
  const closed = words[segment.from + open + 1]?.text === ')';
  return closed && /^(?:\d{1,2}|[a-zđ]|[ivx]{1,4})$/u.test(mark)
    ? { ...segment, from: segment.from + open + 2 }
    : segment;
}

/** The word behind the sentence that a segment belongs to. */
function sentenceEnd(words: Sentences['words'], from: number): number {
  let end = from;
  while (end < words.length && !(words[end]?.text === '.' && words[end + 1]?.capital !== false)) end++;
  return end;
}

const nextWord = (words: Sentences['words'], at: number): string => words[at + 1]?.low ?? '';

const isLongNarrative = (low: string): boolean => /^(?:năm|nhiều|một số|có nơi|nhất là|các cấp|đã|hiện)/u.test(low);
