import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scanOf } from '../golden/document-maker.js';
import { startApp, type TestApp } from '../harness/app.js';
import { makeOffice, type Agent, type TestOffice } from './office.js';

const photograph = readFileSync(new URL('../golden/fixtures/ban-quet.png', import.meta.url));

interface Recognition {
  readonly id: string;
  readonly state: string;
  readonly pages: number | null;
  readonly pagesDone: number;
  readonly confidence: number | null;
  readonly text: string | null;
  readonly detail: string | null;
}

let test: TestApp;
let office: TestOffice;
let monitor: Agent;

beforeAll(async () => {
  test = await startApp({ clock: '2024-10-08T07:00:00+07:00' });
  office = await makeOffice(test);
  monitor = await office.as('noivu');
});
afterAll(() => test?.close());

const ask = (agent: Agent, name: string, bytes: Uint8Array) =>
  agent
    .post(`/api/v1/recognitions?name=${encodeURIComponent(name)}`)
    .set('Content-Type', 'application/octet-stream')
    .send(Buffer.from(bytes));
const asked = async (name: string, bytes: Uint8Array): Promise<Recognition> =>
  (await ask(monitor, name, bytes).expect(201)).body as Recognition;

/** Looks until the state is one of these. */
async function until(id: string, ...states: string[]): Promise<Recognition> {
  for (let looks = 0; looks < 400; looks++) {
    const { body } = await monitor.get(`/api/v1/recognitions/${id}`).expect(200);
    if (states.includes((body as Recognition).state)) return body as Recognition;
    await wait(100);
  }
  throw new Error(`recognition ${id} is not ${states.join(' or ')}`);
}

