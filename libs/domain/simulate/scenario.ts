import type { DueRules } from '../deadline/index.js';
import type { LadderPolicy } from '../ladder/policy.js';
import type { DirectorySeat } from '../reminders/notice.js';
import type { ReminderPolicy, ThrottlePolicy } from '../reminders/policy.js';
import type { LadderAction, TaskAction } from '../task/actions.js';
import type { IssuedObligation } from '../task/creation.js';
import type { CivilDate, Instant } from '../time/index.js';

export interface SimulatedPerson {
  readonly id: string;
  readonly name: string;
  /** Null: no channel reaches this person. */
  readonly email: string | null;
}

/** What somebody does at an instant. `by` defaults to somebody entitled. */
export interface ScriptedAction {
  readonly at: Instant;
  /** 'o2', in a fan-out 'o2@vhtt'; not needed where the directive itself is meant (number). */
  readonly task: string | null;
  readonly by: string | null;
  readonly action:
    TaskAction | LadderAction | { readonly do: 'number'; readonly number: string; readonly signedOn: CivilDate };
}

/** The program is down from `at` until `outageUntil`. */
export interface ScriptedOutage {
  readonly at: Instant;
  readonly outageUntil: Instant;
}

/** From `at` on a channel refuses everything, or takes everything again. */
export interface ScriptedRefusal {
  readonly at: Instant;
  readonly channel: string;
  readonly refuse: boolean;
}

export type ScriptedEvent = ScriptedAction | ScriptedOutage | ScriptedRefusal;

/** Everything the follow-up of one directive depends on. */
export interface Scenario {
  readonly obligations: readonly IssuedObligation[];
  readonly people: readonly SimulatedPerson[];
  readonly seats: readonly DirectorySeat[];
  readonly assigner: { readonly unitId: string; readonly level: string };
  readonly from: Instant;
  readonly until: Instant;
  readonly signedOn: CivilDate | null;
  readonly script: readonly ScriptedEvent[];
  readonly rules: DueRules;
  readonly reminders: ReminderPolicy;
  readonly throttle: ThrottlePolicy;
  readonly ladder: LadderPolicy;
}

/** One line of the follow-up. Events compare as (name, task, at). */
export interface SimulatedEvent {
  readonly at: Instant;
  readonly name: string;
  readonly task?: string;
  readonly unit?: string;
  readonly [fact: string]: unknown;
}
