import type { Deadline } from '@dondoc/domain';
import { words, type DeadlineRule } from './found.js';
import { NUMBER, numberOf } from './numbers.js';

type Term = Extract<Deadline, { kind: 'term' }>;

const LEAD =
  '(?:(?:chậm nhất|muộn nhất|không quá|tối đa|trong|trong vòng|trong thời hạn|trong thời gian|thời hạn|thời gian|sau|là|vòng|không muộn hơn|không chậm hơn|trước|hạn|xử lý|giải quyết):? ){0,4}';
const AMOUNT = `(${NUMBER})(?: \\([^()]{1,20}\\))?`;
const UNIT = '(ngày làm việc|ngày công tác|ngày|giờ làm việc|giờ|tiếng(?: đồng hồ)?|tháng|tuần)';
/** What comes after "kể từ": up to the clause's own punctuation or its verb. */
const EVENT = '([^.,;:()]{1,160})';
const SINCE =
  '(?:,? ?(?:(?:được )?(?:kể|tính)(?: bắt đầu)? từ|bắt đầu từ|từ|sau|tính sau)(?: khi| lúc| thời điểm| thời gian| ngày| hôm| giờ)? )';

const UNITS: Readonly<Record<string, Term['unit']>> = {
  'ngày làm việc': 'workingDay',
  'ngày công tác': 'workingDay',
  ngày: 'day',
  tuần: 'day',
  'giờ làm việc': 'hour',
  giờ: 'hour',
  tiếng: 'hour',
  tháng: 'month',
};

/** Kinds of paper that mean this document also without "này"; a request or material received is another's. */
const PAPER =
  '(?:công văn|văn bản|chỉ thị|công điện|kế hoạch|quyết định|thông báo|công văn chỉ đạo|văn bản chỉ đạo|chỉ đạo)';
const SELF = `(?:${PAPER}|tài liệu|nội dung|yêu cầu)`;
const NAMES_SELF = new RegExp(SELF, 'u');
const OWN = new RegExp(
  `^(?:ngày |khi |lúc )?(?:được |đã )?(?:nhận|tiếp nhận(?= ?\\p{L}))(?: được)?(?: đủ)?(?: (?:${SELF}) (?:này|nêu trên|trên)| (?:${PAPER}))?(?:$| (?:phải|để|và|thì|cơ quan|đơn vị|các)(?![\\p{L}]))`,
  'u',
);
const OWN_NAMED = new RegExp(
  `^(?:ngày |khi |lúc )?(?:được |đã )?(?:nhận|tiếp nhận)(?: được)?(?: đủ)? ${SELF}[^,;]{0,40}? này(?![\\p{L}])`,
  'u',
);
const SIGNED = new RegExp(
  `^(?:ngày |khi )?(?:(?:${SELF})(?: này)? )?(?:được |có hiệu lực )?(?:ký|ban hành|có hiệu lực|phát hành|ra)(?: ban hành| phát hành)?(?: (?:${SELF})(?: này)?)?(?![\\p{L}])`,
  'u',
);
const SIGNED_OTHER =
  /^(?:ngày |khi )?(?:(?:ký|ban hành|ra)(?: ban hành)? (?:quyết định|hợp đồng|biên bản|kết luận|báo cáo)(?! này| ban hành (?:kèm theo )?(?:kế hoạch|quy chế|quy định))(?= ?\p{L})|(?:quyết định|hợp đồng|biên bản|kết luận) (?!này)(?:được|có))/u;

/** The day a term runs from: of this document only are signing and receipt (decision "Term"). */
export function originOf(event: string): Term['from'] {
  if (OWN.test(event) || OWN_NAMED.test(event)) return 'receipt';
  if (SIGNED_OTHER.test(event)) return 'event';
  return SIGNED.test(event) ? 'signing' : 'event';
}

function termOf(amount: string, unit: string, from: Term['from']): Deadline | null {
  const count = numberOf(amount);
  const named = UNITS[unit.replace(' đồng hồ', '')];
  if (named === undefined || !(count >= 1)) return null;
  return { kind: 'term', amount: unit === 'tuần' ? count * 7 : count, unit: named, from };
}

/** "trong 05 ngày làm việc kể từ ngày nhận được văn bản này". */
const COUNTED: DeadlineRule = {
  sign: /(?:việc|tác|ngày|giờ|tiếng|hồ|tháng|tuần),? ?(?:được |kể|tính|bắt đầu|từ|sau)/u,
  pattern: words(`${LEAD}${AMOUNT} ${UNIT}${SINCE}${EVENT}`),
  mean: (match) =>
    isDayOfMonth(match) || isRoundTheClock(match)
      ? null
      : termOf(match[1] ?? '', match[2] ?? '', originOf((match[3] ?? '').trim())),
};

