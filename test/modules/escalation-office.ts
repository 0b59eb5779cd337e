import { randomUUID } from 'node:crypto';
import { instant, type CivilDate, type Deadline } from '@dondoc/domain';
import { EventLog } from '@dondoc/platform';
import { demoPassword, addressOf } from '../../apps/server/demo/office.js';
import { idOf, setUpOffice, type UnitIds } from '../../apps/server/demo/set-up.js';
import { Visitors } from '../../apps/server/demo/visitor.js';
import { changeFirstPasswords } from '../harness/first-passwords.js';
import { startApp, type StartOptions, type TestApp } from '../harness/app.js';

export type Agent = ReturnType<TestApp['agent']>;

/** The city of Sa Đéc with its units and people, on a virtual clock. People are named by their key (vhtt, noivu, chutich …). */
export interface Office {
  readonly test: TestApp;
  readonly ids: UnitIds;
  unit(key: string): string;
  as(key: string): Promise<Agent>;
  personId(key: string): Promise<string>;
}

export async function openOffice(options: StartOptions): Promise<Office> {
  const test = await startApp(options);
  const url = (await test.app.getUrl()).replace('[::1]', '127.0.0.1');
  const ids = await setUpOffice(url, new Visitors(url));
  await changeFirstPasswords(test.database);
  await test.settle();
  const agents = new Map<string, Promise<Agent>>();
  const signIn = async (key: string): Promise<Agent> => {
    const agent = test.agent();
    await agent
      .post('/api/v1/session')
      .send({ email: addressOf(key), password: demoPassword })
      .expect(200);
    return agent;
  };
  const as = (key: string): Promise<Agent> => {
    const known = agents.get(key) ?? signIn(key);
    agents.set(key, known);
    return known;
  };
  const personId = async (key: string): Promise<string> => {
    const [row] = await test.database.query<{ id: string }>('select id from organisation.person where email = $1', [
      addressOf(key),
    ]);
    if (row === undefined) throw new Error(`no person ${key}`);
    return row.id;
  };
  return { test, ids, as, personId, unit: (key) => idOf(ids, key) };
}

export interface Duty {
  readonly key: string;
  readonly title: string;
  readonly units: readonly string[];
  readonly coordinators?: readonly string[];
  /** Last allowed day; null: undated, reviewed on 22/10/2024. */
  readonly dueOn: string | null;
  readonly countable?: boolean;
}

export interface Issued {
  readonly duties: readonly Duty[];
  readonly assigner?: { readonly key: string; readonly level: string; readonly assessed: string | null };
  /** Civil day of receipt; default: the clock's day. */
  readonly receivedOn?: string;
}

const deadlineOf = (dueOn: string | null): Deadline | null =>
  dueOn === null ? null : { kind: 'date', operator: 'by', date: dueOn as CivilDate, dueOn: dueOn as CivilDate };

/** Says that a directive was issued, as the room directives would, and lets the tasks be made. Answers task ids by key of the obligation. */
export async function issue(
  office: Pick<Office, 'test' | 'unit' | 'personId'>,
  { duties, assigner, receivedOn }: Issued,
): Promise<ReadonlyMap<string, string>> {
  const { test } = office;
  const now = await test.clock.now();
  const directiveId = randomUUID();
  const obligations = duties.map(({ key, title, units, coordinators = [], dueOn, countable = true }) => ({
    id: randomUUID(),
    key,
    title,
    instruction: '2',
    kind: dueOn === null ? 'review' : 'dated',
    deadline: deadlineOf(dueOn),
    event: null,
    reviewOn: dueOn === null ? '2024-10-22' : null,
    leadUnitIds: units.map((unit) => office.unit(unit)),
    coordinatorUnitIds: coordinators.map((unit) => office.unit(unit)),
    reportTo: null,
    via: null,
    deliverable: null,
    countable,
  }));
  const monitor = await office.personId('noivu');
  await test.store.transaction((tx) =>
    test.app.get(EventLog).append(tx, {
      name: 'directive.issued',
      subject: { kind: 'directive', id: directiveId },
      occurredAt: instant(now),
      actor: { personId: monitor },
      payload: {
        receivedOn: receivedOn ?? now.slice(0, 10),
        signedOn: null,
        number: null,
        assignerUnitId: office.unit(assigner?.key ?? 'sadec'),
        assigningLevel: assigner?.level ?? 'city',
        assessedUnitId:
          assigner?.assessed === undefined || assigner.assessed === null ? null : office.unit(assigner.assessed),
        obligations,
      },
    }),
  );
  await test.settle();
  const rows = await test.database.query<{ id: string; key: string }>(
    `select id, body ->> 'key' as key from tasks.task where directive_id = $1`,
    [directiveId],
  );
  return new Map(rows.map(({ id, key }) => [key, id]));
}

export interface LoggedCaseEvent {
  readonly name: string;
  readonly at: string;
  readonly rung: number;
}

/** Names and instants of what happened to the cases of a task, in order. */
export async function caseEventsOf({ test }: Office, taskId: string): Promise<readonly LoggedCaseEvent[]> {
  const rows = await test.database.query<{ name: string; at: string; rung: number }>(
    `select name, to_char(occurred_at at time zone 'UTC' + interval '7 hours', 'YYYY-MM-DD HH24:MI') as at, (payload -> 'case' ->> 'rung')::int as rung
     from log.event where subject_kind = 'case' and payload -> 'case' ->> 'taskId' = $1 order by ord`,
    [taskId],
  );
  return rows;
}
