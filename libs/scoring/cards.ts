import {
  contributionOf, criterionSixOf, outcomeCountsOf, outcomeOf,
  type CivilDate, type CriterionSix, type Instant, type Outcome, type ScoringProfile, type TaskState,
} from '@dondoc/domain'; // prettier-ignore

/** A task as an event left it, and when that was. */
export interface Fact {
  readonly task: TaskState;
  readonly occurredAt: Instant;
}

/** A task as it stood at the instant of a card, with its outcome there. */
export interface JudgedTask extends Fact {
  readonly outcome: Outcome;
}

export interface Card {
  readonly six: CriterionSix;
  readonly tasks: readonly JudgedTask[];
}

/** Tasks that a card looks at, with their outcomes at `at`. Those out of the count stay visible; a duty by function never was in it. */
export const judgedOf = (facts: readonly Fact[], at: Instant): readonly JudgedTask[] =>
  facts.filter(({ task }) => task.countable).map((fact) => ({ ...fact, outcome: outcomeOf(fact.task, at) }));

/** The card that judged tasks make. */
export const cardOf = (tasks: readonly JudgedTask[], profile: ScoringProfile, asOf: CivilDate): Card => ({
  six: criterionSixOf(outcomeCountsOf(tasks.map(({ outcome }) => outcome)), profile, asOf),
  tasks,
});

/** What one task gives to its card. Points null where the task is out of the count or nothing is determined. */
export function contributionTo(
  card: Card,
  { outcome }: JudgedTask,
  profile: ScoringProfile,
): { credit: string; points: string | null } {
  switch (outcome.outcome) {
    case 'suspended':
    case 'recalled':
    case 'superseded':
    case 'routine':
      return { credit: '0', points: null };
    default:
      return contributionOf(outcome.outcome, card.six.counts, profile);
  }
}
