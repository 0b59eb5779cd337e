import { headOf } from '../reminders/directory.js';
import { canBeOverdue } from '../task/outcome.js';
import { FINAL_STATES, type TaskState } from '../task/state.js';
import { instantAt, workingDaysFrom, type Instant, type WorkingCalendar } from '../time/index.js';
import type { Case, CloseCause, HeldReason } from './case.js';
import { ladderHourAfter } from './delay.js';
import { happened, closed, type CaseDecided } from './event.js';
import { explanationUntilOf, firedAt, gate, lastFired, type RungEvidence } from './gate.js';
import { rungOf, type LadderPolicy } from './policy.js';
import type { TaskEvent } from '../task/event.js';

export interface FollowContext {
  readonly ladder: LadderPolicy;
  readonly calendar: WorkingCalendar;
  /** Of the case that may be opened. */
  readonly id: string;
}

/**
 * When a case must be looked at next, as far as its own state and the task's tell; null while only an event can change anything. A task
 * that waits for somebody is looked at all the same, so that what holds the rung is said.
 */
export function nextStepOf(
  kase: Case,
  task: TaskState,
  { ladder, calendar }: Pick<FollowContext, 'ladder' | 'calendar'>,
): Instant | null {
  const next = rungOf(ladder, kase.rung + 1);
  if (kase.closedAt !== null || next === null || !next.available) return null;
  if (FINAL_STATES.includes(task.state) || isProposalOpen(kase)) return null;
  const fired = lastFired(kase);
  const instants = [instantAt(workingDaysFrom(calendar, kase.dueOn, next.afterWorkingDays), ladder.at)];
  if (fired !== null) instants.push(ladderHourAfter(firedAt(fired), 1, { ladder, calendar }));
  if (task.returnedAt !== null && task.state === 'returned') {
    instants.push(ladderHourAfter(task.returnedAt, ladder.graceAfterReturn + 1, { ladder, calendar }));
  }
  return instants.sort().at(-1) ?? null;
}

/**
 * What an event of a task means for its open case (null: it has none): a lateness opens one, the end of the task or a moved due day
 * closes it, everything else only says when to look again. Older versions of the task are dropped. Null: nothing to keep.
 */
export function followOf(kase: Case | null, event: TaskEvent, context: FollowContext): CaseDecided | null {
  const { task, at } = event;
  if (kase === null || kase.closedAt !== null) {
    return event.name === 'task.overdue' && task.dueOn !== null && canBeOverdue(task) ? opened(event, context) : null;
  }
  if (task.version < kase.taskVersion) return null;
  const seen: CaseDecided = { case: { ...kase, taskVersion: task.version, leadUnitId: task.leadUnitId }, events: [] };
  const cause = endOf(kase, task);
  if (cause !== null && isProposalOpen(kase)) return { ...seen, case: stamped(seen.case, task) };
  if (cause !== null) return closed(seen, at, cause);
  const nextStepAt = nextStepOf(seen.case, task, context);
  const follows = {
    ...seen.case,
    nextStepAt: nextStepAt === null ? null : nextStepAt > at ? nextStepAt : ladderHourAfter(at, 1, context),
  };
  return event.name === 'task.alarmFired' || event.name === 'task.overdue'
    ? { ...seen, case: { ...seen.case } }
    : { ...seen, case: follows };
}

const isProposalOpen = (kase: Case): boolean => kase.proposal !== null && kase.proposal.decision === null;

/** Why the lateness is over; null while it goes on. */
export function endOf(kase: Case, task: TaskState): CloseCause | null {
  if (task.state === 'accepted' || task.state === 'recalled' || task.state === 'superseded') return task.state;
  return task.dueOn !== kase.dueOn ? 'dueMoved' : null;
}

/** An acceptance while a proposal waits does not withdraw it; it is stamped on it. */
function stamped(kase: Case, task: TaskState): Case {
  if (kase.proposal === null || task.acceptedAt === null) return kase;
  return { ...kase, proposal: { ...kase.proposal, acceptedAt: task.acceptedAt } };
}

function opened({ task, at }: TaskEvent, { ladder, calendar, id }: FollowContext): CaseDecided {
  const first = rungOf(ladder, 1);
  const dueOn = task.dueOn ?? task.receivedOn;
  const kase: Case = {
    id,
    taskId: task.id,
    taskKey: task.key,
    leadUnitId: task.leadUnitId,
    ladder: `${ladder.id}@${ladder.version}`,
    dueOn,
    taskVersion: task.version,
    openedAt: at,
    rung: 0,
    fired: [],
    confirmedRung: null,
    explanation: null,
    explanationAskedAt: null,
    explanationUntil: null,
    proposal: null,
    held: null,
    nextStepAt: first === null ? null : instantAt(workingDaysFrom(calendar, dueOn, first.afterWorkingDays), ladder.at),
    closedAt: null,
    closedBecause: null,
    version: 0,
  };
  return happened({ case: kase, events: [] }, 'escalation.opened', at, { facts: { dueOn } });
}

