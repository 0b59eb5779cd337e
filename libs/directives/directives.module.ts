import { OrganisationModule } from '@dondoc/organisation';
import { RulesModule } from '@dondoc/rules';
import { Module } from '@nestjs/common';
import { CitationQueries } from './citations.js';
import { CorpusQueries } from './corpus.js';
import { CorrectCommand } from './directives.commands/correct.js';
import { IssueCommands } from './directives.commands/issue.js';
import { RegisterCommand } from './directives.commands/register.js';
import { DirectivesConsumers } from './directives.consumers.js';
import { DirectivesController } from './directives.http.js';
import { DirectivesQueries } from './directives.queries.js';
import { DirectivesViews } from './directives.views.js';
import { DraftsController } from './drafts.http.js';
import { Drafts } from './drafts.js';
import { FindingContributors } from './findings/contributors.js';
import { DirectiveFindings } from './findings/findings.js';
import { DocumentReader } from './reading-worker-host.js';
import { DocumentPages } from './recognition/document-pages.js';
import { Layouts } from './recognition/layout.js';
import { Recogniser } from './recognition/recogniser.js';
import { RecognitionController } from './recognition/recognition.http.js';
import { Recognitions } from './recognition/recognitions.js';
import { RecognitionWork } from './recognition/work.js';

@Module({
  imports: [OrganisationModule, RulesModule],
  controllers: [DirectivesController, DraftsController, RecognitionController],
  providers: [
    DirectivesQueries,
    DirectivesViews,
    CitationQueries,
    CorpusQueries,
    FindingContributors,
    DirectiveFindings,
    Drafts,
    DocumentReader,
    Layouts,
    DocumentPages,
    Recogniser,
    Recognitions,
    RecognitionWork,
    RegisterCommand,
    CorrectCommand,
    IssueCommands,
    DirectivesConsumers,
  ],
  exports: [DirectivesQueries, CorpusQueries, CitationQueries, FindingContributors],
})
export class DirectivesModule {}
