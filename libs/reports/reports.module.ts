import { EscalationModule } from '@dondoc/escalation';
import { OrganisationModule } from '@dondoc/organisation';
import { RulesModule } from '@dondoc/rules';
import { ScoringModule } from '@dondoc/scoring';
import { Module } from '@nestjs/common';
import { ReportsController } from './reports.http.js';
import { ReportsQueries } from './reports.queries.js';

@Module({
  imports: [OrganisationModule, RulesModule, EscalationModule, ScoringModule],
  controllers: [ReportsController],
  providers: [ReportsQueries],
})
export class ReportsModule {}
