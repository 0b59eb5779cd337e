import {
  civilDateOf,
  type Actor,
  type CivilDate,
  type Instant,
  type LadderPolicy,
  type ReadingRule,
  type ReminderPolicy,
  type Role,
  type WorkingCalendar,
} from '@dondoc/domain';
import { DirectivesQueries } from '@dondoc/directives';
import { OrganisationQueries, scopeOf, type Office, type SignedIn } from '@dondoc/organisation';
import { Clock } from '@dondoc/platform';
import { RulesQueries } from '@dondoc/rules';
import { Injectable } from '@nestjs/common';

export interface UnitRef {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly headTitle: string;
}
export interface PersonRef {
  readonly id: string;
  readonly name: string;
}
export interface SeatRef {
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly title: string;
}

/** What rooms to the left say at one office instant: read before a transaction, handed to pure functions. */
export interface Surroundings {
  readonly now: Instant;
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar;
  readonly readingRule: ReadingRule;
  readonly reminders: ReminderPolicy;
  readonly ladder: LadderPolicy;
  readonly units: ReadonlyMap<string, UnitRef>;
  readonly seats: readonly SeatRef[];
  /** The authority whose installation this is; null until the first administrator has been made. */
  readonly office: Office | null;
}

/** What a list or page says of a directive and of the obligation under a task. */
export interface SourceTexts {
  readonly directives: ReadonlyMap<string, { readonly id: string; readonly ref: string }>;
  readonly people: ReadonlyMap<string, PersonRef>;
}

/** The only place of this room that asks the rooms to its left. */
@Injectable()
export class SurroundingsReader {
  constructor(
    private readonly clock: Clock,
    private readonly organisation: OrganisationQueries,
    private readonly rulesQueries: RulesQueries,
    readonly directives: DirectivesQueries,
  ) {}

  /** `at`: the office time of an event that is worked off; now by default. */
  async read(at?: Instant): Promise<Surroundings> {
    const now = at ?? (await this.clock.now());
    const today = civilDateOf(now);
    const [calendar, readingRule, reminders, ladder, units, seats, office] = await Promise.all([
      this.rulesQueries.calendar(today),
      this.rulesQueries.reading(today),
      this.rulesQueries.reminders(today),
      this.rulesQueries.ladder(today),
      this.organisation.units(),
      this.organisation.seatsAt(today),
      this.organisation.office(),
    ]);
    return { now, today, calendar, readingRule, reminders, ladder, units, seats, office };
  }

  /** Only what a sweep decides with. */
  async rules(now: Instant): Promise<Pick<Surroundings, 'reminders' | 'calendar'>> {
    const today = civilDateOf(now);
    const [calendar, reminders] = await Promise.all([
      this.rulesQueries.calendar(today),
      this.rulesQueries.reminders(today),
    ]);
    return { calendar, reminders };
  }

  async texts(ids: {
    directiveIds: Iterable<string>;
    personIds: Iterable<string | null | undefined>;
  }): Promise<SourceTexts> {
    const personIds = [...new Set([...ids.personIds].filter((id): id is string => typeof id === 'string'))];
    const [directives, people] = await Promise.all([
      this.directives.references([...new Set(ids.directiveIds)]),
      this.organisation.people(personIds),
    ]);
    return { directives, people };
  }
}

/** Units whose tasks a person may see; null: all. */
export function visibleUnitsOf(actor: SignedIn): readonly string[] | null {
  const scope = scopeOf(actor);
  return scope.all ? null : scope.unitIds;
}

export const unitsWithRole = (actor: Actor, role: Role): readonly string[] =>
  actor.seats.filter((seat) => seat.role === role).map((seat) => seat.unitId);

export const NOBODY: PersonRef = { id: '00000000-0000-7000-8000-000000000000', name: 'Hệ thống' };
export const personOf = (people: ReadonlyMap<string, PersonRef>, id: string | null): PersonRef =>
  (id === null ? undefined : people.get(id)) ?? NOBODY;

export function unitOf(units: ReadonlyMap<string, UnitRef>, id: string): UnitRef {
  return units.get(id) ?? { id, name: 'Đơn vị chưa rõ', short: 'Đơn vị chưa rõ', headTitle: 'Thủ trưởng đơn vị' };
}

export const unitRefOf = (
  units: ReadonlyMap<string, UnitRef>,
  id: string,
): { id: string; name: string; short: string } => {
  const { name, short } = unitOf(units, id);
  return { id, name, short };
};

/** The head of a unit today: the first seat with that role; null where there is none. */
export const headOf = (seats: readonly SeatRef[], unitId: string): SeatRef | null =>
  seats.find((seat) => seat.unitId === unitId && seat.role === 'unitHead') ?? null;

/** Who decides on matters of a unit, in words: the monitor's unit, or the leader where the matter is the monitor's own. */
export function deciderOf(
  { seats, units }: Surroundings,
  leadUnitId: string,
): { who: 'monitor' | 'leader'; name: string } {
  const monitors = seats.filter((seat) => seat.role === 'monitor');
  const other = monitors.find((seat) => seat.unitId !== leadUnitId);
  return other === undefined
    ? { who: 'leader', name: 'Lãnh đạo' }
    : { who: 'monitor', name: unitOf(units, other.unitId).short };
}
