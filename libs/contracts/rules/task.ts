import { z } from 'zod';
import { anyInstantSchema, civilDateSchema } from '../primitives.js';

/** TASK.json of `dondoc plan`: as much of a task as its reminders depend on. */
export const taskFileSchema = z.object({
  key: z.string().default('o1'),
  title: z.string().default(''),
  unit: z.string().default('unit'),
  officer: z.string().nullable().default(null),
  coordinators: z.array(z.string()).default([]),
  assignedAt: anyInstantSchema,
  assignmentNo: z.number().int().min(1).default(1),
  dueOn: civilDateSchema.nullable().default(null),
  reviewOn: civilDateSchema.nullable().default(null),
  state: z
    .enum(['assigned', 'acknowledged', 'submitted', 'returned', 'accepted', 'suspended', 'recalled', 'superseded'])
    .default('assigned'),
  routine: z.boolean().default(false),
});
export type TaskFile = z.infer<typeof taskFileSchema>;
