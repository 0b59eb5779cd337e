import { commasOf, type Segment } from '../clauses/segments.js';
import { VERBS } from '../clauses/verbs.js';
import { nameAt, startsName } from '../names/names.js';
import { phrasesOf } from '../text/words.js';
import { behindDeadline, deadlinesWithin, isExplicit, type Sentences } from './sentence.js';
import { askedCut, otherSubjectCut, type Clause } from './subject-cuts.js';
import { isStanding } from './standing.js';

const SUPERVISING = phrasesOf('theo dõi, đôn đốc, kiểm tra, giám sát, hướng dẫn, nắm');
const TURNS = phrasesOf('sau đó, đồng thời, tiếp đó, từ đó, và, trong đó');
const ALWAYS = phrasesOf('thường xuyên, hằng ngày, liên tục');
const WITH_HELP = phrasesOf('phối hợp với, phối hợp cùng, phối hợp cùng với, phối hợp');
/** To put people somewhere is a duty of its own. */
const SENDING = phrasesOf('cử, bố trí, phân công, huy động, điều động');
/**
 * "kiểm tra pháp lý 17 hồ sơ", "kiểm tra lại", "kiểm tra toàn bộ diện tích", "kiểm tra, đề xuất biện pháp xử lý", "nắm nhu cầu" come to
 * an end: they are no watching.
 */
const isCounted = (words: Sentences['words'], at: number): boolean =>
  (words[at]?.low === 'kiểm' &&
    (isCounting(words, at + 2) ||
      /^(?:lại|hiện|thực|toàn)$/u.test(words[at + 2]?.low ?? '') ||
      (words[at + 2]?.text === ',' && /^(?:đề|kết|làm)$/u.test(words[at + 3]?.low ?? '')))) ||
  (words[at]?.low === 'nắm' && words[at + 1]?.low === 'nhu');

/** Behind these a number names or measures. */
const UNCOUNTED = new Set('số,ngày,tháng,năm,quý,khoản,điều,mục,từ,trên,dưới,đạt'.split(','));

/** A number that counts something, before any mark: "kiểm tra lượng thóc giống để gieo bù 186 ha mạ". */
function isCounting(words: Sentences['words'], from: number): boolean {
  for (let at = from; at < from + 20 && words[at]?.mark === false; at++)
    if (/^\d+$/u.test(words[at]?.text ?? '') && !UNCOUNTED.has(words[at - 1]?.low ?? '') && words[at + 1]?.text !== '%')
      return true;
  return false;
}

const isReporting = (words: Sentences['words'], at: number): boolean =>
  words[at]?.low === 'báo' && words[at + 1]?.low === 'cáo';

/** What is gathered for the report itself. */
const COLLECTING = phrasesOf(
  'tổng hợp, thống kê, cập nhật, rà soát, lập, xây dựng, kiểm kê, thu thập, đo, đánh giá, kiểm tra, nắm',
  'nắm tình hình, nắm bắt, theo dõi, chủ trì, phối hợp, có trách nhiệm, định kỳ, tham mưu, là đầu mối, làm đầu mối, là',
);
const ASKED = phrasesOf('giao, đề nghị, yêu cầu, phân công, giao cho');
/** What is asked of whom a paper goes to: no duty of its own. */
const SIGNING = phrasesOf(
  'ký, ký ban hành, phê duyệt, duyệt, xem xét, cho ý kiến, quyết định, ban hành, thông qua, điều chuyển, bổ sung',
  'cho phép, thống nhất, chấp thuận, phân bổ, công nhận, khen thưởng, xử lý, tháo gỡ, điều chỉnh, gia hạn, thu hồi',
  'hỗ trợ, bố trí, cấp, giao',
);
const REPORTING = phrasesOf('tổng hợp, báo cáo, trình, gửi báo cáo, định kỳ');

