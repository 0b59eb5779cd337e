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
import { communes, departments } from './office.js';
import { idOf, type UnitIds } from './set-up.js';
import { newId, type Visitors } from './visitor.js';

/** Which units were late with the report that seed 001 asked for before 24/11/2023, and how it ended. */
const late = { urged: 'p3', explained: 'kinhte', reminded: 'tnmt' } as const;
const isLate = (key: string): boolean => Object.values<string>(late).includes(key);

const firstDue = '2023-11-23';
const provinceDue = '2023-11-28';
const units21 = [...departments, ...communes];

type Wanted = (task: TaskView, unitKey: string) => boolean;

/**
 * The Công văn of November 2023 (seed 001) from paper to its end: 21 units report by 23/11/2023, three are late. Phường 3 reports after
 * the first letter; Kinh tế explains and its explanation suffices; for Tài nguyên và Môi trường the Chairman decides a reminder. The
 * standing duties end with the year.
 */
export class SeedOneStory {
  private directiveId = '';
  private readonly explained = new Map<string, { caseId: string; id: string }>();
  private readonly keyOf: ReadonlyMap<string, string>;

  constructor(
    private readonly visitors: Visitors,
    private readonly units: UnitIds,
  ) {
    this.keyOf = new Map(units21.map((unit) => [idOf(units, unit.key), unit.key]));
  }

  acts(): readonly Act[] {
    const report = (at: string, wanted: Wanted, result: string): Act => ({
      at,
      run: () => this.finish(wanted, result),
    });
    const ofFirst =
      (unitKey: string): Wanted =>
      (task, key) =>
        task.dueOn === firstDue && key === unitKey;
    return [
      { at: '2023-11-10T08:00', run: () => this.issue() },
      { at: '2023-11-13T08:30', run: () => this.acknowledgeAll() },
      report(
        '2023-11-21T15:00',
        (task, key) => task.dueOn === firstDue && !isLate(key),
        'Đã gửi Báo cáo khắc phục hạn chế theo Công văn.',
      ),
      report('2023-11-27T09:00', ofFirst(late.urged), 'Báo cáo khắc phục của phường, gửi sau khi nhận thư đôn đốc.'),
      report('2023-11-27T15:00', (task) => task.dueOn === provinceDue, 'Đã báo cáo UBND Tỉnh qua Văn phòng UBND Tỉnh.'),
      { at: '2023-11-28T08:00', run: () => this.confirmRequests() },
      { at: '2023-11-30T10:00', run: () => this.explainBoth() },
      { at: '2023-12-01T09:00', run: () => this.weighBoth() },
      report(
        '2023-12-04T15:00',
        ofFirst(late.explained),
        'Báo cáo khắc phục, có số liệu đối chiếu của Sở Công Thương.',
      ),
      { at: '2023-12-05T08:30', run: () => this.decide() },
      report('2023-12-05T15:00', ofFirst(late.reminded), 'Báo cáo khắc phục của Phòng.'),
      report('2023-12-14T14:00', () => true, 'Đã khắc phục xong các hạn chế nêu tại Báo cáo số 203/BC-ĐKT.'),
      { at: '2023-12-29T15:00', run: () => this.endStandingDuties() },
    ];
  }

  /** The clerk knows who leads each item better than the text says it. */
  private async issue(): Promise<void> {
    const leads: Readonly<Record<string, readonly string[]>> = {
      '1': units21.map((unit) => idOf(this.units, unit.key)),
      '2': [idOf(this.units, 'vhtt')],
      '3': [idOf(this.units, 'vanphong')],
      '4': [idOf(this.units, 'noivu')],
    };
    const monitor = await this.visitors.as('noivu');
    const source = { kind: 'sample', sample: 'seed-001' } as const;
    this.directiveId = await registerAndIssue(monitor, source, null, (instruction) => leads[instruction ?? ''] ?? null);
    await monitor.post(`/directives/${this.directiveId}/number`, { number: '377/UBND-HC', signedOn: '2023-11-10' });
  }

  private async tasks(wanted: Wanted): Promise<readonly TaskView[]> {
    const tasks = await tasksOf(await this.visitors.as('noivu'), this.directiveId);
    const open = tasks.filter(({ state }) => state === 'assigned' || state === 'acknowledged');
    return open.filter((task) => wanted(task, this.unitKeyOf(task)));
  }

