// The product in the bench: its own migrations, rules and rooms, tasks written as its own rows. An alarm here is the lateness of a task,
// because its instant may be any; the calendar, the reminder policy, events and seals are all at work.
import pg from 'pg';
import { migrate, migrateQueue } from '../dist/libs/platform/index.js';
import { migrations } from '../dist/config/migrations/index.js';
import { instantOfEpoch, addDays, civilDateOf } from '../dist/libs/domain/index.js';
import { chunks } from './services.mjs';

export async function prepare({ ownerUrl }) {
  await migrate(ownerUrl, migrations);
  await migrateQueue(ownerUrl);
}

function bodyOf(id, due) {
  const dueAt = instantOfEpoch(due);
  const dueOn = civilDateOf(dueAt);
  const assignedAt = instantOfEpoch(due - 30 * 864e5);
  const unit = '00000000-0000-4000-8000-000000000001';
  return {
    id,
    key: 'o1',
    directiveId: unit,
    obligationId: id,
    occurrence: null,
    originalUnitId: unit,
    leadUnitId: unit,
    assignmentNo: 1,
    officerId: null,
    coordinators: [],
    title: 'Báo cáo kết quả thực hiện nhiệm vụ được giao trước thời hạn',
    deadline: null,
    dueOn,
    dueAt,
    originalDueOn: dueOn,
    promisedOn: null,
    reviewOn: null,
    state: 'acknowledged',
    resumeTo: null,
    assignedAt,
    assignedBy: unit,
    receivedOn: addDays(dueOn, -30),
    acknowledgedAt: assignedAt,
    submission: null,
    returnedAt: null,
    acceptedAt: null,
    completedAt: null,
    extension: null,
    extensionsAsked: 0,
    extensionsRefused: 0,
    blocker: null,
    countable: true,
    routine: false,
    assigningLevel: 'city',
    assignerUnitId: unit,
    assessedUnitId: unit,
    stoppedPeriods: [],
    remindFrom: dueAt,
    lastDueChangeCause: null,
    pins: { calendar: 'calendar-vn@1', reading: 'reading-default@1' },
    version: 1,
  };
}

const idOf = (n) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** Tasks that sleep until they are late: one row each, whatever its number of reminders. */
export async function fill({ ownerUrl }, alarms) {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  let n = 0;
  for (const part of chunks(alarms, 1000)) {
    const bodies = part.map(({ due }) => bodyOf(idOf((n += 1)), due));
    await client.query(
      `insert into tasks.task (id, directive_id, obligation_id, original_unit_id, lead_unit_id, assigner_unit_id, state, title, folded, due_on, due_at,
         countable, routine, assigned_at, received_on, body, version)
       select (b->>'id')::uuid, (b->>'directiveId')::uuid, (b->>'obligationId')::uuid, (b->>'originalUnitId')::uuid, (b->>'leadUnitId')::uuid, (b->>'assignerUnitId')::uuid,
         b->>'state', b->>'title', lower(b->>'title'), (b->>'dueOn')::date, (b->>'dueAt')::timestamptz, true, false, (b->>'assignedAt')::timestamptz,
         (b->>'receivedOn')::date, b, 1 from jsonb_array_elements($1::jsonb) as b`,
      [JSON.stringify(bodies)],
    );
  }
  await client.query('insert into tasks.next_alarm (task_id, next_alarm_at) select id, due_at from tasks.task');
  await client.query('vacuum analyze tasks.task, tasks.next_alarm');
  await client.end();
}
