import { z } from 'zod';
import { civilDateSchema, idSchema, instantSchema } from './primitives.js';

/** The whole TaskState (libs/domain/task) as it is after the event; stored as it stands. */
const task = z.looseObject({
  id: idSchema,
  key: z.string(),
  leadUnitId: idSchema,
  state: z.string(),
  version: z.number().int(),
});
/** The whole Case (libs/domain/ladder) as it is after the event. */
const kase = z.looseObject({ id: idSchema, taskId: idSchema, rung: z.number().int(), version: z.number().int() });
const T = z.looseObject({
  task,
  reason: z.string().nullish(),
  submissionId: idSchema.nullish(),
  requestId: idSchema.nullish(),
});
const C = z.looseObject({
  case: kase,
  rung: z.number().int().nullish(),
  reasons: z.array(z.unknown()).optional(),
  recheckAt: instantSchema.nullish(),
});
const dispatch = z.looseObject({
  dispatchId: idSchema,
  noticeIds: z.array(idSchema),
  personId: idSchema,
  channel: z.string(),
  attempt: z.number().int().optional(),
  taskIds: z.array(idSchema),
});
const loose = z.looseObject({});

/**
 * The event catalogue (architecture.md §4): name → schema of the payload. Person ids only, no names or addresses, so that the log
 * outlives an erasure request. To add an event: a line here and the emitting `x.commands.ts`.
 */
export const eventSchemas = {
  'directive.registered': z.looseObject({ fileHash: z.string(), obligations: z.number().int() }),
  'directive.readingCorrected': z.looseObject({ obligations: z.array(z.unknown()) }),
  'directive.issued': z.looseObject({
    obligations: z.array(z.looseObject({ id: idSchema, key: z.string(), leadUnitIds: z.array(idSchema) })),
    receivedOn: civilDateSchema,
  }),
  'directive.numbered': z.looseObject({ number: z.string(), signedOn: civilDateSchema }),
  'directive.revoked': z.looseObject({ replacedById: idSchema.nullable(), reason: z.string() }),
  'task.created': T,
  'task.acknowledged': T,
  'task.officerNamed': T,
  'task.coordinatorAcknowledged': T,
  'task.reassigned': T,
  'task.submitted': T,
  'task.withdrawn': T,
  'task.returned': T,
  'task.accepted': T,
  'task.recalled': T,
  'task.dueChanged': T,
  'task.alarmFired': T,
  'task.overdue': T,
  'extension.requested': T,
  'extension.withdrawn': T,
  'extension.decided': T,
  'notice.accepted': dispatch,
  'notice.failed': dispatch,
  'notice.bounced': dispatch,
  'notice.opened': dispatch,
  'notice.deliveredByHand': dispatch,
  'notice.addressCorrected': z.looseObject({ personId: idSchema, dispatchId: idSchema }),
  'escalation.opened': C,
  'escalation.rungReached': C,
  'escalation.rungHeld': C,
  'escalation.rungConfirmed': C,
  'escalation.explained': C,
  'escalation.weighed': C,
  'escalation.answered': C,
  'escalation.closed': C,
  'escalation.proposed': C,
  'escalation.decided': C,
  'rules.published': loose,
  'unit.changed': loose,
  'person.changed': loose,
  'seat.changed': loose,
  'system.outage': z.looseObject({ from: instantSchema, to: instantSchema }),
} as const satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof eventSchemas;
export const eventNames = Object.keys(eventSchemas) as EventName[];
export type EventPayload<N extends EventName> = z.infer<(typeof eventSchemas)[N]>;
