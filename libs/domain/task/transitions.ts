import type { LATER_TASK_VERBS, TaskVerb } from './actions.js';
import type { TaskStateName } from './state.js';

type ShippedVerb = Exclude<TaskVerb, (typeof LATER_TASK_VERBS)[number]>;

/** Where a verb leads: a state, or `same`. `back` is where the unit was before it handed in. */
export type Target = TaskStateName | 'same' | 'back';

export interface Transition {
  readonly from: readonly TaskStateName[];
  readonly to: Target;
}

const WORKING = ['assigned', 'acknowledged', 'returned'] as const;
const OPEN = ['assigned', 'acknowledged', 'submitted', 'returned', 'suspended'] as const;

/** The life of a task as data (rules.md §2). A verb in a state that is not listed is refused with `state-not-allowed`. */
export const TRANSITIONS: Readonly<Record<ShippedVerb, Transition>> = {
  acknowledge: { from: ['assigned'], to: 'acknowledged' },
  submit: { from: WORKING, to: 'submitted' },
  withdraw: { from: ['submitted'], to: 'back' },
  accept: { from: ['submitted'], to: 'accepted' },
  return: { from: ['submitted'], to: 'returned' },
  askExtension: { from: WORKING, to: 'same' },
  withdrawExtension: { from: OPEN, to: 'same' },
  decideExtension: { from: OPEN, to: 'same' },
  reassign: { from: WORKING, to: 'assigned' },
  changeDeadline: { from: OPEN, to: 'same' },
  recall: { from: OPEN, to: 'recalled' },
  nameOfficer: { from: OPEN, to: 'same' },
  acknowledgeCoordination: { from: OPEN, to: 'same' },
};

export function isShipped(verb: TaskVerb): verb is ShippedVerb {
  return verb in TRANSITIONS;
}

/** Verbs that the state itself allows, for "what can be done instead". */
export function verbsIn(state: TaskStateName): readonly ShippedVerb[] {
  return (Object.keys(TRANSITIONS) as ShippedVerb[]).filter((verb) => TRANSITIONS[verb].from.includes(state));
}
