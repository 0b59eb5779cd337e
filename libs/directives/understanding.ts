import {
  civilDateOf,
  dueOf,
  isResolved,
  type CivilDate,
  type Deadline,
  type DueRules,
  type Instant,
} from '@dondoc/domain';

/** What is known of the document when a deadline is understood. */
export interface DocumentDays {
  readonly signedOn: CivilDate | null;
  /** Null before it is issued. */
  readonly receivedOn: CivilDate | null;
  readonly issuedAt: Instant | null;
  readonly now: Instant;
}

/** A deadline in days and words: both days null where it cannot be told yet, and why. */
export interface Understood {
  readonly dueOn: CivilDate | null;
  readonly dueAt: Instant | null;
  readonly explain: string;
}

/**
 * The day that a deadline means under the office's calendar and reading rule; null where the text leads to no day at all. A recurring
 * duty answers with its first period from the day of issue (today, before it is issued) on.
 */
export function understoodOf(deadline: Deadline | null, days: DocumentDays, rules: DueRules): Understood | null {
  if (deadline === null || deadline.kind === 'urgent' || deadline.kind === 'reference') return null;
  const issueOn = civilDateOf(days.issuedAt ?? days.now);
  const receivedOn = days.receivedOn ?? issueOn;
  const signedOn = deadline.kind === 'recurring' ? issueOn : (days.signedOn ?? undefined);
  const due = dueOf(deadline, { ...rules, signedOn, receivedOn, receivedAt: days.issuedAt ?? days.now });
  if (isResolved(due)) return { dueOn: due.dueOn, dueAt: due.dueAt, explain: due.explain };
  return { dueOn: null, dueAt: null, explain: `Chưa tính được hạn: ${due.why}.` };
}

/** How the deadline of each obligation of a directive is understood, by id. */
export function allUnderstoodOf(
  directive: Omit<DocumentDays, 'now'>,
  obligations: readonly { readonly id: string; readonly deadline: Deadline | null }[],
  { rules, now }: { readonly rules: DueRules; readonly now: Instant },
): ReadonlyMap<string, Understood | null> {
  const { signedOn, receivedOn, issuedAt } = directive;
  return new Map(
    obligations.map(({ id, deadline }) => [id, understoodOf(deadline, { signedOn, receivedOn, issuedAt, now }, rules)]),
  );
}
