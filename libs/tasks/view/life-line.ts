import { civilDateOf, dateTextOf, weekdayTextOf, type Instant, type TaskState } from '@dondoc/domain';
import type { LifeLineStep } from '../contributors.js';
import { shortDayTextOf } from '../words.js';
import { isLate } from './tag.js';

export interface LifeLineFacts {
  readonly task: TaskState;
  readonly item: string | null;
  readonly now: Instant;
  /** Instants of reminders that went out. */
  readonly reminded: readonly Instant[];
  /** What rooms to the right know: urged, explain, proposed. */
  readonly steps: readonly LifeLineStep[];
}

const FUTURE = 'chưa có';
const day = (instant: Instant): string => shortDayTextOf(civilDateOf(instant));

function sentence({ task, item }: LifeLineFacts): LifeLineStep {
  const on = dateTextOf(civilDateOf(task.assignedAt));
  return {
    code: 'sentence',
    label: 'Câu chỉ đạo',
    note: item === null ? `ban hành ${on}` : `mục ${item}, ban hành ${on}`,
    state: 'done',
  };
}

const acknowledged = ({ task }: LifeLineFacts): LifeLineStep => ({
  code: 'acknowledged',
  label: 'Tiếp nhận',
  note: task.acknowledgedAt === null ? FUTURE : day(task.acknowledgedAt),
  state: task.acknowledgedAt === null ? 'future' : 'done',
});

function reminded({ reminded: instants }: LifeLineFacts): LifeLineStep {
  const days = [...new Set(instants.map(day))];
  return {
    code: 'reminded',
    label: 'Nhắc',
    note: days.length === 0 ? FUTURE : days.slice(-3).join(', '),
    state: days.length === 0 ? 'future' : 'done',
  };
}

function due({ task, now }: LifeLineFacts): LifeLineStep {
  if (task.dueOn === null || task.dueAt === null) {
    const note = task.reviewOn === null ? 'chưa ấn định' : `rà soát ${dateTextOf(task.reviewOn)}`;
    return { code: 'due', label: 'Hạn', note, state: 'future' };
  }
  const handedInAt = task.completedAt ?? task.submission?.at ?? null;
  const missed = isLate(task, now) || (handedInAt !== null && handedInAt >= task.dueAt);
  const note = `${weekdayTextOf(task.dueOn)} ${shortDayTextOf(task.dueOn)}`;
  return { code: 'due', label: 'Hết hạn', note, state: missed ? 'broken' : now >= task.dueAt ? 'done' : 'future' };
}

const submitted = ({ task }: LifeLineFacts): LifeLineStep => {
  const at = task.submission?.at ?? null;
  return {
    code: 'submitted',
    label: 'Báo cáo kết quả',
    note: at === null ? FUTURE : day(at),
    state: at === null ? 'future' : 'done',
  };
};
const accepted = ({ task }: LifeLineFacts): LifeLineStep => ({
  code: 'accepted',
  label: 'Xác nhận',
  note: task.acceptedAt === null ? FUTURE : day(task.acceptedAt),
  state: task.acceptedAt === null ? 'future' : 'done',
});

/** The life of a task as an ordered list: what happened, what broke, what is held, what is to come (screens.md §7, screen 5). */
export function lifeLineOf(facts: LifeLineFacts): readonly LifeLineStep[] {
  const ladder = ['urged', 'explain', 'proposed'].flatMap((code) => facts.steps.filter((step) => step.code === code));
  return [
    sentence(facts),
    acknowledged(facts),
    reminded(facts),
    due(facts),
    ...ladder,
    submitted(facts),
    accepted(facts),
  ];
}
