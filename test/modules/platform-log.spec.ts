import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '@dondoc/domain';
import {
  Consumes,
  Deliveries,
  EventLog,
  EventQueries,
  exportLog,
  newId,
  verifyLog,
  type EventRow,
  type Tx,
} from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import { startApp, type TestApp } from '../harness/app.js';

type Name = 'unit.changed' | 'person.changed' | 'seat.changed';

/** A room made for the test: it notes what it was told, and does not stomach some of it. */
@Injectable()
class Listener {
  heard: EventRow[] = [];
  batches: number[] = [];
  broken: (event: EventRow) => boolean = () => false;

  @Consumes({ consumer: 'test.listener', events: ['unit.changed', 'person.changed'] })
  async hear(_tx: Tx, event: EventRow): Promise<void> {
    if (this.broken(event)) throw new Error('poisoned');
    this.heard.push(event);
  }

  @Consumes({ consumer: 'test.other', events: ['unit.changed'], batch: true })
  async hearAll(_tx: Tx, events: readonly EventRow[]): Promise<void> {
    this.batches.push(events.length);
  }
}

const now = instant('2024-10-08T07:00:00+07:00');
let test: TestApp;
let listener: Listener;

const append = (name: Name, payload: object = {}, subject = { kind: 'test', id: 'one' } as EventRow['subject']) =>
  test.store.transaction((tx) =>
    test.app.get(EventLog).append(tx, { name, subject, occurredAt: now, actor: 'system', payload }),
  );

const codeOf = (error: unknown): unknown => (error as { code?: unknown; cause?: { code?: unknown } }).code;

beforeAll(async () => {
  test = await startApp({ platformOnly: true, extra: { providers: [Listener] } });
  listener = test.app.get(Listener);
});
beforeEach(() => {
  listener.heard = [];
  listener.batches = [];
  listener.broken = () => false;
});
afterAll(() => test?.close());

describe('appending', () => {
  it('hands a sealed event to its consumers, once', async () => {
    const id = await append('unit.changed', { name: 'Phòng Nội vụ' });
    await test.settle();
    await test.settle();
    expect(listener.heard).toEqual([
      {
        id,
        seq: expect.any(Number) as unknown as number,
        name: 'unit.changed',
        occurredAt: now,
        actor: 'system',
        subject: { kind: 'test', id: 'one' },
        causeId: null,
        payload: { name: 'Phòng Nội vụ' },
      },
    ]);
    expect(listener.batches).toEqual([1]);
    expect(await test.app.get(EventQueries).ofSubject('test', 'one')).toEqual(listener.heard);
  });

  it('leaves nothing behind when the command refuses or throws', async () => {
    const log = test.app.get(EventLog);
    const event = {
      name: 'unit.changed',
      subject: { kind: 'test', id: 'none' },
      occurredAt: now,
      actor: 'system',
      payload: {},
    } as const;
    const refused = await test.store.transaction(async (tx) => {
      await log.append(tx, event);
      return { problem: 'already-decided' } as const;
    });
    expect(refused).toEqual({ problem: 'already-decided' });
    const thrown = test.store.transaction(async (tx) => {
      await log.append(tx, event);
      throw new Error('no');
    });
    await expect(thrown).rejects.toThrow('no');
    expect(await test.app.get(EventQueries).ofSubject('test', 'none')).toEqual([]);
  });

  it('lets only one write a version of a subject', async () => {
    const subject = { kind: 'test', id: newId(), version: 1 };
    await append('unit.changed', {}, subject);
    await expect(append('unit.changed', {}, subject)).rejects.toThrow(/event_subject_version/);
  });

  it('refuses a payload that does not fit the event', async () => {
    const wrong = test.store.transaction((tx) =>
      test.app.get(EventLog).append(tx, {
        name: 'system.outage',
        subject: { kind: 'outage', id: newId() },
        occurredAt: now,
        actor: 'system',
        payload: { from: 'yesterday' },
      }),
    );
    await expect(wrong).rejects.toThrow(/system\.outage/);
  });

  it.each([
    'update log.event set name = name',
    'delete from log.seal',
    'truncate log.outage',
    'delete from files.file',
  ])('cannot be undone by the program: %s', async (sql) => {
    await append('unit.changed');
    await test.settle();
    await expect(test.store.query(sql)).rejects.toThrow(/permission denied/);
  });

  it.each(['update log.event set name = name', 'delete from log.seal', 'truncate log.seal, log.event cascade'])(
    'cannot be undone by the owner: %s',
    async (sql) => {
      await append('unit.changed');
      await test.settle();
      const code = await test.database.query(sql).then(() => null, codeOf);
      expect(code).toBe('DD001');
    },
  );
});

