import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { exportLog, openDataSource, Store, verifyLog, type FaultPoint } from '@dondoc/platform';
import type { TestDatabase } from '../harness/database.js';
import { hasRedis, sayThatRedisIsMissing, startRedis } from '../harness/redis.js';
import type { Office } from '../modules/escalation-office.js';
import { startCatcher, type Catcher } from './catcher.js';
import { crowdedOffice, letItBeMorning, MORNING, untilDone } from './crowd.js';
import { startProcess, type RunningProcess } from './process.js';

const PEOPLE = 60;
/** What may be with the mail server at one moment: ten messages of each batch of fifty (notices/dispatching.ts). */
const ON_THEIR_WAY = 20;

let office: Office;
beforeAll(async () => {
  office = await crowdedOffice(PEOPLE);
  await office.test.app.close();
}, 120_000);
afterAll(() => office?.test.database.drop(), 60_000);

const fault = new URL('./fault.mjs', import.meta.url).href;
const dying = (point: FaultPoint, times: number): Record<string, string> => ({
  NODE_OPTIONS: `--import=${fault}`,
  FAULT_POINT: point,
  FAULT_TIMES: String(times),
});

async function untilDead(running: RunningProcess): Promise<void> {
  const until = performance.now() + 30_000;
  while (running.running()) {
    if (performance.now() > until) throw new Error('the process never came to the point');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

interface Death {
  /** The program dies when it reaches the point for the n-th time. */
  readonly times: number;
  readonly env?: Readonly<Record<string, string>>;
}

interface Aftermath {
  readonly there: Office;
  readonly catcher: Catcher;
  readonly caughtAtDeath: number;
}

/** The morning, with a process that dies at the point; then its leases run out and another one takes over. */
async function playDeath(
  point: FaultPoint,
  { times, env = {} }: Death,
  look: (aftermath: Aftermath) => Promise<void>,
): Promise<void> {
  const [database, catcher] = await Promise.all([office.test.database.copy(), startCatcher()]);
  const there = { ...office, test: { ...office.test, database } };
  const settings = { SMTP_URL: catcher.url, MAIL_FROM: 'dondoc@sadec.example', ...env };
  const started: RunningProcess[] = [];
  const start = (more: Readonly<Record<string, string>>): RunningProcess => {
    const running = startProcess({ database, clock: MORNING, env: { ...settings, ...more } });
    started.push(running);
    return running;
  };
  try {
    await letItBeMorning(there);
    const doomed = start(dying(point, times));
    await Promise.all([doomed.ready, untilDead(doomed)]);
    await new Promise((resolve) => setTimeout(resolve, 100)); // what was under way comes to its end
    const caughtAtDeath = catcher.mails.length;
    await database.query('update notices.dispatch set lease_until = now() where lease_until is not null');
    await start({}).ready;
    await untilDone(there, PEOPLE, 40_000);
    await look({ there, catcher, caughtAtDeath });
  } finally {
    await Promise.all(started.map((running) => running.kill()));
    await catcher.close();
    await database.drop();
  }
}

async function expectWholeLog(database: TestDatabase): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dondoc-log-'));
  const source = await openDataSource({ url: database.url });
  try {
    const file = path.join(folder, 'log.jsonl');
    await exportLog(new Store(source), file);
    expect(await verifyLog(file)).toMatchObject({ ok: true });
  } finally {
    await source.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each alarm fired, was logged, planned and sent once; answers how many letters came more than once. */
async function expectNothingLost({ there, catcher }: Aftermath): Promise<number> {
  const { database } = there.test;
  const [row] = await database.query<Record<string, number>>(
    `select (select count(*)::int from tasks.alarm_fired where key like 'due-0/%') as fired,
       (select count(*)::int from log.event where name = 'task.alarmFired' and occurred_at = $1) as events,
       (select count(*)::int from notices.notice n join notices.dispatch d on d.id = n.dispatch_id
          where n.kind = 'reminder' and n.state = 'sent' and d.due_at = $1) as sent,
       (select count(*)::int from log.event where name = 'notice.accepted' and occurred_at = $1) as accepted,
       (select count(*)::int from log.delivery where done_at is null) as open`,
    [MORNING],
  );
  expect(row).toEqual({ fired: PEOPLE, events: PEOPLE, sent: PEOPLE, accepted: PEOPLE, open: 0 });
  expect(new Set(catcher.mails.map(({ to }) => to)).size).toBe(PEOPLE);
  expect(new Set(catcher.mails.map(({ messageId }) => messageId)).size).toBe(PEOPLE);
  await expectWholeLog(database);
  return catcher.mails.length - PEOPLE;
}

/** Only what had gone out before the death can come again, and of that only what was on its way. */
const doubledAtMost = ({ caughtAtDeath }: Aftermath): number => Math.min(caughtAtDeath, ON_THEIR_WAY);

/** Points of architecture.md §6 inside the house. */
const inside: readonly (readonly [point: FaultPoint, times: number])[] = [
  ['append.before-commit', 1],
  ['append.after-commit', 1],
  ['relay.before-commit', 1],
  ['relay.after-commit', 1],
  ['sweep.in-batch', 1],
  ['consumer.before-commit', 2],
  ['consumer.after-commit', 2],
  ['queue.after-add', 2],
];

describe('a process that dies at a point of the protocol', () => {
  it.each(inside)('%s: the next one does the rest, each thing once', async (point, times) => {
    await playDeath(point, { times }, async (aftermath) => {
      expect(await expectNothingLost(aftermath)).toBeLessThanOrEqual(doubledAtMost(aftermath));
    });
  });

  it('queue.after-add with Redis: what the queue remembers and what the ledger knows are done once', async () => {
    if (!hasRedis) return sayThatRedisIsMissing();
    const redis = await startRedis();
    try {
      await playDeath('queue.after-add', { times: 2, env: { REDIS_URL: redis.url } }, async (aftermath) => {
        expect(await expectNothingLost(aftermath)).toBeLessThanOrEqual(doubledAtMost(aftermath));
      });
    } finally {
      await redis.stop();
    }
  });

  it('dispatch.before-channel: nothing had gone out; the first attempt is marked unknown', async () => {
    await playDeath('dispatch.before-channel', { times: 1 }, async (aftermath) => {
      expect(aftermath.caughtAtDeath).toBe(0);
      expect(await expectNothingLost(aftermath)).toBe(0);
      expect(await unknownAttempts(aftermath)).toBeGreaterThan(0);
    });
  });

  it('dispatch.after-channel: the only doubles, with one Message-ID, of what was on its way', async () => {
    await playDeath('dispatch.after-channel', { times: 1 }, async (aftermath) => {
      expect(aftermath.caughtAtDeath).toBeGreaterThan(0);
      const doubled = await expectNothingLost(aftermath);
      expect(doubled).toBeGreaterThan(0);
      expect(doubled).toBeLessThanOrEqual(doubledAtMost(aftermath));
      expect(await unknownAttempts(aftermath)).toBeGreaterThanOrEqual(doubled);
    });
  });
});

async function unknownAttempts({ there }: Aftermath): Promise<number> {
  const [row] = await there.test.database.query<{ n: number }>(
    `select count(*)::int as n from notices.attempt where outcome = 'unknown'`,
  );
  return row?.n ?? 0;
}
