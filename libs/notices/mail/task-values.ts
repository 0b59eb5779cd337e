import {
  civilDateOf,
  dateTextOf,
  isWorkingDay,
  outcomeOf,
  timeOfDayOf,
  type Instant,
  type TaskState,
  type WorkingCalendar,
} from '@dondoc/domain';
import { OUTCOME_WORDS } from '@dondoc/tasks';
import { QUOTE_LENGTH, shortenedOf, taskDueTextOf } from './words.js';
import type { Values } from './template.js';

/** A task with everything a letter may say of it. */
export interface MailTask {
  readonly state: TaskState;
  readonly code: string;
  readonly item: string | null;
  readonly directiveRef: string;
  readonly quote: string | null;
  readonly deliverable: string | null;
  readonly reportTo: string | null;
  readonly via: string | null;
  readonly coordinators: readonly string[];
}

export function outcomeTextOf(task: TaskState, now: Instant): string {
  const { outcome, afterExtension } = outcomeOf(task, now);
  return outcome === 'onTime' && afterExtension === true ? 'đúng hạn sau gia hạn' : OUTCOME_WORDS[outcome];
}

/** "trước 24 giờ 00 hôm nay" or "trước 17 giờ 00 hôm nay". */
function untilOf({ dueOn, dueAt }: TaskState): string {
  if (dueAt === null || dueOn === null) return '';
  const time = civilDateOf(dueAt) > dueOn ? '24:00' : timeOfDayOf(dueAt);
  return `trước ${time.replace(':', ' giờ ')} hôm nay`;
}

export interface TaskMoment {
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
}

/** `{{task.…}}` and `{{directive.ref}}` of one task. `role`: "chủ trì" unless the unit helps. */
export function taskValuesOf(task: MailTask, { now, calendar }: TaskMoment, role = 'chủ trì'): Values {
  const { state } = task;
  const { dueOn, dueAt, originalDueOn } = state;
  return {
    directive: { ref: task.directiveRef },
    task: {
      title: state.title,
      item: task.item,
      role,
      due: taskDueTextOf(state),
      dueOn: dueOn === null ? null : dateTextOf(dueOn),
      originalDue: originalDueOn === null ? null : `hết ngày ${dateTextOf(originalDueOn)}`,
      lateFrom: dueAt === null ? null : dateTextOf(civilDateOf(dueAt)),
      assignedOn: dateTextOf(civilDateOf(state.assignedAt)),
      completedOn: state.completedAt === null ? null : dateTextOf(civilDateOf(state.completedAt)),
      outcome: outcomeTextOf(state, now),
      until: untilOf(state),
      beforeDayOff: dueOn !== null && !isWorkingDay(calendar, dueOn),
      quote: task.quote === null ? null : shortenedOf(task.quote, QUOTE_LENGTH),
      deliverable: task.deliverable,
      reportTo: task.reportTo,
      via: task.via,
      coordinators: task.coordinators.join('; '),
    },
  };
}

export interface TaskLinks {
  readonly page: string;
  readonly report: string;
}
export const linksOf = (baseUrl: string, { code }: Pick<MailTask, 'code'>): TaskLinks => ({
  page: `${baseUrl}/nhiem-vu/${code}`,
  report: `${baseUrl}/nhiem-vu/${code}?lam=bao-cao`,
});
