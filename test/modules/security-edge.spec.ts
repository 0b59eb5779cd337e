import { randomUUID } from 'node:crypto';
import { MailChannel, type MailboxChannel } from '@dondoc/notices';
import { readConfig, Settings } from '@dondoc/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '../../apps/server/demo/office.js';
import { installationMode } from '../../apps/server/installation.js';
import { startApp, type TestApp } from '../harness/app.js';
import { freshDatabase } from '../harness/database.js';
import { makeOffice, PASSWORD, type Agent, type TestOffice } from './office.js';
import { letter } from './letters.js';
import { confirmed } from './security-subjects.js';

const logged: string[] = [];
let test: TestApp;
let office: TestOffice;
let monitor: Agent;

beforeAll(async () => {
  const logTo = { write: (line: string) => void logged.push(line) };
  test = await startApp({ clock: '2024-10-08T08:00:00+07:00', env: { LOG_LEVEL: 'trace' }, logTo });
  office = await makeOffice(test);
  monitor = await office.as('noivu');
});
afterAll(() => test?.close());

const register = (text: string, agent = monitor) =>
  agent.post('/api/v1/directives').send({ id: randomUUID(), source: { kind: 'text', text }, assignerUnitId: null });

describe('how much may be sent', () => {
  it('a letter of two megabytes may be pasted in', async () => {
    const filler = 'Các đơn vị nghiêm túc thực hiện nội dung đã nêu tại Công văn này.\n';
    const text = letter('dài').replace('Nơi nhận:', `${filler.repeat(29_000)}\nNơi nhận:`);
    expect(Buffer.byteLength(text)).toBeGreaterThan(2_000_000);
    const { status, body } = await register(text);
    expect([status, body.type]).toEqual([201, 'congVan']);
  });

  it('anything else as JSON is a megabyte at most, and nobody sends more than 20 MB', async () => {
    const long = { id: randomUUID(), result: 'a'.repeat(1_100_000) };
    const { body } = await monitor.post(`/api/v1/tasks/${randomUUID()}/submissions`).send(long).expect(413);
    expect(body).toMatchObject({ type: '/problems/file-too-large', title: 'Tệp quá lớn' });
    await monitor.put(`/api/v1/directives/${randomUUID()}/obligations`).send(long).expect(413);
    await register('a'.repeat(9_000_000)).expect(413);
    const bytes = Buffer.alloc(20 * 1024 * 1024 + 1);
    for (const path of ['files?name=a.txt', `directives/file?id=${randomUUID()}&name=a.txt`]) {
      await monitor.post(`/api/v1/${path}`).set('Content-Type', 'application/octet-stream').send(bytes).expect(413);
    }
  });
});

describe('what a browser is told', () => {
  it('answers carry a policy for content and no guessing of types; files leave as attachments', async () => {
    const upload = await (
      await office.as('vhtt')
    )
      .post(`/api/v1/files?name=${encodeURIComponent('<script>.txt')}`)
      .set('Content-Type', 'application/octet-stream')
      .send(Buffer.from('<script>alert(1)</script>'))
      .expect(201);
    const { headers } = await (await office.as('vhtt')).get(`/api/v1/files/${upload.body.id}`).expect(200);
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('a file is for those who may see what it hangs on', async () => {
    const { body: file } = await (
      await office.as('vhtt')
    )
      .post('/api/v1/files?name=a.txt')
      .set('Content-Type', 'application/octet-stream')
      .send(Buffer.from('Kết quả'))
      .expect(201);
    for (const stranger of ['vanphong', 'quantri', 'noivu']) {
      const { status, body } = await (await office.as(stranger)).get(`/api/v1/files/${file.id}`);
      expect([stranger, status, body.type]).toEqual([stranger, 404, '/problems/not-found']);
    }
  });
});

describe('the log of the program', () => {
  it('has no names, addresses or passwords, whatever happened', async () => {
    const mailbox = test.app.get<MailChannel, MailboxChannel>(MailChannel, { strict: false });
    mailbox.refuse('vhtt@sadec.example');
    await test.http.post('/api/v1/session').send({ email: 'vhtt@sadec.example', password: 'sai mật khẩu' }).expect(401);
    await test.http.post('/api/v1/session').send({ email: 'vhtt@sadec.example', password: PASSWORD }).expect(200);
    await monitor.get('/api/v1/people?filter[name]=Khánh').expect(200);
    await monitor.post('/api/v1/directives').send({ id: 'không phải id', email: 'vhtt@sadec.example' }).expect(422);
    const { body: read } = await register(letter('nhật ký')).expect(201);
    const obligations = (read.obligations as Record<string, unknown>[]).map(confirmed);
    const path = `/api/v1/directives/${read.id}`;
    await monitor.put(`${path}/obligations`).set('If-Match', `"${read.version}"`).send({ obligations }).expect(200);
    await monitor.post(`${path}/issue`).send({}).expect(200);
    await test.advance('2024-11-05T08:00:00+07:00');
    const [failed] = await test.database.query("select from notices.dispatch where state = 'failed'");
    expect(failed).toBeDefined();
    const text = logged.join('');
    expect(logged.length).toBeGreaterThan(50);
    expect(text).toContain('/api/v1/session');
    const secrets = [
      ...people.map(({ name }) => name),
      '@sadec.example',
      PASSWORD,
      'sai mật khẩu',
      'Khánh',
      'dondoc_session=',
    ];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });
});

describe('production', () => {
  const production = { NODE_ENV: 'production', SMTP_URL: 'smtp://mail.example:25' };

  it('refuses the data, accounts and clock of a demo, and needs a mail server', async () => {
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow('Ở chế độ production cần đặt SMTP_URL.');
    expect(() => readConfig({ ...production, DONDOC_DEMO_CLOCK: '2024-10-08T07:00:00+07:00' })).toThrow('đồng hồ mẫu');
    const database = await freshDatabase();
    try {
      const env = { DATABASE_URL: database.url, DONDOC_OWNER_URL: database.ownerUrl };
      const config = readConfig({ ...env, ...production });
      // A first start in production is never a demo, even without --empty.
      expect(await installationMode(config, false)).toEqual({ demo: false, virtualClock: null, loaded: true });
    } finally {
      await database.drop();
    }
  });

  it('does not start on the database of a demo', async () => {
    const config = readConfig({
      ...production,
      DATABASE_URL: test.database.url,
      DONDOC_OWNER_URL: test.database.ownerUrl,
    });
    await test.app.get(Settings).set('installation', { demo: true, virtualClock: null, loaded: true });
    await expect(installationMode(config, false)).rejects.toThrow('Ở chế độ production không dùng được dữ liệu mẫu.');
    await test.app
      .get(Settings)
      .set('installation', { demo: false, virtualClock: '2024-10-08T07:00:00+07:00', loaded: true });
    await expect(installationMode(config, false)).rejects.toThrow('Ở chế độ production không dùng được đồng hồ mẫu.');
  });
});
