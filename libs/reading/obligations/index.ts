import { namesAt } from '../clauses/name-list.js';
import { startsName } from '../names/names.js';
import { VERBS } from '../clauses/verbs.js';
import type { Name } from '../names/name.js';
import { phrasesOf, wordsOf, type Word } from '../text/words.js';
import type { DocumentType, ReadObligation } from '../reading.js';
import type { Block } from '../structure/blocks.js';
import { Collector } from './collect.js';
import { applyFields, fieldsIn, type Fields } from './fields.js';
import { Items, type OwnerRef } from './context.js';
import { obligationOf } from './draft.js';
import { headingOf, type Heading } from './heading.js';
import { isExplicit, quotedDeadline, refsOf, sentencesOf, type DocumentFacts, type Sentences } from './sentence.js';

export interface Body {
  readonly blocks: readonly Block[];
  readonly type: DocumentType;
  readonly document: DocumentFacts;
  /** To whom the directive goes: who answers where nobody is named at all. */
  readonly addressees: readonly OwnerRef[];
  /** An appendix: only what names its owner is a duty, the rest are forms and outlines. */
  readonly enclosed?: boolean;
}

const ASKING = phrasesOf('hướng dẫn, yêu cầu, đề nghị, giao, chỉ đạo, phân công, chỉ thị, quyết định, thông báo, điện');
const ORDERS =
  /(?:yêu cầu|đề nghị|chỉ đạo|chỉ thị|quyết định|như sau|sau đây|sau|giao|điện|thông báo|nhiệm vụ)(?: [\p{L},]+){0,12}:$/u;

/** Kinds whose paragraphs without an owner are the issuer's own decisions or results. */
const OWNERS_NEEDED = new Set<DocumentType>(['quyetDinh', 'baoCao', 'other']);
/** In an order "Yêu cầu chung" is the first of the duties; in a plan it says how they are to be done. */
const ORDERING = new Set<DocumentType>(['chiThi', 'congVan', 'congDien']);
const OWNERLESS = new Set<DocumentType>(['quyetDinh', 'thongBao', 'baoCao', 'keHoach', 'other']);

/** Reads the obligations of a body in the order of the text. */
export function readObligations(body: Body): readonly ReadObligation[] {
  const walk = new Walk(body);
  const lastItem = body.blocks.findLastIndex((block) => block.label !== null);
  body.blocks.forEach((block, index) => {
    if (index > lastItem) walk.leaveItems(block);
    walk.take(block, body.blocks[index + 1]);
  });
  const owned = body.enclosed === true || OWNERS_NEEDED.has(body.type);
  const drafts = owned ? walk.collector.drafts.filter((draft) => draft.leads.length > 0) : walk.collector.drafts;
  return drafts.map((draft, index) => obligationOf(draft, index + 1));
}

/** Under a heading that holds no duties only what is given to somebody at the beginning of a paragraph counts. */
const GIVEN = /^(?:giao|phân công|đồng ý giao|thống nhất giao) /u;

/** A paragraph that ends so goes on with the things it speaks of. */
const THINGS = / (?:gồm|bao gồm|gồm có):$/u;

/** Longer paragraphs that say how things stand give no orders on the way. */
const LONGEST_REMARK = 4_000;

const mayOrder = ({ passage, deadlines }: Sentences): boolean =>
  passage.text.length <= LONGEST_REMARK && deadlines.some(isExplicit);

/** The colon of a paragraph parts a duty from its owners, and is none of a heading. */
const partsAtColon = ({ words }: Sentences, fields: Fields | null): boolean =>
  fields !== null && words[fields.at]?.text === ':';

/** So many words tell whether somebody is named at the beginning. */
const LONGEST_OPENING = 60;

/** Some eighty pages without a new line are no paragraph of a directive; nothing is read in them, which bounds the work. */
const LONGEST_PARAGRAPH = 200_000;

