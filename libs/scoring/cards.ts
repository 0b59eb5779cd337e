import {
  contributionOf,
  criterionSixOf,
  outcomeCountsOf,
  outcomeOf,
  type CivilDate,
  type CriterionSix,
  type Instant,
  type Outcome,
  type ScoringProfile,
  type TaskState,
} from '@dondoc/domain';

/** A task as it stood at the instant of a card, with its outcome there. */
export interface JudgedTask {
  readonly task: TaskState;
  readonly outcome: Outcome;
}

export interface Card {
  readonly six: CriterionSix;
  readonly tasks: readonly JudgedTask[];
}

/** The countable tasks among the facts, judged with `at` as now, and the card they make. */
export function cardOf(facts: readonly TaskState[], at: Instant, profile: ScoringProfile, asOf: CivilDate): Card {
  const tasks = facts.filter((task) => task.countable).map((task) => ({ task, outcome: outcomeOf(task, at) }));
  return { six: criterionSixOf(outcomeCountsOf(tasks.map(({ outcome }) => outcome)), profile, asOf), tasks };
}

/** What one task gives to its card. Points null where the task is out of the count or nothing is determined. */
export function contributionTo(card: Card, { outcome }: JudgedTask, profile: ScoringProfile) {
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
