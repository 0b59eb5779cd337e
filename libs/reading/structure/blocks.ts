import type { View } from '../text/view.js';
import { passageOf, type Passage } from '../text/passage.js';
import { labelOf, type Label } from './labels.js';
import { isNoise, type Layout, type Line } from './lines.js';

/** A paragraph of the body: its label, if any, and its text without the label. */
export interface Block {
  readonly label: Label | null;
  readonly passage: Passage;
  /** Footnotes hold citations but no duties. */
  readonly footnote: boolean;
}

interface Draft {
  readonly label: Label | null;
  readonly lines: { readonly line: Line; readonly from: number; readonly broken: boolean }[];
  readonly footnote: boolean;
}

const END = /(?:[.:;!?…]|\.\/\.)["”’)]*\d{0,2}$/u;
const OPEN_END =
  /(?:[,(–-]|(?:^| )(?:của|và|với|các|tại|số|ngày|tháng|năm|trước|trong|về|cho|theo|từ|đến|do|là|để|thuộc|hoặc|Ủy|Chủ))$/u;
/** Levels and kinds of unit: their own name may follow on the next line, but not behind a blank one. */
const NAME_OPEN = /(?:^| )(?:phòng|Phòng|Sở|UBND|HĐND)$/u;
/** First words of units: what begins with them is no more of the name before. */
const UNIT_START = /^(?:Tổ|Phòng|Sở|Ban|Văn phòng|UBND|Ủy ban|Chi cục|Trung tâm|Công an|Các|Thanh tra)(?= )/u;
/** Behind a level only a place's name goes on, which has all its capitals. */
const LEVEL_OPEN = /(?:^| )(?:tỉnh|xã|phường|huyện|quận|thành phố)$/u;
const PLACE_START = /^\p{Lu}\p{Ll}+(?: \p{Lu}|['’]?$|[,.;:)])/u;
const LOWER_START = /^["“(]?[\p{Ll}\d(,.;:)”%]/u;

/** "Cơ quan chủ trì: …" stands for itself, however long the line before. */
const FIELD =
  /^(?:(?:cơ quan|đơn vị|người|bộ phận) [\p{L} ]{2,24}|chủ trì|phối hợp(?: thực hiện)?|(?:thời gian|thời hạn|tiến độ)(?: [\p{L} ]{2,16})?|sản phẩm(?: [\p{L} ]{2,16})?): /u;

/** Whether a line without a label goes on with what the line before began. */
function continues(before: Line, line: Line, layout: Layout): boolean {
  if (LOWER_START.test(line.text)) return true;
  if (FIELD.test(line.low.slice(0, 48))) return false;
  const apart = line.blanks > layout.spacing;
  if (END.test(before.text.slice(-24))) {
    return !apart && layout.width > 0 && before.text.length >= layout.width * 0.86;
  }
  if (OPEN_END.test(before.text.slice(-24))) return true;
  if (NAME_OPEN.test(before.text.slice(-24)) && !apart && !UNIT_START.test(line.text)) return true;
  if (LEVEL_OPEN.test(before.text.slice(-24)) && !apart && PLACE_START.test(line.text)) return true;
  return layout.width > 0 && before.text.length >= layout.width * 0.7;
}

const FOOTNOTE = /^(?:\[?(\d{1,2})\]?|\((\d{1,2})\)) (?=["“]?\p{Lu})/u;

/** The footnote's number, when an earlier line carries the mark for it. */
function footnoteOf(line: Line, marks: ReadonlySet<string>): string | null {
  const match = FOOTNOTE.exec(line.text);
  const number = match?.[1] ?? match?.[2];
  return number !== undefined && marks.has(number) ? number : null;
}

const MARK = /(?<=[\p{L})”"’.,;])(\d{1,2})(?=[.,;:)]|$|\s)/gu;
const SYMBOL_BEFORE = /[\p{Lu}\d]+[/-][\p{L}\d/-]*$/u;

function collectMarks(line: Line, marks: Set<string>): void {
  if (!/\d/u.test(line.text)) return;
  MARK.lastIndex = 0;
  for (let match = MARK.exec(line.text); match !== null; match = MARK.exec(line.text)) marks.add(match[1] ?? '');
}

/** Lines of the body (in order) as blocks; page numbers and the like fall out and leave a gap. */
export function blocksOf(view: View, lines: readonly Line[], layout: Layout): readonly Block[] {
  const drafts: Draft[] = [];
  const marks = new Set<string>();
  const noted = new Set<string>();
  let current: Draft | null = null;
  let note: Draft | null = null;
  let before: Line | null = null;
  let broken = false;
  for (const line of lines) {
    if (isNoise(line)) {
      broken = true;
      note = null;
      continue;
    }
    const number = footnoteOf(line, marks);
    if (number !== null) {
      note = { label: null, lines: [{ line, from: line.from, broken: false }], footnote: true };
      noted.add(number);
      drafts.push(note);
      broken = true;
      continue;
    }
    const label = labelOf(line.text);
    if (note !== null && label === null && !(line.indented && line.blanks === 0)) {
      note.lines.push({ line, from: line.from, broken: false });
      continue;
    }
    note = null;
    if (label === null && current !== null && before !== null && continues(before, line, layout)) {
      current.lines.push({ line, from: line.from, broken });
    } else {
      current = { label, lines: [{ line, from: line.from + (label?.length ?? 0), broken: false }], footnote: false };
      drafts.push(current);
    }
    collectMarks(line, marks);
    before = line;
    broken = false;
  }
  return drafts.map((draft) => blockOf(view, draft, noted));
}

function blockOf(view: View, draft: Draft, noted: ReadonlySet<string>): Block {
  const ranges: { from: number; to: number; broken: boolean }[] = [];
  for (const { line, from, broken } of draft.lines) {
    let start = from;
    let gap = broken;
    for (const [first, last] of draft.footnote ? [] : markRanges(line, noted)) {
      if (first < start) continue;
      ranges.push({ from: start, to: first, broken: gap });
      start = last;
      gap = true;
    }
    ranges.push({ from: start, to: line.to, broken: gap });
  }
  return { label: draft.label, passage: passageOf(view, ranges), footnote: draft.footnote };
}

function markRanges(line: Line, noted: ReadonlySet<string>): (readonly [number, number])[] {
  if (noted.size === 0) return [];
  const ranges: (readonly [number, number])[] = [];
  MARK.lastIndex = 0;
  for (let match = MARK.exec(line.text); match !== null; match = MARK.exec(line.text)) {
    const head = line.text.slice(Math.max(0, match.index - 24), match.index);
    if (!noted.has(match[1] ?? '')) continue;
    if (SYMBOL_BEFORE.test(head) && !/[.,;]/u.test(line.text.charAt(match.index + match[0].length))) continue;
    ranges.push([line.from + match.index, line.from + match.index + match[0].length]);
  }
  return ranges;
}
