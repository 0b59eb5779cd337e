import type { Instant } from '../time/index.js';
import type { Case } from './case.js';

export const CASE_EVENT_NAMES = [
  'escalation.opened',
  'escalation.rungReached',
  'escalation.rungHeld',
  'escalation.rungConfirmed',
  'escalation.explained',
  'escalation.weighed',
  'escalation.proposed',
  'escalation.decided',
  'escalation.closed',
] as const;
export type CaseEventName = (typeof CASE_EVENT_NAMES)[number];

/** A fact about a case (architecture.md §4): the whole C afterwards and the facts beside it. `actorId` null: the system itself. */
export interface CaseEvent {
  readonly name: CaseEventName;
  readonly at: Instant;
  readonly actorId: string | null;
  readonly onBehalfOf: string | null;
  readonly case: Case;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The case as it is to be kept, and what happened to it; no event where only bookkeeping changed. */
export interface CaseDecided {
  readonly case: Case;
  readonly events: readonly CaseEvent[];
}

interface Who {
  readonly actorId: string | null;
  readonly onBehalfOf: string | null;
}

const SYSTEM: Who = { actorId: null, onBehalfOf: null };

/** The case after one more event: its version goes up, and the event carries it. */
export function happened(
  decided: CaseDecided,
  name: CaseEventName,
  at: Instant,
  { change = {}, facts = {}, who = SYSTEM }: { change?: Partial<Case>; facts?: CaseEvent['facts']; who?: Who } = {},
): CaseDecided {
  const after: Case = { ...decided.case, ...change, version: decided.case.version + 1 };
  return { case: after, events: [...decided.events, { name, at, ...who, case: after, facts }] };
}

/** The case closed for this lateness. */
export function closed(
  decided: CaseDecided,
  at: Instant,
  because: NonNullable<Case['closedBecause']>,
  who: Who = SYSTEM,
): CaseDecided {
  const change = { closedAt: at, closedBecause: because, nextStepAt: null, held: null };
  return happened(decided, 'escalation.closed', at, { change, facts: { because }, who });
}
