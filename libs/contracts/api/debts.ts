import { z } from 'zod';
import { civilDateSchema, idSchema, unitRefSchema } from '../primitives.js';
import { taskStateSchema } from './tasks.js';
import { directiveStateSchema } from './directives.js';

/** Tasks of a directive, as far as the reader may see them. `total` = open + done + routine; overdue ones are among the open. */
export const debtCountsSchema = z.object({
  total: z.number().int(),
  open: z.number().int(),
  overdue: z.number().int(),
  done: z.number().int(),
  /** Standing duties: followed, never done, no debts. */
  routine: z.number().int(),
});

export const citedDirectiveSchema = z.object({
  id: idSchema,
  ref: z.string(),
  summary: z.string().nullable(),
  state: directiveStateSchema,
});

export const openDebtSchema = z.object({
  taskId: idSchema,
  code: z.string(),
  title: z.string(),
  leadUnit: unitRefSchema,
  dueOn: civilDateSchema.nullable(),
  state: taskStateSchema,
  overdue: z.boolean(),
});

/** GET /directives/{id}/debts: what is still open under the documents that a directive cites, and who cites it. */
export const debtsSchema = z.object({
  /** Each cited document once, in the order of the text. */
  cites: z.array(
    z.object({
      text: z.string(),
      number: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      /** `several`: the register has more than one that may be meant, so none is linked. */
      match: z.enum(['one', 'several', 'none']),
      directive: citedDirectiveSchema.nullable(),
      counts: debtCountsSchema,
      /** The first twenty, the most urgent first. */
      open: z.array(openDebtSchema),
    }),
  ),
  citedBy: z.array(z.object({ directive: citedDirectiveSchema, counts: debtCountsSchema })),
  own: z.object({ counts: debtCountsSchema }),
});
