import { dateTextOf } from '../deadline/index.js';
import {
  isWorkingDay,
  weekdayOf,
  workingDayAtOrAfter,
  workingDayAtOrBefore,
  workingDaysBetween,
  workingDaysFrom,
  type CivilDate,
  type WorkingCalendar,
} from '../time/index.js';
import type { Finding, LintedObligation, LintFacts } from './finding.js';
import { onDeadline } from './remark.js';

function whyOff(calendar: WorkingCalendar, day: CivilDate): string {
  const entry = calendar.days.find(({ date, kind }) => date === day && kind === 'off');
  return entry?.reason ?? (weekdayOf(day) === 7 ? 'Chủ nhật' : 'thứ Bảy');
}

function dayOff(obligation: LintedObligation, dueOn: CivilDate, calendar: WorkingCalendar): Finding {
  const [on, before, after] = [dueOn, workingDayAtOrBefore(calendar, dueOn), workingDayAtOrAfter(calendar, dueOn)].map(
    dateTextOf,
  );
  return onDeadline('dueOnDayOff', obligation, {
    sentence: `Hạn ${on} là ngày nghỉ (${whyOff(calendar, dueOn)}); ngày làm việc trước đó là ${before}.`,
    suggestion: `Nên ấn định ngày ${before} hoặc ngày ${after}.`,
  });
}

/** "trong tháng 6 năm 2024" may end on a Sunday without anybody having chosen it. */
const namesDay = (words: string | null): boolean =>
  words === null || /ngày|\d\s*[./-]\s*\d+\s*[./-]\s*\d/iu.test(words.normalize('NFC'));

const CHECK_THE_DAY = 'Xin kiểm tra lại ngày, tháng, năm của thời hạn.';

/** What the day of one deadline gives cause to ask; a recurring duty has many days, and none of them is looked at. */
export function dayFindingsOf(obligation: LintedObligation, facts: LintFacts): readonly Finding[] {
  const { directive, calendar, policy, today } = facts;
  const { dueOn, deadline, kind } = obligation;
  if (kind !== 'dated' || dueOn === null || deadline?.kind === 'recurring') return [];
  const on = dateTextOf(dueOn);
  const chosen = deadline?.kind === 'date' && !directive.urgent && namesDay(obligation.deadlineText);
  const findings = isWorkingDay(calendar, dueOn) || !chosen ? [] : [dayOff(obligation, dueOn, calendar)];
  if (directive.signedOn !== null && dueOn < directive.signedOn) {
    const sentence = `Hạn ${on} trước ngày ký ${dateTextOf(directive.signedOn)}.`;
    return [...findings, onDeadline('dueBeforeSigning', obligation, { sentence, suggestion: CHECK_THE_DAY })];
  }
  if (directive.stage === 'issued' || today === null) return findings;
  if (dueOn < today) {
    const sentence = `Hạn ${on} đã qua.`;
    return [...findings, onDeadline('duePast', obligation, { sentence, suggestion: CHECK_THE_DAY })];
  }
  const from = directive.receivedOn ?? today;
  const left = workingDaysBetween(calendar, from, dueOn);
  const timed = deadline?.kind === 'date' && deadline.time !== undefined;
  if (left >= policy.fewWorkingDays || directive.urgent || timed) return findings;
  const enough = dateTextOf(workingDaysFrom(calendar, from, policy.fewWorkingDays));
  const few = onDeadline('fewDays', obligation, {
    sentence: `Chỉ còn ${left} ngày làm việc từ ngày ban hành.`,
    suggestion: `Nếu không thật gấp, nên ấn định từ ngày ${enough} trở đi.`,
  });
  return [...findings, few];
}
