import { may } from '../task/may.js';
import type { TaskState } from '../task/state.js';
import { actorOf, headOf, personsOf } from '../reminders/directory.js';
import type { DirectorySeat } from '../reminders/notice.js';
import {
  addDays,
  civilDateOf,
  startOfDay,
  workingDaysFrom,
  type CivilDate,
  type Instant,
  type Outage,
  type WorkingCalendar,
} from '../time/index.js';
import type { Case, FiredRung, HeldCode, HeldReason, RungProof } from './case.js';
import { delayOverAt, ladderHourAfter, voidedDaysOf, type DelayFacts } from './delay.js';
import { rungOf, type LadderPolicy, type Rung } from './policy.js';

/** What the gates of a rung are judged by, read in the transaction that fires it. */
export interface RungEvidence {
  readonly now: Instant;
  readonly task: TaskState;
  /** Seats held now. */
  readonly seats: readonly DirectorySeat[];
  /** What is known of the notices of this case's rungs. */
  readonly proofs: readonly RungProof[];
  /** The version the case has pinned. */
  readonly ladder: LadderPolicy;
  readonly calendar: WorkingCalendar;
  readonly outages: readonly Outage[];
  /** What the dossier of a proposal would still lack; only asked for proposing rungs. */
  readonly dossierMissing?: readonly string[];
}

export type Gate =
  | { readonly climb: number }
  /** The present head is new: he gets the rung before again. */
  | { readonly repeat: number; readonly headId: string }
  | { readonly hold: number; readonly reasons: readonly HeldReason[]; readonly recheckAt: Instant }
  /** No further rung. */
  | { readonly end: true };

const reason = (code: HeldCode, facts: HeldReason['facts'] = {}): HeldReason => ({ code, facts });

export const lastFired = (kase: Case): FiredRung | null => kase.fired.find(({ rung }) => rung === kase.rung) ?? null;

/** When the last rung was addressed to whom it now counts for. */
export const firedAt = ({ at, repeatedAt }: FiredRung): Instant => repeatedAt ?? at;

const delayFactsOf = ({ task, ladder, calendar, outages, now }: RungEvidence): DelayFacts => ({
  now,
  ladder,
  calendar,
  outages,
  stoppedPeriods: task.stoppedPeriods,
});

/** The earliest instant at which the delay of a rung is over: from the due day, or anew from where a new head got the rung before. */
export function delayOf(
  kase: Case,
  next: Rung,
  evidence: RungEvidence,
): { readonly after: CivilDate; readonly days: number; readonly overAt: Instant } {
  const fired = lastFired(kase);
  const before = rungOf(evidence.ladder, kase.rung)?.afterWorkingDays ?? 0;
  const anew = fired?.repeatedAt ?? null;
  const after = anew === null ? kase.dueOn : civilDateOf(anew);
  const days = anew === null ? next.afterWorkingDays : next.afterWorkingDays - before;
  return { after, days, overAt: delayOverAt(after, days, delayFactsOf(evidence)) };
}

/** Gate 1: the task is still late, and nothing of it waits for somebody else. */
function standstills(kase: Case, { task, now, ladder, calendar }: RungEvidence): readonly HeldReason[] {
  const reasons: HeldReason[] = [];
  if (kase.proposal !== null && kase.proposal.decision === null)
    reasons.push(reason('proposalOpen', { on: civilDateOf(kase.proposal.at) }));
  if (task.state === 'submitted') reasons.push(reason('submitted', { on: civilDateOf(task.submission?.at ?? now) }));
  if (task.state === 'suspended') reasons.push(reason('suspended', { reviewOn: task.reviewOn }));
  if (task.extension?.first === true) reasons.push(reason('extension', { on: civilDateOf(task.extension.at) }));
  if (task.blocker !== null) {
    const { agreedAt, at, waitsFor } = task.blocker;
    reasons.push(
      agreedAt === null
        ? reason('blockerAwaited', { on: civilDateOf(at) })
        : reason('blockerAgreed', { on: civilDateOf(at), waitsFor }),
    );
  }
  if (task.state === 'returned' && task.returnedAt !== null) {
    const until = ladderHourAfter(task.returnedAt, ladder.graceAfterReturn + 1, { ladder, calendar });
    if (now < until) reasons.push(reason('returned', { on: civilDateOf(task.returnedAt), next: civilDateOf(until) }));
  }
  return reasons;
}

