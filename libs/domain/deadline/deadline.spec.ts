import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  civilDate,
  instant,
  instantAt,
  isWorkingDay,
  startOfDay,
  workingDaysBetween,
  type CalendarEntry,
  type CivilDate,
  type WorkingCalendar,
} from '../time/index.js';
import { dueOf, isResolved, occurrencesOf, type Deadline, type Due, type DueFacts, type ReadingRule } from './index.js';

const date = civilDate;
const entry = (day: string, kind: 'off' | 'work', reason: string, confirmed = true): CalendarEntry => ({
  date: date(day),
  kind,
  reason,
  source: 'thử',
  confirmed,
});
const calendar: WorkingCalendar = {
  id: 'test',
  version: 1,
  source: 'test',
  effectiveFrom: date('2023-01-01'),
  confirmedUntil: date('2024-12-31'),
  workingHours: [['07:30', '11:30']],
  days: [
    entry('2023-01-02', 'off', 'Nghỉ bù'),
    ...['2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14'].map((day) => entry(day, 'off', 'Tết')),
    entry('2024-04-29', 'off', 'Hoán đổi'),
    entry('2024-04-30', 'off', 'Ngày Chiến thắng'),
    entry('2024-05-01', 'off', 'Quốc tế Lao động'),
    entry('2024-05-04', 'work', 'Làm bù'),
    entry('2024-09-03', 'off', 'Quốc khánh', false),
  ],
};
const readingRule: ReadingRule = {
  id: 'reading-test',
  version: 1,
  source: 'test',
  effectiveFrom: date('2023-01-01'),
  beforeIsExclusive: true,
  dayEnds: '24:00',
  rollForwardNamedDates: false,
};
const facts: DueFacts = { calendar, readingRule };
const reading = (changes: Partial<ReadingRule>): DueFacts => ({
  calendar,
  readingRule: { ...readingRule, ...changes },
});

function due(deadline: Deadline, given: Partial<DueFacts> = {}): Due {
  const answer = dueOf(deadline, { ...facts, ...given });
  if (!isResolved(answer)) throw new Error(answer.why);
  return answer;
}
const before = (day: string, time?: string): Deadline => ({
  kind: 'date',
  operator: 'before',
  date: date(day),
  dueOn: time === undefined ? addDays(date(day), -1) : date(day),
  ...(time === undefined ? {} : { time }),
});
const term = (
  amount: number,
  unit: 'hour' | 'day' | 'workingDay' | 'month',
  from: 'signing' | 'receipt' | 'event' = 'signing',
): Deadline => ({ kind: 'term', amount, unit, from });

describe('a named day', () => {
  it('before ends the day before, and is late from 00:00 of the named day', () => {
    expect(due(before('2024-10-16'))).toEqual({
      dueOn: '2024-10-15',
      dueAt: '2024-10-16T00:00:00+07:00',
      explain: 'Trước ngày 16/10/2024: ngày cuối cùng còn kịp là ngày liền trước. Hạn: hết ngày 15/10/2024 (thứ Ba).',
    });
  });

  it('before counts the day itself where the office reads it so', () => {
    const answer = due(before('2024-10-16'), reading({ beforeIsExclusive: false }));
    expect(answer).toMatchObject({ dueOn: '2024-10-16', dueAt: '2024-10-17T00:00:00+07:00' });
  });

  it('ends at the named time of day, whatever the office closes', () => {
    const answer = due(before('2024-09-30', '17:00'), reading({ dayEnds: '16:30', beforeIsExclusive: false }));
    expect(answer).toMatchObject({ dueOn: '2024-09-30', dueAt: '2024-09-30T17:00:00+07:00' });
    expect(answer.explain).toBe('Trước 17 giờ 00 ngày 30/09/2024. Hạn: 17 giờ 00 ngày 30/09/2024.');
    expect(due(before('2024-09-30', '24:00'))).toMatchObject({
      dueOn: '2024-09-30',
      dueAt: '2024-10-01T00:00:00+07:00',
    });
    expect(due(before('2024-09-30', '00:00'))).toMatchObject({
      dueOn: '2024-09-29',
      dueAt: '2024-09-30T00:00:00+07:00',
    });
  });

  it('closes at 17:00 where the rule says so', () => {
    expect(due(before('2024-10-16'), reading({ dayEnds: '17:00' })).dueAt).toBe('2024-10-15T17:00:00+07:00');
  });

  it('stays on a day off unless the rule rolls named dates', () => {
    const sunday: Deadline = { kind: 'date', operator: 'by', date: date('2024-11-24'), dueOn: date('2024-11-24') };
    expect(due(sunday).dueOn).toBe('2024-11-24');
    const rolled = due(sunday, reading({ rollForwardNamedDates: true }));
    expect(rolled.dueOn).toBe('2024-11-25');
    expect(rolled.explain).toContain('chuyển sang ngày làm việc kế tiếp');
  });

  it('is a period’s end for a period', () => {
    expect(due({ kind: 'period', date: date('2024-12-31') }).dueOn).toBe('2024-12-31');
  });

  it('is marked, not refused, past the confirmed year', () => {
    const answer = due(before('2030-10-16'));
    expect(answer).toMatchObject({ dueOn: '2030-10-15', unconfirmed: true });
    expect(answer.explain).toMatch(/chưa được xác nhận\.$/);
  });
});

