import { may, subjectOf, TRANSITIONS, type Actor, type TaskState } from '@dondoc/domain';
import type { TaskVerbName } from '../contributors.js';

/** In the order in which they are offered: what moves the task on before what changes it. */
const ORDER = [
  'submit',
  'acknowledge',
  'accept',
  'return',
  'decideExtension',
  'askExtension',
  'withdraw',
  'withdrawExtension',
  'nameOfficer',
  'acknowledgeCoordination',
  'changeDeadline',
  'reassign',
  'recall',
] as const satisfies readonly TaskVerbName[];

function fits(task: TaskState, verb: (typeof ORDER)[number], actor: Actor): boolean {
  switch (verb) {
    case 'askExtension':
      return task.extension === null && task.dueOn !== null;
    case 'withdrawExtension':
    case 'decideExtension':
      return task.extension !== null;
    case 'acknowledgeCoordination':
      return task.coordinators.some(
        (each) => each.acknowledgedAt === null && actor.seats.some((seat) => seat.unitId === each.unitId),
      );
    default:
      return true;
  }
}

/** What this person may do with the task now (rules.md §§2, 6); right rooms add theirs. */
export function verbsOf(task: TaskState, actor: Actor): readonly TaskVerbName[] {
  return ORDER.filter(
    (verb) =>
      TRANSITIONS[verb].from.includes(task.state) &&
      fits(task, verb, actor) &&
      may(actor, verb, subjectOf(task, verb)) === null,
  );
}
