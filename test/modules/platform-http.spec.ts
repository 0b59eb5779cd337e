import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IfMatch, Paged, pageOf, type PageRequest } from '@dondoc/platform';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import { startApp, type TestApp } from '../harness/app.js';

const bodySchema = z.object({ name: z.string().min(2, { error: 'Xin nhập tên.' }), size: z.number() });

@Controller('api/v1/samples')
class SampleController {
  @Post()
  make(@Body({ schema: bodySchema }) body: z.infer<typeof bodySchema>): object {
    return body;
  }

  @Post('refused')
  refuse(): object {
    return { problem: 'already-decided', detail: 'Lãnh đạo đã quyết định.', decidedBy: 'p1' };
  }

  @Post('matched')
  match(@IfMatch() version: number | null): object {
    return { version };
  }

  @Post('bytes')
  bytes(@Body() bytes: Buffer): object {
    return { length: bytes.length };
  }

  @Get('broken')
  broken(): never {
    throw new Error('secret detail');
  }

  @Get()
  list(@Paged() request: PageRequest): object {
    const rows = [1, 2, 3, 4].filter((n) => n > Number(request.after ?? 0)).slice(0, request.size + 1);
    return { ...pageOf(rows, request, String), filter: request.filter, sort: request.sort };
  }
}

let test: TestApp;
beforeAll(async () => {
  test = await startApp({
    platformOnly: true,
    extra: { controllers: [SampleController] },
    env: { LOG_LEVEL: 'silent' },
  });
});
afterAll(() => test?.close());

describe('refusals', () => {
  it('leave as problem documents with their facts', async () => {
    const answer = await test.http.post('/api/v1/samples/refused?x=1').send({});
    expect(answer.status).toBe(409);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(JSON.parse(answer.text)).toEqual({
      type: '/problems/already-decided',
      title: 'Việc này đã có quyết định',
      status: 409,
      detail: 'Lãnh đạo đã quyết định. Chưa có gì thay đổi.',
      instance: '/api/v1/samples/refused',
      requestId: answer.headers['x-request-id'],
      decidedBy: 'p1',
    });
  });

  it('name every field that does not fit its schema, in Vietnamese', async () => {
    const answer = await test.http.post('/api/v1/samples').send({ name: 'x' });
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.text)).toMatchObject({
      type: '/problems/validation',
      errors: [
        { path: 'name', message: 'Xin nhập tên.' },
        { path: 'size', message: 'Xin nhập ô này.' },
      ],
    });
  });

  it('never tell what broke inside', async () => {
    const answer = await test.http.get('/api/v1/samples/broken');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('secret');
    expect(JSON.parse(answer.text)).toMatchObject({ type: '/problems/internal', title: 'Hệ thống gặp lỗi' });
  });

  it.each([
    ['an unknown page', () => test.http.get('/api/v1/nothing'), 404, 'not-found'],
    ['JSON that is none', () => test.http.post('/api/v1/samples').type('json').send('{"a":'), 400, 'wrong-use'],
    [
      'too much JSON',
      () => test.http.post('/api/v1/samples').send({ name: 'x'.repeat(1_100_000) }),
      413,
      'file-too-large',
    ],
    ['a bad If-Match', () => test.http.post('/api/v1/samples/matched').set('If-Match', 'seven'), 400, 'wrong-use'],
  ])('cover %s', async (_what, request, status, slug) => {
    const answer = await request();
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ type: `/problems/${slug}`, status });
  });
});

describe('writes', () => {
  it.each([
    [{}, 201],
    [{ 'Sec-Fetch-Site': 'same-origin' }, 201],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ Origin: 'http://evil.example' }, 403],
    [{ Origin: 'http://localhost:3000' }, 201],
    [{ Origin: 'null' }, 403],
  ])('from %j are answered %d', async (headers: Record<string, string>, status) => {
    const answer = await test.http.post('/api/v1/samples').set(headers).send({ name: 'ab', size: 1 });
    expect(answer.status).toBe(status);
  });

  it('carry the version seen', async () => {
    const matched = async (value: string) =>
      (await test.http.post('/api/v1/samples/matched').set('If-Match', value)).body as object;
    expect(await matched('W/"7"')).toEqual({ version: 7 });
    expect(await matched('"12"')).toEqual({ version: 12 });
    expect(await matched('*')).toEqual({ version: null });
  });

  it('carry files as bytes, up to 20 MB', async () => {
    const send = (size: number) =>
      test.http.post('/api/v1/samples/bytes').type('application/octet-stream').send(Buffer.alloc(size));
    expect((await send(3_000_000)).body).toEqual({ length: 3_000_000 });
    expect((await send(22_000_000)).status).toBe(413);
  });
});

describe('lists', () => {
  it('come in pages', async () => {
    const first = await test.http.get('/api/v1/samples?page[size]=3&filter[state]=late&sort=-dueAt');
    expect(first.body).toEqual({ data: [1, 2, 3], page: { next: '3' }, filter: { state: 'late' }, sort: '-dueAt' });
    const second = await test.http.get(`/api/v1/samples?page%5Bsize%5D=3&page%5Bafter%5D=3`);
    expect(second.body).toMatchObject({ data: [4], page: { next: null } });
    expect((await test.http.get('/api/v1/samples?page[size]=many')).status).toBe(422);
  });
});

describe('the edge', () => {
  it('sets the headers of a careful server', async () => {
    const { headers } = await test.http.get('/health/live');
    expect(headers['content-security-policy']).toBe(
      "default-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data: blob:;object-src 'none';" +
        "base-uri 'self';form-action 'self';frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN' });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('says whether the system is ready, and shows figures to this machine only', async () => {
    const ready = await test.http.get('/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.body).toMatchObject({ ready: true, checks: { data: null, database: null, beat: null, relay: null } });
    expect((await test.http.get('/metrics')).text).toContain('dondoc_events_sealed 0');
    expect((await test.http.get('/metrics').set('X-Forwarded-For', '10.0.0.1')).status).toBe(404);
    const proxied = await test.http.get('/health/ready').set('X-Forwarded-For', '10.0.0.1');
    expect(proxied.body).toEqual({ ready: true });
  });
});
