import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { civilDate } from '../time/index.js';
import {
  compared,
  contributionOf,
  criterionSixOf,
  dividedBy,
  fractionOf,
  fractionTextOf,
  leverOf,
  minus,
  outcomeCountsOf,
  plainTextOf,
  plus,
  roundedTextOf,
  times,
  type OutcomeCounts,
  type ScoringProfile,
} from './index.js';

const profile: ScoringProfile = {
  id: 'profile-test',
  version: 1,
  name: 'thử',
  source: 'văn bản thử',
  effectiveFrom: civilDate('2023-01-01'),
  validity: { assigningLevel: null, assessedLevel: null, fromYear: 2023, untilYear: null },
  credits: { early: '1', onTime: '1', late: '1/2' },
  denominator: 'assigned',
  creditAwaiting: false,
  max: '1.5',
  rounding: { mode: 'halfUp', digits: 2, stage: 'end' },
};
const none: OutcomeCounts = { early: 0, onTime: 0, late: 0, awaiting: 0, notYetDue: 0, overdue: 0, undated: 0 };
const counts = (given: Partial<OutcomeCounts>): OutcomeCounts => ({ ...none, ...given });

describe('exact fractions', () => {
  it('read, reduce and print', () => {
    expect(fractionTextOf(fractionOf('1.50'))).toBe('3/2');
    expect(fractionTextOf(fractionOf('4/6'))).toBe('2/3');
    expect(fractionTextOf(fractionOf(0))).toBe('0/1');
    expect(fractionTextOf(dividedBy(fractionOf(3), fractionOf('-0.5')))).toBe('-6/1');
    for (const text of ['', '1,5', '1/0', '1e3', 'x', '1.']) expect(() => fractionOf(text)).toThrow(RangeError);
  });

  it('round half away from zero, or cut off', () => {
    expect(roundedTextOf(fractionOf('1.305'), 2)).toBe('1.31');
    expect(roundedTextOf(fractionOf('1.305'), 2, 'truncate')).toBe('1.30');
    expect(roundedTextOf(fractionOf('-0.005'), 2)).toBe('-0.01');
    expect(roundedTextOf(fractionOf('-0.004'), 2)).toBe('0.00');
    expect(roundedTextOf(fractionOf('2.5'), 0)).toBe('3');
    expect(plainTextOf(fractionOf('44.50'))).toBe('44.5');
    expect(plainTextOf(fractionOf('134/3'))).toBe('44.666667');
    expect(plainTextOf(fractionOf(100))).toBe('100');
  });

  it('keep the laws of arithmetic', () => {
    const fraction = fc
      .tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }))
      .map(([over, under]) => dividedBy(fractionOf(over), fractionOf(under)));
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
        expect(minus(plus(a, b), b)).toEqual(a);
        expect(compared(a, b)).toBe(-compared(b, a) + 0);
        expect(Number(roundedTextOf(a, 6))).toBeCloseTo(Number(a.numerator) / Number(a.denominator), 6);
      }),
    );
  });
});

describe('counting outcomes', () => {
  it('passes over what is not counted and keeps what awaiting ones would be', () => {
    const judged = outcomeCountsOf([
      { outcome: 'early' },
      { outcome: 'awaiting', wouldBe: 'late' },
      { outcome: 'awaiting', wouldBe: null },
      { outcome: 'routine' },
      { outcome: 'suspended' },
      { outcome: 'recalled' },
      { outcome: 'superseded' },
    ]);
    expect(judged).toEqual({ ...none, early: 1, awaiting: 2, awaitingWouldBe: { early: 0, onTime: 1, late: 1 } });
  });

  it('refuses counts that are none', () => {
    expect(() => criterionSixOf(counts({ late: -1 }), profile)).toThrow(RangeError);
    expect(() => criterionSixOf(counts({ late: 0.5 }), profile)).toThrow(RangeError);
  });
});

