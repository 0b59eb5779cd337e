import { civilDateOf, startOfDay, type CivilDate, type Instant } from '../time/index.js';
import type { Actor } from './actor.js';
import type { LATER_TASK_VERBS, TaskAction } from './actions.js';
import { withDue, withoutExtension } from './changes.js';
import type { Change, DecisionContext } from './change.js';
import type { Decided } from './event.js';
import { askExtension, decideExtension, withdrawExtension } from './extension.js';
import { may } from './may.js';
import { isProblem, type Problem, type TaskState } from './state.js';
import { closeStops, openStop } from './stops.js';
import { isShipped, TRANSITIONS, verbsIn } from './transitions.js';

type ShippedAction = Exclude<TaskAction, { do: (typeof LATER_TASK_VERBS)[number] }>;

/**
 * Decides one action on one task: the new T and its event, or a refusal (`not-yet-available`, `forbidden`, `not-your-unit`,
 * `self-decision`, `state-not-allowed`, `already-decided`, `withdraw-too-late`, `reason-required`, `evidence-required`,
 * `date-invalid`, `extension-…`). Source: rules.md §§2, 6.
 */
export function decide(task: TaskState, action: TaskAction, context: DecisionContext): Decided | Problem {
  if (!isShipped(action.do)) return { problem: 'not-yet-available', verb: action.do };
  const refused = permissionProblem(task, action, context.actor) ?? stateProblem(task, action.do);
  if (refused !== null) return refused;
  const change = changeOf(task, action as ShippedAction, context);
  if (isProblem(change)) return change;
  const after = { ...change.task, version: task.version + 1 };
  const { actor, at } = context;
  const onBehalfOf = actor.onBehalfOf ?? null;
  const event = { name: change.name, at, actorId: actor.personId, onBehalfOf, task: after, facts: change.facts ?? {} };
  return { task: after, events: [event] };
}

/** What `may` must know of a task for an action. */
export function subjectOf(task: TaskState, verb: TaskAction['do']): Parameters<typeof may>[2] {
  const asked = { accept: task.submission?.by, return: task.submission?.by, decideExtension: task.extension?.by };
  const askedBy = asked[verb as keyof typeof asked];
  return {
    leadUnitId: task.leadUnitId,
    coordinatingUnitIds: task.coordinators.map((each) => each.unitId),
    askedBy: askedBy === undefined ? [] : [askedBy],
  };
}

function permissionProblem(task: TaskState, action: TaskAction, actor: Actor): Problem | null {
  return may(actor, action.do, subjectOf(task, action.do));
}

function stateProblem(task: TaskState, verb: ShippedAction['do']): Problem | null {
  if (TRANSITIONS[verb].from.includes(task.state)) return null;
  const judgedAt = task.acceptedAt ?? task.returnedAt;
  if (judgedAt !== null && (task.state === 'accepted' || task.state === 'returned')) {
    if (verb === 'withdraw') return { problem: 'withdraw-too-late', at: judgedAt };
    if (verb === 'accept' || verb === 'return') {
      return { problem: 'already-decided', at: judgedAt, decision: task.state === 'accepted' ? 'accept' : 'return' };
    }
  }
  return { problem: 'state-not-allowed', action: verb, state: task.state, possible: verbsIn(task.state) };
}

function changeOf(task: TaskState, action: ShippedAction, context: DecisionContext): Change | Problem {
  const { at } = context;
  switch (action.do) {
    case 'acknowledge':
      return { name: 'task.acknowledged', task: { ...task, state: 'acknowledged', acknowledgedAt: at } };
    case 'submit':
      return submit(task, action, context);
    case 'withdraw':
      return withdraw(task, at);
    case 'accept':
      return accept(task, action, at);
    case 'return':
      return giveBack(task, action.reason, at);
    case 'askExtension':
      return askExtension(task, action, context);
    case 'withdrawExtension':
      return withdrawExtension(task, at);
    case 'decideExtension':
      return decideExtension(task, action, context);
    case 'reassign':
      return reassign(task, action, context);
    case 'changeDeadline':
      return changeDeadline(task, action, context);
    case 'recall':
      return recall(task, action.reason, at);
    case 'nameOfficer':
      return {
        name: 'task.officerNamed',
        task: { ...task, officerId: action.personId },
        facts: { from: task.officerId },
      };
    case 'acknowledgeCoordination':
      return acknowledgeCoordination(task, context);
  }
}

const REASON_REQUIRED: Problem = { problem: 'reason-required' };
const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

type Submit = Extract<TaskAction, { do: 'submit' }>;

function submit(task: TaskState, action: Submit, { actor, at, id }: DecisionContext): Change | Problem {
  const { documentOn = null, documentNumber = null, done = null } = action;
  if (documentOn !== null && documentOn > civilDateOf(at)) {
    return { problem: 'date-invalid', field: 'documentOn', text: documentOn };
  }
  const unitId = actor.seats.find((seat) => seat.unitId === task.leadUnitId)?.unitId ?? task.leadUnitId;
  const submission = { id, at, by: actor.personId, unitId, done, documentNumber, documentOn };
  const acknowledgedAt = task.acknowledgedAt ?? at;
  const stoppedPeriods = openStop(task.stoppedPeriods, 'submitted', at);
  return {
    name: 'task.submitted',
    task: { ...task, state: 'submitted', acknowledgedAt, submission, stoppedPeriods },
    facts: { submissionId: id },
  };
}

