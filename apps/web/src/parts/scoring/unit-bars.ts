import type { Overview } from '../../api/types.js';
import { fills } from '../../words/status.js';

export type UnitCounts = Overview['byUnit'][number]['counts'];
type UnitRow = Overview['byUnit'][number];
type FillCode = (typeof fills)[number]['code'];

export interface Piece {
  readonly code: FillCode;
  readonly word: string;
  readonly fill: string;
  readonly count: number;
}

/** The pieces of one bar in the fixed order, empty ones left out. `dueSoon` is part of `notYetDue` and is taken out of it. */
export function piecesOf(counts: UnitCounts): Piece[] {
  const soon = Math.min(counts.dueSoon, counts.notYetDue);
  const shown: Readonly<Record<FillCode, number>> = { ...counts, dueSoon: soon, notYetDue: counts.notYetDue - soon };
  return fills.map((fill) => ({ ...fill, count: shown[fill.code] })).filter((piece) => piece.count > 0);
}

export function sumOf(rows: readonly UnitCounts[]): UnitCounts {
  const zero: UnitCounts = {
    early: 0,
    onTime: 0,
    late: 0,
    awaiting: 0,
    notYetDue: 0,
    overdue: 0,
    undated: 0,
    dueSoon: 0,
  };
  return rows.reduce(
    (sum, row) => ({
      early: sum.early + row.early,
      onTime: sum.onTime + row.onTime,
      late: sum.late + row.late,
      awaiting: sum.awaiting + row.awaiting,
      notYetDue: sum.notYetDue + row.notYetDue,
      overdue: sum.overdue + row.overdue,
      undated: sum.undated + row.undated,
      dueSoon: sum.dueSoon + row.dueSoon,
    }),
    zero,
  );
}

export interface BarRow {
  readonly unitId: string | null;
  readonly name: string;
  readonly counts: UnitCounts;
  readonly total: number;
}

const ROWS = 7;

/** Units with trouble first, then the larger ones; the rest as one row. */
export function barRowsOf(units: readonly UnitRow[]): BarRow[] {
  const trouble = (row: UnitRow) => [row.counts.overdue, row.counts.late, row.counts.awaiting, row.total];
  const sorted = [...units].sort((a, b) => {
    const left = trouble(a);
    const right = trouble(b);
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? a.unit.short.localeCompare(b.unit.short, 'vi') : (right[at] ?? 0) - (left[at] ?? 0);
  });
  const alone = sorted.length <= ROWS + 1 ? sorted : sorted.slice(0, ROWS);
  const rest = sorted.slice(alone.length);
  const rows = alone.map((row): BarRow => ({
    unitId: row.unit.id,
    name: row.unit.short,
    counts: row.counts,
    total: row.total,
  }));
  if (rest.length === 0) return rows;
  const total = rest.reduce((sum, row) => sum + row.total, 0);
  return [
    ...rows,
    { unitId: null, name: `${rest.length} đơn vị khác`, counts: sumOf(rest.map((row) => row.counts)), total },
  ];
}
