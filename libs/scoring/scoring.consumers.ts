import { TASK_EVENT_NAMES, type TaskState } from '@dondoc/domain';
import { Consumes, type EventRow, type Tx } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import type { Fact } from './cards.js';

/** Every event that changes a task (architecture.md §4, †); an alarm or lateness that is noticed does not. */
const TASK_EVENTS = TASK_EVENT_NAMES.filter((name) => name !== 'task.alarmFired' && name !== 'task.overdue');

@Injectable()
export class ScoringConsumers {
  /** Keeps each task as it was after its event. The same event again changes nothing; the order of events does not matter. */
  @Consumes({ consumer: 'scoring.record', events: TASK_EVENTS, batch: true })
  async record(tx: Tx, events: readonly EventRow[]): Promise<void> {
    await tx.query(
      `insert into scoring.task_fact (task_id, version, occurred_at, assigner_unit_id, assessed_unit_id, year, task)
       select task_id, version, occurred_at, assigner_unit_id, assessed_unit_id, year, task from jsonb_to_recordset($1::jsonb)
         as r(task_id uuid, version integer, occurred_at timestamptz, assigner_unit_id uuid, assessed_unit_id uuid, year integer, task jsonb)
       on conflict do nothing`,
      [JSON.stringify(events.map(recordOf))],
    );
  }
}

/** The year of a card is that of the assignment, by the civil day on which the task was received (rules.md §5). */
export const yearOf = ({ receivedOn }: Pick<TaskState, 'receivedOn'>): number => Number(receivedOn.slice(0, 4));

function recordOf({ occurredAt, payload }: EventRow): Record<string, unknown> {
  const task = (payload as unknown as Pick<Fact, 'task'>).task;
  return {
    task_id: task.id,
    version: task.version,
    occurred_at: occurredAt,
    assigner_unit_id: task.assignerUnitId,
    assessed_unit_id: task.assessedUnitId,
    year: yearOf(task),
    task,
  };
}
