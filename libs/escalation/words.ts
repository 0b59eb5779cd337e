import {
  civilDateOf, dateTextOf, timeOfDayOf, weekdayTextOf, workingDaysBetween, type CivilDate, type Decision, type Instant, type WorkingCalendar,
} from '@dondoc/domain'; // prettier-ignore

/** "15/10": only inside one year and paragraph. */
export const shortDayOf = (date: CivilDate): string => dateTextOf(date).slice(0, 5);

/** "thứ Ba 15/10/2024". */
export const dayTextOf = (date: CivilDate): string => `${weekdayTextOf(date)} ${dateTextOf(date)}`;

/** "15/10/2024 07:30". */
export const instantTextOf = (at: Instant): string => `${dateTextOf(civilDateOf(at))} ${timeOfDayOf(at)}`;

/** Cut at a word with "…", so that it has at most `max` characters. */
export function shortened(text: string, max = 70): string {
  const whole = text.normalize('NFC');
  if (whole.length <= max) return whole;
  const cut = whole.slice(0, max - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trimEnd()}…`;
}

/** "hôm nay", "chờ 2 ngày": in working days. */
export function waitedOf(since: Instant, now: Instant, calendar: WorkingCalendar): string {
  const days = workingDaysBetween(calendar, civilDateOf(since), civilDateOf(now));
  return days <= 0 ? 'hôm nay' : `chờ ${days} ngày`;
}

/** Working days that a task is late by on that day; at least one. */
export const workingDaysLateOf = (dueOn: CivilDate, on: CivilDate, calendar: WorkingCalendar): number =>
  Math.max(1, workingDaysBetween(calendar, dueOn, on));

/** Rungs as the monitor reads them, and the verb of "Chưa thể …" (texts.md §3). */
export const RUNG_WORDS: Readonly<Record<number, string>> = {
  1: 'Đôn đốc',
  2: 'Yêu cầu giải trình',
  3: 'Đề xuất phê bình',
  4: 'Đề xuất kiểm điểm',
};
export const RUNG_VERBS: Readonly<Record<number, string>> = {
  1: 'đôn đốc',
  2: 'yêu cầu giải trình',
  3: 'đề xuất phê bình',
  4: 'đề xuất kiểm điểm',
};

export const PROPOSAL_WORDS = { criticise: 'phê bình', account: 'kiểm điểm' } as const;

const DECISION_WORDS: Readonly<Record<Decision, string>> = {
  criticise: 'Phê bình',
  remind: 'Nhắc nhở',
  noAction: 'Khép hồ sơ, không áp dụng biện pháp',
  returnForFacts: 'Trả lại để bổ sung hồ sơ',
};

/** A decision in words; on a rung-4 proposal the first is that the unit reviews itself. */
export const decisionWordOf = (decision: Decision, kind: 'criticise' | 'account'): string =>
  decision === 'criticise' && kind === 'account' ? 'Giao tổ chức kiểm điểm' : DECISION_WORDS[decision];

export const weighingWordOf = (sufficient: boolean): string =>
  sufficient ? 'Giải trình đủ căn cứ' : 'Giải trình chưa đủ căn cứ';
