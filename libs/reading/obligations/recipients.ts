import { namesAt } from '../clauses/name-list.js';
import type { Name } from '../names/name.js';
import { phrasesOf, type Word } from '../text/words.js';

const SENDING = phrasesOf('báo cáo, gửi, nộp, chuyển, trình, tổng hợp, bàn giao, đề xuất');
const THROUGH = phrasesOf('qua, thông qua');
const TOWARDS = new Set(['về', 'cho', 'lên', 'tới', 'đến', 'với', 'về:']);
const SENDS_ONLY = new Set(['báo', 'gửi', 'nộp', 'chuyển', 'trình']);

const SHORT = new Set(['sở', 'bộ', 'ban', 'cục', 'huyện', 'tỉnh']);

/** Names, or the issuer's own kind with a capital where it reports to itself ("về Sở", "về Bộ"). */
function recipientsAt(words: readonly Word[], at: number): readonly Name[] {
  const { names } = namesAt(words, at);
  const word = words[at];
  if (names.length > 0 || word === undefined || !word.capital || !SHORT.has(word.low)) return names;
  const next = words[at + 1];
  return next === undefined || next.mark || !next.capital ? [{ at, end: at + 1, group: false }] : [];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Recipients {
  readonly reportTo: readonly Name[];
  readonly via: readonly Name[];
}

/** "tham mưu UBND ban hành Văn bản gửi …", "sao gửi": another one sends, or nothing is reported. */
function isEnclosedSending(words: readonly Word[], from: number, at: number): boolean {
  if (words[at]?.low !== 'gửi') return false;
  const before = words[at - 1]?.low;
  if (before === 'sao') return true;
  if (before !== 'bản' && before !== 'văn' && before !== 'thư') return false;
  return words.slice(Math.max(from, at - 30), at).some((word) => word.low === 'tham' || word.low === 'hành');
}

/** Whom a clause's report, plan or file goes to, and through whose hands (decision "reportTo"). */
export function recipientsOf(words: readonly Word[], clause: Range): Recipients {
  const reportTo: Name[] = [];
  const via: Name[] = [];
  let sent = false;
  for (let at = clause.from; at < clause.to; at++) {
    const through = THROUGH.lengthAt(words, at);
    if (through > 0 && reportTo.length > 0) {
      const names = recipientsAt(words, at + through);
      via.push(...names);
      at = (names.at(-1)?.end ?? at + 1) - 1;
      continue;
    }
    if (isEnclosedSending(words, clause.from, at)) {
      sent = false;
      continue;
    }
    if (SENDING.lengthAt(words, at) > 0 && SENDS_ONLY.has(words[at]?.low ?? '')) sent = true;
    if (!sent) continue;
    const direct = SENDING.lengthAt(words, at);
    const towards = direct === 0 && TOWARDS.has(words[at]?.low ?? '');
    if (direct === 0 && !towards) continue;
    const from = at + Math.max(direct, 1) + (direct > 0 && TOWARDS.has(words[at + direct]?.low ?? '') ? 1 : 0);
    const names = recipientsAt(words, from);
    if (names.length === 0 || (names.at(-1)?.end ?? 0) > clause.to) continue;
    reportTo.push(...names);
    at = (names.at(-1)?.end ?? at + 1) - 1;
  }
  return { reportTo, via };
}
