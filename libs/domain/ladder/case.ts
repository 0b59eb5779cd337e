import type { CivilDate, Instant } from '../time/index.js';
import type { Decision } from '../task/actions.js';
import type { Channel } from '../reminders/notice.js';

/** Why the next rung is held; each has its sentence in texts.md ("Why the next rung is held"). */
export const HELD_CODES = [
  'refused',
  'bounced',
  'queued',
  'noHead',
  'noChannel',
  'notSent',
  'newHead',
  'toConfirm',
  'toWeigh',
  'delayRunning',
  'rungRecent',
  'explanationRunning',
  'outage',
  'submitted',
  'returned',
  'extension',
  'blockerAwaited',
  'blockerAgreed',
  'suspended',
  'proposalOpen',
  'notAsked',
  'dossierIncomplete',
  'noDecider',
] as const;
export type HeldCode = (typeof HELD_CODES)[number];

/** One reason with the facts of its sentence: days, person and notice ids, never names. */
export interface HeldReason {
  readonly code: HeldCode;
  readonly facts: Readonly<Record<string, string | number | readonly string[] | null>>;
}

/** A rung that fired: when, and who was the head it was addressed to (null: none). */
export interface FiredRung {
  readonly rung: number;
  readonly at: Instant;
  readonly headId: string | null;
  /** Where a head appointed later got it again: when, and the day its delay starts anew. */
  readonly repeatedAt: Instant | null;
}

export interface Explanation {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly text: string;
  readonly measures: string | null;
  readonly expectedOn: CivilDate | null;
  readonly weighed: {
    readonly at: Instant;
    readonly by: string;
    readonly sufficient: boolean;
    readonly reason: string;
  } | null;
}

export interface Proposal {
  readonly id: string;
  readonly kind: 'criticise' | 'account';
  readonly rung: number;
  readonly at: Instant;
  /** Stamped when the task is accepted while the proposal waits; it does not withdraw it. */
  readonly acceptedAt: Instant | null;
  readonly decision: {
    readonly at: Instant;
    readonly by: string;
    readonly decision: Decision;
    readonly reason: string;
  } | null;
}

export type CloseCause = 'accepted' | 'recalled' | 'superseded' | 'sufficient' | 'noAction' | 'dueMoved';

/**
 * C: one lateness of one task on the ladder, as every escalation event carries it. `rung` 0 before the first. A new deadline
 * missed again is a new case.
 */
export interface Case {
  readonly id: string;
  readonly taskId: string;
  readonly taskKey: string;
  readonly leadUnitId: string;
  /** "id@version" of the ladder at the opening. */
  readonly ladder: string;
  /** The due day that was missed: names the lateness. */
  readonly dueOn: CivilDate;
  /** The task version last seen; older events are dropped. */
  readonly taskVersion: number;
  readonly openedAt: Instant;
  readonly rung: number;
  readonly fired: readonly FiredRung[];
  /** The rung a monitor has confirmed and that has not fired yet; null otherwise. */
  readonly confirmedRung: number | null;
  readonly explanation: Explanation | null;
  readonly explanationAskedAt: Instant | null;
  /** Last day to answer, from proved delivery; null until delivery is proved. */
  readonly explanationUntil: CivilDate | null;
  readonly proposal: Proposal | null;
  readonly held: { readonly rung: number; readonly since: Instant; readonly reasons: readonly HeldReason[] } | null;
  /** When the case must be looked at again; null while only an event can change anything. */
  readonly nextStepAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly closedBecause: CloseCause | null;
  readonly version: number;
}

/** What is known of one notice of a rung to one person on one channel: the room notices' answer to "did it arrive?". */
export interface RungProof {
  readonly noticeId: string;
  readonly rung: number;
  readonly personId: string;
  readonly channel: Channel;
  /** `accepted` by the channel; in-app counts once `opened`; by hand is `delivered`. */
  readonly state: 'waiting' | 'accepted' | 'opened' | 'delivered' | 'failed' | 'bounced' | 'noAddress';
  /** Instant of the state; for `waiting` when it is to be sent. */
  readonly at: Instant | null;
  readonly answer: string | null;
}
