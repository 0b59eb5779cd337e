import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { CONFIG, type Config } from '@dondoc/platform';
import type { Instant } from '@dondoc/domain';
import { Inject, Injectable } from '@nestjs/common';

export interface JournalLine {
  readonly at: Instant;
  readonly dispatchId: string;
  readonly personId: string;
  readonly channel: string;
  readonly reasonKeys: readonly string[];
  readonly outcome: string;
}

/**
 * The send journal: one JSON line per hand-over in a file outside the database, so that after yesterday's backup is restored it is
 * known what had already gone out (architecture.md §6, point 10). Without a data directory (tests) there is none.
 */
@Injectable()
export class SendJournal {
  private readonly file: string | null;

  constructor(@Inject(CONFIG) { dataDirectory }: Config) {
    this.file = dataDirectory === undefined ? null : path.join(dataDirectory, 'send-journal.jsonl');
  }

  async write(lines: readonly JournalLine[]): Promise<void> {
    if (this.file === null || lines.length === 0) return;
    await mkdir(path.dirname(this.file), { recursive: true });
    await appendFile(this.file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { mode: 0o600 });
  }
}
