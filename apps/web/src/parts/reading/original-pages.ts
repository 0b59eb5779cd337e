import type { PagedText } from '../../api/types.js';
import type { Stretch } from './paragraphs.js';

export type OriginalPage = PagedText['pages'][number];
type Line = OriginalPage['lines'][number];

const overlap = (one: Stretch, other: Stretch) => one.start < other.end && one.end > other.start;

/** The page where the first of the words stand; null where no page has them. */
export function pageOf(pages: readonly OriginalPage[], spans: readonly Stretch[]): number | null {
  const [first] = [...spans].sort((a, b) => a.start - b.start);
  if (first === undefined) return null;
  return pages.find((page) => overlap(page, first))?.page ?? null;
}

/** The lines of a page on which some of the words stand. */
export const linesUnder = (page: OriginalPage, spans: readonly Stretch[]): Line[] =>
  page.lines.filter((line) => spans.some((span) => overlap(line, span)));
