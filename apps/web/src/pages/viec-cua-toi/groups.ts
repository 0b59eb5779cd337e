import type { TaskSummary } from '../../api/types.js';
import { capitalised, distanceWord, fullDateWord } from '../../words/dates.js';

type Group = NonNullable<TaskSummary['group']>;

export const urgentGroups: readonly Group[] = ['explain', 'overdue', 'dueToday', 'returned'];
const laterGroups: readonly Group[] = ['dueSoon', 'review', 'rest'];

export interface MyGroups {
  readonly first: readonly TaskSummary[];
  readonly later: readonly TaskSummary[];
  readonly fresh: readonly TaskSummary[];
  readonly waiting: readonly TaskSummary[];
}

const isFresh = (task: TaskSummary): boolean =>
  task.verbs.some((verb) => verb === 'acknowledge' || verb === 'acknowledgeCoordination') &&
  task.group !== null &&
  !urgentGroups.includes(task.group) &&
  task.group !== 'dueSoon';

/** The server's order is kept (consequence, then due); here only the columns are told apart. */
export function groupsOf(tasks: readonly TaskSummary[]): MyGroups {
  const inGroup = (groups: readonly Group[]) =>
    tasks.filter((task) => task.group !== null && groups.includes(task.group) && !isFresh(task));
  return {
    first: inGroup(urgentGroups),
    later: inGroup(laterGroups),
    fresh: tasks.filter((task) => isFresh(task) && task.group !== 'waiting' && task.group !== 'done'),
    waiting: tasks.filter((task) => task.group === 'waiting'),
  };
}

const counted = (tasks: readonly TaskSummary[], group: Group, words: string): string[] => {
  const count = tasks.filter((task) => task.group === group).length;
  return count === 0 ? [] : [`${count} việc ${words}`];
};

/** "1 việc hạn hôm nay, 1 việc bị trả lại." and what there is not. */
export function summaryOf(tasks: readonly TaskSummary[]): readonly [strong: string, rest: string] {
  const explain = tasks.filter((task) => task.group === 'explain').length;
  const overdue = tasks.filter((task) => task.group === 'overdue').length + explain;
  const parts = [
    ...(overdue === 0 ? [] : [`${overdue} việc quá hạn${explain === 0 ? '' : ` (${explain} việc cần giải trình)`}`]),
    ...counted(tasks, 'dueToday', 'hạn hôm nay'),
    ...counted(tasks, 'returned', 'bị trả lại'),
    ...counted(tasks, 'dueSoon', 'sắp đến hạn'),
  ];
  return [parts.length === 0 ? '' : `${capitalised(parts.join(', '))}.`, overdue === 0 ? 'Không có việc quá hạn.' : ''];
}

/** What comes next when nothing waits. */
export function nextOf(tasks: readonly TaskSummary[]): string | null {
  const next = tasks
    .filter((task) => task.dueOn !== null && task.workingDaysLeft !== null && task.workingDaysLeft >= 0)
    .sort((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''))[0];
  if (next === undefined || next.dueOn === null || next.workingDaysLeft === null) return null;
  return `Việc kế tiếp: ${next.title}, ${fullDateWord(next.dueOn)} (${distanceWord(next.workingDaysLeft)}).`;
}
