import { isRefusal, type Refusal } from '@dondoc/contracts';
import type { Recognised } from '@dondoc/documents';
import { CONFIG, Files, Ledger, Logger, Store, type Config } from '@dondoc/platform';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { keptTextOf } from '../kept-text.js';
import { Recogniser } from './recogniser.js';
import { Recognitions } from './recognitions.js';

/** How often a process looks for scans that another one was asked for, or left unfinished. */
const LOOK_EVERY_MS = 5_000;
/** Renewed while the thread works, however long a page takes. A process that dies is followed by another after it. */
const LEASE_SECONDS = 45;
const RENEW_EVERY_MS = 15_000;
/** A scan that ended its process so often is given up. */
const MOST_ATTEMPTS = 3;

interface Claimed {
  readonly id: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly attempts: number;
}

const TABLE = 'directives.recognition';
const GIVEN_UP = 'Việc nhận dạng chữ bị gián đoạn nhiều lần nên đã dừng; xin thử lại với tệp khác.';

/**
 * Recognises the text of scans, one at a time in a process that does work, in a thread beside everything else: alarms and requests
 * never wait for it. The table is the queue; each page is committed, and a cancelled row ends the thread at once.
 */
@Injectable()
export class RecognitionWork implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private now: { readonly id: string; readonly control: AbortController } | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly store: Store,
    private readonly ledger: Ledger,
    private readonly files: Files,
    private readonly recognitions: Recognitions,
    private readonly recogniser: Recogniser,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.recognitions.listen(() => this.wake());
    if (this.config.role === 'api') return;
    this.timer = setInterval(() => this.wake(), LOOK_EVERY_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    this.now?.control.abort();
    await this.running;
  }

  private wake(): void {
    if (this.stopped) return;
    void this.endCancelled();
    this.again = true;
    if (this.config.role === 'api') return;
    this.running ??= this.work().finally(() => (this.running = null));
  }

  /** Rows one after the other, until there is none left. */
  private async work(): Promise<void> {
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        for (let row = await this.claim(); row !== null && !this.stopped; row = await this.claim())
          await this.finish(row);
      }
    } catch (error) {
      this.logger.error({ err: error }, 'recognition failed');
    }
  }

  private async endCancelled(): Promise<void> {
    const { now } = this;
    if (now === null) return;
    const rows = await this.store
      .query<{ state: string }>('select state from directives.recognition where id = $1', [now.id])
      .catch(() => []);
    if (rows[0]?.state === 'cancelled') now.control.abort();
  }

  /** The oldest row that nobody works on; one that was begun too often is given up. */
  private async claim(): Promise<Claimed | null> {
    const waiting = await this.store.query<{ id: string }>(
      `select id from directives.recognition where state in ('waiting', 'running') order by created_at limit 20`,
    );
    for (const { id } of waiting) {
      const row = await this.leased(id);
      if (row === null) continue;
      if (row.attempts <= MOST_ATTEMPTS) return row;
      await this.end(id, 'failed', { detail: GIVEN_UP });
    }
    return null;
  }

  private leased(id: string): Promise<Claimed | null> {
    return this.store.transaction(async (tx) => {
      const [row] = await this.ledger.lease<{ id: string }>(tx, {
        table: TABLE,
        ids: [id],
        seconds: LEASE_SECONDS,
        returning: 'id',
        extraWhere: `state in ('waiting', 'running')`,
      });
      if (row === undefined) return null;
      const [claimed] = await tx.query<Claimed>(
        `update directives.recognition set state = 'running', attempts = attempts + 1, pages_done = 0 where id = $1
         returning id, file_id as "fileId", file_name as "fileName", attempts`,
        [id],
      );
      return claimed ?? null;
    });
  }

  private async finish({ id, fileId, fileName }: Claimed): Promise<void> {
    const control = new AbortController();
    this.now = { id, control };
    const renewal = setInterval(() => void this.goOn(id, {}).catch(() => undefined), RENEW_EVERY_MS);
    try {
      const file = await this.files.get(fileId);
      if (file === null) return await this.end(id, 'failed', { detail: GIVEN_UP });
      const result = await this.recogniser.recognise(
        { name: fileName, bytes: new Uint8Array(file.content) },
        { onPage: (progress) => this.goOn(id, progress), signal: control.signal },
      );
      if (result !== null) await this.keep(id, result);
      else if (this.stopped) await this.giveBack(id);
    } catch (error) {
      this.logger.error({ err: error }, 'a scan was not recognised');
      await this.giveBack(id);
    } finally {
      clearInterval(renewal);
      this.now = null;
    }
  }

  /** Keeps the lease, and how far the work is; ends the work where the row is no longer its own. */
  private async goOn(id: string, { page = null, pages = null }: Partial<Progress>): Promise<void> {
    const kept = await this.store.transaction(async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `update directives.recognition set pages_done = coalesce($2, pages_done), pages = coalesce($3, pages), lease_until = null
         where id = $1 and state = 'running' returning id`,
        [id, page, pages],
      );
      if (rows.length > 0)
        await this.ledger.lease(tx, { table: TABLE, ids: [id], seconds: LEASE_SECONDS, returning: 'id' });
      return rows.length > 0;
    });
    if (!kept && this.now?.id === id) this.now.control.abort();
  }

  private async keep(id: string, result: Recognised | Refusal): Promise<void> {
    if (isRefusal(result)) return this.end(id, 'failed', { detail: result.detail ?? '' });
    const text = keptTextOf(result.text);
    const layout = text === result.text ? { pages: result.pages, lines: result.lines } : { pages: [], lines: [] };
    return this.end(id, 'done', { text, layout, confidence: result.confidence, pages: result.confidences.length });
  }

  private async end(
    id: string,
    state: 'done' | 'failed',
    { text = null, layout = null, confidence = null, pages = null, detail = null }: Partial<Ended>,
  ): Promise<void> {
    await this.store.transaction((tx) =>
      tx.query(
        `update directives.recognition set state = $2, text = $3, layout = $4, confidence = $5, pages = coalesce($6, pages),
           pages_done = coalesce($6, pages_done), detail = $7, lease_until = null
         where id = $1 and state = 'running'`,
        [id, state, text, layout === null ? null : JSON.stringify(layout), confidence, pages, detail],
      ),
    );
  }

  /** For the next process, or for the next look of this one. */
  private async giveBack(id: string): Promise<void> {
    await this.store.transaction((tx) =>
      tx.query(
        `update directives.recognition set state = 'waiting', lease_until = null where id = $1 and state = 'running'`,
        [id],
      ),
    );
  }
}

interface Progress {
  readonly page: number | null;
  readonly pages: number | null;
}

interface Ended {
  readonly text: string | null;
  readonly layout: object | null;
  readonly confidence: number | null;
  readonly pages: number | null;
  readonly detail: string | null;
}
