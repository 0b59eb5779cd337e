import { readFileSync } from 'node:fs';
import {
  instant,
  type LadderPolicy,
  type ReminderPolicy,
  type Scenario,
  type ScriptedEvent,
  type ThrottlePolicy,
} from '@dondoc/domain';
import { read } from '@dondoc/reading';
import { unitsFileSchema } from '@dondoc/contracts';
import { shippedRules } from '../../config/index.js';
import { ASSIGNER, issuedOf, officeOf } from '../../apps/cli/scenario.js';

const units = unitsFileSchema.parse({
  units: [
    { id: 'vanphong', name: 'Văn phòng HĐND và UBND Thành phố' },
    { id: 'noivu', name: 'Phòng Nội vụ' },
    { id: 'vhtt', name: 'Phòng Văn hóa và Thông tin' },
    { id: 'p1', name: 'UBND phường 1', level: 'commune' },
  ],
  groups: [
    {
      name: 'các phòng chuyên môn',
      names: ['Thủ trưởng các phòng chuyên môn Thành phố'],
      members: ['vanphong', 'noivu', 'vhtt'],
    },
    { name: 'UBND các xã, phường', members: ['p1'] },
  ],
});

const reading = read(readFileSync(new URL('../../config/samples/seed-000.txt', import.meta.url), 'utf8'), {
  file: 'seed-000.txt',
});
export const from = instant('2024-10-08T08:00:00+07:00');
export const at = (text: string) => instant(`2024-${text}:00+07:00`);
const policy = <T>(name: string) => shippedRules().read(name) as T;

/** Seed 000 issued on 2024-10-08 at 08:00 in a small office, with what people do. */
export function scenarioOf(script: readonly ScriptedEvent[], changes: Partial<Scenario> = {}): Scenario {
  const office = officeOf(units);
  const rules = { calendar: shippedRules().calendar, readingRule: shippedRules().readingRule };
  const facts = {
    directory: office.directory,
    calendar: rules.calendar,
    from,
    reviewEvery: 10,
    unknown: () => undefined,
  };
  return {
    obligations: reading.obligations.map((obligation) => issuedOf(obligation, facts)),
    ...office,
    assigner: ASSIGNER,
    from,
    until: at('11-30T00:00'),
    signedOn: null,
    script,
    rules,
    reminders: policy<ReminderPolicy>('reminders-default'),
    throttle: policy<ThrottlePolicy>('throttle-default'),
    ladder: policy<LadderPolicy>('ladder-default'),
    ...changes,
  };
}
