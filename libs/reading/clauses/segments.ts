import { startsName } from '../names/names.js';
import type { Word } from '../text/words.js';
import { namesAt } from './name-list.js';

/** A stretch of words `[from, to)` between marks that part clauses; `first` when it begins a sentence. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly first: boolean;
}

const ABBREVIATIONS = new Set('tp,tx,tt,ths,ts,pgs,gs,bs,ks,đ/c,kt,tm,tl,q,p,h,x,st,tk,no,vs,cn'.split(','));

/** For each opening bracket or quotation mark the place of its partner; what has no partner is not in the map. */
export function partnersOf(words: readonly Word[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  words.forEach((word, index) => {
    if (!word.mark) return;
    if (word.text === '(' || word.text === '“' || word.text === '[') open.push(index);
    else if (word.text === ')' || word.text === '”' || word.text === ']') {
      const from = open.pop();
      if (from !== undefined) partners.set(from, index);
    }
  });
  return partners;
}

/** Past the bracket that opens at a word, within words up to `to`; `at` where none opens. */
export function behindBracket(words: readonly Word[], at: number, to: number): number {
  if (words[at]?.text !== '(') return at;
  let end = at;
  while (end < to && words[end]?.text !== ')') end++;
  return end + 1;
}

function endsSentence(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (!word.mark) return false;
  if (/^[!?…]$/u.test(word.text)) return words[at + 1]?.capital ?? true;
  if (word.text !== '.') return false;
  const next = words[at + 1];
  if (next === undefined || next.mark) return true;
  const before = words[at - 1];
  if (before !== undefined && before.to === word.from && next.capital) {
    if (ABBREVIATIONS.has(before.low) || (/^\p{Lu}$/u.test(before.text) && next.from === word.to)) return false;
  }
  return next.capital || (/^\d/u.test(next.text) && next.from > word.to);
}

/** Nothing but names stands before a semicolon, and another name behind it: the subjects of one duty. */
function isAmongSubjects(words: readonly Word[], start: number, at: number): boolean {
  if (at - start > 60 || !startsName(words, at + 1)) return false;
  let end = start;
  for (let count = 0; count < 8 && end < at; count++) {
    end = namesAt(words, end).end;
    if (words[end]?.text !== ';' || end === at) break;
    end++;
  }
  return end === at && at > start;
}

/** Parts a passage into sentences and those at ";", leaving brackets and quotations whole. */
export function segmentsOf(words: readonly Word[], from: number, to: number): readonly Segment[] {
  const partners = partnersOf(words);
  const segments: Segment[] = [];
  let start = from;
  let first = true;
  const close = (end: number, sentence: boolean): void => {
    if (end > start) {
      segments.push({ from: start, to: end, first });
      first = sentence;
    } else first = first || sentence;
    start = end + 1;
  };
  for (let at = from; at < to; at++) {
    const partner = partners.get(at);
    if (partner !== undefined && partner < to) at = partner;
    else if (words[at]?.text === ';') {
      if (!isAmongSubjects(words, start, at)) close(at, false);
    } else if (endsSentence(words, at)) close(at, true);
  }
  close(to, true);
  return segments;
}

/** Commas of a segment outside brackets. */
export function commasOf(
  words: readonly Word[],
  segment: { readonly from: number; readonly to: number },
): readonly number[] {
  const commas: number[] = [];
  let depth = 0;
  for (let at = segment.from; at < segment.to; at++) {
    if (words[at]?.mark !== true) continue;
    const text = words[at]?.text;
    if (text === '(' || text === '“') depth++;
    else if (text === ')' || text === '”') depth = Math.max(0, depth - 1);
    else if (text === ',' && depth === 0) commas.push(at);
  }
  return commas;
}
