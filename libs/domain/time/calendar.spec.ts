import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  civilDate,
  instantAt,
  isConfirmed,
  isWorkingDay,
  outageWithinWorkingHours,
  workingDayAtOrAfter,
  workingDayAtOrBefore,
  workingDaysBetween,
  workingDaysFrom,
  type CalendarEntry,
  type CivilDate,
  type Outage,
  type WorkingCalendar,
} from './index.js';

const entry = (date: string, kind: 'off' | 'work', confirmed = true): CalendarEntry => ({
  date: civilDate(date),
  kind,
  reason: 'thử',
  source: 'thử',
  confirmed,
});

const calendar: WorkingCalendar = {
  id: 'test',
  version: 1,
  source: 'test',
  effectiveFrom: civilDate('2024-01-01'),
  confirmedUntil: civilDate('2024-12-31'),
  workingHours: [
    ['07:30', '11:30'],
    ['13:30', '17:00'],
  ],
  days: [
    entry('2024-04-29', 'off'),
    entry('2024-04-30', 'off'),
    entry('2024-05-01', 'off'),
    entry('2024-05-04', 'work'),
    entry('2024-09-02', 'off'),
    entry('2024-09-03', 'off', false),
  ],
};

const FIRST = civilDate('2024-01-01');
const anyDay = fc.integer({ min: 0, max: 900 }).map((days): CivilDate => addDays(FIRST, days));
const date = civilDate;

describe('working days', () => {
  it('are Monday to Friday, less days off, plus working Saturdays', () => {
    expect(isWorkingDay(calendar, date('2024-04-26'))).toBe(true);
    expect(isWorkingDay(calendar, date('2024-04-27'))).toBe(false);
    expect(isWorkingDay(calendar, date('2024-04-29'))).toBe(false);
    expect(isWorkingDay(calendar, date('2024-05-04'))).toBe(true);
    expect(isWorkingDay(calendar, date('2024-05-05'))).toBe(false);
  });

  it('count as the rules write them', () => {
    expect(workingDaysFrom(calendar, date('2024-04-25'), 5)).toBe('2024-05-06');
    expect(workingDaysFrom(calendar, date('2024-11-24'), 0)).toBe('2024-11-22');
    expect(workingDaysFrom(calendar, date('2024-11-24'), -1)).toBe('2024-11-21');
    expect(workingDaysFrom(calendar, date('2024-10-15'), 1)).toBe('2024-10-16');
    expect(workingDaysFrom(calendar, date('2024-10-15'), 3)).toBe('2024-10-18');
    expect(workingDaysFrom(calendar, date('2024-10-15'), 7)).toBe('2024-10-24');
    expect(workingDaysFrom(calendar, date('2024-10-15'), -7)).toBe('2024-10-04');
    expect(() => workingDaysFrom(calendar, date('2024-10-15'), 0.5)).toThrow(RangeError);
  });

  it('walk forward and back to the same day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const after = workingDaysFrom(calendar, day, count);
        const start = workingDayAtOrBefore(calendar, day);
        expect(isWorkingDay(calendar, after)).toBe(true);
        expect(workingDaysFrom(calendar, after, -count)).toBe(start);
        expect(workingDaysFrom(calendar, workingDaysFrom(calendar, day, -count), count)).toBe(start);
        expect(workingDaysBetween(calendar, day, after)).toBe(count);
        expect(workingDaysBetween(calendar, after, day)).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('never run backwards when the day or the count grows', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: -30, max: 30 }), (one, other, count) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        expect(workingDaysFrom(calendar, first, count) <= workingDaysFrom(calendar, second, count)).toBe(true);
        expect(workingDaysFrom(calendar, one, count) < workingDaysFrom(calendar, one, count + 1)).toBe(true);
      }),
    );
  });

  it('lie at or beside any day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const before = workingDayAtOrBefore(calendar, day);
        const after = workingDayAtOrAfter(calendar, day);
        expect(before <= day && day <= after).toBe(true);
        expect(before === day).toBe(isWorkingDay(calendar, day));
        expect(after === day).toBe(isWorkingDay(calendar, day));
        expect(workingDaysBetween(calendar, before, addDays(after, -1))).toBe(0);
      }),
    );
  });

  it('fail loudly on a calendar without a working day', () => {
    const days = Array.from({ length: 800 }, (_, index) => entry(addDays(FIRST, index), 'off'));
    expect(() => workingDayAtOrAfter({ ...calendar, days }, FIRST)).toThrow(RangeError);
  });

  it('are unconfirmed past the last confirmed day, before the first known year and where the entry says so', () => {
    expect(isConfirmed(calendar, date('2024-12-31'))).toBe(true);
    expect(isConfirmed(calendar, date('2025-01-01'))).toBe(false);
    expect(isConfirmed(calendar, date('2024-09-03'))).toBe(false);
    expect(isConfirmed(calendar, date('2024-01-01'))).toBe(true);
    expect(isConfirmed(calendar, date('2023-12-31'))).toBe(false);
  });
});

describe('outages within working hours', () => {
  const day = date('2024-10-15');
  const outage = (from: string, to: string): Outage => ({ from: instantAt(day, from), to: instantAt(day, to) });
  const hours = (...outages: Outage[]): number => outageWithinWorkingHours(calendar, day, outages) / 3_600_000;

  it('count only what lies in the hours, once', () => {
    expect(hours()).toBe(0);
    expect(hours(outage('00:00', '24:00'))).toBe(7.5);
    expect(hours(outage('11:00', '14:00'))).toBe(1);
    expect(hours(outage('11:30', '13:30'))).toBe(0);
    expect(hours(outage('08:00', '10:00'), outage('09:00', '11:00'))).toBe(3);
    expect(hours(outage('14:00', '15:00'), outage('08:00', '09:00'), outage('08:00', '09:00'))).toBe(2);
  });

  it('are nothing on a day off', () => {
    const sunday = date('2024-10-20');
    const whole = [{ from: instantAt(sunday, '00:00'), to: instantAt(sunday, '24:00') }];
    expect(outageWithinWorkingHours(calendar, sunday, whole)).toBe(0);
  });
});
