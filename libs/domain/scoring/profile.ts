import type { CivilDate } from '../time/index.js';
import type { CreditedOutcome } from './counts.js';
import type { RoundingMode } from './exact-fraction.js';

/** How criterion (6) is scored: a version of the rules kind `profile` (rules.md §5). Numbers are exact: "1.5", "2/3". */
export interface ScoringProfile {
  readonly id: string;
  readonly version: number;
  /** As people read it in "Theo bộ quy tắc …". */
  readonly name: string;
  readonly source: string;
  readonly effectiveFrom: CivilDate;
  /** The cards it is for; null is any. A card belongs to (assigning level, assessed level, year). */
  readonly validity: {
    readonly assigningLevel: string | null;
    readonly assessedLevel: string | null;
    readonly fromYear: number;
    readonly untilYear: number | null;
  };
  /** What one finished task earns. */
  readonly credits: Readonly<Record<CreditedOutcome, string>>;
  /** `assigned`: every countable task; `due`: done and overdue ones. */
  readonly denominator: 'assigned' | 'due';
  /** Whether a result earns as it would be before it is accepted. */
  readonly creditAwaiting: boolean;
  readonly max: string;
  readonly rounding: { readonly mode: RoundingMode; readonly digits: number; readonly stage: 'end' };
}
