import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant, type Instant } from '@dondoc/domain';
import { Consumes, EventLog, EventQueries, newId, type EventRow, type Tx } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import { startApp, type TestApp } from '../harness/app.js';

/** A room made for the test: it notes what it was told. */
@Injectable()
class Listener {
  readonly heard: EventRow[] = [];
  broken: (event: EventRow) => boolean = () => false;

  @Consumes({ consumer: 'test.listener', events: ['unit.changed', 'person.changed'] })
  async hear(_tx: Tx, event: EventRow): Promise<void> {
    if (this.broken(event)) throw new Error('poisoned');
    this.heard.push(event);
  }
}

let test: TestApp;
let log: EventLog;
const now: Instant = instant('2024-10-08T07:00:00+07:00');

const append = (name: 'unit.changed' | 'person.changed', payload: object, version?: number): Promise<string> =>
  test.store.transaction((tx) =>
    log.append(tx, { name, subject: { kind: 'unit', id: 'u1', version }, occurredAt: now, actor: 'system', payload }),
  );

beforeAll(async () => {
  test = await startApp({ platformOnly: true, extra: { providers: [Listener] } });
  log = test.app.get(EventLog);
});
afterAll(() => test?.close());

describe('the log', () => {
  it('hands a sealed event to its consumers once', async () => {
    const id = await append('unit.changed', { unitId: newId(), name: 'Phòng Nội vụ' });
    await test.settle();
    await test.settle();
    const heard = test.app.get(Listener).heard;
    expect(heard.map((event) => event.id)).toEqual([id]);
    expect(heard[0]).toMatchObject({ seq: 1, occurredAt: now, actor: 'system', payload: { name: 'Phòng Nội vụ' } });
    expect(await test.app.get(EventQueries).head()).toMatchObject({ seq: 1 });
  });
});
