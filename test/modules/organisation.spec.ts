import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AccountCommands, AddressCorrections } from '@dondoc/organisation';
import { EventLog } from '@dondoc/platform';
import { changeFirstPasswords } from '../harness/first-passwords.js';
import { startApp, type TestApp } from '../harness/app.js';

type Agent = ReturnType<TestApp['agent']>;
const ADMIN = {
  officeName: 'Ủy ban nhân dân thành phố Sa Đéc',
  name: 'Tạ Quang Huy',
  email: 'quantri@sadec.example',
  password: 'mot cau de nho',
};
const PASSWORD = 'cau mat khau dau';

let test: TestApp;
let admin: Agent;
let officeId: string;

beforeAll(async () => {
  test = await startApp({ clock: '2024-10-08T07:00:00+07:00' });
  admin = test.agent();
});
afterAll(() => test?.close());

const unitBody = (name: string, level: string, more: object = {}) => ({
  id: randomUUID(),
  name,
  short: name,
  names: [],
  level,
  parentId: null,
  headTitle: `Thủ trưởng ${name}`,
  validFrom: '2020-01-01',
  validTo: null,
  ...more,
});

async function person(
  name: string,
  unitId: string,
  role: string,
  from = '2024-01-01',
): Promise<{ id: string; email: string; seatId: string }> {
  const id = randomUUID();
  const seatId = randomUUID();
  const email = `${id.slice(0, 8)}@sadec.example`;
  await admin.post('/api/v1/people').send({ id, name, email, phone: '0277 000 000', password: PASSWORD }).expect(201);
  await admin
    .post('/api/v1/seats')
    .send({ id: seatId, personId: id, unitId, role, title: role, from, to: null })
    .expect(201);
  return { id, email, seatId };
}

async function signIn(email: string, password = PASSWORD): Promise<Agent> {
  const agent = test.agent();
  await agent.post('/api/v1/session').send({ email, password }).expect(200);
  return agent;
}

describe('the first start', () => {
  it('says that there is nobody yet', async () => {
    const { body } = await test.http.get('/api/v1/start').expect(200);
    expect(body).toMatchObject({ ready: true, demo: false, empty: true, accounts: [], office: null });
  });

  it('refuses a weak password, then makes the office and its administrator, who is signed in', async () => {
    const weak = await test.http
      .post('/api/v1/start')
      .send({ ...ADMIN, password: 'ngan' })
      .expect(422);
    expect(weak.body).toMatchObject({ type: '/problems/validation', errors: [{ path: 'password' }] });
    const made = await admin.post('/api/v1/start').send(ADMIN).expect(201);
    expect(made.body).toMatchObject({ empty: false, office: { name: ADMIN.officeName } });
    const { body } = await admin.get('/api/v1/session').expect(200);
    expect(body).toMatchObject({
      person: { name: ADMIN.name, email: ADMIN.email },
      roles: ['admin'],
      mustChangePassword: false,
      office: { name: ADMIN.officeName },
      now: '2024-10-08T07:00:00+07:00',
      counts: { mine: 0, decisions: 0 },
    });
    expect(body.calendar.work).toContain('2024-05-04');
    officeId = body.seats[0].unit.id;
  });

  it('happens once', async () => {
    const { body } = await test.http
      .post('/api/v1/start')
      .send({ ...ADMIN, email: 'ai@sadec.example' })
      .expect(403);
    expect(body.detail).toContain('Chưa có gì thay đổi.');
  });
});