describe('sealing', () => {
  it('leaves no gap and no event out under twenty writers', async () => {
    const [before] = await test.store.query<{ seq: number }>('select coalesce(max(seq), 0) as seq from log.seal');
    const writers = Array.from({ length: 20 }, async (_, writer) => {
      for (let n = 0; n < 10; n += 1) await append('seat.changed', { writer, n });
    });
    await Promise.all([...writers, test.engine.tick(), test.engine.tick()]);
    await Promise.all([test.engine.tick(), test.engine.tick()]);
    await test.settle();
    const seals = await test.store.query<{ seq: number }>('select seq from log.seal where seq > $1 order by seq', [
      before?.seq,
    ]);
    expect(seals.map(({ seq }) => seq)).toEqual(Array.from({ length: 200 }, (_, n) => (before?.seq ?? 0) + n + 1));
    expect(await test.store.query('select * from log.unsealed')).toEqual([]);
  });
});

describe('a consumer that fails', () => {
  it('rolls back, backs off, and does not hold up the others', async () => {
    listener.broken = ({ payload }) => payload.n === 3;
    for (let n = 1; n <= 5; n += 1) await append('person.changed', { n });
    await append('unit.changed', { n: 6 });
    await test.engine.settle();
    expect(listener.heard.map(({ payload }) => payload.n).filter((n, at, all) => all.indexOf(n) === at)).toEqual([
      1, 2, 4, 5, 6,
    ]);
    expect(listener.batches).toEqual([1]);
    const [failure, ...rest] = await test.engine.failures();
    expect(rest).toEqual([]);
    expect(failure).toMatchObject({
      consumer: 'test.listener',
      eventName: 'person.changed',
      attempt: 1,
      parked: false,
    });
    expect(failure?.lastError).toContain('poisoned');
    const [row] = await test.database.query<{ wait: string }>(
      'select extract(epoch from next_try_at - now())::text as wait from log.delivery where done_at is null',
    );
    expect(Number(row?.wait)).toBeGreaterThan(0.5);
    expect(Number(row?.wait)).toBeLessThanOrEqual(1);
  });

  it('is parked after ten tries, and goes on when it is cured', async () => {
    listener.broken = ({ payload }) => payload.n === 3;
    for (let attempt = 2; attempt <= 10; attempt += 1) {
      await test.database.query('update log.delivery set next_try_at = now() where done_at is null');
      await test.engine.settle();
    }
    const [failure] = await test.engine.failures();
    expect(failure).toMatchObject({ attempt: 10, parked: true });
    await test.engine.settle();
    expect((await test.engine.failures())[0]?.attempt).toBe(10);
    listener.broken = () => false;
    await test.app.get(Deliveries).unpark(failure?.eventId ?? '', 'test.listener');
    await test.settle();
    expect(listener.heard.map(({ payload }) => payload.n)).toEqual([3]);
  });
});

describe('an export', () => {
  let folder: string;
  let file: string;
  let lines: string[];
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'dondoc-log-'));
    file = path.join(folder, 'log.jsonl');
    await append('unit.changed', { text: 'dòng\u2028mới', nested: { payload: 1 }, quote: '","payload":"' });
    await test.settle();
    const { events } = await exportLog(test.store, file);
    lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(events);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const verified = async (changed: readonly string[]) => {
    const copy = path.join(folder, 'changed.jsonl');
    writeFileSync(copy, changed.map((line) => `${line}\n`).join(''));
    return verifyLog(copy);
  };
  const swapped = (at: number) =>
    lines.map((line, index) => lines[index === at ? at + 1 : index === at + 1 ? at : index] ?? line);

  it('is whole, and one JSON object a line', async () => {
    expect(await verifyLog(file)).toEqual({ events: lines.length, ok: true });
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ seq: lines.length, payload: { nested: { payload: 1 } } });
  });

  it.each([0, 7, 150])('names event %# that was cut out, swapped or changed', async (at) => {
    expect(await verified(lines.filter((_, index) => index !== at))).toMatchObject({ ok: false, firstBad: at + 1 });
    expect(await verified(swapped(at))).toMatchObject({ ok: false, firstBad: at + 1 });
    const text = lines[at] ?? '';
    for (const position of [3, Math.floor(text.length / 2), text.length - 3]) {
      const byte = text[position] === '1' ? '2' : '1';
      const changed = text.slice(0, position) + byte + text.slice(position + 1);
      expect(await verified(lines.with(at, changed))).toEqual({ events: lines.length, ok: false, firstBad: at + 1 });
    }
  });

  it('misses its end', async () => {
    expect(await verified(lines.slice(0, -1))).toEqual({ events: lines.length - 1, ok: false, firstBad: lines.length });
  });
});
