import type { Deadline, Weekday } from '@dondoc/domain';
import { TIME } from './days.js';
import { words, type DeadlineRule } from './found.js';
import { NUMBER, numberOf } from './numbers.js';
import { operatorOf } from './dates.js';

type Every = Extract<Deadline, { kind: 'recurring' }>['every'];

const EVERY: Readonly<Record<string, Every>> = {
  giờ: 'hour',
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  năm: 'year',
};

const WEEKDAYS: Readonly<Record<string, Weekday>> = {
  'thứ hai': 'mon',
  'thứ 2': 'mon',
  'thứ ba': 'tue',
  'thứ 3': 'tue',
  'thứ tư': 'wed',
  'thứ 4': 'wed',
  'thứ năm': 'thu',
  'thứ 5': 'thu',
  'thứ sáu': 'fri',
  'thứ 6': 'fri',
  'thứ bảy': 'sat',
  'thứ 7': 'sat',
  'chủ nhật': 'sun',
};
const WEEKDAY = '(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)';

const EACH = '(?:hằng|hàng|mỗi|từng)';
const UNIT = '(?:giờ|ngày|tuần|tháng|quý|năm)';
const LEAD =
  '(?:(?:trước|chậm nhất|muộn nhất|là|vào|lúc|đến|hết|trong|không muộn hơn|không quá|thời hạn|hạn cuối|hạn chót|buổi|sáng|chiều|tối):? ){0,5}';
const DAY_OF_MONTH =
  '(?:(?:ngày )?mùng (?:10|[1-9])(?!\\d|[/.-]\\d| tháng \\d)|ngày (?:làm việc )?(?:3[01]|[12]\\d|0?[1-9])(?!\\d|[/.-]\\d| tháng \\d)|ngày (?:làm việc )?cuối cùng)';
const DAY_AND_MONTH = '(?:ngày )?(?:3[01]|[12]\\d|0?[1-9])(?:/| tháng )(?:1[0-2]|0?[1-9])(?![/\\d]|\\.\\d)';
const WHICH = `(?:${DAY_OF_MONTH}|${DAY_AND_MONTH}|${WEEKDAY})`;
const TIMES = `(?:(?:${TIME}|\\d{1,2} giờ) ?(?:,|và|và lúc)? ?){1,4}(?:,? ?của |,? )?`;
const LAST_MONTH = '(?: (?:của )?tháng (?:cuối|đầu|thứ (?:nhất|hai|ba|tư))(?: cùng)?(?: của)?)?';
const NEXT = '(?: (?:sau|tiếp theo|kế tiếp)(?: liền kề)?)?';
const PERIODIC = '(?:định kỳ|thường kỳ)[,:]? ?(?:vào |là )?';
const ONCE = '(?: (?:một|1|01|hai|2|02|ba|3|03|ít nhất (?:một|01|1)) (?:lần|kỳ|lượt|đợt|phiên|buổi|số))?';

function unitOf(text: string): Every | null {
  const named = new RegExp(`(?:${UNIT})(?![\\p{L}])`, 'u').exec(text.replace(/^\S+ /u, ''));
  return named ? (EVERY[named[0]] ?? null) : null;
}

/** So many months have a name of their own. */
const MONTHS_OF: Readonly<Record<number, Every>> = { 3: 'quarter', 6: 'halfYear', 12: 'year' };

/** A week has its days by name, whatever is longer by number. */
const isDayWithin = (every: Every, which: string): boolean =>
  every !== 'hour' && every !== 'day' && (every === 'week') === which in WEEKDAYS;

interface Which {
  readonly day?: number | Weekday;
  readonly month?: number;
}

function whichOf(text: string): Which {
  const weekday = WEEKDAYS[text];
  if (weekday) return { day: weekday };
  const both = /(\d{1,2})(?:\/| tháng )(\d{1,2})$/u.exec(text);
  if (both) return { day: Number(both[1]), month: Number(both[2]) };
  if (/cuối cùng/u.test(text)) return { day: 31 };
  const day = /(\d{1,2})$/u.exec(text);
  return day ? { day: Number(day[1]) } : {};
}

function recurring(every: Every, lead: string, which: string | undefined): Extract<Deadline, { kind: 'recurring' }> {
  const day = which === undefined ? {} : whichOf(which);
  const operator = day.day === undefined ? {} : { operator: operatorOf(lead) };
  return { kind: 'recurring', every, ...operator, ...day };
}

/** A half year stands behind "6 tháng, năm", "6 tháng một lần" and "hai lần một năm". */
function everyOf(text: string): Every | null {
  const first = /(?:^| )(?:(?:6|06|sáu) tháng|tuần|tháng|quý)/u.exec(text)?.[0] ?? '';
  return /(?:6|sáu) tháng/u.test(first) ? 'halfYear' : unitOf(text);
}