describe('units and groups', () => {
  it('are made once, changed with the version seen, and end with a successor', async () => {
    const body = unitBody('Phòng Y tế', 'department', { parentId: officeId });
    const made = await admin.post('/api/v1/units').send(body).expect(201);
    expect(made.body).toMatchObject({ ...body, successorIds: [], version: 1 });
    await admin
      .post('/api/v1/units')
      .send({ ...body, name: 'Khác' })
      .expect(201)
      .expect(({ body: again }) => expect(again.name).toBe('Phòng Y tế'));
    const change = { ...body, validTo: '2025-06-30', successorIds: [officeId] };
    await admin
      .put(`/api/v1/units/${body.id}`)
      .set('If-Match', '"7"')
      .send(change)
      .expect(409)
      .expect(({ body: b }) => expect(b.type).toBe('/problems/stale-version'));
    const changed = await admin.put(`/api/v1/units/${body.id}`).set('If-Match', 'W/"1"').send(change).expect(200);
    expect(changed.body).toMatchObject({ validTo: '2025-06-30', successorIds: [officeId], version: 2 });
    await admin
      .put(`/api/v1/units/${body.id}`)
      .send({ ...change, validTo: '2019-01-01' })
      .expect(422);
    await admin
      .put(`/api/v1/units/${body.id}`)
      .send({ ...change, parentId: body.id })
      .expect(422);
  });

  it('a group names its members', async () => {
    const [one, other] = [unitBody('Phòng Tư pháp', 'department'), unitBody('Phòng Kinh tế', 'department')];
    await admin.post('/api/v1/units').send(one).expect(201);
    await admin.post('/api/v1/units').send(other).expect(201);
    const group = {
      id: randomUUID(),
      name: 'Các phòng chuyên môn',
      names: ['các phòng'],
      memberIds: [one.id, other.id],
    };
    await admin.put(`/api/v1/unit-groups/${group.id}`).send(group).expect(200);
    await admin
      .put(`/api/v1/unit-groups/${group.id}`)
      .send({ ...group, memberIds: [randomUUID()] })
      .expect(422);
    const { body } = await admin.get('/api/v1/unit-groups').expect(200);
    expect(body.data).toEqual([{ ...group, version: 1 }]);
    const units = await admin.get('/api/v1/units?page[size]=200').expect(200);
    expect(units.body.data.map((unit: { name: string }) => unit.name)).toEqual(
      expect.arrayContaining(['Phòng Tư pháp', 'Phòng Y tế']),
    );
  });
});

describe('people and seats', () => {
  it('an address belongs to one person, whatever its case', async () => {
    const { body } = await admin
      .post('/api/v1/people')
      .send({ id: randomUUID(), name: 'Ai Đó', email: ADMIN.email.toUpperCase(), phone: null })
      .expect(409);
    expect(body).toMatchObject({ type: '/problems/email-taken', detail: expect.stringContaining('đã có tài khoản') });
  });

  it('a seat is held once from one day', async () => {
    const someone = await person('Lê Quốc Khánh', officeId, 'unitHead');
    const seat = {
      id: randomUUID(),
      personId: someone.id,
      unitId: officeId,
      role: 'unitHead',
      title: 'x',
      from: '2024-01-01',
      to: null,
    };
    await admin.post('/api/v1/seats').send(seat).expect(422);
    await admin
      .post('/api/v1/seats')
      .send({ ...seat, from: '2024-03-01', to: '2024-02-01' })
      .expect(422);
    await admin
      .post('/api/v1/seats')
      .send({ ...seat, unitId: randomUUID(), from: '2024-03-01' })
      .expect(422);
  });

  it('addresses are shown to administrators and monitors, others see whom they may meet', async () => {
    const unit = unitBody('Phòng Nội vụ', 'department');
    const elsewhere = unitBody('Thanh tra', 'department');
    await admin.post('/api/v1/units').send(unit).expect(201);
    await admin.post('/api/v1/units').send(elsewhere).expect(201);
    const officer = await person('Phạm Ngọc Hân', unit.id, 'officer');
    const stranger = await person('Mai Xuân Quang', elsewhere.id, 'officer');
    const monitor = await person('Nguyễn Thị Bích Vân', unit.id, 'monitor');
    await changeFirstPasswords(test.database);
    const seen = await (await signIn(officer.email)).get('/api/v1/people').expect(200);
    const byId = new Map<string, { email: string | null }>(
      seen.body.data.map((each: { id: string; email: string | null }) => [each.id, each]),
    );
    expect(byId.get(officer.id)?.email).toBe(officer.email);
    expect(byId.get(monitor.id)?.email).toBeNull();
    expect(byId.has(stranger.id)).toBe(false);
    const all = await (await signIn(monitor.email)).get('/api/v1/people').expect(200);
    expect(all.body.data.find((each: { id: string }) => each.id === stranger.id).email).toBe(stranger.email);
  });

  it.each(['leader', 'monitor', 'unitHead', 'officer'])('only the administrator writes: not %s', async (role) => {
    const { email } = await person(`Vai trò ${role}`, officeId, role);
    await changeFirstPasswords(test.database);
    const agent = await signIn(email);
    const { body } = await agent.post('/api/v1/units').send(unitBody('Không được', 'other')).expect(403);
    expect(body).toMatchObject({
      type: '/problems/forbidden',
      detail: 'Việc này dành cho quản trị. Chưa có gì thay đổi.',
    });
    await agent
      .post('/api/v1/people')
      .send({ id: randomUUID(), name: 'Không', email: 'k@sadec.example', phone: null })
      .expect(403);
    await agent
      .post('/api/v1/seats')
      .send({
        id: randomUUID(),
        personId: randomUUID(),
        unitId: officeId,
        role: 'admin',
        title: 'x',
        from: '2024-01-01',
        to: null,
      })
      .expect(403);
  });
});

