import { instant, simulate, type CivilDate, type ScriptedEvent } from '@dondoc/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../harness/database.js';
import { play, preparedOffice } from './running-office.js';
import { FROM, reportsOf, scenarioOf, UNTIL } from './seed-zero.js';
import { simulatedLines } from './told.js';

const at = (text: string) => instant(`2024-${text}:00+07:00`);
const { vhtt, vanphong } = reportsOf(scenarioOf([]));

type Doing = Extract<ScriptedEvent, { readonly action: unknown }>['action'];
const act = (when: string, by: string, action: Doing, task = vhtt): ScriptedEvent => ({
  at: at(when),
  task,
  by,
  action,
});

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
  'a week of outage over the rungs': [
    { at: at('10-15T18:00'), outageUntil: at('10-22T12:00') },
    confirm('10-25T08:00'),
  ],
  'an explanation that does not suffice, a proposal decided as a reminder, a result after it': [
    confirm(),
    act('10-21T09:00', 'vhtt', { do: 'explain', text: 'Chờ số liệu của Sở.' }),
    act('10-22T09:00', 'noivu', { do: 'weigh', sufficient: false, reason: 'Chưa đủ căn cứ.' }),
    act('10-28T09:00', 'chutich', { do: 'decideProposal', decision: 'remind', reason: 'Lần đầu chậm.' }),
    act('10-30T10:00', 'vhtt', { do: 'submit' }),
    act('10-31T10:00', 'noivu', { do: 'accept' }),
  ],
  'an explanation that suffices, and another report that is criticised': [
    confirm(),
    act('10-18T08:05', 'noivu', { do: 'confirmRung' }, vanphong),
    act('10-21T09:00', 'vhtt', { do: 'explain', text: 'Chờ số liệu của Sở.' }),
    act('10-21T10:00', 'noivu', { do: 'weigh', sufficient: true, reason: 'Có văn bản đề nghị gửi trước hạn.' }),
    act('10-28T09:00', 'vanphong', { do: 'submit' }, vanphong),
    act('10-29T09:00', 'chutich', { do: 'decideProposal', decision: 'criticise', reason: 'Chậm 9 ngày.' }, vanphong),
    act('10-29T10:00', 'noivu', { do: 'accept' }, vanphong),
  ],
  'a proposal returned for facts, confirmed again and closed without measures': [
    confirm(),
    act('10-25T09:00', 'chutich', { do: 'decideProposal', decision: 'returnForFacts', reason: 'Làm rõ.' }),
    act('10-29T09:00', 'noivu', { do: 'confirmRung', rung: 3 }),
    act('10-31T09:00', 'chutich', { do: 'decideProposal', decision: 'noAction', reason: 'Khách quan.' }),
  ],
  'a result returned, handed in again late, a deadline changed and missed again': [
    act('10-09T09:00', 'vhtt', { do: 'acknowledge' }),
    act('10-14T09:00', 'vhtt', { do: 'submit' }),
    act('10-17T09:00', 'noivu', { do: 'return', reason: 'Thiếu số liệu.' }),
    act('10-18T15:00', 'vhtt', { do: 'submit' }),
    act('10-21T15:00', 'noivu', { do: 'return', reason: 'Còn thiếu.' }),
    act('10-29T15:00', 'chutich', { do: 'changeDeadline', dueOn: '2024-11-05' as CivilDate, reason: 'Điều chỉnh.' }),
  ],
  'an extension granted after the due day and missed again': [
    act('10-16T09:00', 'vhtt', { do: 'askExtension', until: '2024-10-22' as CivilDate, reason: 'Chờ số liệu.' }),
    act('10-17T09:00', 'noivu', { do: 'decideExtension', grant: true, reason: 'Có căn cứ.' }),
    confirm('10-25T09:00'),
  ],
  'a second extension request does not hold the ladder': [
    act('10-14T09:00', 'vhtt', { do: 'askExtension', until: '2024-10-22' as CivilDate, reason: 'Chờ số liệu.' }),
    act('10-15T09:00', 'noivu', { do: 'decideExtension', grant: false, reason: 'Đã đủ thời gian.' }),
    act('10-16T09:00', 'vhtt', { do: 'askExtension', until: '2024-11-20' as CivilDate, reason: 'Vẫn chờ.' }),
    confirm('10-18T09:00'),
    act('10-28T09:00', 'noivu', { do: 'decideExtension', grant: false, reason: 'Như trước.' }),
  ],
  'a task given to another office, an officer named': [
    act('10-10T09:00', 'noivu', { do: 'reassign', unitId: 'vanphong', reason: 'Đúng chức năng.' }),
    act('10-10T15:00', 'vanphong', { do: 'nameOfficer', personId: 'chuyenvien.vanphong' }),
    confirm('10-18T09:00'),
    act('10-22T09:00', 'noivu', { do: 'recall', reason: 'Không cần thực hiện tiếp.' }),
  ],
  'e-mail comes back in the morning after the letters': [
    { at: at('10-15T20:00'), channel: 'email', refuse: true },
    { at: at('10-17T06:00'), channel: 'email', refuse: false },
    act('10-18T09:00', 'noivu', { do: 'recordDelivery', how: 'giao tận tay', evidence: 'biên nhận' }, vanphong),
    act('10-21T09:00', 'noivu', { do: 'confirmRung' }, vanphong),
  ],
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
