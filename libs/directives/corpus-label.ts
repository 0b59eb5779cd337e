import type { CivilDate, Deadline, Directory } from '@dondoc/domain';
import type { Quoted, ReadDeadline, ReadDocument, ReadObligation, ReadOwner, Reading, Span } from '@dondoc/reading';
import type { CitationValue, DirectiveRow, ObligationRow } from './directives.tables.js';

export interface LabelFacts {
  readonly directive: Pick<DirectiveRow, 'number' | 'signedOn' | 'citations'>;
  readonly text: string;
  /** What the reader of today makes of the text: it knows where names and days stand. */
  readonly reading: Reading;
  readonly directory: Directory;
}

/** An obligation as a person confirmed it, in the words of the text; `unnamed`: what they chose and the text does not say. */
interface Label {
  readonly obligation: ReadObligation;
  readonly unnamed: readonly string[];
}

const evened = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const quotedAt = (text: string, span: Span): Quoted => ({ text: evened(text.slice(...span)), span });
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');
export const sameValue = (one: unknown, other: unknown): boolean => ordered(one) === ordered(other);

/** Fields in one order: the database keeps its own. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/** Of several places the one that speaks to the quotation: inside it, else the last before it, else the first after it. */
function nearest<Place extends { readonly span: Span }>(
  places: readonly Place[],
  quote: readonly CitationValue[],
): Place | null {
  const inside = places.find(({ span }) => quote.some(({ start, end }) => span[0] >= start && span[1] <= end));
  const begin = Math.min(...quote.map(({ start }) => start));
  return inside ?? places.filter(({ span }) => span[1] <= begin).at(-1) ?? places[0] ?? null;
}

/** Where words stand in the text as a whole, whatever their case and line breaks. */
function placesOf(text: string, words: string): readonly Quoted[] {
  if (words.trim() === '') return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words.trim())}(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => quotedAt(text, [index, index + found.length]));
}

const partsOf = (joined: string | null): readonly string[] => (joined === null ? [] : joined.split('; '));

/** One obligation's label and what could not be told in words of the text. */
class Labelling {
  readonly unnamed: string[] = [];

  constructor(
    private readonly facts: LabelFacts,
    private readonly row: ObligationRow,
  ) {}

  label(): Label {
    const { key, instruction, quote, kind, reportTo, via } = this.row;
    const { text } = this.facts;
    const deadline = this.deadline();
    const obligation: ReadObligation = {
      id: key,
      instruction,
      quote: quote.map(({ start, end }) => quotedAt(text, [start, end])),
      owners: [...this.owners('lead'), ...this.owners('coordinating')],
      reportTo: partsOf(reportTo).flatMap((words) => this.place(words)),
      via: partsOf(via).flatMap((words) => this.place(words)),
      deadline,
      // daily and hourly duties are routine work too, but they recur and so are not standing (SCHEMA.md)
      standing: kind === 'routine' && deadline?.kind !== 'recurring',
    };
    return { obligation, unnamed: this.unnamed };
  }

  private place(words: string): readonly Quoted[] {
    const found = nearest(placesOf(this.facts.text, words), this.row.quote);
    if (found === null) this.unnamed.push(words);
    return found === null ? [] : [found];
  }

  private owners(role: ReadOwner['role']): readonly ReadOwner[] {
    const { asRead, leadUnitIds, leadText, coordinatorUnitIds, coordinatorText, fanOut } = this.row;
    const [ids, words] = role === 'lead' ? [leadUnitIds, leadText] : [coordinatorUnitIds, coordinatorText];
    const readIds = role === 'lead' ? asRead?.leadUnitIds : asRead?.coordinatorUnitIds;
    if (readIds === undefined || !sameValue([...readIds].sort(), [...ids].sort())) return this.chosen(ids, role);
    const names = partsOf(words);
    return names.flatMap((name) =>
      this.place(name).map((found) => ({
        ...found,
        role,
        group: this.mentions().find(({ text }) => text === name)?.group ?? (fanOut && names.length === 1),
      })),
    );
  }

  private mentions(): readonly ReadOwner[] {
    return this.facts.reading.obligations.flatMap(({ owners }) => owners);
  }

