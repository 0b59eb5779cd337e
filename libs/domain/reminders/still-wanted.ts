import type { Case } from '../ladder/case.js';
import { canBeOverdue } from '../task/outcome.js';
import { FINAL_STATES, WORKING_STATES, type TaskState } from '../task/state.js';
import { coordinatorsOf, headOf } from './directory.js';
import type { DirectorySeat, PlannedNotice } from './notice.js';

export interface Present {
  readonly task: TaskState;
  readonly case: Case | null;
  readonly seats: readonly DirectorySeat[];
}

/** Why a planned notice is not sent: kept with it, in words of the house. */
export type NotWanted = 'person' | 'done' | 'moved' | 'decided' | 'closed';
export type Wanted = { readonly wanted: true } | { readonly wanted: false; readonly why: NotWanted };

const no = (why: NotWanted): Wanted => ({ wanted: false, why });
const YES: Wanted = { wanted: true };

/** Whether a notice is to go out now: recipient, state and matter are looked at again at the moment of sending (product.md). */
export function stillWanted(notice: PlannedNotice, present: Present): Wanted {
  return stillEntitled(notice, present) ? matterOf(notice, present) : no('person');
}

function stillEntitled(notice: PlannedNotice, { task, seats }: Present): boolean {
  const holds = (role: DirectorySeat['role']) =>
    seats.some((seat) => seat.personId === notice.personId && seat.role === role);
  switch (notice.as) {
    case 'head':
      return headOf(seats, notice.unitId) === notice.personId;
    case 'officer':
      return task.officerId === notice.personId && seats.some((seat) => seat.personId === notice.personId);
    case 'coordinator':
      return coordinatorsOf(seats, notice.unitId).includes(notice.personId);
    case 'monitor':
    case 'leader':
      return holds(notice.as);
  }
}

function matterOf(notice: PlannedNotice, { task, case: kase }: Present): Wanted {
  const sameOwner = task.assignmentNo === notice.assignmentNo;
  switch (notice.kind) {
    case 'assigned':
    case 'notAcknowledged':
      return sameOwner && task.state === 'assigned' ? YES : no('done');
    case 'reminder':
    case 'review':
      if (!sameOwner || task.dueAt !== notice.dueAt) return no('moved');
      return WORKING_STATES.includes(task.state) ? YES : no('done');
    case 'coordinating':
    case 'coordinatingReminder':
      return FINAL_STATES.includes(task.state) ? no('done') : YES;
    case 'returned':
      return task.state === 'returned' ? YES : no('done');
    case 'decisionAwaited':
      return isAwaited(notice, task, kase) ? YES : no('decided');
    case 'rung':
      if (kase === null || kase.closedAt !== null) return no('closed');
      return kase.rung === notice.rung && canBeOverdue(task) && sameOwner ? YES : no('done');
    case 'accepted':
    case 'extensionGranted':
    case 'extensionRefused':
    case 'taskChanged':
    case 'rungCopy':
    case 'explanationWeighed':
    case 'proposalTold':
    case 'proposalDecided':
    case 'deliveryFailed':
    case 'noHead':
      return YES;
  }
}

function isAwaited(notice: PlannedNotice, task: TaskState, kase: Case | null): boolean {
  switch (notice.awaited) {
    case 'accept':
      return task.state === 'submitted' && task.submission?.id === notice.subjectId;
    case 'extension':
      return task.extension?.id === notice.subjectId;
    case 'blocker':
      return task.blocker?.id === notice.subjectId && task.blocker?.agreedAt === null;
    case 'confirmRung':
      return kase?.closedAt === null && kase.held?.reasons.some(({ code }) => code === 'toConfirm') === true;
    case 'weigh':
      return kase?.closedAt === null && kase.explanation?.id === notice.subjectId && kase.explanation?.weighed === null;
    case 'proposal':
      return kase?.proposal?.id === notice.subjectId && kase?.proposal?.decision === null;
    case null:
      return true;
  }
}
