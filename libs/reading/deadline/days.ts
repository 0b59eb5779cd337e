import { addDays, isCivilDate, lastDayOfMonth, type CivilDate } from '@dondoc/domain';
import { NUMBER, numberOf, QUARTER, quarterOf } from './numbers.js';

/** What the reader knows of the document's own date, for days named without a year. */
export interface DocumentDay {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const FULL_YEAR = '(?:19|20|21)\\d{2}';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
const MONTH = '(?:1[0-2]|0?[1-9])';
const MONTH_WORDS = `(?:${MONTH}(?!\\d)|giêng|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười)`;
const YEAR = `(?:,? ?năm ${FULL_YEAR}|,? ${FULL_YEAR}(?![\\d/])| ?[/.-] ?${FULL_YEAR}|,? năm (?:nay|này|sau|tới))`;

/** A day with its month: "ngày 09 tháng 4 năm 2024", "28/11/2023", "20.4.2024", "ngày 21/7". */
export const DATE = `(?:(?:ngày ){0,2}${DAY} ?[/.-] ?${MONTH} ?[/.-] ?${FULL_YEAR}|(?:ngày ){0,2}(?:mùng )?(?:${DAY}|(?:mười|hai mươi|ba mươi)(?: [\\p{L}]{2,4})?) tháng ${MONTH_WORDS}${YEAR}?|ngày ${DAY} ?[/.-] ?${MONTH}(?![\\d]|[/.-]\\d)|${DAY}/${MONTH}(?![\\d]|[/.-]\\d)|ngày ${DAY} tháng (?:này|sau|tới)|(?:ngày )?hôm nay|ngày mai|cùng ngày|(?:sáng|trưa|chiều|tối|đêm) nay(?:,? (?:ngày )?${DAY}/${MONTH}(?![\\d]|[/.-]\\d))?)`;
/** The day alone, as in "từ ngày 25 đến …". */
export const BARE_DAY = `ngày ${DAY}(?!\\d|[/.-]\\d| tháng)`;
/** A month, quarter, half year or year, named by its last day. */
export const STRETCH = `(?:(?:đầu |giữa |cuối |nửa đầu |nửa cuối |(?:thượng|trung|hạ) tuần |tuần (?:đầu|thứ (?:nhất|hai|ba|tư|[1-4])|cuối|[1-4])(?: tiên| cùng)?(?: của)? )?(?:tháng ${MONTH_WORDS}${YEAR}?|tháng (?:này|sau|tới))|(?:đầu |giữa |cuối )?quý ${QUARTER}(?![\\p{L}\\d])(?:(?:, | và |, và )(?:quý )?${QUARTER}(?![\\p{L}\\d]))?${YEAR}?|quý này|(?:1[01]|0?[2-9]|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng (?:đầu|cuối|còn lại của) năm(?: (?:${FULL_YEAR}|nay|này))?|(?:đầu |giữa |cuối |hết |nửa đầu |nửa cuối )?năm (?:${FULL_YEAR}|nay|này)|(?:giữa|cuối|hết) năm(?! học| ngân sách))`;
/** A time of day: "17 giờ 00", "17h30", "10 giờ 00 phút". */
export const TIME =
  '(?:(?:2[0-4]|[01]?\\d)(?: ?(?:giờ|g|h) ?(?:[0-5]\\d)?(?!\\d)(?: ?phút|[\\u0027\\u2019\\u2032])?|:[0-5]\\d)(?: (?:sáng|trưa|chiều|tối|đêm))?)';

const TIME_PARTS = /^(\d{1,2}) ?(?:giờ|g|h|:) ?(\d{2})?(?: ?phút|['’′])?(?: (sáng|trưa|chiều|tối|đêm))?/u;

/** HH:mm of what `TIME` matched. */
export function timeOf(words: string): string | null {
  const parts = TIME_PARTS.exec(words);
  if (parts === null) return null;
  const named = Number(parts[1]);
  const later = (parts[3] === 'chiều' || parts[3] === 'tối') && named < 12 ? 12 : 0;
  const hour = named + later;
  if (hour > 24 || (hour === 24 && Number(parts[2] ?? 0) > 0)) return null;
  return `${String(hour).padStart(2, '0')}:${parts[2] ?? '00'}`;
}

function civil(year: number, month: number, day: number): CivilDate | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCivilDate(text) ? text : null;
}

const MONTHS: Readonly<Record<string, number>> = { giêng: 1, chạp: 12 };
const monthOf = (words: string): number => MONTHS[words] ?? numberOf(words);

function yearOf(words: string | undefined, document: DocumentDay): number | null {
  const digits = /\d{4}/u.exec(words ?? '');
  if (digits) return Number(digits[0]);
  if (document.year === undefined) return null;
  return /sau|tới/u.test(words ?? '') ? document.year + 1 : document.year;
}

/** Year of a day named without one: the document's; a month long gone in a document of the year's end is the next year's. */
function impliedYear(words: string | undefined, month: number, document: DocumentDay): number | null {
  const year = yearOf(words, document);
  if (year === null || (words ?? '') !== '' || document.month === undefined) return year;
  return document.month >= 11 && month <= 3 ? year + 1 : year;
}

const NUMERIC = new RegExp(`^(?:ngày )*(\\d{1,2}) ?[/.-] ?(\\d{1,2})(?: ?[/.-] ?(\\d{4}))?$`, 'u');
const IN_WORDS = new RegExp(`^(?:ngày )*(?:mùng )?(${NUMBER}) tháng (${MONTH_WORDS}|này|sau|tới)(${YEAR})?$`, 'u');
const BARE = /^ngày (\d{1,2})$/u;

/** The day that a piece matched by `DATE` names; null without any year to go by, or when there is no such day. */
export function dateOf(words: string, document: DocumentDay): CivilDate | null {
  const numeric = NUMERIC.exec(words.replace(/^\S+ nay,? /u, ''));
  if (numeric) {
    const month = Number(numeric[2]);
    const year = impliedYear(numeric[3], month, document);
    return year === null ? null : civil(year, month, Number(numeric[1]));
  }
  if (/nay$|mai$|^cùng ngày$/u.test(words)) return fromDocument(words.endsWith('mai') ? 1 : 0, document);
  const inWords = IN_WORDS.exec(words);
  if (!inWords) return null;
  const named = inWords[2] ?? '';
  if (/^(?:này|sau|tới)$/u.test(named))
    return inMonthOfDocument(numberOf(inWords[1] ?? ''), named === 'này' ? 0 : 1, document);
  const month = monthOf(named);
  const year = impliedYear(inWords[3], month, document);
  return year === null ? null : civil(year, month, numberOf(inWords[1] ?? ''));
}

/** "hôm nay" and "ngày mai" of a document whose day is known. */
function fromDocument(later: number, { year, month, day }: DocumentDay): CivilDate | null {
  const own = year === undefined || month === undefined || day === undefined ? null : civil(year, month, day);
  return own === null ? null : addDays(own, later);
}

function inMonthOfDocument(day: number, later: number, document: DocumentDay): CivilDate | null {
  if (document.year === undefined || document.month === undefined) return null;
  const months = document.year * 12 + document.month - 1 + later;
  return civil(Math.floor(months / 12), (months % 12) + 1, day);
}

/** "ngày 25" in the month of another day. */
export function dayInMonthOf(words: string, other: CivilDate): CivilDate | null {
  const bare = BARE.exec(words);
  return bare ? civil(Number(other.slice(0, 4)), Number(other.slice(5, 7)), Number(bare[1])) : null;
}

const MONTH_PARTS = new RegExp(
  `^(đầu |giữa |cuối |nửa \\S+ |\\S+ tuần |tuần [^t].*? |tuần thứ .*? )?tháng (${MONTH_WORDS}|này|sau|tới)(${YEAR})?$`,
  'u',
);
const QUARTER_PARTS = new RegExp(
  `^(đầu |giữa |cuối )?quý (?:${QUARTER}(?:, | và |, và )(?:quý )?)?(${QUARTER})(${YEAR})?$`,
  'u',
);
const PART_YEAR = /^(\S+) tháng (đầu|cuối|còn lại của) năm(?: (.+))?$/u;
const YEAR_PARTS = /^(đầu |giữa |cuối |hết |nửa đầu |nửa cuối )?năm(?: (.+))?$/u;

function monthEnd(parts: RegExpExecArray, document: DocumentDay): CivilDate | null {
  const named = parts[2] ?? '';
  if (/^(?:này|sau|tới)$/u.test(named)) {
    const first = inMonthOfDocument(1, named === 'này' ? 0 : 1, document);
    return first === null ? null : lastDayOfMonth(Number(first.slice(0, 4)), Number(first.slice(5, 7)));
  }
  const month = monthOf(named);
  const year = impliedYear(parts[3], month, document);
  if (year === null || !(month >= 1 && month <= 12)) return null;
  const day = dayWithin(parts[1] ?? '');
  return day === null ? lastDayOfMonth(year, month) : civil(year, month, day);
}

/** Last days of the parts of a month: halves, thirds ("thượng tuần") and weeks of seven days (Bộ luật Dân sự 2015, art. 146). */
const PARTS_OF_MONTH: readonly (readonly [part: RegExp, day: number])[] = [
  [/^đầu/u, 1],
  [/^(?:giữa|nửa đầu)/u, 15],
  [/^thượng tuần/u, 10],
  [/^trung tuần/u, 20],
  [/^tuần (?:đầu|(?:thứ )?(?:nhất|1))/u, 7],
  [/^tuần (?:thứ )?(?:hai|2)/u, 14],
  [/^tuần (?:thứ )?(?:ba|3)/u, 21],
  [/^tuần (?:thứ )?(?:tư|4)/u, 28],
];
const dayWithin = (part: string): number | null => PARTS_OF_MONTH.find(([pattern]) => pattern.test(part))?.[1] ?? null;

/** The last day of what `STRETCH` matched; "đầu", "giữa" and "cuối" as Bộ luật Dân sự 2015, art. 146, has them. */
export function endOf(words: string, document: DocumentDay): CivilDate | null {
  const month = MONTH_PARTS.exec(words);
  if (month) return monthEnd(month, document);
  const quarter = QUARTER_PARTS.exec(words);
  if (quarter) {
    const number = quarterOf(quarter[2] ?? '');
    const year = impliedYear(quarter[3], number * 3, document);
    return year === null ? null : lastDayOfMonth(year, number * 3);
  }
  if (words === 'quý này') return quarterOfDocument(document);
  const part = PART_YEAR.exec(words);
  if (part) {
    const year = yearOf(part[3], document);
    const months = part[2] !== 'đầu' ? 12 : numberOf(part[1] ?? '');
    return year === null ? null : lastDayOfMonth(year, months);
  }
  const whole = YEAR_PARTS.exec(words);
  const year = whole ? yearOf(whole[2], document) : null;
  if (whole === null || year === null) return null;
  if (whole[1] === 'đầu ') return civil(year, 1, 1);
  return whole[1] === 'giữa ' || whole[1] === 'nửa đầu ' ? civil(year, 6, 30) : civil(year, 12, 31);
}

function quarterOfDocument(document: DocumentDay): CivilDate | null {
  if (document.year === undefined || document.month === undefined) return null;
  return lastDayOfMonth(document.year, Math.ceil(document.month / 3) * 3);
}

/** The day before, or the first representable day itself. */
export function dayBefore(date: CivilDate): CivilDate {
  return date === '1000-01-01' ? date : addDays(date, -1);
}
