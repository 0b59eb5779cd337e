import type { TaskState } from '@dondoc/domain';
import type { SignedIn } from '@dondoc/organisation';
import { NoticesQueries } from '@dondoc/notices';
import { TasksQueries } from '@dondoc/tasks';
import { Injectable } from '@nestjs/common';
import { EscalationRows } from '../escalation.rows.js';
import { hasRole, SurroundingsReader, type Surroundings } from '../surroundings.js';
import { waitedOf } from '../words.js';
import { GROUP_ORDER, itemFor, mattersOfCase, mattersOfTask, type InboxItem, type Matter } from './matters.js';

export interface Inbox {
  readonly data: InboxItem[];
  readonly asOf: Surroundings['now'];
}

/** Everything that waits for somebody's decision, in a handful of queries whatever its number. */
@Injectable()
export class Inboxes {
  constructor(
    private readonly rows: EscalationRows,
    private readonly tasks: TasksQueries,
    private readonly notices: NoticesQueries,
    private readonly reader: SurroundingsReader,
  ) {}

  /** What waits for this person, what blocks others first; of own matters it is said that only the leader decides. */
  async of(actor: SignedIn): Promise<Inbox> {
    const surroundings = await this.reader.read();
    if (!hasRole(actor, 'monitor') && !hasRole(actor, 'leader')) return { data: [], asOf: surroundings.now };
    const [matters, failed] = await Promise.all([this.matters(surroundings), this.failed(actor, surroundings)]);
    const names = await this.tasks.refs(matters.map(({ task }) => task.id));
    const items = matters.flatMap((matter) => {
      const item = itemFor(matter, actor, { surroundings, name: names.get(matter.task.id) });
      return item === null ? [] : [item];
    });
    return { data: [...failed, ...items].sort(byGroup), asOf: surroundings.now };
  }

  /** What only a leader may decide. */
  async forLeaders(surroundings: Surroundings): Promise<readonly Matter[]> {
    return (await this.matters(surroundings)).filter(({ decider }) => decider === 'leader');
  }

  private async matters(surroundings: Surroundings): Promise<readonly Matter[]> {
    const [cases, awaiting] = await Promise.all([this.rows.awaiting(), this.tasks.awaitingDecision()]);
    const known = new Map(awaiting.map((task) => [task.id, task]));
    const rest = cases.map(({ task_id: id }) => id).filter((id) => !known.has(id));
    const others = rest.length === 0 ? new Map<string, TaskState>() : await this.tasks.snapshot(rest);
    return [
      ...cases.flatMap(({ body, task_id: id }) => {
        const task = known.get(id) ?? others.get(id);
        return task === undefined ? [] : mattersOfCase(body, task, surroundings);
      }),
      ...awaiting.flatMap((task) => mattersOfTask(task, surroundings)),
    ];
  }

  /** Messages that did not arrive: the monitor corrects the address or hands them over. */
  private async failed(actor: SignedIn, { now, calendar }: Surroundings): Promise<readonly InboxItem[]> {
    if (!hasRole(actor, 'monitor')) return [];
    const dispatches = await this.notices.failed(actor);
    return dispatches.flatMap(({ id, label, person, unit, answer, holds, at, dueAt, tasks }) => {
      const [task] = tasks;
      if (task === undefined || unit === null) return [];
      const since = at ?? dueAt;
      return [{
        id,
        group: 'failedDelivery' as const,
        title: `${label}, ${person.name}`,
        sub: answer ?? 'chưa gửi được',
        waited: holds ?? waitedOf(since, now, calendar),
        since,
        task: { id: task.id, code: task.code, title: task.title },
        unit,
        subjectId: id,
        decidable: true,
      }]; // prettier-ignore
    });
  }
}

function byGroup(one: InboxItem, other: InboxItem): number {
  return GROUP_ORDER.indexOf(one.group) - GROUP_ORDER.indexOf(other.group) || (one.since < other.since ? -1 : 1);
}
