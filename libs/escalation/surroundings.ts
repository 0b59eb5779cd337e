import {
  civilDateOf,
  decidersOf,
  headOf as headIdOf,
  type Actor,
  type CivilDate,
  type Instant,
  type Role,
  type WorkingCalendar,
} from '@dondoc/domain';
import { OrganisationQueries } from '@dondoc/organisation';
import { Clock } from '@dondoc/platform';
import { RulesQueries } from '@dondoc/rules';
import { Injectable } from '@nestjs/common';

export interface UnitName {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly headTitle: string;
}
export interface PersonName {
  readonly id: string;
  readonly name: string;
}
export interface Seat {
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly title: string;
  readonly since: CivilDate;
}

/** What rooms to the left say at one office instant: read before a transaction, handed to pure functions. */
export interface Surroundings {
  readonly now: Instant;
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar;
  readonly units: ReadonlyMap<string, UnitName>;
  /** Held today, by the order of `seatsAt`. */
  readonly seats: readonly Seat[];
}

@Injectable()
export class SurroundingsReader {
  constructor(
    private readonly clock: Clock,
    private readonly organisation: OrganisationQueries,
    private readonly rules: RulesQueries,
  ) {}

  /** `at`: the office time of what is worked off; now by default. */
  async read(at?: Instant): Promise<Surroundings> {
    const now = at ?? (await this.clock.now());
    const today = civilDateOf(now);
    const [calendar, units, seats] = await Promise.all([
      this.rules.calendar(today),
      this.organisation.units(),
      this.organisation.seatsAt(today),
    ]);
    return { now, today, calendar, units, seats };
  }

  async people(ids: Iterable<string | null | undefined>): Promise<ReadonlyMap<string, PersonName>> {
    const known = [...new Set([...ids].filter((id): id is string => typeof id === 'string'))];
    return known.length === 0 ? new Map() : this.organisation.personRefs(known);
  }
}

export function unitOf(units: ReadonlyMap<string, UnitName>, id: string): UnitName {
  return units.get(id) ?? { id, name: 'Đơn vị chưa rõ', short: 'Đơn vị chưa rõ', headTitle: 'Thủ trưởng đơn vị' };
}

export const unitRefOf = (
  units: ReadonlyMap<string, UnitName>,
  id: string,
): { id: string; name: string; short: string } => {
  const { name, short } = unitOf(units, id);
  return { id, name, short };
};

const NOBODY: PersonName = { id: '00000000-0000-7000-8000-000000000000', name: 'Hệ thống' };
export const personOf = (people: ReadonlyMap<string, PersonName>, id: string | null): PersonName => {
  const found = id === null ? undefined : people.get(id);
  return found === undefined ? NOBODY : { id: found.id, name: found.name };
};

/** The head of a unit, as the ladder addresses him; null where there is none. */
export function headOf(seats: readonly Seat[], unitId: string): Seat | null {
  const personId = headIdOf(seats, unitId);
  return seats.find((seat) => seat.personId === personId && seat.unitId === unitId && seat.role === 'unitHead') ?? null;
}

/** Who decides on matters of a unit: a monitor who is no party, or the leader where there is none. */
export function deciderOf(
  { seats, units }: Surroundings,
  leadUnitId: string,
): { who: 'monitor' | 'leader'; name: string } {
  const [first] = decidersOf(seats, 'confirmRung', { leadUnitId });
  if (first?.as !== 'monitor') return { who: 'leader', name: 'Lãnh đạo' };
  const seat = seats.find(({ personId, role }) => personId === first.personId && role === 'monitor');
  return { who: 'monitor', name: unitOf(units, seat?.unitId ?? '').short };
}

export const hasRole = (actor: Actor, role: Role): boolean => actor.seats.some((seat) => seat.role === role);
