import { z } from 'zod';
import { civilDateSchema, idSchema } from '../primitives.js';

/** What a remark speaks of besides the text. `ref`: "Công văn số 345/UBND-HC ngày 09/04/2024" or "NV-12". */
export const relatedSchema = z.object({
  kind: z.enum(['directive', 'task']),
  id: idSchema,
  ref: z.string(),
  title: z.string(),
});

/** A remark of the linter, with its place in the text where it has one and what could be done about it. Nothing is refused by it. */
export const findingSchema = z.object({
  code: z.string(),
  sentence: z.string(),
  suggestion: z.string(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  obligationId: idSchema.nullable(),
  related: z.array(relatedSchema),
});

/** POST /drafts/findings; a file goes to POST /drafts/findings/file?name= as application/octet-stream. Nothing is kept of either. */
export const lintDraftSchema = z.object({ text: z.string().min(1).max(2_000_000) });

/** What was read in a draft, and what its author should look at again. Offsets point into `text`. */
export const draftFindingsSchema = z.object({
  text: z.string(),
  summary: z.object({
    type: z.string(),
    number: z.string().nullable(),
    signedOn: civilDateSchema.nullable(),
    issuer: z.string().nullable(),
    summary: z.string().nullable(),
    addressees: z.array(z.string()),
    signatory: z.string().nullable(),
  }),
  obligations: z.array(
    z.object({
      /** Only for this answer: findings name their obligation by it. */
      id: idSchema,
      instruction: z.string().nullable(),
      title: z.string(),
      quote: z.array(z.object({ start: z.number().int(), end: z.number().int(), quote: z.string() })),
      leadText: z.string().nullable(),
      leadUnitIds: z.array(idSchema),
      dueOn: civilDateSchema.nullable(),
      kind: z.enum(['dated', 'review', 'routine']),
    }),
  ),
  findings: z.array(findingSchema),
});
