import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SMTPServer as Server } from 'smtp-server';
import PostalMime from 'postal-mime';
import { setFault } from '@dondoc/platform';
import { startApp, type TestApp } from '../harness/app.js';
import { dueBy, issue, makeOffice, type Office } from './tasks-office.js';

const { SMTPServer } = createRequire(import.meta.url)('smtp-server') as typeof import('smtp-server');

interface Caught {
  readonly to: readonly string[];
  readonly raw: Buffer;
}

let server: Server;
let test: TestApp;
let office: Office;
const caught: Caught[] = [];
/** What the server says to a recipient; null: it takes the mail. */
let answerTo: (address: string) => { code: number; text: string } | null = () => null;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, callback) {
      const answer = answerTo(address);
      callback(answer === null ? null : Object.assign(new Error(answer.text), { responseCode: answer.code }));
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        caught.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks) });
        callback();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.server.address() as { port: number }).port));
  });
  test = await startApp({
    clock: '2024-10-09T08:00:00+07:00',
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Đôn Đốc <dondoc@sadec.example>' },
  });
  office = await makeOffice(test);
});
afterAll(async () => {
  await test?.close();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
});

const urgent = (title: string) =>
  issue(test, office, [{ title, leadUnitIds: [office.units.vanphong], deadline: dueBy('2024-10-10') }]);
const attempts = (): Promise<readonly { n: number; outcome: string }[]> =>
  test.store.query(
    `select a.n, a.outcome from notices.attempt a join notices.dispatch d on d.id = a.dispatch_id order by d.id, a.n`,
  );
/** Ends the waiting for the next try, which is machine time. */
const endWaiting = () => test.database.query('update notices.dispatch set lease_until = null');

describe('e-mail through the office’s own server', () => {
  it('goes to one recipient a message, in both forms, with the headers that tell what it is', async () => {
    await urgent('Báo cáo nhanh');
    expect(caught.map(({ to }) => to)).toEqual([[office.chief.email]]);
    const mail = await PostalMime.parse(caught[0]?.raw ?? Buffer.from(''));
    expect(mail.subject).toBe('Nhiệm vụ gấp, hạn 10/10/2024: Báo cáo nhanh');
    expect(mail.from).toMatchObject({ address: 'dondoc@sadec.example' });
    expect(mail.from?.name).toMatch(/^Đôn Đốc – /);
    expect(mail.replyTo?.[0]).toMatchObject({ address: office.monitor.email });
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    const [dispatch] = await test.store.query<{ id: string }>('select id from notices.dispatch');
    expect(mail.messageId).toBe(`<${dispatch?.id}@sadec.example>`);
    expect(mail.text).toContain('Kính gửi ông/bà Trần Thanh Bình,');
    expect(mail.html).toContain('Kính gửi ông/bà Trần Thanh Bình,');
  });

  it('is tried again after a temporary refusal, under the same Message-ID', async () => {
    caught.length = 0;
    answerTo = () => ({ code: 451, text: 'try again later' });
    await urgent('Việc thử lại');
    expect(caught).toEqual([]);
    const [waiting] = await test.store.query<{ id: string; state: string; waits: boolean }>(
      `select id, state, lease_until is not null as waits from notices.dispatch where state = 'queued'`,
    );
    expect(waiting).toMatchObject({ state: 'queued', waits: true });
    answerTo = () => null;
    await test.settle();
    expect(caught).toEqual([]);
    await endWaiting();
    await test.settle();
    const mail = await PostalMime.parse(caught[0]?.raw ?? Buffer.from(''));
    expect(mail.messageId).toBe(`<${waiting?.id}@sadec.example>`);
    expect((await attempts()).slice(-2)).toEqual([
      { n: 1, outcome: 'deferred' },
      { n: 2, outcome: 'accepted' },
    ]);
  });

  it('is failed at once when the server knows no such mailbox', async () => {
    answerTo = (address) => (address === office.chief.email ? { code: 550, text: 'no such user' } : null);
    await urgent('Việc bị từ chối');
    const { body } = await office.monitor.agent.get('/api/v1/dispatches?filter[state]=failed').expect(200);
    expect(body.data).toMatchObject([{ state: 'failed', subject: 'Nhiệm vụ gấp, hạn 10/10/2024: Việc bị từ chối' }]);
    expect(body.data[0].answer).toContain('no such user');
    answerTo = () => null;
  });

  it('killed after the server took it, before that is recorded: goes out once more, the first marked unknown', async () => {
    caught.length = 0;
    const heal = setFault('dispatch.after-channel', () => {
      throw new Error('killed');
    });
    await expect(urgent('Việc giữa chừng')).rejects.toThrow('killed');
    heal();
    await endWaiting();
    await test.settle();
    const ids = await Promise.all(caught.map(async ({ raw }) => (await PostalMime.parse(raw)).messageId));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect((await attempts()).slice(-2)).toEqual([
      { n: 1, outcome: 'unknown' },
      { n: 2, outcome: 'accepted' },
    ]);
  });
});