const SERIES = `${EACH} (?:${UNIT})(?:(?:,| và|, ${EACH}| và ${EACH}) (?:6 tháng|9 tháng|06 tháng|09 tháng|${UNIT})){0,5}(?! học)`;
const HALF = `(?:${EACH} )?(?:6|06|sáu) tháng(?:(?: đầu năm)?(?:,| và| hoặc)(?: ${EACH})? (?:9 tháng|09 tháng|cả năm|(?:một )?năm)){1,2}(?! \\d)`;

/** "hằng tháng, trước ngày 18", "hằng tuần (trước 16 giờ thứ Sáu)". */
const UNIT_FIRST: DeadlineRule = {
  sign: /(?:hằng|hàng|mỗi|từng|6|sáu) /u,
  pattern: words(
    `(?:${PERIODIC})?(${SERIES}|${HALF})${ONCE}(?:(?:,| \\(|,? vào| -)? ?(${LEAD})(?:${TIMES})?(?:ngày )?(?<which>${WHICH})${LAST_MONTH}(?: (?:quý|tháng|tuần|năm)${NEXT})?\\)?)?`,
  ),
  mean: (match) => {
    const every = everyOf(match[1] ?? '');
    return every === null ? null : recurring(every, match[2] ?? '', match.groups?.which);
  },
};

/** "trước ngày 25 hằng tháng", "trước 16 giờ thứ Hai hàng tuần", "trước ngày 05/12 hằng năm". */
const DAY_FIRST: DeadlineRule = {
  sign: /(?:hằng|hàng|mỗi|từng|tháng) (?:tháng|quý|tuần|năm|cuối|đầu)/u,
  pattern: words(
    `(?:${PERIODIC})?(${LEAD})(?:${TIMES})?(?:ngày (?=thứ|chủ))?(${WHICH})${LAST_MONTH}(?: (?:của )?|, | đầu )(${EACH} (?:tháng|quý|tuần|năm)|tháng cuối(?: cùng)? (?:của )?(?:${EACH} )?quý|(?:của )?(?:tháng|tháng đầu) (?:cuối )?(?:${EACH} )?quý)`,
  ),
  mean: (match) => {
    const unit = match[3] ?? '';
    const every = /quý/u.test(unit) ? 'quarter' : unitOf(unit);
    return every === null ? null : recurring(every, match[1] ?? '', match[2]);
  },
};

/** "thứ hai hằng tuần, trước 08 giờ": the hour behind the day carries the operator. */
const WEEKDAY_THEN_HOUR: DeadlineRule = {
  sign: /(?:hằng|hàng|mỗi) tuần/u,
  pattern: words(`(${WEEKDAY}) ${EACH} tuần,? \\(?(${LEAD})(?:${TIME}|\\d{1,2} giờ)\\)?`),
  mean: (match) => recurring('week', match[2] ?? '', match[1]),
};

/** "trước ngày 15 của tháng cuối quý", "ngày 20 tháng cuối mỗi quý". */
const LAST_OF_QUARTER: DeadlineRule = {
  sign: /tháng (?:cuối|đầu)/u,
  pattern: words(
    `(?:${PERIODIC})?(?:${EACH} quý,? )?(${LEAD})(${DAY_OF_MONTH})(?: của)? tháng (?:cuối|đầu|cuối cùng)(?: cùng)?(?: của)?(?: ${EACH})? quý${NEXT}`,
  ),
  mean: (match) => recurring('quarter', match[1] ?? '', match[2]),
};

/** "vào lúc 6 giờ 00 và 18 giờ 00 hằng ngày", "trước 16 giờ hằng ngày". */
const HOURS_OF_DAY: DeadlineRule = {
  sign: /(?:hằng|hàng|mỗi|từng) ngày/u,
  pattern: words(`(?:${PERIODIC})?${LEAD}${TIMES}${EACH} ngày`),
  mean: () => ({ kind: 'recurring', every: 'day' }),
};

/** "hằng ngày, trước 16 giờ 00" and "hằng ngày (trước 17 giờ)". */
const DAY_WITH_HOURS: DeadlineRule = {
  sign: /(?:hằng|hàng|mỗi|từng) ngày/u,
  pattern: words(
    `(?:${PERIODIC})?${EACH} ngày(?:,| \\()? ?${LEAD}(?:${TIME}|\\d{1,2} giờ)(?: và (?:${TIME}|\\d{1,2} giờ))?\\)?`,
  ),
  mean: () => ({ kind: 'recurring', every: 'day' }),
};

