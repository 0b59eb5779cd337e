import type { DeskObligation } from './obligation.js';

type Desk = readonly DeskObligation[];
/** Doubts that the clerk has answered for all obligations that share them. */
export type Settled = ReadonlySet<string>;

/** Only a doubt about a name ("Nhóm “…” chưa có trong danh mục") is the same doubt in every sentence; others need a look each. */
const ABOUT_A_NAME = /“[^”]+”/u;

/** A doubt and what it was understood as: the same name that leads to other units elsewhere is another doubt. */
const keyOf = (item: DeskObligation, reason: string): string =>
  [reason, ...[...item.leadUnitIds].sort(), '/', ...[...item.coordinatorUnitIds].sort()].join('\n');

const isOpen = (item: DeskObligation) => !item.dropped && !item.confirmed && item.leadUnitIds.length > 0;

/** The list without the doubts that are answered: what is left decides how sure each obligation is. */
export function withoutSettled(list: Desk, settled: Settled): Desk {
  if (settled.size === 0) return list;
  return list.map((item) => {
    const { level, reasons } = item.confidence;
    if (level !== 'unsure') return item;
    const left = reasons.filter((reason) => !settled.has(keyOf(item, reason)));
    if (left.length === reasons.length) return item;
    return { ...item, confidence: { level: left.length === 0 ? 'sure' : 'unsure', reasons: left } };
  });
}

/** A doubt of the open obligation that others share, so that it can be answered once. */
export interface SharedDoubt {
  readonly key: string;
  readonly reason: string;
  /** How many obligations not yet confirmed have it, this one included. */
  readonly count: number;
}

/** The first doubt of an obligation that others, not yet confirmed, have too; null where there is none. */
export function sharedDoubtOf(list: Desk, item: DeskObligation | null): SharedDoubt | null {
  if (item === null || !isOpen(item) || item.confidence.level !== 'unsure') return null;
  for (const reason of item.confidence.reasons) {
    if (!ABOUT_A_NAME.test(reason)) continue;
    const key = keyOf(item, reason);
    const count = list.filter(
      (one) => isOpen(one) && one.confidence.reasons.some((other) => keyOf(one, other) === key),
    ).length;
    if (count > 1) return { key, reason, count };
  }
  return null;
}