describe('a counted term', () => {
  it('counts working days with days off and working Saturdays', () => {
    const answer = due(term(5, 'workingDay'), { signedOn: date('2024-04-25') });
    expect(answer.dueOn).toBe('2024-05-06');
    expect(answer.explain).toBe(
      '5 ngày làm việc kể từ ngày ký 25/04/2024, không tính ngày đầu: 26/04, 02/05, 03/05, 04/05, 06/05. ' +
        'Ngày nghỉ: 29/04 (Hoán đổi), 30/04 (Ngày Chiến thắng), 01/05 (Quốc tế Lao động). Ngày làm bù: 04/05 (Làm bù). ' +
        'Hạn: hết ngày 06/05/2024 (thứ Hai).',
    );
  });

  it('rolls days forward off days off', () => {
    const answer = due(term(10, 'day', 'receipt'), { receivedOn: date('2024-02-01') });
    expect(answer.dueOn).toBe('2024-02-15');
    expect(answer.explain).toContain('ngày cuối 11/02/2024 (Chủ nhật) là ngày nghỉ');
  });

  it('ends months on the corresponding day or the last one', () => {
    expect(due(term(1, 'month'), { signedOn: date('2024-01-31') }).dueOn).toBe('2024-02-29');
    expect(due(term(2, 'month'), { signedOn: date('2024-03-15') }).dueOn).toBe('2024-05-15');
    expect(due(term(1, 'month'), { signedOn: date('2024-05-15') }).dueOn).toBe('2024-06-17');
  });

  it('runs hours from an instant', () => {
    const answer = due(term(48, 'hour', 'receipt'), { receivedAt: instant('2024-10-08T08:15:00+07:00') });
    expect(answer).toMatchObject({ dueOn: '2024-10-10', dueAt: '2024-10-10T08:15:00+07:00' });
    const midnight = due(term(24, 'hour', 'event'), { eventAt: startOfDay(date('2024-10-08')) });
    expect(midnight).toMatchObject({ dueOn: '2024-10-08', dueAt: '2024-10-09T00:00:00+07:00' });
    expect(dueOf(term(48, 'hour', 'receipt'), { ...facts, receivedOn: date('2024-10-08') })).toEqual({
      unresolved: 'notReceived',
      why: 'chưa có giờ nhận',
    });
  });

  it('is unresolved, with the reason, until its start is known', () => {
    expect(dueOf(term(5, 'workingDay'), { ...facts, receivedOn: date('2024-04-25') })).toEqual({
      unresolved: 'notSigned',
      why: 'chưa có ngày ký',
    });
    expect(dueOf(term(5, 'day', 'receipt'), facts)).toMatchObject({ why: 'chưa có ngày nhận' });
    expect(dueOf(term(5, 'day', 'event'), { ...facts, event: 'nhận được danh sách' })).toEqual({
      unresolved: 'event',
      why: 'chưa biết ngày của sự kiện “nhận được danh sách”',
    });
  });

  it('is marked where a day on the way is not confirmed', () => {
    expect(due(term(3, 'workingDay'), { signedOn: date('2024-08-30') }).unconfirmed).toBe(true);
    expect(due(term(3, 'workingDay'), { signedOn: date('2024-10-30') }).unconfirmed).toBeUndefined();
    expect(due(term(30, 'day'), { signedOn: date('2024-08-20') }).unconfirmed).toBeUndefined();
  });

  it('of N working days holds exactly N of them and ends on one; of days it rolls to the next working day', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((count): CivilDate => addDays(date('2023-06-01'), count));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (signedOn, amount) => {
        const counted = due(term(amount, 'workingDay'), { signedOn }).dueOn;
        expect(workingDaysBetween(calendar, signedOn, counted)).toBe(amount);
        expect(isWorkingDay(calendar, counted)).toBe(true);
        const rolled = due(term(amount, 'day'), { signedOn }).dueOn;
        expect(isWorkingDay(calendar, rolled)).toBe(true);
        expect(rolled >= addDays(signedOn, amount)).toBe(true);
        expect(workingDaysBetween(calendar, addDays(signedOn, amount - 1), rolled)).toBe(1);
        expect(rolled <= counted).toBe(true);
      }),
    );
  });
});

describe('what has no day', () => {
  it('says why', () => {
    expect(dueOf(null, facts)).toEqual({ unresolved: 'none', why: 'không có thời hạn trong cụm từ này' });
    expect(dueOf({ kind: 'urgent' }, facts)).toMatchObject({ unresolved: 'urgent' });
    expect(dueOf({ kind: 'reference' }, facts)).toMatchObject({ unresolved: 'reference' });
    expect(dueOf({ kind: 'recurring', every: 'day' }, { ...facts, signedOn: date('2024-01-01') })).toMatchObject({
      unresolved: 'none',
    });
    expect(dueOf({ kind: 'recurring', every: 'month' }, facts)).toMatchObject({ unresolved: 'notSigned' });
  });
});

