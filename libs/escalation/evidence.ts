import { civilDateOf, type Case, type Instant, type Outage, type RungEvidence, type TaskState } from '@dondoc/domain';
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
    const since = cases.reduce((first, { openedAt }) => (openedAt < first ? openedAt : first), now);
    const [surroundings, tasks, proofs, outages, ladders] = await Promise.all([
      this.reader.read(now),
      this.tasks.snapshot(cases.map(({ taskId }) => taskId)),
      this.notices.proofsOf(cases.map(({ taskId, openedAt }) => ({ taskId, since: openedAt }))),
      this.outages.between(since, now),
      this.policies.ofAll(cases),
    ]);
    const { calendar, seats } = surroundings;
    const of = (kase: Case): RungEvidence | null => {
      const [task, ladder] = [tasks.get(kase.taskId), ladders.get(kase.ladder)];
      if (task === undefined || ladder === undefined) return null;
      return { now, task, seats, proofs: proofs.get(kase.taskId) ?? [], ladder, calendar, outages };
    };
    return { surroundings, outages, of };
  }
}

/** Outages since a task was assigned, for its dossier. */
export const outagesOf = ({ outages }: Evidence, task: TaskState): readonly Outage[] =>
  outages.filter(({ to }) => civilDateOf(to) >= civilDateOf(task.assignedAt));
