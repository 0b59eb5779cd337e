import { dueOf, isResolved, occurrencesOf, type Deadline, type DueRules, type Period } from '../deadline/index.js';
import { civilDateOf, instantAt, type CivilDate, type Instant } from '../time/index.js';
import { taskKeyOf, type TaskState } from './state.js';

/** One obligation as the event directive.issued says it. */
export interface IssuedObligation {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly instruction: string | null;
  readonly kind: 'dated' | 'review' | 'routine';
  readonly deadline: Deadline | null;
  readonly event?: string | null;
  readonly reviewOn: CivilDate | null;
  readonly leadUnitIds: readonly string[];
  readonly fanOut?: boolean;
  readonly coordinatorUnitIds: readonly string[];
  readonly countable: boolean;
}

/** What all tasks of one directive share. Office time and civil days. */
export interface Issue {
  readonly directiveId: string;
  readonly issuedAt: Instant;
  readonly issuedBy: string;
  readonly receivedOn: CivilDate;
  readonly signedOn: CivilDate | null;
  readonly assignerUnitId: string;
  readonly assigningLevel: string;
  /** Whose card counts the tasks; null: each lead unit's own. */
  readonly assessedUnitId: string | null;
}

/** A recurring duty of one unit: its next tasks are made of this. */
export interface SeriesDraft {
  readonly issue: Issue;
  readonly obligation: IssuedObligation;
  readonly unitId: string;
}

const OPENS_AT = '00:00';

/** Whether the obligation makes one task a period. Daily and hourly duties are routine (rules.md §1). */
export const isRecurring = ({ kind, deadline }: IssuedObligation): boolean =>
  kind === 'dated' && deadline?.kind === 'recurring' && deadline.every !== 'hour' && deadline.every !== 'day';

/** The periods of a recurring duty that have opened by that day, and the one after (rules.md §2: opened on the period's first day). */
export function periodsOf(
  draft: SeriesDraft,
  on: CivilDate,
  rules: DueRules,
): { readonly open: readonly Period[]; readonly next: Period | null } {
  const { deadline } = draft.obligation;
  if (deadline?.kind !== 'recurring') return { open: [], next: null };
  const issuedOn = civilDateOf(draft.issue.issuedAt);
  const horizon = `${Number(on.slice(0, 4)) + 2}-01-31` as CivilDate;
  const { periods } = occurrencesOf(deadline, issuedOn, horizon, rules);
  const hasOpened = (period: Period, index: number): boolean => index === 0 || period.opensOn <= on;
  return { open: periods.filter(hasOpened), next: periods.find((period, index) => !hasOpened(period, index)) ?? null };
}

export const opensAtOf = (period: Period): Instant => instantAt(period.opensOn, OPENS_AT);

/** Everything a task is before anybody acted on it (version 1). `id`: its new id. */
export interface NewTask {
  readonly id: string;
  readonly draft: SeriesDraft;
  readonly period: Period | null;
  readonly at: Instant;
  readonly rules: DueRules;
}

type DueFields = Pick<TaskState, 'dueOn' | 'dueAt' | 'originalDueOn' | 'reviewOn'>;

function dueFieldsOf({ draft: { obligation, issue }, period, rules }: NewTask): DueFields {
  const { deadline, kind, reviewOn } = obligation;
  if (period !== null) return { dueOn: period.dueOn, dueAt: period.dueAt, originalDueOn: period.dueOn, reviewOn: null };
  const due = kind === 'dated' ? dueOf(deadline, factsOf(obligation, issue, rules)) : null;
  if (due !== null && isResolved(due))
    return { dueOn: due.dueOn, dueAt: due.dueAt, originalDueOn: due.dueOn, reviewOn: null };
  return { dueOn: null, dueAt: null, originalDueOn: null, reviewOn };
}

export function factsOf(
  obligation: IssuedObligation,
  { signedOn, receivedOn, issuedAt }: Issue,
  rules: DueRules,
): Parameters<typeof dueOf>[1] {
  return {
    ...rules,
    receivedOn,
    receivedAt: issuedAt,
    ...(signedOn === null ? {} : { signedOn }),
    ...(obligation.event ? { event: obligation.event } : {}),
  };
}

/** The task of one obligation and unit (and period). Source: rules.md §2; fields as the domain defines TaskState. */
export function taskOf(made: NewTask): TaskState {
  const { id, period, at, rules } = made;
  const { issue, obligation, unitId } = made.draft;
  const fanOut = obligation.fanOut ?? obligation.leadUnitIds.length > 1;
  return {
    id,
    key: taskKeyOf(obligation.key, unitId, fanOut),
    directiveId: issue.directiveId,
    obligationId: obligation.id,
    occurrence: period?.opensOn ?? null,
    originalUnitId: unitId,
    leadUnitId: unitId,
    assignmentNo: 1,
    officerId: null,
    coordinators: obligation.coordinatorUnitIds
      .filter((each) => each !== unitId)
      .map((each) => ({ unitId: each, duty: null, acknowledgedAt: null })),
    title: obligation.title,
    deadline: obligation.deadline,
    ...dueFieldsOf(made),
    promisedOn: null,
    state: 'assigned',
    resumeTo: null,
    assignedAt: at,
    assignedBy: issue.issuedBy,
    receivedOn: issue.receivedOn,
    acknowledgedAt: null,
    submission: null,
    returnedAt: null,
    acceptedAt: null,
    completedAt: null,
    extension: null,
    extensionsAsked: 0,
    extensionsRefused: 0,
    blocker: null,
    countable: obligation.countable && obligation.kind !== 'routine',
    routine: obligation.kind === 'routine',
    assigningLevel: issue.assigningLevel,
    assignerUnitId: issue.assignerUnitId,
    assessedUnitId: issue.assessedUnitId ?? unitId,
    stoppedPeriods: [],
    remindFrom: at,
    lastDueChangeCause: null,
    pins: {
      calendar: `${rules.calendar.id}@${rules.calendar.version}`,
      reading: `${rules.readingRule.id}@${rules.readingRule.version}`,
    },
    version: 1,
  };
}

const DAILY: readonly string[] = ['hour', 'day'];

/**
 * Dated where the text leads to a day (even one still unresolved); routine where it is a standing duty or recurs by the hour or day
 * (rules.md §1); else to be reviewed: nothing said, "khẩn trương", or a day that stands elsewhere.
 */
export function obligationKindOf(deadline: Deadline | null, standing: boolean): IssuedObligation['kind'] {
  if (deadline?.kind === 'recurring' && DAILY.includes(deadline.every)) return 'routine';
  if (deadline !== null && ['date', 'term', 'period', 'recurring'].includes(deadline.kind)) return 'dated';
  return standing ? 'routine' : 'review';
}
