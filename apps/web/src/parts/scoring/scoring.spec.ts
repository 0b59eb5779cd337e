import { describe, expect, it } from '@jest/globals';
import { shareOf } from './scale.js';
import { barRowsOf, piecesOf, sumOf, type UnitCounts } from './unit-bars.js';

const none: UnitCounts = {
  early: 0,
  onTime: 0,
  late: 0,
  awaiting: 0,
  notYetDue: 0,
  overdue: 0,
  undated: 0,
  dueSoon: 0,
};
const unit = (name: string, counts: Partial<UnitCounts>, total: number) =>
  ({
    unit: { id: name, name, short: name },
    counts: { ...none, ...counts },
    total,
    points: null,
    projected: null,
  }) as Parameters<typeof barRowsOf>[0][number];

describe('bars of the units', () => {
  it('draws the pieces in the fixed order without counting what is soon due twice', () => {
    const pieces = piecesOf({ ...none, early: 2, overdue: 1, notYetDue: 5, dueSoon: 2 });
    expect(pieces.map(({ code, count }) => [code, count])).toEqual([
      ['overdue', 1],
      ['dueSoon', 2],
      ['notYetDue', 3],
      ['early', 2],
    ]);
  });

  it('puts trouble first and the rest in one row that keeps the sum', () => {
    const units = Array.from({ length: 12 }, (_, index) => unit(`u${index}`, { onTime: index + 1 }, index + 1));
    const rows = barRowsOf([...units, unit('late', { late: 1 }, 1), unit('over', { overdue: 1 }, 1)]);
    expect(rows.map((row) => row.name).slice(0, 2)).toEqual(['over', 'late']);
    expect(rows).toHaveLength(8);
    expect(rows.at(-1)?.name).toBe('7 đơn vị khác');
    expect(rows.reduce((sum, row) => sum + row.total, 0)).toBe(80);
    expect(sumOf(rows.map((row) => row.counts)).onTime).toBe(78);
  });

  it('shows one unit too many rather than a row for a single one', () => {
    const units = Array.from({ length: 8 }, (_, index) => unit(`u${index}`, { onTime: 1 }, 1));
    expect(barRowsOf(units).every((row) => row.unitId !== null)).toBe(true);
  });
});

describe('scale', () => {
  it('places points between nothing and the maximum', () => {
    expect([shareOf('0.75', '1.5'), shareOf(null, '1.5'), shareOf('2', '1.5'), shareOf('1', '0')]).toEqual([
      50, 0, 100, 0,
    ]);
  });
});
