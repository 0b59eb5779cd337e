import type { EventName } from '@dondoc/contracts';
import { Injectable } from '@nestjs/common';
import { Store } from '../db/store.js';
import { EVENT_COLUMNS, eventRowOf, type EventRecord, type EventRow } from './event.js';

export interface EventPage {
  /** Only events sealed after this one. */
  readonly afterSeq?: number;
  readonly limit: number;
  readonly names?: readonly EventName[];
  readonly subject?: { readonly kind: string; readonly id: string };
}

/** The end of the chain: what is printed on signed reports. */
export interface LogHead {
  readonly seq: number;
  readonly hash: string;
}

@Injectable()
export class EventQueries {
  constructor(private readonly store: Store) {}

  /** All events of one subject in the order of writing, unsealed ones included. */
  async ofSubject(kind: string, id: string): Promise<readonly EventRow[]> {
    const rows = await this.store.query<EventRecord>(
      `select ${EVENT_COLUMNS} from log.event e left join log.seal s on s.event_id = e.id
       where e.subject_kind = $1 and e.subject_id = $2 order by e.ord`,
      [kind, id],
    );
    return rows.map(eventRowOf);
  }

  /** Sealed events in the order of the chain. */
  async page({ afterSeq = 0, limit, names, subject }: EventPage): Promise<readonly EventRow[]> {
    const rows = await this.store.query<EventRecord>(
      `select ${EVENT_COLUMNS} from log.seal s join log.event e on e.id = s.event_id
       where s.seq > $1 and ($3::text[] is null or e.name = any($3))
         and ($4::text is null or (e.subject_kind = $4 and e.subject_id = $5))
       order by s.seq limit $2`,
      [afterSeq, limit, names ?? null, subject?.kind ?? null, subject?.id ?? null],
    );
    return rows.map(eventRowOf);
  }

  async byIds(ids: readonly string[]): Promise<readonly EventRow[]> {
    const rows = await this.store.query<EventRecord>(
      `select ${EVENT_COLUMNS} from log.event e left join log.seal s on s.event_id = e.id where e.id = any($1) order by e.ord`,
      [ids],
    );
    return rows.map(eventRowOf);
  }

  /** The last seal; null for an empty log. */
  async head(): Promise<LogHead | null> {
    const [row] = await this.store.query<LogHead>('select seq, hash from log.seal order by seq desc limit 1');
    return row ?? null;
  }
}
