import { describe, expect, it } from '@jest/globals';
import { civilDate, criterionSixOf, type CriterionSix, type OutcomeCounts, type ScoringProfile } from '@dondoc/domain';
import { shippedRules } from '../../config/index.js';

// The formula table of rules.md §5: seed 003 reports 51 tasks as 20 early, 24 on time, 6 not due, 1 late and 1,31 of 1,5.
const seed003: OutcomeCounts = { early: 20, onTime: 24, late: 1, awaiting: 0, notYetDue: 6, overdue: 0, undated: 0 };
const nothing: OutcomeCounts = { early: 0, onTime: 0, late: 0, awaiting: 0, notYetDue: 0, overdue: 0, undated: 0 };

const rules = shippedRules();
function profile(id: string): ScoringProfile {
  const found = rules.profile(id);
  if (found === undefined) throw new Error(`no profile ${id}`);
  return found;
}
const card = (id: string, counts = seed003): CriterionSix =>
  criterionSixOf(counts, profile(id), civilDate('2023-08-25'));

describe('criterion (6) of seed 003', () => {
  it('is 1,31 with half credit, half up', () => {
    expect(card('profile-par-a')).toMatchObject({
      assigned: 51,
      max: '1.5',
      points: '1.31',
      exact: '89/68',
      decimal: '1.308824',
      projected: '1.49',
      done: { due: 45, done: 45, onTime: 44, donePercent: '100', onTimePercent: '97.8' },
      lost: { points: '0.01' },
    });
  });

  it('is 1,31 with two thirds, cut off', () => {
    expect(card('profile-par-b')).toMatchObject({
      points: '1.31',
      exact: '67/51',
      decimal: '1.313725',
      projected: '1.49',
    });
    expect(card('profile-par-b').explain.points).toMatch(
      /trễ hạn được tính 2\/3; .* \+ 2\/3 × 1 = 44,666667\. Lấy 44,666667 chia 51 .* 1,313725; bỏ phần sau hai chữ số: 1,31\.$/,
    );
  });

  it('is 1,48 over due tasks', () => {
    expect(card('profile-par-due')).toMatchObject({ points: '1.48', exact: '89/60', decimal: '1.483333' });
    expect(card('profile-par-due').explain.points).toMatch(
      /Bộ quy tắc này chỉ chia cho 45 nhiệm vụ đã đến hạn: 44,5 chia 45 rồi nhân với 1,5 điểm được 1,483333; làm tròn: 1,48\.$/,
    );
  });

  it('is not determined without tasks in any profile', () => {
    for (const id of rules.profileIds) expect(card(id, nothing)).toMatchObject({ points: null, projected: null });
  });

  it('explains itself in the words of texts.md', () => {
    expect(card('profile-par-a').explain).toEqual({
      points:
        'Có 51 nhiệm vụ được tính: 20 trước hạn, 24 đúng hạn, 1 trễ hạn, 6 chưa đến hạn, 0 quá hạn. Trước hạn và đúng hạn được tính trọn 1; trễ hạn được tính 0,5; chưa đến hạn và quá hạn chưa được tính. Cộng lại: 20 + 24 + 0,5 × 1 = 44,5. Lấy 44,5 chia 51 rồi nhân với 1,5 điểm được 1,308824; làm tròn hai chữ số: 1,31.',
      projected:
        'Nếu 6 nhiệm vụ chưa đến hạn đều xong đúng hạn: 44,5 + 6 = 50,5. Lấy 50,5 chia 51 rồi nhân với 1,5 điểm được 1,485294; làm tròn: 1,49. Phần còn thiếu 0,01 điểm là của 1 nhiệm vụ trễ hạn.',
      done: 'Có 45 nhiệm vụ đã đến hạn hoặc đã xong: 45 hoàn thành (45 chia 45 được 100%), trong đó 44 trước hạn hoặc đúng hạn (44 chia 45 được 97,8%).',
      source:
        'Theo bộ quy tắc tiêu chí (6), trễ hạn tính một nửa, bản 1 (suy từ Báo cáo cải cách hành chính tháng 9/2023 của UBND thành phố Sa Đéc: 51 nhiệm vụ được 1,31/1,5 điểm); số liệu đến 25/08/2023.',
    });
  });

  // domain.md §1.2, exact values; the rows that other profiles of the same shape give.
  it.each([
    ['0', 'assigned', '1.29', '22/17'],
    ['1', 'assigned', '1.32', '45/34'],
    ['3/4', 'assigned', '1.32', '179/136'],
    ['0', 'due', '1.47', '22/15'],
    ['1', 'due', '1.50', '3/2'],
    ['1/3', 'assigned', '1.30', '133/102'],
  ] as const)('with late credit %s over %s is %s', (late, denominator, points, exact) => {
    const shipped = profile('profile-par-a');
    const other: ScoringProfile = { ...shipped, denominator, credits: { ...shipped.credits, late } };
    expect(criterionSixOf(seed003, other)).toMatchObject({ points, exact });
  });
});
