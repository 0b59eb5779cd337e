import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { requestHeadingFocus, takeFocusRequest } from '../app/focus.js';
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
  // A heading that stood while the page was loading hands its focus on to the one that replaces it.
  useLayoutEffect(() => {
    const element = heading.current;
    return () => {
      if (element !== null && document.activeElement === element) requestHeadingFocus();
    };
  }, []);
  return (
    <div className={css.head}>
      <div className={css.headText}>
        {above !== undefined && <div className="secondary">{above}</div>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {sub !== undefined && <div className={css.headSub}>{sub}</div>}
      </div>
      {actions !== undefined && <div className={`${css.headActions} noprint`}>{actions}</div>}
    </div>
  );
}
