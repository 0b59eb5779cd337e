import type { DocumentDay } from './days.js';
import { BARE_STRETCHES, BEFORE_OCCASION, DAYS, PERIODS, STARTS, STRETCHES, TRAILING_STRETCHES } from './dates.js';
import type { DeadlineRule, FoundDeadline } from './found.js';
import { RECURRING } from './recurring.js';
import { EVENTS, REFERENCES, URGENT } from './soft.js';
import { BARE_TERMS, COUNTED_BACK, TERMS } from './terms.js';

export interface FindOptions {
  readonly document: DocumentDay;
  /** Stretches that no deadline may touch: citations, other named days. */
  readonly taken?: readonly (readonly [from: number, to: number])[];
  /** The place itself is one for deadlines, so "tháng 6/2024" needs no word before it. */
  readonly bare?: boolean;
}

type Range = readonly [from: number, to: number];

/** Ranges kept in order of their start; the question "is this free?" costs a binary search. */
class Occupied {
  private readonly ranges: Range[] = [];

  constructor(taken: readonly Range[]) {
    for (const range of [...taken].sort((a, b) => a[0] - b[0])) this.ranges.push(range);
  }

  private indexOf(from: number): number {
    let low = 0;
    let high = this.ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ranges[middle]?.[1] ?? 0) <= from) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  isFree(from: number, to: number): boolean {
    const next = this.ranges[this.indexOf(from)];
    return next === undefined || next[0] >= to;
  }

  addAll(ranges: readonly Range[]): void {
    if (ranges.length === 0) return;
    for (const range of ranges) this.ranges.push(range);
    this.ranges.sort((a, b) => a[0] - b[0]);
  }
}

function matchesOf(pattern: RegExp, low: string): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(low); match !== null; match = pattern.exec(low)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return matches;
}

/** All that the rules find on free ground; of rules tried together the longest match at a place wins. */
function foundBy(
  rules: readonly DeadlineRule[],
  low: string,
  occupied: Occupied,
  document: DocumentDay,
): FoundDeadline[] {
  const candidates: FoundDeadline[] = [];
  let sign: RegExp | null = null;
  let isThere = false;
  for (const rule of rules) {
    // neighbours share their sign: it is looked for once
    if (rule.sign !== sign) isThere = (sign = rule.sign).test(low);
    if (!isThere) continue;
    for (const match of matchesOf(rule.pattern, low)) {
      const to = match.index + match[0].trimEnd().length;
      if (!occupied.isFree(match.index, to)) continue;
      const deadline = rule.mean(match, document);
      if (deadline !== null) candidates.push({ from: match.index, to, deadline });
    }
  }
  if (rules.length > 1) candidates.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: FoundDeadline[] = [];
  for (const candidate of candidates) {
    const last = kept.at(-1);
    if (last !== undefined && candidate.from < last.to) {
      if (candidate.to - candidate.from > last.to - last.from) kept[kept.length - 1] = candidate;
    } else kept.push(candidate);
  }
  occupied.addAll(kept.map(({ from, to }) => [from, to] as const));
  return kept;
}

/** Every deadline in a lower-case text, in order of place; none overlaps another nor what is taken. */
export function findDeadlines(low: string, options: FindOptions): readonly FoundDeadline[] {
  const occupied = new Occupied(options.taken ?? []);
  const { document } = options;
  const found = [
    ...foundBy(TERMS, low, occupied, document),
    ...foundBy(PERIODS, low, occupied, document),
    ...foundBy(RECURRING, low, occupied, document),
  ];
  found.push(...foundBy([BEFORE_OCCASION], low, occupied, document), ...foundBy(EVENTS, low, occupied, document));
  occupied.addAll(startsOf(low, occupied));
  found.push(...foundBy([DAYS], low, occupied, document), ...foundBy([STRETCHES], low, occupied, document));
  found.push(
    ...foundBy([TRAILING_STRETCHES], low, occupied, document),
    ...foundBy([BARE_TERMS], low, occupied, document),
  );
  if (options.bare === true) found.push(...foundBy([BARE_STRETCHES], low, occupied, document));
  found.push(...foundBy(REFERENCES, low, occupied, document), ...foundBy(URGENT, low, occupied, document));
  return found.sort((a, b) => a.from - b.from);
}

/** Where days and terms are named that are no deadlines: beginnings, and what is counted back from an event. */
function startsOf(low: string, occupied: Occupied): Range[] {
  const patterns = [
    ...(/từ |sau |thời điểm |đến |sinh /u.test(low) ? [STARTS] : []),
    ...(/(?:việc|ngày|giờ|tháng|tuần) trước |trước [^\d]{3,80} \d/u.test(low) ? COUNTED_BACK : []),
  ];
  const matches = patterns.flatMap((pattern) => matchesOf(pattern, low));
  return matches
    .map((match): Range => [match.index, match.index + match[0].length])
    .filter(([from, to]) => occupied.isFree(from, to) && !low.slice(Math.max(0, from - 5), from).includes('(tức'));
}
