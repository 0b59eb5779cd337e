import { readFileSync } from 'node:fs';
import { unitsFileSchema } from '@dondoc/contracts';
import {
  instant,
  type Instant,
  type LadderPolicy,
  type ReminderPolicy,
  type Scenario,
  type ScriptedEvent,
  type ThrottlePolicy,
} from '@dondoc/domain';
import { read } from '@dondoc/reading';
import { ASSIGNER, issuedOf, officeOf } from '../../apps/cli/scenario.js';
import { addressOf, communes, departments, groups, people } from '../../apps/server/demo/office.js';
import { shippedRules } from '../../config/index.js';

export const FROM = instant('2024-10-08T08:00:00+07:00');
export const UNTIL = instant('2024-11-16T00:00:00+07:00');

/** The office of the demo as UNITS.json says it: the same people in the same seats, named by their keys. */
const units = unitsFileSchema.parse({
  units: [...departments, ...communes].map(({ key, name, short, names, level }) => ({
    id: key,
    name,
    names: [short, ...names],
    level,
  })),
  groups: groups.map(({ name, names, members }) => ({ name, names, members: members.map(({ key }) => key) })),
  people: people.map(({ key, name, seats }) => ({
    id: key,
    name,
    email: addressOf(key),
    seats: seats.map(({ unit, role }) => ({ unit, role })),
  })),
});

const rule = <T>(name: string): T => shippedRules().read(name) as T;

/** The follow-up of seed 000 as `dondoc simulate` would compute it: read, owners found in the directory, nothing corrected. */
export function scenarioOf(script: readonly ScriptedEvent[], until: Instant = UNTIL): Scenario {
  const { calendar, readingRule } = shippedRules();
  const reminders = rule<ReminderPolicy>('reminders-default');
  const office = officeOf(units);
  const { directory } = office;
  const facts = { directory, calendar, from: FROM, reviewEvery: reminders.reviewEvery, unknown: () => undefined };
  const text = readFileSync(new URL('../../config/samples/seed-000.txt', import.meta.url), 'utf8');
  return {
    obligations: read(text, { file: 'seed-000.txt' }).obligations.map((obligation) => issuedOf(obligation, facts)),
    ...office,
    assigner: ASSIGNER,
    from: FROM,
    until,
    signedOn: null,
    script,
    rules: { calendar, readingRule },
    reminders,
    throttle: rule<ThrottlePolicy>('throttle-default'),
    ladder: rule<LadderPolicy>('ladder-default'),
  };
}

/** Keys of the two reports that item 2 and item 3 want before 16/10/2024: of the culture office, and of the Chief of Office. */
export function reportsOf(scenario: Scenario): { readonly vhtt: string; readonly vanphong: string } {
  const keyOf = (unit: string): string => {
    const found = scenario.obligations.find(
      ({ kind, leadUnitIds }) => kind === 'dated' && leadUnitIds.length === 1 && leadUnitIds[0] === unit,
    );
    if (found === undefined) throw new Error(`seed 000 has no dated report of ${unit}`);
    return found.key;
  };
  return { vhtt: keyOf('vhtt'), vanphong: keyOf('vanphong') };
}