describe('criterion (6)', () => {
  // The overview of screens.md: 38 tasks, 1,184 = 1,5 × (29 + 0,5 × 2) / 38.
  const overview = counts({ early: 14, onTime: 15, late: 2, awaiting: 1, notYetDue: 5, overdue: 1 });

  it('gives the figures, gains and losses of the overview', () => {
    const card = criterionSixOf(overview, profile);
    expect(card).toMatchObject({
      assigned: 38,
      points: '1.18',
      exact: '45/38',
      decimal: '1.184211',
      projected: '1.44',
    });
    expect(card.done).toEqual({ due: 32, done: 31, onTime: 29, donePercent: '96.9', onTimePercent: '90.6' });
    expect(card.gains.map(({ code, points, sentence }) => [code, points, sentence])).toEqual([
      ['notYetDue', '0.20', '5 nhiệm vụ chưa đến hạn, làm đúng hạn'],
      ['awaiting', '0.04', '1 kết quả đang chờ, xác nhận'],
      ['overdue', '0.02', '1 nhiệm vụ quá hạn, làm xong: tính nửa điểm'],
    ]);
    expect(card.lost).toEqual({
      points: '0.06',
      sentence: 'Không lấy lại được 0,06 điểm: 2 nhiệm vụ trễ hạn, 1 nhiệm vụ quá hạn.',
    });
  });

  it('says what stands in the total without points yet', () => {
    const { explain } = criterionSixOf(
      counts({ onTime: 2, awaiting: 1, undated: 1, overdue: 1 }),
      profile,
      civilDate('2024-10-08'),
    );
    expect(explain.points).toBe(
      'Có 5 nhiệm vụ được tính: 2 đúng hạn, 1 chờ xác nhận, 1 chưa ấn định hạn, 1 quá hạn. Trước hạn và đúng hạn được tính trọn 1; ' +
        'trễ hạn được tính 0,5; chưa đến hạn và quá hạn chưa được tính. Chờ xác nhận chưa được cộng cho đến khi kết quả được xác nhận. ' +
        'Chưa ấn định hạn có trong tổng số, được cộng khi hoàn thành. Cộng lại: 0 + 2 + 0,5 × 0 = 2. ' +
        'Lấy 2 chia 5 rồi nhân với 1,5 điểm được 0,600000; làm tròn hai chữ số: 0,60.',
    );
    expect(explain.projected).toBe(
      'Nhiệm vụ đang quá hạn được ước tính như trễ hạn. Nếu 1 nhiệm vụ chưa ấn định hạn đều xong đúng hạn, ' +
        '1 kết quả chờ xác nhận đều được xác nhận: 2 + 2 + 0,5 × 1 = 4,5. Lấy 4,5 chia 5 rồi nhân với 1,5 điểm được 1,350000; ' +
        'làm tròn: 1,35. Phần còn thiếu 0,15 điểm là của 1 nhiệm vụ quá hạn.',
    );
    expect(explain.source).toBe('Theo bộ quy tắc thử, bản 1 (văn bản thử); số liệu đến 08/10/2024.');
  });

  it('is not determined without tasks, whatever the profile', () => {
    for (const denominator of ['assigned', 'due'] as const) {
      const card = criterionSixOf(none, { ...profile, denominator });
      expect(card).toMatchObject({ points: null, exact: null, decimal: null, projected: null, gains: [], lost: null });
      expect(card.done).toMatchObject({ donePercent: null, onTimePercent: null });
      expect(card.explain.points).toBe('Chưa xác định: chưa có nhiệm vụ nào được tính trong kỳ.');
    }
    const early = criterionSixOf(counts({ notYetDue: 3 }), { ...profile, denominator: 'due' });
    expect(early).toMatchObject({ points: null, projected: '1.50' });
    expect(criterionSixOf(counts({ notYetDue: 3 }), profile).points).toBe('0.00');
  });

  it('credits awaiting results where the profile says so', () => {
    const waiting = counts({ onTime: 1, awaiting: 2, awaitingWouldBe: { early: 0, onTime: 1, late: 1 } });
    expect(criterionSixOf(waiting, profile).exact).toBe('1/2');
    expect(criterionSixOf(waiting, profile).projected).toBe('1.25');
    expect(criterionSixOf(waiting, { ...profile, creditAwaiting: true }).exact).toBe('5/4');
  });

  it('tells one task what it brings', () => {
    expect(leverOf(overview, profile, 'notYetDue')).toEqual({
      points: '0.04',
      sentence: 'Hoàn thành nhiệm vụ này đúng hạn: thêm 0,04 điểm.',
    });
    expect(contributionOf('late', overview, profile)).toEqual({ credit: '0.5', points: '0.019737' });
    expect(contributionOf('notYetDue', overview, profile)).toEqual({ credit: '0', points: '0.000000' });
  });

  it('stays between 0 and the maximum, grows by its gains and never falls when a task is finished', () => {
    const anyCounts = fc
      .record({
        early: fc.nat(60),
        onTime: fc.nat(60),
        late: fc.nat(20),
        awaiting: fc.nat(9),
        notYetDue: fc.nat(60),
        overdue: fc.nat(20),
        undated: fc.nat(9),
      })
      .filter((some) => Object.values(some).some((tasks) => tasks > 0));
    fc.assert(
      fc.property(anyCounts, (some) => {
        const card = criterionSixOf(some, profile);
        const points = fractionOf(card.exact ?? 'none');
        expect(compared(points, fractionOf(0)) >= 0 && compared(points, fractionOf('3/2')) <= 0).toBe(true);
        expect(compared(fractionOf(card.projected ?? 'none'), fractionOf(card.points ?? 'none')) >= 0).toBe(true);
        for (const gain of card.gains) expect(compared(fractionOf(gain.points), fractionOf(0)) >= 0).toBe(true);
        if (some.notYetDue > 0) {
          const after = criterionSixOf({ ...some, notYetDue: some.notYetDue - 1, onTime: some.onTime + 1 }, profile);
          expect(compared(fractionOf(after.exact ?? 'none'), points)).toBe(1);
        }
        const shares = (['early', 'onTime', 'late'] as const).map((outcome) =>
          times(fractionOf(some[outcome]), fractionOf(contributionOf(outcome, some, profile).credit)),
        );
        const total = shares.reduce(plus);
        expect(dividedBy(times(total, fractionOf('1.5')), fractionOf(card.assigned))).toEqual(points);
      }),
    );
  });
});
