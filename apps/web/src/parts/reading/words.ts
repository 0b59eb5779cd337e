import type { Stretch } from './paragraphs.js';

/** How far around a place words are looked for; a longer word cannot be moved over. */
const REACH = 400;

/** A stretch without white space and separators at its ends. */
export function trimmed(span: Stretch, text: string): Stretch {
  let { start, end } = span;
  while (start < end && /[\s;,.]/u.test(text.charAt(start))) start += 1;
  while (end > start && /[\s;,]/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** The words of the text around a place, without the separators that hang on them. */
export function wordsNear(text: string, at: number): Stretch[] {
  const from = Math.max(0, at - REACH);
  return [...text.slice(from, at + REACH).matchAll(/\S+/gu)]
    .map(({ 0: word, index }) => trimmed({ start: from + index, end: from + index + word.length }, text))
    .filter((word) => word.end > word.start);
}
