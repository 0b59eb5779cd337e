import type { Instant } from '@dondoc/domain';

/** One message to one person, composed, on its way to a channel. */
export interface OutgoingMail {
  /** The id of the dispatch: Message-ID, the same on a retry. */
  readonly dispatchId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly from: string;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Office time of the hand-over. */
  readonly at: Instant;
}

/**
 * What the channel answered. `accepted` is the proof; `refused` is final (no such mailbox); `deferred` may be tried again (busy,
 * no connection).
 */
export interface ChannelAnswer {
  readonly outcome: 'accepted' | 'refused' | 'deferred';
  readonly answer: string;
  readonly providerRef: string | null;
}

/** A way to reach a person. To add one: a file here, its line in `index.ts`, its variables in platform/config. */
export abstract class MailChannel {
  abstract send(mail: OutgoingMail): Promise<ChannelAnswer>;
}
