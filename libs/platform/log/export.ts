import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Store } from '../db/store.js';
import { EVENT_COLUMNS, type EventRecord } from './event.js';
import { GENESIS, sealOf } from './seal.js';

const BATCH = 1_000;
const LINE_FEED = 0x0a;
const PAYLOAD = ',"payload":';

type SealedRecord = EventRecord & { readonly seq: number; readonly hash: string; readonly prev_hash: string };

/**
 * One line of an export. Fixed order, so that the verifier can write the line anew and compare every byte; `of` is the number of
 * events in the file, so that a missing end shows; the payload comes last and as it stands in the log.
 */
function lineOf(record: SealedRecord, of: number): string {
  const envelope = JSON.stringify({
    seq: record.seq,
    of,
    id: record.id,
    name: record.name,
    schemaVersion: record.schema_version,
    occurredAt: record.occurred_at,
    actor: record.actor_id,
    onBehalfOf: record.on_behalf_of,
    subject: { kind: record.subject_kind, id: record.subject_id, version: record.subject_version },
    causeId: record.cause_id,
    previous: record.prev_hash,
    hash: record.hash,
  });
  return `${envelope.slice(0, -1)}${PAYLOAD}${record.payload}}`;
}

interface Line {
  readonly seq: number;
  readonly of: number;
  readonly id: string;
  readonly name: EventRecord['name'];
  readonly schemaVersion: number;
  readonly occurredAt: EventRecord['occurred_at'];
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly subject: { readonly kind: string; readonly id: string; readonly version: number | null };
  readonly causeId: string | null;
  readonly previous: string;
  readonly hash: string;
}

/** The line as a record with its payload's bytes; null when it is not one of ours. */
function recordOf(text: string): { readonly record: SealedRecord; readonly of: number } | null {
  const cut = text.indexOf(PAYLOAD);
  if (cut < 0 || !text.endsWith('}')) return null;
  try {
    const line = JSON.parse(`${text.slice(0, cut)}}`) as Line;
    const record: SealedRecord = {
      seq: line.seq,
      id: line.id,
      name: line.name,
      schema_version: line.schemaVersion,
      occurred_at: line.occurredAt,
      actor_id: line.actor,
      on_behalf_of: line.onBehalfOf,
      subject_kind: line.subject.kind,
      subject_id: line.subject.id,
      subject_version: line.subject.version,
      cause_id: line.causeId,
      payload: text.slice(cut + PAYLOAD.length, -1),
      prev_hash: line.previous,
      hash: line.hash,
    };
    return { record, of: line.of };
  } catch {
    return null;
  }
}

/** Writes all sealed events to a file, one JSON object a line, and answers how many. */
export async function exportLog(
  store: Store,
  file: string,
): Promise<{ readonly events: number; readonly hash: string }> {
  const [head] = await store.query<{ seq: number; hash: string }>(
    'select seq, hash from log.seal order by seq desc limit 1',
  );
  const events = head?.seq ?? 0;
  const output = await open(file, 'w');
  try {
    for (let after = 0; after < events; after += BATCH) {
      const records = await store.query<SealedRecord>(
        `select ${EVENT_COLUMNS}, s.hash, s.prev_hash from log.seal s join log.event e on e.id = s.event_id
         where s.seq > $1 and s.seq <= $2 order by s.seq`,
        [after, Math.min(after + BATCH, events)],
      );
      await output.write(records.map((record) => `${lineOf(record, events)}\n`).join(''));
    }
  } finally {
    await output.close();
  }
  return { events, hash: head?.hash ?? GENESIS };
}

/** `firstBad`: the number (`seq`) of the first event that is changed, missing or out of place. */
export interface Verification {
  readonly events: number;
  readonly ok: boolean;
  readonly firstBad?: number;
}

/** The lines of a file, cut at line feeds only (a payload may hold U+2028); null for one that is not UTF-8. */
async function* linesOf(file: string): AsyncGenerator<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const textOf = (bytes: Buffer): string | null => {
    try {
      return decoder.decode(bytes);
    } catch {
      return null;
    }
  };
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED)) {
      yield textOf(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
    }
  }
  if (rest.length > 0) yield textOf(rest);
}

/** Checks an export without any database: each line as written, each hash, no gap, no missing end. */
export async function verifyLog(file: string): Promise<Verification> {
  let events = 0;
  let firstBad: number | undefined;
  let place: Place = { seq: 0, previous: GENESIS, of: null };
  for await (const text of linesOf(file)) {
    events += 1;
    if (firstBad !== undefined) continue;
    const next = text === null ? null : nextPlaceOf(text, place);
    if (next === null) firstBad = events;
    else place = next;
  }
  const missing = firstBad === undefined && place.of !== null && place.of !== events;
  if (missing) firstBad = events + 1;
  return firstBad === undefined ? { events, ok: true } : { events, ok: false, firstBad };
}

/** How far the check has come: the last good event, and how many there should be (null before the first). */
interface Place {
  readonly seq: number;
  readonly previous: string;
  readonly of: number | null;
}

/** Where the check stands after this line; null when the line is changed or not the one that comes next. */
function nextPlaceOf(text: string, place: Place): Place | null {
  const parsed = recordOf(text);
  if (parsed === null) return null;
  const { record, of } = parsed;
  const fits = record.seq === place.seq + 1 && record.prev_hash === place.previous && of === (place.of ?? of);
  if (!fits || lineOf(record, of) !== text || sealOf(place.previous, record, record.seq) !== record.hash) return null;
  return { seq: record.seq, previous: record.hash, of };
}
