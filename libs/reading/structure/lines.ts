import type { View } from '../text/view.js';

/** One line that holds something, without the spaces at its ends; `from` and `to` are positions in the view. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly low: string;
  /** The text with the tabs that the source has in the place of their spaces. */
  readonly tabbed: string;
  /** Blank lines before it. */
  readonly blanks: number;
  /** It began with a space: after a page break, the first line of the new page. */
  readonly indented: boolean;
}

const isEdge = (char: string): boolean => char === ' ' || char === '_' || char === '#' || char === '>';

/** First and last position of what is not decoration; scanned by hand, a pattern would go over long blanks again and again. */
function edgesOf(raw: string): readonly [number, number] {
  let first = 0;
  let last = raw.length;
  while (first < last && isEdge(raw.charAt(first))) first++;
  while (last > first && isEdge(raw.charAt(last - 1))) last--;
  return [first, last];
}

/** More than a thousand pages hold; what lies beyond is not read, which bounds the work on a hostile text. */
const MOST_LINES = 60_000;

function tabbedOf({ source, start }: View, from: number, text: string): string {
  if (!/\t/u.test(source.slice(start[from], start[from + text.length - 1]))) return text;
  return Array.from({ length: text.length }, (_, at) =>
    source.charAt(start[from + at] ?? 0) === '\t' ? '\t' : text.charAt(at),
  ).join('');
}

/** The lines of a view that are not blank. */
export function linesOf(view: View): readonly Line[] {
  const lines: Line[] = [];
  const hasTabs = view.source.includes('\t');
  let blanks = 0;
  for (let from = 0; from <= view.text.length && lines.length < MOST_LINES;) {
    const found = view.text.indexOf('\n', from);
    const to = found < 0 ? view.text.length : found;
    const raw = view.text.slice(from, to);
    const [lead, last] = edgesOf(raw);
    const text = raw.slice(lead, last);
    if (text === '') blanks++;
    else {
      const first = from + lead;
      lines.push({
        from: first,
        to: first + text.length,
        text,
        low: view.low.slice(first, first + text.length),
        tabbed: hasTabs ? tabbedOf(view, first, text) : text,
        blanks,
        indented: raw.startsWith(' '),
      });
      blanks = 0;
    }
    from = to + 1;
  }
  return lines;
}

const NOISE =
  /^(?:-? ?\d{1,3} ?-?|(?:trang|page) \d{1,3}(?: ?[/|] ?\d{1,3})?|\d{1,3} ?\/ ?\d{1,3}|[-–—=_*~.·• ]+)$|^(?:ký bởi|người ký|thời gian ký|được ký bởi|ký số bởi|ký ngày ?:|ngày ký ?:|signed by|digitally signed|signature (?:not )?v|email ?:|e-mail ?:|cơ quan ?:|tổ chức ?:|date ?: ?\d)/u;

/** Page numbers, ruled lines and stamps of electronic signatures: nothing of the directive's own. */
export function isNoise(line: Line): boolean {
  return line.text.length <= 200 && NOISE.test(line.low);
}

export interface Layout {
  /** How long a full line is; 0 where lines are whole paragraphs. */
  readonly width: number;
  /** Blank lines that stand between any two lines (1 in texts taken from PDF). */
  readonly spacing: number;
}

const ENDS = /[.:;!?…]["”’)]*\d?$/u;
const LOWER_START = /^[\p{Ll}(]/u;

/** Whether the text is broken into lines of a page's width, judged by how often a line goes on in the next. */
export function layoutOf(lines: readonly Line[]): Layout {
  if (lines.length < 2) return { width: 0, spacing: 0 };
  let goingOn = 0;
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  let spaced = 0;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] as Line;
    const before = lines[index - 1] as Line;
    if (!ENDS.test(before.text.slice(-16)) && LOWER_START.test(line.text)) goingOn++;
    if (line.blanks >= 1) spaced++;
  }
  const long = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const wrapped = goingOn >= Math.max(2, lines.length * 0.12) && long <= 140;
  const doubled = wrapped && spaced >= lines.length * 0.8;
  return { width: wrapped ? long : 0, spacing: doubled ? 1 : 0 };
}
