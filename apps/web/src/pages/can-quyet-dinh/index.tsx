import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { IconChecks } from '@tabler/icons-react';
import { useRef } from 'react';
import { api } from '../../api/client.js';
import { useSteadyRows } from '../../api/live.js';
import type { InboxItem } from '../../api/types.js';
import { useTitle } from '../../app/focus.js';
import { useKeys } from '../../app/keys.js';
import { PageProblem } from '../../app/lost.js';
import { afterOf, inboxSentence, openable, pathOf } from '../../parts/inbox/groups.js';
import { PageHead } from '../../parts/page-head.js';
import { useIsPhone } from '../../parts/sheet.js';
import { ChangesLine, EmptyState, ErrorState, LoadingRows } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import css from './can-quyet-dinh.module.css';
import { InboxList } from './inbox-list.js';
import { InboxPane } from './inbox-pane.js';

const keyOf = (item: InboxItem): string => item.id;

/** `/can-quyet-dinh[/ket-qua|gia-han|nac|gui-loi|giai-trinh|de-xuat/ID]`: what waits for this person, what blocks others first. */
export function InboxPage() {
  const inbox = useQuery({ queryKey: ['inbox'], queryFn: api.inbox });
  const steady = useSteadyRows(inbox.data?.data, keyOf, 'inbox');
  const phone = useIsPhone();
  const { kind, id } = useParams({ strict: false });
  const count = openable(steady.rows).length;
  useTitle(count > 0 ? `Cần quyết định (${count})` : 'Cần quyết định');
  if (inbox.error && !inbox.data) return <PageProblem error={inbox.error} retry={() => void inbox.refetch()} />;
  if (!inbox.data) return <LoadingRows what="việc cần quyết định" />;
  const opened = kind !== undefined && id !== undefined ? { kind, id } : null;
  return (
    <div className={css.page}>
      {phone && opened ? (
        <h1 className="visually-hidden">Cần quyết định</h1>
      ) : (
        <PageHead title="Cần quyết định" sub={inboxSentence(steady.rows)} />
      )}
      {inbox.error && <ErrorState error={inbox.error} retry={() => void inbox.refetch()} lastAt={inbox.data.asOf} />}
      <ChangesLine changes={steady.changes} apply={steady.apply} />
      <Body items={steady.rows} opened={opened} phone={phone} />
    </div>
  );
}

interface BodyProps {
  readonly items: readonly InboxItem[];
  readonly opened: { readonly kind: string; readonly id: string } | null;
  readonly phone: boolean;
}

function Body({ items, opened, phone }: BodyProps) {
  const navigate = useNavigate();
  const toast = useToast();
  const order = openable(items);
  const current = useCurrent(order, opened, phone);
  const open = (item: InboxItem | null) => {
    const path = item === null ? null : pathOf(item.group);
    if (item === null || path === null) void navigate({ to: '/can-quyet-dinh', replace: true });
    else
      void navigate({ to: '/can-quyet-dinh/$kind/$id', params: { kind: path, id: item.subjectId }, replace: !phone });
  };
  const step = (by: 1 | -1) => {
    const index = order.findIndex((item) => item.id === current?.id);
    const next = order[Math.min(Math.max(index + by, 0), order.length - 1)];
    if (next) open(next);
  };
  useKeys('Cần quyết định', [
    { code: 'KeyJ', show: 'j', label: 'Việc sau', run: () => step(1) },
    { code: 'KeyK', show: 'k', label: 'Việc trước', run: () => step(-1) },
  ]);
  const forward = () => open(current === null ? null : afterOf(items, current.id));
  const done = (said: string) => {
    toast({ text: said });
    const next = current === null ? null : afterOf(items, current.id);
    open(phone ? null : next);
  };
  if (items.length === 0 && !opened) return <Nothing />;
  const pane = opened !== null || !phone;
  return (
    <div className={css.columns}>
      {!(phone && opened) && <InboxList items={items} currentId={phone ? null : (current?.id ?? null)} />}
      {pane && (
        <section
          className={`card ${css.pane}`}
          aria-label="Việc đang mở"
          data-opened={opened === null ? undefined : true}
        >
          {phone && (
            <p className={css.back}>
              <Link to="/can-quyet-dinh">Cần quyết định</Link>
            </p>
          )}
          {current ? <InboxPane key={current.id} item={current} done={done} skip={forward} /> : <Settled />}
        </section>
      )}
    </div>
  );
}

/** The entry of the address; a decided one stays until the next is opened, so that a conflict can be read. */
function useCurrent(order: readonly InboxItem[], opened: BodyProps['opened'], phone: boolean): InboxItem | null {
  const last = useRef<InboxItem | null>(null);
  const found =
    opened === null ? null : order.find((item) => item.subjectId === opened.id && pathOf(item.group) === opened.kind);
  if (found) last.current = found;
  if (opened === null) return phone ? null : (order[0] ?? null);
  if (found) return found;
  return last.current?.subjectId === opened.id ? last.current : null;
}

function Nothing() {
  return (
    <div className="card">
      <EmptyState
        icon={IconChecks}
        title="Không có gì cần quyết định"
        text="Việc chờ quyết định xuất hiện ở đây khi có kết quả, đề nghị gia hạn, giải trình hoặc thông báo chưa gửi được."
        actions={
          <Link to="/nhiem-vu" search={{ xem: 'sap-den-han' }}>
            Xem nhiệm vụ sắp đến hạn
          </Link>
        }
      />
    </div>
  );
}

function Settled() {
  return (
    <EmptyState
      icon={IconChecks}
      title="Việc này không còn chờ quyết định"
      text="Đã có người quyết định, hoặc đơn vị đã rút lại."
      actions={<Link to="/can-quyet-dinh">Xem việc đang chờ</Link>}
    />
  );
}
