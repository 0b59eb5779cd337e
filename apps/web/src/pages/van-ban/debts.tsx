import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import type { Debts } from '../../api/types.js';
import { dateWord } from '../../words/dates.js';
import css from './van-ban.module.css';
import { titleOf } from './words.js';

type Cited = Debts['cites'][number];
type Counts = Cited['counts'];

/** More open tasks than this stay folded. */
const SHOWN = 3;

/** "còn 3 trong 12 nhiệm vụ, 1 quá hạn", "đã xong cả 12 nhiệm vụ", "chưa giao nhiệm vụ nào" */
export function debtWord({ total, open, overdue, done, routine }: Counts): string {
  if (total === 0) return 'chưa có nhiệm vụ nào';
  const standing = routine > 0 ? `${routine} thường xuyên` : '';
  const rest = [overdue > 0 ? `${overdue} quá hạn` : '', standing].filter((word) => word !== '').join(', ');
  const told = rest === '' ? '' : `, ${rest}`;
  if (open > 0) return `còn ${open} trong ${total} nhiệm vụ${told}`;
  return done > 0 ? `không còn việc đang làm, ${done} đã xong${told}` : `không có việc phải hoàn thành${told}`;
}

/** What is still open under the documents that this one cites, and which documents cite it. */
export function DebtCards({ directiveId }: { readonly directiveId: string }) {
  const { data } = useQuery({ queryKey: ['directive', directiveId, 'debts'], queryFn: () => api.debts(directiveId) });
  if (!data) return null;
  const { cites, citedBy } = data;
  return (
    <>
      {cites.length > 0 && (
        <section className="card" aria-label="Văn bản được viện dẫn">
          <div className={css.sectionHead}>
            <h2>Văn bản được viện dẫn</h2>
          </div>
          <ul>
            {cites.map((cited) => (
              <li key={cited.start} className={css.task}>
                <CitedDocument cited={cited} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {citedBy.length > 0 && (
        <section className="card" aria-label="Được viện dẫn bởi">
          <div className={css.sectionHead}>
            <h2>Được viện dẫn bởi</h2>
          </div>
          <ul>
            {citedBy.map(({ directive, counts }) => (
              <li key={directive.id} className={css.task}>
                <div className={css.taskBody}>
                  <DirectiveLink directive={directive} />
                  <div className="secondary">{debtWord(counts)}</div>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const unlinked: Readonly<Record<Exclude<Cited['match'], 'one'>, string>> = {
  several: 'có hơn một văn bản cùng số trong sổ đăng ký, nên chưa nối được',
  none: 'chưa có trong sổ đăng ký',
};

function CitedDocument({ cited }: { readonly cited: Cited }) {
  const { match, directive, counts, open } = cited;
  if (match !== 'one' || directive === null) {
    return (
      <div className={css.taskBody}>
        <div>{cited.text.replace(/\s+/gu, ' ')}</div>
        <div className="secondary">{unlinked[match === 'one' ? 'none' : match]}</div>
      </div>
    );
  }
  return (
    <div className={css.taskBody}>
      <DirectiveLink directive={directive} />
      <div className="secondary">{debtWord(counts)}</div>
      <OpenTasks open={open.slice(0, SHOWN)} />
      {open.length > SHOWN && (
        <details className={css.moreDebts}>
          <summary>{`Còn ${open.length - SHOWN} việc nữa`}</summary>
          <OpenTasks open={open.slice(SHOWN)} />
        </details>
      )}
      {counts.open > open.length && (
        <Link to="/nhiem-vu" search={{ 'van-ban': directive.id }}>
          Mở trong danh sách
        </Link>
      )}
    </div>
  );
}

function DirectiveLink({ directive }: { readonly directive: NonNullable<Cited['directive']> }) {
  return (
    <>
      <Link className={css.taskTitle} to="/van-ban/$id" params={{ id: directive.id }}>
        {directive.ref}
      </Link>
      {directive.summary !== null && <div>{titleOf(directive)}</div>}
      {directive.state === 'revoked' && <div className="secondary">đã thu hồi</div>}
    </>
  );
}

function OpenTasks({ open }: { readonly open: Cited['open'] }) {
  return (
    <ul className={css.debts}>
      {open.map((task) => (
        <li key={task.taskId}>
          <Link to="/nhiem-vu/$code" params={{ code: task.code }}>
            {task.title}
          </Link>{' '}
          <span className="secondary">
            {[
              task.code,
              task.leadUnit.short,
              task.dueOn === null ? 'chưa định hạn' : `hạn ${dateWord(task.dueOn)}${task.overdue ? ' (quá hạn)' : ''}`,
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
