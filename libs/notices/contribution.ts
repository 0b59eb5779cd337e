import type { NoticeKind } from '@dondoc/domain';
import type { SignedIn } from '@dondoc/organisation';
import { Store } from '@dondoc/platform';
import { RulesQueries } from '@dondoc/rules';
import {
  stepLabelsOf, TaskContributors, type HistoryLine, type TaskContributor, type TaskFacts, type TaskPageFacts,
} from '@dondoc/tasks'; // prettier-ignore
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NoticesQueries, type DispatchView } from './notices.queries.js';

/** States that a task's log tells; what still waits for its window is not yet history. */
const TOLD: readonly DispatchView['state'][] = ['accepted', 'failed', 'deliveredByHand'];

interface Subject {
  readonly kind: NoticeKind;
  readonly rung: number | null;
  readonly stepId: string | null;
}

/** What this room adds to the page of a task: its letters, each with its proof. */
@Injectable()
export class NoticesContribution implements TaskContributor, OnModuleInit {
  readonly room = 'notices';

  constructor(
    private readonly contributors: TaskContributors,
    private readonly queries: NoticesQueries,
    private readonly store: Store,
    private readonly rules: RulesQueries,
  ) {}

  onModuleInit(): void {
    this.contributors.register(this);
  }

  async facts(): Promise<ReadonlyMap<string, TaskFacts>> {
    return new Map();
  }

  async page(taskId: string, actor: SignedIn): Promise<TaskPageFacts> {
    const [dispatches, subjects, policy] = await Promise.all([
      this.queries.dispatchesOf(taskId, actor),
      this.subjectsOf(taskId),
      this.rules.reminders(),
    ]);
    const labels = stepLabelsOf(policy);
    return { history: dispatches.flatMap((dispatch) => lineOf(dispatch, matterOf(subjects.get(dispatch.id), labels))) };
  }

  /** What each letter said of this task: its reminder, where one is among its matters. */
  private async subjectsOf(taskId: string): Promise<ReadonlyMap<string, Subject>> {
    const rows = await this.store.query<Subject & { dispatch_id: string }>(
      `select distinct on (dispatch_id) dispatch_id, kind, rung, body ->> 'stepId' as "stepId" from notices.notice
       where task_id = $1 and state <> 'superseded' order by dispatch_id, (body ->> 'stepId') is null, id`,
      [taskId],
    );
    return new Map(rows.map(({ dispatch_id: id, ...subject }) => [id, subject]));
  }

  /** Evidence of a delivery by hand is for those who see the letter: overseers and its reader. */
  async mayReadFile(uploadId: string, actor: SignedIn): Promise<boolean> {
    const rows = await this.store.query<{ person_id: string }>(
      `select person_id from notices.dispatch where delivered_by_hand ->> 'evidenceFileId' = $1`,
      [uploadId],
    );
    const oversees = actor.seats.some(({ role }) => role === 'monitor' || role === 'leader');
    return rows.some(({ person_id: id }) => oversees || id === actor.personId);
  }
}

/** The matter in the words of the life-line (texts.md §3); null: the letter's own name serves. */
function matterOf(subject: Subject | undefined, labels: ReadonlyMap<string, string>): string | null {
  if (subject === undefined) return null;
  if (subject.stepId !== null) return `Nhắc: ${labels.get(subject.stepId) ?? 'đến mốc nhắc'}`;
  if (subject.kind !== 'rung') return null;
  return subject.rung === 1 ? 'Đôn đốc' : 'Yêu cầu giải trình';
}

function lineOf(dispatch: DispatchView, matter: string | null): HistoryLine[] {
  if (!TOLD.includes(dispatch.state)) return [];
  const { label, person, proof, answer, address, state } = dispatch;
  const failed = state === 'failed';
  const detail = [address, failed ? answer : null].filter((part) => part !== null).join(' · ');
  return [
    {
      eventId: dispatch.id,
      name: `notice.${state}`,
      at: dispatch.at ?? dispatch.dueAt,
      sentence: failed
        ? `${label} chưa gửi được tới ${person.name}.`
        : `${matter ?? label}, gửi ${person.name}, ${proof}.`,
      detail: detail === '' ? null : detail,
      tone: failed ? 'bad' : 'good',
    },
  ];
}
