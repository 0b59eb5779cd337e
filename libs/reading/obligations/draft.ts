import type { ReadDeadline, ReadObligation, ReadOwner } from '../reading.js';
import { quotations } from '../text/passage.js';
import type { OwnerRef, OwnerSource } from './context.js';
import { confidenceOf } from './confidence.js';
import { recipientsOf } from './recipients.js';
import { deadlinesWithin, hardestOf, nameQuoted, quotedDeadline, type Sentences } from './sentence.js';
import { isStanding } from './standing.js';

/** An obligation while its sentence may still grow. */
export interface Draft {
  readonly sentences: Sentences;
  readonly instruction: string | null;
  /** Words of the quotation. */
  from: number;
  to: number;
  /** First word of the predicate. */
  readonly verbAt: number;
  leads: readonly OwnerRef[];
  coordinators: readonly OwnerRef[];
  source: OwnerSource;
  /** The deadline of the heading above. */
  headed: ReadDeadline | null;
  /** Fields behind it say that it has no end. */
  always?: boolean;
  /** Its clause opens with a verb the reader knows. */
  readonly known: boolean;
}

const ATTACHED = /^(?:đính kèm|gửi kèm|kèm theo|có|xem|theo|chi tiết).{0,200}$/u;

/** The quotation without a bracket at its end that only names an enclosure, nor marks. */
function quoteEnd(draft: Draft): number {
  const { words, passage } = draft.sentences;
  let to = draft.to;
  while (to > draft.from && words[to - 1]?.mark === true && !/^[)”%"]$/u.test(words[to - 1]?.text ?? '')) to--;
  if (words[to - 1]?.text === ')') {
    let open = to - 1;
    while (open > draft.from && words[open]?.text !== '(') open--;
    const inside = passage.low.slice(words[open + 1]?.from ?? 0, words[to - 1]?.from ?? 0);
    if (open > draft.from && /kèm/u.test(inside.slice(0, 60)) && ATTACHED.test(inside.slice(0, 220))) to = open;
  }
  return to;
}

const sameRef = (a: OwnerRef, b: OwnerRef): boolean => a.text.toLowerCase() === b.text.toLowerCase();

function ownersOf(draft: Draft): readonly ReadOwner[] {
  const owner = (ref: OwnerRef, role: ReadOwner['role']): ReadOwner => ({
    text: ref.text,
    span: ref.span,
    role,
    group: ref.group,
  });
  const coordinators = draft.coordinators.filter((one) => !draft.leads.some((lead) => sameRef(lead, one)));
  const once = coordinators.filter((one, index) => coordinators.findIndex((other) => sameRef(one, other)) === index);
  return [...draft.leads.map((ref) => owner(ref, 'lead')), ...once.map((ref) => owner(ref, 'coordinating'))];
}

/** The finished obligation. */
export function obligationOf(draft: Draft, number: number): ReadObligation {
  const { sentences } = draft;
  const { words, passage } = sentences;
  const to = quoteEnd(draft);
  const found = deadlinesWithin(sentences, draft.from, to);
  const hardest = hardestOf(found);
  const own = hardest === null ? null : quotedDeadline(sentences, hardest);
  const deadline = own === null || own.kind === 'urgent' ? (draft.headed ?? own) : own;
  const clause = { from: draft.verbAt, to };
  const { reportTo, via } = recipientsOf(words, clause);
  const owners = ownersOf(draft);
  return {
    id: `o${number}`,
    instruction: draft.instruction,
    quote: quotations(passage, words[draft.from]?.from ?? 0, words[to - 1]?.to ?? 0),
    owners,
    reportTo: reportTo.map((name) => nameQuoted(sentences, name)),
    via: via.map((name) => nameQuoted(sentences, name)),
    deadline,
    standing: deadline === null && (draft.always === true || isStanding(words, clause, deadline)),
    confidence: confidenceOf({ draft, owners, deadline, found }),
  };
}
