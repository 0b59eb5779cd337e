import { OUTCOMES, TASK_STATES } from '@dondoc/domain';
import { z } from 'zod';
import {
  civilDateSchema,
  idSchema,
  instantSchema,
  personRefSchema,
  reasonSchema,
  textSchema,
  unitRefSchema,
} from '../primitives.js';
import { citationSchema, deadlineSchema } from './directives.js';

export const outcomeSchema = z.enum(OUTCOMES);
export const taskStateSchema = z.enum(TASK_STATES);
export const taskVerbSchema = z.enum([
  'acknowledge',
  'nameOfficer',
  'submit',
  'withdraw',
  'accept',
  'return',
  'askExtension',
  'withdrawExtension',
  'decideExtension',
  'confirmRung',
  'recordDelivery',
  'explain',
  'weigh',
  'decideProposal',
  'answerDossier',
  'reassign',
  'changeDeadline',
  'recall',
  'acknowledgeCoordination',
]);

/** The one tag a task shows (screens.md §2). `dueSoon` and `dueToday` are notYetDue seen from near. */
export const tagSchema = z.enum([
  'overdue',
  'dueToday',
  'dueSoon',
  'notYetDue',
  'awaiting',
  'returned',
  'late',
  'onTime',
  'onTimeExtended',
  'early',
  'undated',
  'routine',
  'suspended',
  'recalled',
  'superseded',
]);

/** A reason why no rung fires, with its sentence and the verb that cures it. */
export const heldReasonSchema = z.object({
  code: z.string(),
  sentence: z.string(),
  cure: taskVerbSchema.or(z.literal('resend')).nullable(),
  dispatchId: idSchema.nullable(),
});

/** One row of a list: GET /tasks, GET /me/tasks */
export const taskSummarySchema = z.object({
  id: idSchema,
  /** Short, to be spoken: "NV-2107". */
  code: z.string(),
  key: z.string(),
  title: z.string(),
  directive: z.object({ id: idSchema, ref: z.string(), item: z.string().nullable() }),
  leadUnit: unitRefSchema,
  coordinators: z.array(unitRefSchema),
  officer: personRefSchema.nullable(),
  state: taskStateSchema,
  outcome: outcomeSchema,
  tag: tagSchema,
  dueOn: civilDateSchema.nullable(),
  dueAt: instantSchema.nullable(),
  originalDueOn: civilDateSchema.nullable(),
  reviewOn: civilDateSchema.nullable(),
  /** Working days to dueOn (0 = today), negative = overdue by; null where undated or closed. */
  workingDaysLeft: z.number().int().nullable(),
  unconfirmedCalendar: z.boolean(),
  countable: z.boolean(),
  routine: z.boolean(),
  assigner: unitRefSchema,
  rung: z.number().int().nullable(),
  /** Whose move it is, in words: "Phòng Nội vụ xác nhận", and since when. */
  next: z.object({
    who: z.enum(['unit', 'monitor', 'leader', 'nobody']),
    sentence: z.string(),
    since: instantSchema.nullable(),
  }),
  /** What this person may do now, in the order to offer it. */
  verbs: z.array(taskVerbSchema),
  assignedAt: instantSchema,
  submittedAt: instantSchema.nullable(),
  /** "07:30 thứ Tư 16/10, thư đôn đốc gửi …": only the next alarm, only within 2 working days. */
  consequence: z.string().nullable(),
  /** Group of GET /me/tasks, in the order of screens.md §7: explain overdue dueToday returned dueSoon review rest | new | waiting (for others). */
  group: z
    .enum(['explain', 'overdue', 'dueToday', 'returned', 'dueSoon', 'review', 'rest', 'waiting', 'done'])
    .nullable(),
  /** Reason of the last return, where tag is returned. */
  returnReason: z.string().nullable(),
  myRelation: z.enum(['lead', 'coordinating', 'none']),
  version: z.number().int(),
});

/** GET /tasks?filter[view]=all|mine|overdue|dueSoon|awaiting|unacknowledged|undated|routine|done &filter[unit]= &filter[directive]= &filter[assigner]= &filter[year]= &filter[countable]= &filter[outcome]= &filter[q]= &sort=first|due|-due|unit|assigned */
export const taskListSchema = z.object({
  data: z.array(taskSummarySchema),
  page: z.object({ next: z.string().nullable(), total: z.number().int() }),
  /** Counts of the views under the present filter. */
  views: z.record(z.string(), z.number().int()),
  /** For an empty result: the one filter whose removal helps most. */
  relax: z.object({ filter: z.string(), count: z.number().int() }).nullable(),
  asOf: instantSchema,
});

export const lifeLineStepSchema = z.object({
  code: z.enum([
    'sentence',
    'acknowledged',
    'reminded',
    'due',
    'urged',
    'explain',
    'proposed',
    'submitted',
    'accepted',
  ]),
  label: z.string(),
  note: z.string(),
  state: z.enum(['done', 'broken', 'held', 'future']),
});