describe('sessions', () => {
  it('one message for an unknown address and a wrong password; nothing without log-in', async () => {
    const wrong = await test.http.post('/api/v1/session').send({ email: ADMIN.email, password: 'sai' }).expect(401);
    const unknown = await test.http
      .post('/api/v1/session')
      .send({ email: 'khong@sadec.example', password: 'sai' })
      .expect(401);
    const facts = ({ type, title, detail }: Record<string, unknown>) => ({ type, title, detail });
    expect(facts(wrong.body)).toEqual(facts(unknown.body));
    for (const path of [
      '/api/v1/session',
      '/api/v1/units',
      '/API/v1/units',
      '/api/v1/people',
      '/api/v1/rules/calendar/calendar-vn/versions',
    ]) {
      const { body } = await test.http.get(path).expect(401);
      expect(body.type).toBe('/problems/unauthenticated');
    }
  });

  it('the cookie is HttpOnly and Lax, changes at every log-in, and only its hash is kept', async () => {
    const agent = test.agent();
    const cookieOf = async () => {
      const { headers } = await agent
        .post('/api/v1/session')
        .send({ email: ADMIN.email.toUpperCase(), password: ADMIN.password })
        .expect(200);
      return String(headers['set-cookie']);
    };
    const first = await cookieOf();
    expect(first).toMatch(/^dondoc_session=[\w-]{43}; Max-Age=604800; Path=\/; .*HttpOnly; SameSite=Lax$/);
    const token = first.slice('dondoc_session='.length).split(';')[0] ?? '';
    expect(await cookieOf()).not.toContain(token);
    await test.http.get('/api/v1/session').set('Cookie', `dondoc_session=${token}`).expect(401);
    const stored = await test.database.query<{ all: string }>(
      'select string_agg(s::text, $1) as all from organisation.session s',
      [' '],
    );
    expect(stored[0]?.all).not.toContain(token);
    await agent.delete('/api/v1/session').expect(204);
    await agent.get('/api/v1/session').expect(401);
  });

  it('ends after eight idle hours, and after seven days in any case, of machine time', async () => {
    const age = (column: string, interval: string) =>
      test.database.query(
        `update organisation.session set ${column} = ${column} - $1::interval where person_id = (select id from organisation.person where email = $2)`,
        [interval, email],
      );
    const { email } = await person('Hết Phiên', officeId, 'officer');
    const idle = await signIn(email);
    await age('seen_at', '7 hours 59 minutes');
    await idle.get('/api/v1/session').expect(200);
    await age('seen_at', '8 hours 1 minute');
    await idle.get('/api/v1/session').expect(401);
    const old = await signIn(email);
    await age('ends_at', '7 days 1 second');
    await old.get('/api/v1/session').expect(401);
  });

  it('ends with the last seat, and the log-in then says why', async () => {
    const { email, seatId } = await person('Chuyển Công Tác', officeId, 'officer');
    const agent = await signIn(email);
    await admin.put(`/api/v1/seats/${seatId}`).send({ to: '2024-10-07', reason: 'chuyển công tác' }).expect(200);
    await agent.get('/api/v1/session').expect(401);
    const { body } = await test.http.post('/api/v1/session').send({ email, password: PASSWORD }).expect(403);
    expect(body).toMatchObject({
      type: '/problems/no-seat',
      detail: expect.stringContaining('Vị trí gần nhất kết thúc ngày 07/10/2024.'),
    });
  });

  it('a first password is to be changed; the change ends the other sessions', async () => {
    const { email } = await person('Đổi Mật Khẩu', officeId, 'officer');
    const [here, elsewhere] = [await signIn(email), await signIn(email)];
    expect((await here.get('/api/v1/session')).body.mustChangePassword).toBe(true);
    const refused = await here.get('/api/v1/units').expect(403);
    expect(refused.body).toMatchObject({
      type: '/problems/password-change-required',
      title: 'Cần đổi mật khẩu ban đầu',
    });
    await here.put('/api/v1/session/password').send({ current: 'sai', next: 'mot mat khau moi' }).expect(422);
    await here.put('/api/v1/session/password').send({ current: PASSWORD, next: 'mot mat khau moi' }).expect(204);
    expect((await here.get('/api/v1/session').expect(200)).body.mustChangePassword).toBe(false);
    await elsewhere.get('/api/v1/session').expect(401);
    await here.get('/api/v1/units').expect(200);
    await signIn(email, 'mot mat khau moi');
  });

  it('guessing is slowed down', async () => {
    const { email } = await person('Bị Dò', officeId, 'officer');
    const statuses: number[] = [];
    for (let n = 0; n < 12; n++)
      statuses.push((await test.http.post('/api/v1/session').send({ email, password: `sai ${n}` })).status);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('beyond the screens', () => {
  it('the command line makes one more administrator', async () => {
    const accounts = test.app.get(AccountCommands);
    expect(await accounts.makeAdministrator('hai@sadec.example', PASSWORD)).toEqual({ personId: expect.any(String) });
    expect(await accounts.makeAdministrator('HAI@sadec.example', PASSWORD)).toMatchObject({ problem: 'email-taken' });
    const { body } = await (await signIn('hai@sadec.example')).get('/api/v1/session').expect(200);
    expect(body).toMatchObject({ roles: ['admin'], mustChangePassword: false });
  });

  it('an address corrected with a letter is kept with the person, unless it is somebody else’s', async () => {
    const one = await person('Sửa Địa Chỉ', officeId, 'officer');
    const answers = new Map<string, string>([
      [randomUUID(), 'dung@sadec.example'],
      [randomUUID(), ADMIN.email],
    ]);
    test.app.get(AddressCorrections).register((dispatchId) => Promise.resolve(answers.get(dispatchId) ?? null));
    for (const dispatchId of answers.keys()) {
      const subject = { kind: 'dispatch', id: dispatchId };
      const occurredAt = await test.clock.now();
      const event = {
        name: 'notice.addressCorrected',
        subject,
        occurredAt,
        actor: 'system',
        payload: { personId: one.id, dispatchId },
      } as const;
      await test.store.transaction((tx) => test.app.get(EventLog).append(tx, event));
    }
    await test.settle();
    const { body } = await admin.get('/api/v1/people').expect(200);
    expect(body.data.find(({ id }: { id: string }) => id === one.id)).toMatchObject({
      email: 'dung@sadec.example',
      version: 2,
    });
  });
});

describe('the log', () => {
  it('tells of every change, without names or addresses of people', async () => {
    await test.settle();
    const rows = await test.database.query<{ name: string; payload: string }>(
      `select name, payload::text from log.event where name in ('unit.changed', 'person.changed', 'seat.changed')`,
    );
    expect(new Set(rows.map(({ name }) => name)).size).toBe(3);
    const text = rows.map(({ payload }) => payload).join(' ');
    expect(text).not.toMatch(/sadec\.example|Phạm Ngọc Hân|argon2/);
  });
});
