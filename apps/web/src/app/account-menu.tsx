import { Popover, Switch } from '@mantine/core';
import { IconCheck, IconChevronUp, IconKeyboard, IconLock, IconLogout, IconUser } from '@tabler/icons-react';
import { useState, type Ref } from 'react';
import type { Seat, Session } from '../api/types.js';
import { ChangePasswordSheet } from '../pages/doi-mat-khau/index.js';
import { roleWords } from '../words/vi.js';
import { useKeyList } from './keys.js';
import { chooseSeat, chosenSeatOf, useLogOut } from './session.js';
import css from './shell.module.css';

const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

/** Name, seat one acts for, keys, password, leaving. */
export function AccountMenu({ session, compact = false }: { readonly session: Session; readonly compact?: boolean }) {
  const [opened, setOpened] = useState(false);
  const [changing, setChanging] = useState(false);
  const [seatId, setSeatId] = useState(() => chosenSeatOf(session)?.id);
  const keys = useKeyList();
  const logOut = useLogOut();
  const seat = session.seats.find((other) => other.id === seatId) ?? session.seats[0];
  const then = (act: () => void) => () => {
    setOpened(false);
    act();
  };
  return (
    <>
      <Popover
        opened={opened}
        onChange={setOpened}
        position={compact ? 'bottom-end' : 'top-start'}
        width={compact ? 264 : 199}
        withinPortal={false}
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <AccountButton session={session} seat={seat} compact={compact} toggle={() => setOpened(!opened)} />
        </Popover.Target>
        <Popover.Dropdown aria-label="Tài khoản" p={6}>
          <ul className={css.accountList}>
            {session.seats.length > 1 && <li className="secondary">Làm việc cho</li>}
            {session.seats.length > 1 &&
              session.seats.map((other) => (
                <li key={other.id}>
                  <button
                    type="button"
                    aria-pressed={other.id === seat?.id}
                    onClick={then(() => {
                      chooseSeat(other.id);
                      setSeatId(other.id);
                    })}
                  >
                    {other.id === seat?.id ? <IconCheck {...icon} /> : <span style={{ width: 18 }} />}
                    <span>{`${other.title}, ${other.unit.short}`}</span>
                  </button>
                </li>
              ))}
            {!compact && (
              <li>
                <button type="button" onClick={then(keys.showList)}>
                  <IconKeyboard {...icon} />
                  Phím tắt (?)
                </button>
              </li>
            )}
            {!compact && (
              <li style={{ padding: '6px 8px' }}>
                <Switch
                  size="xs"
                  label="Dùng phím tắt"
                  checked={keys.on}
                  onChange={(event) => keys.setOn(event.currentTarget.checked)}
                />
              </li>
            )}
            <li>
              <button type="button" onClick={then(() => setChanging(true))}>
                <IconLock {...icon} />
                Đổi mật khẩu
              </button>
            </li>
            <li>
              <button type="button" onClick={logOut}>
                <IconLogout {...icon} />
                Đăng xuất
              </button>
            </li>
          </ul>
        </Popover.Dropdown>
      </Popover>
      <ChangePasswordSheet opened={changing} close={() => setChanging(false)} />
    </>
  );
}

interface AccountButtonProps {
  readonly session: Session;
  readonly seat: Seat | undefined;
  readonly compact: boolean;
  readonly toggle: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

function AccountButton({ session, seat, compact, toggle, ref, ...given }: AccountButtonProps) {
  const look = { ...given, type: 'button', className: css.accountButton, ref, onClick: toggle } as const;
  if (compact)
    return (
      <button {...look} style={{ width: 'auto' }} aria-label={`Tài khoản ${session.person.name}`}>
        <IconUser size={22} stroke={1.75} aria-hidden />
      </button>
    );
  return (
    <button {...look}>
      <span>
        <strong style={{ display: 'block', fontWeight: 650 }}>{session.person.name}</strong>
        {seat !== undefined && (
          <span
            style={{ color: 'var(--ink-2)' }}
          >{`${seat.unit.short} · ${roleWords[seat.role].toLocaleLowerCase('vi')}`}</span>
        )}
      </span>
      <IconChevronUp {...icon} />
    </button>
  );
}
