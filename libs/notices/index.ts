export { MailboxChannel, MailChannel, type ChannelAnswer, type OutgoingMail } from './channels/index.js';
export { NoticesModule } from './notices.module.js';
export { NoticesQueries, type AskedProof, type DispatchView } from './notices.queries.js';
