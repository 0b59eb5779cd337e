import type { Name } from '../names/name.js';
import { nameAt, startsName } from '../names/names.js';
import { afterQualifiers } from '../names/qualifiers.js';
import { GROUPERS, KINDS, OFFICES, QUALIFIERS } from '../names/vocabulary.js';
import type { Word } from '../text/words.js';
import { VERBS } from './verbs.js';

/** The names side by side that begin at `at` ("X, Y và Z"), and the word behind them. */
export function namesAt(words: readonly Word[], at: number): { readonly names: readonly Name[]; readonly end: number } {
  const names: Name[] = [];
  let from = at;
  for (let count = 0; count < 40; count++) {
    const found = nameAt(words, from);
    if (found === null) break;
    const name = withTitle(words, found);
    names.push(name);
    const behind = behindAbbreviation(words, name.end);
    const next = linkEnd(words, behind);
    if (next === behind) break;
    if (!startsName(words, next)) {
      const kind = lowerKindEnd(words, next);
      return kind > next ? { names: withKind(words, names, next, kind), end: kind } : { names, end: name.end };
    }
    from = next;
  }
  return { names, end: names.at(-1)?.end ?? at };
}

/** "Bí thư chi bộ, trưởng thôn rà soát": a kind written small behind a name, when the duty or a mark follows it. */
function lowerKindEnd(words: readonly Word[], at: number): number {
  const kind = Math.max(OFFICES.lengthAt(words, at), KINDS.lengthAt(words, at));
  if (kind < 2 || VERBS.lengthAt(words, at) > 0 || QUALIFIERS.lengthAt(words, at) >= kind) return at;
  const end = afterQualifiers(words, at + kind, nameAt);
  const next = words[end];
  const over = next === undefined || /^[:;]$/u.test(next.text) || VERBS.lengthAt(words, end) > 1 || next.low === 'phải';
  return over ? end : at;
}

/** "đồng chí Lê Quang Đạt, Phó Chủ tịch UBND xã": a person with the office is one. */
function withTitle(words: readonly Word[], name: Name): Name {
  const isPerson = /^(?:đồng|đ\/c|ông|bà)$/u.test(words[name.at]?.low ?? '') && !name.group;
  if (!isPerson || words[name.end]?.text !== ',' || words[name.end + 1]?.capital !== true) return name;
  const office = OFFICES.lengthAt(words, name.end + 1) > 0 ? nameAt(words, name.end + 1) : null;
  return office === null || office.group ? name : { ...name, end: office.end };
}

/** The kind is more of a group's name ("các trường trung học phổ thông, trung tâm giáo dục thường xuyên"), else an owner of its own. */
function withKind(words: readonly Word[], names: readonly Name[], at: number, end: number): readonly Name[] {
  const last = names.at(-1);
  const isMore = last !== undefined && last.group && GROUPERS.lengthAt(words, last.at) > 0;
  return isMore ? [...names.slice(0, -1), { ...last, end }] : [...names, { at, end, group: true }];
}

/** "Phòng Tham mưu Công an tỉnh (PV01), Báo Bình Thuận": a short name in brackets does not end the list. */
function behindAbbreviation(words: readonly Word[], at: number): number {
  const isShort =
    words[at]?.text === '(' && words[at + 2]?.text === ')' && /^\p{Lu}[\p{Lu}\d]+$/u.test(words[at + 1]?.text ?? '');
  return isShort && words[at + 3]?.text === ',' && startsName(words, at + 4) ? at + 3 : at;
}

function linkEnd(words: readonly Word[], at: number): number {
  const link = words[at];
  if (link?.text === ',') return words[at + 1]?.low === 'và' ? at + 2 : at + 1;
  return link?.low === 'và' || link?.text === '/' || link?.text === '&' ? at + 1 : at;
}
