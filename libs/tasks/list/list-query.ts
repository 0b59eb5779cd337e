import { outcomeSchema } from '@dondoc/contracts';
import { z } from 'zod';

export const VIEWS = ['all', 'open', 'mine', 'overdue', 'dueSoon', 'awaiting', 'unacknowledged', 'undated', 'routine', 'done'] as const;
export type View = (typeof VIEWS)[number];
export const SORTS = ['first', 'due', '-due', 'unit', 'assigned'] as const;

const ids = z
  .string()
  .transform((text) => text.split(',').filter((id) => id !== ''))
  .pipe(z.array(z.uuid()).max(200));

/** The query of GET /tasks; several units, directives or assigners are separated by commas. */
export const listQuerySchema = z.object({
  view: z.enum(VIEWS).catch('all').default('all'),
  unit: ids.optional(),
  directive: ids.optional(),
  assigner: ids.optional(),
  year: z.coerce.number().int().min(1990).max(2200).optional(),
  countable: z.enum(['true', 'false']).optional(),
  outcome: outcomeSchema.optional(),
  q: z.string().trim().max(200).optional(),
  sort: z.enum(SORTS).catch('first').default('first'),
  after: z.string().max(400).optional(),
  size: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListQuery = z.infer<typeof listQuerySchema>;

/** Filters a person sets on purpose: those that may be taken off again for an empty result. */
export const FILTERS = ['view', 'unit', 'directive', 'assigner', 'year', 'countable', 'outcome', 'q'] as const;
export type Filter = (typeof FILTERS)[number];

export const isActive = (query: ListQuery, filter: Filter): boolean =>
  filter === 'view' ? query.view !== 'all' : query[filter] !== undefined && query[filter] !== '';

/** The query without one filter. */
export function without(query: ListQuery, filter: Filter): ListQuery {
  return filter === 'view' ? { ...query, view: 'all' } : { ...query, [filter]: undefined };
}

/** Reads `filter[x]`, `page[x]` and `sort` whether the HTTP layer parsed the brackets or not. Throws a ZodError on a bad value. */
export function listQueryOf(raw: Readonly<Record<string, unknown>>): ListQuery {
  const flat: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    const bracketed = /^(?:filter|page)\[(\w+)\]$/.exec(name)?.[1];
    if (bracketed !== undefined) flat[bracketed] = value;
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) Object.assign(flat, value);
    else flat[name] = value;
  }
  const stated = Object.entries(flat).filter(([, value]) => value !== '');
  return listQuerySchema.parse(Object.fromEntries(stated));
}