/** A notice in the application proves nothing until it is opened. */
const arrived = ({ channel, state }: RungProof): boolean =>
  state === 'opened' || state === 'delivered' || (state === 'accepted' && channel !== 'inApp');

/** The proof that the present head has the notice of a rung: accepted by a channel, opened, or handed over. */
export function proofOf(rung: number, headId: string, { proofs }: Pick<RungEvidence, 'proofs'>): RungProof | null {
  const proved = proofs.filter((proof) => proof.rung === rung && proof.personId === headId && arrived(proof));
  return [...proved].sort((one, other) => ((one.at ?? '') < (other.at ?? '') ? -1 : 1))[0] ?? null;
}

const UNPROVED: Readonly<Record<string, HeldCode>> = {
  waiting: 'queued',
  failed: 'refused',
  bounced: 'bounced',
  noAddress: 'noChannel',
};

/** Gate 2: the notice of the rung before reached the present head. */
function unproved(kase: Case, evidence: RungEvidence): readonly HeldReason[] {
  const fired = lastFired(kase);
  if (fired === null) return [];
  const headId = headOf(evidence.seats, evidence.task.leadUnitId);
  if (headId === null) return [reason('noHead')];
  if (proofOf(kase.rung, headId, evidence) !== null) return [];
  const known = evidence.proofs.filter(({ rung, personId }) => rung === kase.rung && personId === headId);
  const last = known.at(-1);
  const facts = {
    personId: headId,
    noticeRung: kase.rung,
    on: civilDateOf(firedAt(fired)),
    answer: last?.answer ?? null,
    at: last?.at ?? null,
  };
  return [reason(last === undefined ? 'notSent' : (UNPROVED[last.state] ?? 'notSent'), facts)];
}

/** Gates 3 and 4: the delay is over in working days of our own, and the last rung was not today. */
function tooEarly(kase: Case, next: Rung, evidence: RungEvidence): readonly HeldReason[] {
  const { now } = evidence;
  const fired = lastFired(kase);
  const { after, days, overAt } = delayOf(kase, next, evidence);
  const reasons: HeldReason[] = [];
  if (now < overAt) {
    const voided = voidedDaysOf(after, civilDateOf(now), delayFactsOf(evidence));
    if (voided.length > 0) reasons.push(reason('outage', { days: voided, n: voided.length }));
    if (fired !== null && fired.repeatedAt !== null)
      reasons.push(reason('newHead', { personId: fired.headId, since: civilDateOf(fired.repeatedAt) }));
    reasons.push(reason('delayRunning', { n: days, on: civilDateOf(overAt) }));
  }
  const again = fired === null ? null : ladderHourAfter(firedAt(fired), 1, evidence);
  if (fired !== null && again !== null && now < again)
    reasons.push(reason('rungRecent', { on: civilDateOf(firedAt(fired)), next: civilDateOf(again) }));
  return reasons;
}

/** The last day to answer a request for explanation, from proved delivery to the present head; null until that is proved. */
export function explanationUntilOf(kase: Case, evidence: RungEvidence): CivilDate | null {
  const asked = evidence.ladder.rungs.find(({ answerWorkingDays }) => answerWorkingDays !== undefined);
  const headId = headOf(evidence.seats, evidence.task.leadUnitId);
  if (asked === undefined || kase.rung < asked.rung || headId === null) return kase.explanationUntil;
  const proof = proofOf(asked.rung, headId, evidence);
  if (proof === null || proof.at === null) return kase.explanationUntil;
  return workingDaysFrom(evidence.calendar, civilDateOf(proof.at), asked.answerWorkingDays ?? 0);
}

