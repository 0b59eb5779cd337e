import { DirectivesModule, FindingContributors } from '@dondoc/directives';
import { OrganisationModule, SessionContributors } from '@dondoc/organisation';
import { RulesModule } from '@dondoc/rules';
import { Module, type OnModuleInit } from '@nestjs/common';
import { DecidingCommands } from './commands/deciding.js';
import { TaskCommandRunner } from './commands/task-command.js';
import { WorkingCommands } from './commands/working.js';
import { TaskContributors } from './contributors.js';
import { Burden } from './debts/burden.js';
import { DebtQueries } from './debts/debts.js';
import { DebtsController } from './http/debts.js';
import { TaskDecidingController } from './http/deciding.js';
import { FilesController } from './http/files.js';
import { TaskReadingController } from './http/reading.js';
import { TaskWorkingController } from './http/working.js';
import { TaskLists } from './list/task-list.js';
import { SurroundingsReader } from './surroundings.js';
import { TaskPages } from './task-page.js';
import { TasksConsumers } from './tasks.consumers.js';
import { TasksQueries } from './tasks.queries.js';
import { TaskRows } from './tasks.rows.js';
import { TasksSweep } from './tasks.sweep.js';
import { Uploads } from './uploads.js';

@Module({
  imports: [OrganisationModule, RulesModule, DirectivesModule],
  controllers: [TaskReadingController, TaskWorkingController, TaskDecidingController, FilesController, DebtsController],
  providers: [
    SurroundingsReader,
    TaskRows,
    TaskLists,
    TaskPages,
    TasksQueries,
    TaskContributors,
    TaskCommandRunner,
    WorkingCommands,
    DecidingCommands,
    TasksConsumers,
    TasksSweep,
    Uploads,
    Burden,
    DebtQueries,
  ],
  exports: [TasksQueries, TaskContributors],
})
export class TasksModule implements OnModuleInit {
  constructor(
    private readonly session: SessionContributors,
    private readonly queries: TasksQueries,
    private readonly findings: FindingContributors,
    private readonly burden: Burden,
  ) {}

  onModuleInit(): void {
    this.findings.register(this.burden);
    this.session.register(async (actor) => ({ counts: { mine: await this.queries.countMine(actor) } }));
  }
}
