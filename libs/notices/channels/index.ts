import { CONFIG, Store, type Config } from '@dondoc/platform';
import type { Provider } from '@nestjs/common';
import { MailChannel } from './channel.js';
import { EmailChannel } from './email.js';
import { MailboxChannel } from './mailbox.js';

export { MailChannel, type ChannelAnswer, type OutgoingMail } from './channel.js';
export { MailboxChannel } from './mailbox.js';
export { addressPartOf } from './email.js';

/** E-mail through SMTP_URL, else the built-in mailbox. A second channel becomes a second provider here. */
export const mailChannel: Provider = {
  provide: MailChannel,
  inject: [CONFIG, Store],
  useFactory: (config: Config, store: Store): MailChannel =>
    config.smtpUrl === undefined ? new MailboxChannel(store) : new EmailChannel(config),
};
