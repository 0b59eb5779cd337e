import { randomUUID } from 'node:crypto';
import { MailChannel, type MailboxChannel } from '@dondoc/notices';
import { addressOf } from '../../apps/server/demo/office.js';
import { issue, type Agent, type Office } from './escalation-office.js';
import { letter } from './letters.js';

/** Operations that change the task they are sent to: each gets one of its own. */
const TASK_KEYS = [
  'readTask', 'acknowledgeTask', 'nameOfficer', 'submitResult', 'withdrawSubmission', 'askExtension', 'withdrawExtension',
  'judgeSubmission', 'decideExtension', 'reassignTask', 'changeDeadline', 'recallTask', 'readFile', 'getCase', 'confirmRung', 'explain',
  'weighExplanation', 'getProposal', 'decideProposal', 'answerDossier',
] as const; // prettier-ignore

/** What requests need to name: ids of things that belong to phòng Văn hóa và Thông tin, or to the office as a whole. */
export interface Subjects {
  readonly office: Office;
  readonly tasks: ReadonlyMap<string, string>;
  /** A task of Văn phòng in which phòng Văn hóa và Thông tin helps. */
  readonly coordinatedTaskId: string;
  readonly submissionIds: ReadonlyMap<string, string>;
  readonly extensionIds: ReadonlyMap<string, string>;
  readonly caseIds: ReadonlyMap<string, string>;
  readonly proposalIds: ReadonlyMap<string, string>;
  readonly explanationId: string;
  /** A file that the officer handed in with a result. */
  readonly fileId: string;
  /** A letter to the head that did not arrive. */
  readonly dispatchId: string;
  /** Issued to phòng Văn hóa và Thông tin, read from a file. */
  readonly directiveId: string;
  /** Registered, not issued: one for each operation that changes it. */
  readonly drafts: ReadonlyMap<string, { readonly id: string; readonly version: number }>;
  readonly seatId: string;
  readonly seatHolderId: string;
  /** The officer of phòng Văn hóa và Thông tin. */
  readonly officerId: string;
}

const DRAFTS = ['correctReading', 'previewIssue', 'issueDirective', 'numberDirective', 'revokeDirective'] as const;

type Ids = ReadonlyMap<string, string>;
const of = (ids: Ids, key: string): string => ids.get(key) ?? '';

/** Brings the city of Sa Đéc from 8/10/2024 to 24/10/2024, with something at every stage: late tasks on each rung, results, requests, letters, drafts. */
export async function makeSubjects(office: Office): Promise<Subjects> {
  const { test } = office;
  const monitor = await office.as('noivu');
  await test.advance('2024-10-08T09:00:00+07:00');
  const duties = TASK_KEYS.map((key) => ({ key, title: `Báo cáo ${key}`, units: ['vhtt'], dueOn: '2024-10-15' }));
  const coordinated = { key: 'coordinated', title: 'Việc chung', units: ['vanphong'], coordinators: ['vhtt'] };
  const monitorsOwn = { key: 'monitorsOwn', title: 'Việc của phòng Nội vụ', units: ['noivu'], dueOn: '2024-12-20' };
  const tasks = await issue(office, { duties: [...duties, { ...coordinated, dueOn: '2024-12-20' }, monitorsOwn] });
  const handedIn = await handIn(office, tasks);
  await loseALetter(office);
  const explanationId = await climb(office);
  const [failed] = await test.database.query<{ id: string }>(
    `select id from notices.dispatch where state = 'failed' and person_id = $1`,
    [await office.personId('vhtt')],
  );
  const [seat] = await test.database.query<{ id: string }>('select id from organisation.seat where person_id = $1', [
    await office.personId('tuphap'),
  ]);
  return {
    office,
    tasks,
    coordinatedTaskId: of(tasks, 'coordinated'),
    ...handedIn,
    explanationId,
    caseIds: await idsOf(office, 'select id, task_id as task from escalation.case'),
    proposalIds: await idsOf(office, 'select id, task_id as task from escalation.proposal'),
    dispatchId: failed?.id ?? '',
    directiveId: await issuedFromFile(monitor),
    drafts: await registerDrafts(monitor),
    seatId: seat?.id ?? '',
    seatHolderId: await office.personId('tuphap'),
    officerId: await office.personId('chuyenvien.vhtt'),
  };
}

/** Ids by key of their task. */
async function idsOf({ test }: Office, select: string): Promise<Ids> {
  const rows = await test.database.query<{ id: string; key: string }>(
    `select s.id, t.body ->> 'key' as key from (${select}) as s join tasks.task t on t.id = s.task`,
  );
  return new Map(rows.map(({ id, key }) => [key, id]));
}