/** Codes of a rung that waits for a proof. */
const PROOF_CODES = ['refused', 'bounced', 'queued', 'noChannel', 'notSent', 'noHead'];

/** Whether news of a notice makes it worth looking at the case at once: it is held for want of a proof. */
export function wakes(kase: Case): boolean {
  return kase.closedAt === null && (kase.held?.reasons.some(({ code }) => PROOF_CODES.includes(code)) ?? false);
}

const sameReasons = (one: readonly HeldReason[], other: readonly HeldReason[]): boolean =>
  JSON.stringify(one.map(({ code, facts }) => [code, factsSaid(facts)])) ===
  JSON.stringify(other.map(({ code, facts }) => [code, factsSaid(facts)]));

// A date that only moves on with every look is no new reason.
const factsSaid = ({ on: _on, next: _next, at: _at, ...rest }: HeldReason['facts']): unknown => rest;

/**
 * One look at a case that is due: at most one rung up, the rung before again for a new head, or held. An event only where something
 * changed. `id` names the proposal, if one is made. The caller has locked the case.
 */
export function stepOf(kase: Case, evidence: RungEvidence, id: string): CaseDecided {
  const { now, task } = evidence;
  const start: CaseDecided = { case: { ...kase, explanationUntil: explanationUntilOf(kase, evidence) }, events: [] };
  if (kase.closedAt !== null) return { case: { ...kase, nextStepAt: null }, events: [] };
  const cause = FINAL_STATES.includes(task.state) || task.dueOn !== kase.dueOn ? endOf(kase, task) : null;
  if (cause !== null)
    return isProposalOpen(kase) ? { ...start, case: { ...start.case, nextStepAt: null } } : closed(start, now, cause);
  const answer = gate(kase, evidence);
  if ('end' in answer) return { ...start, case: { ...start.case, nextStepAt: null, held: null } };
  if ('climb' in answer) return climbed(start, answer.climb, evidence, id);
  if ('repeat' in answer) return repeated(start, answer.headId, evidence);
  const held = { rung: answer.hold, since: kase.held?.since ?? now, reasons: answer.reasons };
  const change = { held, nextStepAt: answer.recheckAt };
  if (kase.held !== null && kase.held.rung === answer.hold && sameReasons(kase.held.reasons, answer.reasons)) {
    return { ...start, case: { ...start.case, ...change } };
  }
  return happened(start, 'escalation.rungHeld', now, {
    change,
    facts: { rung: answer.hold, reasons: answer.reasons, recheckAt: answer.recheckAt },
  });
}

function climbed(start: CaseDecided, rung: number, evidence: RungEvidence, id: string): CaseDecided {
  const { now, ladder, task, seats } = evidence;
  const policy = rungOf(ladder, rung);
  const headId = headOf(seats, task.leadUnitId);
  const proposes = policy?.mode === 'proposal';
  const proposal = {
    id,
    kind: policy?.name === 'account' ? 'account' : 'criticise',
    rung,
    at: now,
    acceptedAt: null,
    decision: null,
  } as const;
  const fired = [...start.case.fired.filter((each) => each.rung !== rung), { rung, at: now, headId, repeatedAt: null }];
  const after: Case = {
    ...start.case,
    rung,
    fired,
    held: null,
    confirmedRung: null,
    ...(policy?.answerWorkingDays === undefined ? {} : { explanationAskedAt: now }),
    ...(proposes ? { proposal } : {}),
  };
  const nextStepAt = nextStepOf(after, task, evidence);
  const reached = happened({ ...start, case: after }, 'escalation.rungReached', now, {
    change: { nextStepAt },
    facts: { rung, headId },
  });
  return proposes ? happened(reached, 'escalation.proposed', now, { facts: { rung, proposalId: id } }) : reached;
}

function repeated(start: CaseDecided, headId: string, evidence: RungEvidence): CaseDecided {
  const { now, task, ladder } = evidence;
  const { rung } = start.case;
  const fired = start.case.fired.map((each) => (each.rung === rung ? { ...each, headId, repeatedAt: now } : each));
  const asks = rungOf(ladder, rung)?.answerWorkingDays !== undefined;
  const after: Case = {
    ...start.case,
    fired,
    held: null,
    ...(asks ? { explanationAskedAt: now, explanationUntil: null } : {}),
  };
  const nextStepAt = nextStepOf(after, task, evidence);
  return happened({ ...start, case: after }, 'escalation.rungReached', now, {
    change: { nextStepAt },
    facts: { rung, headId, repeated: true },
  });
}
