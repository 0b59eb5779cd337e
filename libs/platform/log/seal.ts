import { createHash } from 'node:crypto';
import type { EventRecord } from './event.js';

/** What the chain begins with: 32 zero bytes. */
export const GENESIS = '0'.repeat(64);

/**
 * The canonical envelope: a JSON array of fixed order, so that it delimits itself before the payload. Part of the file format of
 * `log export`; a change makes a new format.
 */
export function envelopeOf(record: EventRecord, seq: number): string {
  return JSON.stringify([
    seq,
    record.id,
    record.name,
    record.schema_version,
    record.occurred_at,
    record.actor_id,
    record.on_behalf_of,
    record.subject_kind,
    record.subject_id,
    record.subject_version,
    record.cause_id,
  ]);
}

/** sha256(previous hash ‖ canonical envelope ‖ payload bytes), all in hexadecimal. */
export function sealOf(previous: string, record: EventRecord, seq: number): string {
  return createHash('sha256')
    .update(Buffer.from(previous, 'hex'))
    .update(envelopeOf(record, seq))
    .update(record.payload)
    .digest('hex');
}
