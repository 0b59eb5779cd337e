import { civilDateOf, dateTextOf, timeOfDayOf, type CivilDate, type Instant, type NoticeKind } from '@dondoc/domain';
import type { DispatchRow } from './notices.tables.js';

const LETTERS: Readonly<Record<NoticeKind, string>> = {
  assigned: 'Thư giao nhiệm vụ',
  coordinating: 'Thư giao phần việc phối hợp',
  reminder: 'Thư nhắc',
  review: 'Thư nhắc ngày rà soát',
  notAcknowledged: 'Thư nhắc tiếp nhận',
  coordinatingReminder: 'Thư nhắc phần việc phối hợp',
  returned: 'Thư trả lại kết quả',
  accepted: 'Thư xác nhận hoàn thành',
  extensionGranted: 'Thư đồng ý gia hạn',
  extensionRefused: 'Thư giữ nguyên hạn',
  taskChanged: 'Thư thay đổi nhiệm vụ',
  decisionAwaited: 'Thư chờ ý kiến',
  rung: 'Thư đôn đốc',
  rungCopy: 'Bản sao thư đôn đốc',
  explanationWeighed: 'Thư ý kiến về giải trình',
  proposalTold: 'Thư báo hồ sơ đề xuất',
  proposalDecided: 'Thư báo ý kiến của lãnh đạo',
  deliveryFailed: 'Thư báo chưa gửi được',
  noHead: 'Thư báo đơn vị chưa có thủ trưởng',
};

export interface LabelFacts {
  readonly mode: DispatchRow['mode'];
  readonly kinds: readonly NoticeKind[];
  readonly rung: number | null;
}

/** What a dispatch is called on the screen: "Thư đôn đốc", "Thư tổng hợp" … */
export function labelOf({ mode, kinds, rung }: LabelFacts): string {
  if (mode === 'digest') return 'Thư tổng hợp';
  const [kind] = kinds;
  if (kind === 'rung' && rung === 2) return 'Thư yêu cầu giải trình';
  return kind === undefined ? 'Thư' : LETTERS[kind];
}

const whenOf = (at: Instant): string => `${timeOfDayOf(at)} ${dateTextOf(civilDateOf(at))}`;

/** Proof in words (texts.md §3, "Notices"). */
export function proofOf(
  row: Pick<DispatchRow, 'state' | 'at' | 'opened_at' | 'delivered_by_hand' | 'due_at' | 'answer'>,
): string {
  const { delivered_by_hand: hand } = row;
  if (hand !== null) return `${hand.receiver} đã nhận trực tiếp ngày ${dateTextOf(hand.on as CivilDate)}`;
  if (row.opened_at !== null) return `đã mở trên hệ thống lúc ${whenOf(row.opened_at)}`;
  if (row.state === 'accepted' && row.at !== null) return `máy chủ thư đã nhận lúc ${whenOf(row.at)}`;
  return 'chưa có bằng chứng';
}
