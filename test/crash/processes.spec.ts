import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dropQueues } from '../harness/database.js';
import { hasRedis, sayThatRedisIsMissing, startRedis } from '../harness/redis.js';
import type { Office } from '../modules/escalation-office.js';
import { Redis } from 'ioredis';
import { startCatcher, type Catcher } from './catcher.js';
import { crowdedOffice, letItBeMorning, MORNING, untilDone } from './crowd.js';
import { startProcess, type RunningProcess } from './process.js';

const PEOPLE = 1_500;

let office: Office;
beforeAll(async () => {
  office = await crowdedOffice(PEOPLE);
  await office.test.app.close();
}, 240_000);
afterAll(() => office?.test.database.drop(), 60_000);

/** The same office again on a database of its own, on the morning of the due day. */
async function morning(): Promise<Office> {
  const database = await office.test.database.copy();
  const copied = { ...office, test: { ...office.test, database } };
  await letItBeMorning(copied);
  return copied;
}

async function expectEachOnce({ test: { database } }: Office, { mails }: Catcher): Promise<void> {
  const [row] = await database.query<{ fired: number; notices: number; events: number }>(
    `select (select count(*)::int from tasks.alarm_fired where key like 'due-0/%') as fired,
       (select count(*)::int from notices.notice n join notices.dispatch d on d.id = n.dispatch_id
         where n.kind = 'reminder' and n.state = 'sent' and d.due_at = $1) as notices,
       (select count(*)::int from log.event where name = 'task.alarmFired' and occurred_at = $1) as events`,
    [MORNING],
  );
  expect(row).toEqual({ fired: PEOPLE, notices: PEOPLE, events: PEOPLE });
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length);
  expect(new Set(mails.map(({ to }) => to)).size).toBe(PEOPLE);
}

async function until(condition: () => boolean, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

interface Scene {
  readonly office: Office;
  readonly catcher: Catcher;
  readonly start: (env?: Readonly<Record<string, string>>) => RunningProcess;
}

/** Plays a scene on a morning of its own and ends whatever it started. */
async function play(scene: (stage: Scene) => Promise<void>): Promise<void> {
  const [copied, catcher] = await Promise.all([morning(), startCatcher()]);
  const started: RunningProcess[] = [];
  const start: Scene['start'] = (env = {}) => {
    const settings = { SMTP_URL: catcher.url, MAIL_FROM: 'dondoc@sadec.example', ...env };
    const running = startProcess({ database: copied.test.database, clock: MORNING, env: settings });
    started.push(running);
    return running;
  };
  try {
    await scene({ office: copied, catcher, start });
  } finally {
    await Promise.all(started.map((running) => running.kill()));
    await catcher.close();
    await copied.test.database.drop();
  }
}

describe('several processes, and queues that are lost', () => {
  it('three processes on one database: each alarm handled once, each letter sent once', async () => {
    await play(async ({ office: there, catcher, start }) => {
      const three = [start(), start(), start()];
      await Promise.all(three.map(({ ready }) => ready));
      await untilDone(there, PEOPLE, 90_000);
      await expectEachOnce(there, catcher);
    });
  }, 150_000);

  it('all tables of BullMQ dropped in mid-run: within a minute the rest is sent', async () => {
    await play(async ({ office: there, catcher, start }) => {
      await start().ready;
      await until(() => catcher.mails.length > 50, 60_000);
      await dropQueues(there.test.database);
      const before = catcher.mails.length;
      const from = performance.now();
      await untilDone(there, PEOPLE, 60_000);
      process.stdout.write(
        `BullMQ's tables dropped after ${before} of ${PEOPLE} letters; the rest took ${((performance.now() - from) / 1000).toFixed(1)} s\n`,
      );
      expect(before).toBeLessThan(PEOPLE);
      await expectEachOnce(there, catcher);
    });
  }, 180_000);

  it('all keys of Redis flushed in mid-run: within a minute the rest is sent', async () => {
    if (!hasRedis) return sayThatRedisIsMissing();
    const redis = await startRedis();
    try {
      await play(async ({ office: there, catcher, start }) => {
        await start({ REDIS_URL: redis.url }).ready;
        await until(() => catcher.mails.length > 50, 60_000);
        const client = new Redis(redis.url);
        await client.flushall();
        client.disconnect();
        const before = catcher.mails.length;
        const from = performance.now();
        await untilDone(there, PEOPLE, 60_000);
        process.stdout.write(
          `Redis flushed after ${before} of ${PEOPLE} letters; the rest took ${((performance.now() - from) / 1000).toFixed(1)} s\n`,
        );
        expect(before).toBeLessThan(PEOPLE);
        await expectEachOnce(there, catcher);
      });
    } finally {
      await redis.stop();
    }
  }, 180_000);
});
