import { nextFor, type Instant, type TaskState } from '@dondoc/domain';
import { deciderOf, type Surroundings } from '../surroundings.js';
import { isLate } from './tag.js';

export interface Next {
  readonly who: 'unit' | 'monitor' | 'leader' | 'nobody';
  readonly sentence: string;
  readonly since: Instant | null;
}

const MOVES = {
  acknowledge: 'tiếp nhận',
  submit: 'báo cáo kết quả',
  resubmit: 'bổ sung, báo cáo lại',
  accept: 'xác nhận kết quả',
  decideExtension: 'quyết định gia hạn',
  decideBlocker: 'xem vướng mắc',
  resume: 'tiếp tục nhiệm vụ',
} as const;

const sinceOf = (task: TaskState): Instant | null => {
  const { move } = nextFor(task);
  if (move === 'accept') return task.submission?.at ?? null;
  if (move === 'decideExtension') return task.extension?.at ?? null;
  return move === 'resubmit' ? task.returnedAt : move === 'acknowledge' ? task.assignedAt : task.acknowledgedAt;
};

/** Whose move it is, in words: "Nội vụ: xác nhận kết quả". */
export function nextOf(task: TaskState, surroundings: Surroundings): Next {
  const { who, move } = nextFor(task);
  if (who === 'nobody' || move === null)
    return { who: 'nobody', sentence: task.state === 'accepted' ? 'Đã xong' : 'Không còn việc phải làm', since: null };
  if (who === 'unit') {
    // What is late waits for its result, whether or not somebody took note of it.
    const asked = move === 'acknowledge' && isLate(task, surroundings.now) ? 'submit' : move;
    return { who, sentence: `Đơn vị: ${MOVES[asked]}`, since: sinceOf(task) };
  }
  const decider = deciderOf(surroundings, task.leadUnitId);
  return { who: decider.who, sentence: `${decider.name}: ${MOVES[move]}`, since: sinceOf(task) };
}
