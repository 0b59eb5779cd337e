import type { Block } from '../structure/blocks.js';
import type { Line } from '../structure/lines.js';
import { wholeOf } from '../text/passage.js';
import { wordsOf, type Word } from '../text/words.js';
import { viewOf } from '../text/view.js';
import { nameAt, startsName } from './names.js';

/** An abbreviation stands within so many words behind the beginning of its name. */
const REACH = 16;

/**
 * Names that a document gives where nothing else can stand: its addressees, who gets a copy, and what an abbreviation in brackets stands
 * for, with the abbreviation itself.
 */
export function namesGiven(
  addressees: readonly { readonly text: string }[],
  foot: readonly Line[],
  blocks: readonly Block[],
): readonly (readonly Word[])[] {
  const entries = [...addressees.map(({ text }) => text), ...copiesIn(foot)].map(beforeBracket);
  return [...entries.filter((words) => startsName(words, 0)), ...blocks.flatMap(abbreviationsIn)];
}

/** "- Sở Tài chính (để p/h);" among the copies. */
const copiesIn = (foot: readonly Line[]): readonly string[] =>
  foot.flatMap(({ text }) => /^[-–+] ?(\p{Lu}[^;.:]{3,120}?)[;.]?$/u.exec(text)?.[1]?.trim() ?? []);

/** A remark in brackets is none of the name. */
function beforeBracket(text: string): readonly Word[] {
  const words = wordsOf(wholeOf(viewOf(text)));
  const bracket = words.findIndex((word) => word.text === '(');
  return bracket < 0 ? words : words.slice(0, bracket);
}

const ABBREVIATED = /\((?:sau đây (?:gọi tắt|viết tắt|gọi) là:? )?["“]?(?=\p{Lu}[\p{Lu}&]+\d*["”]?\))/u;

/** "Kho bạc Nhà nước (KBNN)": the name, where it is one, and what it is called from there on. */
function abbreviationsIn({ passage }: Block): readonly (readonly Word[])[] {
  if (!ABBREVIATED.test(passage.text)) return [];
  const words = wordsOf(passage);
  const found: (readonly Word[])[] = [];
  for (let at = 1; at + 2 < words.length; at++) {
    const short = words[at + 1];
    if (words[at]?.text !== '(' || words[at + 2]?.text !== ')' || !/^\p{Lu}[\p{Lu}&]+\d*$/u.test(short?.text ?? ''))
      continue;
    for (let start = Math.max(0, at - REACH); start < at; start++) {
      if (words[start]?.capital !== true || nameAt(words, start)?.end !== at) continue;
      found.push([short as Word]);
      break;
    }
  }
  return found;
}
