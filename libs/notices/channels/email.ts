import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { CONFIG, type Config } from '@dondoc/platform';
import { createTransport, type Transporter } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js';
import { MailChannel, type ChannelAnswer, type OutgoingMail } from './channel.js';

/** Connections to the mail server, and messages on each before it is renewed. */
const POOL = { pool: true, maxConnections: 5, maxMessages: 200 } as const;
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;

interface SmtpError {
  readonly responseCode?: number;
  readonly response?: string;
  readonly message?: string;
}

export const addressPartOf = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from.trim();

/** 5xx is final; 4xx and everything without an answer of the server may pass. */
export function answerOfError(error: unknown): ChannelAnswer {
  const {
    responseCode = 0,
    response,
    message,
  } = (typeof error === 'object' && error !== null ? error : {}) as SmtpError;
  return {
    outcome: responseCode >= 500 ? 'refused' : 'deferred',
    answer: (response ?? message ?? 'không rõ').slice(0, 500),
    providerRef: null,
  };
}

/** E-mail through the office's own server (SMTP_URL): one recipient per message, over a pool of connections. */
@Injectable()
export class EmailChannel extends MailChannel implements OnModuleDestroy {
  private readonly transport: Transporter<SMTPPool.SentMessageInfo>;
  private readonly domain: string;

  constructor(@Inject(CONFIG) config: Config) {
    super();
    const url = new URL(config.smtpUrl ?? 'smtp://localhost');
    const secure = url.protocol === 'smtps:';
    const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    this.domain = addressPartOf(config.mailFrom).split('@')[1] ?? 'localhost';
    this.transport = createTransport({
      ...POOL,
      ...TIMEOUTS,
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port || (secure ? 465 : 25)),
      secure,
      ignoreTLS: !secure && local,
      ...(url.username === ''
        ? {}
        : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    });
  }

  async send(mail: OutgoingMail): Promise<ChannelAnswer> {
    try {
      const info = await this.transport.sendMail({
        messageId: `<${mail.dispatchId}@${this.domain}>`,
        from: mail.from,
        to: { name: mail.to.name, address: mail.to.address },
        ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      // With several recipients a refusal is no error; with one it should be, but the list is the proof.
      const refused = info.rejected.length > 0;
      return { outcome: refused ? 'refused' : 'accepted', answer: info.response, providerRef: info.messageId };
    } catch (error) {
      return answerOfError(error);
    }
  }

  onModuleDestroy(): void {
    this.transport.close();
  }
}
