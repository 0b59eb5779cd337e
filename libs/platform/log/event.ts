import type { EventName } from '@dondoc/contracts';
import type { Instant } from '@dondoc/domain';

/** Who caused an event: a person (perhaps for another one, by delegation), or the system by itself. */
export type Actor = { readonly personId: string; readonly onBehalfOf?: string | undefined } | 'system';

export interface Subject {
  readonly kind: string;
  readonly id: string;
  /** The subject's version after the event; only of events that change it, and then unique. */
  readonly version?: number | undefined;
}

/** An event to append. `occurredAt` is office time; `causeId` is the event that led to it. */
export interface NewEvent {
  readonly name: EventName;
  readonly subject: Subject;
  readonly occurredAt: Instant;
  readonly actor: Actor;
  readonly causeId?: string | undefined;
  readonly payload: object;
}

/** An event as it stands in the log. `seq` is null until the relay has sealed it. */
export interface EventRow {
  readonly id: string;
  readonly seq: number | null;
  readonly name: EventName;
  readonly occurredAt: Instant;
  readonly actor: Actor;
  readonly subject: Subject;
  readonly causeId: string | null;
  /** As appended: its shape is that of the event's schema in contracts/events.ts. */
  readonly payload: Record<string, unknown>;
}

/** A row of log.event joined with its seal, as the queries of this folder select it (`EVENT_COLUMNS`). */
export interface EventRecord {
  readonly id: string;
  readonly seq: number | null;
  readonly name: EventName;
  readonly schema_version: number;
  readonly occurred_at: Instant;
  readonly actor_id: string;
  readonly on_behalf_of: string | null;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly subject_version: number | null;
  readonly cause_id: string | null;
  readonly payload: string;
}

/** `e` is log.event, `s` log.seal. The payload is selected as text: the seal is over its bytes. */
export const EVENT_COLUMNS = `e.id, s.seq, e.name, e.schema_version, e.occurred_at, e.actor_id, e.on_behalf_of,
  e.subject_kind, e.subject_id, e.subject_version, e.cause_id, e.payload::text as payload`;

const SYSTEM = 'system';

export const actorColumnsOf = (actor: Actor): readonly [actorId: string, onBehalfOf: string | null] =>
  actor === SYSTEM ? [SYSTEM, null] : [actor.personId, actor.onBehalfOf ?? null];

export function eventRowOf(record: EventRecord): EventRow {
  const { actor_id: personId, on_behalf_of: onBehalfOf, subject_version: version } = record;
  const actor: Actor = personId === SYSTEM ? SYSTEM : { personId, ...(onBehalfOf === null ? {} : { onBehalfOf }) };
  return {
    id: record.id,
    seq: record.seq,
    name: record.name,
    occurredAt: record.occurred_at,
    actor,
    subject: { kind: record.subject_kind, id: record.subject_id, ...(version === null ? {} : { version }) },
    causeId: record.cause_id,
    payload: JSON.parse(record.payload) as Record<string, unknown>,
  };
}
