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
  const seat = session.seats.find((other) => other.id === seatId) ?? session.seats[0];
  const choose = (id: string) => {
    chooseSeat(id);
    setSeatId(id);
    setOpened(false);
  };
  const change = () => {
    setOpened(false);
    setChanging(true);
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
            {session.seats.length > 1 && <SeatChoice seats={session.seats} current={seat} choose={choose} />}
            {!compact && <KeyEntries close={() => setOpened(false)} />}
            <LeavingEntries change={change} />
          </ul>
        </Popover.Dropdown>
      </Popover>
      <ChangePasswordSheet opened={changing} close={() => setChanging(false)} />
    </>
  );
}

interface SeatChoiceProps {
  readonly seats: readonly Seat[];
  readonly current: Seat | undefined;
  readonly choose: (id: string) => void;
}

function SeatChoice({ seats, current, choose }: SeatChoiceProps) {
  return (
    <>
      <li className="secondary">Làm việc cho</li>
      {seats.map((seat) => (
        <li key={seat.id}>
          <button type="button" aria-pressed={seat.id === current?.id} onClick={() => choose(seat.id)}>
            {seat.id === current?.id ? <IconCheck {...icon} /> : <span style={{ width: 18 }} />}
            <span>{`${seat.title}, ${seat.unit.short}`}</span>
          </button>
        </li>
      ))}
    </>
  );
}

function KeyEntries({ close }: { readonly close: () => void }) {
  const keys = useKeyList();
  const show = () => {
    close();
    keys.showList();
  };
  return (
    <>
      <li>
        <button type="button" onClick={show}>
          <IconKeyboard {...icon} />
          Phím tắt (?)
        </button>
      </li>
      <li style={{ padding: '6px 8px' }}>
        <Switch
          size="xs"
          label="Dùng phím tắt"
          checked={keys.on}
          onChange={(event) => keys.setOn(event.currentTarget.checked)}
        />
      </li>
    </>
  );
}

function LeavingEntries({ change }: { readonly change: () => void }) {
  const logOut = useLogOut();
  return (
    <>
      <li>
        <button type="button" onClick={change}>
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

// The popover gives its target a ref, ids and aria attributes.
function AccountButton({ session, seat, compact, toggle, ref, ...given }: AccountButtonProps) {
  const look = { ...given, type: 'button', className: css.accountButton, ref, onClick: toggle } as const;
  if (compact) {
    return (
      <button {...look} style={{ width: 'auto' }} aria-label={`Tài khoản ${session.person.name}`}>
        <IconUser size={22} stroke={1.75} aria-hidden />
      </button>
    );
  }
  return (
    <button {...look}>
      <span>
        <strong>{session.person.name}</strong>
        {seat !== undefined && <span>{`${seat.unit.short} · ${roleWords[seat.role].toLocaleLowerCase('vi')}`}</span>}
      </span>
      <IconChevronUp {...icon} />
    </button>
  );
}
