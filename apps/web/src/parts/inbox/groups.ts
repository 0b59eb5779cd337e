import type { InboxItem } from '../../api/types.js';

export type InboxGroup = InboxItem['group'];

interface GroupWords {
  readonly group: InboxGroup;
  /** Head of the group in the list. */
  readonly head: string;
  /** Above the title in the pane. */
  readonly kind: string;
  /** In the address: /can-quyet-dinh/ket-qua/ID; null where the entry has no pane. */
  readonly path: string | null;
}

/** In the order of what blocks others (screens.md §7, 6). */
export const inboxGroups: readonly GroupWords[] = [
  { group: 'failedDelivery', head: 'Chưa gửi được', kind: 'Thông báo chưa gửi được', path: 'gui-loi' },
  { group: 'rung', head: 'Nấc cần xác nhận', kind: 'Yêu cầu giải trình chờ xác nhận', path: 'nac' },
  { group: 'explanation', head: 'Giải trình cần xem xét', kind: 'Giải trình chờ xem xét', path: 'giai-trinh' },
  { group: 'result', head: 'Kết quả chờ xác nhận', kind: 'Kết quả chờ xác nhận', path: 'ket-qua' },
  { group: 'extension', head: 'Đề nghị gia hạn', kind: 'Đề nghị gia hạn', path: 'gia-han' },
  { group: 'proposal', head: 'Đề xuất', kind: 'Đề xuất chờ quyết định', path: 'de-xuat' },
  { group: 'ownUnit', head: 'Việc của chính đơn vị mình', kind: '', path: null },
];

export const pathOf = (group: InboxGroup): string | null =>
  inboxGroups.find((one) => one.group === group)?.path ?? null;

/** The entries that can be opened, in the order of the screen. */
export function openable(items: readonly InboxItem[]): InboxItem[] {
  return inboxGroups.flatMap(({ group, path }) =>
    path === null ? [] : items.filter((item) => item.group === group && item.decidable),
  );
}

/** What opens after a decision: the entry below, else the one above; null when it was the last. */
export function afterOf(items: readonly InboxItem[], id: string): InboxItem | null {
  const order = openable(items);
  const index = order.findIndex((item) => item.id === id);
  if (index < 0) return order[0] ?? null;
  return order[index + 1] ?? order[index - 1] ?? null;
}

/** "8 việc, việc đang chặn người khác đứng trước. 1 việc của chính đơn vị mình do lãnh đạo quyết định." */
export function inboxSentence(items: readonly InboxItem[]): string {
  const mine = openable(items).length;
  const others = items.length - mine;
  const own = others === 0 ? '' : ` ${others} việc của chính đơn vị mình chỉ lãnh đạo quyết định được.`;
  if (mine === 0) return own.trim();
  return `${mine} việc${mine > 1 ? ', việc đang chặn người khác đứng trước' : ''}.${own}`;
}
