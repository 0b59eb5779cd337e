import type { Deadline } from '../deadline/index.js';
import type { CivilDate, WorkingCalendar } from '../time/index.js';

/** A version of the rules kind `lint`: how strict the linter of directives is. */
export interface LintPolicy {
  readonly kind: 'lint';
  readonly id: string;
  readonly version: number;
  readonly source: string;
  readonly effectiveFrom: CivilDate;
  /** Fewer working days than this from issue to the day due are worth a remark. */
  readonly fewWorkingDays: number;
  /** More open tasks of one unit than this, due in one week, are worth a remark. */
  readonly tasksPerWeek: number;
}

export type FindingCode =
  | 'unnumbered'
  | 'readingEmpty'
  | 'noOwner'
  | 'unitUnknown'
  | 'noProduct'
  | 'noDeadline'
  | 'dueOnDayOff'
  | 'dueBeforeSigning'
  | 'duePast'
  | 'fewDays'
  | 'deadlinesContradict'
  | 'summaryBeforeParts'
  | 'overloaded'
  | 'stillOpen'
  | 'citedUnregistered'
  | 'citedAmbiguous';

/** What a remark speaks of besides the text: `ref` as people call it (texts.md), `title` what it is about. */
export interface Related {
  readonly kind: 'directive' | 'task';
  readonly id: string;
  readonly ref: string;
  readonly title: string;
}

/** A place in the text: UTF-16 offsets, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A remark for the author or the clerk, with what could be done about it; nothing is refused by it. */
export interface Finding {
  readonly code: FindingCode;
  readonly sentence: string;
  readonly suggestion: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly obligationId: string | null;
  readonly related: readonly Related[];
}

/** One duty of the document as far as the linter looks at it. */
export interface LintedObligation {
  readonly id: string;
  readonly instruction: string | null;
  readonly title: string;
  /** The words of the duty. */
  readonly quote: string;
  readonly place: Place | null;
  readonly deadlinePlace: Place | null;
  /** The words of the deadline; null where a person set it. */
  readonly deadlineText: string | null;
  readonly kind: 'dated' | 'review' | 'routine';
  readonly deadline: Deadline | null;
  /** The last allowed day that the deadline means; null where none or unresolved. */
  readonly dueOn: CivilDate | null;
  /** Lead units by id; the owner's name where no directory is at hand. */
  readonly leads: readonly string[];
  /** Units that its result goes to. */
  readonly receivers: readonly string[];
  /** Units that its result goes through, on to somebody else. */
  readonly throughs: readonly string[];
  readonly deliverable: string | null;
  readonly reportTo: string | null;
  /** Sentences about names that the directory does not know. */
  readonly unknownNames: readonly string[];
}

/** Another document that the text names, and how many directives of the register it may mean. */
export interface LintedCitation extends Place {
  readonly text: string;
  readonly number: string;
  readonly registered: readonly Related[];
}

export interface LintedDirective {
  /** A `draft` has no number yet, and nobody minds; an `issued` one is past warning about its days. */
  readonly stage: 'draft' | 'registered' | 'issued';
  /** Orders for at once (Công điện): neither few days nor days off are a surprise in it. */
  readonly urgent: boolean;
  readonly number: string | null;
  readonly signedOn: CivilDate | null;
  /** The day from which the addressees have it; null before it is issued. */
  readonly receivedOn: CivilDate | null;
  readonly obligations: readonly LintedObligation[];
  /** The reader found no duty at all; that somebody left all of them out is another matter. */
  readonly nothingRead: boolean;
  /** Null where there is no register to look them up in. */
  readonly citations: readonly LintedCitation[] | null;
}

/** An open duty under an earlier directive: what its words are and which units it still waits for. */
export interface OpenWork {
  readonly obligationId: string;
  readonly title: string;
  readonly quote: string;
  readonly leadUnitIds: readonly string[];
  readonly related: readonly Related[];
}

/** Open tasks of a unit in the week that begins on that Monday, those of this directive left out. */
export interface WeekLoad {
  readonly unitId: string;
  readonly monday: CivilDate;
  readonly tasks: number;
  /** Some of them. */
  readonly related: readonly Related[];
}

export interface LintFacts {
  readonly directive: LintedDirective;
  readonly calendar: WorkingCalendar;
  readonly policy: LintPolicy;
  /** Null: the day is not known, and nothing is said of days past or few. */
  readonly today: CivilDate | null;
  readonly openWork: readonly OpenWork[];
  readonly loads: readonly WeekLoad[];
  /** What a unit is called; the id itself where it is unknown. */
  readonly unitNameOf: (unitId: string) => string;
}
