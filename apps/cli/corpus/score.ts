import type { ReadDeadline, ReadDocument, ReadObligation, Reading } from '@dondoc/reading';
import { pairsOf } from './pairs.js';

/** The figures of SCHEMA.md "Scores", each a share from 0 to 1 unless it counts. */
export interface Figures {
  readonly documents: number;
  /** Documents that were refused or have no reading. */
  readonly unread: number;
  readonly obligations: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly ownerF1: number;
  readonly deadlineExact: number;
  readonly explicitDeadlineExact: number;
  readonly explicitDeadlines: number;
  readonly citationAsDeadline: number;
  readonly standingAccuracy: number;
  readonly header: number;
  readonly located: number;
}

/** One difference between what is labelled and what was read; `null` where one side has nothing. */
export interface Miss {
  readonly document: string;
  readonly what: 'reading' | 'header' | 'obligation' | 'owner' | 'deadline' | 'standing' | 'citation' | 'place';
  /** The obligation's id as labelled, or the field of the header. */
  readonly at: string | null;
  readonly labelled: string | null;
  readonly read: string | null;
}

/** A document of the corpus, with what was read in it (null: refused). */
export interface Labelled {
  readonly name: string;
  readonly text: string;
  readonly labelled: Reading;
  readonly read: Reading | null;
}

const evened = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Names compare with case, spacing, letter composition and a closing stop evened out. */
const foldOf = (text: string | undefined): string =>
  evened((text ?? '').normalize('NFC'))
    .toLocaleLowerCase('vi')
    .replace(/[.;,:]+$/u, '');

/** A deadline without its words and place, in one order of fields. */
function meaningOf(deadline: ReadDeadline | null): string | null {
  if (deadline === null || deadline === undefined) return null;
  const fields = Object.entries(deadline).filter(
    ([name, value]) => name !== 'text' && name !== 'span' && value !== null && value !== undefined,
  );
  return JSON.stringify(Object.fromEntries(fields.sort(([one], [other]) => (one < other ? -1 : 1))));
}

const EXPLICIT: readonly string[] = ['date', 'recurring', 'term'];
const isExplicit = ({ deadline }: ReadObligation): boolean => deadline !== null && EXPLICIT.includes(deadline.kind);

const ownersOf = (one: ReadObligation): ReadonlySet<string> =>
  new Set((one.owners ?? []).map(({ role, text }) => `${role}: ${foldOf(text)}`));

/** The header's fields as they are compared; a document that was not read has none. */
function headerOf(document: Partial<ReadDocument>): Readonly<Record<string, string | null>> {
  const { type, signedOn, number, issuer, summary, signatory, addressees } = document;
  return {
    type: type ?? null,
    signedOn: signedOn ?? null,
    number: foldOf(number?.text),
    issuer: foldOf(issuer?.text),
    summary: foldOf(summary?.text),
    signatory: foldOf(signatory?.text),
    addressees: (addressees ?? [])
      .map(({ text }) => foldOf(text))
      .sort()
      .join('|'),
  };
}

/** A share of something: how many of how many. */
class Share {
  hit = 0;
  all = 0;

  count(hit: boolean): boolean {
    this.all += 1;
    if (hit) this.hit += 1;
    return hit;
  }

  /** `nothing`: the share where there was nothing to count. */
  value(nothing: 0 | 1 = 1): number {
    return this.all === 0 ? nothing : this.hit / this.all;
  }
}

const harmonic = (one: number, other: number): number => (one + other === 0 ? 0 : (2 * one * other) / (one + other));
const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Adds up the differences between labelled and read documents as SCHEMA.md "Scores" tells. */
export class Score {
  readonly misses: Miss[] = [];
  private documents = 0;
  private unread = 0;
  private paired = 0;
  private readonly duties = { labelled: 0, read: 0 };
  private readonly owners = { labelled: 0, read: 0, shared: 0 };
  private readonly deadlines = new Share();
  private readonly explicit = new Share();
  private readonly cited = new Share();
  private readonly standing = new Share();
  private readonly header = new Share();
  private readonly located = new Share();

  add(document: Labelled): void {
    this.documents += 1;
    if (document.read === null) {
      this.unread += 1;
      this.miss(document, { what: 'reading', at: null, labelled: null, read: null });
    } else this.addPlaces(document, document.read);
    this.addHeader(document);
    this.addObligations(document);
    this.addCitations(document);
  }