/**
 * A clause parted at a comma where it holds two duties: two days of its own, or watching over others and a report with a day
 * (decision "The closing item"). Elsewhere a list of verbs with one owner is one duty.
 */
export function partsOf(sentences: Sentences, segment: Segment): readonly Segment[] {
  if (segment.to - segment.from > LONGEST) return [segment];
  const parts: Segment[] = [];
  let rest = segment;
  for (let cut = cutOf(sentences, rest); cut >= 0; cut = cutOf(sentences, rest)) {
    parts.push({ from: rest.from, to: cut, first: rest.first });
    rest = { from: cut + 1, to: segment.to, first: false };
  }
  parts.push(rest);
  return parts;
}

/** A clause of more words than this is no sentence of a directive; it is left whole, which also bounds the work. */
const LONGEST = 600;

/** "ngay khi Trung ương có thông báo" is a time of its own, a bare "ngay" is not. */
const LONG_URGENT = 12;

function cutOf(sentences: Sentences, whole: Segment): number {
  const { words } = sentences;
  const commas = commasOf(words, whole);
  // written out: a spread for every clause would cost as much as the rest of it
  const segment: Clause = { from: whole.from, to: whole.to, first: whole.first, commas };
  const turned = commas.find((at) => /^(?:còn|riêng)$/u.test(words[at + 1]?.low ?? '') && startsName(words, at + 2));
  if (turned !== undefined) return turned;
  const asked = askedCut(sentences, segment);
  if (asked >= 0) return asked;
  const other = otherSubjectCut(sentences, segment);
  if (other >= 0) return other;
  const explicit = deadlinesWithin(sentences, segment.from, segment.to).filter(isExplicit);
  if (explicit.length === 0 && commas.length === 0) return -1;
  if (explicit.length === 0) {
    const soft = deadlinesWithin(sentences, segment.from, segment.to).filter(
      ({ deadline }) => deadline.kind === 'reference',
    );
    return soft.length === 0 ? lastingCut(sentences, segment) : supervisingCut(sentences, segment, soft[0]?.from ?? 0);
  }
  const prompt = deadlinesWithin(sentences, segment.from, segment.to).find(
    ({ deadline, from, to }) => deadline.kind === 'urgent' && to - from > LONG_URGENT,
  );
  const [first, second] =
    explicit.length === 1 && prompt !== undefined && prompt.from < (explicit[0]?.from ?? 0)
      ? [prompt, explicit[0]]
      : explicit;
  if (first !== undefined && second !== undefined) {
    const between = commas.find((at) => {
      const from = words[at]?.from ?? 0;
      const bare = behindDeadline(sentences, segment.from) >= at;
      return !bare && from >= first.to && from < second.from && opensClause(sentences, at + 1, second.from);
    });
    if (between !== undefined) return between;
  }
  const turn = recurringTurn(sentences, segment);
  if (turn >= 0) return turn;
  const watched = supervisingCut(sentences, segment, first?.from ?? 0);
  const reported = first?.deadline.kind === 'recurring' ? reportCut(sentences, segment, first.from) : -1;
  if (watched < 0 && reported >= 0) return reported;
  return watched >= 0 ? watched : ownProductCut(sentences, segment, first?.from ?? 0);
}

/** "vận hành hồ chứa theo quy trình, mỗi giờ một lần gửi số liệu …": what comes again and again begins with its time. */
function recurringTurn(sentences: Sentences, segment: Clause): number {
  const { words } = sentences;
  // what is gathered for the report is no duty of its own
  if (COLLECTING.lengthAt(words, anyVerb(sentences, segment)) > 0) return -1;
  const cut = segment.commas.find((at) => {
    const behind = behindDeadline(sentences, at + 1);
    if (behind <= at + 1 || at - segment.from < 5 || VERBS.lengthAt(words, behind) === 0) return false;
    const [own] = deadlinesWithin(sentences, at + 1, behind);
    return (
      own?.deadline.kind === 'recurring' &&
      deadlinesWithin(sentences, segment.from, at).every((one) => !isExplicit(one))
    );
  });
  return cut ?? -1;
}

