import { outcomeSchema } from '@dondoc/contracts';
import { Refused, type PageRequest } from '@dondoc/platform';
import { z } from 'zod';

export const VIEWS = [
  'all',
  'open',
  'mine',
  'overdue',
  'dueSoon',
  'awaiting',
  'unacknowledged',
  'undated',
  'routine',
  'done',
] as const;
export type View = (typeof VIEWS)[number];
export const SORTS = ['first', 'due', '-due', 'unit', 'assigned'] as const;

const ids = z
  .string()
  .transform((text) => text.split(',').filter((id) => id !== ''))
  .pipe(z.array(z.uuid()).max(200));

/** The query of GET /tasks; several units, directives or assigners are separated by commas. */
const listQuerySchema = z.object({
  view: z.enum(VIEWS).default('all'),
  unit: ids.optional(),
  directive: ids.optional(),
  assigner: ids.optional(),
  year: z.coerce.number().int().min(1990).max(2200).optional(),
  countable: z.enum(['true', 'false']).optional(),
  outcome: outcomeSchema.optional(),
  q: z.string().trim().max(200).optional(),
  sort: z.enum(SORTS).default('first'),
});
export type ListQuery = z.infer<typeof listQuerySchema> & Pick<PageRequest, 'after' | 'size'>;

/** Filters a person sets on purpose: those that may be taken off again for an empty result. */
export const FILTERS = ['view', 'unit', 'directive', 'assigner', 'year', 'countable', 'outcome', 'q'] as const;
export type Filter = (typeof FILTERS)[number];

export const isActive = (query: ListQuery, filter: Filter): boolean =>
  filter === 'view' ? query.view !== 'all' : query[filter] !== undefined && query[filter] !== '';

/** The query without one filter. */
export function without(query: ListQuery, filter: Filter): ListQuery {
  return filter === 'view' ? { ...query, view: 'all' } : { ...query, [filter]: undefined };
}

/** Reads what a list was asked for; a filter with a value it cannot have is refused with `validation`. */
export function listQueryOf({ filter, sort, after, size }: PageRequest): ListQuery {
  const parsed = listQuerySchema.safeParse({ ...filter, ...(sort === null ? {} : { sort }) });
  if (parsed.success) return { ...parsed.data, after, size };
  const errors = parsed.error.issues.map(({ path }) => ({
    path: path.join('.'),
    message: 'Giá trị lọc chưa đúng dạng.',
  }));
  throw new Refused({ problem: 'validation', errors });
}
