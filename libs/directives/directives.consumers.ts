import { Consumes, type EventRow, type Tx } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

const changed = z.object({
  task: z.object({
    id: z.uuid(),
    directiveId: z.uuid(),
    state: z.string(),
    dueAt: z.string().nullable(),
    version: z.number().int(),
  }),
});

@Injectable()
export class DirectivesConsumers {
  /** Keeps what the register shows of a directive's tasks. Later versions win, whatever the order of the events. */
  @Consumes({
    consumer: 'directives.countTasks',
    events: [
      'task.created',
      'task.acknowledged',
      'task.submitted',
      'task.withdrawn',
      'task.returned',
      'task.accepted',
      'task.recalled',
      'task.dueChanged',
      'extension.decided',
    ],
    batch: true,
  })
  async countTasks(tx: Tx, events: readonly EventRow[]): Promise<void> {
    const latest = new Map<string, z.infer<typeof changed>['task']>();
    for (const { payload } of events) {
      const { task } = changed.parse(payload);
      if ((latest.get(task.id)?.version ?? 0) < task.version) latest.set(task.id, task);
    }
    const rows = [...latest.values()].map(({ id, directiveId, state, dueAt, version }) => ({
      task_id: id,
      directive_id: directiveId,
      state,
      due_at: dueAt,
      version,
    }));
    await tx.query(
      `insert into directives.task_seen (task_id, directive_id, state, due_at, version)
       select task_id, directive_id, state, due_at, version
       from jsonb_to_recordset($1) as r(task_id uuid, directive_id uuid, state text, due_at timestamptz, version int)
       on conflict (task_id) do update set state = excluded.state, due_at = excluded.due_at, version = excluded.version
       where task_seen.version < excluded.version`,
      [JSON.stringify(rows)],
    );
  }
}
