import { civilDateOf, type TaskState } from '@dondoc/domain';
import { Consumes, type EventRow, type Tx } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';

/** Every event that changes a task (architecture.md §4, †). */
const TASK_EVENTS = [
  'task.created',
  'task.acknowledged',
  'task.officerNamed',
  'task.coordinatorAcknowledged',
  'task.reassigned',
  'task.submitted',
  'task.withdrawn',
  'task.returned',
  'task.accepted',
  'task.recalled',
  'task.dueChanged',
  'extension.requested',
  'extension.withdrawn',
  'extension.decided',
] as const;

@Injectable()
export class ScoringConsumers {
  /** Keeps the task as it was after the event. The same event again changes nothing; the order of events does not matter. */
  @Consumes({ consumer: 'scoring.record', events: [...TASK_EVENTS] })
  async record(tx: Tx, event: EventRow): Promise<void> {
    const { task } = event.payload as unknown as { readonly task: TaskState };
    await tx.query(
      `insert into scoring.task_fact (task_id, version, occurred_at, assigner_unit_id, assessed_unit_id, year, task)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [
        task.id,
        task.version,
        event.occurredAt,
        task.assignerUnitId,
        task.assessedUnitId,
        Number(civilDateOf(task.assignedAt).slice(0, 4)),
        JSON.stringify(task),
      ],
    );
  }
}
