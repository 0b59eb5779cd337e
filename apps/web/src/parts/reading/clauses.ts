import type { Obligation } from './obligation.js';

/** A place where an obligation may be cut: the offset, and the words on both sides for the screen. */
export interface Cut {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Where a sentence can be split without a pointing device: after each clause of the quote. */
export function cutsOf(quote: Obligation['quote'], text: string): Cut[] {
  const bounds = quote.flatMap(({ start, end }, index) => {
    const inner = [...text.slice(start, end).matchAll(/[;,.:]\s+/gu)].map(
      (found) => start + found.index + found[0].length,
    );
    return index === 0 ? inner : [start, ...inner];
  });
  return bounds.map((at) => ({ at, before: lastWords(text.slice(0, at)), after: firstWords(text.slice(at)) }));
}

const lastWords = (text: string) => text.trim().split(/\s+/u).slice(-4).join(' ');
const firstWords = (text: string) => text.trim().split(/\s+/u).slice(0, 5).join(' ');
