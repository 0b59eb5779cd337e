import { randomUUID } from 'node:crypto';
import { departments, communes, city, groups, people, province, type DemoUnit } from '../../apps/server/demo/office.js';
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

export async function makeOffice(test: TestApp): Promise<TestOffice> {
  const admin = test.agent();
  const start = { officeName: city.name, name: 'Tạ Quang Huy', email: emailOf('quantri'), password: PASSWORD };
  await admin.post('/api/v1/start').send(start).expect(201);
  const session = await admin.get('/api/v1/session').expect(200);
  const units: Record<string, string> = { sadec: session.body.seats[0].unit.id };
  const bodyOf = (unit: DemoUnit, id: string, parentId: string | null) => ({
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
  await admin
    .put(`/api/v1/units/${units['sadec']}`)
    .send(bodyOf(city, units['sadec'] ?? '', null))
    .expect(200);
  for (const unit of [province, ...departments, ...communes]) {
    units[unit.key] = randomUUID();
    await admin
      .post('/api/v1/units')
      .send(bodyOf(unit, units[unit.key] ?? '', unit === province ? null : (units['sadec'] ?? null)))
      .expect(201);
  }
  for (const { name, names, members } of groups) {
    const id = randomUUID();
    const memberIds = members.map(({ key }) => units[key]);
    await admin.put(`/api/v1/unit-groups/${id}`).send({ id, name, names, memberIds }).expect(200);
  }
  const ids: Record<string, string> = { quantri: session.body.person.id };
  for (const { key, name, seats } of people) {
    ids[key] = randomUUID();
    await admin
      .post('/api/v1/people')
      .send({ id: ids[key], name, email: emailOf(key), phone: null, password: PASSWORD })
      .expect(201);
    for (const { unit, role, title } of seats) {
      await admin
        .post('/api/v1/seats')
        .send({ id: randomUUID(), personId: ids[key], unitId: units[unit], role, title, from: FROM, to: null })
        .expect(201);
    }
  }
  const agents = new Map<string, Promise<Agent>>([['quantri', Promise.resolve(admin)]]);
  const signIn = async (key: string): Promise<Agent> => {
    const agent = test.agent();
    await agent
      .post('/api/v1/session')
      .send({ email: emailOf(key), password: PASSWORD })
      .expect(200);
    return agent;
  };
  return {
    units,
    people: ids,
    admin,
    as: (key) => {
      const agent = agents.get(key) ?? signIn(key);
      agents.set(key, agent);
      return agent;
    },
  };
}
