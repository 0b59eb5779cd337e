/** Outcomes that criterion (6) counts (rules.md §5). */
export const COUNTED_OUTCOMES = ['early', 'onTime', 'late', 'awaiting', 'notYetDue', 'overdue', 'undated'] as const;
export type CountedOutcome = (typeof COUNTED_OUTCOMES)[number];

/** What a finished task is: the three outcomes that earn a credit. */
export type CreditedOutcome = 'early' | 'onTime' | 'late';

/** How many tasks stand at each outcome. Whole numbers, none negative. */
export interface OutcomeCounts extends Readonly<Record<CountedOutcome, number>> {
  /** What the awaiting ones would be if accepted; those not named here would be on time. */
  readonly awaitingWouldBe?: Readonly<Record<CreditedOutcome, number>>;
}

/** The outcome of one task, as `outcomeOf` of the task names it; those out of the count are passed over. */
export interface JudgedOutcome {
  readonly outcome: CountedOutcome | 'suspended' | 'recalled' | 'superseded' | 'routine';
  /** For an awaiting task: the outcome it would have if accepted. */
  readonly wouldBe?: CreditedOutcome | null | undefined;
}

const isCounted = (outcome: string): outcome is CountedOutcome =>
  COUNTED_OUTCOMES.some((counted) => counted === outcome);

/** Counts of the outcomes of tasks; suspended, recalled, superseded and routine ones are in none of them. */
export function outcomeCountsOf(tasks: Iterable<JudgedOutcome>): Required<OutcomeCounts> {
  const counts = { early: 0, onTime: 0, late: 0, awaiting: 0, notYetDue: 0, overdue: 0, undated: 0 };
  const awaitingWouldBe = { early: 0, onTime: 0, late: 0 };
  for (const { outcome, wouldBe } of tasks) {
    if (!isCounted(outcome)) continue;
    counts[outcome] += 1;
    if (outcome === 'awaiting') awaitingWouldBe[wouldBe ?? 'onTime'] += 1;
  }
  return { ...counts, awaitingWouldBe };
}

/** All countable tasks. Throws RangeError on a count that is not a whole number from 0 on. */
export function assignedOf(counts: OutcomeCounts): number {
  for (const outcome of COUNTED_OUTCOMES) {
    if (!Number.isSafeInteger(counts[outcome]) || counts[outcome] < 0) {
      throw new RangeError(`not a count of tasks: ${outcome} ${counts[outcome]}`);
    }
  }
  return COUNTED_OUTCOMES.reduce((total, outcome) => total + counts[outcome], 0);
}

/** Accepted tasks, whenever they were finished. */
export const doneOf = (counts: OutcomeCounts): number => counts.early + counts.onTime + counts.late;

/** Finished or past their day: done and overdue. Awaiting ones join when they are judged. */
export const dueCountOf = (counts: OutcomeCounts): number => doneOf(counts) + counts.overdue;

/** The awaiting ones as they would be if all were accepted. */
export function wouldBeOf({ awaiting, awaitingWouldBe }: OutcomeCounts): Readonly<Record<CreditedOutcome, number>> {
  const { early, late } = awaitingWouldBe ?? { early: 0, late: 0 };
  return { early, late, onTime: awaiting - early - late };
}

export type OpenOutcome = 'notYetDue' | 'awaiting' | 'overdue' | 'undated';

/** The counts after one open group is finished: on time, an overdue one late, an awaiting one as it would be. */
export function finishedOf(counts: OutcomeCounts, group: OpenOutcome, tasks = counts[group]): OutcomeCounts {
  const rest = { ...counts, [group]: counts[group] - tasks };
  if (group === 'overdue') return { ...rest, late: counts.late + tasks };
  if (group !== 'awaiting') return { ...rest, onTime: counts.onTime + tasks };
  const { early, onTime, late } = wouldBeOf(counts);
  return {
    ...rest,
    early: counts.early + early,
    onTime: counts.onTime + onTime,
    late: counts.late + late,
    awaitingWouldBe: { early: 0, onTime: 0, late: 0 },
  };
}
