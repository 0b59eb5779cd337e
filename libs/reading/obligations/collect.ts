import { segmentsOf, type Segment } from '../clauses/segments.js';
import type { Items } from './context.js';
import type { Draft } from './draft.js';
import type { Reading } from './duties.js';
import { Paragraph } from './paragraph.js';
import { partsOf } from './parts.js';
import type { Sentences } from './sentence.js';

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

  /** Words `[from, to)` are a duty whatever they say: fields of their own tell who does it, and until when. */
  takeWhole(sentences: Sentences, from: number, to: number): void {
    const inherited = this.items.inherited();
    this.drafts.push({
      sentences,
      instruction: this.items.path,
      from,
      to,
      verbAt: from,
      leads: inherited.leads,
      coordinators: inherited.coordinators,
      source: inherited.source,
      headed: this.items.deadline,
      known: false,
    });
  }

  /** The only duty of a paragraph since `before` is quoted with the fields behind it. */
  extendLast(before: number, to: number): void {
    const last = this.drafts.at(-1);
    if (last !== undefined && this.drafts.length === before + 1) last.to = to;
  }
}

/** "1) rà soát …; 2) lập …", "(1) rà soát …": the segment behind the mark of an enumeration within a sentence. */
function behindMark(words: Sentences['words'], segment: Segment): Segment {
  const open = words[segment.from]?.text === '(' ? 1 : 0;
  const mark = words[segment.from + open]?.low ?? '';
  const closed = words[segment.from + open + 1]?.text === ')';
  return closed && /^(?:\d{1,2}|[a-zđ]|[ivx]{1,4})$/u.test(mark)
    ? { ...segment, from: segment.from + open + 2 }
    : segment;
}