  private unitKeyOf(task: TaskView): string {
    return this.keyOf.get(task.leadUnit.id) ?? '';
  }

  private async acknowledgeAll(): Promise<void> {
    for (const task of await this.tasks(() => true)) {
      await acknowledge(await this.visitors.as(headKeyOf(this.unitKeyOf(task))), task);
      for (const { id } of task.coordinators) {
        const helper = await this.visitors.as(headKeyOf(this.keyOf.get(id) ?? ''));
        await helper.post(`/tasks/${task.id}/coordination`, {});
      }
    }
  }

  private async finish(wanted: Wanted, result: string): Promise<void> {
    for (const task of await this.tasks((candidate, key) => !candidate.routine && wanted(candidate, key))) {
      const unitKey = this.unitKeyOf(task);
      const submissionId = await submit(await this.visitors.as(headKeyOf(unitKey)), task, result);
      await accept(await judgeOf(this.visitors, unitKey), task, submissionId);
    }
  }

  private async caseOf(unitKey: string): Promise<string> {
    const [task] = await this.tasks((candidate, key) => key === unitKey && candidate.dueOn === firstDue);
    if (!task) throw new Error(`demo data: no late task of ${unitKey}`);
    const { caseId } = await (await this.visitors.as('noivu')).get<{ caseId: string }>(`/tasks/${task.id}`);
    return caseId;
  }

  private async confirmRequests(): Promise<void> {
    const monitor = await this.visitors.as('noivu');
    for (const key of [late.explained, late.reminded]) {
      await monitor.post(`/cases/${await this.caseOf(key)}/confirmation`, { rung: 2 });
    }
  }

  private async explainBoth(): Promise<void> {
    await this.explain(late.explained, {
      cause: 'Chờ số liệu đối chiếu của Sở Công Thương, văn bản đề nghị đã gửi ngày 15/11/2023.',
      remedy: 'Gửi báo cáo ngay khi có số liệu.',
    });
    await this.explain(late.reminded, {
      cause: 'Khối lượng hồ sơ đất đai lớn, chưa tổng hợp xong.',
      remedy: 'Bố trí thêm người tổng hợp.',
    });
  }

  private async explain(unitKey: string, words: { readonly cause: string; readonly remedy: string }): Promise<void> {
    const caseId = await this.caseOf(unitKey);
    const id = newId();
    const head = await this.visitors.as(unitKey);
    await head.post(`/cases/${caseId}/explanations`, { id, ...words, expectedOn: '2023-12-06' });
    this.explained.set(unitKey, { caseId, id });
  }

  private async weighBoth(): Promise<void> {
    await this.weigh(late.explained, true, 'Có văn bản đề nghị gửi trước hạn, đúng là chờ số liệu của Sở.');
    await this.weigh(late.reminded, false, 'Đơn vị không báo vướng mắc, không đề nghị gia hạn trước hạn.');
  }

  private async weigh(unitKey: string, sufficient: boolean, reason: string): Promise<void> {
    const entry = this.explained.get(unitKey);
    if (!entry) throw new Error(`demo data: ${unitKey} has not explained`);
    const monitor = await this.visitors.as('noivu');
    await monitor.post(`/cases/${entry.caseId}/explanations/${entry.id}/weighing`, { sufficient, reason });
  }

  private async decide(): Promise<void> {
    const leader = await this.visitors.as('chutich');
    const { data } = await leader.get<{ data: readonly { id: string; state: string }[] }>('/proposals');
    const proposal = data.find((candidate) => candidate.state === 'open');
    if (!proposal) throw new Error('demo data: no proposal waits on 5/12/2023');
    const reason = 'Lần đầu chậm; yêu cầu gửi báo cáo ngay trong tuần.';
    await leader.post(`/proposals/${proposal.id}/decision`, { decision: 'remind', reason });
  }

  private async endStandingDuties(): Promise<void> {
    for (const task of await this.tasks((candidate) => candidate.routine)) {
      const judge = await judgeOf(this.visitors, this.unitKeyOf(task));
      await judge.post(`/tasks/${task.id}/recall`, {
        reason: 'Hết năm 2023; nhiệm vụ thường xuyên được giao lại tại kế hoạch năm 2024.',
      });
    }
  }
}
