import type { askExtensionSchema, submitSchema, Refusal } from '@dondoc/contracts';
import type { Problem, TaskAction, TaskState } from '@dondoc/domain';
import type { SignedIn } from '@dondoc/organisation';
import type { Tx } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { unitsWithRole, type Surroundings } from '../surroundings.js';
import { TaskRows } from '../tasks.rows.js';
import type { TaskRow } from '../tasks.tables.js';
import { TaskCommandRunner, type TaskAnswer } from './task-command.js';

/** The task a command is about and the version its sender saw. */
export interface Target {
  readonly taskId: string;
  readonly version: number | null;
}
type Answer = Promise<TaskAnswer | Refusal>;

const membersOf = ({ seats }: Surroundings, unitId: string): readonly string[] =>
  seats
    .filter((seat) => seat.unitId === unitId && (seat.role === 'officer' || seat.role === 'unitHead'))
    .map(({ personId }) => personId);

/** What a unit does with its task (rules.md §2). */
@Injectable()
export class WorkingCommands {
  constructor(
    private readonly runner: TaskCommandRunner,
    private readonly rows: TaskRows,
  ) {}

  /** Takes the task on; a head may name the officer in the same breath. */
  async acknowledge(actor: SignedIn, target: Target, officerId: string | null): Answer {
    const name: TaskAction[] = officerId === null ? [] : [{ do: 'nameOfficer', personId: officerId }];
    return this.runner.run(actor, {
      ...target,
      actions: [{ do: 'acknowledge' }, ...name],
      check: async (_tx, row, around) => (officerId === null ? null : memberProblem(row, around, officerId)),
    });
  }

  async nameOfficer(actor: SignedIn, target: Target, officerId: string): Answer {
    return this.runner.run(actor, {
      ...target,
      actions: [{ do: 'nameOfficer', personId: officerId }],
      check: async (_tx, row, around) => memberProblem(row, around, officerId),
    });
  }

  async submit(actor: SignedIn, target: Target, body: z.infer<typeof submitSchema>): Answer {
    const { id, result, documentNumber, documentOn, fileIds } = body;
    return this.runner.run(actor, {
      ...target,
      id,
      actions: [
        {
          do: 'submit',
          done: result,
          ...(documentNumber ? { documentNumber } : {}),
          ...(documentOn === null ? {} : { documentOn }),
        },
      ],
      check: async (tx) =>
        (await this.rows.submission(id, tx)) === null ? this.filesProblem(tx, fileIds) : 'repeated',
      write: async (tx, after) => insertSubmission(tx, after, { ...body, by: actor.personId }),
    });
  }

  async withdraw(actor: SignedIn, target: Target, submissionId: string): Answer {
    return this.runner.run(actor, {
      ...target,
      actions: [{ do: 'withdraw' }],
      check: async (tx, row) => {
        const submission = await this.rows.submission(submissionId, tx);
        if (submission === null || submission.task_id !== row.id) return { problem: 'not-found' };
        if (submission.withdrawn_at !== null) return 'repeated';
        if (submission.judged_at !== null) return { problem: 'withdraw-too-late', at: submission.judged_at };
        return null;
      },
      write: async (tx, _after, { now }) =>
        void (await tx.query('insert into tasks.withdrawal (submission_id, at, by_person_id) values ($1, $2, $3)', [
          submissionId,
          now,
          actor.personId,
        ])),
    });
  }

  async askExtension(actor: SignedIn, target: Target, body: z.infer<typeof askExtensionSchema>): Answer {
    const { id, until, reason } = body;
    return this.runner.run(actor, {
      ...target,
      id,
      actions: [{ do: 'askExtension', until, reason }],
      check: async (tx) => ((await this.rows.extension(id, tx)) === null ? null : 'repeated'),
      write: async (tx, after, { now }) =>
        void (await tx.query(
          `insert into tasks.extension (id, task_id, at, requested_by, from_on, until_on, reason, first) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [id, after.id, now, actor.personId, after.dueOn, until, reason, after.extension?.first ?? true],
        )),
    });
  }

  async withdrawExtension(actor: SignedIn, target: Target, extensionId: string): Answer {
    return this.runner.run(actor, {
      ...target,
      actions: [{ do: 'withdrawExtension' }],
      check: async (tx, row) => {
        const extension = await this.rows.extension(extensionId, tx);
        if (extension === null || extension.task_id !== row.id) return { problem: 'not-found' };
        if (extension.withdrawn_at !== null) return 'repeated';
        if (extension.decided_at === null) return null;
        return {
          problem: 'already-decided',
          at: extension.decided_at,
          decision: extension.granted === true ? 'granted' : 'refused',
        };
      },
    });
  }

  async acknowledgeCoordination(actor: SignedIn, target: Target): Answer {
    return this.runner.run(actor, {
      ...target,
      actions: [{ do: 'acknowledgeCoordination' }],
      check: async (_tx, row) => (hasAcknowledged(row.body, actor) ? 'repeated' : null),
    });
  }

  private async filesProblem(tx: Tx, fileIds: readonly string[]): Promise<Problem | null> {
    const known = await this.rows.uploads(fileIds, tx);
    return known.length === new Set(fileIds).size ? null : { problem: 'validation', field: 'fileIds' };
  }
}

function memberProblem(row: TaskRow, around: Surroundings, officerId: string): Problem | null {
  return membersOf(around, row.body.leadUnitId).includes(officerId)
    ? null
    : { problem: 'validation', field: 'officerId' };
}

function hasAcknowledged({ coordinators }: TaskState, actor: SignedIn): boolean {
  const own = [...unitsWithRole(actor, 'unitHead'), ...unitsWithRole(actor, 'officer')];
  const mine = coordinators.filter(({ unitId }) => own.includes(unitId));
  return mine.length > 0 && mine.every(({ acknowledgedAt }) => acknowledgedAt !== null);
}

type SubmissionInsert = z.infer<typeof submitSchema> & { readonly by: string };

async function insertSubmission(
  tx: Tx,
  task: TaskState,
  { id, by, result, documentNumber, documentOn, fileIds }: SubmissionInsert,
): Promise<void> {
  await tx.query(
    `insert into tasks.submission (id, task_id, at, by_person_id, unit_id, result, document_number, document_on, file_ids)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      task.id,
      task.submission?.at,
      by,
      task.submission?.unitId,
      result,
      documentNumber || null,
      documentOn,
      fileIds,
    ],
  );
}
