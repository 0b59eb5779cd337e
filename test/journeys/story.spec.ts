import { instant, simulate, type CivilDate, type ScriptedEvent } from '@dondoc/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../harness/database.js';
import { play, preparedOffice } from './running-office.js';
import { FROM, reportsOf, scenarioOf, UNTIL } from './seed-zero.js';
import { simulatedLines } from './told.js';

const at = (text: string) => instant(`2024-${text}:00+07:00`);
const { vhtt } = reportsOf(scenarioOf([]));

type Doing = Extract<ScriptedEvent, { readonly action: unknown }>['action'];
const act = (when: string, by: string, action: Doing, task = vhtt): ScriptedEvent => ({ at: at(when), task, by, action });

const confirm = (when = '10-18T08:00'): ScriptedEvent => act(when, 'noivu', { do: 'confirmRung' });
const refusing: ScriptedEvent = { at: FROM, channel: 'email', refuse: true };

const STORIES: Readonly<Record<string, readonly ScriptedEvent[]>> = {
  'nobody acting': [],
  'a monitor confirms rung 2 on 18/10': [confirm()],
  'the result is reported on 15/10': [act('10-15T16:00', 'vhtt', { do: 'submit' })],
  'e-mail refuses everybody': [refusing],
  'delivery by hand on 17/10': [
    refusing,
    act('10-17T09:00', 'noivu', { do: 'recordDelivery', how: 'giao tận tay', evidence: 'biên nhận' }),
    confirm(),
  ],
  'an extension asked and refused': [
    act('10-15T10:00', 'vhtt', { do: 'askExtension', until: '2024-10-30' as CivilDate, reason: 'Chờ số liệu.' }),
    act('10-21T10:00', 'noivu', { do: 'decideExtension', grant: false, reason: 'Đã đủ thời gian.' }),
    confirm('10-23T08:00'),
  ],
  'an outage over the due day': [{ at: at('10-15T09:00'), outageUntil: at('10-15T14:00') }],
};

let prepared: TestDatabase;

beforeAll(async () => {
  prepared = await freshDatabase();
  await preparedOffice(prepared);
});
afterAll(() => prepared?.drop());

describe('the follow-up of seed 000, simulated and in the running system', () => {
  it.each(Object.entries(STORIES))('%s: the same events at the same instants', async (_name, script) => {
    const expected = simulate(scenarioOf(script));
    expect(expected.filter(({ name }) => name === 'refused')).toEqual([]);
    const database = await prepared.copy();
    try {
      expect(await play(database, script)).toEqual(simulatedLines(expected.filter((event) => event.at <= UNTIL)));
    } finally {
      await database.drop();
    }
  });
});
