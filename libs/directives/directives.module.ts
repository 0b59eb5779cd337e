import { OrganisationModule } from '@dondoc/organisation';
import { RulesModule } from '@dondoc/rules';
import { Module } from '@nestjs/common';
import { CorrectCommand } from './directives.commands/correct.js';
import { IssueCommands } from './directives.commands/issue.js';
import { RegisterCommand } from './directives.commands/register.js';
import { DirectivesConsumers } from './directives.consumers.js';
import { DirectivesController } from './directives.http.js';
import { DirectivesQueries } from './directives.queries.js';
import { DirectivesViews } from './directives.views.js';
import { DocumentReader } from './reading-worker-host.js';

@Module({
  imports: [OrganisationModule, RulesModule],
  controllers: [DirectivesController],
  providers: [
    DirectivesQueries,
    DirectivesViews,
    DocumentReader,
    RegisterCommand,
    CorrectCommand,
    IssueCommands,
    DirectivesConsumers,
  ],
  exports: [DirectivesQueries],
})
export class DirectivesModule {}
