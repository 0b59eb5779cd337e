import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiOf } from '../../apps/server/open-api.js';
import { openOffice, type Agent, type Office } from './escalation-office.js';
import { makeSubjects, type Subjects } from './security-subjects.js';
import { LISTS, TABLE, type Asked } from './security-table.js';

/** Letters of the table, with who stands for them: the matter belongs to phòng Văn hóa và Thông tin. */
const ACTORS: Readonly<Record<string, string>> = {
  L: 'chutich',
  M: 'noivu',
  H: 'vhtt',
  O: 'chuyenvien.vhtt',
  h: 'vanphong',
  o: 'chuyenvien.vanphong',
  A: 'quantri',
};
/** Looked at in security.spec.ts: open without log-in, or the end of it. */
const ELSEWHERE = ['logIn', 'logOut', 'start', 'makeFirstAdministrator'];

let office: Office;
let subjects: Subjects;

beforeAll(async () => {
  office = await openOffice({ clock: '2024-10-08T07:00:00+07:00' });
  subjects = await makeSubjects(office);
});
afterAll(() => office?.test.close());

async function send(agent: Agent, { method, path, body, bytes, version }: Asked) {
  const request = agent[method](`/api/v1${path}`);
  if (version !== undefined) request.set('If-Match', `"${version}"`);
  if (bytes !== undefined) return request.set('Content-Type', 'application/octet-stream').send(Buffer.from(bytes));
  return body === undefined ? request : request.send(body);
}

describe('who may do what (rules.md §6)', () => {
  it('is written down for every operation of the API', () => {
    const paths = apiOf(office.test.app).paths as Record<string, Record<string, { operationId: string }>>;
    const operations = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect([...Object.keys(TABLE), ...ELSEWHERE].sort()).toEqual(operations.sort());
  });

  it.each(Object.entries(LISTS))('%s shows only what one may see', async (list, { seenBy, ids }) => {
    let seers = '';
    for (const [letter, key] of Object.entries(ACTORS)) {
      const { text } = await (await office.as(key)).get(`/api/v1${list}`).expect(200);
      const shown = ids(subjects).filter((id) => text.includes(id));
      if (shown.length > 0) seers += letter;
      expect([0, ids(subjects).length]).toContain(shown.length);
    }
    expect(seers).toBe(seenBy);
  });

  it.each(Object.keys(TABLE))('%s', async (operation) => {
    const row = TABLE[operation];
    if (row === undefined) throw new Error(operation);
    const letters = Object.keys(ACTORS);
    // Those who may not come first: nothing has changed yet that could stand in their way.
    const order = [...letters].sort((one, other) => Number(row.may.includes(one)) - Number(row.may.includes(other)));
    let allowed = '';
    const answers: string[] = [];
    for (const letter of order) {
      const agent = await office.as(ACTORS[letter] ?? '');
      const { status, body, headers } = await send(agent, row.asked(subjects));
      answers.push(`${letter} ${status} ${(body as { type?: string }).type ?? ''}`);
      expect(status).not.toBe(401);
      expect(status).toBeLessThan(500);
      if (status !== 403 && status !== 404) allowed += letter;
      else expect(headers['content-type']).toContain('application/problem+json');
    }
    const inOrder = letters.filter((letter) => allowed.includes(letter)).join('');
    expect({ may: inOrder, answers }).toEqual({ may: row.may, answers });
  });

  it('nobody decides on a matter of their own unit: the monitor’s office is a lead unit too', async () => {
    const monitor = await office.as('noivu');
    const path = `/api/v1/tasks/${subjects.tasks.get('monitorsOwn')}`;
    const submissionId = subjects.submissionIds.get('monitorsOwn');
    const decisions = [
      monitor.post(`${path}/submissions/${submissionId}/verdict`).send({ decision: 'accept' }),
      monitor.put(`${path}/deadline`).send({ dueOn: '2024-12-20', reason: 'Thử.' }),
      monitor.post(`${path}/assignment`).send({ unitId: office.unit('tuphap'), reason: 'Thử.' }),
      monitor.post(`${path}/recall`).send({ reason: 'Thử.' }),
    ];
    for (const decision of decisions) {
      const { status, body } = await decision;
      expect([status, body.type]).toEqual([403, '/problems/self-decision']);
    }
  });
});
