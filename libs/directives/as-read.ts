import type { directiveSchema } from '@dondoc/contracts';
import type { z } from 'zod';
import type { ObligationRow } from './directives.tables.js';
import { allUnderstoodOf, type DocumentDays } from './understanding.js';

export type AsReadView = z.infer<typeof directiveSchema>['obligations'][number]['asRead'];
type Understanding = Parameters<typeof allUnderstoodOf>[2];

/**
 * What the reader proposed for each obligation, by id, so that the screen can show it beside what a person made of it; null where a
 * person added the obligation. Its day is told under the rules of now, as the day beside it is.
 */
export function allAsReadOf(
  directive: Omit<DocumentDays, 'now'>,
  obligations: readonly ObligationRow[],
  understanding: Understanding,
): ReadonlyMap<string, AsReadView> {
  const deadlines = obligations.map(({ id, asRead }) => ({ id, deadline: asRead?.deadline ?? null }));
  const understood = allUnderstoodOf(directive, deadlines, understanding);
  return new Map(
    obligations.map(({ id, asRead }): [string, AsReadView] => [
      id,
      asRead === null
        ? null
        : {
            title: asRead.title,
            quote: [...asRead.quote],
            kind: asRead.kind,
            deadline: asRead.deadline,
            due: understood.get(id) ?? null,
            reviewOn: asRead.reviewOn,
            leadUnitIds: [...asRead.leadUnitIds],
            coordinatorUnitIds: [...asRead.coordinatorUnitIds],
            reportTo: asRead.reportTo,
            via: asRead.via,
            deliverable: asRead.deliverable,
          },
    ]),
  );
}
