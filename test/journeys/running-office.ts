import { randomUUID } from 'node:crypto';
import type { ScriptedAction, ScriptedEvent } from '@dondoc/domain';
import { MailChannel, type MailboxChannel } from '@dondoc/notices';
import { registerAndIssue } from '../../apps/server/demo/directives.js';
import { addressOf, people } from '../../apps/server/demo/office.js';
import { setUpOffice } from '../../apps/server/demo/set-up.js';
import { Visitors } from '../../apps/server/demo/visitor.js';
import { startApp, type TestApp } from '../harness/app.js';
import type { TestDatabase } from '../harness/database.js';
import { FROM, UNTIL } from './seed-zero.js';
import { loggedLines, type Line, type Naming } from './told.js';

type Answer = { readonly [field: string]: unknown };

/** The office of the demo, set up through the API at 07:00 of the day of issue and closed again: each story begins with a copy. */
export async function preparedOffice(database: TestDatabase): Promise<void> {
  const test = await startApp({ database, clock: '2024-10-08T07:00:00+07:00' });
  const url = urlOf(await test.app.getUrl());
  await setUpOffice(url, new Visitors(url));
  await test.settle();
  await test.close();
}

const urlOf = (url: string): string => url.replace('[::1]', '127.0.0.1');

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

async function namingOf(database: TestDatabase): Promise<Naming> {
  const persons = await database.query<{ id: string; email: string }>('select id, email from organisation.person');
  const { departments, communes } = await import('../../apps/server/demo/office.js');
  const units = await database.query<{ id: string; name: string }>('select id, name from organisation.unit');
  const keys = new Map([...departments, ...communes].map(({ key, name }) => [name, key]));
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
      const mailbox = this.test.app.get(MailChannel, { strict: false }) as MailboxChannel;
      for (const { key } of people) mailbox.refuse(addressOf(key), event.refuse);
    } else await this.act(event);
  }

  private async act({ task: key, by, action }: ScriptedAction): Promise<void> {
    const agent = await this.visitors.as(by ?? '');
    const path = `/tasks/${await this.taskId(key ?? '')}`;
    const task = await agent.get<Answer>(path);
    const first = (list: string): string => (task[list] as readonly { id: string }[])[0]?.id ?? '';
    switch (action.do) {
      case 'acknowledge':
        return void (await agent.post(`${path}/acknowledgement`, {}));
      case 'submit':
        return void (await agent.post(`${path}/submissions`, { id: randomUUID(), result: 'Đã báo cáo kết quả.' }));
      case 'accept':
      case 'return':
        return void (await agent.post(`${path}/submissions/${first('submissions')}/verdict`, {
          decision: action.do,
          reason: action.do === 'return' ? action.reason : null,
        }));
      case 'askExtension':
        return void (await agent.post(`${path}/extensions`, {
          id: randomUUID(),
          until: action.until,
          reason: action.reason,
        }));
      case 'decideExtension':
        return void (await agent.post(`${path}/extensions/${first('extensions')}/decision`, {
          grant: action.grant,
          reason: action.reason,
        }));
      case 'changeDeadline':
        return void (await agent.put(`${path}/deadline`, { dueOn: action.dueOn, reason: action.reason }));
      case 'recordDelivery':
        return void (await agent.post(`/dispatches/${await this.letterOf(task.id as string)}/delivery`, {
          deliveredOn: (await this.test.clock.now()).slice(0, 10),
          how: action.how,
          receiver: 'Văn thư',
          evidence: action.evidence,
        }));
      case 'confirmRung':
        return void (await agent.post(`/cases/${task.caseId as string}/confirmation`, { rung: 2 }));
      case 'explain':
        return void (await agent.post(`/cases/${task.caseId as string}/explanations`, {
          id: randomUUID(),
          cause: action.text,
          remedy: 'Gửi báo cáo ngay khi có số liệu.',
        }));
      case 'weigh': {
        const { explanation } = await agent.get<{ explanation: { id: string } }>(`/cases/${task.caseId as string}`);
        return void (await agent.post(`/cases/${task.caseId as string}/explanations/${explanation.id}/weighing`, {
          sufficient: action.sufficient,
          reason: action.reason,
        }));
      }
      case 'decideProposal':
        return void (await agent.post(`/proposals/${task.proposalId as string}/decision`, {
          decision: action.decision,
          reason: action.reason,
        }));
      default:
        throw new Error(`the stories have no ${action.do}`);
    }
  }

  private async taskId(key: string): Promise<string> {
    const [row] = await this.test.database.query<{ id: string }>(
      `select id from tasks.task where directive_id = $1 and body ->> 'key' = $2`,
      [this.directiveId, key],
    );
    if (row === undefined) throw new Error(`no task ${key}`);
    return row.id;
  }

  /** The letter of the last rung that did not arrive. */
  private async letterOf(taskId: string): Promise<string> {
    const [row] = await this.test.database.query<{ id: string }>(
      `select d.id from notices.dispatch d join notices.notice n on n.dispatch_id = d.id
       where n.task_id = $1 and n.kind = 'rung' and d.state = 'failed' order by d.due_at desc`,
      [taskId],
    );
    if (row === undefined) throw new Error('every letter has arrived');
    return row.id;
  }
}
