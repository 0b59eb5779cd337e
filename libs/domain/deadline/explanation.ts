import {
  addDays,
  civilDateOf,
  isWorkingDay,
  timeOfDayOf,
  weekdayOf,
  type CalendarEntry,
  type CivilDate,
  type Instant,
  type WorkingCalendar,
} from '../time/index.js';
import type { Deadline, Weekday } from './deadline.js';
import type { Period, Recurrence } from './occurrences.js';
import { dateTextOf, dueTextOf, timeTextOf, weekdayTextOf } from './words.js';

/** Up to this many counted days are named one by one. */
const MOST_DAYS_NAMED = 15;
const OPERATORS = { before: 'Trước', by: 'Chậm nhất', on: 'Trong' } as const;
const ANCHORS = { signing: 'ngày ký', receipt: 'ngày nhận', event: 'ngày của sự kiện' } as const;
const UNITS = { day: 'ngày', workingDay: 'ngày làm việc', month: 'tháng', hour: 'giờ' } as const;
const EVERY = {
  hour: 'giờ',
  day: 'ngày',
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  halfYear: '6 tháng',
  year: 'năm',
};
const WEEKDAYS: Readonly<Record<Weekday, string>> = {
  mon: 'thứ Hai',
  tue: 'thứ Ba',
  wed: 'thứ Tư',
  thu: 'thứ Năm',
  fri: 'thứ Sáu',
  sat: 'thứ Bảy',
  sun: 'Chủ nhật',
};

type Term = Extract<Deadline, { kind: 'term' }>;
type NamedDay = Extract<Deadline, { kind: 'date' | 'period' }>;
interface TermDays {
  readonly from: CivilDate;
  readonly plainEnd: CivilDate;
  readonly dueOn: CivilDate;
}

const shortDateOf = (date: CivilDate): string => dateTextOf(date).slice(0, 5);
const endOf = (dueOn: CivilDate, dueAt: Instant): string => `Hạn: ${dueTextOf(dueOn, dueAt)}.`;
const lastDayOf = (dueOn: CivilDate): string => `Hạn: hết ngày ${dateTextOf(dueOn)} (${weekdayTextOf(dueOn)}).`;

/** "Trước ngày 16/10/2024: ngày cuối cùng còn kịp là ngày liền trước. Hạn: hết ngày 15/10/2024 (thứ Ba)." */
export function explanationOfDate(deadline: NamedDay, { dueOn, dueAt }: Pick<Period, 'dueOn' | 'dueAt'>): string {
  const end = endOf(dueOn, dueAt);
  if (deadline.kind === 'period') return `Khoảng thời gian đến hết ngày ${dateTextOf(deadline.date)}. ${end}`;
  const { operator, date, time } = deadline;
  const at = time === undefined ? '' : `${timeTextOf(time)} `;
  const said = `${OPERATORS[operator]} ${at}ngày ${dateTextOf(date)}`;
  if (dueOn < date && time === undefined) return `${said}: ngày cuối cùng còn kịp là ngày liền trước. ${end}`;
  return dueOn > date ? `${said}: rơi vào ngày nghỉ, chuyển sang ngày làm việc kế tiếp. ${end}` : `${said}. ${end}`;
}

/** How a term of days, working days or months was counted, with the days off and the working Saturdays on the way. */
export function explanationOfTerm(term: Term, days: TermDays, calendar: WorkingCalendar): string {
  const { from, plainEnd, dueOn } = days;
  const said = `${term.amount} ${UNITS[term.unit]} kể từ ${ANCHORS[term.from]} ${dateTextOf(from)}, không tính ngày đầu`;
  if (term.unit === 'workingDay') {
    return [`${said}${countedDaysOf(days, calendar)}.`, ...notesOf(from, dueOn, calendar), lastDayOf(dueOn)].join(' ');
  }
  if (plainEnd === dueOn) return `${said}. ${lastDayOf(dueOn)}`;
  const why = calendar.days.find((entry) => entry.date === plainEnd)?.reason;
  const off = `${dateTextOf(plainEnd)} (${why ?? weekdayTextOf(plainEnd)})`;
  return `${said}: ngày cuối ${off} là ngày nghỉ, chuyển sang ngày làm việc kế tiếp. ${lastDayOf(dueOn)}`;
}

function countedDaysOf({ from, dueOn }: TermDays, calendar: WorkingCalendar): string {
  const counted: string[] = [];
  for (let day = addDays(from, 1); day <= dueOn; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) counted.push(shortDateOf(day));
    if (counted.length > MOST_DAYS_NAMED) return '';
  }
  return `: ${counted.join(', ')}`;
}

function notesOf(from: CivilDate, dueOn: CivilDate, calendar: WorkingCalendar): readonly string[] {
  const within = calendar.days.filter((entry) => entry.date > from && entry.date <= dueOn);
  const off = within.filter((entry) => entry.kind === 'off' && weekdayOf(entry.date) <= 5);
  const worked = within.filter((entry) => entry.kind === 'work');
  const note = (lead: string, entries: readonly CalendarEntry[]): string[] =>
    entries.length === 0 ? [] : [`${lead}: ${entries.map((e) => `${shortDateOf(e.date)} (${e.reason})`).join(', ')}.`];
  return [...note('Ngày nghỉ', off), ...note('Ngày làm bù', worked)];
}

/** "48 giờ kể từ lúc nhận 08:00 ngày 08/10/2024. Hạn: 08 giờ 00 ngày 10/10/2024." */
export function explanationOfHours(term: Term, from: Instant, dueAt: Instant): string {
  const at = `${timeTextOf(timeOfDayOf(from))} ${dateTextOf(civilDateOf(from))}`;
  const due = `${timeTextOf(timeOfDayOf(dueAt))} ngày ${dateTextOf(civilDateOf(dueAt))}`;
  return `${term.amount} giờ kể từ ${ANCHORS[term.from].replace('ngày', 'lúc')} (${at}). Hạn: ${due}.`;
}

/** "Hằng tháng trước ngày 25. Kỳ đầu: hết ngày 24/11/2024 (Chủ nhật). Kỳ sau: hết ngày 24/12/2024 (thứ Ba)." */
export function explanationOfRecurrence(recurrence: Recurrence, first: Period, second: Period | undefined): string {
  const { every, interval = 1 } = recurrence;
  const said = interval === 1 ? `Hằng ${EVERY[every]}` : `${interval} ${EVERY[every]} một lần`;
  const next = second === undefined ? '' : ` Kỳ sau: ${dueTextOf(second.dueOn, second.dueAt)}.`;
  return `${said}${dayTextOf(recurrence)}. Kỳ đầu: ${dueTextOf(first.dueOn, first.dueAt)}.${next}`;
}

function dayTextOf({ operator, day, month }: Recurrence): string {
  if (day === undefined) return month === undefined ? ', hạn là ngày cuối kỳ' : `, hết tháng ${month}`;
  const lead = { before: ' trước', by: ' chậm nhất', on: ' vào' }[operator ?? 'on'];
  if (typeof day === 'string') return `${lead} ${WEEKDAYS[day]}`;
  return `${lead} ngày ${day}${month === undefined ? '' : `/${month}`}`;
}
