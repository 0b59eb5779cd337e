import { startsName } from '../names/names.js';
import { wholeOf } from '../text/passage.js';
import { viewOf } from '../text/view.js';
import { wordsOf } from '../text/words.js';
import { DAY_CELL, PART_MARK, type Cell, type ColumnKind, type Piece } from './table-parts.js';

/** What speaks against a piece beginning a cell of a column, by what the column holds. */
const MISFIT: Readonly<Record<ColumnKind, (look: Look) => number>> = {
  number: () => 9,
  task: ({ isDay }) => (isDay ? 1 : 0),
  lead: ({ isName }) => (isName ? 0 : 4),
  coordinating: ({ isName, isBlank }) => (isName || isBlank ? 0 : 4),
  deadline: ({ isDay, isBlank }) => (isDay || isBlank ? 0 : 6),
  other: ({ isName, isDay }) => 1 + (isName ? 1 : 0) + (isDay ? 2 : 0),
};
/** What speaks against a column having no cell in a row. */
const MISSING: Readonly<Record<ColumnKind, number>> = {
  number: 0,
  task: 12,
  lead: 4,
  coordinating: 2,
  deadline: 4,
  other: 1.5,
};

interface Look {
  readonly isName: boolean;
  readonly isDay: boolean;
  readonly isBlank: boolean;
}

/** The head of a name whose own words are on the next line. */
const OPEN_NAME =
  /(?:^|[ ;,])(?:Sở|Phòng|Ban|UBND|Ủy ban nhân dân|Văn phòng|Trung tâm|Công an|Chi cục|Cục|Hội|Hội Cựu|Đội|Công ty|Xí nghiệp)$/u;

const lookOf = ({ text }: Piece): Look => ({
  isName: OPEN_NAME.test(text) || startsName(wordsOf(wholeOf(viewOf(text.slice(0, 80)))), 0),
  isDay: DAY_CELL.test(text.toLowerCase()),
  isBlank: /^[-–—./x]?$/u.test(text),
});

const OPEN_CELL = /(?:[,–-]|(?:^| )(?:và|của|các|tháng|ngày|đến|từ|hết|với|quý|năm|trước|trong|nhất|tại|cho|về))$/iu;
/** "Thanh tra Sở" is a whole name where a day or another unit stands on the next line. */
const NEXT_CELL = /^(?:các|ubnd|ủy ban|sở|phòng|chi cục|cục|ban|trung tâm|văn phòng|công an|trạm|hạt)(?= )/iu;
const opensName = (before: string, text: string): boolean =>
  OPEN_NAME.test(before) && !DAY_CELL.test(text.toLowerCase()) && !NEXT_CELL.test(text);

/** A small letter, a bracket that is still open, a list or a name that is not over: one cell. */
export const goesOn = (before: string, text: string): boolean =>
  /^[\p{Ll}(]/u.test(text) || OPEN_CELL.test(before) || opensName(before, text) || /\([^()]*$/u.test(before);

function costOfJoining(before: Piece, piece: Piece): number {
  if (piece.apart === 'mark') return 12;
  const gap = piece.apart === 'gap' ? 4 : 0;
  if (goesOn(before.text, piece.text)) return gap;
  return gap + (before.text.endsWith(';') ? 0.5 : 3);
}

function costOfParting(before: Piece, piece: Piece): number {
  if (piece.apart === 'mark') return 0;
  if (goesOn(before.text, piece.text)) return 8;
  return before.text.endsWith(';') ? 3 : 0;
}

/** A piece behind the last cell: the title of the next part of the table, or what follows the table. */
const costBeyond = (piece: Piece): number => (PART_MARK.test(piece.text) ? 0 : piece.apart === 'gap' ? 1.5 : 6);

interface Step {
  readonly cost: number;
  /** Column of the piece before, `null` before the first. */
  readonly from: number | null;
}

/**
 * Lays the pieces of a row, in their order, into the columns so that as little as possible speaks against it: names stand where names
 * belong, days where days do, and a wrapped cell stays one. `beyond` is the index of the first piece that is none of the row.
 */
export function cellsOf(
  pieces: readonly Piece[],
  kinds: readonly ColumnKind[],
): { readonly cells: readonly Cell[]; readonly beyond: number } {
  const columns = kinds.length;
  const missing = [0];
  for (const kind of kinds) missing.push((missing.at(-1) ?? 0) + MISSING[kind]);
  /** Cost of leaving the columns between two (exclusive) empty. */
  const skipped = (after: number, before: number): number => (missing[before] ?? 0) - (missing[after + 1] ?? 0);
  const table: Step[][] = [];
  for (const [index, piece] of pieces.entries()) {
    const look = lookOf(piece);
    const before = pieces[index - 1];
    const steps: Step[] = [];
    for (let column = 0; column <= columns; column++) {
      const kind = kinds[column];
      const fit = kind === undefined ? costBeyond(piece) : piece.text === '' ? 0 : MISFIT[kind](look);
      if (before === undefined) {
        steps.push({ cost: skipped(-1, column) + fit, from: null });
        continue;
      }
      const earlier = table[index - 1] ?? [];
      const here = earlier[column]?.cost ?? Infinity;
      let best: Step = { cost: here + (kind === undefined ? 1 : costOfJoining(before, piece)), from: column };
      const parting = costOfParting(before, piece);
      for (let from = 0; from < column; from++) {
        const cost = (earlier[from]?.cost ?? Infinity) + parting + skipped(from, column) + fit;
        if (cost < best.cost) best = { cost, from };
      }
      steps.push(best);
    }
    table.push(steps);
  }
  return laidOut(pieces, kinds, table, skipped);
}

function laidOut(
  pieces: readonly Piece[],
  kinds: readonly ColumnKind[],
  table: readonly (readonly Step[])[],
  skipped: (after: number, before: number) => number,
): { readonly cells: readonly Cell[]; readonly beyond: number } {
  const last = table.at(-1) ?? [];
  const total = (column: number): number =>
    (last[column]?.cost ?? Infinity) + (column < kinds.length ? skipped(column, kinds.length) : 0);
  let column = 0;
  for (let at = 1; at < last.length; at++) if (total(at) < total(column)) column = at;
  const cells: Cell[] = [];
  let beyond = pieces.length;
  let right = -1;
  for (let index = pieces.length - 1; index >= 0; index--) {
    const { from, to } = pieces[index] as Piece;
    const kind = kinds[column];
    if (kind === undefined) beyond = index;
    else if (column === right) cells[0] = { ...(cells[0] as Cell), from };
    else cells.unshift({ kind, from, to });
    right = column;
    column = table[index]?.[column]?.from ?? column;
  }
  return { cells, beyond };
}
