import type { CivilDate } from '../time/index.js';

export type RungName = 'urge' | 'explain' | 'criticise' | 'account';
export type RungMode = 'automatic' | 'confirmed' | 'proposal';
export type RungAudience = 'head' | 'officer' | 'leader';

export interface Rung {
  readonly rung: number;
  readonly name: RungName;
  /** The Vietnamese name of the step on the screen. */
  readonly screen: string;
  /** 07:30 of the N-th counting working day after `dueOn`. */
  readonly afterWorkingDays: number;
  readonly to: readonly RungAudience[];
  readonly copyMonitor: boolean;
  readonly mode: RungMode;
  /** Working days to answer, from proved delivery; only on the rung that asks for an explanation. */
  readonly answerWorkingDays?: number;
  /** Shown in the policy but not offered yet (rung 4). */
  readonly available: boolean;
}

/** The ladder (rules.md §4). A case pins the version at its opening: rules do not change under someone being judged. */
export interface LadderPolicy {
  readonly kind: 'ladder';
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: CivilDate;
  readonly source: string;
  /** HH:mm at which a rung fires at the earliest. */
  readonly at: string;
  readonly rungs: readonly Rung[];
  /** No rung on so many working days after a return. */
  readonly graceAfterReturn: number;
  /** A working day with at least so many minutes of our own outage within working hours does not count. */
  readonly outageMinutesVoidingDay: number;
  /** The unit case of rung 4: so many late tasks of one unit in so many months, each urged. */
  readonly unitCase: { readonly lateTasks: number; readonly months: number };
}

export function rungOf(ladder: LadderPolicy, rung: number): Rung | null {
  return ladder.rungs.find((each) => each.rung === rung) ?? null;
}
