import type { Stretch } from './paragraphs.js';

/** A marked stretch of the text; several may have one id (an obligation quoted in parts) and they may overlap. */
export interface Mark extends Stretch {
  readonly id: string;
}

/** A piece of one paragraph between two bounds: the ids of all marks over it, and those that begin here (for the badge). */
export interface Piece extends Stretch {
  readonly ids: readonly string[];
  readonly begins: readonly string[];
}

/** Cuts one paragraph at every bound of every mark; the pieces put together are the paragraph. */
export function piecesOf(paragraph: Stretch, marks: readonly Mark[]): Piece[] {
  const within = marks.filter((mark) => mark.start < paragraph.end && mark.end > paragraph.start);
  const bounds = new Set([paragraph.start, paragraph.end]);
  for (const mark of within) {
    bounds.add(Math.max(mark.start, paragraph.start));
    bounds.add(Math.min(mark.end, paragraph.end));
  }
  const sorted = [...bounds].sort((a, b) => a - b);
  const firsts = firstStartsOf(marks);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? paragraph.end;
    const over = within.filter((mark) => mark.start < end && mark.end > start);
    return {
      start,
      end,
      ids: [...new Set(over.map((mark) => mark.id))],
      begins: beginningAt(over, firsts, { start, paragraphStart: paragraph.start }),
    };
  });
}

function firstStartsOf(marks: readonly Mark[]): Map<string, number> {
  const firsts = new Map<string, number>();
  for (const mark of marks) firsts.set(mark.id, Math.min(mark.start, firsts.get(mark.id) ?? mark.start));
  return firsts;
}

/** A mark whose first character is white space between two paragraphs begins with the paragraph. */
function beginningAt(
  over: readonly Mark[],
  firsts: ReadonlyMap<string, number>,
  place: { start: number; paragraphStart: number },
): string[] {
  const ids = over
    .filter((mark) => firsts.get(mark.id) === mark.start)
    .filter((mark) => Math.max(mark.start, place.paragraphStart) === place.start)
    .map((mark) => mark.id);
  return [...new Set(ids)];
}
