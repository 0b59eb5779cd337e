import type { CivilDate } from '@dondoc/domain';
import type { DocumentDay } from '../deadline/index.js';
import { dateOf } from '../deadline/days.js';
import type { DocumentType, Quoted, ReadAddressee, ReadDocument, ReadName } from '../reading.js';
import { labelOf } from '../structure/labels.js';
import { isNoise, type Line } from '../structure/lines.js';
import { quotedAt } from '../text/passage.js';
import type { View } from '../text/view.js';
import { addresseesOf } from './addressees.js';
import { ABOUT, MOTTO, NUMBER_LINE, PLACE_DATE, TELEGRAM_TO, TITLE, TO, typeOfLine, typeOfSymbol } from './anchors.js';
import { issuerOf } from './issuer.js';
import { summaryOf } from './summary.js';

/** The head of a document and where its text begins. */
export interface Header {
  readonly document: Omit<ReadDocument, 'signatory'>;
  readonly day: DocumentDay;
  /** Index of the first line of the text. */
  readonly bodyAt: number;
}

const HEAD_LINES = 60;
const SYMBOL = /số {0,8}:? {0,40}(\d{1,6}[\p{L}\d]* ?(?:\/|-) ?[\p{L}\d][\p{L}\d&.]*(?:[-/&][\p{L}\d&.]+)*)/u;

interface Anchors {
  readonly number: number;
  readonly to: number;
  readonly type: number;
  readonly about: number;
  readonly date: number;
}

function anchorsOf(lines: readonly Line[]): Anchors {
  const head = lines.slice(0, HEAD_LINES);
  const firstItem = head.findIndex(
    (line, index) => index > 2 && labelOf(line.text)?.rank !== undefined && (labelOf(line.text)?.rank ?? 9) < 9,
  );
  const before = firstItem < 0 ? head : head.slice(0, firstItem);
  const find = (test: (line: Line) => boolean): number => before.findIndex(test);
  const to = find((line) => TO.test(line.low));
  const type = find((line) => typeOfLine(line.text, line.low) !== null && line.text.length < 120);
  return {
    number: find((line) => NUMBER_LINE.test(line.low)),
    to,
    type,
    about: find((line) => ABOUT.test(line.low) || / v\/v /u.test(line.low)),
    date: find((line) => line.text.length < 130 && PLACE_DATE.test(line.text)),
  };
}

function numberOf(view: View, line: Line | undefined): Quoted | null {
  const match = line === undefined ? null : SYMBOL.exec(line.low);
  if (line === undefined || match === null) return null;
  const symbol = (match[1] ?? '').replace(/(?<![.-])[.-]+$/u, '');
  const from = line.from + match.index + match[0].indexOf(match[1] ?? '');
  if (!/\p{Lu}/u.test(view.text.slice(from, from + symbol.length))) return null;
  return quotedAt(view, view.start[from] ?? 0, view.end[from + symbol.length - 1] ?? 0);
}

interface Dated {
  readonly signedOn: CivilDate | null;
  readonly day: DocumentDay;
}

function datedOf(line: Line | undefined): Dated {
  const match = line === undefined ? null : PLACE_DATE.exec(line.text);
  if (match === null) return { signedOn: null, day: {} };
  const [day, month, year] = [Number(match[2]), Number(match[3]), Number(match[4])];
  const known = month >= 1 && month <= 12;
  const signedOn = day > 0 && known ? dateOf(`ngày ${day} tháng ${month} năm ${year}`, {}) : null;
  return { signedOn, day: known ? { year, month, ...(signedOn === null ? {} : { day }) } : { year } };
}

const YEAR = /(?:năm |\/)((?:19|20)\d{2})(?!\d)/gu;

/** Where the head has lost its date: the latest year the text itself speaks of near its beginning. */
function dayFromText(view: View): DocumentDay {
  let year = 0;
  for (const match of view.low.slice(0, 6000).matchAll(YEAR)) {
    const found = Number(match[1]);
    if ((found > year && found <= year + 3) || year === 0) year = found;
  }
  return year === 0 ? {} : { year };
}

function typeOf(view: View, lines: readonly Line[], anchors: Anchors): DocumentType {
  const line = lines[anchors.type];
  const named = line === undefined ? null : typeOfLine(line.text, line.low);
  if (named !== null && (anchors.to < 0 || anchors.type < anchors.to)) return named;
  const numbered = lines[anchors.number];
  const symbol =
    numbered === undefined
      ? null
      : typeOfSymbol(view.text.slice(numbered.from, numbered.to).replace(/ /gu, '').toUpperCase());
  if (symbol !== null) return symbol;
  return anchors.to >= 0 || anchors.about >= 0 || anchors.number >= 0 ? 'congVan' : 'other';
}

/** Reads the head: anchors first, then what lies around them (NĐ 30/2020, annex I; domain notes 3.4). */
export function headerOf(view: View, lines: readonly Line[]): Header {
  const anchors = anchorsOf(lines);
  const type = typeOf(view, lines, anchors);
  const firstAnchor = [anchors.number, anchors.date, anchors.about, anchors.type, anchors.to].filter((at) => at >= 0);
  const above = anchors.number >= 0 ? anchors.number : Math.min(...firstAnchor, 12);
  const hasHead =
    anchors.number >= 0 || lines.slice(0, 12).some((line) => TITLE.test(line.low) || MOTTO.test(line.low));
  const issuer: ReadName | null = hasHead ? issuerOf(view, lines.slice(0, Math.min(above, lines.length))) : null;
  const spaced =
    lines.slice(0, HEAD_LINES).filter(({ blanks }) => blanks > 0).length > 0.7 * Math.min(lines.length, HEAD_LINES);
  const summary = summaryOf(view, lines, { ...anchors, kind: type, spacing: spaced ? 1 : 0 });
  const { signedOn, day } = datedOf(lines[anchors.date]);
  const to = addressedOf(view, lines, anchors);
  const reached = [anchors.number, anchors.date, anchors.type, summary.next - 1, to.next - 1].map((at) => at + 1);
  return {
    document: {
      type,
      issuer,
      number: numberOf(view, lines[anchors.number]),
      signedOn,
      summary: summary.found,
      addressees: to.found,
    },
    day: day.year === undefined ? dayFromText(view) : day,
    bodyAt: Math.max(0, ...reached),
  };
}

function addressedOf(
  view: View,
  lines: readonly Line[],
  anchors: Anchors,
): { found: readonly ReadAddressee[]; next: number } {
  const toLine = lines[anchors.to];
  if (toLine !== undefined) {
    const skip = /^kính gửi ?:?/u.exec(toLine.low)?.[0].length ?? 0;
    return addresseesOf(view, lines, anchors.to, skip);
  }
  const telegram = lines.slice(0, 30).findIndex((line) => TELEGRAM_TO.test(line.low) && line.text.length < 120);
  if (telegram < 0) return { found: [], next: 0 };
  return addresseesOf(view, lines, telegram, (lines[telegram] as Line).text.length);
}

export { isNoise };