describe('text of a scan', () => {
  it('is recognised beside everything else, corrected, registered, and nothing of it is sure', async () => {
    const scan = scanOf(photograph, 1);
    await monitor
      .post(`/api/v1/directives/file?id=${randomUUID()}&name=quet.pdf`)
      .set('Content-Type', 'application/octet-stream')
      .send(Buffer.from(scan))
      .expect(422)
      .expect(({ body }) => {
        expect(body).toMatchObject({ type: '/problems/file-scan', detail: expect.stringContaining('OCR') });
      });
    const { id, state } = await asked('Bản quét.pdf', scan);
    expect(['waiting', 'running']).toContain(state);
    const done = await until(id, 'done', 'failed');
    expect(done).toMatchObject({ state: 'done', pages: 1, pagesDone: 1, detail: null });
    expect(done.confidence).toBeGreaterThan(80);
    expect(done.text).toContain('345/UBND-HC ngày 09 tháng 4');

    const text = (done.text ?? '').replace('SA ĐÉC.', 'SA ĐÉC');
    const registered = { id: randomUUID(), source: { kind: 'text', text }, recognitionId: id };
    const { body } = await monitor.post('/api/v1/directives').send(registered).expect(201);
    expect(body).toMatchObject({
      fileName: 'Bản quét.pdf',
      recognition: { confidence: done.confidence },
      pages: [{ page: 1, start: 0, end: text.length }],
      number: '245/PNV-CCHC',
    });
    const { obligations, findings } = body as {
      obligations: { confidence: { level: string; reasons: string[] }; due: { dueOn: string } | null }[];
      findings: { code: string; sentence: string }[];
    };
    expect(findings[0]).toMatchObject({ code: 'textRecognised', sentence: expect.stringContaining('bản quét') });
    expect(obligations.map(({ due }) => due?.dueOn)).toContain('2024-10-15');
    for (const { confidence } of obligations) {
      expect(confidence.level).not.toBe('sure');
      expect(confidence.reasons).toContain('Chữ nhận dạng từ bản quét; xin đối chiếu.');
    }
    const file = await monitor.get(`/api/v1/directives/${registered.id}/file`).buffer(true).expect(200);
    expect(Number(file.headers['content-length'])).toBe(scan.length);
    await showsItsPage(registered.id, text);
  });

  /** The page as a picture, and where its lines stand on it. */
  async function showsItsPage(id: string, text: string): Promise<void> {
    const page = await monitor.get(`/api/v1/directives/${id}/pages/1`).buffer(true).expect(200);
    expect(page.headers['content-type']).toBe('image/png');
    await monitor.get(`/api/v1/directives/${id}/pages/2`).expect(404);
    const { body } = await monitor.get(`/api/v1/directives/${id}/pages`).expect(200);
    const { pages } = body as { pages: { lines: { start: number; end: number; box: number[] }[] }[] };
    const line = pages[0]?.lines.find(({ start, end }) => text.slice(start, end).startsWith('1. Ủy ban'));
    // 454 of 1120 lines of the picture from above
    expect(line?.box[1]).toBeGreaterThan(0.38);
    expect(line?.box[3]).toBeLessThan(0.43);
    const head = await office.as('vhtt');
    await head.get(`/api/v1/directives/${id}/pages/1`).expect(404);
  }

  it('of a photograph, and only for who asked', async () => {
    const { id } = await asked('anh.png', photograph);
    const leader = await office.as('chutich');
    await leader.get(`/api/v1/recognitions/${id}`).expect(404);
    await leader.delete(`/api/v1/recognitions/${id}`).expect(404);
    expect((await until(id, 'done')).text).toContain('trước ngày 16 tháng 10 năm 2024');
    const body = { id: randomUUID(), source: { kind: 'text', text: 'Giao phòng Nội vụ báo cáo.' }, recognitionId: id };
    await leader.post('/api/v1/directives').send(body).expect(404);
  });

  it('goes on page by page and can be stopped; the next one follows', async () => {
    const { id } = await asked('dai.pdf', scanOf(photograph, 40));
    const { id: next } = await asked('tiep.png', photograph);
    for (let looks = 0; looks < 200; looks++) {
      const { body } = await monitor.get(`/api/v1/recognitions/${id}`).expect(200);
      if ((body as Recognition).pagesDone > 0) break;
      await wait(100);
    }
    const { body: health } = await test.http.get('/health/live').expect(200);
    expect(health).toBeDefined();
    const { body } = await monitor.delete(`/api/v1/recognitions/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'cancelled', pages: 40, text: null });
    await until(next, 'done');
    const { body: later } = await monitor.get(`/api/v1/recognitions/${id}`).expect(200);
    expect(later).toMatchObject({ state: 'cancelled' });
  });

  it('that fails says why', async () => {
    const broken = scanOf(photograph, 1).slice(0, 9_000);
    const { id } = await asked('hong.pdf', broken);
    expect(await until(id, 'failed', 'done')).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('hong.pdf'),
    });
    const { id: torn } = await asked('rach.png', Buffer.concat([photograph.subarray(0, 400), Buffer.alloc(5_000, 7)]));
    expect(await until(torn, 'failed', 'done')).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('rach.png'),
    });
    const { id: long } = await asked('qua-dai.pdf', scanOf(photograph, 51));
    expect(await until(long, 'failed')).toMatchObject({ detail: 'qua-dai.pdf có 51 trang; mỗi tệp tối đa 50 trang.' });
    await ask(monitor, 'a.docx', new TextEncoder().encode('PK')).expect(415);
    await ask(monitor, 'a.pdf', new Uint8Array()).expect(422);
    await ask(await office.as('vhtt'), 'a.png', photograph).expect(403);
  });

  it('left by a process that died is begun again by the next', async () => {
    const { id } = await asked('do.png', photograph);
    await until(id, 'done');
    await test.store.query(
      `update directives.recognition set state = 'running', text = null, pages_done = 0, lease_until = now() - interval '1 second' where id = $1`,
      [id],
    );
    await asked('khac.png', photograph);
    expect(await until(id, 'done')).toMatchObject({ text: expect.stringContaining('Nội vụ') });
    await test.store.query(
      `update directives.recognition set state = 'running', attempts = 3, lease_until = null where id = $1`,
      [id],
    );
    await asked('nua.png', photograph);
    expect(await until(id, 'failed')).toMatchObject({ detail: expect.stringContaining('gián đoạn') });
  });
});
