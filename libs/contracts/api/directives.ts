import { z } from 'zod';
import { findingSchema } from './findings.js';
import { documentPageSchema } from './recognition.js';
import { civilDateSchema, idSchema, instantSchema, personRefSchema, textSchema, unitRefSchema } from '../primitives.js';

export const directiveStateSchema = z.enum(['registered', 'issued', 'revoked']);
export const obligationKindSchema = z.enum(['dated', 'review', 'routine']);

/** Where a value stands in the directive's text: UTF-16 offsets into `text`. */
export const citationSchema = z.object({ start: z.number().int(), end: z.number().int(), quote: z.string() });

/** Deadline as confirmed; the same shape as in vn-directive/1 without text and span (libs/domain/deadline). */
export const deadlineSchema = z.looseObject({
  kind: z.enum(['date', 'recurring', 'term', 'period', 'urgent', 'reference']),
});

/** A deadline in days and words; both days null where it cannot be told yet. */
const dueSchema = z.object({ dueOn: civilDateSchema.nullable(), dueAt: instantSchema.nullable(), explain: z.string() });

/** One obligation of a registered directive, as read or as corrected. */
export const obligationSchema = z.object({
  id: idSchema,
  /** "o1", "o2" … in the order of the text; tasks are named by it. */
  key: z.string(),
  instruction: z.string().nullable(),
  title: z.string(),
  quote: z.array(citationSchema),
  kind: obligationKindSchema,
  deadline: deadlineSchema.nullable(),
  deadlineCitation: citationSchema.nullable(),
  /** What the deadline is understood as, in words; null where none or unresolved. */
  due: dueSchema.nullable(),
  reviewOn: civilDateSchema.nullable(),
  leadUnitIds: z.array(idSchema),
  leadText: z.string().nullable(),
  coordinatorUnitIds: z.array(idSchema),
  coordinatorText: z.string().nullable(),
  reportTo: z.string().nullable(),
  via: z.string().nullable(),
  deliverable: z.string().nullable(),
  countable: z.boolean(),
  confirmed: z.boolean(),
  dropped: z.boolean(),
  confidence: z.object({ level: z.enum(['sure', 'unsure', 'missing']), reasons: z.array(z.string()) }),
  /** What the reader proposed, kept beside what a person made of it; null where a person added the obligation. */
  asRead: z
    .object({
      title: z.string(),
      quote: z.array(citationSchema),
      kind: obligationKindSchema,
      deadline: deadlineSchema.nullable(),
      due: dueSchema.nullable(),
      reviewOn: civilDateSchema.nullable(),
      leadUnitIds: z.array(idSchema),
      coordinatorUnitIds: z.array(idSchema),
      reportTo: z.string().nullable(),
      via: z.string().nullable(),
      deliverable: z.string().nullable(),
    })
    .nullable(),
});

/** PUT /directives/{id}/obligations: the whole corrected list, with the version seen (If-Match). */
export const writeObligationSchema = z.object({
  id: idSchema,
  instruction: z.string().max(40).nullable(),
  title: textSchema(500),
  quote: z
    .array(z.object({ start: z.number().int().min(0), end: z.number().int().min(0) }))
    .min(1)
    .max(20),
  kind: obligationKindSchema,
  deadline: deadlineSchema.nullable(),
  /** The clerk's own reading of the day, instead of a deadline object: kind date, operator by. */
  dueOn: civilDateSchema.nullable().optional(),
  reviewOn: civilDateSchema.nullable(),
  leadUnitIds: z.array(idSchema).max(500),
  coordinatorUnitIds: z.array(idSchema).max(500),
  reportTo: z.string().max(300).nullable(),
  via: z.string().max(300).nullable(),
  deliverable: z.string().max(500).nullable(),
  countable: z.boolean(),
  confirmed: z.boolean(),
  dropped: z.boolean(),
});
export const correctReadingSchema = z.object({ obligations: z.array(writeObligationSchema).max(300) });

/** POST /directives: pasted text or a sample; files go to POST /directives/file?id=… as application/octet-stream with ?name=. */
export const registerDirectiveSchema = z.object({
  id: idSchema,
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string().min(1).max(2_000_000) }),
    z.object({ kind: z.literal('sample'), sample: z.string().max(60) }),
  ]),
  /** The unit that assigns: the office itself, or a superior body (then tasks count for the office's criterion 6). */
  assignerUnitId: idSchema.nullable().default(null),
  /** With source `text`: the recognised scan that the text came from, corrected or not; its file is kept as the original. */
  recognitionId: idSchema.nullable().default(null),
});

export const directiveSummarySchema = z.object({
  id: idSchema,
  /** "Công văn số 345/UBND-HC ngày 09/04/2024", or "Công văn tháng 10/2024 của UBND thành phố Sa Đéc (chưa có số)". */
  ref: z.string(),
  type: z.string(),
  number: z.string().nullable(),
  signedOn: civilDateSchema.nullable(),
  issuer: z.string().nullable(),
  summary: z.string().nullable(),
  assigner: unitRefSchema,
  state: directiveStateSchema,
  registeredAt: instantSchema,
  registeredBy: personRefSchema,
  issuedAt: instantSchema.nullable(),
  counts: z.object({
    obligations: z.number().int(),
    confirmed: z.number().int(),
    tasks: z.number().int(),
    overdue: z.number().int(),
    done: z.number().int(),
  }),
  version: z.number().int(),
});

export const directiveSchema = directiveSummarySchema.extend({
  text: z.string(),
  fileName: z.string().nullable(),
  fileId: idSchema.nullable(),
  /** The text was recognised from a scan, so sure in percent; null for all others. */
  recognition: z.object({ confidence: z.number().int() }).nullable(),
  /** Pages of the original that can be had as pictures (GET /directives/{id}/pages/{n}); none where it has no pages. */
  pages: z.array(documentPageSchema),
  addressees: z.array(z.string()),
  signatory: z.string().nullable(),
  obligations: z.array(obligationSchema),
  findings: z.array(findingSchema),
  citations: z.array(
    z.object({
      text: z.string(),
      number: z.string(),
      date: civilDateSchema.nullable(),
      start: z.number().int(),
      end: z.number().int(),
      directiveId: idSchema.nullable(),
    }),
  ),
});

/** GET /directives/{id}/preview: what issuing will do, and what forbids it. */
export const issuePreviewSchema = z.object({
  tasks: z.number().int(),
  units: z.number().int(),
  dated: z.number().int(),
  review: z.number().int(),
  routine: z.number().int(),
  recipients: z.number().int(),
  firstLetterAt: instantSchema.nullable(),
  forbids: z.array(z.object({ obligationId: idSchema.nullable(), sentence: z.string() })),
});

/** POST /directives/{id}/issue. `receivedOn` defaults to the civil date of issuing. */
export const issueDirectiveSchema = z.object({ receivedOn: civilDateSchema.optional() });
/** POST /directives/{id}/number */
export const numberDirectiveSchema = z.object({ number: textSchema(60), signedOn: civilDateSchema });
/** POST /directives/{id}/revocation */
export const revokeDirectiveSchema = z.object({
  reason: textSchema(2000),
  replacedById: idSchema.nullable().default(null),
});
/** GET /samples */
export const sampleSchema = z.object({ id: z.string(), title: z.string(), about: z.string() });
