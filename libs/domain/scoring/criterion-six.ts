import type { CivilDate } from '../time/index.js';
import {
  assignedOf,
  doneOf,
  dueCountOf,
  finishedOf,
  wouldBeOf,
  type CountedOutcome,
  type CreditedOutcome,
  type OpenOutcome,
  type OutcomeCounts,
} from './counts.js';
import {
  compared,
  dividedBy,
  fractionOf,
  fractionTextOf,
  minus,
  plainTextOf,
  roundedTextOf,
  sumOf,
  times,
  type ExactFraction,
} from './exact-fraction.js';
import type { ScoringProfile } from './profile.js';
import { doneSentenceOf, gainSentenceOf, lostSentenceOf, leverSentenceOf, sourceSentenceOf } from './sentences.js';
import { pointsSentenceOf, projectedSentenceOf } from './why-sentences.js';

export interface CompletedOfDue {
  readonly due: number;
  readonly done: number;
  readonly onTime: number;
  /** Per cent with at most one decimal and a point ("100", "97.8"), half up; null where nothing is due. */
  readonly donePercent: string | null;
  readonly onTimePercent: string | null;
}

/** What finishing one open group would add, in points as the profile writes them ("0.20"). */
export interface Gain {
  readonly code: OpenOutcome;
  readonly tasks: number;
  readonly sentence: string;
  readonly points: string;
}

/** Criterion (6) with its three figures. Numbers are strings with a point; null where not determined. */
export interface CriterionSix {
  readonly counts: OutcomeCounts;
  readonly assigned: number;
  readonly max: string;
  readonly points: string | null;
  /** The unrounded points as a reduced fraction, "89/68". */
  readonly exact: string | null;
  /** The same with six decimals, half up. */
  readonly decimal: string | null;
  /** The points if all that is open finishes: on time, an overdue one late, an awaiting one as it would be. */
  readonly projected: string | null;
  readonly done: CompletedOfDue;
  /** Vietnamese sentences (texts.md §3 "Criterion (6)"). */
  readonly explain: {
    readonly points: string;
    readonly projected: string;
    readonly done: string;
    readonly source: string;
  };
  /** The open groups, the greatest gain first. */
  readonly gains: readonly Gain[];
  /** What late and overdue tasks have cost for good; null where nothing is lost. */
  readonly lost: { readonly points: string; readonly sentence: string } | null;
  readonly profile: { readonly id: string; readonly version: number; readonly name: string; readonly source: string };
}

const OPEN: readonly OpenOutcome[] = ['notYetDue', 'undated', 'awaiting', 'overdue'];

/** The credits earned: what is divided by the denominator. */
function earnedOf(counts: OutcomeCounts, { credits, creditAwaiting }: ScoringProfile): ExactFraction {
  const waiting = creditAwaiting ? wouldBeOf(counts) : { early: 0, onTime: 0, late: 0 };
  const earned = (['early', 'onTime', 'late'] as const).map((outcome) =>
    times(fractionOf(credits[outcome]), fractionOf(counts[outcome] + waiting[outcome])),
  );
  return sumOf(earned);
}

const denominatorOf = (counts: OutcomeCounts, profile: ScoringProfile): number =>
  profile.denominator === 'due'
    ? dueCountOf(counts) + (profile.creditAwaiting ? counts.awaiting : 0)
    : assignedOf(counts);

function exactPointsOf(counts: OutcomeCounts, profile: ScoringProfile): ExactFraction | null {
  const denominator = denominatorOf(counts, profile);
  if (denominator === 0) return null;
  return dividedBy(times(earnedOf(counts, profile), fractionOf(profile.max)), fractionOf(denominator));
}

const roundedPointsOf = (exact: ExactFraction, { rounding }: ScoringProfile): string =>
  roundedTextOf(exact, rounding.digits, rounding.mode);

const allFinishedOf = (counts: OutcomeCounts): OutcomeCounts =>
  OPEN.reduce<OutcomeCounts>((finished, group) => finishedOf(finished, group), counts);

function completedOf(counts: OutcomeCounts): CompletedOfDue {
  const [due, done, onTime] = [dueCountOf(counts), doneOf(counts), counts.early + counts.onTime];
  const percentOf = (part: number): string | null =>
    due === 0 ? null : plainTextOf(fractionOf(roundedTextOf(dividedBy(fractionOf(part * 100), fractionOf(due)), 1)));
  return { due, done, onTime, donePercent: percentOf(done), onTimePercent: percentOf(onTime) };
}

