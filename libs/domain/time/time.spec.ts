import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMilliseconds,
  addMonths,
  civilDate,
  civilDateOf,
  dayOfMonth,
  daysBetween,
  epochOf,
  instant,
  instantAt,
  instantOfEpoch,
  isCivilDate,
  isInstant,
  lastDayOfMonth,
  startOfDay,
  timeOfDayOf,
  weekdayOf,
  type CivilDate,
} from './index.js';

const zone = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const FIRST = civilDate('1990-01-01');
const anyDay = fc.integer({ min: 0, max: 36_500 }).map((days): CivilDate => addDays(FIRST, days));
const anyEpoch = fc.integer({ min: Date.UTC(1976, 0, 1), max: Date.UTC(2090, 0, 1) });

describe('civil dates', () => {
  it('refuses what is no day', () => {
    for (const text of [
      '2024-02-30',
      '2023-02-29',
      '2024-13-01',
      '2024-00-10',
      '2024-1-1',
      '0999-12-31',
      '31/02/2024',
      '',
    ])
      expect([text, isCivilDate(text)]).toEqual([text, false]);
    expect(() => civilDate('2024-02-31')).toThrow(RangeError);
    expect(civilDate('2024-02-29')).toBe('2024-02-29');
  });

  it('adds days and counts them back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9000, max: 9000 }), (day, count) => {
        const other = addDays(day, count);
        expect(isCivilDate(other)).toBe(true);
        expect(daysBetween(day, other)).toBe(count);
        expect(other > day).toBe(count > 0);
        expect((weekdayOf(other) - weekdayOf(day) - count) % 7 === 0).toBe(true);
      }),
    );
    expect(weekdayOf(civilDate('2024-10-15'))).toBe(2);
    expect(weekdayOf(civilDate('2024-11-24'))).toBe(7);
  });

  it('ends months where they end and clamps to the end', () => {
    expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
    expect(lastDayOfMonth(2100, 2)).toBe('2100-02-28');
    expect(lastDayOfMonth(2024, 12)).toBe('2024-12-31');
    expect(dayOfMonth(2025, 4, 31)).toBe('2025-04-30');
    expect(addMonths(civilDate('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(civilDate('2024-11-15'), 3)).toBe('2025-02-15');
    expect(addMonths(civilDate('2024-03-31'), -1)).toBe('2024-02-29');
    expect(() => lastDayOfMonth(2024, 13)).toThrow(RangeError);
  });
});

describe('instants', () => {
  it('reads any offset into one form', () => {
    expect(instant('2024-10-15T00:30:00+07:00')).toBe('2024-10-15T00:30:00+07:00');
    expect(instant('2024-10-14T17:30Z')).toBe('2024-10-15T00:30:00+07:00');
    expect(instant('2024-10-14T17:30:00.250000Z')).toBe('2024-10-15T00:30:00.250+07:00');
    expect(instant('2024-10-14T12:30:00.000-0500')).toBe('2024-10-15T00:30:00+07:00');
    expect(instant('2024-10-14T19:30:00+02')).toBe('2024-10-15T00:30:00+07:00');
  });

  it('refuses what is no instant', () => {
    const none = [
      '2024-10-15',
      '2024-10-15T00:00:00',
      '2024-02-30T00:00:00Z',
      '2024-10-15T24:00:00Z',
      '2024-10-15T10:61:00Z',
    ];
    for (const text of none) expect(() => instant(text)).toThrow(RangeError);
    expect(isInstant('2024-10-15T00:30:00Z')).toBe(false);
    expect(isInstant('2024-10-15T00:30:00.000+07:00')).toBe(false);
    expect(isInstant('2024-10-15T25:30:00+07:00')).toBe(false);
    expect(isInstant('2024-10-15T00:30:00.250+07:00')).toBe(true);
  });

  it('agrees with the zone data of the runtime', () => {
    fc.assert(
      fc.property(anyEpoch, (epoch) => {
        const made = instantOfEpoch(epoch);
        expect(made.slice(0, 19).replace('T', ' ')).toBe(zone.format(epoch));
        expect(epochOf(made)).toBe(epoch);
        expect(Date.parse(made)).toBe(epoch);
        expect(isInstant(made)).toBe(true);
        expect(instant(made)).toBe(made);
        expect(instant(new Date(epoch).toISOString())).toBe(made);
      }),
      { numRuns: 1000 },
    );
  });

  it('sorts as text in the order of time', () => {
    fc.assert(
      fc.property(anyEpoch, fc.integer({ min: -100_000, max: 100_000 }), (epoch, difference) => {
        const [one, other] = [instantOfEpoch(epoch), instantOfEpoch(epoch + difference)];
        expect(other > one).toBe(difference > 0);
        expect(addMilliseconds(one, difference)).toBe(other);
      }),
    );
  });

  it('joins a day and a time', () => {
    const day = civilDate('2024-09-30');
    expect(instantAt(day, '17:00')).toBe('2024-09-30T17:00:00+07:00');
    expect(instantAt(day, '24:00')).toBe('2024-10-01T00:00:00+07:00');
    expect(startOfDay(day)).toBe('2024-09-30T00:00:00+07:00');
    expect(civilDateOf(instant('2024-09-30T17:00:00Z'))).toBe('2024-10-01');
    expect(timeOfDayOf(instant('2024-09-30T17:05:59Z'))).toBe('00:05');
    expect(() => instantAt(day, '7:30')).toThrow(RangeError);
    expect(() => instantAt(day, '24:30')).toThrow(RangeError);
  });
});
