import { OrganisationModule } from '@dondoc/organisation';
import { RulesModule } from '@dondoc/rules';
import { TasksModule } from '@dondoc/tasks';
import { Module } from '@nestjs/common';
import { ScoringConsumers } from './scoring.consumers.js';
import { ScoringController } from './scoring.http.js';
import { ScoringPages } from './scoring.pages.js';
import { ScoringQueries } from './scoring.queries.js';

@Module({
  imports: [OrganisationModule, RulesModule, TasksModule],
  controllers: [ScoringController],
  providers: [ScoringConsumers, ScoringQueries, ScoringPages],
  exports: [ScoringQueries, ScoringPages],
})
export class ScoringModule {}
