import { eventSchemas } from '@dondoc/contracts';
import { Injectable } from '@nestjs/common';
import { newId } from '../db/ids.js';
import type { Tx } from '../db/store.js';
import { reach } from '../ledger/faults.js';
import { actorColumnsOf, type NewEvent } from './event.js';
import { Nudge } from './nudge.js';

const SCHEMA_VERSION = 1;

// The payloads travel as one JSON array, whose elements PostgreSQL keeps byte for byte: as an array of texts every quotation mark in
// them would be escaped here and unescaped there, which cost five times as much of the program's time (measured, 500 events at once).
const INSERT = `insert into log.event (id, name, schema_version, occurred_at, actor_id, on_behalf_of,
    subject_kind, subject_id, subject_version, cause_id, payload)
  select u.id, u.name, ${SCHEMA_VERSION}, u.occurred_at, u.actor_id, u.on_behalf_of,
    u.subject_kind, u.subject_id, u.subject_version, u.cause_id, u.payload
  from rows from (
      unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[], $9::uuid[]),
      json_array_elements($10::json))
    with ordinality as u(id, name, occurred_at, actor_id, on_behalf_of, subject_kind, subject_id, subject_version, cause_id, payload, n)
  order by u.n`;

/** Throws when the payload does not fit the event's schema in contracts/events.ts: that is a bug, not a refusal. */
function assertPayload(event: NewEvent): void {
  const schema = eventSchemas[event.name];
  if (schema === undefined) throw new Error(`unknown event ${event.name}`);
  const checked = schema.safeParse(event.payload);
  if (!checked.success) throw new Error(`payload of ${event.name}: ${checked.error.message}`);
}

/** Appends facts to the log, inside the transaction of the command that made them. */
@Injectable()
export class EventLog {
  constructor(private readonly nudge: Nudge) {}

  /** Appends one event and answers its id. */
  async append(tx: Tx, event: NewEvent): Promise<string> {
    const [id] = await this.appendAll(tx, [event]);
    return id ?? '';
  }

  /** Appends events in the order given, in one round trip, and answers their ids. */
  async appendAll(tx: Tx, events: readonly NewEvent[]): Promise<readonly string[]> {
    if (events.length === 0) return [];
    events.forEach(assertPayload);
    const ids = events.map(() => newId());
    const actors = events.map((event) => actorColumnsOf(event.actor));
    await tx.query(INSERT, [
      ids,
      events.map((event) => event.name),
      events.map((event) => event.occurredAt),
      actors.map(([actorId]) => actorId),
      actors.map(([, onBehalfOf]) => onBehalfOf),
      events.map((event) => event.subject.kind),
      events.map((event) => event.subject.id),
      events.map((event) => event.subject.version ?? null),
      events.map((event) => event.causeId ?? null),
      `[${events.map((event) => JSON.stringify(event.payload)).join()}]`,
    ]);
    await reach('append.before-commit');
    tx.onCommit(async () => {
      await reach('append.after-commit');
      this.nudge.ring();
    });
    return ids;
  }
}
