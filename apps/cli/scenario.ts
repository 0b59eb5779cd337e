import type { UnitsFile } from '@dondoc/contracts';
import {
  Directory,
  obligationKindOf,
  workingDaysFrom,
  civilDateOf,
  type DirectorySeat,
  type Instant,
  type IssuedObligation,
  type Scenario,
  type SimulatedPerson,
  type WorkingCalendar,
} from '@dondoc/domain';
import type { ReadObligation, ReadOwner } from '@dondoc/reading';

/** The seat of those who follow up and decide, where UNITS.json names nobody for it: in no lead unit. */
const OFFICE = 'office';

export interface Office {
  readonly people: readonly SimulatedPerson[];
  readonly seats: readonly DirectorySeat[];
  readonly directory: Directory;
}

/** The office of UNITS.json; without people each unit has a head with an address, and somebody monitors and leads (contracts.md). */
export function officeOf(file: UnitsFile): Office {
  const people: SimulatedPerson[] = file.people.map(({ id, name, email }) => ({ id, name, email }));
  const seats: DirectorySeat[] = file.people.flatMap(({ id, seats: own }) =>
    own.map(({ unit, role, since }) => ({ personId: id, unitId: unit, role, since })),
  );
  const add = (personId: string, unitId: string, role: DirectorySeat['role'], name: string) => {
    people.push({ id: personId, name, email: `${personId}@example.invalid` });
    seats.push({ personId, unitId, role, since: null });
  };
  if (file.people.length === 0)
    for (const { id, name } of file.units) add(`head-${id}`, id, 'unitHead', `Thủ trưởng ${name}`);
  if (!seats.some(({ role }) => role === 'monitor')) add('monitor', OFFICE, 'monitor', 'Người theo dõi');
  if (!seats.some(({ role }) => role === 'leader')) add('leader', OFFICE, 'leader', 'Lãnh đạo');
  const units = file.units.map(({ id, name, names, level }) => ({
    id,
    name,
    short: name,
    names,
    headTitle: name,
    level,
  }));
  const groups = file.groups.map(({ name, names, members }, index) => ({
    id: `group-${index}`,
    name,
    names,
    memberIds: members,
  }));
  return { people, seats, directory: new Directory(units, groups) };
}

export interface ObligationFacts {
  readonly directory: Directory;
  readonly calendar: WorkingCalendar;
  readonly from: Instant;
  readonly reviewEvery: number;
  /** Told of each owner whom the directory does not know. */
  readonly unknown: (name: string, candidates: readonly string[]) => void;
}

/** An obligation as read, ready to be issued: owners found among the units. Without any lead it makes no task. */
export function issuedOf(read: ReadObligation, facts: ObligationFacts): IssuedObligation {
  const { directory, calendar, from, reviewEvery } = facts;
  const resolved = (owners: readonly ReadOwner[]) =>
    owners.map((owner) => {
      const found = directory.resolve(owner.text, owner.group);
      if (found.unitIds.length === 0) facts.unknown(owner.text, found.candidates);
      return found;
    });
  const leads = resolved(read.owners.filter(({ role }) => role === 'lead'));
  const helpers = resolved(read.owners.filter(({ role, group }) => role === 'coordinating' && !group));
  const leadUnitIds = [...new Set(leads.flatMap(({ unitIds }) => unitIds))];
  const {
    text: _text,
    span: _span,
    ...deadline
  } = read.deadline ?? { text: '', span: [0, 0], kind: 'urgent' as const };
  const kind = obligationKindOf(read.deadline === null ? null : deadline, read.standing);
  return {
    id: read.id,
    key: read.id,
    title: read.quote[0]?.text ?? '',
    instruction: read.instruction,
    kind,
    deadline: read.deadline === null ? null : deadline,
    reviewOn: kind === 'dated' ? null : workingDaysFrom(calendar, civilDateOf(from), reviewEvery),
    leadUnitIds,
    fanOut: leads.some(({ group }) => group) || leadUnitIds.length > 1,
    coordinatorUnitIds: [...new Set(helpers.flatMap(({ unitIds }) => unitIds))].filter(
      (id) => !leadUnitIds.includes(id),
    ),
    countable: kind !== 'routine',
  };
}

export const ASSIGNER: Scenario['assigner'] = { unitId: OFFICE, level: 'city' };
