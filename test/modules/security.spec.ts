import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { apiOf } from '../../apps/server/open-api.js';
import { startApp, type TestApp } from '../harness/app.js';

/** What anybody may ask without being signed in: everything else answers 401. Health and metrics are outside the API. */
const PUBLIC = ['POST /api/v1/session', 'GET /api/v1/start', 'POST /api/v1/start'];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof METHODS)[number];

interface Operation {
  readonly operationId?: string;
  readonly tags?: readonly string[];
}
interface Endpoint {
  readonly method: Method;
  readonly path: string;
  readonly operation: Operation;
}

let test: TestApp;
let endpoints: readonly Endpoint[];

beforeAll(async () => {
  test = await startApp();
  const paths = apiOf(test.app).paths as Record<string, Partial<Record<Method, Operation>>>;
  endpoints = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => (item[method] === undefined ? [] : [{ method, path, operation: item[method] }])),
  );
});
afterAll(() => test?.close());

const nameOf = ({ method, path }: Endpoint): string => `${method.toUpperCase()} ${path}`;
const urlOf = ({ path }: Endpoint): string => path.replace(/\{[^}]+\}/gu, () => randomUUID());

describe('every endpoint of the OpenAPI document', () => {
  it('is named once and belongs to a room', () => {
    const ids = endpoints.map(({ operation }) => operation.operationId);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
    expect(endpoints.filter(({ operation }) => (operation.tags ?? []).length === 0).map(nameOf)).toEqual([]);
  });

  it('lies under /api/v1', () => {
    expect(endpoints.filter(({ path }) => !path.startsWith('/api/v1/')).map(nameOf)).toEqual([]);
  });

  it('answers 401 without log-in, but for the public ones, before it looks at anything that was sent', async () => {
    const open: string[] = [];
    for (const endpoint of endpoints) {
      const { status, body } = await test.http[endpoint.method](urlOf(endpoint)).send(
        endpoint.method === 'get' ? undefined : {},
      );
      if (status === 401 && body.type === '/problems/unauthenticated') continue;
      open.push(nameOf(endpoint));
    }
    expect(open.sort()).toEqual([...PUBLIC].sort());
  });

  it('an odd spelling of the path, a forged or an empty cookie opens nothing', async () => {
    const odd = [
      '/API/V1/directives',
      '/api/v1/directives/',
      '//api/v1/directives',
      '/api/v1//directives',
      '/api/v1/%64irectives',
    ];
    for (const path of odd) expect([401, 404]).toContain((await test.http.get(path)).status);
    const cookies = [
      'dondoc_session=',
      `dondoc_session=${'A'.repeat(43)}`,
      "dondoc_session=' or true --",
      'dondoc_session=%00',
    ];
    for (const cookie of cookies) await test.http.get('/api/v1/directives').set('Cookie', cookie).expect(401);
  });

  it('a write from another origin is refused before log-in is looked at', async () => {
    for (const endpoint of endpoints.filter(({ method }) => method !== 'get')) {
      const { status, body } = await test.http[endpoint.method](urlOf(endpoint))
        .set('Origin', 'https://elsewhere.example')
        .send({});
      expect([nameOf(endpoint), status, body.type]).toEqual([nameOf(endpoint), 403, '/problems/origin-rejected']);
    }
  });
});
