import { describe, expect, it } from '@jest/globals';
import { civilDate, type WorkingCalendar } from '@dondoc/domain';
import { byUnitOf, figuresOf, weekEndOf } from './overview.js';

const off = (date: string) => ({
  date: civilDate(date),
  kind: 'off' as const,
  reason: 'nghỉ',
  source: 'thông báo',
  confirmed: true,
});
const calendar: WorkingCalendar = {
  id: 'calendar-test',
  version: 1,
  source: 'test',
  effectiveFrom: civilDate('2024-01-01'),
  confirmedUntil: civilDate('2024-12-31'),
  workingHours: [
    ['07:30', '11:30'],
    ['13:30', '17:00'],
  ],
  days: [off('2024-05-03')],
};
const endOf = (today: string) => weekEndOf({ today: civilDate(today), calendar });

describe('the end of the week', () => {
  it('is its last working day', () => {
    expect(endOf('2024-10-28')).toBe('2024-11-01');
    expect(endOf('2024-11-01')).toBe('2024-11-01');
    expect(endOf('2024-04-29')).toBe('2024-05-02');
  });

  it('is that of the next week when this one is over', () => {
    expect(endOf('2024-11-02')).toBe('2024-11-08');
    expect(endOf('2024-11-03')).toBe('2024-11-08');
    expect(endOf('2024-05-03')).toBe('2024-05-10');
  });
});

describe('an office without tasks', () => {
  it('has figures of nothing, and no units', () => {
    const day = { today: civilDate('2024-10-28'), calendar };
    expect(figuresOf([], [], day)).toMatchObject({ overdue: 0, awaiting: 0, awaitingLongest: 0, done: 0 });
    expect(byUnitOf([], day)).toEqual([]);
  });
});
