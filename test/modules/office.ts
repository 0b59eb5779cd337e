import { randomUUID } from 'node:crypto';
import { departments, communes, city, groups, people, province, type DemoUnit } from '../../apps/server/demo/office.js';
import { changeFirstPasswords } from '../harness/first-passwords.js';
import type { TestApp } from '../harness/app.js';

export type Agent = ReturnType<TestApp['agent']>;

/** The city of Sa Đéc with its units, groups and people, made through the API; everybody's password is `PASSWORD`. */
export interface TestOffice {
  /** Unit ids by key: sadec, tinh, vhtt, noivu, vanphong, p1 … */
  readonly units: Readonly<Record<string, string>>;
  /** Person ids by key: chutich, noivu (monitor), vhtt (head), chuyenvien.vhtt (officer) … */
  readonly people: Readonly<Record<string, string>>;
  readonly admin: Agent;
  /** A browser in which this person is signed in; the same at every call. */
  as(key: string): Promise<Agent>;
}

export const PASSWORD = 'mot cau rat de nho';
const emailOf = (key: string): string => `${key}@sadec.example`;
const FROM = '2022-01-01';

interface FirstSession {
  readonly person: { readonly id: string };
  readonly seats: readonly { readonly unit: { readonly id: string } }[];
}

export async function makeOffice(test: TestApp): Promise<TestOffice> {
  const admin = test.agent();
  const start = { officeName: city.name, name: 'Tạ Quang Huy', email: emailOf('quantri'), password: PASSWORD };
  await admin.post('/api/v1/start').send(start).expect(201);
  const session = (await admin.get('/api/v1/session').expect(200)).body as FirstSession;
  const units = await makeUnits(admin, session.seats[0]?.unit.id ?? '');
  await makeGroups(admin, units);
  const ids = { ...(await makePeople(admin, units)), quantri: session.person.id };
  await changeFirstPasswords(test.database);
  return { units, people: ids, admin, as: visitorsOf(test, admin) };
}

const unitBodyOf = (unit: DemoUnit, id: string, parentId: string | null) => ({
  id,
  name: unit.name,
  short: unit.short,
  names: unit.names,
  level: unit.level,
  headTitle: unit.headTitle,
  parentId,
  validFrom: FROM,
  validTo: null,
});

async function makeUnits(admin: Agent, officeId: string): Promise<Readonly<Record<string, string>>> {
  await admin
    .put(`/api/v1/units/${officeId}`)
    .send(unitBodyOf(city, officeId, null))
    .expect(200);
  const units: Record<string, string> = { sadec: officeId };
  for (const unit of [province, ...departments, ...communes]) {
    const id = randomUUID();
    units[unit.key] = id;
    const parentId = unit === province ? null : officeId;
    await admin
      .post('/api/v1/units')
      .send(unitBodyOf(unit, id, parentId))
      .expect(201);
  }
  return units;
}

async function makeGroups(admin: Agent, units: Readonly<Record<string, string>>): Promise<void> {
  for (const { name, names, members } of groups) {
    const id = randomUUID();
    const memberIds = members.map(({ key }) => units[key]);
    await admin.put(`/api/v1/unit-groups/${id}`).send({ id, name, names, memberIds }).expect(200);
  }
}

async function makePeople(admin: Agent, units: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const { key, name, seats } of people) {
    const id = randomUUID();
    ids[key] = id;
    const person = { id, name, email: emailOf(key), phone: null, password: PASSWORD };
    await admin.post('/api/v1/people').send(person).expect(201);
    for (const { unit, role, title } of seats) {
      const seat = { id: randomUUID(), personId: id, unitId: units[unit], role, title, from: FROM, to: null };
      await admin.post('/api/v1/seats').send(seat).expect(201);
    }
  }
  return ids;
}

function visitorsOf(test: TestApp, admin: Agent): TestOffice['as'] {
  const agents = new Map<string, Promise<Agent>>([['quantri', Promise.resolve(admin)]]);
  const signIn = async (key: string): Promise<Agent> => {
    const agent = test.agent();
    const body = { email: emailOf(key), password: PASSWORD };
    await agent.post('/api/v1/session').send(body).expect(200);
    return agent;
  };
  return (key) => {
    const agent = agents.get(key) ?? signIn(key);
    agents.set(key, agent);
    return agent;
  };
}
