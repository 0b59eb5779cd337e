import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconMail, IconMailOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { api } from '../../api/client.js';
import { useSteadyRows } from '../../api/live.js';
import type { Mail, MailSummary } from '../../api/types.js';
import { useTitle } from '../../app/focus.js';
import { useKeys } from '../../app/keys.js';
import { PageProblem } from '../../app/lost.js';
import { useUrlState } from '../../app/url-state.js';
import { useNewLetters } from '../../parts/demo/index.js';
import { PageHead } from '../../parts/page-head.js';
import { useIsPhone } from '../../parts/sheet.js';
import { Sign } from '../../parts/sign.js';
import { ChangesLine, EmptyState, ErrorState, LoadingRows } from '../../parts/states.js';
import { capitalised, fullDateWord, timeWord } from '../../words/dates.js';
import css from './hop-thu.module.css';

const keyOf = (mail: MailSummary): string => mail.id;

/** `/demo/hop-thu?thu=ID&nguoi=…`: every letter the system has sent; nothing leaves the machine. */
export function MailboxPage() {
  useTitle('Hộp thư mẫu');
  const [url, setUrl] = useUrlState();
  const phone = useIsPhone();
  const list = useInfiniteQuery({
    queryKey: ['mailbox'],
    queryFn: ({ pageParam }) => api.mailbox({ 'page[size]': '100', 'page[after]': pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.page?.next ?? undefined,
  });
  const steady = useSteadyRows(
    list.data?.pages.flatMap((page) => page.data),
    keyOf,
    `mailbox${list.data?.pages.length}`,
  );
  useSeen(steady.rows.length);
  if (list.error && !list.data) return <PageProblem error={list.error} retry={() => void list.refetch()} />;
  const to = url['nguoi'];
  const rows = steady.rows.filter((mail) => to === undefined || mail.to === to);
  const openedId = url['thu'] ?? (phone ? undefined : rows[0]?.id);
  const people = [...new Set(steady.rows.map((mail) => mail.to))].sort((a, b) => a.localeCompare(b, 'vi'));
  return (
    <div className={css.page}>
      <PageHead
        title="Hộp thư mẫu"
        sub="Mọi thư hệ thống đã gửi. Không có gì ra khỏi máy này."
        actions={
          <NativeSelect
            aria-label="Người nhận"
            value={to ?? ''}
            onChange={(event) => setUrl({ nguoi: event.currentTarget.value || undefined, thu: undefined })}
            data={[{ value: '', label: 'Người nhận: tất cả' }, ...people]}
          />
        }
      />
      <ChangesLine changes={steady.changes} apply={steady.apply} />
      {list.data === undefined ? (
        <LoadingRows what="thư" />
      ) : (
        <Columns
          rows={rows}
          openedId={openedId}
          phone={phone}
          more={list.hasNextPage ? () => void list.fetchNextPage() : null}
        />
      )}
    </div>
  );
}

/** Looking at the mailbox takes the number off the bar. */
function useSeen(count: number): void {
  const [letters, seen] = useNewLetters();
  useEffect(() => {
    if (letters > 0) seen();
    // New rows while the mailbox is open are seen at once.
  }, [count, letters]);
}

interface ColumnsProps {
  readonly rows: readonly MailSummary[];
  readonly openedId: string | undefined;
  readonly phone: boolean;
  readonly more: (() => void) | null;
}

function Columns({ rows, openedId, phone, more }: ColumnsProps) {
  const [, setUrl] = useUrlState();
  const step = (by: 1 | -1) => {
    const index = rows.findIndex((mail) => mail.id === openedId);
    const next = rows[Math.min(Math.max(index + by, 0), rows.length - 1)];
    if (next) setUrl({ thu: next.id });
  };
  useKeys('Hộp thư mẫu', [
    { code: 'KeyJ', show: 'j', label: 'Thư sau', run: () => step(1) },
    { code: 'KeyK', show: 'k', label: 'Thư trước', run: () => step(-1) },
  ]);
  if (rows.length === 0)
    return (
      <div className="card">
        <EmptyState
          icon={IconMailOff}
          title="Chưa có thư nào"
          text="Thư xuất hiện ở đây khi hệ thống nhắc, đôn đốc hoặc báo việc."
        />
      </div>
    );
  const opened = openedId === undefined ? null : <MailPane id={openedId} />;
  return (
    <div className={css.columns}>
      {!(phone && opened) && <MailList rows={rows} openedId={openedId} more={more} />}
      {opened && (
        <section className={`card ${css.pane}`} aria-label="Thư đang mở">
          {phone && (
            <p className={css.back}>
              <Link to="/demo/hop-thu">Hộp thư mẫu</Link>
            </p>
          )}
          {opened}
        </section>
      )}
    </div>
  );
}

function MailList({ rows, openedId, more }: Omit<ColumnsProps, 'phone'>) {
  const [url] = useUrlState();
  const days = [...new Set(rows.map((mail) => mail.at.slice(0, 10)))];
  return (
    <div className={`card ${css.list}`} role="region" aria-label="Danh sách thư" tabIndex={0}>
      {days.map((day) => {
        const ofDay = rows.filter((mail) => mail.at.startsWith(day));
        return (
          <section key={day} aria-label={fullDateWord(day)}>
            <h2 className={css.day}>
              <span>{capitalised(fullDateWord(day))}</span>
              <span>{ofDay.length}</span>
            </h2>
            <ul>
              {ofDay.map((mail) => (
                <li key={mail.id}>
                  <Link
                    to="/demo/hop-thu"
                    search={{ ...url, thu: mail.id }}
                    resetScroll={false}
                    className={css.row}
                    activeProps={{}}
                    aria-current={mail.id === openedId ? 'true' : undefined}
                  >
                    <IconMail size={18} stroke={1.75} aria-hidden />
                    <span className={css.rowText}>
                      <span className={css.rowHead}>
                        <strong>{mail.to}</strong>
                        <span className="secondary nowrap">{timeWord(mail.at)}</span>
                      </span>
                      <span>{mail.subject}</span>
                      <Proof mail={mail} />
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {more && (
        <div className={css.more}>
          <Button variant="default" size="xs" onClick={more}>
            Thư cũ hơn
          </Button>
        </div>
      )}
    </div>
  );
}

function Proof({ mail }: { readonly mail: MailSummary }) {
  const failed = mail.state === 'failed';
  return (
    <span className={css.proof} data-failed={failed || undefined}>
      <Sign name={failed ? 'exclamation' : 'tick'} /> {mail.label} · {mail.proof}
    </span>
  );
}

function MailPane({ id }: { readonly id: string }) {
  const found = useQuery({ queryKey: ['mail', id], queryFn: () => api.mail(id) });
  const [how, setHow] = useState('html');
  if (found.error && !found.data) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <LoadingRows what="thư" />;
  const mail = found.data;
  return (
    <>
      <div className={css.paneHead}>
        <h2>{mail.subject}</h2>
        <p className="secondary">{`Đến: ${mail.to} · ${fullDateWord(mail.at)}, ${timeWord(mail.at)}`}</p>
        <Proof mail={mail} />
        <SegmentedControl
          size="xs"
          value={how}
          onChange={setHow}
          aria-label="Cách xem thư"
          data={[
            { value: 'html', label: 'Như người nhận thấy' },
            { value: 'text', label: 'Chữ thuần' },
          ]}
        />
      </div>
      {how === 'html' ? (
        <MailFrame mail={mail} />
      ) : (
        <pre className={css.plain} tabIndex={0} role="region" aria-label="Thư ở dạng chữ thuần">
          {mail.text}
        </pre>
      )}
    </>
  );
}

/** The letter is foreign to the page: no scripts, no forms, links open beside it. */
function MailFrame({ mail }: { readonly mail: Mail }) {
  const html = mail.html.replace(/<head>|<html[^>]*>/iu, (tag) => `${tag}<base target="_blank">`);
  return (
    <iframe
      className={css.frame}
      title={`Thư: ${mail.subject}`}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={html}
    />
  );
}
