import type { CivilDate, Deadline } from '@dondoc/domain';
import { BARE_DAY, DATE, dateOf, dayBefore, endOf, STRETCH, TIME, timeOf, type DocumentDay } from './days.js';
import { words, type DeadlineRule } from './found.js';
import { NUMBER } from './numbers.js';

const WEEKDAY =
  '(?:(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?: tuần (?:này|sau|tới|tiếp theo))?|hôm nay|ngày mai|(?:sáng|trưa|chiều|tối) mai),? ?(?:\\()?)';
const OPERATOR_WORDS =
  '(?:thời hạn|hạn) (?:hoàn thành|báo cáo|gửi|nộp|thực hiện|xong|gửi báo cáo|nộp báo cáo)(?: (?:là|báo cáo|chậm nhất|trước))?|ngay|trước|thời điểm|chậm nhất|muộn nhất|trễ nhất|là|vào|lúc|hồi|đến|tới|hết|trong|không muộn hơn|không chậm hơn|không quá|không để kéo dài quá|không kéo dài quá|hạn cuối|hạn chót|hạn cuối cùng|thời hạn|thời gian|hạn|quá|sáng|trưa|chiều|tối|đêm|buổi|cuối ngày|cuối giờ|cuối buổi|giờ hành chính|giờ làm việc|ngày làm việc|của';
const OPERATOR = `(?:(?:${OPERATOR_WORDS}):? ){0,6}`;
const NOTE = '(?: \\((?:tức |nhằm |[^()]{0,20}tháng chạp|[^()]{0,20}âm lịch|thứ |chủ nhật)[^()]{0,30}\\))?';

type Operator = 'before' | 'by' | 'on';

const NO_LATER = /chậm nhất|muộn nhất|trễ nhất|không (?:muộn|chậm) hơn|quá|hạn|đến|tới|hết|cuối (?:ngày|giờ|buổi)/u;

/** What the words before a day say; "đến hết", "chậm nhất", "hạn cuối" allow the day itself. */
export function operatorOf(lead: string): Operator {
  if (/trước/u.test(lead)) return 'before';
  return NO_LATER.test(lead) ? 'by' : 'on';
}

function dateDeadline(operator: Operator, date: CivilDate, time: string | null): Deadline {
  const dueOn = operator === 'before' && time === null ? dayBefore(date) : date;
  return time === null ? { kind: 'date', operator, date, dueOn } : { kind: 'date', operator, date, dueOn, time };
}

const TIME_LEAD = /trước|nhất|hạn|đến|tới|hết|sáng|trưa|chiều|tối|đêm|muộn/u;

function meanDay(match: RegExpExecArray, document: DocumentDay): Deadline | null {
  const lead = match[1] ?? '';
  if (/(?:^| )(?:thời gian|thời điểm|của) $/u.test(lead) && !/trước|nhất|hạn/u.test(lead)) return null;
  const named = (match[3] ?? '').trim();
  // "tuần thứ 2 tháng 4": a week
  if (/thứ $/u.test(match.input.slice(0, match.index))) return null;
  // "24/7" and "3/5 xã" are no days unless a word of time stands before them
  if (/^\d+\/\d+$/u.test(named) && !TIME_LEAD.test(lead) && !/(?:thứ|chủ nhật|hôm nay|mai)/u.test(match[0]))
    return null;
  const date = dateOf(named, document);
  if (date === null) return null;
  const time = match[2] === undefined ? null : timeOf(match[2]);
  const operator = match[4] === undefined ? operatorOf(lead) : 'by';
  // "14 giờ ngày 5/3" alone names a moment, not the whole day
  return dateDeadline(operator, date, time);
}

/** "trước ngày 16 tháng 10 năm 2024", "chậm nhất 14 giờ 00 ngày 23/02/2026", "ngay trong đêm 21/7". */
export const DAYS: DeadlineRule = {
  sign: /\d ?[/.-] ?\d| tháng |hôm nay|ngày mai|cùng ngày|(?:sáng|trưa|chiều|tối|đêm) nay/u,
  pattern: words(
    `(${OPERATOR})(?:(${TIME})(?:,| (?:của|vào|thứ))? ?)?(?:(?:ngày )?${WEEKDAY} ?)?(${DATE})${NOTE}( là (?:hạn|ngày|thời hạn)(?: (?:cuối|chót|cuối cùng))+)?`,
  ),
  mean: meanDay,
};

