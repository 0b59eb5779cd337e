import {
  addDays,
  addMilliseconds,
  addMonths,
  civilDateOf,
  isConfirmed,
  startOfDay,
  workingDayAtOrAfter,
  workingDaysFrom,
} from '../time/index.js';
import type { CivilDate, Instant } from '../time/index.js';
import type { Deadline } from './deadline.js';
import { explanationOfDate, explanationOfHours, explanationOfRecurrence, explanationOfTerm } from './explanation.js';
import { occurrencesOf } from './occurrences.js';
import { dueAtOf, namedDayOf, type DueRules } from './reading-rule.js';

/** What is known about the document when its deadline is computed; civil dates in Asia/Ho_Chi_Minh. */
export interface DueFacts extends DueRules {
  readonly signedOn?: CivilDate | undefined;
  readonly receivedOn?: CivilDate | undefined;
  readonly eventOn?: CivilDate | undefined;
  /** Instants are needed only by terms counted in hours. */
  readonly signedAt?: Instant | undefined;
  readonly receivedAt?: Instant | undefined;
  readonly eventAt?: Instant | undefined;
  /** The event in the words of the text, for the reason why a deadline stays unresolved. */
  readonly event?: string | undefined;
}

export interface Due {
  /** The last allowed day. */
  readonly dueOn: CivilDate;
  /** The instant from which the task is late. */
  readonly dueAt: Instant;
  /** A Vietnamese sentence that says how the day was found. */
  readonly explain: string;
  /** The calendar is not confirmed for a day that was looked at. */
  readonly unconfirmed?: true;
}

export type UnresolvedReason = 'notSigned' | 'notReceived' | 'event' | 'none' | 'reference' | 'urgent';

/** No due day yet; `why` ends the sentence "Chưa tính được hạn: …." (texts.md §4). */
export interface Unresolved {
  readonly unresolved: UnresolvedReason;
  readonly why: string;
}

type Term = Extract<Deadline, { kind: 'term' }>;

const HOUR_MILLISECONDS = 3_600_000;
const MISSING = {
  signing: { unresolved: 'notSigned', day: 'chưa có ngày ký', instant: 'chưa có giờ ký' },
  receipt: { unresolved: 'notReceived', day: 'chưa có ngày nhận', instant: 'chưa có giờ nhận' },
} as const;

/** Whether a rule read the deadline to a day: narrows the answer of `dueOf`. */
export const isResolved = (answer: Due | Unresolved): answer is Due => 'dueOn' in answer;

/**
 * The due day and instant of a deadline (rules.md §1), or why there is none yet. Counted terms leave out the first day
 * and roll forward off days off (Bộ luật Dân sự 2015, art. 147–148); named dates move only where the reading rule says
 * so; a recurring duty answers with its first period after the day it was signed (or received). An unconfirmed calendar year is computed and marked.
 */
export function dueOf(deadline: Deadline | null, facts: DueFacts): Due | Unresolved {
  if (deadline === null) return { unresolved: 'none', why: 'không có thời hạn trong cụm từ này' };
  switch (deadline.kind) {
    case 'date':
      return dueOfDate(deadline, facts);
    case 'period': {
      const dueOn = namedDayOf(deadline.date, facts);
      return marked(facts, [dueOn], { dueOn, dueAt: dueAtOf(dueOn, facts.readingRule) }, (due) =>
        explanationOfDate(deadline, due),
      );
    }
    case 'term':
      return deadline.unit === 'hour' ? dueOfHours(deadline, facts) : dueOfTerm(deadline, facts);
    case 'recurring':
      return dueOfRecurring(deadline, facts);
    case 'urgent':
      return { unresolved: 'urgent', why: 'cụm từ này chỉ yêu cầu khẩn trương, không nêu ngày' };
    case 'reference':
      return { unresolved: 'reference', why: 'thời hạn ghi ở quy định hoặc văn bản khác' };
  }
}

type Days = Pick<Due, 'dueOn' | 'dueAt'>;

