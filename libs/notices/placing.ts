import type { Dispatch, Instant, PlannedNotice } from '@dondoc/domain';
import { newId, type Tx } from '@dondoc/platform';
import { labelOf } from './labels.js';

/** A notice with the message it joins. */
export interface Placed {
  readonly notice: PlannedNotice;
  readonly plan: Dispatch;
}

const keyOf = (personId: string, channel: string, windowKey: string): string => `${personId} ${channel} ${windowKey}`;

/** Inserts dispatches and the notices that join them; what exists stays. A message that is on its way or gone is not joined. */
export async function insertPlanned(tx: Tx, placed: readonly Placed[], now: Instant): Promise<void> {
  const fresh = await withoutPlanned(tx, placed);
  if (fresh.length === 0) return;
  const ids = await dispatchIds(tx, fresh);
  await tx.query(
    `insert into notices.notice (id, reason_key, person_id, channel, dispatch_id, task_id, unit_id, kind, mode, rung, planned_at, not_before, body)
     select r.id, r.body ->> 'reasonKey', (r.body ->> 'personId')::uuid, r.body ->> 'channel', r.dispatch_id, (r.body ->> 'taskId')::uuid,
       (r.body ->> 'unitId')::uuid, r.body ->> 'kind', r.body ->> 'mode', (r.body ->> 'rung')::int, $2, (r.body ->> 'notBefore')::timestamptz, r.body
     from jsonb_to_recordset($1::jsonb) as r(id uuid, dispatch_id uuid, body jsonb)
     on conflict on constraint notice_once do nothing`,
    [
      JSON.stringify(fresh.map((each) => ({ id: newId(), dispatch_id: ids.get(placeOf(each)), body: each.notice }))),
      now,
    ],
  );
}

const placeOf = ({ notice, plan }: Placed): string => keyOf(notice.personId, notice.channel, plan.windowKey);

/** Leaves out what was planned before, so that a message is not made for nothing. */
async function withoutPlanned(tx: Tx, placed: readonly Placed[]): Promise<readonly Placed[]> {
  const rows = await tx.query<{ key: string }>(
    `select n.reason_key || ' ' || n.person_id || ' ' || n.channel as key from notices.notice n
     where n.reason_key = any($1) and n.person_id = any($2)`,
    [
      [...new Set(placed.map(({ notice }) => notice.reasonKey))],
      [...new Set(placed.map(({ notice }) => notice.personId))],
    ],
  );
  const known = new Set(rows.map(({ key }) => key));
  return placed.filter(({ notice }) => !known.has(`${notice.reasonKey} ${notice.personId} ${notice.channel}`));
}

/** The dispatch of each place: a queued one that nobody holds is joined, else a further one of that window is made. */
async function dispatchIds(tx: Tx, placed: readonly Placed[]): Promise<ReadonlyMap<string, string>> {
  const byPlace = new Map<string, Placed[]>();
  for (const each of placed) byPlace.set(placeOf(each), [...(byPlace.get(placeOf(each)) ?? []), each]);
  const rows = await tx.query<{ id: string; place: string; joinable: boolean }>(
    `select id, person_id || ' ' || channel || ' ' || window_key as place, (state = 'queued' and attempts = 0 and lease_until is null) as joinable
     from notices.dispatch where person_id = any($1) and window_key = any($2) for update`,
    [[...new Set(placed.map(({ notice }) => notice.personId))], [...new Set(placed.map(({ plan }) => plan.windowKey))]],
  );
  const standing = new Map(rows.map((row) => [row.place, row]));
  const ids = new Map<string, string>();
  const records = [...byPlace].flatMap(([place, own]) => {
    const found = standing.get(place);
    const id = found?.joinable === true ? found.id : newId();
    ids.set(place, id);
    return found?.joinable === true ? [] : [recordOf(id, own, found !== undefined)];
  });
  await tx.query(
    `insert into notices.dispatch (id, person_id, channel, window_key, mode, due_at, rung, unit_id, label)
     select id, person_id, channel, window_key, mode, due_at, rung, unit_id, label from jsonb_to_recordset($1::jsonb)
       as r(id uuid, person_id uuid, channel text, window_key text, mode text, due_at timestamptz, rung int, unit_id uuid, label text)`,
    [JSON.stringify(records)],
  );
  return ids;
}

function recordOf(id: string, placed: readonly Placed[], further: boolean): Record<string, unknown> {
  const [first] = placed;
  if (first === undefined) throw new Error('a dispatch without notices');
  const { notice, plan } = first;
  const rung = plan.mode === 'ladder' && notice.kind === 'rung' ? notice.rung : null;
  return {
    id,
    person_id: notice.personId,
    channel: notice.channel,
    window_key: further ? `${plan.windowKey}/${id}` : plan.windowKey,
    mode: plan.mode,
    due_at: plan.dueAt,
    rung,
    unit_id: notice.unitId,
    label: labelOf({ mode: plan.mode, kinds: placed.map((each) => each.notice.kind), rung }),
  };
}
