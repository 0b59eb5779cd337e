import type { historyLineSchema, heldReasonSchema, lifeLineStepSchema, taskVerbSchema } from '@dondoc/contracts';
import type { CivilDate } from '@dondoc/domain';
import type { SignedIn } from '@dondoc/organisation';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';

export type HistoryLine = z.infer<typeof historyLineSchema>;
export type LifeLineStep = z.infer<typeof lifeLineStepSchema>;
export type HeldReasonLine = z.infer<typeof heldReasonSchema>;
export type TaskVerbName = z.infer<typeof taskVerbSchema>;

/** What a room to the right knows of a task and its page or list row should say. Everything is optional. */
export interface TaskFacts {
  readonly rung?: number | null;
  readonly held?: {
    readonly rung: number;
    readonly heading: string;
    readonly reasons: readonly HeldReasonLine[];
  } | null;
  readonly caseId?: string | null;
  readonly proposalId?: string | null;
  /** Last day to answer a request for explanation that waits for the unit. */
  readonly explainUntil?: CivilDate | null;
  /** Whose move it is, where the ladder knows better than the task: "Phòng Nội vụ: xác nhận yêu cầu giải trình". */
  readonly next?: {
    readonly who: 'unit' | 'monitor' | 'leader' | 'nobody';
    readonly sentence: string;
    readonly since: string | null;
  };
  /** What follows if nothing is done, where the next step is the ladder's. */
  readonly consequence?: string | null;
  readonly verbs?: readonly TaskVerbName[];
}

/** What only the page of one task shows. */
export interface TaskPageFacts extends TaskFacts {
  readonly history?: readonly HistoryLine[];
  /** Steps of the life-line by code: they replace what this room would show. */
  readonly lifeLine?: readonly LifeLineStep[];
}

export interface TaskContributor {
  /** Unique: `escalation`, `notices`. */
  readonly room: string;
  /** For lists: one call whatever the number of tasks. */
  facts(taskIds: readonly string[], actor: SignedIn): Promise<ReadonlyMap<string, TaskFacts>>;
  /** For the page of one task; default: as in lists. */
  page?(taskId: string, actor: SignedIn): Promise<TaskPageFacts>;
  /** Whether a file hangs on something of that room which the person may see. */
  mayReadFile?(uploadId: string, actor: SignedIn): Promise<boolean>;
}

/** Where rooms to the right say what they know of tasks; they register at start. The one mechanism by which facts travel left. */
@Injectable()
export class TaskContributors {
  private readonly registered = new Map<string, TaskContributor>();

  register(contributor: TaskContributor): void {
    if (this.registered.has(contributor.room)) throw new Error(`${contributor.room} contributes to tasks twice`);
    this.registered.set(contributor.room, contributor);
  }

  async facts(taskIds: readonly string[], actor: SignedIn): Promise<ReadonlyMap<string, TaskFacts>> {
    const merged = new Map<string, TaskFacts>();
    if (taskIds.length === 0) return merged;
    for (const contributor of this.registered.values()) {
      for (const [id, facts] of await contributor.facts(taskIds, actor))
        merged.set(id, mergedOf(merged.get(id) ?? {}, facts));
    }
    return merged;
  }

  async mayReadFile(uploadId: string, actor: SignedIn): Promise<boolean> {
    for (const contributor of this.registered.values()) {
      if (await contributor.mayReadFile?.(uploadId, actor)) return true;
    }
    return false;
  }

  async page(taskId: string, actor: SignedIn): Promise<TaskPageFacts> {
    let merged: TaskPageFacts = {};
    for (const contributor of this.registered.values()) {
      const facts = contributor.page
        ? await contributor.page(taskId, actor)
        : ((await contributor.facts([taskId], actor)).get(taskId) ?? {});
      merged = mergedOf(merged, facts);
    }
    return merged;
  }
}

function mergedOf(one: TaskPageFacts, other: TaskPageFacts): TaskPageFacts {
  return {
    ...one,
    ...other,
    verbs: [...(one.verbs ?? []), ...(other.verbs ?? [])],
    history: [...(one.history ?? []), ...(other.history ?? [])],
    lifeLine: [...(one.lifeLine ?? []), ...(other.lifeLine ?? [])],
  };
}