  figures(): Figures {
    const precision = ratio(this.paired, this.duties.read);
    const recall = ratio(this.paired, this.duties.labelled);
    const { shared, read, labelled } = this.owners;
    return {
      documents: this.documents,
      unread: this.unread,
      obligations: this.duties.labelled,
      precision,
      recall,
      f1: harmonic(precision, recall),
      ownerF1: harmonic(ratio(shared, read), ratio(shared, labelled)),
      deadlineExact: this.deadlines.value(),
      explicitDeadlineExact: this.explicit.value(),
      explicitDeadlines: this.explicit.all,
      citationAsDeadline: this.cited.value(0),
      standingAccuracy: this.standing.value(),
      header: this.header.value(),
      located: this.located.value(),
    };
  }

  private miss({ name }: Labelled, miss: Omit<Miss, 'document'>): void {
    this.misses.push({ document: name, ...miss });
  }

  /** Every text with a span must stand at it. */
  private addPlaces(document: Labelled, value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const { span, text } = value as { readonly span?: unknown; readonly text?: unknown };
    if (Array.isArray(span) && typeof text === 'string') {
      const there = evened(document.text.slice(Number(span[0]), Number(span[1])));
      if (!this.located.count(there === text))
        this.miss(document, { what: 'place', at: span.join('-'), labelled: there, read: text });
    }
    for (const inner of Object.values(value)) this.addPlaces(document, inner);
  }

  private addHeader(document: Labelled): void {
    const read = headerOf(document.read?.document ?? {});
    for (const [field, labelled] of Object.entries(headerOf(document.labelled.document))) {
      const found = read[field] ?? null;
      if (!this.header.count(found === labelled))
        this.miss(document, { what: 'header', at: field, labelled, read: found });
    }
  }

  private addObligations(document: Labelled): void {
    const { text, labelled } = document;
    const read = document.read?.obligations ?? [];
    const pairs = pairsOf(text, labelled.obligations, read);
    this.duties.labelled += labelled.obligations.length;
    this.duties.read += read.length;
    this.paired += pairs.length;
    for (const [at, to] of pairs) {
      const [one, other] = [labelled.obligations[at], read[to]];
      if (one !== undefined && other !== undefined) this.addPair(document, one, other);
    }
    const found = { labelled: new Set(pairs.map(([at]) => at)), read: new Set(pairs.map(([, to]) => to)) };
    for (const [at, one] of labelled.obligations.entries()) {
      if (found.labelled.has(at)) continue;
      // a day that was missed with its whole duty was not read either
      if (isExplicit(one)) this.explicit.count(false);
      this.miss(document, { what: 'obligation', at: one.id, labelled: one.quote[0]?.text ?? '', read: null });
    }
    for (const [to, one] of read.entries()) {
      if (!found.read.has(to))
        this.miss(document, { what: 'obligation', at: null, labelled: null, read: one.quote[0]?.text ?? '' });
    }
  }

  private addPair(document: Labelled, one: ReadObligation, other: ReadObligation): void {
    this.addOwners(document, one, other);
    const [labelled, read] = [meaningOf(one.deadline), meaningOf(other.deadline)];
    if (!this.deadlines.count(labelled === read)) this.miss(document, { what: 'deadline', at: one.id, labelled, read });
    if (isExplicit(one)) this.explicit.count(labelled === read);
    if (!this.standing.count(Boolean(one.standing) === Boolean(other.standing)))
      this.miss(document, { what: 'standing', at: one.id, labelled: `${one.standing}`, read: `${other.standing}` });
  }

  private addOwners(document: Labelled, one: ReadObligation, other: ReadObligation): void {
    const [labelled, read] = [ownersOf(one), ownersOf(other)];
    this.owners.labelled += labelled.size;
    this.owners.read += read.size;
    for (const owner of labelled) {
      if (read.has(owner)) this.owners.shared += 1;
      else this.miss(document, { what: 'owner', at: one.id, labelled: owner, read: [...read].join(' + ') || null });
    }
  }

  /** The day of a cited document must be no deadline. */
  private addCitations(document: Labelled): void {
    const read = document.read?.obligations ?? [];
    for (const { text, span, date } of document.labelled.citations ?? []) {
      if (!date) continue;
      const taken = read.some(({ deadline }) => {
        const day = deadline !== null && 'date' in deadline ? deadline.date : null;
        return deadline?.span !== undefined && day === date && deadline.span[0] < span[1] && deadline.span[1] > span[0];
      });
      if (this.cited.count(taken)) this.miss(document, { what: 'citation', at: null, labelled: text, read: date });
    }
  }
}
