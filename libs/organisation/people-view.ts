import type { personSchema, seatSchema } from '@dondoc/contracts';
import { civilDateOf } from '@dondoc/domain';
import { Clock, Store } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { scopeOf, type SignedIn } from './actor.js';
import { OrganisationQueries, unitRefOf, type Unit } from './organisation.queries.js';
import { PERSON_COLUMNS, type PersonRow, type SeatRow } from './organisation.tables.js';

type PersonView = z.infer<typeof personSchema>;
type SeatView = z.infer<typeof seatSchema>;

/** Composes people and seats as the screens show them. */
@Injectable()
export class PeopleViews {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly queries: OrganisationQueries,
  ) {}

  /**
   * Administrators, monitors and leaders see everybody; a unit its own people and whom it may meet: leaders, monitors, heads.
   * Addresses are for administrators and monitors (and one's own).
   */
  async listFor(actor: SignedIn): Promise<readonly PersonView[]> {
    const [people, seats, units, now] = await Promise.all([
      this.store.query<PersonRow>(`select ${PERSON_COLUMNS} from organisation.person order by name, id`),
      this.queries.seatsOf(null),
      this.queries.units(),
      this.clock.now(),
    ]);
    const seatsOf = new Map<string, SeatRow[]>();
    for (const seat of seats) seatsOf.set(seat.personId, [...(seatsOf.get(seat.personId) ?? []), seat]);
    const mayMeet = meeting(actor, civilDateOf(now));
    const addresses = actor.roles.includes('admin') || actor.roles.includes('monitor');
    return people
      .filter(({ id }) => id === actor.personId || mayMeet(seatsOf.get(id) ?? []))
      .map((person) =>
        viewOf(person, seatsOf.get(person.id) ?? [], { units, addresses: addresses || person.id === actor.personId }),
      );
  }

  async personOf(person: PersonRow): Promise<PersonView> {
    const [seats, units] = await Promise.all([this.queries.seatsOf([person.id]), this.queries.units()]);
    return viewOf(person, seats, { units, addresses: true });
  }

  async seatOf(seat: SeatRow): Promise<SeatView> {
    const [view] = seatViewsOf([seat], await this.queries.units());
    if (view === undefined) throw new Error(`seat ${seat.id} has no unit`);
    return view;
  }
}

function meeting(actor: SignedIn, today: string): (seats: readonly SeatRow[]) => boolean {
  const scope = scopeOf(actor);
  if (scope.all || actor.roles.includes('admin')) return () => true;
  const isHeld = (seat: SeatRow): boolean => seat.from <= today && (seat.to === null || seat.to >= today);
  return (seats) =>
    seats.some(
      (seat) =>
        isHeld(seat) && (['leader', 'monitor', 'unitHead'].includes(seat.role) || scope.unitIds.includes(seat.unitId)),
    );
}

interface Showing {
  readonly units: ReadonlyMap<string, Unit>;
  readonly addresses: boolean;
}

function viewOf(person: PersonRow, seats: readonly SeatRow[], { units, addresses }: Showing): PersonView {
  const { id, name, email, phone, version } = person;
  const reach = addresses ? { email, phone } : { email: null, phone: null };
  return { id, name, ...reach, seats: seatViewsOf(seats, units), version };
}

function seatViewsOf(seats: readonly SeatRow[], units: ReadonlyMap<string, Unit>): SeatView[] {
  return seats.flatMap(({ id, unitId, role, title, from, to }) => {
    const unit = units.get(unitId);
    return unit === undefined ? [] : [{ id, unit: unitRefOf(unit), role, title, from, to }];
  });
}
