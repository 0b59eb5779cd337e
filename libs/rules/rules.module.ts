import type { WorkingCalendar } from '@dondoc/domain';
import { OrganisationModule, SessionContributors, type SessionPart } from '@dondoc/organisation';
import { Module, type OnModuleInit } from '@nestjs/common';
import { RulesCommands } from './rules.commands.js';
import { RulesController } from './rules.http.js';
import { RulesQueries } from './rules.queries.js';

@Module({
  imports: [OrganisationModule],
  controllers: [RulesController],
  providers: [RulesQueries, RulesCommands],
  exports: [RulesQueries, RulesCommands],
})
export class RulesModule implements OnModuleInit {
  constructor(
    private readonly contributors: SessionContributors,
    private readonly queries: RulesQueries,
  ) {}

  onModuleInit(): void {
    this.contributors.register(async () => ({ calendar: sessionCalendarOf(await this.queries.calendar()) }));
  }
}

/** What the screen needs to count working days by itself. */
function sessionCalendarOf(calendar: WorkingCalendar): SessionPart['calendar'] {
  const days = (kind: 'off' | 'work'): string[] =>
    calendar.days.filter((day) => day.kind === kind).map((day) => day.date);
  return { confirmedUntil: calendar.confirmedUntil, off: days('off'), work: days('work') };
}
