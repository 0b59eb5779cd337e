import { Menu, Switch } from '@mantine/core';
import { IconCheck, IconChevronUp, IconKeyboard, IconLock, IconLogout, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import type { Session } from '../api/types.js';
import { ChangePasswordSheet } from '../pages/doi-mat-khau/index.js';
import { roleWords } from '../words/vi.js';
import { useKeyList } from './keys.js';
import { chooseSeat, chosenSeatOf, useLogOut } from './session.js';
import css from './shell.module.css';

const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

/** Name, seat one acts for, keys, password, leaving. */
export function AccountMenu({ session, compact = false }: { readonly session: Session; readonly compact?: boolean }) {
  const [changing, setChanging] = useState(false);
  const [seatId, setSeatId] = useState(() => chosenSeatOf(session)?.id);
  const keys = useKeyList();
  const logOut = useLogOut();
  const seat = session.seats.find((other) => other.id === seatId) ?? session.seats[0];
  return (
    <>
      <Menu position={compact ? 'bottom-end' : 'top-start'} width={264} withinPortal>
        <Menu.Target>
          <button type="button" className={css.accountButton} style={compact ? { width: 'auto' } : {}} aria-label={compact ? `Tài khoản ${session.person.name}` : undefined}>
            {compact ? <IconUser size={22} stroke={1.75} aria-hidden /> : (
              <span>
                <strong style={{ display: 'block', fontWeight: 650 }}>{session.person.name}</strong>
                {seat !== undefined && <span style={{ color: 'var(--ink-2)' }}>{`${seat.unit.short} · ${roleWords[seat.role].toLocaleLowerCase('vi')}`}</span>}
              </span>
            )}
            {!compact && <IconChevronUp {...icon} />}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {session.seats.length > 1 && <Menu.Label>Làm việc cho</Menu.Label>}
          {session.seats.length > 1 && session.seats.map((other) => (
            <Menu.Item
              key={other.id}
              leftSection={other.id === seat?.id ? <IconCheck {...icon} /> : <span style={{ width: 18, display: 'block' }} />}
              onClick={() => { chooseSeat(other.id); setSeatId(other.id); }}
            >
              {`${other.unit.short}, ${other.title}`}
            </Menu.Item>
          ))}
          {session.seats.length > 1 && <Menu.Divider />}
          {!compact && <Menu.Item leftSection={<IconKeyboard {...icon} />} onClick={keys.showList}>Phím tắt (?)</Menu.Item>}
          {!compact && (
            <Menu.Item closeMenuOnClick={false} component="label" style={{ cursor: 'pointer' }}>
              <Switch label="Dùng phím tắt" checked={keys.on} onChange={(event) => keys.setOn(event.currentTarget.checked)} />
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconLock {...icon} />} onClick={() => setChanging(true)}>Đổi mật khẩu</Menu.Item>
          <Menu.Item leftSection={<IconLogout {...icon} />} onClick={logOut}>Đăng xuất</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ChangePasswordSheet opened={changing} close={() => setChanging(false)} />
    </>
  );
}
