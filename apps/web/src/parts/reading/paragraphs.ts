/** A part of a directive's text: UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Line extends Stretch {
  readonly text: string;
  /** True where at least one blank line stands before this one. */
  readonly afterBlank: boolean;
}

const itemMark = /^\**(?:[IVXLC]+[.)]|\d+(?:\.\d+)*[.)]?\s|[a-zđ]\)|[-–+•*]\s)/iu;
const endsSentence = /[.;:!?…/]\**$/u;
const startsSmall = /^\p{Ll}/u;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let afterBlank = false;
  for (const raw of text.split('\n')) {
    const content = raw.trim();
    if (content === '') afterBlank = true;
    else {
      const from = start + raw.indexOf(content);
      lines.push({ start: from, end: from + content.length, text: content, afterBlank });
      afterBlank = false;
    }
    start += raw.length + 1;
  }
  return lines;
}

/** Width of a full line where the text was wrapped by hand; Infinity where each paragraph is one line. */
function fullWidthOf(lines: readonly Line[]): number {
  const widths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const wide = widths[Math.floor(widths.length * 0.9)] ?? 0;
  return wide >= 40 && wide <= 130 ? wide * 0.8 : Number.POSITIVE_INFINITY;
}

/**
 * Cuts a directive's text into the paragraphs a reader sees. Line ends of the scan or the PDF become soft (the browser shows
 * them as one space), so offsets into the text stay what they are. Text from a PDF has a blank line after every line; there
 * a blank line says nothing.
 */
export function paragraphsOf(text: string): Stretch[] {
  const lines = linesOf(text);
  const blankMeansBreak = lines.filter((line) => line.afterBlank).length < lines.length * 0.7;
  const fullWidth = fullWidthOf(lines);
  const paragraphs: { start: number; end: number }[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const current = paragraphs.at(-1);
    if (current && previous && continues(previous, line, { blankMeansBreak, fullWidth })) current.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end });
    previous = line;
  }
  return paragraphs;
}

function continues(previous: Line, line: Line, page: { blankMeansBreak: boolean; fullWidth: number }): boolean {
  if (page.blankMeansBreak && line.afterBlank) return false;
  if (itemMark.test(line.text)) return false;
  const small = startsSmall.test(line.text);
  const full = previous.text.length >= page.fullWidth;
  // A full line may end with a stop by chance; what goes on with a small letter is the same sentence.
  return endsSentence.test(previous.text) ? small && full : small || full;
}
