import type { Passage } from './passage.js';

/** A word, number or mark of a passage. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly low: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** A punctuation mark. */
  readonly mark: boolean;
  /** How many words the name takes that begins here, where the document itself has told so. */
  readonly named?: number;
}

const WORD = /[\p{L}\p{N}]+(?:[./&'’-][\p{L}\p{N}]+|(?<=\p{N}),\p{N}+){0,12}|[^\s]/gu;
const CAPITAL = /^\p{Lu}/u;
const LETTER = /^[\p{L}\p{N}]/u;

/** The words of a passage in order. Marks stand alone; "HĐND/UBND", "K'Hồng" and "1.061" are one word each. */
export function wordsOf(passage: Passage): readonly Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(passage.text); match !== null; match = WORD.exec(passage.text)) {
    const from = match.index;
    const to = from + match[0].length;
    const text = match[0];
    words.push({
      from,
      to,
      text,
      low: passage.low.slice(from, to),
      capital: CAPITAL.test(text),
      mark: !LETTER.test(text),
    });
  }
  return words;
}

/** Phrases by their first word, longest first, to be looked up at a place in a list of words. */
export class Phrases {
  private readonly byFirst = new Map<string, readonly string[][]>();

  constructor(phrases: readonly string[]) {
    const lists = new Map<string, string[][]>();
    for (const phrase of phrases) {
      const parts = phrase.split(' ');
      const first = parts[0] ?? '';
      const list = lists.get(first) ?? [];
      list.push(parts);
      lists.set(first, list);
    }
    for (const [first, list] of lists) {
      this.byFirst.set(
        first,
        list.sort((a, b) => b.length - a.length),
      );
    }
  }

  /** How many words the longest phrase at `at` takes; 0 when none begins there. */
  lengthAt(words: readonly Word[], at: number): number {
    const word = words[at];
    if (word === undefined) return 0;
    for (const parts of this.byFirst.get(word.low) ?? []) {
      if (parts.every((part, offset) => words[at + offset]?.low === part)) return parts.length;
    }
    return 0;
  }
}

/** Several lines of phrases parted by commas. */
export const phrasesOf = (...lines: readonly string[]): Phrases =>
  new Phrases(
    lines
      .join(',')
      .split(',')
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ''),
  );
