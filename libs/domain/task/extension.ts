import { addDays, civilDateOf, type Instant } from '../time/index.js';
import type { TaskAction } from './actions.js';
import { withDue, withoutExtension } from './changes.js';
import type { Change, DecisionContext } from './change.js';
import type { Problem, TaskState } from './state.js';
import { openStop } from './stops.js';

type Ask = Extract<TaskAction, { do: 'askExtension' }>;
type Decide = Extract<TaskAction, { do: 'decideExtension' }>;

/**
 * Asks for more time, before or after the due day: a date not in the past and after the present due day, a reason, one open
 * request per task. While a request waits the ladder waits, unless an earlier one was refused (rules.md §2).
 */
export function askExtension(
  task: TaskState,
  { until, reason }: Ask,
  { actor, at, id }: DecisionContext,
): Change | Problem {
  if (task.dueOn === null) return { problem: 'extension-undated' };
  if (task.extension !== null) return { problem: 'extension-open', on: civilDateOf(task.extension.at) };
  const today = civilDateOf(at);
  if (until < today || until <= task.dueOn) {
    const after = addDays(task.dueOn, 1);
    return { problem: 'extension-past', until, dueOn: task.dueOn, minimum: after > today ? after : today };
  }
  if (reason === undefined || reason.trim() === '') return { problem: 'reason-required' };
  const first = task.extensionsRefused === 0;
  const extension = { id, by: actor.personId, at, until, reason, first };
  const stoppedPeriods = first ? openStop(task.stoppedPeriods, 'extension', at) : task.stoppedPeriods;
  return {
    name: 'extension.requested',
    task: { ...task, extension, extensionsAsked: task.extensionsAsked + 1, stoppedPeriods },
    facts: { requestId: id, until, reason, first },
  };
}

function noRequest(task: TaskState, action: string): Problem {
  if (action === 'decideExtension' && task.extensionsAsked > 0) return { problem: 'already-decided', action };
  return { problem: 'state-not-allowed', action, state: task.state, possible: ['askExtension'] };
}

export function withdrawExtension(task: TaskState, at: Instant): Change | Problem {
  if (task.extension === null) return noRequest(task, 'withdrawExtension');
  return { name: 'extension.withdrawn', task: withoutExtension(task, at), facts: { requestId: task.extension.id } };
}

/** Granted: the due day moves to the date asked for and is promised. Refused: nothing moves and the ladder goes on. */
export function decideExtension(
  task: TaskState,
  action: Decide,
  { at, readingRule }: DecisionContext,
): Change | Problem {
  const { extension } = task;
  if (extension === null) return noRequest(task, 'decideExtension');
  const { reason = null } = action;
  const settled = withoutExtension(task, at);
  const facts = {
    requestId: extension.id,
    decision: action.grant ? 'granted' : 'refused',
    reason,
    askedBy: extension.by,
  };
  if (!action.grant) {
    if (reason === null || reason.trim() === '') return { problem: 'reason-required' };
    return {
      name: 'extension.decided',
      task: { ...settled, extensionsRefused: task.extensionsRefused + 1 },
      facts: { ...facts, until: extension.until },
    };
  }
  const due = withDue(settled, { dueOn: extension.until, cause: 'extension', readingRule, at });
  return {
    name: 'extension.decided',
    task: { ...due, promisedOn: extension.until },
    facts: { ...facts, from: task.dueOn, to: extension.until, promisedAt: due.dueAt },
  };
}
