import { obligationKindOf, workingDaysFrom, type CivilDate, type Deadline, type WorkingCalendar } from '@dondoc/domain';
import type { Directory, Resolved } from '@dondoc/domain';
import type { Quoted, ReadDeadline, ReadObligation, ReadOwner } from '@dondoc/reading';
import type { CitationValue, Confidence, ObligationValues } from './directives.tables.js';
import { titleOf } from './titles.js';

export interface ProposalFacts {
  readonly directory: Directory;
  readonly calendar: WorkingCalendar;
  /** The day of registration: review dates count from it. */
  readonly today: CivilDate;
  /** Working days between two reviews of an undated duty (reminder policy). */
  readonly reviewEvery: number;
}

const PRODUCT =
  /(?:ban hành|xây dựng|lập|trình)\s+(kế hoạch|danh mục|quy chế|đề án|phương án|quyết định|văn bản|tờ trình)/iu;

export const citationOf = ({ text, span: [start, end] }: Quoted): CitationValue => ({ start, end, quote: text });

/** The place given, with the words that stand there, white space evened out. */
export const citationAt = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): CitationValue => ({
  start,
  end,
  quote: text.slice(start, end).replace(/\s+/gu, ' ').trim(),
});

function deadlineRead(read: ReadDeadline | null): Deadline | null {
  if (read === null) return null;
  const { text: _text, span: _span, ...deadline } = read;
  return deadline;
}

interface Owners {
  readonly unitIds: readonly string[];
  readonly text: string | null;
  readonly group: boolean;
  readonly reasons: readonly string[];
}

const namesOf = (owners: readonly ReadOwner[]): string | null =>
  owners.length === 0 ? null : owners.map(({ text }) => text).join('; ');

function reasonsOf({ text }: ReadOwner, { how, unitIds, candidates }: Resolved): readonly string[] {
  if (how === 'guessed') return [`Nhóm “${text}” chưa có trong danh mục; hiểu là ${unitIds.length} đơn vị.`];
  if (how === 'named') return [];
  const near = candidates.length === 0 ? '' : ` Gần giống: ${candidates.join(', ')}.`;
  return [`“${text}” chưa có trong danh mục.${near}`];
}

/** A coordinating "các cơ quan, đơn vị" names nobody in particular: its words are kept, no unit gets a duty from it. */
function ownersOf(read: ReadObligation, role: ReadOwner['role'], directory: Directory): Owners {
  const owners = read.owners.filter((owner) => owner.role === role);
  const tracked = role === 'lead' ? owners : owners.filter((owner) => !owner.group);
  const resolved = tracked.map((owner) => [owner, directory.resolve(owner.text, owner.group)] as const);
  return {
    unitIds: [...new Set(resolved.flatMap(([, { unitIds }]) => unitIds))],
    text: namesOf(owners),
    group: resolved.some(([, { group }]) => group),
    reasons: resolved.flatMap(([owner, found]) => reasonsOf(owner, found)),
  };
}

function confidenceOf(read: ReadObligation, leads: Owners, coordinators: Owners): Confidence {
  const reasons = [...new Set([...(read.confidence?.reasons ?? []), ...leads.reasons, ...coordinators.reasons])];
  if (leads.unitIds.length === 0)
    return { level: 'missing', reasons: reasons.length > 0 ? reasons : ['Chưa rõ cơ quan chủ trì.'] };
  const sure =
    (read.confidence?.level ?? 'sure') === 'sure' && leads.reasons.length + coordinators.reasons.length === 0;
  return { level: sure ? 'sure' : 'unsure', reasons };
}

function deliverableOf(quote: string, reportTo: readonly Quoted[]): string | null {
  const product = PRODUCT.exec(quote)?.[1];
  if (product !== undefined) return product.charAt(0).toUpperCase() + product.slice(1).toLowerCase();
  return reportTo.length > 0 && /báo cáo/iu.test(quote) ? 'Báo cáo' : null;
}

const joined = (parts: readonly Quoted[]): string | null =>
  parts.length === 0 ? null : parts.map(({ text }) => text).join('; ');

/** One obligation as the reader understood it, with the units of this office in place of names. */
export function proposalOf(
  read: ReadObligation,
  { directory, calendar, today, reviewEvery }: ProposalFacts,
): ObligationValues {
  const [leads, helpers] = [ownersOf(read, 'lead', directory), ownersOf(read, 'coordinating', directory)];
  const quote = read.quote.map(({ text }) => text).join(' … ');
  const deadline = deadlineRead(read.deadline);
  const kind = obligationKindOf(deadline, read.standing);
  return {
    instruction: read.instruction,
    title: titleOf({
      quote,
      instruction: read.instruction,
      owners: read.owners.map(({ text }) => text),
      reportTo: read.reportTo.map(({ text }) => text),
      deadlineText: read.deadline?.text ?? null,
    }),
    quote: read.quote.map(citationOf),
    kind,
    deadline,
    deadlineCitation: read.deadline === null ? null : citationOf(read.deadline),
    reviewOn: kind === 'dated' ? null : workingDaysFrom(calendar, today, reviewEvery),
    leadUnitIds: leads.unitIds,
    leadText: leads.text,
    fanOut: leads.group || leads.unitIds.length > 1,
    coordinatorUnitIds: helpers.unitIds.filter((id) => !leads.unitIds.includes(id)),
    coordinatorText: helpers.text,
    reportTo: joined(read.reportTo),
    via: joined(read.via),
    deliverable: deliverableOf(quote, read.reportTo),
    countable: kind !== 'routine',
    confidence: confidenceOf(read, leads, helpers),
  };
}
