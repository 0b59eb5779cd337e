import {
  dueOf,
  isResolved,
  lintOf,
  obligationKindOf,
  type CivilDate,
  type Directory,
  type DueRules,
  type Finding,
  type LintedObligation,
  type LintPolicy,
} from '@dondoc/domain';
import type { Quoted, ReadObligation, Reading } from '@dondoc/reading';

export interface LintingFacts {
  readonly rules: DueRules;
  readonly policy: LintPolicy;
  /** Null where no units are given: owners are then told apart by their names. */
  readonly directory: Directory | null;
  /** Null: the day of signing stands for it, and without one nothing is said of days past or few. */
  readonly today: CivilDate | null;
}

const placeOf = (quoted: Quoted | null | undefined) => (quoted ? { start: quoted.span[0], end: quoted.span[1] } : null);
const joined = (parts: readonly Quoted[]): string => parts.map(({ text }) => text).join(' … ');
const nameOf = (text: string): string => text.normalize('NFC').toLowerCase();

/** Units that names mean; the names themselves where no directory is at hand. */
const unitsOf = (names: readonly (Quoted & { readonly group?: boolean })[], directory: Directory | null) => [
  ...new Set(
    names.flatMap(({ text, group = false }) =>
      directory === null ? [nameOf(text)] : directory.resolve(text, group).unitIds,
    ),
  ),
];

function dueOnOf(read: ReadObligation, signedOn: CivilDate | null, facts: LintingFacts): CivilDate | null {
  const day = signedOn ?? facts.today ?? undefined;
  const due = dueOf(read.deadline, { ...facts.rules, signedOn: day, receivedOn: day });
  return isResolved(due) ? due.dueOn : null;
}

function lintedOf(read: ReadObligation, signedOn: CivilDate | null, facts: LintingFacts): LintedObligation {
  const leads = read.owners.filter(({ role }) => role === 'lead');
  const unknown = leads.filter(
    ({ text, group }) => facts.directory !== null && facts.directory.resolve(text, group).unitIds.length === 0,
  );
  return {
    id: read.id,
    instruction: read.instruction,
    title: joined(read.quote),
    quote: joined(read.quote),
    place: placeOf(read.quote[0]),
    deadlinePlace: placeOf(read.deadline),
    deadlineText: read.deadline?.text ?? null,
    kind: obligationKindOf(read.deadline, read.standing),
    deadline: read.deadline,
    dueOn: dueOnOf(read, signedOn, facts),
    leads: unitsOf(leads, facts.directory),
    receivers: unitsOf(read.reportTo, facts.directory),
    throughs: unitsOf(read.via, facts.directory),
    deliverable: null,
    reportTo: read.reportTo.length === 0 ? null : joined(read.reportTo),
    unknownNames: unknown.map(({ text }) => `“${text}” chưa có trong danh mục.`),
  };
}

/** What the linter says of a draft by its text alone: no register, no tasks of others. Obligations by their id in the reading. */
export function draftFindingsOf(reading: Reading, facts: LintingFacts): readonly Finding[] {
  const { type, number, signedOn } = reading.document;
  return lintOf({
    directive: {
      stage: 'draft',
      urgent: type === 'congDien',
      number: number?.text ?? null,
      signedOn,
      receivedOn: null,
      obligations: reading.obligations.map((read) => lintedOf(read, signedOn, facts)),
      nothingRead: reading.obligations.length === 0,
      citations: null,
    },
    calendar: facts.rules.calendar,
    policy: facts.policy,
    today: facts.today ?? signedOn,
    openWork: [],
    loads: [],
    unitNameOf: (id) => facts.directory?.units.find((unit) => unit.id === id)?.name ?? id,
  });
}
