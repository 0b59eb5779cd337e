import type { DeskObligation } from './obligation.js';

type Desk = readonly DeskObligation[];
type Level = DeskObligation['confidence']['level'];

/** What "next" means: the least sure first, or simply the next sentence. */
export type LookOrder = 'doubt' | 'text';

/** From what must be looked at first to what is settled. */
const levels: readonly Level[] = ['missing', 'unsure', 'sure'];

/** How sure an obligation is: without a leading unit it is never sure. */
export const levelOf = (item: DeskObligation): Level =>
  item.leadUnitIds.length === 0 ? 'missing' : item.confidence.level === 'missing' ? 'unsure' : item.confidence.level;

const isOpen = (item: DeskObligation) => !item.dropped && !item.confirmed;

/**
 * The obligation to look at after `fromId`: the least sure that remains (missing, unsure, sure), within a level in the order of the
 * text, going round; null where all the others are done.
 */
export function nextToLookAt(list: Desk, fromId: string | null, order: LookOrder): string | null {
  const from = list.findIndex((item) => item.id === fromId);
  const ahead = [...list.slice(from + 1), ...list.slice(0, Math.max(from, 0))].filter(isOpen);
  if (order === 'text') return ahead[0]?.id ?? null;
  const least = levels.find((level) => ahead.some((item) => levelOf(item) === level));
  return ahead.find((item) => levelOf(item) === least)?.id ?? null;
}

/** Findings that ask for no look at the sentence itself; every other one about an obligation does, however sure the reading is. */
const plain: ReadonlySet<string> = new Set(['unitUnknown', 'noProduct', 'noDeadline', 'overloaded']);

interface Remark {
  readonly code: string;
  readonly obligationId: string | null;
}

/** What may be confirmed in one act: nothing doubted, nothing missing, no remark that needs a look. */
export function sureIdsOf(list: Desk, findings: readonly Remark[]): string[] {
  const remarked = new Set(findings.filter(({ code }) => !plain.has(code)).map(({ obligationId }) => obligationId));
  return list.filter((item) => isOpen(item) && levelOf(item) === 'sure' && !remarked.has(item.id)).map(({ id }) => id);
}