  /** Units that a person chose: the words by which the text names them, several at once where it names their kind. */
  private chosen(ids: readonly string[], role: ReadOwner['role']): readonly ReadOwner[] {
    const left = new Set(ids);
    const owners: ReadOwner[] = [];
    const named = this.mentions().map((mention) => ({
      mention,
      unitIds: this.facts.directory.resolve(mention.text, mention.group).unitIds,
    }));
    for (const wanted of [ids, ...ids.map((id) => [id])]) {
      if (!wanted.every((id) => left.has(id))) continue;
      const meant = named.filter(({ unitIds }) => sameValue([...unitIds].sort(), [...wanted].sort()));
      const { row, facts } = this;
      const found =
        nearest(
          meant.map(({ mention }) => mention),
          row.quote,
        ) ?? (wanted.length === 1 ? this.unitNamed(wanted[0] ?? '') : null);
      if (found === null) continue;
      owners.push({ ...quotedAt(facts.text, found.span), role, group: 'group' in found && found.group === true });
      for (const id of wanted) left.delete(id);
    }
    const units = this.facts.directory.units.filter(({ id }) => left.has(id));
    this.unnamed.push(...units.map(({ name }) => name));
    return owners;
  }

  private unitNamed(id: string): Quoted | null {
    const unit = this.facts.directory.units.find((one) => one.id === id);
    if (unit === undefined) return null;
    for (const name of [unit.headTitle, unit.name, unit.short, ...unit.names]) {
      const found = nearest(placesOf(this.facts.text, name ?? ''), this.row.quote);
      if (found !== null) return found;
    }
    return null;
  }

  /** The day a person set counts where the text says it somewhere; a day of their own making is no label. */
  private deadline(): ReadDeadline | null {
    const { asRead, deadline, deadlineCitation, quote } = this.row;
    if (deadline === null) return null;
    if (deadlineCitation !== null && sameValue(asRead?.deadline, deadline))
      return { ...deadline, ...quotedAt(this.facts.text, [deadlineCitation.start, deadlineCitation.end]) };
    const said = this.facts.reading.obligations.flatMap((one) => (one.deadline === null ? [] : [one.deadline]));
    const found = nearest(
      said.filter((one) => meansSame(one, deadline)),
      quote,
    );
    if (found === null) this.unnamed.push('dueOn' in deadline ? deadline.dueOn : deadline.kind);
    return found;
  }
}

function meansSame({ text: _text, span: _span, ...read }: ReadDeadline, confirmed: Deadline): boolean {
  if ('dueOn' in read && 'dueOn' in confirmed) return read.dueOn === confirmed.dueOn;
  return sameValue(read, confirmed);
}

/** Whether the text says this day as a day of signing does. */
function saysDay(text: string, day: CivilDate): boolean {
  const [year = '', month = '', date = ''] = day.split('-');
  const [m, d] = [`0?${Number(month)}`, `0?${Number(date)}`];
  return new RegExp(`(?:ngày\\s+${d}\\s+tháng\\s+${m}\\s+năm\\s+${year}|(?<!\\d)${d}/${m}/${year})`, 'iu').test(text);
}

/** The header as read; number and day as a person set them where the text has them (a number given later is not in it). */
function documentOf({ directive, text, reading: { document } }: LabelFacts): ReadDocument {
  const number = directive.number === null ? undefined : placesOf(text, directive.number)[0];
  const { signedOn } = directive;
  return {
    ...document,
    number: number ?? document.number,
    signedOn: signedOn !== null && saysDay(text, signedOn) ? signedOn : document.signedOn,
  };
}

/**
 * What people confirmed of one directive as a labelled document (schema `vn-directive/1`): every value stands in the text at its span. What
 * was confirmed and is not in the text (a unit or a day of a person's own choice) is told in `unnamed`, by the obligation's key.
 */
export function labelledOf(
  facts: LabelFacts,
  obligations: readonly ObligationRow[],
): { readonly reading: Reading; readonly unnamed: Readonly<Record<string, readonly string[]>> } {
  const labels = obligations
    .filter(({ confirmed, dropped }) => confirmed && !dropped)
    .map((row) => new Labelling(facts, row).label());
  const citations = facts.directive.citations.map(({ number, date, start, end }) => ({
    ...quotedAt(facts.text, [start, end]),
    number,
    date,
  }));
  return {
    reading: {
      schema: 'vn-directive/1',
      file: facts.reading.file,
      document: documentOf(facts),
      obligations: labels.map(({ obligation }) => obligation),
      citations,
    },
    unnamed: Object.fromEntries(
      labels.filter(({ unnamed }) => unnamed.length > 0).map(({ obligation, unnamed }) => [obligation.id, unnamed]),
    ),
  };
}
