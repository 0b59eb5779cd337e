export {
  TaskContributors, type HeldReasonLine, type HistoryLine, type LifeLineStep, type TaskContributor, type TaskFacts, type TaskPageFacts,
  type TaskVerbName,
} from './contributors.js'; // prettier-ignore
export { TasksModule } from './tasks.module.js';
export { TasksQueries, type DirectiveCounts, type TaskRef } from './tasks.queries.js';
export type { ExtensionView, SubmissionView } from './task-page.js';
export { stepLabelsOf } from './view/steps.js';
export { OUTCOME_WORDS } from './words.js';
