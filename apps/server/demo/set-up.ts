import {
  administrator,
  addressOf,
  city,
  communes,
  demoPassword,
  departments,
  groups,
  people,
  province,
  type DemoUnit,
} from './office.js';
import { newId, type Visitor, type Visitors } from './visitor.js';

interface UnitRow {
  readonly id: string;
  readonly version: number;
}

/** Ids of the demo's units by their key. */
export type UnitIds = ReadonlyMap<string, string>;

const since = '2021-07-01';

/** The first administrator, then units, groups, people and seats, all entered by him through the API. */
export async function setUpOffice(baseUrl: string, visitors: Visitors): Promise<UnitIds> {
  const start = await fetch(`${baseUrl}/api/v1/start`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      officeName: city.name,
      name: administrator.name,
      email: addressOf(administrator.key),
      password: demoPassword,
    }),
  });
  if (!start.ok) throw new Error(`demo data: POST /start → ${start.status} ${await start.text()}`);
  const admin = await visitors.as(administrator.key);
  const ids = await enterUnits(admin);
  for (const group of groups) {
    const id = newId();
    const memberIds = group.members.map((member) => idOf(ids, member.key));
    await admin.put(`/unit-groups/${id}`, { id, name: group.name, names: [...group.names], memberIds });
  }
  await enterPeople(admin, ids);
  return ids;
}

async function enterUnits(admin: Visitor): Promise<UnitIds> {
  const ids = new Map<string, string>();
  const existing = await admin.get<{ data: readonly UnitRow[] }>('/units');
  const office = existing.data[0];
  if (!office) throw new Error('demo data: the office has no first unit');
  const provinceId = newId();
  ids.set(city.key, office.id).set(province.key, provinceId);
  await admin.post('/units', { ...bodyOf(province), id: provinceId, parentId: null });
  await admin.put(`/units/${office.id}`, { ...bodyOf(city), id: office.id, parentId: provinceId }, office.version);
  for (const unit of [...departments, ...communes]) {
    const id = newId();
    ids.set(unit.key, id);
    await admin.post('/units', { ...bodyOf(unit), id, parentId: office.id });
  }
  return ids;
}

const bodyOf = (unit: DemoUnit) => ({
  name: unit.name,
  short: unit.short,
  names: [...unit.names],
  level: unit.level,
  headTitle: unit.headTitle,
  validFrom: since,
  validTo: null,
});

async function enterPeople(admin: Visitor, ids: UnitIds): Promise<void> {
  for (const person of people) {
    const id = newId();
    await admin.post('/people', {
      id,
      name: person.name,
      email: addressOf(person.key),
      phone: null,
      password: demoPassword,
    });
    for (const seat of person.seats) {
      await admin.post('/seats', {
        id: newId(),
        personId: id,
        unitId: idOf(ids, seat.unit),
        role: seat.role,
        title: seat.title,
        from: since,
        to: null,
      });
    }
  }
}

export function idOf(ids: UnitIds, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`demo data: no unit ${key}`);
  return id;
}
