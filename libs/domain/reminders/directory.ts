import { may, type PermittedAction, type SubjectFacts } from '../task/may.js';
import type { Actor } from '../task/actor.js';
import type { DirectorySeat } from './notice.js';

/** The head of a unit among the seats held now; the one longest in office where there are several. Null: the unit has none. */
export function headOf(seats: readonly DirectorySeat[], unitId: string): string | null {
  const heads = seats.filter((seat) => seat.unitId === unitId && seat.role === 'unitHead');
  return (
    heads.sort(
      (one, other) => compared(one.since ?? '', other.since ?? '') || compared(one.personId, other.personId),
    )[0]?.personId ?? null
  );
}

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Whoever helps in a coordinating unit: its officers, else its head. */
export function coordinatorsOf(seats: readonly DirectorySeat[], unitId: string): readonly string[] {
  const officers = distinct(
    seats.filter((seat) => seat.unitId === unitId && seat.role === 'officer').map((seat) => seat.personId),
  );
  if (officers.length > 0) return officers;
  const head = headOf(seats, unitId);
  return head === null ? [] : [head];
}

export function personsOf(seats: readonly DirectorySeat[], role: DirectorySeat['role']): readonly string[] {
  return distinct(seats.filter((seat) => seat.role === role).map((seat) => seat.personId));
}

export function actorOf(seats: readonly DirectorySeat[], personId: string): Actor {
  const own = seats.filter((seat) => seat.personId === personId);
  return { personId, seats: own.map(({ unitId, role }) => ({ unitId, role })) };
}

export type Decider = { readonly personId: string; readonly as: 'monitor' | 'leader' };

/**
 * Who is asked to decide: the monitors who may (not a party, not of the unit itself), else the leaders who may. For a proposal only
 * leaders are in the table of rights.
 */
export function decidersOf(
  seats: readonly DirectorySeat[],
  action: PermittedAction,
  subject: SubjectFacts,
): readonly Decider[] {
  const entitled = (role: 'monitor' | 'leader') =>
    personsOf(seats, role)
      .filter((personId) => may(actorOf(seats, personId), action, subject) === null)
      .map((personId): Decider => ({ personId, as: role }));
  const monitors = entitled('monitor');
  return monitors.length > 0 ? monitors : entitled('leader');
}

export const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)].sort();