/** One line of the log of a task, newest first. */
export const historyLineSchema = z.object({
  eventId: idSchema,
  name: z.string(),
  at: instantSchema,
  sentence: z.string(),
  detail: z.string().nullable(),
  tone: z.enum(['plain', 'good', 'bad', 'held']),
});

export const submissionSchema = z.object({
  id: idSchema,
  at: instantSchema,
  by: personRefSchema,
  result: z.string(),
  documentNumber: z.string().nullable(),
  documentOn: civilDateSchema.nullable(),
  files: z.array(z.object({ id: idSchema, name: z.string(), size: z.number().int(), mediaType: z.string() })),
  withdrawnAt: instantSchema.nullable(),
  verdict: z
    .object({
      decision: z.enum(['accept', 'return']),
      by: personRefSchema,
      at: instantSchema,
      reason: z.string().nullable(),
      completedOn: civilDateSchema.nullable(),
    })
    .nullable(),
});
export const extensionSchema = z.object({
  id: idSchema,
  at: instantSchema,
  by: personRefSchema,
  from: civilDateSchema,
  until: civilDateSchema,
  reason: z.string(),
  first: z.boolean(),
  withdrawnAt: instantSchema.nullable(),
  decision: z
    .object({ grant: z.boolean(), by: personRefSchema, at: instantSchema, reason: z.string().nullable() })
    .nullable(),
});

export const taskSchema = taskSummarySchema.extend({
  obligationId: idSchema,
  quote: z.array(citationSchema),
  deadline: deadlineSchema.nullable(),
  deadlineText: z.string().nullable(),
  deadlineExplain: z.string().nullable(),
  deliverable: z.string().nullable(),
  reportTo: z.string().nullable(),
  via: z.string().nullable(),
  assignedBy: personRefSchema.nullable(),
  acknowledgedAt: instantSchema.nullable(),
  acceptedAt: instantSchema.nullable(),
  completedOn: civilDateSchema.nullable(),
  whyCounted: z.string(),
  held: z.object({ rung: z.number().int(), heading: z.string(), reasons: z.array(heldReasonSchema) }).nullable(),
  caseId: idSchema.nullable(),
  proposalId: idSchema.nullable(),
  lifeLine: z.array(lifeLineStepSchema),
  history: z.array(historyLineSchema),
  submissions: z.array(submissionSchema),
  extensions: z.array(extensionSchema),
  dueChanges: z.array(
    z.object({
      from: civilDateSchema.nullable(),
      to: civilDateSchema.nullable(),
      at: instantSchema,
      cause: z.string(),
      reason: z.string().nullable(),
      by: personRefSchema.nullable(),
    }),
  ),
  coordination: z.array(
    z.object({ unit: unitRefSchema, duty: z.string().nullable(), acknowledgedAt: instantSchema.nullable() }),
  ),
  /** GET /tasks/{id}/preview is the same list: the plan of reminders still to come. */
  plan: z.array(z.object({ at: instantSchema, stepId: z.string(), label: z.string() })),
  /** Officers of the lead unit who may be named. */
  officers: z.array(personRefSchema),
  /** Documents that its directive cites and under which something is still open (GET /directives/{id}/debts says what). */
  openUnder: z.array(
    z.object({
      directive: z.object({ id: idSchema, ref: z.string() }),
      open: z.number().int(),
      overdue: z.number().int(),
    }),
  ),
});

/** POST /tasks/{id}/acknowledgement */
export const acknowledgeSchema = z.object({ officerId: idSchema.nullable().optional() });
/** PUT /tasks/{id}/officer */
export const nameOfficerSchema = z.object({ officerId: idSchema });
/** POST /tasks/{id}/submissions; files are uploaded first: POST /files?name=… (application/octet-stream) → {id} */
export const submitSchema = z.object({
  id: idSchema,
  result: textSchema(5000),
  documentNumber: z.string().trim().max(60).nullable().default(null),
  documentOn: civilDateSchema.nullable().default(null),
  fileIds: z.array(idSchema).max(10).default([]),
});
/** POST /tasks/{id}/submissions/{submissionId}/verdict */
export const verdictSchema = z.object({
  decision: z.enum(['accept', 'return']),
  reason: z.string().trim().max(2000).nullable().default(null),
  completedOn: civilDateSchema.nullable().default(null),
});
/** POST /tasks/{id}/extensions */
export const askExtensionSchema = z.object({ id: idSchema, until: civilDateSchema, reason: reasonSchema });
/** POST /tasks/{id}/extensions/{extensionId}/decision */
export const decideExtensionSchema = z.object({
  grant: z.boolean(),
  reason: z.string().trim().max(2000).nullable().default(null),
});
/** POST /tasks/{id}/assignment */
export const reassignSchema = z.object({ unitId: idSchema, reason: reasonSchema });
/** PUT /tasks/{id}/deadline */
export const changeDeadlineSchema = z.object({ dueOn: civilDateSchema, reason: reasonSchema });
/** POST /tasks/{id}/recall */
export const recallSchema = z.object({ reason: reasonSchema });
