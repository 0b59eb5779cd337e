import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AddressCorrections } from './address-corrections.js';
import { DemoAccounts } from './demo-accounts.js';
import { AccountCommands } from './organisation.commands/accounts.js';
import { PeopleCommands } from './organisation.commands/people.js';
import { UnitCommands } from './organisation.commands/units.js';
import { OrganisationConsumers } from './organisation.consumers.js';
import { PeopleController } from './organisation.http/people.js';
import { SessionController } from './organisation.http/session.js';
import { StartController } from './organisation.http/start.js';
import { UnitsController } from './organisation.http/units.js';
import { OrganisationQueries } from './organisation.queries.js';
import { PasswordCost, Passwords } from './passwords.js';
import { PeopleViews } from './people-view.js';
import { SessionGuard } from './session.guard.js';
import { SessionContributors, SessionViews } from './session-view.js';
import { Sessions } from './sessions.js';

@Module({
  controllers: [SessionController, StartController, UnitsController, PeopleController],
  providers: [
    { provide: APP_GUARD, useClass: SessionGuard },
    PasswordCost,
    Passwords,
    Sessions,
    SessionContributors,
    SessionViews,
    PeopleViews,
    DemoAccounts,
    OrganisationQueries,
    UnitCommands,
    PeopleCommands,
    AccountCommands,
    AddressCorrections,
    OrganisationConsumers,
  ],
  exports: [OrganisationQueries, SessionContributors, AddressCorrections, DemoAccounts, AccountCommands],
})
export class OrganisationModule {}
