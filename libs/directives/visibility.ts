import { scopeOf, type SignedIn } from '@dondoc/organisation';

/** Leader and monitor see the register; a unit what was issued to it; others nothing. `$1` all, `$2` the units. */
export const VISIBLE = `($1 or (state <> 'registered' and exists (select from directives.obligation o
  where o.directive_id = directive.id and not o.dropped and (o.lead_unit_ids && $2::uuid[] or o.coordinator_unit_ids && $2::uuid[]))))`;

export function scopeParameters(actor: SignedIn): readonly [all: boolean, unitIds: readonly string[]] {
  const scope = scopeOf(actor);
  return scope.all ? [true, []] : [false, scope.unitIds];
}
