import { namesAt } from '../clauses/name-list.js';
import { nameAt } from '../names/names.js';
import type { ReadAddressee } from '../reading.js';
import { passageOf, quoted, type Passage } from '../text/passage.js';
import { labelOf } from '../structure/labels.js';
import type { Line } from '../structure/lines.js';
import type { View } from '../text/view.js';
import { wordsOf, type Word } from '../text/words.js';

/** Line ranges of one addressee each. */
interface Entry {
  readonly ranges: { from: number; to: number }[];
}

const GROUP =
  /^(?:các|những|toàn thể)(?![\p{L}])|(?:^| )(?:các|những|toàn thể|tất cả|\d{2,3}) |^(?:thủ trưởng|lãnh đạo) (?:các )?(?:phòng|sở|cơ quan|đơn vị)/u;

/** More than a person would ever write; what lies beyond is not looked at. */
const MOST_ADDRESSEES = 300;

/** The longest of some thousand real and invented ones has 81 characters; more is no name, and each duty would repeat it. */
const LONGEST_ADDRESSEE = 400;

function addresseesIn(passage: Passage): readonly ReadAddressee[] {
  const found: ReadAddressee[] = [];
  const words = wordsOf(passage);
  let first = 0;
  let from = 0;
  for (let at = 0; at <= passage.text.length && found.length < MOST_ADDRESSEES; at++) {
    if (at < passage.text.length && passage.text[at] !== ';') continue;
    let to = at;
    while (to > from && /[\s.;,:]/u.test(passage.text[to - 1] ?? '')) to--;
    to = withoutRemark(passage.text, from, to);
    while (from < to && /[\s.;,:–-]/u.test(passage.text[from] ?? '')) from++;
    while ((words[first]?.from ?? from) < from) first++;
    let last = first;
    while (last < words.length && (words[last]?.to ?? 0) <= to) last++;
    if (to > from && to - from <= LONGEST_ADDRESSEE)
      found.push(...entriesOf(passage, from, to, words.slice(first, last)));
    from = at + 1;
  }
  return found;
}

/** "(danh sách 41 đơn vị kèm theo)", "(để báo cáo)" is no part of the name. */
function withoutRemark(text: string, from: number, to: number): number {
  const remark = / ?\((?:có |theo |kèm )?(?:danh sách|để|gửi|kèm|đính|sau đây|dưới đây)[^()]{0,80}\)$/u.exec(
    text.slice(from, to),
  );
  return remark === null || remark.index === 0 ? to : from + remark.index;
}

/** An entry of several units named by name is as many addressees; a list of kinds is one. */
function entriesOf(passage: Passage, from: number, to: number, words: readonly Word[]): readonly ReadAddressee[] {
  const { names, end } = namesAt(words, 0);
  if (names.length > 1 && end === words.length && names.every((name) => !name.group)) {
    return names.map((name) => ({
      ...quoted(passage, words[name.at]?.from ?? 0, words[name.end - 1]?.to ?? 0),
      group: false,
    }));
  }
  return [
    {
      ...quoted(passage, from, to),
      group: GROUP.test(passage.low.slice(from, to)) || (nameAt(words, 0)?.group ?? false),
    },
  ];
}

/** Whether a line can be one more addressee. */
function isEntry(line: Line, text: string): boolean {
  return text.length <= 220 && !/[.:]$/u.test(text.replace(/\.$/u, '')) && line.text.length > 1;
}

export interface Addressees {
  readonly found: readonly ReadAddressee[];
  /** Index of the first line behind them. */
  readonly next: number;
}

/** What stands from "Kính gửi:" on: on its line, or one in a line, with or without dashes, wrapped or not. */
export function addresseesOf(view: View, lines: readonly Line[], at: number, skip: number): Addressees {
  const entries: Entry[] = [];
  const first = lines[at] as Line;
  const inline = first.text.slice(skip).trim();
  let closed = false;
  if (inline.length > 1) {
    const from = first.from + first.text.indexOf(inline, skip);
    entries.push({ ranges: [{ from, to: first.to }] });
    closed = inline.endsWith('.');
  }
  let next = at + 1;
  for (; next < lines.length && !closed && entries.length < 80; next++) {
    const line = lines[next] as Line;
    const label = labelOf(line.text);
    const dashed = label !== null && label.rank === 9;
    const last = entries.at(-1);
    const before = lines[next - 1] as Line;
    const ended = last === undefined || /[;.:]$/u.test(before.text);
    if (label !== null && !dashed) break;
    if (!dashed && ended && !goesOn(line, inline !== '', lines[next + 1])) break;
    if (!dashed && !ended && line.blanks > 1 && /^\p{Lu}/u.test(line.text)) break;
    if (
      !dashed &&
      !ended &&
      line.blanks > 0 &&
      inline !== '' &&
      entries.length === 1 &&
      /[\p{L})]$/u.test(before.text) &&
      startsBody(line, before)
    )
      break;
    if (dashed || ended || last === undefined) {
      if (!isEntry(line, line.text)) break;
      entries.push({ ranges: [{ from: line.from + (dashed ? label.length : 0), to: line.to }] });
    } else if (
      /^\p{Lu}/u.test(line.text) &&
      !/[,(–-]$/u.test(before.text) &&
      before.text.length < 45 &&
      line.text.length > 60
    )
      break;
    else last.ranges.push({ from: line.from, to: line.to });
    closed = line.text.endsWith('.') && !/^tp\.$/u.test(line.low.slice(-3));
  }
  const found = entries.flatMap((entry) => addresseesIn(passageOf(view, entry.ranges)));
  return { found, next };
}

/** Words that begin the text of a letter and no addressee. */
const BODY =
  /^(?:Ngày (?=\d)|(?:Thực hiện|Căn cứ|Theo|Để|Qua|Nhằm|Trong thời gian|Thời gian|Vừa qua|Tiếp theo|Sau khi|Hiện nay|Tính đến|Ngay sau|Xét)(?= ))/u;

/** A capital behind a short line that could have held more begins the text. */
function startsBody(line: Line, before: Line): boolean {
  return /^\p{Lu}/u.test(line.text) && (line.text.length > 90 || before.text.length < 60 || BODY.test(line.text));
}

/** A line without a dash is an addressee only in a list that ends its entries with marks. */
function goesOn(line: Line, inline: boolean, next: Line | undefined): boolean {
  if (/[;]$/u.test(line.text)) return true;
  if (inline) return false;
  return /\.$/u.test(line.text) && line.text.length <= 90 && next !== undefined;
}
