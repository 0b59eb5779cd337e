import {
  civilDateOf,
  startOfDay,
  type Case,
  type Instant,
  type Outage,
  type RungEvidence,
  type TaskState,
} from '@dondoc/domain';
import { NoticesQueries } from '@dondoc/notices';
import { OutageQueries } from '@dondoc/platform';
import { TasksQueries } from '@dondoc/tasks';
import { Injectable } from '@nestjs/common';
import { LadderPolicies } from './policies.js';
import { SurroundingsReader, type Surroundings } from './surroundings.js';

/** What the gates of cases are judged by, at one office instant. */
export interface Evidence {
  readonly surroundings: Surroundings;
  readonly outages: readonly Outage[];
  /** Null where the task is unknown, which the foreign key excludes. */
  of(kase: Case): RungEvidence | null;
}

/** Reads the evidence of many cases in a handful of queries. */
@Injectable()
export class EvidenceReader {
  constructor(
    private readonly reader: SurroundingsReader,
    private readonly tasks: TasksQueries,
    private readonly notices: NoticesQueries,
    private readonly outages: OutageQueries,
    private readonly policies: LadderPolicies,
  ) {}

  async read(cases: readonly Case[], now: Instant): Promise<Evidence> {
    const [surroundings, tasks, proofs, ladders] = await Promise.all([
      this.reader.read(now),
      this.tasks.snapshot(cases.map(({ taskId }) => taskId)),
      this.notices.proofsOf(cases.map(({ taskId, openedAt }) => ({ taskId, since: openedAt }))),
      this.policies.ofAll(cases),
    ]);
    const outages = await this.outages.between(sinceOf(cases, tasks), now);
    const { calendar, seats } = surroundings;
    const of = (kase: Case): RungEvidence | null => {
      const [task, ladder] = [tasks.get(kase.taskId), ladders.get(kase.ladder)];
      if (task === undefined || ladder === undefined) return null;
      return { now, task, seats, proofs: proofs.get(kase.taskId) ?? [], ladder, calendar, outages };
    };
    return { surroundings, outages, of };
  }
}

/** From when outages matter: the delay counts from the due day (a case may open only after the outage), the dossier from assignment. */
function sinceOf(cases: readonly Case[], tasks: ReadonlyMap<string, TaskState>): Instant {
  const days = cases.flatMap(({ taskId, dueOn }) => {
    const assignedAt = tasks.get(taskId)?.assignedAt;
    return assignedAt === undefined ? [dueOn] : [dueOn, civilDateOf(assignedAt)];
  });
  const [first] = days.sort();
  if (first === undefined) throw new Error('no cases to read for');
  return startOfDay(first);
}

/** Outages since a task was assigned, for its dossier. */
export const outagesOf = ({ outages }: Evidence, task: TaskState): readonly Outage[] =>
  outages.filter(({ to }) => civilDateOf(to) >= civilDateOf(task.assignedAt));
