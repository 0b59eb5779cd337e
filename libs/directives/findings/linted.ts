import type { Directory, LintedCitation, LintedDirective, LintedObligation, Place } from '@dondoc/domain';
import type { ResolvedCitation } from '../citations.js';
import type { CitationValue, DirectiveRow, ObligationRow, ObligationValues } from '../directives.tables.js';
import type { Understood } from '../understanding.js';

/** What the linter looks at of an obligation: as read, or as it stands in the register. */
export type LintableObligation = ObligationValues & Pick<ObligationRow, 'id' | 'confirmed'>;

export type LintableDirective = Pick<DirectiveRow, 'type' | 'number' | 'signedOn' | 'receivedOn'>;

interface Surrounding {
  readonly stage: LintedDirective['stage'];
  readonly nothingRead: boolean;
  readonly understood: ReadonlyMap<string, Understood | null>;
  readonly directory: Directory;
  readonly citations: readonly ResolvedCitation[];
}

/** Whom names mean that came before: most duties of a document report to one office. */
interface Known {
  readonly known: Map<string, readonly string[]>;
}

const placeOf = (citation: CitationValue | null | undefined): Place | null =>
  citation ? { start: citation.start, end: citation.end } : null;

/** Names of several, as a reading joins them. */
function unitsOf(names: string | null, { directory, known }: Surrounding & Known): readonly string[] {
  if (names === null) return [];
  const found = known.get(names) ?? names.split('; ').flatMap((name) => directory.resolve(name, false).unitIds);
  known.set(names, found);
  return found;
}

function lintedOf(row: LintableObligation, surrounding: Surrounding & Known): LintedObligation {
  const unknown = row.confidence.reasons.filter((reason) => reason.includes('chưa có trong danh mục'));
  return {
    id: row.id,
    instruction: row.instruction,
    title: row.title,
    quote: row.quote.map(({ quote }) => quote).join(' … '),
    place: placeOf(row.quote[0]),
    deadlinePlace: placeOf(row.deadlineCitation),
    deadlineText: row.deadlineCitation?.quote ?? null,
    kind: row.kind,
    deadline: row.deadline,
    dueOn: surrounding.understood.get(row.id)?.dueOn ?? null,
    leads: row.leadUnitIds,
    receivers: unitsOf(row.reportTo, surrounding),
    throughs: unitsOf(row.via, surrounding),
    deliverable: row.deliverable,
    reportTo: row.reportTo,
    unknownNames: row.confirmed ? [] : unknown,
  };
}

const citedOf = ({ text, number, start, end, directives, itself }: ResolvedCitation): readonly LintedCitation[] =>
  itself
    ? []
    : [
        {
          text,
          number,
          start,
          end,
          registered: directives.map(({ id, ref, summary }) => ({ kind: 'directive', id, ref, title: summary ?? '' })),
        },
      ];

/** A directive and its obligations as the linter of the domain takes them. */
export function lintedDirectiveOf(
  directive: LintableDirective,
  obligations: readonly LintableObligation[],
  surrounding: Surrounding,
): LintedDirective {
  const known = { ...surrounding, known: new Map<string, readonly string[]>() };
  return {
    stage: surrounding.stage,
    urgent: directive.type === 'congDien',
    number: directive.number,
    signedOn: directive.signedOn,
    receivedOn: directive.receivedOn,
    obligations: obligations.map((obligation) => lintedOf(obligation, known)),
    nothingRead: surrounding.nothingRead,
    citations: surrounding.citations.flatMap(citedOf),
  };
}
