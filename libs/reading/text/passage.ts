import type { Quoted } from '../reading.js';
import type { View } from './view.js';

/**
 * A run of text put together from lines: one space between words, none at the ends. `at` leads every position back to the view;
 * `gaps` are the positions where something that is not part of it (a page number, a footnote) was left out.
 */
export interface Passage {
  readonly view: View;
  readonly text: string;
  readonly low: string;
  readonly at: Int32Array;
  readonly gaps: readonly number[];
}

/** Ranges of the view `[from, to)`, in order, as one passage. `broken` tells for each range whether a gap lies before it. */
export function passageOf(
  view: View,
  ranges: readonly { readonly from: number; readonly to: number; readonly broken?: boolean }[],
): Passage {
  let room = 0;
  for (const range of ranges) room += range.to - range.from + 1;
  const at = new Int32Array(room);
  const pieces: string[] = [];
  const lows: string[] = [];
  const gaps: number[] = [];
  let length = 0;
  for (const range of ranges) {
    let first = true;
    for (let from = range.from; from < range.to;) {
      if (isBlank(view.text.charCodeAt(from))) {
        from++;
        continue;
      }
      let to = from + 1;
      while (to < range.to && !isGap(view.text, to, range.to)) to++;
      if (length > 0) {
        at[length++] = from;
        pieces.push(' ');
        lows.push(' ');
      }
      if (first && range.broken === true) gaps.push(length);
      first = false;
      pieces.push(view.text.slice(from, to));
      lows.push(view.low.slice(from, to));
      while (from < to) at[length++] = from++;
    }
  }
  return { view, text: pieces.join(''), low: lows.join(''), at: at.subarray(0, length), gaps };
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a;

/** White space that is more than one space between two words of a line. */
const isGap = (text: string, at: number, end: number): boolean => {
  const code = text.charCodeAt(at);
  return isBlank(code) && (code === 0x0a || at + 1 >= end || isBlank(text.charCodeAt(at + 1)));
};

/** The text itself as one passage. */
export function wholeOf(view: View): Passage {
  return passageOf(view, [{ from: 0, to: view.text.length }]);
}

const SPACES = /\s+/gu;
const UNEVEN = /[^\S ]| {2}/u;

/** What stands at source offsets, as the schema writes it. */
export function quotedAt(view: View, from: number, to: number): Quoted {
  const slice = view.source.slice(from, to);
  return { text: (UNEVEN.test(slice) ? slice.replace(SPACES, ' ') : slice).trim(), span: [from, to] };
}

function trimmed(passage: Passage, from: number, to: number): readonly [number, number] {
  let first = from;
  let last = to;
  while (first < last && passage.text[first] === ' ') first++;
  while (last > first && passage.text[last - 1] === ' ') last--;
  return [first, last];
}

/** `[from, to)` of the passage as one quotation, spaces at its ends left out. */
export function quoted(passage: Passage, from: number, to: number): Quoted {
  const [first, last] = trimmed(passage, from, to);
  if (first >= last) return { text: '', span: [0, 0] };
  const { view, at } = passage;
  return quotedAt(view, view.start[at[first] ?? 0] ?? 0, view.end[at[last - 1] ?? 0] ?? 0);
}

/** How many of the ascending values are at most `limit`. */
export function countUpTo(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `[from, to)` as quotations, one for each stretch between gaps. */
export function quotations(passage: Passage, from: number, to: number): readonly Quoted[] {
  const first = countUpTo(passage.gaps, from);
  const cuts = passage.gaps.slice(first, Math.max(first, countUpTo(passage.gaps, to - 1)));
  const ends = [...cuts, to];
  return [from, ...cuts]
    .map((start, index) => quoted(passage, start, ends[index] ?? to))
    .filter((piece) => piece.text !== '');
}