/** "trước Tết Nguyên đán Canh Tý (ngày 25/01/2020)", "trước ngày thành lập Đảng 03/02/2026". */
export const BEFORE_OCCASION: DeadlineRule = {
  sign: /tết [^(]{0,40}\(|trước (?:ngày|dịp|lễ) (?:kỷ|thành|quốc|khai|lễ|giỗ|bầu)/u,
  pattern: words(
    `trước (?:ngày |dịp )?(?:tết [\\p{L} ]{0,40}\\((${DATE})\\)?|(?:kỷ niệm|thành lập|quốc khánh|khai giảng|khai mạc|lễ|giỗ tổ|bầu cử) [\\p{L} ]{0,30}\\(?(${DATE})\\)?)`,
  ),
  mean: (match, document) => {
    const date = dateOf(match[1] ?? match[2] ?? '', document);
    return date === null ? null : dateDeadline('before', date, null);
  },
};

const STRETCH_LEAD =
  '(?:(?:ngay|(?<!trở về )trước|chậm nhất|muộn nhất|là|vào|đến|tới|cho đến|hết|trong|cuối|không muộn hơn|không chậm hơn|không quá|không để kéo dài quá|hạn cuối|hạn chót|thời hạn|thời gian|hạn|ngày cuối cùng của|ngày cuối|kết thúc):? ){1,5}';

/** "trước tháng 6" and "trước đầu năm" end the day before the stretch begins; "trước cuối tháng 6" on its last day. */
function startOf(end: CivilDate, phrase: string): CivilDate | null {
  if (/^(?:đầu|giữa|cuối|hết)/u.test(phrase)) return null;
  if (/^năm/u.test(phrase)) return `${end.slice(0, 4)}-01-01` as CivilDate;
  if (/^tháng/u.test(phrase)) return `${end.slice(0, 8)}01` as CivilDate;
  if (/^quý/u.test(phrase))
    return `${end.slice(0, 5)}${String(Number(end.slice(5, 7)) - 2).padStart(2, '0')}-01` as CivilDate;
  return null;
}

function meanStretch(match: RegExpExecArray, document: DocumentDay): Deadline | null {
  const phrase = match[2] ?? '';
  const end = endOf(phrase, document);
  if (end === null) return null;
  const lead = match[1] ?? '';
  // "6 tháng cuối năm 2024" and "tháng cuối năm" are told by their own words
  if (lead === 'cuối ' && /(?:tháng|tuần|ngày|kỳ|dịp|buổi) $/u.test(match.input.slice(0, match.index))) return null;
  const first = /trước/u.test(lead) && !/hết|cuối/u.test(lead) ? startOf(end, phrase) : null;
  if (first !== null) return dateDeadline('before', first, null);
  return dateDeadline('by', end, null);
}

/** "trong tháng 6 năm 2024", "trong quý II/2024", "đến hết tháng 8", "trước cuối năm". */
export const STRETCHES: DeadlineRule = {
  sign: /tháng |quý |năm/u,
  pattern: words(`(${STRETCH_LEAD})(${STRETCH})`),
  mean: meanStretch,
};

/** The same with no word before it, where the place itself says it is a deadline (a table's cell, after "hoàn thành"). */
export const BARE_STRETCHES: DeadlineRule = {
  sign: /tháng |quý |năm/u,
  pattern: words(`()(${STRETCH})`),
  mean: meanStretch,
};

const STRETCH_TAIL = '(?:\\d{1,2}|iv|iii|ii|i)(?: ?[/.-] ?(?:19|20)\\d{2}|,? năm (?:19|20)\\d{2})';

/** "tập huấn nghiệp vụ cho Chỉ huy trưởng, tháng 10/2025", "tổng kết mùa khô giữa tháng 6/2016": a month that ends the clause. */
export const TRAILING_STRETCHES: DeadlineRule = {
  sign: /(?:(?:, |hành |dụng |thành |công |trương )(?:tháng|quý)|(?:đầu|giữa|cuối|tuần|thứ \S+) (?:tháng|quý)) /u,
  pattern: words(
    `(?:(?<=(?:, |vận hành |sử dụng |khánh thành |khởi công |khai trương ))((?:tháng|quý) ${STRETCH_TAIL})|((?:đầu|giữa|cuối|(?:thượng|trung|hạ) tuần|tuần (?:đầu|cuối|thứ (?:nhất|hai|ba|tư|[1-4]))) (?:tháng|quý) ${STRETCH_TAIL}))(?= ?(?:[.;]|$))`,
  ),
  mean: (match, document) => {
    const end = endOf(match[1] ?? match[2] ?? '', document);
    return end === null ? null : dateDeadline('by', end, null);
  },
};

const ENDPOINT = `(?:(?:${TIME}),? (?:ngày )?)?(?:${DATE}|${STRETCH})`;
const START = `(?:nay|bây giờ|khi|đầu (?:năm|tháng|quý)|(?:${TIME},? ?)?(?:${DATE}|${BARE_DAY})|${STRETCH}|\\d{1,2})`;

function meanPeriod(match: RegExpExecArray, document: DocumentDay): Deadline | null {
  const phrase = (match[1] ?? '').replace(/^(?:[012]?\d[^,]{0,12}?(?:giờ|h|phút|g)(?: ?\d{2})?),? (?=ngày)/u, '');
  const date = dateOf(phrase, document) ?? endOf(phrase, document);
  return date === null ? null : { kind: 'period', date };
}

/** "từ nay đến cuối năm 2024", "từ ngày 15/12/2025 đến hết ngày 10/3/2026". */
const FROM_TO: DeadlineRule = {
  sign: /từ [^.;]{1,60}(?:đến |tới |-)/u,
  pattern: words(
    `(?:bắt đầu |kể |tính )?từ (?:${START}|(?:khi|lúc|thời điểm|ngày (?:ban hành|ký|nhận|có)) ?[^,.;]{0,60}?)(?:,? (?:cho )?(?:đến|tới)(?: hết)?(?: ngày)?(?: khoảng)? | ?- ?)(${ENDPOINT})`,
  ),
  mean: meanPeriod,
};

/** "trong hai ngày 07 và 08/7", "trong các ngày 12, 13, 14 tháng 9 năm 2024", "trong 02 ngày 12-13/9". */
const SEVERAL_DAYS: DeadlineRule = {
  sign: /(?:trong|vào) \S+ ngày \d/u,
  pattern: words(
    `(?:trong|vào) (?:các|những|${NUMBER}) ngày (?:\\d{1,2}(?:/\\d{1,2})?(?:, | và |, và | ?- ?)){1,6}((?:ngày )?${DATE})`,
  ),
  mean: (match, document) => {
    const named = match[1] ?? '';
    // what must not be done on these days is no duty with an end
    if (/(?:^| )(?:không|cấm|dừng) [^.;]{0,80}$/u.test(match.input.slice(0, match.index))) return null;
    const date = dateOf(named, document) ?? dateOf(`ngày ${named}`, document);
    return date === null ? null : { kind: 'period', date };
  },
};

/** "02/7/2019 - 12/7/2019", as a table's cell has it. */
const DAY_TO_DAY: DeadlineRule = {
  sign: /\d[/.-]\d{1,4} ?- ?(?:ngày )?\d/u,
  pattern: words(`(?:${DATE}) ?- ?(${DATE})`),
  mean: meanPeriod,
};

export const PERIODS: readonly DeadlineRule[] = [FROM_TO, SEVERAL_DAYS, DAY_TO_DAY];

/** "từ 17 giờ 00 ngày 21/7/2025", "kể từ ngày 01/7": when something begins; never a deadline. */
export const STARTS = words(
  `(?:(?:bắt đầu |kể |tính )?từ|sau|tính đến|tại thời điểm|thời điểm|(?<!vệ |học |tân )sinh)(?: hết)? (?:${TIME},? ?|(?:sáng|trưa|chiều|tối|đêm) )?(?:(?:${DATE})|${STRETCH})(?: trở về trước)?`,
);
