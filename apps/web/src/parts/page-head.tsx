import { useEffect, useRef, type ReactNode } from 'react';
import { takeFocusRequest } from '../app/focus.js';
import css from './parts.module.css';

interface PageHeadProps {
  readonly title: string;
  /** The line under the title. */
  readonly sub?: ReactNode;
  /** Above the title: a way back. */
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
}

/** The page's only h1. It takes the focus after a change of route (screens.md §11). */
export function PageHead({ title, sub, above, actions }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocusRequest()) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div className={css.head}>
      <div className={css.headText}>
        {above !== undefined && <div className="secondary">{above}</div>}
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        {sub !== undefined && <div className={css.headSub}>{sub}</div>}
      </div>
      {actions !== undefined && <div className={`${css.headActions} noprint`}>{actions}</div>}
    </div>
  );
}
