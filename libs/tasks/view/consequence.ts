import {
  canBeOverdue,
  civilDateOf,
  instantAt,
  remindersOf,
  timeOfDayOf,
  weekdayTextOf,
  workingDaysFrom,
  type Instant,
  type TaskState,
} from '@dondoc/domain';
import { headOf, type PersonRef, type SeatRef, type Surroundings } from '../surroundings.js';
import { shortDayTextOf } from '../words.js';

/** Only what follows within so many working days is said (screens.md §7). */
const NEAR_WORKING_DAYS = 2;

type Following = { readonly at: Instant; readonly letter: string; readonly to: readonly string[] };

function urgeOf(task: TaskState, { calendar, ladder }: Surroundings): Following | null {
  const rung = ladder.rungs.find((each) => each.rung === 1);
  if (rung === undefined || task.dueOn === null || !canBeOverdue(task)) return null;
  return {
    at: instantAt(workingDaysFrom(calendar, task.dueOn, rung.afterWorkingDays), ladder.at),
    letter: 'thư đôn đốc',
    to: rung.to,
  };
}

function reminderOf(task: TaskState, { now, calendar, reminders }: Surroundings): Following | null {
  const alarm = remindersOf(task, reminders, calendar).find(({ at }) => at > now);
  if (alarm === undefined) return null;
  return { at: alarm.at, letter: 'thư nhắc', to: reminders.steps.find(({ id }) => id === alarm.stepId)?.to ?? [] };
}

function recipientsOf(
  to: readonly string[],
  task: TaskState,
  seats: readonly SeatRef[],
  people: ReadonlyMap<string, PersonRef>,
): string {
  const head = headOf(seats, task.leadUnitId);
  const headWords =
    head === null ? 'thủ trưởng đơn vị' : [head.title, people.get(head.personId)?.name].filter(Boolean).join(' ');
  const words = to.flatMap((audience) =>
    audience === 'head' ? [headWords] : audience === 'officer' && task.officerId !== null ? ['người thực hiện'] : [],
  );
  return [...new Set(words.length === 0 ? [headWords] : words)].join(' và ');
}

/** "07:30 thứ Tư 16/10, thư đôn đốc gửi Trưởng phòng … và người thực hiện"; null where nothing follows within two working days. */
export function consequenceOf(
  task: TaskState,
  surroundings: Surroundings,
  people: ReadonlyMap<string, PersonRef>,
): string | null {
  const { now, today, calendar, seats } = surroundings;
  const until = workingDaysFrom(calendar, today, NEAR_WORKING_DAYS);
  const [next] = [reminderOf(task, surroundings), urgeOf(task, surroundings)]
    .filter((each): each is Following => each !== null && each.at > now)
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  if (next === undefined || civilDateOf(next.at) > until) return null;
  const day = civilDateOf(next.at);
  return `${timeOfDayOf(next.at)} ${weekdayTextOf(day)} ${shortDayTextOf(day)}, ${next.letter} gửi ${recipientsOf(next.to, task, seats, people)}`;
}
