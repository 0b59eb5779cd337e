export { AddressCorrections } from './address-corrections.js';
export {
  CurrentActor,
  eventActorOf,
  Public,
  PUBLIC,
  scopeOf,
  type Scope,
  type SignedIn,
  type SignedInSeat,
} from './actor.js';
export { DemoAccounts } from './demo-accounts.js';

export { AccountCommands } from './organisation.commands/accounts.js';
export { OrganisationModule } from './organisation.module.js';
export {
  OrganisationQueries,
  unitRefOf,
  type HeldSeat,
  type Office,
  type Person,
  type PersonRef,
  type SeatHolder,
  type Unit,
  type UnitGroup,
  type UnitRef,
} from './organisation.queries.js';
export { PasswordCost } from './passwords.js';
export { forbidden, invalid, NOT_FOUND, staleVersion } from './refusals.js';
export { SessionContributors, type SessionPart } from './session-view.js';
