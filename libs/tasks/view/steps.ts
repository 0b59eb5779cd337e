import type { ReminderPolicy, ReminderStep } from '@dondoc/domain';

/** The name of a reminder step on the screen: "trước hạn 3 ngày làm việc". */
export function stepLabelOf(step: ReminderStep): string {
  const { anchor, workingDays, to } = step;
  const whose = to.includes('coordinator') ? ' (cơ quan phối hợp)' : '';
  if (anchor === 'assignment') return 'chưa tiếp nhận';
  if (anchor === 'review') return 'đến ngày rà soát';
  if (workingDays === 0) return `đến hạn hôm nay${whose}`;
  return `trước hạn ${Math.abs(workingDays)} ngày làm việc${whose}`;
}

export const stepLabelsOf = ({ steps }: ReminderPolicy): ReadonlyMap<string, string> =>
  new Map(steps.map((step) => [step.id, stepLabelOf(step)]));
