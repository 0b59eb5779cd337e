import type { Instant } from '../time/index.js';
import type { TaskState } from './state.js';

export const TASK_EVENT_NAMES = [
  'task.created',
  'task.acknowledged',
  'task.officerNamed',
  'task.coordinatorAcknowledged',
  'task.reassigned',
  'task.submitted',
  'task.withdrawn',
  'task.returned',
  'task.accepted',
  'task.recalled',
  'task.dueChanged',
  'task.alarmFired',
  'task.overdue',
  'extension.requested',
  'extension.withdrawn',
  'extension.decided',
] as const;
export type TaskEventName = (typeof TASK_EVENT_NAMES)[number];

/**
 * A fact about a task (architecture.md §4): the whole T afterwards and the facts beside it. `actorId` null: the system itself.
 * The caller adds id, seq and cause.
 */
export interface TaskEvent {
  readonly name: TaskEventName;
  readonly at: Instant;
  readonly actorId: string | null;
  readonly onBehalfOf: string | null;
  readonly task: TaskState;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What a decision yields: the new state and what happened. */
export interface Decided {
  readonly task: TaskState;
  readonly events: readonly TaskEvent[];
}
