import type { Act } from './act.js';
import {
  accept,
  acknowledge,
  headKeyOf,
  judgeOf,
  registerAndIssue,
  submit,
  tasksOf,
  type TaskView,
} from './directives.js';
import { letterOf, provinceDirectives, type ProvinceDirective } from './province.js';
import { idOf, type UnitIds } from './set-up.js';
import type { Visitors } from './visitor.js';

const nextDay = (iso: string, days = 1): string => {
  const date = new Date(`${iso}T00:00:00Z`);
  for (let left = days; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() !== 0 && date.getUTCDay() !== 6) left -= 1;
  }
  return date.toISOString().slice(0, 10);
};

/** A letter of the Province: registered on the day after, taken note of in the afternoon, each item reported and judged on its day. */
export function provinceActs(visitors: Visitors, units: UnitIds, directive: ProvinceDirective): readonly Act[] {
  const day = nextDay(directive.signedOn);
  const byItem = new Map<string, TaskView>();
  let directiveId = '';
  const leadOf = (instruction: string | null) => directive.items[Number(instruction) - 1]?.lead;
  const acts: Act[] = [
    {
      at: `${day}T08:00`,
      run: async () => {
        const monitor = await visitors.as('noivu');
        directiveId = await registerAndIssue(
          monitor,
          { kind: 'text', text: letterOf(directive) },
          idOf(units, 'tinh'),
          (instruction) => {
            const lead = leadOf(instruction);
            return lead ? [idOf(units, lead)] : 'drop';
          },
        );
      },
    },
    {
      at: `${day}T14:00`,
      run: async () => {
        for (const task of await tasksOf(await visitors.as('noivu'), directiveId))
          byItem.set(task.directive.item ?? '', task);
        if (byItem.size !== directive.items.length) {
          throw new Error(
            `demo data: ${directive.number} made ${byItem.size} tasks instead of ${directive.items.length}`,
          );
        }
        for (const [instruction, task] of byItem)
          await acknowledge(await visitors.as(headKeyOf(leadOf(instruction) ?? '')), task);
      },
    },
  ];
  directive.items.forEach((entry, index) => {
    if (entry.reportedAt === null) return;
    let submissionId = '';
    const task = () => {
      const found = byItem.get(String(index + 1));
      if (!found) throw new Error(`demo data: item ${index + 1} of ${directive.number} has no task`);
      return found;
    };
    acts.push(
      {
        at: entry.reportedAt,
        run: async () => {
          submissionId = await submit(
            await visitors.as(headKeyOf(entry.lead)),
            task(),
            `Đã ${entry.duty}; kết quả gửi kèm theo văn bản của đơn vị.`,
          );
        },
      },
      {
        at: `${nextDay(entry.reportedAt.slice(0, 10))}T08:30`,
        run: async () => accept(await judgeOf(visitors, entry.lead), task(), submissionId),
      },
    );
  });
  return acts;
}

export const allProvinceActs = (visitors: Visitors, units: UnitIds): readonly Act[] =>
  provinceDirectives.flatMap((directive) => provinceActs(visitors, units, directive));
