import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { apiOf } from '../../apps/server/open-api.js';
import { startApp, type TestApp } from '../harness/app.js';

const file = new URL('../../apps/web/src/api/schema.d.ts', import.meta.url);
const NOTE = '/** Types of the API, made from its OpenAPI document: `npm run openapi` makes them anew. */\n';

let test: TestApp;
beforeAll(async () => {
  test = await startApp({ clock: '2024-10-08T07:00:00+07:00' });
});
afterAll(() => test?.close());

describe('the typed client of the web', () => {
  it('is made from the OpenAPI document of this very program', async () => {
    const made = NOTE + astToString(await openapiTS(apiOf(test.app) as unknown as OpenAPI3));
    if (process.env.DONDOC_WRITE_OPENAPI === '1') await writeFile(file, made);
    const kept = await readFile(file, 'utf8');
    // one line of advice instead of five thousand lines of difference
    expect(kept === made ? 'up to date' : 'the API has changed: run npm run openapi').toBe('up to date');
  });

  it('describes every path parameter of every endpoint', () => {
    const { paths } = apiOf(test.app);
    const missing = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, { parameters?: { name: string; in: string }[] }>).flatMap(
        ([method, { parameters = [] }]) =>
          [...path.matchAll(/\{(\w+)\}/g)]
            .map((match) => match[1])
            .filter((name) => !parameters.some((parameter) => parameter.in === 'path' && parameter.name === name))
            .map((name) => `${method} ${path}: ${name}`),
      ),
    );
    expect(missing).toEqual([]);
  });
});
