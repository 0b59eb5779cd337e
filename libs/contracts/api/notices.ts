import { z } from 'zod';
import { civilDateSchema, idSchema, instantSchema, personRefSchema, textSchema, unitRefSchema } from '../primitives.js';

export const dispatchStateSchema = z.enum(['queued', 'sending', 'accepted', 'failed', 'superseded', 'deliveredByHand']);

/** GET /dispatches?filter[state]=failed &filter[task]= ; monitors see all, others their own. */
export const dispatchSchema = z.object({
  id: idSchema,
  person: personRefSchema,
  unit: unitRefSchema.nullable(),
  channel: z.enum(['email']),
  kind: z.enum(['digest', 'atOnce', 'ladder', 'account']),
  rung: z.number().int().nullable(),
  /** "Thư đôn đốc", "Nhắc trước 1 ngày làm việc", "Thư tổng hợp" … */
  label: z.string(),
  subject: z.string().nullable(),
  state: dispatchStateSchema,
  /** Others' addresses only for monitors and administrators. */
  address: z.string().nullable(),
  dueAt: instantSchema,
  at: instantSchema.nullable(),
  answer: z.string().nullable(),
  proof: z.string(),
  openedAt: instantSchema.nullable(),
  tasks: z.array(z.object({ id: idSchema, code: z.string(), title: z.string() })),
  /** What this failure holds up: "chặn yêu cầu giải trình". */
  holds: z.string().nullable(),
});

/** POST /dispatches/{id}/resend: a new address is kept with the person (event person.changed). */
export const resendSchema = z.object({
  email: z.email({ error: 'Xin nhập địa chỉ thư điện tử.' }).max(254).optional(),
});
/** POST /dispatches/{id}/delivery: handed over directly. */
export const recordDeliverySchema = z.object({
  deliveredOn: civilDateSchema,
  how: textSchema(500),
  receiver: textSchema(200),
  evidenceFileId: idSchema.nullable().default(null),
  evidence: textSchema(1000),
});

/** Demo: GET /mailbox, GET /mailbox/{id}: every mail that left the system, as sent. */
export const mailSummarySchema = z.object({
  id: idSchema,
  to: z.string(),
  subject: z.string(),
  at: instantSchema,
  label: z.string(),
  state: dispatchStateSchema,
  proof: z.string(),
});
export const mailSchema = mailSummarySchema.extend({ text: z.string(), html: z.string() });

/** Demo: GET /clock, POST /clock */
export const clockSchema = z.object({ now: instantSchema, next: instantSchema.nullable() });
export const moveClockSchema = z.object({ advance: z.union([z.literal('PT1H'), z.literal('P1D'), z.literal('next')]) });
export const clockMovedSchema = clockSchema.extend({
  from: instantSchema,
  /** What happened, in one line each, and the letters it made. */
  happened: z.array(z.object({ at: instantSchema, sentence: z.string(), taskId: idSchema.nullable() })),
  letters: z.number().int(),
});