async function handIn(office: Office, tasks: Ids) {
  const [head, officer] = [await office.as('vhtt'), await office.as('chuyenvien.vhtt')];
  const submit = async (key: string, by: Agent, fileIds: readonly string[] = []): Promise<[string, string]> => {
    const id = randomUUID();
    const body = { id, result: 'Đã báo cáo.', fileIds };
    await by
      .post(`/api/v1/tasks/${of(tasks, key)}/submissions`)
      .send(body)
      .expect(201);
    return [key, id];
  };
  const ask = async (key: string): Promise<[string, string]> => {
    const id = randomUUID();
    await head
      .post(`/api/v1/tasks/${of(tasks, key)}/extensions`)
      .send({ id, until: '2024-11-29', reason: 'Chờ số liệu.' })
      .expect(201);
    return [key, id];
  };
  const { body: file } = await officer
    .post('/api/v1/files?name=ket-qua.txt')
    .set('Content-Type', 'application/octet-stream')
    .send(Buffer.from('Kết quả'))
    .expect(201);
  const submissionIds = new Map([
    await submit('withdrawSubmission', head),
    await submit('judgeSubmission', head),
    await submit('readFile', officer, [file.id]),
    await submit('monitorsOwn', await office.as('truongphong.noivu')),
  ]);
  const extensionIds = new Map([await ask('withdrawExtension'), await ask('decideExtension')]);
  return { submissionIds, extensionIds, fileId: file.id as string };
}

async function loseALetter({ test }: Office): Promise<void> {
  const mailbox = test.app.get<MailChannel, MailboxChannel>(MailChannel, { strict: false });
  mailbox.refuse(addressOf('vhtt'));
  await test.advance('2024-10-09T08:00:00+07:00');
  mailbox.refuse(addressOf('vhtt'), false);
}

/** To 24/10: urged on 16/10, asked to explain on 18/10, one explanation handed in, proposals on 24/10. */
async function climb(office: Office): Promise<string> {
  const { test } = office;
  await test.advance('2024-10-18T08:00:00+07:00');
  const [monitor, head] = [await office.as('noivu'), await office.as('vhtt')];
  const cases = await idsOf(office, 'select id, task_id as task from escalation.case');
  for (const key of ['explain', 'weighExplanation', 'getProposal', 'decideProposal', 'answerDossier']) {
    const path = `/api/v1/cases/${of(cases, key)}/confirmation`;
    await monitor.post(path).send({ rung: 2 }).expect(200);
  }
  await test.settle();
  const id = randomUUID();
  await head
    .post(`/api/v1/cases/${of(cases, 'weighExplanation')}/explanations`)
    .send({ id, cause: 'Chờ số liệu.', remedy: 'Gửi ngay.' })
    .expect(200);
  await test.advance('2024-10-24T08:00:00+07:00');
  return id;
}

async function issuedFromFile(monitor: Agent): Promise<string> {
  const id = randomUUID();
  const { body } = await monitor
    .post(`/api/v1/directives/file?id=${id}&name=cong-van.txt`)
    .set('Content-Type', 'application/octet-stream')
    .send(Buffer.from(letter('tệp')))
    .expect(201);
  const obligations = (body.obligations as Record<string, unknown>[]).map((one) => confirmed(one));
  await monitor
    .put(`/api/v1/directives/${id}/obligations`)
    .set('If-Match', `"${body.version}"`)
    .send({ obligations })
    .expect(200);
  await monitor.post(`/api/v1/directives/${id}/issue`).send({}).expect(200);
  return id;
}

/** An obligation as read, to be sent back as it is. */
export const confirmed = ({ quote, ...one }: Record<string, unknown>): object => ({
  id: one['id'],
  instruction: one['instruction'],
  title: one['title'],
  quote: (quote as { start: number; end: number }[]).map(({ start, end }) => ({ start, end })),
  kind: one['kind'],
  deadline: one['deadline'],
  reviewOn: one['reviewOn'],
  leadUnitIds: one['leadUnitIds'],
  coordinatorUnitIds: one['coordinatorUnitIds'],
  reportTo: one['reportTo'],
  via: one['via'],
  deliverable: one['deliverable'],
  countable: one['countable'],
  confirmed: true,
  dropped: false,
});

async function registerDrafts(monitor: Agent): Promise<Subjects['drafts']> {
  const drafts = new Map<string, { id: string; version: number }>();
  for (const name of DRAFTS) {
    const id = randomUUID();
    const source = { kind: 'text', text: letter(name) };
    const { body } = await monitor.post('/api/v1/directives').send({ id, source, assignerUnitId: null }).expect(201);
    drafts.set(name, { id, version: body.version as number });
  }
  return drafts;
}
