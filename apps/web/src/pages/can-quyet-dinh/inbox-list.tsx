import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { InboxItem } from '../../api/types.js';
import { inboxGroups, pathOf } from '../../parts/inbox/groups.js';
import css from './can-quyet-dinh.module.css';

interface InboxListProps {
  readonly items: readonly InboxItem[];
  readonly currentId: string | null;
}

/** Groups in the order of what blocks others; each row says what, from whom, how long it waits. */
export function InboxList({ items, currentId }: InboxListProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  return (
    <div ref={box} className={`card ${css.list}`} role="region" aria-label="Việc chờ quyết định" tabIndex={0}>
      {inboxGroups.map(({ group, head }) => {
        const rows = items.filter((item) => item.group === group);
        return (
          rows.length > 0 && (
            <section key={group} aria-label={head}>
              <h2 className={css.groupHead}>
                <span>{head}</span>
                <span>{rows.length}</span>
              </h2>
              <ul>
                {rows.map((item) => (
                  <li key={item.id}>
                    <Row item={item} current={item.id === currentId} />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}

function Row({ item, current }: { readonly item: InboxItem; readonly current: boolean }) {
  const kind = pathOf(item.group);
  if (kind === null || !item.decidable) return <p className={css.closed}>{`${item.title}: ${item.sub}`}</p>;
  return (
    <Link
      className={css.row}
      to="/can-quyet-dinh/$kind/$id"
      params={{ kind, id: item.subjectId }}
      resetScroll={false}
      aria-current={current || undefined}
    >
      <span className={css.rowTitle}>{item.title}</span>
      <span className={css.rowSub}>
        <span>{item.sub}</span>
        <span className="nowrap">{item.waited}</span>
      </span>
    </Link>
  );
}
