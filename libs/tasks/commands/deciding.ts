import type {
  changeDeadlineSchema,
  decideExtensionSchema,
  reassignSchema,
  Refusal,
  verdictSchema,
} from '@dondoc/contracts';
import type { Problem, TaskAction } from '@dondoc/domain';
import { OrganisationQueries, type SignedIn } from '@dondoc/organisation';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { TaskRows } from '../tasks.rows.js';
import type { SubmissionRow } from '../tasks.tables.js';
import { TaskCommandRunner, type TaskAnswer } from './task-command.js';
import type { Target } from './working.js';

type Answer = Promise<TaskAnswer | Refusal>;
type Verdict = z.infer<typeof verdictSchema>;

/** What those who follow up do with a task: judge, decide, change, recall. Nobody decides on their own matter (rules.md §6). */
@Injectable()
export class DecidingCommands {
  constructor(
    private readonly runner: TaskCommandRunner,
    private readonly rows: TaskRows,
    private readonly organisation: OrganisationQueries,
  ) {}

  async judge(actor: SignedIn, target: Target & { submissionId: string }, verdict: Verdict): Answer {
    const submission = await this.rows.submission(target.submissionId);
    if (submission === null || submission.task_id !== target.taskId) return { problem: 'not-found' };
    return this.runner.run(actor, {
      ...target,
      actions: [verdictActionOf(verdict, submission)],
      check: async (tx) => {
        const now = await this.rows.submission(target.submissionId, tx);
        if (now?.judged_at) return { problem: 'already-decided', at: now.judged_at, decision: now.decision };
        return now?.withdrawn_at
          ? { problem: 'state-not-allowed', action: verdict.decision, state: 'acknowledged', possible: [] }
          : null;
      },
      write: async (tx, _after, { now }) =>
        void (await tx.query(
          `insert into tasks.verdict (submission_id, task_id, decision, at, by_person_id, reason, completed_on) values ($1, $2, $3, $4, $5, $6, $7)`,
          [
            target.submissionId,
            target.taskId,
            verdict.decision,
            now,
            actor.personId,
            verdict.reason,
            verdict.completedOn,
          ],
        )),
    });
  }

  async decideExtension(
    actor: SignedIn,
    target: Target & { extensionId: string },
    { grant, reason }: z.infer<typeof decideExtensionSchema>,
  ): Answer {
    return this.runner.run(actor, {
      ...target,
      actions: [{ do: 'decideExtension', grant, ...(reason === null ? {} : { reason }) }],
      check: async (tx, row) => {
        const extension = await this.rows.extension(target.extensionId, tx);
        if (extension === null || extension.task_id !== row.id) return { problem: 'not-found' };
        if (extension.decided_at === null) return null;
        return {
          problem: 'already-decided',
          at: extension.decided_at,
          decision: extension.granted === true ? 'granted' : 'refused',
        };
      },
      write: async (tx, _after, { now }) =>
        void (await tx.query(
          `update tasks.extension set granted = $2, decided_by = $3, decided_at = $4, decision_reason = $5, withdrawn_at = null where id = $1`,
          [target.extensionId, grant, actor.personId, now, reason],
        )),
    });
  }

  async reassign(actor: SignedIn, target: Target, { unitId, reason }: z.infer<typeof reassignSchema>): Answer {
    const unit = (await this.organisation.units()).get(unitId);
    return this.runner.run(actor, {
      ...target,
      actions: [{ do: 'reassign', unitId, reason }],
      check: async (_tx, _row, { today }): Promise<Problem | null> => {
        if (unit === undefined) return { problem: 'unit-unknown' };
        return unit.validTo !== null && unit.validTo < today ? { problem: 'unit-ended', on: unit.validTo } : null;
      },
    });
  }

  async changeDeadline(
    actor: SignedIn,
    target: Target,
    { dueOn, reason }: z.infer<typeof changeDeadlineSchema>,
  ): Answer {
    return this.runner.run(actor, { ...target, actions: [{ do: 'changeDeadline', dueOn, reason }] });
  }

  async recall(actor: SignedIn, target: Target, reason: string): Answer {
    return this.runner.run(actor, { ...target, actions: [{ do: 'recall', reason }] });
  }
}

/** A day of completion is proved by the result document: its number and day, or a file that came with the report. */
function verdictActionOf({ decision, reason, completedOn }: Verdict, submission: SubmissionRow): TaskAction {
  if (decision === 'return') return { do: 'return', reason: reason ?? '' };
  const evidence = submission.document_number ?? submission.file_ids[0];
  return {
    do: 'accept',
    ...(reason === null ? {} : { reason }),
    ...(completedOn === null ? {} : { completedOn }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}
