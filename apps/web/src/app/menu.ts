import {
  IconChecklist,
  IconFileText,
  IconInbox,
  IconLayoutDashboard,
  IconListDetails,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Role, Session } from '../api/types.js';

export type MenuPath = '/viec-cua-toi' | '/can-quyet-dinh' | '/nhiem-vu' | '/van-ban' | '/tong-quan' | '/don-vi';

export interface MenuEntry {
  readonly to: MenuPath;
  readonly label: string;
  /** On the phone's bar, where a quarter of 390 px is free. */
  readonly short: string;
  readonly icon: TablerIcon;
  /** What waits for me; no other number stands in the menu. */
  readonly count: number | null;
}

const order: Readonly<Record<Role, readonly MenuPath[]>> = {
  leader: ['/tong-quan', '/can-quyet-dinh', '/nhiem-vu', '/van-ban'],
  monitor: ['/can-quyet-dinh', '/van-ban', '/nhiem-vu', '/tong-quan'],
  unitHead: ['/viec-cua-toi', '/nhiem-vu', '/van-ban'],
  officer: ['/viec-cua-toi', '/nhiem-vu', '/van-ban'],
  admin: ['/don-vi'],
};
const rolesInOrder: readonly Role[] = ['leader', 'monitor', 'unitHead', 'officer', 'admin'];

/** The merged menu of all seats, in the order of the first role that has an entry. */
export function menuOf(session: Session): readonly MenuEntry[] {
  const roles = rolesInOrder.filter((role) => session.roles.includes(role));
  const paths = [...new Set(roles.flatMap((role) => order[role]))];
  const seesAll = session.roles.includes('leader') || session.roles.includes('monitor');
  return paths.map((path) => entryOf(path, session, seesAll));
}

function entryOf(to: MenuPath, session: Session, seesAll: boolean): MenuEntry {
  const { mine, decisions } = session.counts;
  switch (to) {
    case '/viec-cua-toi':
      return { to, label: 'Việc của tôi', short: 'Của tôi', icon: IconChecklist, count: mine };
    case '/can-quyet-dinh':
      return { to, label: 'Cần quyết định', short: 'Quyết định', icon: IconInbox, count: decisions };
    case '/nhiem-vu':
      return {
        to,
        label: seesAll ? 'Nhiệm vụ' : 'Nhiệm vụ đơn vị',
        short: seesAll ? 'Nhiệm vụ' : 'Đơn vị',
        icon: IconListDetails,
        count: null,
      };
    case '/van-ban':
      return { to, label: 'Văn bản chỉ đạo', short: 'Văn bản', icon: IconFileText, count: null };
    case '/tong-quan':
      return { to, label: 'Tổng quan', short: 'Tổng quan', icon: IconLayoutDashboard, count: null };
    case '/don-vi':
      return { to, label: 'Đơn vị, người dùng', short: 'Đơn vị', icon: IconUsersGroup, count: null };
  }
}
