import { paragraphsOf, type Stretch } from './paragraphs.js';
import { trimmed } from './words.js';

const itemMark = /^(?:[IVXLC]+[.)]|\d+(?:\.\d+)*[.)]|[a-zđ]\)|[-–+•*])\s+/iu;

/** The clauses of a text, without the marks of items: what is chosen with one press when no mouse selects words. */
export function segmentsOf(text: string): Stretch[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    const mark = itemMark.exec(text.slice(paragraph.start, paragraph.end))?.[0].length ?? 0;
    const from = paragraph.start + mark;
    const bounds = [...text.slice(from, paragraph.end).matchAll(/[.;:]\s+/gu)].map(({ index }) => from + index + 1);
    const ends = [...bounds, paragraph.end];
    return ends
      .map((end, index) => trimmed({ start: ends[index - 1] ?? from, end }, text))
      .filter((segment) => segment.end - segment.start > 1);
  });
}

/** The first clause after a place that none of the spans covers; else simply the next one; null behind the last. */
export function freeSegmentAfter(segments: readonly Stretch[], at: number, taken: readonly Stretch[]): Stretch | null {
  const after = segments.filter((segment) => segment.start >= at);
  const isFree = (segment: Stretch) => !taken.some((span) => span.start < segment.end && span.end > segment.start);
  return after.find(isFree) ?? after[0] ?? segments.find(isFree) ?? null;
}

/** The clause before or after the one that is chosen. */
export function segmentBeside(segments: readonly Stretch[], chosen: Stretch, by: 1 | -1): Stretch {
  const beside =
    by > 0
      ? segments.find((segment) => segment.start > chosen.start)
      : segments.findLast((segment) => segment.start < chosen.start);
  return beside ?? chosen;
}
