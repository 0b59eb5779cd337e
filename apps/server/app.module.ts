import { HttpModule, PlatformModule, type Config, type PlatformOptions } from '@dondoc/platform';
import { DirectivesModule } from '@dondoc/directives';
import { EscalationModule } from '@dondoc/escalation';
import { NoticesModule } from '@dondoc/notices';
import { OrganisationModule } from '@dondoc/organisation';
import { ReportsModule } from '@dondoc/reports';
import { RulesModule } from '@dondoc/rules';
import { ScoringModule } from '@dondoc/scoring';
import { TasksModule } from '@dondoc/tasks';
import { DemoModule } from './demo/demo.module.js';
import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';

/** The rooms of the house, from left to right. */
const rooms: NonNullable<ModuleMetadata['imports']> = [
  OrganisationModule,
  RulesModule,
  DirectivesModule,
  TasksModule,
  NoticesModule,
  EscalationModule,
  ScoringModule,
  ReportsModule,
  DemoModule,
];

/** The whole program: the platform and every room. The roles differ only in what the platform starts. */
@Module({})
export class AppModule {
  static forRoot(config: Config, options: PlatformOptions): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(config, options), HttpModule, ...rooms] };
  }
}
