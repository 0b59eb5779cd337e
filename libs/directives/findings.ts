import {
  isWorkingDay,
  weekdayOf,
  workingDaysBetween,
  workingDaysFrom,
  type CivilDate,
  type WorkingCalendar,
} from '@dondoc/domain';
import type { CitedDocument, DirectiveRow, ObligationRow } from './directives.tables.js';
import type { Understood } from './understanding.js';
import { dayTextOf } from './words.js';

/** A remark for the clerk; nothing is refused by it. */
export interface Finding {
  readonly code: string;
  readonly sentence: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly obligationId: string | null;
}

export interface FindingFacts {
  readonly directive: DirectiveRow;
  readonly obligations: readonly ObligationRow[];
  readonly understood: ReadonlyMap<string, Understood | null>;
  readonly calendar: WorkingCalendar;
  readonly today: CivilDate;
  /** Cited documents that are in the register, by the place of the citation. */
  readonly registered: ReadonlySet<number>;
}

/** Fewer working days than this from issue to the day due are worth a remark. */
const FEW_DAYS = 3;

const whole = (code: string, sentence: string): Finding => ({
  code,
  sentence,
  start: null,
  end: null,
  obligationId: null,
});

const at = (code: string, sentence: string, obligation: ObligationRow): Finding => {
  const place = obligation.deadlineCitation ?? obligation.quote[0];
  return { code, sentence, start: place?.start ?? null, end: place?.end ?? null, obligationId: obligation.id };
};

function whyOff(calendar: WorkingCalendar, day: CivilDate): string {
  const entry = calendar.days.find(({ date, kind }) => date === day && kind === 'off');
  return entry?.reason ?? (weekdayOf(day) === 7 ? 'Chủ nhật' : 'thứ Bảy');
}

/** "Công văn số 345/UBND-HC …" is told once, however often it is named. */
function citedOnce(citations: readonly CitedDocument[], registered: ReadonlySet<number>): readonly Finding[] {
  const missing = new Map(
    citations.filter(({ start }) => !registered.has(start)).map((cited) => [cited.number, cited]),
  );
  return [...missing.values()].map(({ text, start, end }) => ({
    code: 'citedUnregistered',
    sentence: `${text.replace(/\s+/gu, ' ')} chưa có trong sổ đăng ký.`,
    start,
    end,
    obligationId: null,
  }));
}

function onDay(obligation: ObligationRow, dueOn: CivilDate, facts: FindingFacts): readonly Finding[] {
  const { directive, calendar, today } = facts;
  const on = dayTextOf(dueOn);
  const from = directive.receivedOn ?? today;
  const findings: Finding[] = [];
  if (!isWorkingDay(calendar, dueOn)) {
    const before = dayTextOf(workingDaysFrom(calendar, dueOn, 0));
    findings.push(
      at(
        'dueOnDayOff',
        `Hạn ${on} là ngày nghỉ (${whyOff(calendar, dueOn)}); ngày làm việc trước đó là ${before}.`,
        obligation,
      ),
    );
  }
  if (directive.signedOn !== null && dueOn < directive.signedOn) {
    findings.push(at('dueBeforeSigning', `Hạn ${on} trước ngày ký ${dayTextOf(directive.signedOn)}.`, obligation));
  } else if (directive.state === 'registered' && dueOn < today) {
    findings.push(at('duePast', `Hạn ${on} đã qua.`, obligation));
  } else if (directive.state === 'registered' && workingDaysBetween(calendar, from, dueOn) < FEW_DAYS) {
    findings.push(
      at('fewDays', `Chỉ còn ${workingDaysBetween(calendar, from, dueOn)} ngày làm việc từ ngày ban hành.`, obligation),
    );
  }
  return findings;
}

function ofObligation(obligation: ObligationRow, facts: FindingFacts): readonly Finding[] {
  const dueOn = facts.understood.get(obligation.id)?.dueOn ?? null;
  const unknown = obligation.confidence.reasons.filter((reason) => reason.includes('chưa có trong danh mục'));
  return [
    ...(obligation.leadUnitIds.length === 0 ? [at('noOwner', 'Chưa rõ cơ quan chủ trì.', obligation)] : []),
    ...(obligation.confirmed ? [] : unknown.map((reason) => at('unitUnknown', reason, obligation))),
    ...(obligation.kind === 'dated' && dueOn !== null ? onDay(obligation, dueOn, facts) : []),
  ];
}

/** Everything that a clerk should look at, the document first, then in the order of the text. */
export function findingsOf(facts: FindingFacts): readonly Finding[] {
  const { directive, obligations, registered } = facts;
  const kept = obligations.filter((obligation) => !obligation.dropped);
  const blank = [directive.number === null ? 'Số' : '', directive.signedOn === null ? 'ngày ký' : ''].filter(
    (word) => word !== '',
  );
  const words = blank.join(' và ');
  const unnumbered = `${words.charAt(0).toUpperCase()}${words.slice(1)} còn trống${directive.signedOn === null ? '; hạn tính từ ngày ký sẽ được tính khi có ngày' : ''}.`;
  return [
    ...(blank.length > 0 ? [whole('unnumbered', unnumbered)] : []),
    ...(obligations.length === 0
      ? [whole('readingEmpty', 'Hệ thống chưa nhận ra việc được giao trong văn bản này.')]
      : []),
    ...kept.flatMap((obligation) => ofObligation(obligation, facts)),
    ...citedOnce(directive.citations, registered),
  ];
}
