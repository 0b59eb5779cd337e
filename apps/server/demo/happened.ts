import type { Case, Instant, TaskState } from '@dondoc/domain';
import type { EventRow } from '@dondoc/platform';

export interface Happened {
  readonly at: Instant;
  readonly sentence: string;
  readonly taskId: string | null;
}

interface Group {
  readonly at: Instant;
  readonly name: string;
  readonly key: string;
  readonly units: string[];
  readonly titles: string[];
  readonly taskIds: string[];
}

const RUNGS: Readonly<Record<number, string>> = { 1: 'Đôn đốc', 2: 'Yêu cầu giải trình', 3: 'Đề xuất phê bình' };
const HELD: Readonly<Record<number, string>> = { 1: 'đôn đốc', 2: 'yêu cầu giải trình', 3: 'đề xuất phê bình' };

/** Whom and what an event is about; null for events that a demo's visitor need not hear of. */
function subjectOf({ name, payload }: EventRow): { key: string; unit: string; title: string; taskId: string } | null {
  const task = payload['task'] as TaskState | undefined;
  if (task !== undefined && ['task.alarmFired', 'task.overdue', 'task.dueChanged', 'task.created'].includes(name)) {
    return { key: name, unit: task.leadUnitId, title: task.title, taskId: task.id };
  }
  const kase = payload['case'] as Case | undefined;
  const rung = Number(payload['rung'] ?? kase?.rung ?? 0);
  if (kase === undefined || !['escalation.rungReached', 'escalation.rungHeld', 'escalation.closed'].includes(name))
    return null;
  return { key: `${name}/${rung}`, unit: kase.leadUnitId, title: '', taskId: kase.taskId };
}

function sentenceOf({ name, key, units, titles, taskIds }: Group): string {
  const rung = Number(key.split('/')[1] ?? 0);
  const who =
    units.length <= 3 ? units.join(', ') : `${units.slice(0, 2).join(', ')} và ${units.length - 2} đơn vị khác`;
  const what = titles.length === 1 ? `“${titles[0] ?? ''}”` : `${taskIds.length} nhiệm vụ`;
  switch (name) {
    case 'task.created':
      return `Giao ${what} cho ${who}.`;
    case 'task.alarmFired':
      return `Nhắc ${what}: ${who}.`;
    case 'task.overdue':
      return `Quá hạn ${what}: ${who}.`;
    case 'task.dueChanged':
      return `Hạn được tính lại cho ${what}: ${who}.`;
    case 'escalation.rungReached':
      return `${RUNGS[rung] ?? 'Nấc tiếp theo'}: ${who}.`;
    case 'escalation.rungHeld':
      return `Giữ lại, chưa ${HELD[rung] ?? 'chuyển nấc'}: ${who}.`;
    default:
      return `Khép lần quá hạn: ${who}.`;
  }
}

/** What a move of the clock has brought, one line for what happened alike at one instant, and the letters it made. */
export function happenedOf(
  events: readonly EventRow[],
  nameOf: (unitId: string) => string,
): { readonly happened: Happened[]; readonly letters: number } {
  const groups = new Map<string, Group>();
  for (const event of events) {
    const subject = subjectOf(event);
    if (subject === null) continue;
    const id = `${event.occurredAt} ${subject.key}`;
    const group = groups.get(id) ?? {
      at: event.occurredAt,
      name: event.name,
      key: subject.key,
      units: [],
      titles: [],
      taskIds: [],
    };
    groups.set(id, group);
    const unit = nameOf(subject.unit);
    if (!group.units.includes(unit)) group.units.push(unit);
    if (subject.title !== '' && !group.titles.includes(subject.title)) group.titles.push(subject.title);
    if (!group.taskIds.includes(subject.taskId)) group.taskIds.push(subject.taskId);
  }
  const happened = [...groups.values()].map((group) => ({
    at: group.at,
    sentence: sentenceOf(group),
    taskId: group.taskIds.length === 1 ? (group.taskIds[0] ?? null) : null,
  }));
  return {
    happened,
    letters: events.filter(({ name }) => name === 'notice.accepted' || name === 'notice.failed').length,
  };
}