/** "02 giờ/lần", "03 tháng một lần", "2 tuần 1 lần", "hai tháng một lần, vào ngày 15". */
const EACH_SO_MANY: DeadlineRule = {
  sign: /lần|kỳ|chuyến|lượt|đợt/u,
  pattern: words(
    `(?:${PERIODIC})?(?:cứ )?(?:${EACH} )?(?:(${NUMBER}) )?(${UNIT})(?: ?/ ?(?:01 |1 |một )?(?:lần|kỳ)| (?:[\\p{L}]+ )?(?:một|1|01) (?:lần|kỳ|chuyến|lượt|đợt)(?: ?/ ?(?:lần))?)(?:,? (${LEAD})(?:ngày )?(${WHICH})(?: (?:của )?tháng cuối(?: kỳ| cùng)?)?)?`,
  ),
  mean: (match) => {
    const unit = match[2] ?? '';
    const count = match[1] === undefined ? 1 : numberOf(match[1]);
    const every = EVERY[unit];
    if (every === undefined || !(count >= 1)) return null;
    const named = unit === 'tháng' ? MONTHS_OF[count] : undefined;
    const day = match[4] !== undefined && isDayWithin(every, match[4]) ? match[4] : undefined;
    const told = recurring(named ?? every, match[3] ?? '', day);
    return named !== undefined || count === 1 ? told : { ...told, interval: count };
  },
};

/** "01 lần/tuần", "hai lần một năm", "02 lần/năm". */
const TIMES_A_UNIT: DeadlineRule = {
  sign: /(?:lần|kỳ|lượt|buổi|phiên) ?(?:\/|một|mỗi|trên)/u,
  pattern: words(`(?:${PERIODIC})?(${NUMBER}) (?:lần|kỳ|lượt|buổi|phiên) ?(?:/|một|mỗi|trên) ?(?:01 |1 )?(${UNIT})`),
  mean: (match) => {
    const every = EVERY[match[2] ?? ''];
    if (every === undefined) return null;
    return { kind: 'recurring', every: every === 'year' && numberOf(match[1] ?? '') === 2 ? 'halfYear' : every };
  },
};

/** "một năm hai lần", "mỗi năm 02 lần vào tháng 6 và tháng 12", "mỗi quý ít nhất một lần". */
const UNIT_TIMES: DeadlineRule = {
  sign: /(?:lần|kỳ|lượt|buổi)(?![\p{L}])/u,
  pattern: words(
    `(?:(?:${EACH}|một|1|01) )?(${UNIT}),? (?:(?:ít nhất|tối thiểu) )?(${NUMBER}) (?:lần|kỳ|lượt|buổi)(?:,? \\(?vào (?:dịp )?(?:đầu |giữa |cuối )?(?:tháng|quý|ngày(?! thứ| \\d{1,2}(?!\\d|[/.-]))) [^.;]{1,40})?`,
  ),
  mean: (match) => {
    const every = EVERY[match[1] ?? ''];
    const times = numberOf(match[2] ?? '');
    if (every === undefined || !(times >= 1)) return null;
    if (every === 'year' && times === 2) return { kind: 'recurring', every: 'halfYear' };
    return { kind: 'recurring', every: every === 'year' && times === 4 ? 'quarter' : every };
  },
};

/** "từ ngày 15 đến ngày 25 hằng tháng": each month until the last of these days. */
const SPAN_OF_MONTH: DeadlineRule = {
  sign: /(?:hằng|hàng|mỗi) tháng/u,
  pattern: words(`từ (?:ngày )?\\d{1,2}(?: (?:đến|tới)(?: hết)?(?: ngày)? | ?- ?)(\\d{1,2})(?: của)? ${EACH} tháng`),
  mean: (match) => ({ kind: 'recurring', every: 'month', operator: 'by', day: Number(match[1]) }),
};

/** "chậm nhất là ngày làm việc cuối cùng của tháng", "ngày cuối cùng của mỗi quý". */
const LAST_DAY_OF_EACH: DeadlineRule = {
  sign: /ngày (?:làm việc )?cuối/u,
  pattern: words(
    `(${LEAD})(ngày (?:làm việc )?cuối cùng) (?:của )?(?:${EACH} )?(tháng|quý|tuần)(?! (?:\\d|[ivx]+(?![\\p{L}])|này|sau|tới|giêng|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|cuối))`,
  ),
  mean: (match) => {
    const every = EVERY[match[3] ?? ''];
    if (every === undefined) return null;
    return recurring(every, match[1] ?? '', every === 'week' ? undefined : match[2]);
  },
};

