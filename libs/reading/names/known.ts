import type { Word } from '../text/words.js';

interface Step {
  readonly next: Map<string, Step>;
  /** A name ends here. */
  ends: boolean;
}

const LONGEST = 30;
const step = (): Step => ({ next: new Map(), ends: false });

/** "PC08", "KBNN": an abbreviation is known by one word. */
const isAbbreviation = (words: readonly Word[]): boolean =>
  words.length === 1 && /^\p{Lu}[\p{Lu}&]{1,}\d*$/u.test(words[0]?.text ?? '');

/**
 * Names that the document itself gives in a place where nothing else can stand (to whom it is addressed, who gets a copy, what an
 * abbreviation stands for): in running text the same words are the same name, also where no vocabulary tells where it ends and the duty
 * begins.
 */
export class KnownNames {
  private readonly root = step();

  constructor(names: readonly (readonly Word[])[]) {
    for (const words of names) this.add(words);
  }

  private add(words: readonly Word[]): void {
    if ((words.length < 2 && !isAbbreviation(words)) || words.length > LONGEST) return;
    let at = this.root;
    for (const word of words) {
      const next = at.next.get(word.low) ?? step();
      at.next.set(word.low, next);
      at = next;
    }
    at.ends = true;
  }

  /** How many words the longest known name at a place takes; 0 when none stands there. */
  lengthAt(words: readonly Word[], at: number): number {
    let here: Step | undefined = this.root;
    let longest = 0;
    for (let end = at; here !== undefined; end++) {
      if (here.ends) longest = end - at;
      const word: Word | undefined = words[end];
      here = word === undefined ? undefined : here.next.get(word.low);
    }
    return longest;
  }

  /** The words with what is known of the names that begin at them. */
  marked(words: readonly Word[]): readonly Word[] {
    if (this.root.next.size === 0) return words;
    return words.map((word, at) => {
      const named = this.root.next.has(word.low) ? this.lengthAt(words, at) : 0;
      if (named === 0) return word;
      const { from, to, text, low, capital, mark, begins } = word;
      return { from, to, text, low, capital, mark, begins, named };
    });
  }
}
