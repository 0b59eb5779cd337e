import type { Name } from '../names/name.js';

/** How a clause opens: who it speaks to and where what it says begins. */
export interface Opening {
  /** First word of the quotation (an issuer who asks is left out). */
  readonly quoteAt: number;
  /** Named in the clause; empty where it has no subject of its own. */
  readonly subjects: readonly Name[];
  /** First word of the predicate. */
  readonly verbAt: number;
  /** Where the core begins; before the verb where a product stands first. */
  readonly startAt?: number;
  /** "Giao", "Yêu cầu", "Đề nghị" stand before the subject. */
  readonly asked: boolean;
  readonly kind: 'verb' | 'product' | 'past' | 'other';
}

/** The words of one clause, and where it stands. */
export interface Reach {
  readonly from: number;
  readonly to: number;
  /** The clause stands in an item of the list. */
  readonly listed: boolean;
  /** Where deadlines end that begin at a word. */
  readonly behindDeadline: (at: number) => number;
}
