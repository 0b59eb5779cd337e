import type { CivilDate } from '../time/index.js';

export type StepAnchor = 'due' | 'assignment' | 'review';
/** Relations a step may be addressed to. `coordinator`: officers (else heads) of the coordinating units. */
export type StepAudience = 'head' | 'officer' | 'coordinator';
export type NoticeMode = 'atOnce' | 'digest' | 'ladder';

/** One line of the table in rules.md §3: an alarm `workingDays` from its anchor, at the policy's time of day. */
export interface ReminderStep {
  readonly id: string;
  readonly anchor: StepAnchor;
  /** `+Nwd`, `0wd` (the day or the last working day before it), `-Nwd` as in rules.md §1. */
  readonly workingDays: number;
  readonly to: readonly StepAudience[];
  readonly mode: Exclude<NoticeMode, 'ladder'>;
  /** Only while nobody of the unit has acknowledged. */
  readonly onlyUnacknowledged?: boolean;
}

/** Reminder policy (rules.md §3). In force by date, never pinned: the version used is named in each task.alarmFired. */
export interface ReminderPolicy {
  readonly kind: 'reminders';
  readonly id: string;
  readonly version: number;
  /** Steps aimed at an earlier day never fire. */
  readonly effectiveFrom: CivilDate;
  readonly source: string;
  /** HH:mm of every alarm. */
  readonly at: string;
  readonly steps: readonly ReminderStep[];
  /** A new task is told at once when due within so many working days, else in the next digest. */
  readonly assignedAtOnceWithin: number;
  readonly decision: {
    /** After the notice at once, a digest line every so many working days. */
    readonly repeatEvery: number;
    /** At most so many repetitions. */
    readonly repeatTimes: number;
    /** After so many working days the leader gets a copy in the digest. */
    readonly copyLeaderAfter: number;
  };
  /** An undated task is reviewed every so many working days. */
  readonly reviewEvery: number;
}

/** Windows and limits of sending (rules.md §3). Times are HH:mm of working days. */
export interface ThrottlePolicy {
  readonly kind: 'throttle';
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: CivilDate;
  readonly source: string;
  readonly digestAt: string;
  readonly atOnce: { readonly from: string; readonly to: string };
  readonly zalo: { readonly from: string; readonly to: string };
  readonly atOncePerDay: number;
  /** When what went over the daily limit is sent as one digest, if that day's digest has left already. */
  readonly restAt: string;
}
