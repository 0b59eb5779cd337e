import {
  TaskContributors,
  type HistoryLine,
  type TaskContributor,
  type TaskFacts,
  type TaskPageFacts,
} from '@dondoc/tasks';
import type { SignedIn } from '@dondoc/organisation';
import { Store } from '@dondoc/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NoticesQueries, type DispatchView } from './notices.queries.js';

/** States that a task's log tells; what still waits for its window is not yet history. */
const TOLD: readonly DispatchView['state'][] = ['accepted', 'failed', 'deliveredByHand'];

/** What this room adds to the page of a task: its letters, each with its proof. */
@Injectable()
export class NoticesContribution implements TaskContributor, OnModuleInit {
  readonly room = 'notices';

  constructor(
    private readonly contributors: TaskContributors,
    private readonly queries: NoticesQueries,
    private readonly store: Store,
  ) {}

  onModuleInit(): void {
    this.contributors.register(this);
  }

  async facts(): Promise<ReadonlyMap<string, TaskFacts>> {
    return new Map();
  }

  async page(taskId: string, actor: SignedIn): Promise<TaskPageFacts> {
    const dispatches = await this.queries.dispatchesOf(taskId, actor);
    return { history: dispatches.flatMap(lineOf) };
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

function lineOf(dispatch: DispatchView): HistoryLine[] {
  if (!TOLD.includes(dispatch.state)) return [];
  const { label, person, proof, answer, address, state } = dispatch;
  const failed = state === 'failed';
  const detail = [address, failed ? answer : null].filter((part) => part !== null).join(' · ');
  return [
    {
      eventId: dispatch.id,
      name: `notice.${state}`,
      at: dispatch.at ?? dispatch.dueAt,
      sentence: failed ? `${label} chưa gửi được tới ${person.name}.` : `${label}, gửi ${person.name}, ${proof}.`,
      detail: detail === '' ? null : detail,
      tone: failed ? 'bad' : 'good',
    },
  ];
}
