import { openingOf } from '../clauses/clause.js';
import { endsInCarryOut, isCarryOut, isClosing, isFinding } from '../clauses/formulas.js';
import { namesAt } from '../clauses/name-list.js';
import type { Opening } from '../clauses/opening.js';
import type { Segment } from '../clauses/segments.js';
import { BEFORE_VERB, VERBS } from '../clauses/verbs.js';
import type { Name } from '../names/name.js';
import { phrasesOf } from '../text/words.js';
import { leadsInBracket } from './bracket.js';
import type { Items, OwnerRef, OwnerSource } from './context.js';
import { coordinatorsOf } from './coordination.js';
import type { Draft } from './draft.js';
import { Judge, type Reading } from './duties.js';
import { applyFields } from './fields.js';
import { behindDeadline, deadlinesWithin, isExplicit, refsOf, type Sentences } from './sentence.js';

const SUPERVISING = phrasesOf('theo dõi, đôn đốc, kiểm tra, giám sát, hướng dẫn, nắm, giúp, tham mưu');
const REPORT_FIRST = phrasesOf(
  'tổng hợp, báo cáo, tổng hợp tình hình, định kỳ tổng hợp, kịp thời tổng hợp, kịp thời báo cáo',
);
const CONDITION = phrasesOf('trường hợp, nếu, trong trường hợp, đối với các trường hợp, đối với trường hợp');
/** "trường hợp tín hiệu không ổn định, phải khắc phục …": a condition with an order of its own. */
const OWN_ORDER = /, (?:phải|cần phải|yêu cầu) \p{L}/u;
const ONLY_DEADLINE =
  /^(?:thời gian|thời hạn|hạn|tiến độ)?(?: (?:hoàn thành|thực hiện|báo cáo|gửi|gửi báo cáo|nộp|kết thúc))?(?: là)?:?$|^(?:và )?(?:hoàn thành|hoàn tất|xong|phải xong|phải hoàn thành|yêu cầu hoàn thành|thực hiện xong|thực hiện|kết thúc|kết thúc việc(?: [\p{L}]+){1,4}|phải hoàn thành xong|hoàn thành xong)(?: (?:việc này|các nội dung trên|nội dung này|nhiệm vụ này|các nhiệm vụ trên|công việc trên))?$|^(?:việc|công việc|công tác)(?: [\p{L}\d /]{2,60})? (?:phải |cần |được )*(?:kết thúc|hoàn thành|hoàn tất|xong|thực hiện xong)$/u;
/** "; hoàn thành, trình Chủ tịch UBND tỉnh xem xét, ban hành trước ngày …": when what the duty before makes is due, and to whom it goes. */
const HANDED_IN =
  /^(?:và )?(?:hoàn thành|hoàn chỉnh|hoàn thiện)(?: và)? (?:trình|gửi|nộp|báo cáo) (?:chủ tịch|ubnd|ủy ban|sở|hđnd|hội đồng|văn phòng|thường trực|giám đốc|bộ|thủ tướng|phòng|cấp)[\p{L} ]{0,60}?(?: (?:xem xét|phê duyệt|ban hành|quyết định|ký|thông qua|theo quy định))*$/u;

/** A word of some formula of carrying out: most clauses have none and need no closer look. */
const CARRIED = /thực hiện|chấp hành|triển khai|quán triệt|thi hành|nghiêm túc|quan tâm|phối hợp/u;
const WITH_HELP_OF = /^với sự (?:phối hợp|tham gia|hỗ trợ|giúp đỡ) của /u;
/** One paragraph: its obligations so far and whom it speaks to. */
export class Paragraph {
  readonly drafts: Draft[] = [];
  /** Obligation of the running sentence that later pieces may belong to. */
  private open: Draft | null = null;
  private listing = false;
  /** The sentence is a closing formula: what follows in it is part of that. */
  private closed = false;
  /** The sentence began as a finding. */
  private told = false;
  private readonly judge: Judge;

  constructor(
    private readonly items: Items,
    private readonly sentences: Sentences,
    private readonly reading: Reading,
    from: number,
  ) {
    this.judge = new Judge(items, sentences, reading, from, this.drafts);
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
    const finding = isFinding(low);
    const carried = opening.kind === 'other' ? endsInCarryOut(core) : this.isCarriedOut(segment, opening, predicate);
    if (this.listing && !segment.first && this.joins(segment, opening, low, finding)) return;
    if (isClosing(low) || isClosing(core) || carried) {
      this.open = null;
      this.closed = true;
      return;
    }
    if (this.closed && opening.subjects.length === 0) return;
    if (this.joins(segment, opening, low, finding)) return;
    if (!segment.first && this.told && this.isMoreOfStory(segment, opening)) return;
    this.told = false;
    if (!this.judge.isDuty(segment, opening, low, finding)) {
      this.told = segment.first && finding;
      this.open = segment.first ? null : this.open;
      return;
    }
    this.add(segment, opening);
  }

  /** "… đạt 68% kế hoạch; thu ngân sách đạt 41,3% dự toán": findings go on behind a semicolon until somebody is asked or a day is set. */
  private isMoreOfStory(segment: Segment, opening: Opening): boolean {
    const dated = deadlinesWithin(this.sentences, segment.from, segment.to).some(isExplicit);
    return opening.subjects.length === 0 && !dated;
  }

  private isCarriedOut(segment: Segment, opening: Opening, predicate: string): boolean {
    // "Việc quyết toán … giao Ban A thực hiện": what is carried out stands before
    if (opening.startAt !== undefined && opening.subjects.length > 0) return false;
    if (this.reading.listed && opening.subjects.length === 0 && /[\p{L}]/u.test(predicate) && !/này$/u.test(predicate))
      return false;
    return (
      CARRIED.test(predicate.slice(0, 300)) &&
      deadlinesWithin(this.sentences, segment.from, segment.to).every((one) => !isExplicit(one)) &&
      isCarryOut(stripMarks(predicate))
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
    if (!ONLY_DEADLINE.test(rest) && !HANDED_IN.test(rest)) return false;
    if (deadlinesWithin(this.sentences, last.from, last.to).some(isExplicit)) return false;
    last.to = segment.to;
    return true;
  }

  private joins(segment: Segment, opening: Opening, low: string, finding: boolean): boolean {
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
    const unknown = this.judge.isUnknownDuty(segment, opening);
    const nominal = opening.kind === 'other' && !named && !dated && (this.listing || !unknown);
    const short = this.listing && !named && !dated && segment.to - segment.from <= 10;
    const object = this.isObject(segment, opening, dated);
    if (finding) return false;
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
    let of = segment.from;
    while (of < segment.to && words[of]?.low !== 'của') of++;
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
    return /(?:thực hiện|(?<!ngày |giờ )làm)(?: (?:tốt|nghiêm|nghiêm túc|đầy đủ|đúng))* (?:việc|công tác)(?![\p{L}])/u.test(
      head,
    );
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

const isLongNarrative = (low: string): boolean => /^(?:năm|nhiều|một số|có nơi|nhất là|các cấp|đã|hiện)/u.test(low);