class Walk {
  readonly items = new Items();
  readonly collector = new Collector(this.items);
  private begun = false;
  /** What asks for all that follows has been read ("… yêu cầu:"). */
  private asked = false;
  /** The item open last is a heading: what follows stands under it. */
  private underHeading = false;
  /** Duties from here on stand in the item of which fields may follow. */
  private itemFrom = 0;
  /** Fields have been read: the next duty begins a new group of them. */
  private fielded = false;
  /** "Sản xuất 05 video" in which no duty was found, with "Đơn vị chủ trì: …" right below it: what fields follow is one. */
  private unread: { readonly sentences: Sentences; readonly from: number } | null = null;
  /** A duty has named its things, which follow in bullets: "… nộp trước ngày 15/12, gồm:". */
  private naming = false;

  constructor(private readonly body: Body) {
    if (!OWNERLESS.has(body.type) && body.enclosed !== true) {
      this.items.root.leads = body.addressees;
      this.items.root.source = body.addressees.length > 0 ? 'addressees' : 'none';
    }
  }

  /** Behind the last item a paragraph that names its own owner belongs to none. */
  leaveItems(block: Block): void {
    const words = wordsOf(block.passage, LONGEST_OPENING);
    const asked = ASKING.lengthAt(words, 0);
    if (this.underHeading || words.length === 0 || !startsName(words, asked)) return;
    this.items.closeAll();
  }

  take(block: Block, next: Block | undefined): void {
    if (block.footnote) return;
    const { unread } = this;
    this.unread = null;
    if (block.label !== null) {
      this.begun = true;
      this.items.open(block.label);
      if (block.label.name !== '') this.itemFrom = this.collector.drafts.length;
    }
    if (block.passage.text === '' || block.passage.text.length > LONGEST_PARAGRAPH) return;
    const sentences = sentencesOf(block.passage, this.body.document);
    if (!this.begun) {
      this.preamble(sentences);
      return;
    }
    if (this.isNamed(block, sentences)) return;
    this.naming = block.label === null && THINGS.test(sentences.passage.low) && sentences.deadlines.some(isExplicit);
    const fields = fieldsIn(sentences, this.body.document);
    const isField = fields?.at === 0;
    if (isField && (block.label === null || block.label.name === '')) {
      if (unread !== null) this.collector.takeWhole(unread.sentences, unread.from, unread.sentences.words.length);
      applyFields(this.collector.drafts, this.itemFrom, fields);
      this.fielded = true;
      return;
    }
    const heading =
      this.naming || partsAtColon(sentences, fields)
        ? null
        : headingOf(sentences, block.label !== null, leadsOn(block, next) && !this.isField(next));
    if (heading !== null && isPartTitle(block, heading, sentences)) this.beginPart();
    const from = heading === null ? 0 : this.enter(sentences, heading, block.label !== null);
    this.underHeading = block.label !== null && from >= sentences.words.length;
    if (from >= sentences.words.length) return;
    const { silent } = this.items.current;
    if (silent && !GIVEN.test(sentences.passage.low) && !mayOrder(sentences)) return;
    const before = this.collector.drafts.length;
    if (this.fielded) this.itemFrom = before;
    this.fielded = false;
    const reading = { strict: silent, listed: block.label !== null || from > 0 };
    this.collector.collect(sentences, from, reading, isField ? undefined : fields?.at);
    const missed = this.collector.drafts.length === before;
    this.unread = missed && block.label !== null && this.isField(next) ? { sentences, from } : null;
    if (fields !== null && !isField) {
      if (missed) this.collector.takeWhole(sentences, from, fields.at);
      applyFields(this.collector.drafts, before, fields);
      this.collector.extendLast(before, sentences.words.length);
    }
  }

  /** A bullet that is one of the things of the duty before it; ends with the first other paragraph. */
  private isNamed({ label }: Block, { words, deadlines }: Sentences): boolean {
    return this.naming && label?.name === '' && deadlines.length === 0 && !startsName(words, 0);
  }

  private isField(block: Block | undefined): boolean {
    if (block === undefined || !block.passage.text.slice(0, 60).includes(':')) return false;
    return fieldsIn(sentencesOf(block.passage, this.body.document), this.body.document)?.at === 0;
  }

  /** A title of its own in capitals: what the part before it was about, and whether it held duties, is over. */
  private beginPart(): void {
    this.items.closeAll();
    this.items.root.silent = false;
  }

