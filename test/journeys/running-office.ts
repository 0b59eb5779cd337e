import type { ScriptedAction, ScriptedEvent } from '@dondoc/domain';
import { MailChannel, type MailboxChannel } from '@dondoc/notices';
import { registerAndIssue } from '../../apps/server/demo/directives.js';
import { addressOf, communes, departments, people } from '../../apps/server/demo/office.js';
import { setUpOffice } from '../../apps/server/demo/set-up.js';
import { Visitors } from '../../apps/server/demo/visitor.js';
import { changeFirstPasswords } from '../harness/first-passwords.js';
import { startApp, type TestApp } from '../harness/app.js';
import type { TestDatabase } from '../harness/database.js';
import { requestOf, type TaskPage } from './requests.js';
import { FROM, UNTIL } from './seed-zero.js';
import { loggedLines, type Line, type Naming } from './told.js';

/** The office of the demo, set up through the API at 07:00 of a day and closed again: each story begins with a copy. */
export async function preparedOffice(database: TestDatabase, clock = '2024-10-08T07:00:00+07:00'): Promise<void> {
  const test = await startApp({ database, clock });
  const url = urlOf(await test.app.getUrl());
  await setUpOffice(url, new Visitors(url));
  await changeFirstPasswords(database);
  await test.settle();
  await test.close();
}

export const urlOf = (url: string): string => url.replace('[::1]', '127.0.0.1');

/** Plays a script to the whole running system, through its API and on its clock, and answers what its log tells. */
export async function play(database: TestDatabase, script: readonly ScriptedEvent[]): Promise<readonly Line[]> {
  const test = await startApp({ database });
  try {
    const office = new RunningOffice(test, new Visitors(urlOf(await test.app.getUrl())));
    const [before, after] = [script.filter(({ at }) => at <= FROM), script.filter(({ at }) => at > FROM)];
    for (const event of before) await office.befall(event);
    await test.advance(FROM);
    await office.issue();
    for (const event of [...after].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))) {
      await test.advance(event.at);
      await office.befall(event);
      await test.settle();
    }
    await test.advance(UNTIL);
    return await loggedLines(database, await namingOf(database));
  } finally {
    await test.close();
  }
}

const UNITS = [...departments, ...communes];
const nameOf = (key: string): string => UNITS.find((unit) => unit.key === key)?.name ?? key;

async function namingOf(database: TestDatabase): Promise<Naming> {
  const persons = await database.query<{ id: string; email: string }>('select id, email from organisation.person');
  const units = await database.query<{ id: string; name: string }>('select id, name from organisation.unit');
  const keys = new Map(UNITS.map(({ key, name }) => [name, key]));
  const names = new Map([
    ...persons.map(({ id, email }) => [id, email.split('@')[0] ?? email] as const),
    ...units.map(({ id, name }) => [id, keys.get(name) ?? name] as const),
  ]);
  return (id) => names.get(id) ?? id;
}

class RunningOffice {
  private directiveId = '';

  constructor(
    private readonly test: TestApp,
    private readonly visitors: Visitors,
  ) {}

  async issue(): Promise<void> {
    const monitor = await this.visitors.as('noivu');
    this.directiveId = await registerAndIssue(monitor, { kind: 'sample', sample: 'seed-000' }, null, () => null);
    await this.test.settle();
  }

  async befall(event: ScriptedEvent): Promise<void> {
    if ('outageUntil' in event) await this.test.powerOff(event.outageUntil);
    else if ('channel' in event) {
      const mailbox = this.test.app.get<MailChannel, MailboxChannel>(MailChannel, { strict: false });
      for (const { key } of people) mailbox.refuse(addressOf(key), event.refuse);
    } else await this.act(event);
  }

  private async act({ task: key, by, action }: ScriptedAction): Promise<void> {
    const visitor = await this.visitors.as(by ?? '');
    const task = await visitor.get<TaskPage>(`/tasks/${await this.taskId(key ?? '')}`);
    const { method, path, body } = await requestOf(action, {
      task,
      today: (await this.test.clock.now()).slice(0, 10),
      unitId: (unit) => this.find('select id from organisation.unit where name = $1', [nameOf(unit)]),
      personId: (person) => this.find('select id from organisation.person where email = $1', [addressOf(person)]),
      failedLetterId: () =>
        this.find(
          `select d.id from notices.dispatch d join notices.notice n on n.dispatch_id = d.id
           where n.task_id = $1 and n.kind = 'rung' and d.state = 'failed' order by d.due_at desc`,
          [task.id],
        ),
      explanationId: async () => {
        const { explanation } = await visitor.get<{ explanation: { id: string } }>(`/cases/${task.caseId}`);
        return explanation.id;
      },
    });
    await visitor[method](path, body);
  }

  private taskId(key: string): Promise<string> {
    return this.find(`select id from tasks.task where directive_id = $1 and body ->> 'key' = $2`, [
      this.directiveId,
      key,
    ]);
  }

  private async find(sql: string, params: readonly unknown[]): Promise<string> {
    const [row] = await this.test.database.query<{ id: string }>(sql, params);
    if (row === undefined) throw new Error(`nothing found: ${sql} ${params.join(', ')}`);
    return row.id;
  }
}