/** "… và báo cáo tình hình về Bộ trước 15 giờ hằng ngày": the report comes again and again, what stands before it does not. */
function reportCut(sentences: Sentences, segment: Clause, deadlineFrom: number): number {
  const { words } = sentences;
  const comma = segment.commas.find(
    (at) =>
      (words[at]?.from ?? 0) < deadlineFrom &&
      (isReporting(words, at + 1) || isReporting(words, behindDeadline(sentences, at + 1))),
  );
  const verb = anyVerb(sentences, segment);
  const length = VERBS.lengthAt(words, verb);
  const handed = handedInCut(sentences, segment, deadlineFrom);
  if (handed >= 0) return handed;
  if (comma !== undefined && length > 0 && comma - verb - length >= 4 && COLLECTING.lengthAt(words, verb) === 0)
    return comma;
  for (let at = segment.from + 4; at < segment.to && (words[at]?.from ?? 0) < deadlineFrom; at++) {
    if (
      words[at]?.low === 'và' &&
      /^(?:báo|tổng)$/u.test(words[at + 1]?.low ?? '') &&
      REPORTING.lengthAt(words, at + 1) > 0
    ) {
      const verbs = VERBS.lengthAt(words, at - 2) === 2;
      return verbs ? -1 : at;
    }
  }
  return -1;
}

/**
 * "tái cấu trúc biểu mẫu, trình Chủ tịch công bố lại danh mục trước ngày …", "phối hợp với X vận hành trạm bơm, cử cán bộ trực tại các
 * cống trong đêm …": what the day is for has an object of its own and is not shared by the first part.
 */
function ownProductCut(sentences: Sentences, segment: Clause, deadlineFrom: number): number {
  const { words } = sentences;
  const commas = segment.commas.filter((at) => (words[at]?.from ?? 0) < deadlineFrom);
  const last = commas.at(-1);
  if (last === undefined) return -1;
  let end = last;
  while (end < segment.to && (words[end]?.from ?? 0) < deadlineFrom) end++;
  if (words[last + 1]?.low === 'trình') {
    const name = nameAt(words, last + 2);
    const verb = name === null ? 0 : VERBS.lengthAt(words, name.end);
    const signs = name !== null && SIGNING.lengthAt(words, name.end) > 0;
    return name !== null && verb > 0 && !signs && end - name.end - verb >= 2 ? last : -1;
  }
  const helped = WITH_HELP.lengthAt(words, firstVerb(sentences, segment)) > 0;
  const verb = VERBS.lengthAt(words, last + 1);
  if (!helped || verb === 0 || SENDING.lengthAt(words, last + 1) === 0) return -1;
  return end - last - 1 - verb >= 4 && commas.length === 1 ? last : -1;
}

const HANDED = /^(?:bản|danh|kết|hồ|biên|bảng)$/u;

/** "Cho 100% chủ tàu ký cam kết, bản đã ký nộp cho Văn phòng ngày 25 mỗi tháng": the thing handed in has a day of its own. */
function handedInCut(sentences: Sentences, segment: Clause, deadlineFrom: number): number {
  const { words } = sentences;
  const cut = segment.commas.find((at) => {
    if ((words[at]?.from ?? 0) >= deadlineFrom || !HANDED.test(words[at + 1]?.low ?? '')) return false;
    for (let next = at + 2; next < Math.min(segment.to, at + 8); next++) {
      if (words[next]?.mark === true) return false;
      if (/^(?:nộp|gửi|chuyển)$/u.test(words[next]?.low ?? '')) return true;
    }
    return false;
  });
  return cut ?? -1;
}

/** The first verb behind the subject, or behind a condition said before it. */
function anyVerb(sentences: Sentences, segment: Segment): number {
  const { words } = sentences;
  const first = firstVerb(sentences, segment);
  if (VERBS.lengthAt(words, first) > 0) return first;
  for (let at = first; at < Math.min(segment.to, first + 24); at++) if (VERBS.lengthAt(words, at) > 1) return at;
  return first;
}