function withdraw(task: TaskState, at: Instant): Change {
  const stoppedPeriods = closeStops(task.stoppedPeriods, 'submitted', at);
  const state = task.returnedAt === null ? 'acknowledged' : 'returned';
  return {
    name: 'task.withdrawn',
    task: { ...task, state, submission: null, stoppedPeriods, remindFrom: at },
    facts: { submissionId: task.submission?.id ?? null },
  };
}

type Accept = Extract<TaskAction, { do: 'accept' }>;

function accept(task: TaskState, action: Accept, at: Instant): Change | Problem {
  const submittedAt = task.submission?.at ?? at;
  const { completedOn, reason } = action;
  if (completedOn !== undefined) {
    if (isBlank(reason)) return REASON_REQUIRED;
    if (isBlank(action.evidence)) return { problem: 'evidence-required', on: completedOn };
    const { receivedOn } = task;
    if (completedOn > civilDateOf(submittedAt) || completedOn < receivedOn) {
      return { problem: 'date-invalid', field: 'completedOn', text: completedOn };
    }
  }
  const completedAt = completedOn === undefined ? submittedAt : startOfDay(completedOn);
  const after = withoutExtension({ ...task, state: 'accepted', acceptedAt: at, completedAt }, at);
  return {
    name: 'task.accepted',
    task: { ...after, stoppedPeriods: closeStops(after.stoppedPeriods, 'submitted', at) },
    facts: {
      submissionId: task.submission?.id ?? null,
      reason: reason ?? null,
      completedOn: completedOn ?? null,
      evidence: action.evidence ?? null,
    },
  };
}

function giveBack(task: TaskState, reason: string, at: Instant): Change | Problem {
  if (isBlank(reason)) return REASON_REQUIRED;
  const stoppedPeriods = closeStops(task.stoppedPeriods, 'submitted', at);
  const submittedAt = task.submission?.at ?? null;
  return {
    name: 'task.returned',
    task: { ...task, state: 'returned', returnedAt: at, submission: null, stoppedPeriods, remindFrom: at },
    facts: { submissionId: task.submission?.id ?? null, submittedAt, reason },
  };
}

type Reassign = Extract<TaskAction, { do: 'reassign' }>;

function reassign(task: TaskState, action: Reassign, { actor, at }: DecisionContext): Change | Problem {
  if (isBlank(action.reason)) return REASON_REQUIRED;
  const { unitId } = action;
  if (unitId === task.leadUnitId) return { problem: 'validation', field: 'unit', unitId };
  const after: TaskState = {
    ...withoutExtension(task, at),
    leadUnitId: unitId,
    assessedUnitId: task.assessedUnitId === task.leadUnitId ? unitId : task.assessedUnitId,
    assignmentNo: task.assignmentNo + 1,
    officerId: null,
    coordinators: task.coordinators.filter((each) => each.unitId !== unitId),
    state: 'assigned',
    assignedAt: at,
    assignedBy: actor.personId,
    acknowledgedAt: null,
    submission: null,
    remindFrom: at,
  };
  return { name: 'task.reassigned', task: after, facts: { from: task.leadUnitId, to: unitId, reason: action.reason } };
}

type ChangeDeadline = Extract<TaskAction, { do: 'changeDeadline' }>;

function changeDeadline(task: TaskState, action: ChangeDeadline, context: DecisionContext): Change | Problem {
  if (isBlank(action.reason)) return REASON_REQUIRED;
  const dueOn: CivilDate = action.dueOn;
  if (dueOn === task.dueOn) return { problem: 'validation', field: 'dueOn', text: dueOn };
  if (dueOn < task.receivedOn) return { problem: 'date-invalid', field: 'dueOn', text: dueOn };
  return {
    name: 'task.dueChanged',
    task: withDue(task, { dueOn, cause: 'correction', readingRule: context.readingRule, at: context.at }),
    facts: { from: task.dueOn, to: dueOn, cause: 'correction', reason: action.reason },
  };
}

function recall(task: TaskState, reason: string, at: Instant): Change | Problem {
  if (isBlank(reason)) return REASON_REQUIRED;
  const after = withoutExtension({ ...task, state: 'recalled', resumeTo: null }, at);
  return {
    name: 'task.recalled',
    task: { ...after, stoppedPeriods: closeStops(after.stoppedPeriods, 'submitted', at) },
    facts: { reason },
  };
}

function acknowledgeCoordination(task: TaskState, { actor, at }: DecisionContext): Change | Problem {
  const own = task.coordinators.find(
    (each) => each.acknowledgedAt === null && actor.seats.some((seat) => seat.unitId === each.unitId),
  );
  if (own === undefined)
    return { problem: 'state-not-allowed', action: 'acknowledgeCoordination', state: task.state, possible: [] };
  const coordinators = task.coordinators.map((each) => (each === own ? { ...each, acknowledgedAt: at } : each));
  return { name: 'task.coordinatorAcknowledged', task: { ...task, coordinators }, facts: { unitId: own.unitId } };
}
