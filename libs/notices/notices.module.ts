import { DirectivesModule } from '@dondoc/directives';
import { OrganisationModule } from '@dondoc/organisation';
import { RulesModule } from '@dondoc/rules';
import { TasksModule } from '@dondoc/tasks';
import { Module } from '@nestjs/common';
import { mailChannel, MailChannel } from './channels/index.js';
import { Composer } from './composer.js';
import { NoticesContribution } from './contribution.js';
import { Dispatching } from './dispatching.js';
import { HeldUp } from './held-up.js';
import { SendJournal } from './journal.js';
import { MailFactsReader } from './mail-facts.js';
import { Mailbox } from './mailbox.js';
import { NoticesCommands } from './notices.commands.js';
import { DispatchesController, MailboxController } from './notices.http.js';
import { NoticesQueries } from './notices.queries.js';
import { NoticesPlanner } from './planner.js';

@Module({
  imports: [OrganisationModule, RulesModule, DirectivesModule, TasksModule],
  controllers: [DispatchesController, MailboxController],
  providers: [
    mailChannel,
    SendJournal,
    MailFactsReader,
    Composer,
    Dispatching,
    HeldUp,
    NoticesPlanner,
    NoticesCommands,
    NoticesQueries,
    NoticesContribution,
    Mailbox,
  ],
  exports: [NoticesQueries, MailChannel],
})
export class NoticesModule {}