  private enter(sentences: Sentences, heading: Heading, labelled: boolean): number {
    if (!labelled && heading.leads.length > 0 && heading.contentAt >= sentences.words.length) this.items.closeBullets();
    const { current } = this.items;
    if (heading.leads.length > 0) {
      current.leads = refsOf(sentences, heading.leads);
      current.coordinators = refsOf(sentences, heading.coordinators);
      current.source = 'item';
      current.running = [];
      current.silent = false;
    } else if (heading.silent && !this.isOrder(sentences)) current.silent = true;
    if (heading.opensItems === true && current.label !== null) {
      const dated = sentences.deadlines.filter(isExplicit);
      current.deadline = dated.length === 1 ? quotedDeadline(sentences, dated[0] as (typeof dated)[0]) : null;
    }
    return heading.contentAt;
  }

  /** In a letter "Yêu cầu chung" and, behind what asks for all that follows, "Về kết quả thi hành án" are topics of duties. */
  private isOrder({ passage }: Sentences): boolean {
    if (!ORDERING.has(this.body.type)) return false;
    return /^(?:về )?yêu cầu/u.test(passage.low) || (this.asked && passage.low.startsWith('về '));
  }

  /** Before the first item: whom the whole is asked of, and duties asked by name in running text. */
  private preamble(sentences: Sentences): void {
    const { words, passage } = sentences;
    const ending = words.at(-1)?.text === ':';
    if (ending || ORDERS.test(passage.low.slice(-160))) {
      this.hinge(sentences);
      this.begun = true;
      this.asked = true;
      return;
    }
    if (this.collector.collect(sentences, 0, { strict: true, listed: false })) this.begun = true;
  }

  /** "Chủ tịch … yêu cầu X và Y thực hiện các nội dung sau:" names who answers for all that follows. */
  private hinge(sentences: Sentences): void {
    const { words } = sentences;
    for (let at = words.length - 1; at >= 0; at--) {
      const asking = ASKING.lengthAt(words, at);
      if (asking === 0 || /^(?:được|đã|tiếp|kiến)$/u.test(words[at - 1]?.low ?? '')) continue;
      const { names, end } = namesAt(words, words[at + asking]?.low === 'cho' ? at + asking + 1 : at + asking);
      if (names.length === 0) continue;
      const last = lastName(words, end);
      this.items.root.leads = refsOf(sentences, last === null ? names : [...names, last]);
      this.items.root.source = 'preamble';
      return;
    }
  }
}

/** "…, Phụ trách chuyên môn các phòng khám:": what is left before the colon, where it begins with a capital, is one more. */
function lastName(words: readonly Word[], end: number): Name | null {
  const colon = words.length - 1;
  const at = words[end]?.text === ',' || words[end]?.low === 'và' ? end + 1 : end;
  const isName =
    at > end &&
    words[colon]?.text === ':' &&
    colon - at <= 12 &&
    words[at]?.capital === true &&
    VERBS.lengthAt(words, at) === 0 &&
    !words.slice(at, colon).some(({ mark }) => mark);
  return isName ? { at, end: colon, group: words.slice(at, colon).some(({ low }) => low === 'các') } : null;
}

/** "NHIỆM VỤ TRỌNG TÂM" without a label, nobody named in it. */
function isPartTitle(block: Block, heading: Heading, { words }: Sentences): boolean {
  const { text } = block.passage;
  const whole = block.label === null && heading.leads.length === 0 && heading.contentAt >= words.length;
  return whole && text === text.toUpperCase() && /\p{L}/u.test(text);
}

/** Whether a block has something under it: a deeper item, or a plain paragraph behind a line without a stop. */
function leadsOn(block: Block, next: Block | undefined): boolean {
  if (next === undefined) return false;
  // "Sở Nội vụ" on a line of its own over its bullets
  if (block.label === null) return next.label?.name === '' && !/[.;:,]$/u.test(block.passage.text);
  if (next.label === null) return !/[.;]$/u.test(block.passage.text);
  return (
    next.label.rank > block.label.rank ||
    (next.label.rank === block.label.rank && next.label.style !== block.label.style)
  );
}
