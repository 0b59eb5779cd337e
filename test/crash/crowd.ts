import { newId } from '@dondoc/platform';
import { issue, openOffice, type Office } from '../modules/escalation-office.js';

/** The morning on which everybody's task is due. */
export const MORNING = '2024-10-15T07:30:00+07:00';

/**
 * An office of so many units, each with a head, and one task each that is due on 15/10/2024; time stands just before 07:30 of that
 * day. Units and people are written at once, past the screens; the tasks come from the event, as always.
 */
export async function crowdedOffice(people: number): Promise<Office> {
  const office = await openOffice({ clock: '2024-10-11T07:00:00+07:00' });
  const { database } = office.test;
  const rows = Array.from({ length: people }, (_, index) => ({
    unit: newId(),
    person: newId(),
    seat: newId(),
    n: index + 1,
  }));
  await database.query(
    `with row as (select * from jsonb_to_recordset($1) as r(unit uuid, person uuid, seat uuid, n int)),
       units as (insert into organisation.unit (id, name, short, level, parent_id, head_title, valid_from, version)
         select unit, 'Ủy ban nhân dân xã số ' || n, 'Xã số ' || n, 'commune', $2, 'Chủ tịch UBND xã số ' || n, '2021-07-01', 1 from row returning id),
       people as (insert into organisation.person (id, name, email, version)
         select person, 'Người thứ ' || n, 'nguoi' || n || '@xa.example', 1 from row returning id)
     select count(*) from units, people limit 1`,
    [JSON.stringify(rows), office.unit('sadec')],
  );
  await database.query(
    `insert into organisation.seat (id, person_id, unit_id, role, title, valid_from, version)
     select seat, person, unit, 'unitHead', 'Chủ tịch UBND xã số ' || n, '2021-07-01', 1
     from jsonb_to_recordset($1) as r(unit uuid, person uuid, seat uuid, n int)`,
    [JSON.stringify(rows)],
  );
  for (const { unit, n } of rows) (office.ids as Map<string, string>).set(`x${n}`, unit);
  await office.test.advance('2024-10-11T08:00:00+07:00');
  await issue(office, {
    duties: [{ key: 'o1', title: 'Báo cáo kết quả', units: rows.map(({ n }) => `x${n}`), dueOn: '2024-10-15' }],
  });
  await office.test.advance('2024-10-15T07:29:00+07:00');
  return office;
}

/** It is 07:30: the clock is moved as the bar of the demo would, the beat with it, so that nobody takes it for an outage. */
export async function letItBeMorning({ test: { database } }: Office): Promise<void> {
  await database.query('update platform.clock set at = $1', [MORNING]);
  await database.query('update log.beat set at = $1', [MORNING]);
}

export interface Progress {
  readonly queued: number;
  readonly alarms: number;
  readonly undelivered: number;
  readonly unsealed: number;
}

export async function progressOf({ test: { database } }: Office): Promise<Progress> {
  const [row] = await database.query<Progress & Record<string, number>>(
    `select (select count(*)::int from notices.dispatch where state in ('queued', 'sending') and due_at <= $1) as queued,
       (select count(*)::int from tasks.alarm_fired where key like 'due-0/%') as alarms,
       (select count(*)::int from log.delivery where done_at is null and parked_at is null) as undelivered,
       (select count(*)::int from log.event e where not exists (select from log.seal s where s.event_id = e.id)) as unsealed`,
    [MORNING],
  );
  if (row === undefined) throw new Error('no progress');
  return row;
}

/** Waits until everything of that morning is done; throws with where it stands when it is not in time. */
export async function untilDone(office: Office, people: number, milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds;
  for (;;) {
    const progress = await progressOf(office);
    if (progress.alarms === people && progress.queued + progress.undelivered + progress.unsealed === 0) return;
    if (performance.now() > until) throw new Error(`not done in time: ${JSON.stringify(progress)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
