import { z } from 'zod';
import { civilDateSchema } from '../primitives.js';

const span = z.tuple([z.number().int().min(0), z.number().int().min(0)]);
const quoted = z.object({ text: z.string(), span });
const named = z.union([quoted, z.object({ text: z.string(), parts: z.array(quoted) })]);

const deadline = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('date'),
      operator: z.enum(['before', 'by', 'on']),
      date: civilDateSchema,
      dueOn: civilDateSchema,
      time: z.string().optional(),
    }),
    z.object({
      kind: z.literal('recurring'),
      every: z.enum(['hour', 'day', 'week', 'month', 'quarter', 'halfYear', 'year']),
      interval: z.number().int().optional(),
      operator: z.enum(['before', 'by', 'on']).optional(),
      day: z.union([z.number().int(), z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])]).optional(),
      month: z.number().int().optional(),
    }),
    z.object({
      kind: z.literal('term'),
      amount: z.number(),
      unit: z.enum(['hour', 'day', 'workingDay', 'month']),
      from: z.enum(['signing', 'receipt', 'event']),
    }),
    z.object({ kind: z.literal('period'), date: civilDateSchema }),
    z.object({ kind: z.literal('urgent') }),
    z.object({ kind: z.literal('reference') }),
  ])
  .and(quoted);

/** A reading, schema `vn-directive/1`: what `dondoc read` prints. Spans are UTF-16 offsets into the text. */
export const readingSchema = z.object({
  schema: z.literal('vn-directive/1'),
  file: z.string(),
  document: z.object({
    type: z.enum(['congVan', 'chiThi', 'congDien', 'keHoach', 'thongBao', 'quyetDinh', 'baoCao', 'other']),
    issuer: named.nullable(),
    number: quoted.nullable(),
    signedOn: civilDateSchema.nullable(),
    summary: named.nullable(),
    addressees: z.array(quoted.extend({ group: z.boolean() })),
    signatory: quoted.nullable(),
  }),
  obligations: z.array(
    z.object({
      id: z.string(),
      instruction: z.string().nullable(),
      quote: z.array(quoted).min(1),
      owners: z.array(quoted.extend({ role: z.enum(['lead', 'coordinating']), group: z.boolean() })),
      reportTo: z.array(quoted),
      via: z.array(quoted),
      deadline: deadline.nullable(),
      standing: z.boolean(),
      confidence: z.object({ level: z.enum(['sure', 'unsure', 'missing']), reasons: z.array(z.string()) }).optional(),
    }),
  ),
  citations: z.array(quoted.extend({ number: z.string(), date: civilDateSchema.nullable() })),
});
