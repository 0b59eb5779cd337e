import type { explainSchema, Refusal, weighSchema } from '@dondoc/contracts';
import type { SignedIn } from '@dondoc/organisation';
import { TasksQueries } from '@dondoc/tasks';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { EscalationRows } from '../escalation.rows.js';
import { seesCase } from '../sight.js';
import { CaseCommand, type CaseAnswer, type CaseTarget } from './case-command.js';

type Answer = Promise<CaseAnswer | Refusal>;

/** What people do to a case before anything is proposed. */
@Injectable()
export class CaseCommands {
  constructor(
    private readonly command: CaseCommand,
    private readonly rows: EscalationRows,
    private readonly tasks: TasksQueries,
  ) {}

  /** A monitor lets the rung go that waits for it; the sweep carries it out. */
  async confirm(actor: SignedIn, target: CaseTarget, rung: number): Answer {
    return this.command.run(actor, target, {
      action: { do: 'confirmRung', rung },
      sees: (kase) => seesCase(actor, kase),
    });
  }

  /** The head of the unit says why and what is done about it; the ladder waits until that is weighed. */
  async explain(actor: SignedIn, target: CaseTarget, body: z.infer<typeof explainSchema>): Answer {
    const { id, cause, remedy, expectedOn, fileIds } = body;
    const known = await this.tasks.uploads(fileIds);
    if (fileIds.some((fileId) => !known.has(fileId))) {
      return { problem: 'validation', errors: [{ path: 'fileIds', message: 'Có tệp chưa được tải lên.' }] };
    }
    return this.command.run(actor, target, {
      action: { do: 'explain', text: cause, measures: remedy, ...(expectedOn === null ? {} : { expectedOn }) },
      id,
      sees: (kase) => seesCase(actor, kase),
      before: async (tx, kase) => {
        const standing = await this.rows.explanation(id, tx);
        if (standing === null) return null;
        return standing.case_id === kase.id ? { id: kase.id, version: kase.version } : { problem: 'not-found' };
      },
      keep: async (tx, at) => {
        await tx.query(
          `insert into escalation.explanation (id, case_id, at, person_id, cause, remedy, expected_on, file_ids)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [id, target.caseId, at, actor.personId, cause, remedy, expectedOn, fileIds],
        );
      },
    });
  }

  /** A monitor says whether the explanation suffices. */
  async weigh(
    actor: SignedIn,
    target: CaseTarget & { readonly explanationId: string },
    body: z.infer<typeof weighSchema>,
  ): Answer {
    const { explanationId } = target;
    return this.command.run(actor, target, {
      action: { do: 'weigh', sufficient: body.sufficient, reason: body.reason },
      sees: (kase) => seesCase(actor, kase),
      before: async (_tx, kase) => (kase.explanation?.id === explanationId ? null : { problem: 'not-found' }),
      keep: async (tx, at) => {
        await tx.query(
          'insert into escalation.weighing (explanation_id, at, person_id, sufficient, reason) values ($1, $2, $3, $4, $5)',
          [explanationId, at, actor.personId, body.sufficient, body.reason],
        );
      },
    });
  }
}