function marked(
  { calendar }: DueRules,
  days: readonly CivilDate[],
  due: Days,
  explanationOf: (due: Days) => string,
): Due {
  const explain = explanationOf(due);
  if (days.every((day) => isConfirmed(calendar, day))) return { ...due, explain };
  return { ...due, explain: `${explain} Lịch làm việc của thời gian này chưa được xác nhận.`, unconfirmed: true };
}

function dueOfDate(deadline: Extract<Deadline, { kind: 'date' }>, facts: DueFacts): Due {
  const { time, operator, date } = deadline;
  let last = deadline.dueOn;
  if (time === '00:00') last = addDays(date, -1);
  else if (time !== undefined || (operator === 'before' && !facts.readingRule.beforeIsExclusive)) last = date;
  const dueOn = namedDayOf(last, facts);
  const dueAt = dueAtOf(dueOn, facts.readingRule, time === '00:00' ? '24:00' : time);
  return marked(facts, [dueOn], { dueOn, dueAt }, (due) => explanationOfDate(deadline, due));
}

function unresolvedTerm({ from }: Term, facts: DueFacts, known: 'day' | 'instant'): Unresolved {
  if (from !== 'event') return { unresolved: MISSING[from].unresolved, why: MISSING[from][known] };
  const named = facts.event === undefined ? '' : ` “${facts.event}”`;
  return { unresolved: 'event', why: `chưa biết ${known === 'day' ? 'ngày' : 'giờ'} của sự kiện${named}` };
}

function dueOfTerm(term: Term, facts: DueFacts): Due | Unresolved {
  const from = { signing: facts.signedOn, receipt: facts.receivedOn, event: facts.eventOn }[term.from];
  if (from === undefined) return unresolvedTerm(term, facts, 'day');
  const dueOn = lastDayOfTerm(term, from, facts);
  // A term of working days depends on every day in between, the others on the days they roll over.
  const looked: CivilDate[] = [];
  const first = term.unit === 'workingDay' ? addDays(from, 1) : plainEndOf(term, from);
  for (let day = first; day <= dueOn; day = addDays(day, 1)) looked.push(day);
  const due = { dueOn, dueAt: dueAtOf(dueOn, facts.readingRule) };
  return marked(facts, looked, due, () => explanationOfTerm(term, { from, plainEnd: first, dueOn }, facts.calendar));
}

/** The end of a term of days or months before it rolls off days off. */
function plainEndOf(term: Term, from: CivilDate): CivilDate {
  return term.unit === 'month' ? addMonths(from, term.amount) : addDays(from, term.amount);
}

function lastDayOfTerm(term: Term, from: CivilDate, { calendar }: DueRules): CivilDate {
  if (term.unit === 'workingDay' && term.amount > 0) return workingDaysFrom(calendar, from, term.amount);
  return workingDayAtOrAfter(calendar, plainEndOf(term, from));
}

function dueOfHours(term: Term, facts: DueFacts): Due | Unresolved {
  const from = { signing: facts.signedAt, receipt: facts.receivedAt, event: facts.eventAt }[term.from];
  if (from === undefined) return unresolvedTerm(term, facts, 'instant');
  const dueAt = addMilliseconds(from, term.amount * HOUR_MILLISECONDS);
  const day = civilDateOf(dueAt);
  const dueOn = dueAt === startOfDay(day) ? addDays(day, -1) : day;
  return marked(facts, [dueOn], { dueOn, dueAt }, () => explanationOfHours(term, from, dueAt));
}

function dueOfRecurring(deadline: Extract<Deadline, { kind: 'recurring' }>, facts: DueFacts): Due | Unresolved {
  const issuedOn = facts.signedOn ?? facts.receivedOn;
  if (issuedOn === undefined) return { unresolved: 'notSigned', why: MISSING.signing.day };
  const { periods, why } = occurrencesOf(deadline, issuedOn, addMonths(issuedOn, 36), facts);
  const [first, second] = periods;
  if (first === undefined) return { unresolved: 'none', why: why ?? 'không có kỳ nào trong ba năm tới' };
  const { dueOn, dueAt } = first;
  return marked(facts, [dueOn], { dueOn, dueAt }, () => explanationOfRecurrence(deadline, first, second));
}