/** "định kỳ 02 tuần báo cáo": each so many, without "một lần". */
const PERIODIC_SO_MANY: DeadlineRule = {
  sign: /định kỳ/u,
  pattern: words(`định kỳ(?: mỗi)? (${NUMBER}) (ngày|tuần|tháng)(?! (?:đầu|cuối|\\d|và|,))`),
  mean: (match) => {
    const every = EVERY[match[2] ?? ''];
    const interval = numberOf(match[1] ?? '');
    if (every === undefined || !(interval > 1) || (every === 'month' && interval % 3 === 0)) return null;
    return { kind: 'recurring', every, interval };
  },
};

const PERIODIC_UNIT: DeadlineRule = {
  sign: /định kỳ/u,
  pattern: words(
    `định kỳ(?: theo)?,? (?:(?:báo cáo )?(?:6 tháng|06 tháng|sáu tháng|quý|tháng|tuần|năm|ngày))(?:(?:, | và |, và |/)(?:6 tháng|9 tháng|06 tháng|09 tháng|quý|tháng|năm|tuần)){0,4}(?! \\d)`,
  ),
  mean: (match) => {
    const text = match[0];
    const first = /(?:6|06|sáu) tháng|quý|tháng|tuần|năm|ngày/u.exec(text.slice(8));
    const every = first === null ? null : /\d|sáu/u.test(first[0]) ? 'halfYear' : (EVERY[first[0]] ?? null);
    return every === null ? null : { kind: 'recurring', every };
  },
};

/** "trước ngày 15/6 và ngày 15/12 hằng năm": twice a year. */
const TWO_DAYS_A_YEAR: DeadlineRule = {
  sign: /(?:hằng|hàng|mỗi|từng) năm/u,
  pattern: words(
    `(?:${PERIODIC})?(${LEAD})(${DAY_AND_MONTH})(?:,| và| và ${LEAD}) ?(${LEAD})(${DAY_AND_MONTH}) ${EACH} năm`,
  ),
  mean: (match) => {
    const [first, second] = [whichOf(match[2] ?? ''), whichOf(match[4] ?? '')];
    const day =
      first.day !== undefined && first.day === second.day
        ? { operator: operatorOf(match[1] ?? ''), day: first.day }
        : {};
    return { kind: 'recurring', every: 'halfYear', ...day };
  },
};

/** "dữ liệu … hằng tháng gửi trước ngày 05 của tháng sau": each month, the day of the next one. */
const DAY_OF_NEXT_MONTH: DeadlineRule = {
  sign: /tháng (?:sau|tiếp|kế|liền)/u,
  pattern: words(`(${LEAD})(${DAY_OF_MONTH}) (?:của )?tháng (?:sau|tiếp theo|kế tiếp|liền kề)(?: liền kề)?`),
  mean: (match) =>
    /(?:hằng|hàng|mỗi) tháng[^.;]{0,80}$/u.test(match.input.slice(Math.max(0, match.index - 100), match.index))
      ? recurring('month', match[1] ?? '', match[2])
      : null,
};

/** "định kỳ 6 tháng (trước ngày 15/6) và một năm (trước ngày 15/12)". */
const HALF_AND_YEAR: DeadlineRule = {
  sign: /(?:6|sáu) tháng/u,
  pattern: words(
    `(?:${PERIODIC}|${EACH} )?(?:6|06|sáu) tháng(?: đầu năm)?,? \\(?(${LEAD})(${DAY_AND_MONTH})\\)?(?:,| và|, và|;) ?(?:${EACH} |một |cả |cuối )?năm,? \\(?(${LEAD})(${DAY_AND_MONTH})\\)?`,
  ),
  mean: (match) => {
    const [first, second] = [whichOf(match[2] ?? ''), whichOf(match[4] ?? '')];
    const day =
      first.day !== undefined && first.day === second.day
        ? { operator: operatorOf(match[1] ?? ''), day: first.day }
        : {};
    return { kind: 'recurring', every: 'halfYear', ...day };
  },
};

/** In the order in which they are tried; the longest at a place wins. */
export const RECURRING: readonly DeadlineRule[] = [
  LAST_OF_QUARTER,
  DAY_OF_NEXT_MONTH,
  TWO_DAYS_A_YEAR,
  HALF_AND_YEAR,
  HOURS_OF_DAY,
  DAY_WITH_HOURS,
  WEEKDAY_THEN_HOUR,
  DAY_FIRST,
  UNIT_FIRST,
  EACH_SO_MANY,
  TIMES_A_UNIT,
  UNIT_TIMES,
  SPAN_OF_MONTH,
  LAST_DAY_OF_EACH,
  PERIODIC_UNIT,
  PERIODIC_SO_MANY,
];
