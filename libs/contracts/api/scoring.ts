import { z } from 'zod';
import { civilDateSchema, idSchema, instantSchema, unitRefSchema } from '../primitives.js';

/** Decimal strings with a point; the screen writes the comma. */
const decimal = z.string();

export const outcomeCountsSchema = z.object({
  early: z.number().int(),
  onTime: z.number().int(),
  late: z.number().int(),
  awaiting: z.number().int(),
  notYetDue: z.number().int(),
  overdue: z.number().int(),
  undated: z.number().int(),
});

/** GET /scorecards?year=2024 ; GET /scorecards/{key}?asOf=2023-08-25 ; key = "{assignerUnitId}.{assessedUnitId}.{year}" */
export const cardSchema = z.object({
  key: z.string(),
  assigner: unitRefSchema,
  assessed: unitRefSchema,
  year: z.number().int(),
  asOf: civilDateSchema,
  counts: outcomeCountsSchema,
  assigned: z.number().int(),
  max: decimal,
  /** Null where not determined (no tasks): neither 0 nor the maximum. */
  points: decimal.nullable(),
  exact: z.string().nullable(),
  decimal: decimal.nullable(),
  projected: decimal.nullable(),
  done: z.object({
    due: z.number().int(),
    done: z.number().int(),
    onTime: z.number().int(),
    donePercent: decimal.nullable(),
    onTimePercent: decimal.nullable(),
  }),
  explain: z.object({ points: z.string(), projected: z.string(), done: z.string(), source: z.string() }),
  gains: z.array(
    z.object({
      code: z.enum(['notYetDue', 'awaiting', 'overdue', 'undated']),
      sentence: z.string(),
      who: z.string(),
      points: decimal,
      taskFilter: z.string(),
    }),
  ),
  lost: z.object({ points: decimal, sentence: z.string() }).nullable(),
  profile: z.object({ id: z.string(), version: z.number().int(), name: z.string(), source: z.string() }),
});
/** GET /scorecards/{key}/contributions?asOf=&outcome= : the tasks behind each figure. */
export const contributionSchema = z.object({
  taskId: idSchema,
  code: z.string(),
  title: z.string(),
  unit: unitRefSchema,
  outcome: z.string(),
  dueOn: civilDateSchema.nullable(),
  completedOn: civilDateSchema.nullable(),
  credit: decimal,
  points: decimal.nullable(),
  why: z.string(),
});

/** GET /overview */
export const overviewSchema = z.object({
  asOf: instantSchema,
  countable: z.number().int(),
  units: z.number().int(),
  since: civilDateSchema,
  figures: z.object({
    overdue: z.number().int(),
    overdueLastWeek: z.number().int(),
    dueThisWeek: z.number().int(),
    dueThisWeekUntil: civilDateSchema,
    awaiting: z.number().int(),
    awaitingLongest: z.number().int(),
    forLeader: z.number().int(),
    done: z.number().int(),
    doneInTime: z.number().int(),
    doneLate: z.number().int(),
  }),
  decisions: z.array(z.object({ id: z.string(), title: z.string(), sub: z.string(), href: z.string() })),
  overdue: z.array(
    z.object({
      taskId: idSchema,
      unit: unitRefSchema,
      title: z.string(),
      workingDays: z.number().int(),
      step: z.string(),
    }),
  ),
  overdueMore: z.number().int(),
  byUnit: z.array(
    z.object({
      unit: unitRefSchema,
      counts: outcomeCountsSchema.extend({ dueSoon: z.number().int() }),
      total: z.number().int(),
      points: decimal.nullable(),
      projected: decimal.nullable(),
    }),
  ),
  /** The office's own card (assigned by the superior) and the sum of what it assigned to its units. */
  cards: z.object({ fromAbove: cardSchema.nullable(), toUnits: cardSchema.nullable() }),
});
