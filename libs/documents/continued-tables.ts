import type { PageLines } from './furniture.js';
import type { PageLine } from './page.js';

const cellsOf = ({ text }: PageLine): readonly string[] => text.slice(2, -2).split(' | ');
const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/**
 * Tables that go on on the next page: titles printed again are left out, and a row that was broken by the page's end (it has no number on
 * the new page) goes back to its first half.
 */
export function withContinuedTables(pages: readonly PageLines[]): readonly PageLines[] {
  const heads = new Set<string>();
  const done: { page: PageLines; lines: PageLine[] }[] = [];
  for (const page of pages) {
    const lines = [...page.lines];
    const before = done.at(-1)?.lines;
    const last = before?.at(-1);
    if (last?.row === true && before !== undefined) {
      if (lines[0]?.row === true && heads.has(lines[0].text)) lines.shift();
      const whole = lines[0] === undefined ? null : joinedRow(last, lines[0]);
      if (whole !== null) {
        before[before.length - 1] = whole;
        lines.shift();
      }
    }
    for (const [at, line] of lines.entries()) if (line.row && lines[at - 1]?.row !== true) heads.add(line.text);
    done.push({ page, lines });
  }
  return done.map(({ page, lines }) => ({ ...page, lines }));
}

/** The row with the rest of its cells; null where the second line is a row of its own. */
function joinedRow(row: PageLine, rest: PageLine): PageLine | null {
  if (!rest.row) return null;
  const [cells, more] = [cellsOf(row), cellsOf(rest)];
  if (cells.length !== more.length || cells.length < 3 || more[0] !== '' || cells[0] === '') return null;
  return { ...row, text: rowOf(cells.map((cell, at) => `${cell} ${more[at] ?? ''}`.trim())) };
}
