import type { ReadDeadline } from '../reading.js';
import { quoted, wholeOf } from '../text/passage.js';
import { viewOf } from '../text/view.js';
import { findDeadlines } from './find.js';
import type { FoundDeadline } from './found.js';

export { findDeadlines } from './find.js';
export type { FoundDeadline } from './found.js';
export type { DocumentDay } from './days.js';

const RANK = { date: 0, term: 0, recurring: 0, period: 1, reference: 2, urgent: 3 } as const;

/** The one that binds hardest: a day, term or recurrence before a period, a reference, an urging; of equals the last. */
export function hardestOf(found: readonly FoundDeadline[]): FoundDeadline | null {
  let hardest: FoundDeadline | null = null;
  for (const one of found) {
    if (hardest === null || RANK[one.deadline.kind] <= RANK[hardest.deadline.kind]) hardest = one;
  }
  return hardest;
}

const ELSEWHERE = /^theo [^.;]{4,160}/u;

/** "theo Kế hoạch kiểm tra riêng" where nothing but a time can stand (a table's cell, "Thời gian: …"): it is fixed there. */
export function timeElsewhere(low: string): FoundDeadline | null {
  const found = ELSEWHERE.exec(low);
  return found === null ? null : { from: 0, to: found[0].trimEnd().length, deadline: { kind: 'reference' } };
}

/**
 * Reads the deadline a phrase names ("trước ngày 16 tháng 10 năm 2024", "hằng tháng trước ngày 25"); null when it names none.
 * A year left out is `documentYear`; without it such a day is not read. Offsets are UTF-16 into the phrase as given. The grammar
 * is that of the reading schema and rules.md §1.
 */
export function readDeadline(phrase: string, options: { readonly documentYear?: number } = {}): ReadDeadline | null {
  const passage = wholeOf(viewOf(phrase));
  const document = options.documentYear === undefined ? {} : { year: options.documentYear };
  const found = hardestOf(findDeadlines(passage.low, { document, bare: true }));
  return found === null ? null : { ...found.deadline, ...quoted(passage, found.from, found.to) };
}
