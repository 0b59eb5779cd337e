import type { ReadingRule } from '../deadline/index.js';
import type { Instant, WorkingCalendar } from '../time/index.js';
import type { Actor } from './actor.js';
import type { TaskEventName } from './event.js';
import type { TaskState } from './state.js';

/** What a decision needs besides task and action. `at`: office time. `id`: of the row the action creates, made by the client. */
export interface DecisionContext {
  readonly actor: Actor;
  readonly at: Instant;
  readonly calendar: WorkingCalendar;
  readonly readingRule: ReadingRule;
  readonly id: string;
}

/** The new state and what happened to it, before version and envelope. */
export interface Change {
  readonly name: TaskEventName;
  readonly task: TaskState;
  readonly facts?: Readonly<Record<string, unknown>>;
}
