import type { CivilDate, Instant } from '../time/index.js';

/** What a unit, a monitor or a leader does to a task. `do` is the verb of contracts.md (`--events`) and of the API. */
export type TaskAction =
  | { readonly do: 'acknowledge' }
  | {
      readonly do: 'submit';
      readonly done?: string;
      readonly documentNumber?: string;
      readonly documentOn?: CivilDate;
    }
  | { readonly do: 'withdraw' }
  | {
      readonly do: 'accept';
      readonly reason?: string;
      /** The result document's day, where it went out on paper in time; needs `evidence` and `reason`. */
      readonly completedOn?: CivilDate;
      /** What proves `completedOn`: number and date of the document, or the id of a file. */
      readonly evidence?: string;
    }
  | { readonly do: 'return'; readonly reason: string }
  | { readonly do: 'askExtension'; readonly until: CivilDate; readonly reason: string }
  | { readonly do: 'withdrawExtension' }
  | { readonly do: 'decideExtension'; readonly grant: boolean; readonly reason?: string }
  | { readonly do: 'reassign'; readonly unitId: string; readonly reason: string }
  | { readonly do: 'changeDeadline'; readonly dueOn: CivilDate; readonly reason: string }
  | { readonly do: 'recall'; readonly reason: string }
  | { readonly do: 'nameOfficer'; readonly personId: string }
  | { readonly do: 'acknowledgeCoordination' }
  | LaterTaskAction;

/** Verbs whose state is foreseen but which this version refuses with `not-yet-available`. */
export type LaterTaskAction =
  | { readonly do: 'reportBlocker'; readonly waitsFor?: string; readonly what?: string }
  | { readonly do: 'decideBlocker'; readonly agree?: boolean; readonly reason?: string }
  | { readonly do: 'settleBlocker' }
  | { readonly do: 'suspend'; readonly reviewOn?: CivilDate; readonly reason?: string }
  | { readonly do: 'resume' }
  | { readonly do: 'reopen'; readonly reason?: string }
  | { readonly do: 'answerReview' }
  | { readonly do: 'supersede' };

export type TaskVerb = TaskAction['do'];
export const LATER_TASK_VERBS = [
  'reportBlocker',
  'decideBlocker',
  'settleBlocker',
  'suspend',
  'resume',
  'reopen',
  'answerReview',
  'supersede',
] as const satisfies readonly LaterTaskAction['do'][];

export const DECISIONS = ['criticise', 'remind', 'noAction', 'returnForFacts'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What people do to a case on the ladder. */
export type LadderAction =
  | { readonly do: 'confirmRung'; readonly rung?: number }
  | {
      readonly do: 'recordDelivery';
      /** The rung whose notice was handed over; default: the last one fired. */
      readonly rung?: number;
      /** When it was handed over; default: the instant of the record. Not in the future. */
      readonly deliveredAt?: Instant;
      readonly how: string;
      readonly evidence: string;
    }
  | {
      readonly do: 'explain';
      readonly text: string;
      readonly measures?: string;
      readonly expectedOn?: CivilDate;
    }
  | { readonly do: 'weigh'; readonly sufficient: boolean; readonly reason: string }
  | { readonly do: 'decideProposal'; readonly decision: Decision; readonly reason: string };

export type LadderVerb = LadderAction['do'];

/** The directive gets its number and day later: terms counted from signing are resolved (directives room). */
export interface NumberAction {
  readonly do: 'number';
  readonly number: string;
  readonly signedOn: CivilDate;
}
