export { canonicalJsonOf, sha256Of } from './canonical.js';
export { RulesCommands } from './rules.commands.js';
export { RulesModule } from './rules.module.js';
export {
  RulesQueries,
  type CardOf,
  type RuleHead,
  type RulesOfDay,
  type RuleVersion,
  type ScoringProfileBody,
} from './rules.queries.js';
export { ruleFileOf, shippedRules, type RuleFile } from './shipped.js';
