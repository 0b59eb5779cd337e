import { Drawer } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { IconDots, IconWifiOff } from '@tabler/icons-react';
import { lazy, Suspense, useLayoutEffect, useRef, useState } from 'react';
import type { Session } from '../api/types.js';
import { useIsPhone } from '../parts/sheet.js';
import { timeWord } from '../words/dates.js';
import { AccountMenu } from './account-menu.js';
import { Brand, BrandSign } from './brand.js';
import { useConnection } from './connection.js';
import { GeneralKeys } from './general-keys.js';
import { menuOf, type MenuEntry } from './menu.js';
import css from './shell.module.css';

const DemoBar = lazy(() => import('../pages/demo-hop-thu/demo-bar.js').then((module) => ({ default: module.DemoBar })));

/** Skip link → demo bar → navigation → main (screens.md §11). */
export function Shell({ session }: { readonly session: Session }) {
  const isPhone = useIsPhone();
  const entries = menuOf(session);
  const demo = useRef<HTMLDivElement>(null);
  useDemoHeight(demo);
  return (
    <div className={css.frame}>
      <a className={`skip-link ${css.skip}`} href="#noi-dung">
        Đến nội dung
      </a>
      <div ref={demo} className={`${css.demo} noprint`}>
        {session.demo && (
          <Suspense fallback={null}>
            <DemoBar />
          </Suspense>
        )}
      </div>
      {isPhone ? <PhoneHead session={session} /> : <Sidebar session={session} entries={entries} />}
      <main id="noi-dung" className={css.main} tabIndex={-1}>
        <div className={css.inner}>
          <ConnectionLine />
          <Outlet />
        </div>
      </main>
      {isPhone && <PhoneBar entries={entries} />}
      <GeneralKeys entries={entries} />
    </div>
  );
}

// The sidebar is fixed below the demo bar, whose height depends on the width of the window.
function useDemoHeight(demo: { readonly current: HTMLDivElement | null }): void {
  useLayoutEffect(() => {
    const element = demo.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--demo-height', `${element.offsetHeight}px`),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [demo]);
}

function Sidebar({ session, entries }: { readonly session: Session; readonly entries: readonly MenuEntry[] }) {
  return (
    <header className={`${css.header} noprint`}>
      <Brand office={session.office.short} />
      <nav className={css.nav} aria-label="Chính">
        <ul>
          {entries.map((entry) => (
            <li key={entry.to}>
              <MenuLink entry={entry} />
            </li>
          ))}
        </ul>
      </nav>
      <div className={css.account}>
        <AccountMenu session={session} />
      </div>
    </header>
  );
}

function MenuLink({ entry, onClick }: { readonly entry: MenuEntry; readonly onClick?: () => void }) {
  return (
    <Link to={entry.to} activeProps={{ 'aria-current': 'page' }} {...(onClick === undefined ? {} : { onClick })}>
      <entry.icon size={20} stroke={1.75} aria-hidden />
      {entry.label}
      {entry.count !== null && entry.count > 0 && (
        <span className={css.count}>
          {entry.count}
          <span className="visually-hidden"> việc</span>
        </span>
      )}
    </Link>
  );
}

function PhoneHead({ session }: { readonly session: Session }) {
  return (
    <header className={`${css.phoneHead} noprint`}>
      <BrandSign size={28} />
      <strong>Đôn Đốc</strong>
      <span className="secondary">{session.person.name}</span>
      <AccountMenu session={session} compact />
    </header>
  );
}

function PhoneBar({ entries }: { readonly entries: readonly MenuEntry[] }) {
  const [more, setMore] = useState(false);
  const rest = entries.slice(3);
  return (
    <nav className={`${css.phoneBar} noprint`} aria-label="Chính">
      {entries.slice(0, 3).map((entry) => (
        <Link key={entry.to} to={entry.to} activeProps={{ 'aria-current': 'page' }}>
          <entry.icon size={20} stroke={1.75} aria-hidden />
          {entry.count !== null && entry.count > 0 ? `${entry.short} (${entry.count})` : entry.short}
        </Link>
      ))}
      {rest.length > 0 && (
        <button type="button" aria-expanded={more} onClick={() => setMore(true)}>
          <IconDots size={20} stroke={1.75} aria-hidden />
          Thêm
        </button>
      )}
      <Drawer opened={more} onClose={() => setMore(false)} title="Thêm" position="bottom" size="auto">
        <ul className={css.more}>
          {rest.map((entry) => (
            <li key={entry.to}>
              <MenuLink entry={entry} onClick={() => setMore(false)} />
            </li>
          ))}
        </ul>
      </Drawer>
    </nav>
  );
}

function ConnectionLine() {
  const lostSince = useConnection();
  return (
    <div role="status" aria-live="polite">
      {lostSince !== null && (
        <p className={css.offline}>
          <IconWifiOff size={18} stroke={1.75} aria-hidden />
          {`Mất kết nối, số liệu lúc ${timeWord(lostSince)}. Báo cáo chỉ được ghi nhận khi có mạng trở lại.`}
        </p>
      )}
    </div>
  );
}
