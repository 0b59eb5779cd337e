import type { Instant } from '../time/index.js';
import type { NoticeMode } from './policy.js';

export type Channel = 'email' | 'zalo' | 'inApp' | 'byHand';

/** What a notice is about; texts.md §1 has one text for each. */
export const NOTICE_KINDS = [
  'assigned',
  'coordinating',
  'reminder',
  'review',
  'notAcknowledged',
  'coordinatingReminder',
  'returned',
  'accepted',
  'extensionGranted',
  'extensionRefused',
  'taskChanged',
  'decisionAwaited',
  'rung',
  'rungCopy',
  'explanationWeighed',
  'proposalTold',
  'proposalDecided',
  'deliveryFailed',
  'noHead',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What waits for whose decision (texts.md "waiting for your decision", `{{what}}`). */
export type AwaitedDecision = 'accept' | 'extension' | 'blocker' | 'confirmRung' | 'weigh' | 'proposal';

/**
 * One message to one person on one channel, as planned. Unique by (reasonKey, personId, channel): the alarm key with the task for
 * alarms, the event for other causes, so planning twice changes nothing.
 */
export interface PlannedNotice {
  readonly reasonKey: string;
  readonly personId: string;
  readonly channel: Channel;
  readonly kind: NoticeKind;
  readonly mode: NoticeMode;
  readonly taskId: string;
  readonly taskKey: string;
  /** The unit the matter belongs to. */
  readonly unitId: string;
  /** As what the person gets it; `stillWanted` asks whether that is still so. */
  readonly as: 'head' | 'officer' | 'coordinator' | 'monitor' | 'leader';
  /** Reminder step, for alarms. */
  readonly stepId: string | null;
  /** For ladder notices and their copies. */
  readonly rung: number | null;
  readonly awaited: AwaitedDecision | null;
  /** What was true when it was planned; `stillWanted` compares. */
  readonly assignmentNo: number;
  readonly dueAt: Instant | null;
  /** Submission, extension, explanation or proposal that the notice is about. */
  readonly subjectId: string | null;
  /** Not to be sent before this instant: the alarm's or the cause's; later for repetitions. */
  readonly notBefore: Instant;
  /** Sentence facts that belong to the cause and not to the state (reason, decider, failed answer …). */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The message a notice joins. Unique by (person, channel, windowKey): one digest by construction. */
export interface Dispatch {
  readonly windowKey: string;
  readonly dueAt: Instant;
  readonly mode: NoticeMode;
}

/** A seat with its person as the notices need it; callers give only seats held at that instant. */
export interface DirectorySeat {
  readonly personId: string;
  readonly unitId: string;
  readonly role: 'leader' | 'monitor' | 'unitHead' | 'officer' | 'admin';
  /** First day of the seat; null when unknown. */
  readonly since: string | null;
}