/** Gate 5: the unit was asked, and has answered insufficiently or let its time pass. */
function unheard(kase: Case, next: Rung, evidence: RungEvidence): readonly HeldReason[] {
  if (next.mode !== 'proposal') return [];
  if (kase.explanationAskedAt === null) return [reason('notAsked')];
  const { explanation } = kase;
  if (explanation !== null)
    return explanation.weighed === null ? [reason('toWeigh', { on: civilDateOf(explanation.at) })] : [];
  const until = explanationUntilOf(kase, evidence);
  return until === null || evidence.now < startOfDay(addDays(until, 1))
    ? [reason('explanationRunning', { until })]
    : [];
}

/** A proposal needs a whole dossier, and somebody who may decide it. */
function undecidable(next: Rung, { seats, task, dossierMissing = [] }: RungEvidence): readonly HeldReason[] {
  if (next.mode !== 'proposal') return [];
  const subject = { leadUnitId: task.leadUnitId };
  const deciders = personsOf(seats, 'leader').filter(
    (person) => may(actorOf(seats, person), 'decideProposal', subject) === null,
  );
  return [
    ...(dossierMissing.length > 0 ? [reason('dossierIncomplete', { missing: dossierMissing })] : []),
    ...(deciders.length === 0 ? [reason('noDecider')] : []),
  ];
}

/** A monitor lets it go: rung 2 always, a proposal that a leader has returned for facts as well. */
function unconfirmed(kase: Case, next: Rung): readonly HeldReason[] {
  const asked = next.mode === 'confirmed' || kase.proposal?.decision?.decision === 'returnForFacts';
  return asked && kase.confirmedRung !== next.rung ? [reason('toConfirm')] : [];
}

/** When to look again: where time alone cures it, at that time; else on the next working day at the hour of the ladder. */
function recheckOf(reasons: readonly HeldReason[], kase: Case, next: Rung, evidence: RungEvidence): Instant {
  const tomorrow = ladderHourAfter(evidence.now, 1, evidence);
  const { overAt } = delayOf(kase, next, evidence);
  const onlyTime = reasons.every(({ code }) => ['delayRunning', 'outage', 'newHead', 'rungRecent'].includes(code));
  return onlyTime && overAt > tomorrow ? overAt : tomorrow;
}

/**
 * The five gates of the next rung (rules.md §4): one rung up, or held with every reason. Asking for a monitor's confirmation is a
 * reason only when nothing else stands in the way, so that nobody confirms too early.
 */
export function gate(kase: Case, evidence: RungEvidence): Gate {
  const next = rungOf(evidence.ladder, kase.rung + 1);
  if (next === null || !next.available) return { end: true };
  const still = standstills(kase, evidence);
  const repeat = still.length === 0 ? newHeadOf(kase, evidence) : null;
  if (repeat !== null) return { repeat: kase.rung, headId: repeat };
  const others = [
    ...still,
    ...unproved(kase, evidence),
    ...tooEarly(kase, next, evidence),
    ...unheard(kase, next, evidence),
    ...undecidable(next, evidence),
  ];
  const reasons = others.length > 0 ? others : unconfirmed(kase, next);
  if (reasons.length === 0) return { climb: next.rung };
  return { hold: next.rung, reasons, recheckAt: recheckOf(reasons, kase, next, evidence) };
}

/** A head appointed since the last rung, who has not had it yet; null where it is the same person or nobody. */
function newHeadOf(kase: Case, { seats, task }: RungEvidence): string | null {
  const fired = lastFired(kase);
  if (fired === null || kase.rung > 2) return null;
  const headId = headOf(seats, task.leadUnitId);
  return headId === null || headId === fired.headId ? null : headId;
}
