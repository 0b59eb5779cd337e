import type { mailSchema, mailSummarySchema, Refusal } from '@dondoc/contracts';
import type { Instant } from '@dondoc/domain';
import { cursorOf, Installation, Store, valuesOfCursor, type PageRequest } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { proofOf } from './labels.js';
import type { DispatchRow } from './notices.tables.js';

export type MailSummary = z.infer<typeof mailSummarySchema>;
export type MailView = z.infer<typeof mailSchema>;
export interface MailPage {
  readonly data: readonly MailSummary[];
  readonly page: { readonly next: string | null };
}

interface MailRow {
  readonly id: string;
  readonly at: Instant;
  readonly recipient: string;
  readonly subject: string;
  readonly body_text: string;
  readonly body_html: string;
  readonly state: 'accepted' | 'failed';
  readonly dispatch: DispatchRow;
}

const SELECT =
  'select m.*, to_jsonb(d) as dispatch from notices.mail m join notices.dispatch d on d.id = m.dispatch_id';

/** Reads the built-in mailbox; only in the demo, for everybody who is signed in. */
@Injectable()
export class Mailbox {
  constructor(
    private readonly store: Store,
    private readonly installation: Installation,
  ) {}

  async list({ after, size, filter }: PageRequest): Promise<MailPage | Refusal> {
    if (!this.installation.demo) return { problem: 'not-found' };
    const [at, id] = valuesOfCursor(after) ?? [null, null];
    const rows = await this.store.query<MailRow>(
      `${SELECT} where ($1::timestamptz is null or (m.at, m.id) < ($1, $2::uuid)) and ($3::text is null or m.recipient = $3)
       order by m.at desc, m.id desc limit $4`,
      [at, id, filter['to'] ?? null, size + 1],
    );
    const last = rows[size - 1];
    return {
      data: rows.slice(0, size).map(summaryOf),
      page: { next: rows.length > size && last ? cursorOf([last.at, last.id]) : null },
    };
  }

  async read(id: string): Promise<MailView | Refusal> {
    const rows = this.installation.demo ? await this.store.query<MailRow>(`${SELECT} where m.id = $1`, [id]) : [];
    const [row] = rows;
    return row === undefined
      ? { problem: 'not-found' }
      : { ...summaryOf(row), text: row.body_text, html: row.body_html };
  }
}

function summaryOf({ id, at, recipient, subject, state, dispatch }: MailRow): MailSummary {
  const proof = state === 'accepted' ? proofOf({ ...dispatch, at, state: 'accepted' }) : 'chưa có bằng chứng';
  return { id, to: recipient, subject, at, label: dispatch.label, state, proof };
}