describe('a recurring duty', () => {
  type Recurring = Extract<Deadline, { kind: 'recurring' }>;
  const days = (recurrence: Omit<Recurring, 'kind'>, issuedOn: string, until: string): string[] =>
    occurrencesOf({ kind: 'recurring', ...recurrence }, date(issuedOn), date(until), facts).periods.map(
      (period) => `${period.opensOn} ${period.dueOn}`,
    );

  it('begins with the first period whose day is not before the day of issue', () => {
    const monthly = { every: 'month', operator: 'before', day: 25 } as const;
    expect(days(monthly, '2024-11-05', '2024-12-31')).toEqual(['2024-11-01 2024-11-24', '2024-12-01 2024-12-24']);
    expect(days(monthly, '2024-11-24', '2024-11-30')).toEqual(['2024-11-01 2024-11-24']);
    expect(days(monthly, '2024-11-25', '2024-12-01')).toEqual(['2024-12-01 2024-12-24']);
    expect(days(monthly, '2024-11-25', '2024-11-20')).toEqual([]);
  });

  it('clamps a day to the month and ends before the first with the month before', () => {
    expect(days({ every: 'month', operator: 'by', day: 31 }, '2024-02-10', '2024-04-01')).toEqual([
      '2024-02-01 2024-02-29',
      '2024-03-01 2024-03-31',
      '2024-04-01 2024-04-30',
    ]);
    expect(days({ every: 'month', operator: 'before', day: 1 }, '2024-02-10', '2024-03-01')).toEqual([
      '2024-02-01 2024-02-29',
      '2024-03-01 2024-03-31',
    ]);
  });

  it('knows weeks, quarters, halves and years', () => {
    expect(days({ every: 'week', operator: 'on', day: 'thu' }, '2024-10-08', '2024-10-14')).toEqual([
      '2024-10-07 2024-10-10',
      '2024-10-14 2024-10-17',
    ]);
    expect(days({ every: 'week', operator: 'before', day: 'mon' }, '2024-10-08', '2024-10-08')).toEqual([
      '2024-10-07 2024-10-13',
    ]);
    expect(days({ every: 'quarter', operator: 'before', day: 15 }, '2024-09-14', '2024-10-01')).toEqual([
      '2024-07-01 2024-09-14',
      '2024-10-01 2024-12-14',
    ]);
    expect(days({ every: 'halfYear' }, '2024-09-14', '2025-01-01')).toEqual([
      '2024-07-01 2024-12-31',
      '2025-01-01 2025-06-30',
    ]);
    const yearly = { every: 'year', operator: 'before', day: 5, month: 12 } as const;
    expect(days(yearly, '2024-12-05', '2025-06-01')).toEqual(['2025-01-01 2025-12-04']);
  });

  it('leaves out periods by its interval', () => {
    expect(days({ every: 'month', interval: 2 }, '2024-01-10', '2024-05-31')).toEqual([
      '2023-12-01 2024-01-31',
      '2024-02-01 2024-03-31',
      '2024-04-01 2024-05-31',
    ]);
  });

  it('by the hour or day makes no task and says so', () => {
    const answer = occurrencesOf(
      { kind: 'recurring', every: 'hour', interval: 2 },
      date('2024-01-01'),
      date('2025-01-01'),
      facts,
    );
    expect(answer.periods).toEqual([]);
    expect(answer.why).toContain('nhiệm vụ thường xuyên');
  });

  it('answers dueOf with its first period', () => {
    const answer = due(
      { kind: 'recurring', every: 'month', operator: 'before', day: 25 },
      { signedOn: date('2024-11-05') },
    );
    expect(answer).toMatchObject({ dueOn: '2024-11-24', dueAt: '2024-11-25T00:00:00+07:00' });
    expect(answer.explain).toBe(
      'Hằng tháng trước ngày 25. Kỳ đầu: hết ngày 24/11/2024 (Chủ nhật). Kỳ sau: hết ngày 24/12/2024 (thứ Ba).',
    );
  });

  it('covers time without gap or overlap, each due day once and in its period', () => {
    const recurrence = fc.record({
      every: fc.constantFrom('week', 'month', 'quarter', 'halfYear', 'year'),
      operator: fc.constantFrom('before', 'by', 'on'),
      day: fc.integer({ min: 1, max: 7 }),
    });
    const issue = fc.integer({ min: 0, max: 700 }).map((count): CivilDate => addDays(date('2023-06-01'), count));
    fc.assert(
      fc.property(recurrence, issue, (given, issuedOn) => {
        const until = addDays(issuedOn, 900);
        const { periods } = occurrencesOf({ kind: 'recurring', ...given }, issuedOn, until, facts);
        expect(periods.length).toBeGreaterThan(0);
        periods.forEach((period, index) => {
          expect(period.dueOn >= issuedOn && period.opensOn <= period.dueOn).toBe(true);
          expect(period.dueAt).toBe(instantAt(period.dueOn, '24:00'));
          const previous = periods[index - 1];
          if (previous !== undefined) expect(period.opensOn > previous.dueOn).toBe(true);
        });
      }),
    );
  });
});
