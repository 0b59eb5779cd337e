import { may, type Actor, type Case } from '@dondoc/domain';
import { scopeOf } from '@dondoc/organisation';

/** A case is seen by who follows up and by the unit that leads the task; coordinating units have no part in its lateness. */
export function seesCase(actor: Actor, { leadUnitId }: Pick<Case, 'leadUnitId'>): boolean {
  const scope = scopeOf(actor);
  return scope.all || scope.unitIds.includes(leadUnitId);
}

/** A dossier is seen by leader, monitor and the head of the unit (rules.md §6). */
export const seesDossier = (actor: Actor, leadUnitId: string): boolean =>
  may(actor, 'seeDossier', { leadUnitId }) === null;

/** Units whose dossiers a person sees; null: all. */
export function dossierUnitsOf(actor: Actor): readonly string[] | null {
  if (scopeOf(actor).all) return null;
  return actor.seats.filter(({ role }) => role === 'unitHead').map(({ unitId }) => unitId);
}
