import type { DeskObligation, Obligation } from './obligation.js';
import type { Stretch } from './paragraphs.js';
import { levelOf } from './order.js';
import { joined } from './spans.js';
import { trimmed } from './words.js';

/** What a clerk may change in the open obligation. */
export type Change = Partial<
  Pick<
    DeskObligation,
    | 'title'
    | 'kind'
    | 'deadline'
    | 'dueOn'
    | 'reviewOn'
    | 'leadUnitIds'
    | 'coordinatorUnitIds'
    | 'reportTo'
    | 'via'
    | 'deliverable'
    | 'countable'
    | 'confirmed'
    | 'dropped'
  >
>;

type Desk = readonly DeskObligation[];

/** Obligations in the order of the text: where a sentence begins, then the reading's own order. */
export function inTextOrder(list: Desk): DeskObligation[] {
  const startOf = (obligation: DeskObligation) => Math.min(...obligation.quote.map((quote) => quote.start));
  return [...list].sort((a, b) => startOf(a) - startOf(b));
}

/** One change to one obligation; any change to its content takes the confirmation back. */
export function changed(list: Desk, id: string, change: Change): DeskObligation[] {
  return list.map((item) => (item.id === id ? { ...item, confirmed: false, ...consistent(item, change) } : item));
}

/** A day makes a duty dated; without a day it is undated or routine, and a routine duty earns nothing. */
function consistent(item: DeskObligation, change: Change): Change {
  if (change.dueOn !== undefined) {
    if (change.dueOn !== null) return { ...change, kind: 'dated', deadline: null, reviewOn: null, countable: true };
    return { ...change, deadline: null, ...(item.kind === 'dated' ? { kind: 'review' as const } : {}) };
  }
  if (change.kind === undefined || change.kind === item.kind) return change;
  const undated = item.kind === 'dated' ? { deadline: null, dueOn: null } : {};
  return { ...change, ...undated, countable: change.kind !== 'routine' };
}

/** Cuts one obligation in two at an offset inside its quote; the second half inherits owners and deadline. */
export function split(
  list: Desk,
  id: string,
  cut: { readonly at: number; readonly newId: string; readonly text: string },
): DeskObligation[] {
  return list.flatMap((item) => {
    if (item.id !== id) return [item];
    const before = clipped(item, { start: 0, end: cut.at }, cut.text);
    const after = clipped(item, { start: cut.at, end: cut.text.length }, cut.text);
    if (before.length === 0 || after.length === 0) return [item];
    return [
      { ...item, quote: before, title: titleOf(before), confirmed: false },
      { ...item, id: cut.newId, key: '', quote: after, title: titleOf(after), confirmed: false },
    ];
  });
}

/** Puts an obligation into another one: quotes in the order of the text, all units, and a day where only the one taken has it. */
export function merged(
  list: Desk,
  pair: { readonly id: string; readonly intoId: string },
  text: string,
): DeskObligation[] {
  const { id, intoId } = pair;
  const taken = list.find((item) => item.id === id);
  if (!taken || id === intoId) return [...list];
  return list.flatMap((item) => {
    if (item.id === id) return [];
    if (item.id !== intoId) return [item];
    const quote = joined([...item.quote, ...taken.quote], text).map((span) => quoteOf(span, text));
    return [
      {
        ...item,
        ...(item.kind !== 'dated' && taken.kind === 'dated' ? dayOf(taken) : {}),
        quote,
        title: retitled(item, quote),
        leadUnitIds: union(item.leadUnitIds, taken.leadUnitIds),
        coordinatorUnitIds: union(item.coordinatorUnitIds, taken.coordinatorUnitIds),
        reportTo: item.reportTo ?? taken.reportTo,
        via: item.via ?? taken.via,
        deliverable: item.deliverable ?? taken.deliverable,
        confirmed: false,
      },
    ];
  });
}

function dayOf({ kind, deadline, deadlineCitation, due, dueOn, reviewOn, countable }: DeskObligation) {
  return { kind, deadline, deadlineCitation, due, reviewOn, countable, ...(dueOn === undefined ? {} : { dueOn }) };
}

/** Other words of the text for an obligation; a title that was made from the words follows them. */
export function respanned(
  list: Desk,
  change: { readonly id: string; readonly spans: readonly Stretch[] },
  text: string,
): DeskObligation[] {
  const put = list.map((item) => {
    if (item.id !== change.id) return item;
    const quote = joined(change.spans, text).map((span) => quoteOf(span, text));
    if (quote.length === 0 || isSamePlace(quote, item.quote)) return item;
    return { ...item, quote, title: retitled(item, quote), confirmed: false };
  });
  return inTextOrder(put);
}

