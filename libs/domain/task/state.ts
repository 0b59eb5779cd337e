import type { Deadline } from '../deadline/deadline.js';
import type { CivilDate, Instant } from '../time/index.js';

/** States of a task (rules.md §2). `accepted`, `recalled` and `superseded` are final. */
export const TASK_STATES = [
  'assigned',
  'acknowledged',
  'submitted',
  'returned',
  'accepted',
  'suspended',
  'recalled',
  'superseded',
] as const;
export type TaskStateName = (typeof TASK_STATES)[number];

/** States in which the unit has the next move: not handed in, not stopped, not over. */
export const WORKING_STATES: readonly TaskStateName[] = ['assigned', 'acknowledged', 'returned'];
export const FINAL_STATES: readonly TaskStateName[] = ['accepted', 'recalled', 'superseded'];

/** A unit that helps: its own duty and acknowledgement; the lead's lateness is not its own. */
export interface Coordinator {
  readonly unitId: string;
  readonly duty: string | null;
  readonly acknowledgedAt: Instant | null;
}

/** The submission that waits for a verdict or was accepted; older ones live in their own rows. */
export interface Submission {
  readonly id: string;
  readonly at: Instant;
  /** Person who handed in. */
  readonly by: string;
  readonly unitId: string;
  readonly done: string | null;
  readonly documentNumber: string | null;
  readonly documentOn: CivilDate | null;
}

/** An open request for more time. `first`: no earlier request of this task was refused, so the ladder waits for it. */
export interface ExtensionRequest {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
  readonly until: CivilDate;
  readonly reason: string;
  readonly first: boolean;
}

/** What the unit waits for. Agreed (`agreedAt`), the clock stands still from the report until it is settled. */
export interface Blocker {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
  readonly waitsFor: string;
  readonly what: string;
  readonly agreedAt: Instant | null;
}

export type StopCause = 'submitted' | 'extension' | 'blocker' | 'suspended';

/** Time that does not count as delay on the ladder; `to` null while it lasts. */
export interface StoppedPeriod {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly cause: StopCause;
}

export const DUE_CHANGE_CAUSES = ['numbering', 'calendar', 'outage', 'extension', 'blocker', 'correction'] as const;
export type DueChangeCause = (typeof DUE_CHANGE_CAUSES)[number];

/** The rule versions behind `dueOn`: "id@version" (architecture.md §8). */
export interface TaskPins {
  readonly calendar: string;
  readonly reading: string;
}

/**
 * T: the whole state of one task, as every task event carries it (architecture.md §4). One obligation of exactly one lead unit
 * (and one occurrence, where it recurs). JSON as it stands. Instants are canonical +07:00, days civil days of Vietnam.
 */
export interface TaskState {
  readonly id: string;
  /** 'o2', in a fan-out 'o2@vhtt'; the occurrences of a recurring duty share it. */
  readonly key: string;
  readonly directiveId: string;
  readonly obligationId: string;
  /** First day of the period of a recurring duty; null otherwise. */
  readonly occurrence: CivilDate | null;
  /** Never changes; with obligation and occurrence it identifies the task. */
  readonly originalUnitId: string;
  readonly leadUnitId: string;
  /** 1, and one more with every reassignment: a new owner is reminded anew. */
  readonly assignmentNo: number;
  readonly officerId: string | null;
  readonly coordinators: readonly Coordinator[];
  readonly title: string;
  readonly deadline: Deadline | null;
  /** Last allowed day; null where undated or unresolved. */
  readonly dueOn: CivilDate | null;
  /** The instant from which the task is late. Null exactly where `dueOn` is. */
  readonly dueAt: Instant | null;
  readonly originalDueOn: CivilDate | null;
  /** The date an approved extension promised; null without one. */
  readonly promisedOn: CivilDate | null;
  readonly reviewOn: CivilDate | null;
  readonly state: TaskStateName;
  /** The state to restore after a suspension; null otherwise. */
  readonly resumeTo: TaskStateName | null;
  /** Instant of the present assignment. */
  readonly assignedAt: Instant;
  readonly assignedBy: string;
  readonly receivedOn: CivilDate;
  readonly acknowledgedAt: Instant | null;
  readonly submission: Submission | null;
  /** Last return; no rung fires within 2wd after it. */
  readonly returnedAt: Instant | null;
  readonly acceptedAt: Instant | null;
  /** The instant that decides early, onTime or late: the submission's, or the start of `completedOn`. */
  readonly completedAt: Instant | null;
  readonly extension: ExtensionRequest | null;
  readonly extensionsAsked: number;
  readonly extensionsRefused: number;
  readonly blocker: Blocker | null;
  readonly countable: boolean;
  readonly routine: boolean;
  /** Level of who assigned it: 'province', 'city', … (rules.md §5: a card belongs to assigning level → assessed unit). */
  readonly assigningLevel: string;
  readonly assignerUnitId: string;
  readonly assessedUnitId: string;
  readonly stoppedPeriods: readonly StoppedPeriod[];
  /** Alarms that lie before this instant are dropped: the assignment, the last due change, return or withdrawal. */
  readonly remindFrom: Instant;
  readonly lastDueChangeCause: DueChangeCause | null;
  readonly pins: TaskPins;
  /** 1 at creation, one more with every event that changes the task. */
  readonly version: number;
}

/** The key of a task: of its obligation, with the unit in a fan-out. */
export function taskKeyOf(obligationId: string, unitId: string, fanOut: boolean): string {
  return fanOut ? `${obligationId}@${unitId}` : obligationId;
}

/** An expected refusal (architecture.md §12): slug of texts.md §4 and facts for its sentence. Never thrown. */
export interface Problem {
  readonly problem: string;
  readonly [fact: string]: unknown;
}

export function isProblem(value: object): value is Problem {
  return 'problem' in value && typeof value.problem === 'string';
}
