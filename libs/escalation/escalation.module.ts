import { DirectivesModule } from '@dondoc/directives';
import { NoticesModule } from '@dondoc/notices';
import { OrganisationModule } from '@dondoc/organisation';
import { RulesModule } from '@dondoc/rules';
import { TasksModule } from '@dondoc/tasks';
import { Module } from '@nestjs/common';
import { CaseCommand } from './commands/case-command.js';
import { CaseCommands } from './commands/cases.js';
import { ProposalCommands } from './commands/proposals.js';
import { DossierGatherer } from './dossier/gather.js';
import { EscalationConsumers } from './escalation.consumers.js';
import { EscalationQueries } from './escalation.queries.js';
import { EscalationRows } from './escalation.rows.js';
import { EscalationSweep } from './escalation.sweep.js';
import { EvidenceReader } from './evidence.js';
import { CasesController } from './http/cases.js';
import { InboxController } from './http/inbox.js';
import { ProposalsController } from './http/proposals.js';
import { Inboxes } from './inbox/inbox.js';
import { LadderPolicies } from './policies.js';
import { SurroundingsReader } from './surroundings.js';
import { LadderOfTasks } from './task-contributor.js';
import { CaseViews } from './view/case-view.js';
import { ExplanationViews } from './view/explanations.js';
import { HeldSentences } from './view/held-sentences.js';
import { CaseHistories } from './view/history.js';
import { ProposalViews } from './view/proposal-view.js';

@Module({
  imports: [OrganisationModule, RulesModule, DirectivesModule, TasksModule, NoticesModule],
  controllers: [InboxController, CasesController, ProposalsController],
  providers: [
    EscalationRows, SurroundingsReader, LadderPolicies, EvidenceReader, DossierGatherer,
    EscalationConsumers, EscalationSweep, CaseCommand, CaseCommands, ProposalCommands,
    HeldSentences, ExplanationViews, CaseHistories, CaseViews, ProposalViews,
    Inboxes, EscalationQueries, LadderOfTasks,
  ], // prettier-ignore
  exports: [EscalationQueries],
})
export class EscalationModule {}
