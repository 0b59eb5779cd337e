import { namesAt } from '../clauses/clause.js';
import type { Name } from '../names/name.js';
import { phrasesOf, type Word } from '../text/words.js';

const SENDING = phrasesOf('báo cáo, gửi, nộp, chuyển, trình, tổng hợp, bàn giao, đề xuất');
const THROUGH = phrasesOf('qua, thông qua');
const TOWARDS = new Set(['về', 'cho', 'lên', 'tới', 'đến', 'với', 'về:']);
const SENDS_ONLY = new Set(['báo', 'gửi', 'nộp', 'chuyển', 'trình']);

interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Recipients {
  readonly reportTo: readonly Name[];
  readonly via: readonly Name[];
}

/** Whom a clause's report, plan or file goes to, and through whose hands (decision "reportTo"). */
export function recipientsOf(words: readonly Word[], clause: Range): Recipients {
  const reportTo: Name[] = [];
  const via: Name[] = [];
  let sent = false;
  for (let at = clause.from; at < clause.to; at++) {
    const through = THROUGH.lengthAt(words, at);
    if (through > 0 && reportTo.length > 0) {
      const { names } = namesAt(words, at + through);
      via.push(...names);
      at = (names.at(-1)?.end ?? at + 1) - 1;
      continue;
    }
    if (SENDING.lengthAt(words, at) > 0 && SENDS_ONLY.has(words[at]?.low ?? '')) sent = true;
    if (!sent) continue;
    const direct = SENDING.lengthAt(words, at);
    const towards = direct === 0 && TOWARDS.has(words[at]?.low ?? '');
    if (direct === 0 && !towards) continue;
    const from = at + Math.max(direct, 1) + (direct > 0 && TOWARDS.has(words[at + direct]?.low ?? '') ? 1 : 0);
    const { names } = namesAt(words, from);
    if (names.length === 0 || (names.at(-1)?.end ?? 0) > clause.to) continue;
    reportTo.push(...names);
    at = (names.at(-1)?.end ?? at + 1) - 1;
  }
  return { reportTo, via };
}
