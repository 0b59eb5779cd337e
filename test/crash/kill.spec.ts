import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { exportLog, Store, verifyLog } from '@dondoc/platform';
import type { Office } from '../modules/escalation-office.js';
import { startApp } from '../harness/app.js';
import { startCatcher, type Catcher } from './catcher.js';
import { crowdedOffice, letItBeMorning, MORNING, progressOf, untilDone } from './crowd.js';
import { startProcess } from './process.js';

const PEOPLE = 2_000;
const KILLS = 20;
const SEED = 20241015;

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

let office: Office;
let catcher: Catcher;
beforeAll(async () => {
  catcher = await startCatcher();
  office = await crowdedOffice(PEOPLE);
  await office.test.app.close();
}, 240_000);
afterAll(async () => {
  await catcher?.close();
  await office?.test.database.drop();
}, 60_000);

describe('kill −9 while 2 000 people have a task due', () => {
  it('at 20 random moments: every notice is sent, doubled ones carry the same Message-ID, the log verifies', async () => {
    const { database } = office.test;
    const chance = chanceOf(SEED);
    const env = { SMTP_URL: catcher.url, MAIL_FROM: 'dondoc@sadec.example' };
    await letItBeMorning(office);
    let inWork = 0;
    const caughtAtKills: number[] = [];
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const running = startProcess({ database, clock: MORNING, env });
      await running.ready;
      await new Promise((resolve) => setTimeout(resolve, 100 + chance() * 900));
      await running.kill();
      const { alarms, queued, undelivered, unsealed } = await progressOf(office);
      caughtAtKills.push(catcher.mails.length);
      if (alarms < PEOPLE || queued + undelivered + unsealed > 0) inWork += 1;
    }
    const last = startProcess({ database, clock: MORNING, env });
    await last.ready;
    await untilDone(office, PEOPLE, 120_000).finally(() => last.kill());

    const sent = await database.query<{ id: string; address: string }>(
      `select d.id, d.address from notices.dispatch d where d.state = 'accepted' and d.due_at = $1`,
      [MORNING],
    );
    const [{ failed = 0 } = {}] = await database.query<{ failed: number }>(
      `select count(*)::int as failed from notices.dispatch where state = 'failed'`,
    );
    const byId = new Map<string, number>();
    for (const { messageId } of catcher.mails) byId.set(messageId, (byId.get(messageId) ?? 0) + 1);
    const unsent = sent.filter(({ id }) => ![...byId.keys()].some((messageId) => messageId.includes(id)));
    const doubled = [...byId.values()].filter((times) => times > 1).length;
    process.stdout.write(
      `seed ${SEED}: ${KILLS} kills, ${inWork} of them in the middle of work; ${catcher.mails.length} mails for ${sent.length} messages, ${doubled} doubled; caught at the kills: ${caughtAtKills.join(' ')}\n`,
    );
    expect(inWork).toBeGreaterThan(5);
    expect(failed).toBe(0);
    expect(unsent).toEqual([]);
    expect(byId.size).toBe(sent.length);
    expect(new Set(sent.map(({ address }) => address)).size).toBeGreaterThanOrEqual(PEOPLE);
    // A kill can double only what was on its way at that moment: ten messages of each batch (notices/dispatching.ts), four batches at once.
    expect(catcher.mails.length - byId.size).toBeLessThanOrEqual(inWork * 40);
  }, 240_000);

  it('fired each alarm once, climbed no rung twice, and left a log that verifies', async () => {
    const { database } = office.test;
    const [row] = await database.query<{ fired: number; events: number; steps: number; parked: number }>(
      `select (select count(*)::int from tasks.alarm_fired where key like 'due-0/%') as fired,
         (select count(distinct payload -> 'task' ->> 'id')::int from log.event where name = 'task.alarmFired' and occurred_at = $1) as events,
         (select count(*)::int from escalation.step) as steps,
         (select count(*)::int from log.delivery where parked_at is not null) as parked`,
      [MORNING],
    );
    expect(row).toEqual({ fired: PEOPLE, events: PEOPLE, steps: 0, parked: 0 });
    const again = await startApp({ clock: MORNING, database });
    const folder = await mkdtemp(path.join(os.tmpdir(), 'dondoc-log-'));
    try {
      const file = path.join(folder, 'log.jsonl');
      await exportLog(again.app.get(Store), file);
      expect(await verifyLog(file)).toMatchObject({ ok: true });
    } finally {
      await again.close();
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
