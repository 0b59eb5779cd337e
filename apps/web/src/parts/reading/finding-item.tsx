import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FindingGroup, RelatedObject } from './findings.js';
import css from './reading.module.css';

interface FindingItemProps {
  readonly group: FindingGroup;
  /** Links to where it is said; not printed. */
  readonly places?: ReactNode;
  readonly children?: ReactNode;
}

/** One remark: its sentence, where it is said, the words themselves, what may be done about it, and what it speaks of. */
export function FindingItem({ group, places, children }: FindingItemProps) {
  return (
    <li className={css.finding}>
      <span>{group.sentence}</span> <span className="noprint">{places}</span>
      {children}
      {group.suggestion !== '' && <p className={css.suggestion}>{`Gợi ý: ${group.suggestion}`}</p>}
      {group.related.length > 0 && (
        <ul className={css.related}>
          {group.related.map((one) => (
            <li key={one.id}>
              <RelatedLink one={one} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function RelatedLink({ one }: { readonly one: RelatedObject }) {
  const words = one.title === '' ? one.ref : `${one.ref}: ${one.title}`;
  return one.kind === 'task' ? (
    <Link to="/nhiem-vu/$code" params={{ code: one.id }}>
      {words}
    </Link>
  ) : (
    <Link to="/van-ban/$id" params={{ id: one.id }}>
      {words}
    </Link>
  );
}
