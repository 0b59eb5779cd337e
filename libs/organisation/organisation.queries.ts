import { civilDateOf, Directory, type CivilDate, type Role } from '@dondoc/domain';
import { Clock, Store } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import {
  PERSON_COLUMNS,
  SEAT_COLUMNS,
  UNIT_COLUMNS,
  UNIT_GROUP_COLUMNS,
  validOn,
  type PersonRow,
  type SeatRow,
  type UnitGroupRow,
  type UnitRow,
} from './organisation.tables.js';

export type Unit = UnitRow;
export type UnitGroup = UnitGroupRow;
export interface UnitRef {
  readonly id: string;
  readonly name: string;
  readonly short: string;
}
export interface PersonRef {
  readonly id: string;
  readonly name: string;
}
export interface Person extends PersonRef {
  readonly email: string;
  readonly phone: string | null;
}

/** A seat held on the day asked for (domain `DirectorySeat` with its title). */
export interface HeldSeat {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly title: string;
  readonly since: CivilDate;
}

/** A held seat with the person and the address to write to. */
export interface SeatHolder extends HeldSeat {
  readonly name: string;
  readonly email: string;
}

/** The authority whose installation this is. `contact`: whom to ask, for the foot of mails; null while nobody monitors. */
export interface Office {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly level: Unit['level'];
  readonly contact: {
    readonly unit: string;
    readonly name: string;
    readonly phone: string | null;
    readonly email: string;
  } | null;
}

/** What other rooms may know of units, people and seats. Days are civil days of the office. */
@Injectable()
export class OrganisationQueries {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  /** All units by id, ended ones too. */
  async units(): Promise<ReadonlyMap<string, Unit>> {
    const rows = await this.store.query<UnitRow>(`select ${UNIT_COLUMNS} from organisation.unit order by name, id`);
    return new Map(rows.map((unit) => [unit.id, unit]));
  }

  async unitGroups(): Promise<readonly UnitGroup[]> {
    return this.store.query<UnitGroupRow>(
      `select ${UNIT_GROUP_COLUMNS} from organisation.unit_group order by name, id`,
    );
  }

  /** Who is meant by names in directives, among the units of that day. */
  async directoryOn(on: CivilDate): Promise<Directory> {
    const [units, groups] = await Promise.all([this.units(), this.unitGroups()]);
    const valid = [...units.values()].filter(
      (unit) => unit.validFrom <= on && (unit.validTo === null || unit.validTo >= on),
    );
    return new Directory(valid, groups);
  }

  /** Null until the first administrator has been made. */
  async office(): Promise<Office | null> {
    const [unit] = await this.store.query<UnitRow>(
      `select ${UNIT_COLUMNS} from organisation.unit where id = (select unit_id from organisation.office)`,
    );
    if (unit === undefined) return null;
    const [monitor] = await this.holders(['monitor'], null);
    const contact = monitor === undefined ? null : await this.contactOf(monitor);
    return { id: unit.id, name: unit.name, short: unit.short, level: unit.level, contact };
  }

  private async contactOf(monitor: SeatHolder): Promise<Office['contact']> {
    const [row] = await this.store.query<{ unit: string; phone: string | null }>(
      `select u.name as unit, p.phone from organisation.unit u, organisation.person p where u.id = $1 and p.id = $2`,
      [monitor.unitId, monitor.personId],
    );
    return row === undefined ? null : { ...row, name: monitor.name, email: monitor.email };
  }

  async people(ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    const rows = await this.store.query<PersonRow>(
      `select ${PERSON_COLUMNS} from organisation.person where id = any($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, name, email, phone }) => [id, { id, name, email, phone }]));
  }

  /** Persons by id, name only; ids that are nobody's (such as "system") are left out. */
  async personRefs(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, PersonRef>> {
    const rows = await this.store.query<PersonRef>(
      'select id, name from organisation.person where id::text = any($1)',
      [[...new Set(ids.filter((id) => id !== null))]],
    );
    return new Map(rows.map((person) => [person.id, person]));
  }

  /** Every seat held on that day, in a fixed order: by first day, then id. */
  async seatsAt(on: CivilDate): Promise<readonly HeldSeat[]> {
    return this.store.query<HeldSeat>(
      `select id, person_id as "personId", unit_id as "unitId", role, title, valid_from as since
       from organisation.seat where ${validOn('$1')} order by valid_from, id`,
      [on],
    );
  }

  async headsOf(unitIds: readonly string[], on?: CivilDate): Promise<readonly SeatHolder[]> {
    return this.holders(['unitHead'], unitIds, on);
  }

  async officersOf(unitIds: readonly string[], on?: CivilDate): Promise<readonly SeatHolder[]> {
    return this.holders(['officer'], unitIds, on);
  }

  async monitors(on?: CivilDate): Promise<readonly SeatHolder[]> {
    return this.holders(['monitor'], null, on);
  }

  async leaders(on?: CivilDate): Promise<readonly SeatHolder[]> {
    return this.holders(['leader'], null, on);
  }

  /** Seats of these roles held on that day (default: today); `unitIds` null: of any unit. */
  async holders(
    roles: readonly Role[],
    unitIds: readonly string[] | null,
    on?: CivilDate,
  ): Promise<readonly SeatHolder[]> {
    return this.store.query<SeatHolder>(
      `select s.id, s.person_id as "personId", s.unit_id as "unitId", s.role, s.title, s.valid_from as since, p.name, p.email
       from (select * from organisation.seat where ${validOn('$1')}) s join organisation.person p on p.id = s.person_id
       where s.role = any($2) and ($3::uuid[] is null or s.unit_id = any($3)) order by s.valid_from, s.id`,
      [on ?? (await this.today()), roles, unitIds],
    );
  }

  /** All seats ever held by these people (by anybody: null), the present ones first. */
  async seatsOf(personIds: readonly string[] | null): Promise<readonly SeatRow[]> {
    return this.store.query<SeatRow>(
      `select ${SEAT_COLUMNS} from organisation.seat where $1::uuid[] is null or person_id = any($1)
       order by valid_to desc nulls first, valid_from, id`,
      [personIds],
    );
  }

  private async today(): Promise<CivilDate> {
    return civilDateOf(await this.clock.now());
  }
}

export const unitRefOf = ({ id, name, short }: UnitRef): UnitRef => ({ id, name, short });
