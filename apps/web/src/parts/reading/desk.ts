import type { DeskObligation, Obligation } from './obligation.js';
import type { Stretch } from './paragraphs.js';

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

/** Puts an obligation into another one: quotes in the order of the text, all coordinating units. */
export function merged(list: Desk, id: string, intoId: string): DeskObligation[] {
  const taken = list.find((item) => item.id === id);
  if (!taken || id === intoId) return [...list];
  return list.flatMap((item) => {
    if (item.id === id) return [];
    if (item.id !== intoId) return [item];
    return [
      {
        ...item,
        quote: [...item.quote, ...taken.quote].sort((a, b) => a.start - b.start),
        leadUnitIds: union(item.leadUnitIds, taken.leadUnitIds),
        coordinatorUnitIds: union(item.coordinatorUnitIds, taken.coordinatorUnitIds),
        confirmed: false,
      },
    ];
  });
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
  };
  return inTextOrder([...list, blank]);
}

/** Where the next doubtful or missing obligation stands, going round; null where none is left. */
export function nextDoubtful(list: Desk, fromId: string | null, step: 1 | -1): string | null {
  return nextWhere(list, fromId, {
    step,
    wanted: (item) => !item.dropped && !item.confirmed && item.confidence.level !== 'sure',
  });
}

/** The next obligation that still has to be confirmed, going round. */
export function nextOpen(list: Desk, fromId: string | null): string | null {
  return nextWhere(list, fromId, { step: 1, wanted: (item) => !item.dropped && !item.confirmed });
}

function nextWhere(
  list: Desk,
  fromId: string | null,
  search: { step: 1 | -1; wanted: (item: DeskObligation) => boolean },
): string | null {
  const from = list.findIndex((item) => item.id === fromId);
  const base = from < 0 && search.step < 0 ? 0 : from;
  for (let distance = 1; distance <= list.length; distance += 1) {
    const index = (((base + distance * search.step) % list.length) + list.length) % list.length;
    const item = list[index];
    if (item && item.id !== fromId && search.wanted(item)) return item.id;
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

/** A stretch without white space and separators at its ends. */
export function trimmed(span: Stretch, text: string): Stretch {
  let { start, end } = span;
  while (start < end && /[\s;,.]/u.test(text.charAt(start))) start += 1;
  while (end > start && /[\s;,]/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
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
