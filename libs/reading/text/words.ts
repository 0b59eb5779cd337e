import type { Passage } from './passage.js';

type Beginnings = readonly (readonly string[][] | undefined)[];

/** Told once for each word, since the same few hundred words are looked up in dozens of lists. */
const beginnings = new Map<string, (readonly string[][] | undefined)[]>();
const NONE: Beginnings = [];
let lists = 0;

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
  /** The phrases that begin with this word, by the number of their list. */
  readonly begins: Beginnings;
  /** How many words the name takes that begins here, where the document itself has told so; 0 elsewhere. */
  readonly named: number;
}

const OTHER = 1;
const SPACE = 2;
const LETTER = 4;
const CAPITAL = 8;
const NUMERAL = 16;
const WORDLIKE = LETTER | NUMERAL;
/** What each character is, told once by the Unicode tables and remembered. */
const kinds = new Uint8Array(0x10000);

function tell(code: number): number {
  const char = String.fromCharCode(code);
  if (/\s/u.test(char)) return SPACE;
  if (/\p{Lu}/u.test(char)) return LETTER | CAPITAL;
  if (/\p{L}/u.test(char)) return LETTER;
  return /\p{N}/u.test(char) ? NUMERAL : OTHER;
}

function kindAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  const code = text.charCodeAt(at);
  return (kinds[code] ||= tell(code));
}

/** Signs that may stand inside one word: "HĐND/UBND", "K'Hồng", "1.061"; a comma between numerals only. */
const JOINTS = "./&'’-";
const MOST_JOINTS = 12;

function wordEnd(text: string, from: number): number {
  let at = from + 1;
  for (let joints = 0; ; joints++) {
    while ((kindAt(text, at) & WORDLIKE) !== 0) at++;
    if (joints === MOST_JOINTS) return at;
    const joint = text.charAt(at);
    const next = kindAt(text, at + 1);
    const joined = JOINTS.includes(joint) ? next & WORDLIKE : joint === ',' ? next & kindAt(text, at - 1) & NUMERAL : 0;
    if (joint === '' || joined === 0) return at;
    at++;
  }
}

const isPair = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && at + 1 < text.length;
};

/** The words of a passage in order, at most so many. Marks stand alone; "HĐND/UBND", "K'Hồng" and "1.061" are one word each. */
export function wordsOf(passage: Passage, most = Infinity): readonly Word[] {
  const { text, low } = passage;
  const words: Word[] = [];
  for (let from = 0; from < text.length && words.length < most;) {
    const kind = kindAt(text, from);
    if (kind === SPACE) {
      from++;
      continue;
    }
    const mark = (kind & WORDLIKE) === 0;
    const to = mark ? from + (isPair(text, from) ? 2 : 1) : wordEnd(text, from);
    const word = low.slice(from, to);
    const begins = beginnings.get(word) ?? NONE;
    const own = text.startsWith(word, from) ? word : text.slice(from, to);
    words.push({
      from,
      to,
      text: own,
      low: word,
      capital: (kind & CAPITAL) !== 0,
      mark,
      begins,
      named: 0,
    });
    from = to;
  }
  return words;
}

/** Phrases by their first word, longest first, to be looked up at a place in a list of words. */
export class Phrases {
  private readonly list = lists++;

  constructor(phrases: readonly string[]) {
    const byFirst = new Map<string, string[][]>();
    for (const phrase of phrases) {
      const parts = phrase.split(' ');
      const first = parts[0] ?? '';
      const same = byFirst.get(first) ?? [];
      same.push(parts);
      byFirst.set(first, same);
    }
    for (const [first, same] of byFirst) {
      const begins = beginnings.get(first) ?? [];
      begins[this.list] = same.sort((a, b) => b.length - a.length);
      beginnings.set(first, begins);
    }
  }

  /** How many words the longest phrase at `at` takes; 0 when none begins there. */
  lengthAt(words: readonly Word[], at: number): number {
    const phrases = words[at]?.begins[this.list];
    if (phrases === undefined) return 0;
    for (const parts of phrases) {
      let offset = 1;
      while (offset < parts.length && words[at + offset]?.low === parts[offset]) offset++;
      if (offset === parts.length) return offset;
    }
    return 0;
  }
}

/** Several lines of phrases parted by commas; a comma inside a phrase is written "‚" (U+201A), with spaces around it. */
export const phrasesOf = (...lines: readonly string[]): Phrases =>
  new Phrases(
    lines
      .join(',')
      .split(',')
      .map((phrase) => phrase.trim().replaceAll('‚', ','))
      .filter((phrase) => phrase !== ''),
  );
