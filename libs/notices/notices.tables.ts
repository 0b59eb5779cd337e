import type { Channel, Instant, NoticeKind, NoticeMode, PlannedNotice } from '@dondoc/domain';

/** Rows of schema `notices` (config/migrations/0006-notices.sql). */
export type DispatchState = 'queued' | 'accepted' | 'failed' | 'superseded' | 'deliveredByHand';

export interface DispatchRow {
  readonly id: string;
  readonly person_id: string;
  readonly channel: Channel;
  readonly window_key: string;
  readonly mode: NoticeMode;
  readonly due_at: Instant;
  readonly state: DispatchState;
  /** Machine time; while it lasts the row is being sent, or waits out a temporary failure. */
  readonly lease_until: Instant | null;
  readonly attempts: number;
  readonly rung: number | null;
  readonly unit_id: string | null;
  readonly label: string;
  readonly subject: string | null;
  readonly address: string | null;
  readonly at: Instant | null;
  readonly answer: string | null;
  readonly opened_at: Instant | null;
  readonly why_not: string | null;
  readonly delivered_by_hand: HandDelivery | null;
  readonly resend_of: string | null;
}

/** A notice handed over directly, as a monitor recorded it: counts as proof (rules.md §4). */
export interface HandDelivery {
  /** The instant that counts as delivered: not before the letter was due. */
  readonly at: Instant;
  readonly on: string;
  readonly how: string;
  readonly receiver: string;
  readonly evidence: string;
  readonly evidenceFileId: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

export interface NoticeRow {
  readonly id: string;
  readonly reason_key: string;
  readonly person_id: string;
  readonly channel: Channel;
  readonly dispatch_id: string;
  readonly task_id: string | null;
  readonly unit_id: string;
  readonly kind: NoticeKind;
  readonly mode: NoticeMode;
  readonly rung: number | null;
  readonly state: 'planned' | 'sent' | 'superseded';
  readonly why_not: string | null;
  readonly planned_at: Instant;
  readonly body: PlannedNotice;
}

export interface AttemptRow {
  readonly dispatch_id: string;
  readonly n: number;
  readonly outcome: 'accepted' | 'deferred' | 'refused' | 'unknown';
  readonly at: Instant;
  readonly address: string | null;
  readonly answer: string | null;
  readonly provider_ref: string | null;
}
