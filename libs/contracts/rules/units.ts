import { z } from 'zod';
import { civilDateSchema } from '../primitives.js';

const idSchema = z.string().min(1).max(100);
const names = z.array(z.string().min(1)).default([]);

/** UNITS.json of the command line (contracts.md): the units a directive may name, groups of them, and the people in their seats. */
export const unitsFileSchema = z.object({
  units: z
    .array(
      z.object({
        id: idSchema,
        name: z.string().min(1),
        names,
        level: z.string().default('department'),
        parent: z.string().nullable().default(null),
      }),
    )
    .min(1),
  groups: z.array(z.object({ name: z.string().min(1), names, members: z.array(idSchema) })).default([]),
  people: z
    .array(
      z.object({
        id: idSchema,
        name: z.string().min(1),
        email: z.string().nullable().default(null),
        seats: z
          .array(
            z.object({
              unit: idSchema,
              role: z.enum(['leader', 'monitor', 'unitHead', 'officer', 'admin']),
              since: civilDateSchema.nullable().default(null),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
});
export type UnitsFile = z.infer<typeof unitsFileSchema>;
