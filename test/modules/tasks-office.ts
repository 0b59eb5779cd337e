import { randomUUID } from 'node:crypto';
import { instant, type CivilDate, type Deadline } from '@dondoc/domain';
import { EventLog } from '@dondoc/platform';
import { changeFirstPasswords } from '../harness/first-passwords.js';
import type { startApp, TestApp } from '../harness/app.js';

export type Agent = ReturnType<TestApp['agent']>;
export type StartOptions = NonNullable<Parameters<typeof startApp>[0]>;

const PASSWORD = 'cau mat khau dau';

export interface Somebody {
  readonly id: string;
  readonly email: string;
  readonly agent: Agent;
}

/** Sa Đéc in small: the office, the monitor's unit, two lead units. */
export interface Office {
  readonly admin: Agent;
  readonly units: { readonly sadec: string; readonly noivu: string; readonly vhtt: string; readonly vanphong: string };
  readonly leader: Somebody;
  readonly monitor: Somebody;
  readonly head: Somebody;
  readonly officer: Somebody;
  readonly chief: Somebody;
}

export interface Obligation {
  readonly title?: string;
  readonly key?: string;
  readonly instruction?: string;
  readonly kind?: 'dated' | 'review' | 'routine';
  readonly deadline?: Deadline | null;
  readonly reviewOn?: CivilDate | null;
  readonly leadUnitIds: readonly string[];
  readonly coordinatorUnitIds?: readonly string[];
}

export const dueBy = (dueOn: string): Deadline => ({
  kind: 'date',
  operator: 'by',
  date: dueOn as CivilDate,
  dueOn: dueOn as CivilDate,
});

/** Makes the office through the public API. */
export async function makeOffice(test: TestApp): Promise<Office> {
  const admin = test.agent();
  await admin
    .post('/api/v1/start')
    .send({
      officeName: 'Ủy ban nhân dân thành phố Sa Đéc',
      name: 'Tạ Quang Huy',
      email: 'quantri@sadec.example',
      password: 'mot cau de nho',
    })
    .expect(201);
  const session = await admin.get('/api/v1/session').expect(200);
  const sadec: string = session.body.seats[0].unit.id;
  const unit = async (name: string, short: string, headTitle: string): Promise<string> => {
    const id = randomUUID();
    const body = {
      id,
      name,
      short,
      names: [],
      level: 'department',
      parentId: sadec,
      headTitle,
      validFrom: '2020-01-01',
      validTo: null,
    };
    await admin.post('/api/v1/units').send(body).expect(201);
    return id;
  };
  const person = async (
    name: string,
    local: string,
    seat: { unitId: string; role: string; title: string },
  ): Promise<Somebody> => {
    const id = randomUUID();
    const email = `${local}@sadec.example`;
    await admin
      .post('/api/v1/people')
      .send({ id, name, email, phone: '0277 3 000 000', password: PASSWORD })
      .expect(201);
    await admin
      .post('/api/v1/seats')
      .send({ id: randomUUID(), personId: id, ...seat, from: '2020-01-01', to: null })
      .expect(201);
    await changeFirstPasswords(test.database);
    const agent = test.agent();
    await agent.post('/api/v1/session').send({ email, password: PASSWORD }).expect(200);
    return { id, email, agent };
  };
  const noivu = await unit('Phòng Nội vụ', 'Nội vụ', 'Trưởng phòng Nội vụ');
  const vhtt = await unit('Phòng Văn hóa và Thông tin', 'Văn hóa và Thông tin', 'Trưởng phòng Văn hóa và Thông tin');
  const vanphong = await unit('Văn phòng HĐND và UBND', 'Văn phòng', 'Chánh Văn phòng');
  return {
    admin,
    units: { sadec, noivu, vhtt, vanphong },
    leader: await person('Nguyễn Văn An', 'chutich', {
      unitId: sadec,
      role: 'leader',
      title: 'Chủ tịch UBND Thành phố',
    }),
    monitor: await person('Nguyễn Thị Bích Vân', 'noivu', {
      unitId: noivu,
      role: 'monitor',
      title: 'Trưởng phòng Nội vụ',
    }),
    head: await person('Lê Quốc Khánh', 'vhtt', {
      unitId: vhtt,
      role: 'unitHead',
      title: 'Trưởng phòng Văn hóa và Thông tin',
    }),
    officer: await person('Phạm Ngọc Hân', 'chuyenvien.vhtt', { unitId: vhtt, role: 'officer', title: 'Chuyên viên' }),
    chief: await person('Trần Thanh Bình', 'vanphong', {
      unitId: vanphong,
      role: 'unitHead',
      title: 'Chánh Văn phòng',
    }),
  };
}

/** Issues obligations as the room directives would: appends its event at the clock's now. Answers the directive's id. */
export async function issue(
  test: TestApp,
  office: Office,
  obligations: readonly Obligation[],
  more: { signedOn?: string; id?: string } = {},
): Promise<string> {
  const directiveId = more.id ?? randomUUID();
  const now = await test.clock.now();
  const payload = {
    receivedOn: now.slice(0, 10),
    signedOn: more.signedOn ?? null,
    number: null,
    assignerUnitId: office.units.sadec,
    assigningLevel: 'city',
    assessedUnitId: null,
    obligations: obligations.map((each, index) => ({
      id: randomUUID(),
      key: `o${index + 1}`,
      title: `Báo cáo kết quả thực hiện mục ${index + 1}`,
      instruction: `${index + 1}`,
      kind: 'dated',
      deadline: null,
      reviewOn: null,
      coordinatorUnitIds: [],
      reportTo: null,
      via: null,
      deliverable: null,
      countable: true,
      ...each,
    })),
  };
  await test.store.transaction((tx) =>
    test.app.get(EventLog).append(tx, {
      name: 'directive.issued',
      subject: { kind: 'directive', id: directiveId, version: 2 },
      occurredAt: instant(now),
      actor: { personId: office.monitor.id },
      payload,
    }),
  );
  await test.settle();
  return directiveId;
}

export interface TaskLine {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

/** The tasks a person sees, in the order of the list. */
export async function tasksOf(somebody: Somebody, query = ''): Promise<readonly TaskLine[]> {
  const { body } = await somebody.agent.get(`/api/v1/tasks${query}`).expect(200);
  return body.data as TaskLine[];
}
