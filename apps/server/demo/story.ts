import { departments, communes } from './office.js';
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
import { newId, type Visitors } from './visitor.js';

/** One thing that somebody does at an instant of office time ("2023-01-10T08:00"). */
export interface Act {
  readonly at: string;
  readonly run: () => Promise<void>;
}

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

/** Which units were late with the report that seed 001 asked for before 24/11/2023, and how it ended. */
const late = { urged: 'p3', explained: 'kinhte', reminded: 'tnmt' } as const;

/**
 * The Công văn of November 2023 (seed 001) from paper to its end: 21 units report by 23/11/2023, three are late. Phường 3 reports after
 * the first letter; Kinh tế explains and its explanation suffices; for Tài nguyên và Môi trường the Chairman decides a reminder.
 */
export function seedOneActs(visitors: Visitors, units: UnitIds): readonly Act[] {
  const keyOf = new Map([...departments, ...communes].map((unit) => [idOf(units, unit.key), unit.key]));
  const unitKeyOf = (task: TaskView) => keyOf.get(task.leadUnit.id) ?? '';
  let directiveId = '';
  const open = async (wanted: (task: TaskView, key: string) => boolean) => {
    const tasks = await tasksOf(await visitors.as('noivu'), directiveId);
    return tasks.filter(
      (task) => !task.routine && ['assigned', 'acknowledged'].includes(task.state) && wanted(task, unitKeyOf(task)),
    );
  };
  const finish = async (tasks: readonly TaskView[], result: string) => {
    for (const task of tasks) {
      const submissionId = await submit(await visitors.as(headKeyOf(unitKeyOf(task))), task, result);
      await accept(await judgeOf(visitors, unitKeyOf(task)), task, submissionId);
    }
  };
  const isLate = (key: string) => key === late.urged || key === late.explained || key === late.reminded;
  const firstDue = '2023-11-23';
  const caseOf = async (unitKey: string) => {
    const monitor = await visitors.as('noivu');
    const [task] = await open((candidate, key) => key === unitKey && candidate.dueOn === firstDue);
    if (!task) throw new Error(`demo data: no late task of ${unitKey}`);
    const { caseId } = await monitor.get<{ caseId: string }>(`/tasks/${task.id}`);
    return { task, caseId };
  };
  const explain = async (unitKey: string, cause: string, remedy: string) => {
    const { caseId } = await caseOf(unitKey);
    const id = newId();
    await (
      await visitors.as(unitKey)
    ).post(`/cases/${caseId}/explanations`, { id, cause, remedy, expectedOn: '2023-12-06' });
    return { caseId, id };
  };
  const explained = new Map<string, { caseId: string; id: string }>();
  const weigh = async (unitKey: string, sufficient: boolean, reason: string) => {
    const entry = explained.get(unitKey);
    if (!entry) throw new Error(`demo data: ${unitKey} has not explained`);
    await (
      await visitors.as('noivu')
    ).post(`/cases/${entry.caseId}/explanations/${entry.id}/weighing`, { sufficient, reason });
  };
  const all = [...departments, ...communes].map((unit) => idOf(units, unit.key));
  const fallback: Record<string, readonly string[]> = {
    '1': all,
    '2': [idOf(units, 'vhtt')],
    '3': [idOf(units, 'vanphong')],
    '4': [idOf(units, 'noivu')],
  };
  return [
    {
      at: '2023-11-10T08:00',
      run: async () => {
        const monitor = await visitors.as('noivu');
        directiveId = await registerAndIssue(
          monitor,
          { kind: 'sample', sample: 'seed-001' },
          null,
          (instruction) => fallback[instruction ?? ''] ?? null,
        );
        await monitor.post(`/directives/${directiveId}/number`, { number: '377/UBND-HC', signedOn: '2023-11-10' });
      },
    },
    {
      at: '2023-11-13T08:30',
      run: async () => {
        for (const task of await open(() => true))
          await acknowledge(await visitors.as(headKeyOf(unitKeyOf(task))), task);
      },
    },
    {
      at: '2023-11-21T15:00',
      run: async () =>
        finish(
          await open((task, key) => task.dueOn === firstDue && !isLate(key)),
          'Đã gửi Báo cáo khắc phục hạn chế theo Công văn.',
        ),
    },
    {
      at: '2023-11-27T09:00',
      run: async () =>
        finish(
          await open((task, key) => task.dueOn === firstDue && key === late.urged),
          'Báo cáo khắc phục của phường, gửi sau khi nhận thư đôn đốc.',
        ),
    },
    {
      at: '2023-11-27T15:00',
      run: async () =>
        finish(
          await open((task, key) => key === 'vanphong' && task.dueOn === '2023-11-28'),
          'Đã báo cáo UBND Tỉnh qua Văn phòng UBND Tỉnh.',
        ),
    },
    {
      at: '2023-11-28T08:00',
      run: async () => {
        const monitor = await visitors.as('noivu');
        for (const key of [late.explained, late.reminded]) {
          const { caseId } = await caseOf(key);
          await monitor.post(`/cases/${caseId}/confirmation`, { rung: 2 });
        }
      },
    },
    {
      at: '2023-11-30T10:00',
      run: async () => {
        explained.set(
          late.explained,
          await explain(
            late.explained,
            'Chờ số liệu đối chiếu của Sở Công Thương, văn bản đề nghị đã gửi ngày 15/11/2023.',
            'Gửi báo cáo ngay khi có số liệu.',
          ),
        );
        explained.set(
          late.reminded,
          await explain(
            late.reminded,
            'Khối lượng hồ sơ đất đai lớn, chưa tổng hợp xong.',
            'Bố trí thêm người tổng hợp.',
          ),
        );
      },
    },
    {
      at: '2023-12-01T09:00',
      run: async () => {
        await weigh(late.explained, true, 'Có văn bản đề nghị gửi trước hạn, đúng là chờ số liệu của Sở.');
        await weigh(late.reminded, false, 'Đơn vị không báo vướng mắc, không đề nghị gia hạn trước hạn.');
      },
    },
    {
      at: '2023-12-04T15:00',
      run: async () =>
        finish(
          await open((task, key) => task.dueOn === firstDue && key === late.explained),
          'Báo cáo khắc phục, có số liệu đối chiếu của Sở Công Thương.',
        ),
    },
    {
      at: '2023-12-05T08:30',
      run: async () => {
        const leader = await visitors.as('chutich');
        const { data } = await leader.get<{ data: readonly { id: string; state: string }[] }>('/proposals');
        const proposal = data.find((candidate) => candidate.state === 'open');
        if (!proposal) throw new Error('demo data: no proposal waits on 5/12/2023');
        await leader.post(`/proposals/${proposal.id}/decision`, {
          decision: 'remind',
          reason: 'Lần đầu chậm; yêu cầu gửi báo cáo ngay trong tuần.',
        });
      },
    },
    {
      at: '2023-12-05T15:00',
      run: async () =>
        finish(
          await open((task, key) => task.dueOn === firstDue && key === late.reminded),
          'Báo cáo khắc phục của Phòng.',
        ),
    },
    {
      at: '2023-12-14T14:00',
      run: async () => finish(await open(() => true), 'Đã khắc phục xong các hạn chế nêu tại Báo cáo số 203/BC-ĐKT.'),
    },
  ];
}
