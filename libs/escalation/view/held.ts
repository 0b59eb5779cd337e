import type { heldReasonSchema } from '@dondoc/contracts';
import type { Case, HeldCode, HeldReason } from '@dondoc/domain';
import type { z } from 'zod';
import { RUNG_VERBS } from '../words.js';

export type HeldReasonView = z.infer<typeof heldReasonSchema>;
export interface HeldView {
  readonly rung: number;
  readonly heading: string;
  readonly reasons: HeldReasonView[];
}

/** What can be done about a reason; the others only time or somebody else's decision cures. */
const CURES: Partial<Record<HeldCode, HeldReasonView['cure']>> = {
  refused: 'resend',
  bounced: 'resend',
  noChannel: 'resend',
  notSent: 'resend',
  toConfirm: 'confirmRung',
  toWeigh: 'weigh',
  submitted: 'accept',
  extension: 'decideExtension',
  proposalOpen: 'decideProposal',
};

/** Messages of the task that a reason may be about: those of rungs, the latest first. */
export interface RungDispatch {
  readonly id: string;
  readonly rung: number | null;
  readonly person: { readonly id: string };
  readonly state: string;
}

function dispatchOf(reason: HeldReason, kase: Case, dispatches: readonly RungDispatch[]): string | null {
  if (CURES[reason.code] !== 'resend') return null;
  const personId = reason.facts['personId'] ?? kase.fired.find(({ rung }) => rung === kase.rung)?.headId;
  const ofRung = dispatches.filter(({ rung }) => rung === kase.rung);
  return (ofRung.find(({ person }) => person.id === personId) ?? ofRung[0])?.id ?? null;
}

/** Why the next rung is held, with the sentences of texts.md §3 and what one may do about each. */
export function heldViewOf(
  kase: Case,
  dispatches: readonly RungDispatch[],
  sentenceOf: (reason: HeldReason) => string,
): HeldView | null {
  const { held, closedAt } = kase;
  if (held === null || closedAt !== null || held.reasons.length === 0) return null;
  return {
    rung: held.rung,
    heading: `Vì sao chưa ${RUNG_VERBS[held.rung] ?? ''}`,
    reasons: held.reasons.map((reason) => ({
      code: reason.code,
      sentence: sentenceOf(reason),
      cure: CURES[reason.code] ?? null,
      dispatchId: dispatchOf(reason, kase, dispatches),
    })),
  };
}
