import { civilDateOf, dateTextOf, type Instant, type TaskState } from '@dondoc/domain';
import { unitOf, type UnitRef } from '../surroundings.js';

export interface CountingFacts {
  readonly task: TaskState;
  readonly units: ReadonlyMap<string, UnitRef>;
  /** When it was recalled or stopped, from the log; null where it was not. */
  readonly stoppedAt: Instant | null;
}

/** Why a task counts or not (texts.md §3). */
export function whyCountedOf({ task, units, stoppedAt }: CountingFacts): string {
  const on = stoppedAt === null ? '' : ` ngày ${dateTextOf(civilDateOf(stoppedAt))}`;
  if (task.state === 'recalled') return `Không tính: nhiệm vụ đã được thu hồi${on}.`;
  if (task.state === 'superseded') return 'Không tính: đã thay bằng nhiệm vụ tại văn bản sau.';
  if (task.routine || !task.countable) return 'Không tính: nhiệm vụ thường xuyên, không có thời điểm kết thúc.';
  if (task.state === 'suspended') return `Tạm thời không tính: nhiệm vụ tạm dừng từ${on}.`;
  const assigner = unitOf(units, task.assignerUnitId).name;
  const assessed = unitOf(units, task.assessedUnitId).name;
  const counted = `Được tính: ${assigner} giao năm ${task.receivedOn.slice(0, 4)}, thuộc tiêu chí (6) của ${assessed}.`;
  if (task.state === 'accepted') return counted;
  if (task.state === 'submitted') return `${counted} Được tính vào tổng số; có điểm khi kết quả được xác nhận.`;
  if (task.dueOn === null)
    return `${counted} Được tính vào tổng số; chưa có điểm vì chưa ấn định hạn và chưa hoàn thành.`;
  return counted;
}