function gainOf(counts: OutcomeCounts, profile: ScoringProfile, group: OpenOutcome, tasks: number): ExactFraction {
  const now = exactPointsOf(counts, profile) ?? fractionOf(0);
  return minus(exactPointsOf(finishedOf(counts, group, tasks), profile) ?? fractionOf(0), now);
}

function gainsOf(counts: OutcomeCounts, profile: ScoringProfile): readonly Gain[] {
  return OPEN.filter((group) => counts[group] > 0)
    .map((group) => ({ group, gain: gainOf(counts, profile, group, counts[group]) }))
    .sort((one, other) => compared(other.gain, one.gain))
    .map(({ group, gain }) => ({
      code: group,
      tasks: counts[group],
      sentence: gainSentenceOf(group, counts[group], profile.credits.late),
      points: roundedTextOf(gain, profile.rounding.digits),
    }));
}

/** max − projected, as both are printed, so that the figures on a screen add up. */
function lostOf(finished: OutcomeCounts, counts: OutcomeCounts, profile: ScoringProfile, projected: string | null) {
  if (projected === null || finished.late === 0) return null;
  const missing = minus(fractionOf(profile.max), fractionOf(projected));
  if (missing.numerator <= 0n) return null;
  const points = roundedTextOf(missing, profile.rounding.digits);
  return { points, sentence: lostSentenceOf(points, counts, wouldBeOf(counts).late) };
}

/**
 * Points of criterion (6) = max × (credit · counts) / denominator, exact until the profile rounds; without tasks it is
 * not determined: neither 0 nor the maximum (rules.md §5, seed 003). `asOf` only stands in the source line.
 * Throws RangeError on counts that are none.
 */
export function criterionSixOf(counts: OutcomeCounts, profile: ScoringProfile, asOf?: CivilDate): CriterionSix {
  const assigned = assignedOf(counts);
  const exact = exactPointsOf(counts, profile);
  const finished = allFinishedOf(counts);
  const exactProjected = exactPointsOf(finished, profile);
  const points = exact === null ? null : roundedPointsOf(exact, profile);
  const projected = exactProjected === null ? null : roundedPointsOf(exactProjected, profile);
  const decimal = exact === null ? null : roundedTextOf(exact, 6);
  const done = completedOf(counts);
  const lost = lostOf(finished, counts, profile, projected);
  const figures = { counts, profile, earned: earnedOf(counts, profile), denominator: denominatorOf(counts, profile) };
  const projection = { ...figures, now: figures.earned, earned: earnedOf(finished, profile), denominator: assigned };
  return {
    counts,
    assigned,
    max: profile.max,
    points,
    exact: exact === null ? null : fractionTextOf(exact),
    decimal,
    projected,
    done,
    explain: {
      points: pointsSentenceOf(figures, decimal, points),
      projected: projectedSentenceOf(projection, exactProjected, { projected, lost: lost?.points ?? null }),
      done: doneSentenceOf(done),
      source: sourceSentenceOf(profile, asOf),
    },
    gains: gainsOf(counts, profile),
    lost,
    profile: { id: profile.id, version: profile.version, name: profile.name, source: profile.source },
  };
}

/** What finishing one task of an open group would add: "Hoàn thành nhiệm vụ này đúng hạn: thêm 0,03 điểm." */
export function leverOf(
  counts: OutcomeCounts,
  profile: ScoringProfile,
  group: 'notYetDue' | 'undated',
): { readonly points: string; readonly sentence: string } {
  const points = roundedTextOf(gainOf(counts, profile, group, 1), profile.rounding.digits);
  return { points, sentence: leverSentenceOf(points) };
}

/** What one task gives to the points now: its credit and its share; points null where not determined. */
export function contributionOf(
  outcome: CountedOutcome,
  counts: OutcomeCounts,
  profile: ScoringProfile,
): { readonly credit: string; readonly points: string | null } {
  const finished = (['early', 'onTime', 'late'] as const).find(
    (credited): credited is CreditedOutcome => credited === outcome,
  );
  const credit = fractionOf(finished === undefined ? 0 : profile.credits[finished]);
  const denominator = denominatorOf(counts, profile);
  const points = denominator === 0 ? null : dividedBy(times(credit, fractionOf(profile.max)), fractionOf(denominator));
  return { credit: plainTextOf(credit), points: points === null ? null : roundedTextOf(points, 6) };
}