/** The first verb behind a subject at the beginning of the segment. */
function firstVerb(sentences: Sentences, segment: Segment): number {
  const { words } = sentences;
  const asked = /^(?:giao|đề|yêu|phân)$/u.test(words[segment.from]?.low ?? '')
    ? ASKED.lengthAt(words, segment.from)
    : 0;
  return nameAt(words, segment.from + asked)?.end ?? segment.from;
}

function opensClause(sentences: Sentences, at: number, before: number): boolean {
  const { words } = sentences;
  const word = words[at];
  if (word === undefined || word.from >= before) return false;
  const turn = TURNS.lengthAt(words, at);
  if (turn > 0 && VERBS.lengthAt(words, at + turn) > 0) return true;
  if (VERBS.lengthAt(words, at) > 0 || startsName(words, at)) return true;
  const behind = behindDeadline(sentences, at + turn);
  return behind > at + turn && VERBS.lengthAt(words, behind) > 0;
}

/** "theo dõi việc thực hiện, tổng hợp trình Chủ tịch … hằng ngày". */
function supervisingCut(sentences: Sentences, segment: Clause, deadlineFrom: number): number {
  const { words } = sentences;
  const commas = segment.commas;
  let watches = false;
  let watchedAt = segment.from;
  let next = 0;
  for (let at = segment.from; at < Math.min(segment.to, segment.from + 120); at++) {
    while (next < commas.length && (commas[next] ?? 0) < at) next++;
    const named =
      (words[at]?.capital === true && at > segment.from) || /^(?:đoàn|tổ|ban|vào|bản)$/u.test(words[at - 1]?.low ?? '');
    if (SUPERVISING.lengthAt(words, at) > 0 && !named && !isCounted(words, at) && !watches) {
      watches = true;
      watchedAt = at;
    }
    if (!watches || commas[next] !== at) continue;
    if (isReport(sentences, at + 1) && (words[at]?.from ?? 0) < deadlineFrom) return beforeSummary(sentences, at);
  }
  if (!watches) return -1;
  const late = commas.find(
    (at) => at > watchedAt && isReport(sentences, at + 1) && (words[at]?.from ?? 0) < deadlineFrom,
  );
  return late ?? -1;
}

/** "và tổng hợp, báo cáo": the cut lies before the summing up, not between it and the report. */
function beforeSummary(sentences: Sentences, at: number): number {
  const { words } = sentences;
  const summing = words[at - 2]?.low === 'tổng' && words[at - 1]?.low === 'hợp';
  return summing && /^(?:và|,)$/u.test(words[at - 3]?.low ?? '') ? at - 3 : at;
}

/** A report, or the day of one with the report behind it ("chiều thứ Sáu hằng tuần tổng hợp tiến độ"). */
function isReport(sentences: Sentences, at: number): boolean {
  const { words } = sentences;
  if (REPORTING.lengthAt(words, at) > 0) return true;
  const behind = behindDeadline(sentences, at);
  return behind > at && REPORTING.lengthAt(words, words[behind]?.text === ',' ? behind + 1 : behind) > 0;
}

/** "lập đường dây nóng, thường xuyên tổng hợp phản ánh": a product and a duty without end. */
function lastingCut(sentences: Sentences, segment: Clause): number {
  const { words } = sentences;
  const cut = segment.commas.find(
    (at) => ALWAYS.lengthAt(words, at + 1) > 0 && VERBS.lengthAt(words, at + 1 + ALWAYS.lengthAt(words, at + 1)) > 0,
  );
  if (cut === undefined || cut - segment.from < 4) return -1;
  return isStanding(words, { from: nameAt(words, segment.from)?.end ?? segment.from, to: cut }, null) ? -1 : cut;
}
