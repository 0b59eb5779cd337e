import type { Actor } from '../task/actor.js';
import type { LadderAction } from '../task/actions.js';
import { may, type SubjectFacts } from '../task/may.js';
import type { Problem, TaskState } from '../task/state.js';
import type { Instant, WorkingCalendar } from '../time/index.js';
import type { Case } from './case.js';
import { closed, happened, type CaseDecided } from './event.js';
import { rungOf, type LadderPolicy } from './policy.js';
import { endOf, nextStepOf } from './step.js';

export interface CaseContext {
  readonly actor: Actor;
  readonly at: Instant;
  readonly calendar: WorkingCalendar;
  readonly ladder: LadderPolicy;
  /** Of the row the action creates (an explanation). */
  readonly id: string;
}

type Act<Verb extends LadderAction['do']> = Extract<LadderAction, { do: Verb }>;

const isBlank = (text: string): boolean => text.trim() === '';
const notNow = (action: string, kase: Case): Problem => ({
  problem: 'state-not-allowed',
  action,
  state: kase.closedAt === null ? 'open' : 'closed',
  rung: kase.rung,
});

/** What `may` must know of a case: nobody weighs their own explanation, nor decides on a matter of their own unit. */
function subjectOf(kase: Case, verb: LadderAction['do']): SubjectFacts {
  const askedBy = verb === 'weigh' && kase.explanation !== null ? [kase.explanation.by] : [];
  return { leadUnitId: kase.leadUnitId, askedBy };
}

/**
 * Decides what a person does to a case: the new C and its events, or a refusal. Confirming only lets the rung go; the next look, at the
 * same instant, checks all gates again. Source: rules.md §4, §6.
 */
export function decideCase(
  kase: Case,
  task: TaskState,
  action: LadderAction,
  context: CaseContext,
): CaseDecided | Problem {
  const refused = may(context.actor, action.do, subjectOf(kase, action.do));
  if (refused !== null) return refused;
  switch (action.do) {
    case 'confirmRung':
      return confirm(kase, action, context);
    case 'explain':
      return explain(kase, action, context);
    case 'weigh':
      return weigh(kase, task, action, context);
    case 'decideProposal':
      return decideProposal(kase, task, action, context);
    case 'recordDelivery':
      return { case: kase.closedAt === null ? { ...kase, nextStepAt: context.at } : kase, events: [] };
  }
}

const whoOf = ({ actor }: CaseContext) => ({ actorId: actor.personId, onBehalfOf: actor.onBehalfOf ?? null });

function confirm(
  kase: Case,
  { rung = kase.rung + 1 }: Act<'confirmRung'>,
  context: CaseContext,
): CaseDecided | Problem {
  if (rung <= kase.rung) return { problem: 'already-decided', action: 'confirmRung', rung };
  if (kase.closedAt !== null || rung !== kase.rung + 1) return notNow('confirmRung', kase);
  if (kase.confirmedRung === rung) return { problem: 'already-decided', action: 'confirmRung', rung };
  const waits = kase.held?.rung === rung && kase.held.reasons.some(({ code }) => code === 'toConfirm');
  if (!waits) return notNow('confirmRung', kase);
  const change = { confirmedRung: rung, nextStepAt: context.at };
  return happened({ case: kase, events: [] }, 'escalation.rungConfirmed', context.at, {
    change,
    facts: { rung },
    who: whoOf(context),
  });
}

function explain(kase: Case, action: Act<'explain'>, context: CaseContext): CaseDecided | Problem {
  if (isBlank(action.text)) return { problem: 'reason-required' };
  const proposed = kase.proposal !== null && kase.proposal.decision?.decision !== 'returnForFacts';
  if (kase.closedAt !== null || kase.explanationAskedAt === null || proposed) return notNow('explain', kase);
  if (kase.explanation !== null && kase.explanation.weighed === null) return notNow('explain', kase);
  const { text, measures = null, expectedOn = null } = action;
  const explanation = {
    id: context.id,
    at: context.at,
    by: context.actor.personId,
    text,
    measures,
    expectedOn,
    weighed: null,
  };
  return happened({ case: kase, events: [] }, 'escalation.explained', context.at, {
    change: { explanation },
    facts: { explanationId: context.id },
    who: whoOf(context),
  });
}

function weigh(kase: Case, task: TaskState, action: Act<'weigh'>, context: CaseContext): CaseDecided | Problem {
  const { explanation } = kase;
  if (explanation === null || kase.closedAt !== null) return notNow('weigh', kase);
  if (explanation.weighed !== null)
    return {
      problem: 'already-decided',
      action: 'weigh',
      at: explanation.weighed.at,
      decision: explanation.weighed.sufficient,
    };
  if (isBlank(action.reason)) return { problem: 'reason-required' };
  const { at, actor } = context;
  const { sufficient, reason } = action;
  const weighed = { ...explanation, weighed: { at, by: actor.personId, sufficient, reason } };
  const next = nextStepOf(kase, task, context);
  const nextStepAt = next === null ? null : next > at ? next : at;
  const after = happened({ case: kase, events: [] }, 'escalation.weighed', at, {
    change: { explanation: weighed, nextStepAt },
    facts: { explanationId: explanation.id, sufficient, reason },
    who: whoOf(context),
  });
  return sufficient ? closed(after, at, 'sufficient', whoOf(context)) : after;
}

function decideProposal(
  kase: Case,
  task: TaskState,
  action: Act<'decideProposal'>,
  context: CaseContext,
): CaseDecided | Problem {
  const { proposal } = kase;
  if (proposal === null) return notNow('decideProposal', kase);
  if (proposal.decision !== null) {
    return {
      problem: 'already-decided',
      action: 'decideProposal',
      at: proposal.decision.at,
      by: proposal.decision.by,
      decision: proposal.decision.decision,
    };
  }
  if (isBlank(action.reason)) return { problem: 'reason-required' };
  const { at, actor } = context;
  const { decision, reason } = action;
  const decided = { ...proposal, decision: { at, by: actor.personId, decision, reason } };
  const back: Partial<Case> =
    decision === 'returnForFacts' ? { rung: proposal.rung - 1, confirmedRung: null, nextStepAt: at } : {};
  const after = happened({ case: kase, events: [] }, 'escalation.decided', at, {
    change: { proposal: decided, held: null, nextStepAt: null, ...back },
    facts: { proposalId: proposal.id, decision, reason, decidedBy: actor.personId },
    who: whoOf(context),
  });
  const end = endOf(kase, task);
  if (decision === 'noAction') return closed(after, at, 'noAction', whoOf(context));
  if (end !== null) return closed(after, at, end, whoOf(context));
  const further = rungOf(context.ladder, after.case.rung + 1);
  if (decision === 'returnForFacts' || further === null || !further.available) return after;
  return { ...after, case: { ...after.case, nextStepAt: nextStepOf(after.case, task, context) } };
}
