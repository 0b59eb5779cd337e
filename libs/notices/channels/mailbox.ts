import { newId, Store } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import { MailChannel, type ChannelAnswer, type OutgoingMail } from './channel.js';

/** Addresses of the demo that no server takes: their local part begins so. */
const REFUSED = /^bad/i;

/**
 * The built-in mailbox, where no SMTP_URL is set (never in production): keeps every mail as it left and answers like a server.
 * Addresses beginning with "bad", and those marked with `refuse`, are refused as unknown.
 */
@Injectable()
export class MailboxChannel extends MailChannel {
  private readonly refusing = new Set<string>();

  constructor(private readonly store: Store) {
    super();
  }

  /** From now on this address is refused (true) or taken (false). */
  refuse(address: string, refuses = true): void {
    if (refuses) this.refusing.add(address.toLowerCase());
    else this.refusing.delete(address.toLowerCase());
  }

  async send(mail: OutgoingMail): Promise<ChannelAnswer> {
    const { address } = mail.to;
    const refused = REFUSED.test(address) || this.refusing.has(address.toLowerCase());
    const id = newId();
    await this.store.query(
      `insert into notices.mail (id, dispatch_id, at, recipient, subject, body_text, body_html, state) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, mail.dispatchId, mail.at, address, mail.subject, mail.text, mail.html, refused ? 'failed' : 'accepted'],
    );
    if (refused)
      return { outcome: 'refused', answer: `550 5.1.1 <${address}>: không có hộp thư này`, providerRef: null };
    return { outcome: 'accepted', answer: `250 2.0.0 OK ${id}`, providerRef: id };
  }
}
