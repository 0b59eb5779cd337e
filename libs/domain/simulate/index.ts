export { simulate } from './simulate.js';
export type {
  Scenario,
  ScriptedAction,
  ScriptedEvent,
  ScriptedOutage,
  ScriptedRefusal,
  SimulatedEvent,
  SimulatedPerson,
} from './scenario.js';
