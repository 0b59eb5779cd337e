import { namesAt } from '../clauses/name-list.js';
import type { Name } from '../names/name.js';
import { kindsEnd } from '../names/names.js';
import type { Word } from '../text/words.js';

/**
 * The units that words `[from, to)` list where nothing else can stand (a table's cell, "Cơ quan chủ trì: …"): names side by side, or each
 * entry between marks as it is written.
 */
export function listedNames(words: readonly Word[], from: number, to: number): readonly Name[] {
  const cell = words.slice(from, to);
  const found: Name[] = [];
  let at = 0;
  while (at < cell.length) {
    const { names, end } = namesAt(cell, at);
    const own = names.length > 0 ? toMark(cell, names) : entryAt(cell, at);
    found.push(...own);
    at = Math.max(end, own.at(-1)?.end ?? at);
    while (at < cell.length && (cell[at]?.mark === true || cell[at]?.low === 'và')) at++;
    if (own.length === 0) at++;
  }
  return found
    .filter((name) => cell.slice(name.at, name.end).some(({ text }) => /\p{L}{2}/u.test(text)))
    .map((name) => ({ ...name, at: name.at + from, end: name.end + from }));
}

/** "UBND các xã có thôn lõm sóng": small words behind the last name belong to it, up to the next mark. */
function toMark(words: readonly Word[], names: readonly Name[]): readonly Name[] {
  const last = names.at(-1);
  if (last === undefined) return names;
  let end = last.end;
  while (words[end]?.mark === false && words[end]?.capital === false && words[end]?.low !== 'và') end++;
  const over = end === words.length || words[end]?.mark === true;
  return over && end > last.end && end - last.end <= 8 ? [...names.slice(0, -1), { ...last, end }] : names;
}

function entryAt(words: readonly Word[], at: number): readonly Name[] {
  let end = at;
  while (end < words.length && !/^[,;]$/u.test(words[end]?.text ?? '')) {
    const kinds = words[end - 1]?.low === 'các' ? kindsEnd(words, end) : end;
    end = Math.max(kinds, end + 1);
  }
  return end > at ? [{ at, end, group: /^(?:các|những|toàn)$/u.test(words[at]?.low ?? '') }] : [];
}