/** "trước ngày 05 tháng sau liền kề": a day of the next month, no term of five months. */
const isDayOfMonth = ({ input, index, 2: unit }: RegExpExecArray): boolean =>
  unit === 'tháng' && /(?:ngày|mùng) $/u.test(input.slice(Math.max(0, index - 5), index));

/** "24/24 giờ từ nay". */
const isRoundTheClock = ({ input, index }: RegExpExecArray): boolean => input.charAt(index - 1) === '/';

/** "sau khi nhận được danh sách 05 ngày", "kể từ ngày ký, trong 10 ngày". */
const EVENT_FIRST: DeadlineRule = {
  sign: /(?:từ|sau) (?:khi|ngày|lúc|thời điểm)/u,
  pattern: words(
    `(?:kể từ|tính từ|sau) (?:khi|ngày|lúc|thời điểm) ([^.,;:()0-9]{2,100}?),? (?:(?:chậm nhất|không quá|tối đa|trong|trong vòng|trong thời hạn|thời hạn|sau) ){0,3}${AMOUNT} (ngày làm việc|ngày|giờ|tháng|tuần)(?! \\d)`,
  ),
  mean: (match) =>
    termOf(match[2] ?? '', match[3] ?? '', isOfAnother(match) ? 'event' : originOf((match[1] ?? '').trim())),
};

/** "tin báo sau khi tiếp nhận phải được phản hồi trong 48 giờ": received is what stands before, not this document. */
const isOfAnother = ({ input, index, 1: event }: RegExpExecArray): boolean =>
  !NAMES_SELF.test(event ?? '') && /[\p{L}] $/u.test(input.slice(Math.max(0, index - 2), index));

/** "Kết thúc lễ hội, chậm nhất sau 03 ngày": the event stands before the term. */
const EVENT_BEFORE =
  /(?:^|[.;] ?)(?:(?:kết thúc|ngay sau|sau) [^.;:]{2,80}, ?|(?:sau khi|khi|kể từ khi) [^.;:]{2,160})$/u;

/** "trong vòng 05 ngày làm việc" with nothing said about its beginning: it runs from this document. */
export const BARE_TERMS: DeadlineRule = {
  sign: /(?:trong|nhất|quá|là|sau) /u,
  pattern: words(
    `(?:(?:chậm nhất|không quá|tối đa|hoàn thành) ){0,2}(?:trong vòng|trong thời hạn|trong thời gian|chậm nhất(?: là)?(?: sau)?|không quá|trong) ${AMOUNT} ${UNIT}(?! (?:đầu|cuối|qua|gần|tới|nghỉ|tết|lễ|một lần|/|tuổi|mỗi|một|sáng|trưa|chiều|tối|đêm|ngày|hôm|\\d))`,
  ),
  mean: (match) => {
    const before = match.input.slice(Math.max(0, match.index - 170), match.index);
    // "mỗi ngày một lần, liên tục trong 07 ngày": how long it goes on
    if (/(?:liên tục|trở lên) $/u.test(before)) return null;
    return termOf(match[1] ?? '', match[2] ?? '', EVENT_BEFORE.test(before) || isNext(match) ? 'event' : 'signing');
  },
};

/** "trong vòng 10 ngày làm việc tiếp theo": it runs from what was said before. */
const isNext = ({ input, index, 0: whole }: RegExpExecArray): boolean =>
  /^ (?:tiếp theo|kế tiếp|sau đó)/u.test(input.slice(index + whole.length, index + whole.length + 12));

export const TERMS: readonly DeadlineRule[] = [COUNTED, EVENT_FIRST];

/**
 * "chậm nhất 03 ngày làm việc trước ngày tổ chức kỳ họp", "trước kỳ họp ít nhất 10 ngày": counted back from an event. A term runs forward
 * (schema), so none is told: a person enters the day.
 */
export const COUNTED_BACK: readonly RegExp[] = [
  words(`${LEAD}${AMOUNT} ${UNIT} trước (?:khi|ngày(?! \\d)|giờ|kỳ|thời điểm|lúc|cuộc|hội nghị|phiên|tết|lễ|đợt)`),
  words(
    `trước (?:khi|ngày|giờ|kỳ|thời điểm|lúc|cuộc|hội nghị|phiên|đợt) [^.,;:()0-9]{2,80}? (?:(?:ít nhất|tối thiểu|chậm nhất|là) ){0,2}${AMOUNT} ${UNIT}(?! \\d| (?:kể|tính|sau|năm))`,
  ),
];