function retitled(item: DeskObligation, quote: Obligation['quote']): string {
  const { asRead, title } = item;
  if (asRead && isSamePlace(quote, asRead.quote)) return asRead.title;
  return title === titleOf(item.quote) ? titleOf(quote) : title;
}

const isSamePlace = (one: readonly Stretch[], other: readonly Stretch[]) =>
  one.length === other.length &&
  one.every(({ start, end }, index) => start === other[index]?.start && end === other[index].end);

/** Several obligations are right as they stand, or are taken back to be looked at. */
export const confirmedAll = (list: Desk, ids: readonly string[], confirmed: boolean): DeskObligation[] =>
  list.map((item) => (ids.includes(item.id) ? { ...item, confirmed } : item));

/** What was read stands again, in place of what a person made of it. */
export function asReadAgain(list: Desk, id: string): DeskObligation[] {
  const put = list.map((item): DeskObligation => {
    const { asRead } = item;
    if (item.id !== id || !asRead) return item;
    const { dueOn: _dueOn, ...rest } = item;
    return { ...rest, ...asRead, countable: asRead.kind !== 'routine', confirmed: false };
  });
  return inTextOrder(put);
}

/** A new obligation from words the clerk selected: undated, without an owner, to be filled in. */
export function added(
  list: Desk,
  span: Stretch,
  made: { readonly newId: string; readonly text: string },
): DeskObligation[] {
  const quote = [quoteOf(span, made.text)];
  const blank: DeskObligation = {
    id: made.newId,
    key: '',
    instruction: instructionAt(list, span.start),
    title: titleOf(quote),
    quote,
    kind: 'review',
    deadline: null,
    deadlineCitation: null,
    due: null,
    reviewOn: null,
    leadUnitIds: [],
    leadText: null,
    coordinatorUnitIds: [],
    coordinatorText: null,
    reportTo: null,
    via: null,
    deliverable: null,
    countable: true,
    confirmed: false,
    dropped: false,
    confidence: { level: 'missing', reasons: [] },
    asRead: null,
  };
  return inTextOrder([...list, blank]);
}

/** Where the next doubtful or missing obligation stands, going round; null where none is left. */
export function nextDoubtful(list: Desk, fromId: string | null, step: 1 | -1): string | null {
  const isWanted = (item: DeskObligation) => !item.dropped && !item.confirmed && levelOf(item) !== 'sure';
  const from = list.findIndex((item) => item.id === fromId);
  const base = from < 0 && step < 0 ? 0 : from;
  for (let distance = 1; distance <= list.length; distance += 1) {
    const item = list[(((base + distance * step) % list.length) + list.length) % list.length];
    if (item && item.id !== fromId && isWanted(item)) return item.id;
  }
  return null;
}

/**
 * Lays the server's list under what the clerk has changed since `base` (the last list both sides had): what he touched stays,
 * what he made stays, what he merged away stays away; everything else is as answered.
 */
export function rebased(local: Desk, base: Desk, answered: readonly Obligation[]): DeskObligation[] {
  const answers = new Map(answered.map((item) => [item.id, item]));
  const baseById = new Map(base.map((item) => [item.id, item]));
  const localIds = new Set(local.map((item) => item.id));
  const kept = local.flatMap((item): DeskObligation[] => {
    if (baseById.get(item.id) !== item) return [item];
    const answer = answers.get(item.id);
    return answer ? [answer] : [];
  });
  const made = answered.filter((item) => !localIds.has(item.id) && !baseById.has(item.id));
  return inTextOrder([...kept, ...made]);
}

function clipped(item: DeskObligation, within: Stretch, text: string): Obligation['quote'] {
  return item.quote
    .map((quote) => trimmed({ start: Math.max(quote.start, within.start), end: Math.min(quote.end, within.end) }, text))
    .filter((span) => span.end > span.start)
    .map((span) => quoteOf(span, text));
}

const oneSpaced = (text: string) => text.replace(/\s+/gu, ' ').trim();
const quoteOf = (span: Stretch, text: string) => ({
  start: span.start,
  end: span.end,
  quote: oneSpaced(text.slice(span.start, span.end)),
});
const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];

/** A first title from the words themselves, not longer than a row of the list can hold. */
function titleOf(quote: Obligation['quote']): string {
  const words = oneSpaced(quote.map((part) => part.quote).join(' … '));
  const title = words.length <= 160 ? words : `${words.slice(0, words.lastIndexOf(' ', 158))} …`;
  return title.charAt(0).toLocaleUpperCase('vi') + title.slice(1);
}

function instructionAt(list: Desk, start: number): string | null {
  const before = inTextOrder(list).filter((item) => item.quote.some((quote) => quote.start <= start));
  return before.at(-1)?.instruction ?? null;
}
