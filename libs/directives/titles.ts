const LONGEST = 120;

export interface TitleFacts {
  /** The words of the duty, in the order of the text. */
  readonly quote: string;
  readonly instruction: string | null;
  /** The owners as the text names them. */
  readonly owners: readonly string[];
  readonly reportTo: readonly string[];
  readonly deadlineText: string | null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');
const RESULT_REPORT =
  /^(?:kết quả(?: thực hiện)?,?(?: đề nghị)? (?:báo cáo|gửi)|báo cáo kết quả(?: thực hiện)?(?=$|[,.;(]| về| cho| lên| trước| chậm)|báo cáo(?: về| cho)?(?= ubnd| ủy ban| uỷ ban| chủ tịch))/iu;
const DONE = /,\s*(?:hoàn thành|hoàn tất|xong)$/iu;
const ORDER = /^(?:giao|yêu cầu|đề nghị|phân công)(?: cho)?(?:\s+đồng chí)?\s+/iu;
const HELPERS = /^(?:chủ trì,?\s*)?(?:phối hợp|cùng)(?:\s+(?:cùng|chặt chẽ))?(?:\s+với)?\s+/iu;
const LEADS = /^(?:chủ trì,?|có trách nhiệm|trực tiếp|chịu trách nhiệm)\s+/iu;
const OFFICE = /(?:ủy|uỷ) ban nhân dân/giu;
const COUNCIL = /hội đồng nhân dân/giu;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const shortened = (text: string): string => text.replace(OFFICE, 'UBND').replace(COUNCIL, 'HĐND');
const plain = (text: string): string => text.normalize('NFC').replace(/\*+/gu, '').replace(/\s+/gu, ' ').trim();

/** Cut at a word, with "…" where something is left out. */
export function cutAt(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest - 1);
  const end = room.lastIndexOf(' ');
  return `${room.slice(0, end > longest / 2 ? end : room.length).replace(/[\s,;:–-]+$/u, '')}…`;
}

/** Takes owners and the words around them from the front, as long as there are any. */
function withoutOwners(text: string, owners: readonly string[]): string {
  const names = owners
    .map(plain)
    .filter((owner) => owner !== '')
    .sort((one, other) => other.length - one.length)
    .map(escaped);
  const owner =
    names.length === 0
      ? null
      : new RegExp(
          `^(?:(?:và|cùng|với|các)\\s+)?(?:${names.join('|')})(?!\\p{L})(?:\\s+(?:có liên quan|liên quan))?[,;:]?\\s*`,
          'iu',
        );
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    const withHelpers = rest.replace(HELPERS, '');
    rest = withHelpers !== rest && owner !== null && owner.test(withHelpers) ? withHelpers : rest;
    if (owner !== null) rest = rest.replace(owner, '');
    rest = rest.replace(LEADS, '');
  }
  return rest;
}

function withoutDeadline(text: string, deadlineText: string | null): string {
  if (deadlineText === null) return text;
  return text.replace(new RegExp(`[,;(]?\\s*${escaped(plain(deadlineText))}[).;]?\\s*$`, 'iu'), '');
}

/** "Báo cáo Chủ tịch UBND Thành phố kết quả thực hiện mục 2": the report that closes an item. */
function reportTitleOf({ quote, instruction, reportTo }: TitleFacts): string | null {
  const [to] = reportTo;
  if (to === undefined || instruction === null || !RESULT_REPORT.test(plain(quote))) return null;
  return cutAt(`Báo cáo ${shortened(plain(to))} kết quả thực hiện mục ${instruction.replace(/\)$/u, '')}`, LONGEST);
}

/**
 * The short name of a duty: its first clause without who is told to do it and without the day, at most 120 characters, cut at a word;
 * for the report that closes an item, what it is the report of.
 */
export function titleOf(facts: TitleFacts): string {
  const report = reportTitleOf(facts);
  if (report !== null) return report;
  const whole = plain(facts.quote);
  const duty = withoutDeadline(withoutOwners(whole.replace(ORDER, ''), facts.owners), facts.deadlineText);
  const [first = ''] = duty.split(/[;.](?:\s|$)/u);
  const title = shortened(first.trim())
    .replace(/[,:]+$/u, '')
    .replace(DONE, '');
  return cutAt(capital(title === '' ? shortened(whole) : title), LONGEST);
}
