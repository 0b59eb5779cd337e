import type { recognitionSchema, Refusal } from '@dondoc/contracts';
import { may } from '@dondoc/domain';
import { recognisableKindOf } from '@dondoc/documents';
import { forbidden, NOT_FOUND, type SignedIn } from '@dondoc/organisation';
import { Clock, Files, newId, Store } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Layout } from './layout.js';

export type RecognitionView = z.infer<typeof recognitionSchema>;

/** A scan whose text is there. */
export interface RecognisedScan {
  readonly id: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly text: string;
  readonly layout: Layout;
  readonly confidence: number;
}

const VIEW = `id, file_name as "fileName", state, pages, pages_done as "pagesDone", confidence, text, detail`;
/** A person asks for so many at a time at most: each page takes seconds of a core. */
const MOST_UNFINISHED = 5;

/** Requests for the text of scans; the work itself is `RecognitionWork`'s. */
@Injectable()
export class Recognitions {
  /** Called when there is something to do. */
  private readonly listeners: (() => void)[] = [];

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly files: Files,
  ) {}

  listen(wake: () => void): void {
    this.listeners.push(wake);
  }

  /** Refusals: forbidden, file-empty, file-type (neither PDF nor PNG nor JPEG), file-too-large, rate-limited (five at a time). */
  async ask(
    actor: SignedIn,
    { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  ): Promise<RecognitionView | Refusal> {
    const refused = may(actor, 'register');
    if (refused) return forbidden(refused);
    const kind = recognisableKindOf(name, bytes);
    if (typeof kind !== 'string') return kind;
    const now = await this.clock.now();
    const id = newId();
    const outcome = await this.store.transaction(async (tx): Promise<null | Refusal> => {
      // Two requests of one person at once: the second waits here and counts the first.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`recognitions ${actor.personId}`]);
      const [unfinished] = await tx.query<{ n: number }>(
        `select count(*)::int as n from directives.recognition where by_person_id = $1 and state in ('waiting', 'running')`,
        [actor.personId],
      );
      if ((unfinished?.n ?? 0) >= MOST_UNFINISHED) return TOO_MANY;
      const file = await this.files.put(tx, bytes, kind, name);
      await tx.query(
        `insert into directives.recognition (id, file_id, file_name, by_person_id, state, created_at)
         values ($1, $2, $3, $4, 'waiting', $5)`,
        [id, file.id, name, actor.personId, now],
      );
      tx.onCommit(() => this.wake());
      return null;
    });
    return outcome ?? this.one(actor, id);
  }

  /** Only who asked may see it. Refusal: not-found. */
  async one(actor: SignedIn, id: string): Promise<RecognitionView | Refusal> {
    const [row] = await this.store.query<RecognitionView>(
      `select ${VIEW} from directives.recognition where id = $1 and by_person_id = $2`,
      [id, actor.personId],
    );
    return row ?? NOT_FOUND;
  }

  /** Ends a recognition that is not finished; one that is stays as it is. Refusal: not-found. */
  async cancel(actor: SignedIn, id: string): Promise<RecognitionView | Refusal> {
    await this.store.transaction((tx) =>
      tx.query(
        `update directives.recognition set state = 'cancelled'
         where id = $1 and by_person_id = $2 and state in ('waiting', 'running')`,
        [id, actor.personId],
      ),
    );
    this.wake();
    return this.one(actor, id);
  }

  /** The text of a finished recognition that this person asked for; null otherwise. */
  async finished(actor: SignedIn, id: string): Promise<RecognisedScan | null> {
    const [row] = await this.store.query<RecognisedScan>(
      `select id, file_id as "fileId", file_name as "fileName", text, layout, confidence from directives.recognition
       where id = $1 and by_person_id = $2 and state = 'done'`,
      [id, actor.personId],
    );
    return row ?? null;
  }

  private wake(): void {
    for (const listener of this.listeners) listener();
  }
}

const TOO_MANY: Refusal = {
  problem: 'rate-limited',
  detail: `Đang có ${MOST_UNFINISHED} tệp chờ nhận dạng; xin chờ xong hoặc dừng bớt. Chưa có gì thay đổi.`,
};
