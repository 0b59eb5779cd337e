import { addDays, isCivilDate, type Deadline } from '@dondoc/domain';
import { z } from 'zod';

const date = z.string().refine(isCivilDate);
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const operator = z.enum(['before', 'by', 'on']);

const deadlines = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), operator, date, time: time.optional() }),
  z.object({
    kind: z.literal('recurring'),
    every: z.enum(['hour', 'day', 'week', 'month', 'quarter', 'halfYear', 'year']),
    interval: z.number().int().min(1).max(99).optional(),
    operator: operator.optional(),
    day: z
      .union([z.number().int().min(1).max(31), z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])])
      .optional(),
    month: z.number().int().min(1).max(12).optional(),
  }),
  z.object({
    kind: z.literal('term'),
    amount: z.number().int().min(0).max(3_650),
    unit: z.enum(['hour', 'day', 'workingDay', 'month']),
    from: z.enum(['signing', 'receipt', 'event']),
  }),
  z.object({ kind: z.literal('period'), date }),
  z.object({ kind: z.literal('urgent') }),
  z.object({ kind: z.literal('reference') }),
]);

/** A deadline as somebody wrote it, or null where it is none. The last allowed day is worked out here, never taken as sent. */
export function deadlineOf(value: unknown): Deadline | null {
  const checked = deadlines.safeParse(value);
  if (!checked.success) return null;
  const deadline = checked.data;
  if (deadline.kind !== 'date') return deadline;
  const dueOn =
    deadline.operator === 'before' && deadline.time === undefined ? addDays(deadline.date, -1) : deadline.date;
  return { ...deadline, dueOn };
}

/** The day that a value names and no calendar has, such as 2024-02-31; null where there is none. */
export function impossibleDayOf(value: unknown): string | null {
  const named = typeof value === 'object' && value !== null && 'date' in value ? value.date : null;
  return typeof named === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(named) && !isCivilDate(named) ? named : null;
}
