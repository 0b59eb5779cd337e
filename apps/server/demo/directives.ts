import { newId, type Visitor, type Visitors } from './visitor.js';

/** What the demo reads of GET /directives/{id}. */
interface DirectiveView {
  readonly id: string;
  readonly version: number;
  readonly obligations: readonly ObligationView[];
}
interface ObligationView {
  readonly id: string;
  readonly instruction: string | null;
  readonly title: string;
  readonly quote: readonly { readonly start: number; readonly end: number }[];
  readonly kind: string;
  readonly deadline: unknown;
  readonly reviewOn: string | null;
  readonly leadUnitIds: readonly string[];
  readonly coordinatorUnitIds: readonly string[];
  readonly reportTo: string | null;
  readonly via: string | null;
  readonly deliverable: string | null;
}
export interface TaskView {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly routine: boolean;
  readonly dueOn: string | null;
  readonly leadUnit: { readonly id: string };
  readonly coordinators: readonly { readonly id: string }[];
  readonly directive: { readonly item: string | null };
}

export type Source =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'sample'; readonly sample: string };

/**
 * Registers a letter, goes through its obligations as the monitor would and issues it. `leadsOf` says who leads where the clerk knows
 * better than the text; null keeps what was read; 'drop' sets an obligation aside.
 */
export async function registerAndIssue(
  monitor: Visitor,
  source: Source,
  assignerUnitId: string | null,
  leadsOf: (instruction: string | null) => readonly string[] | null | 'drop',
): Promise<string> {
  const id = newId();
  await monitor.post('/directives', { id, source, assignerUnitId });
  const directive = await monitor.get<DirectiveView>(`/directives/${id}`);
  const obligations = directive.obligations.map((obligation) => {
    const leads = leadsOf(obligation.instruction);
    const leadUnitIds = leads === null || leads === 'drop' ? obligation.leadUnitIds : leads;
    return {
      id: obligation.id,
      instruction: obligation.instruction,
      title: obligation.title,
      quote: obligation.quote.map(({ start, end }) => ({ start, end })),
      kind: obligation.kind,
      deadline: obligation.deadline,
      reviewOn: obligation.reviewOn,
      leadUnitIds: [...leadUnitIds],
      coordinatorUnitIds: obligation.coordinatorUnitIds.filter((unit) => !leadUnitIds.includes(unit)),
      reportTo: obligation.reportTo,
      via: obligation.via,
      deliverable: obligation.deliverable,
      countable: obligation.kind !== 'routine',
      confirmed: true,
      dropped: leads === 'drop',
    };
  });
  const corrected = await monitor.put<{ version: number }>(
    `/directives/${id}/obligations`,
    { obligations },
    directive.version,
  );
  await monitor.post(`/directives/${id}/issue`, { version: corrected.version });
  return id;
}

export async function tasksOf(monitor: Visitor, directiveId: string): Promise<readonly TaskView[]> {
  const tasks: TaskView[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: { data: readonly TaskView[]; page: { next: string | null } } = await monitor.get(
      `/tasks?filter[directive]=${directiveId}&page[size]=200${after ? `&page[after]=${encodeURIComponent(after)}` : ''}`,
    );
    tasks.push(...page.data);
    after = page.page.next;
  }
  return tasks;
}

/** The head of the unit takes note of a task. */
export async function acknowledge(unit: Visitor, task: TaskView): Promise<void> {
  await unit.post(`/tasks/${task.id}/acknowledgement`, {});
}

/** The unit reports; the monitor accepts, or the leader where it is the monitor's own unit. Returns the submission's id. */
export async function submit(unit: Visitor, task: TaskView, result: string): Promise<string> {
  const id = newId();
  await unit.post(`/tasks/${task.id}/submissions`, { id, result });
  return id;
}

export async function accept(judge: Visitor, task: TaskView, submissionId: string): Promise<void> {
  await judge.post(`/tasks/${task.id}/submissions/${submissionId}/verdict`, { decision: 'accept' });
}

/** Who speaks for a unit, and who may judge its results. */
export const headKeyOf = (unitKey: string): string => (unitKey === 'noivu' ? 'truongphong.noivu' : unitKey);
export const judgeOf = (visitors: Visitors, unitKey: string): Promise<Visitor> =>
  visitors.as(unitKey === 'noivu' ? 'chutich' : 'noivu');
