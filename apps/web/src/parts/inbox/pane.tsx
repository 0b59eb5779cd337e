import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode, type Ref } from 'react';
import type { Problem } from '../../api/problem.js';
import type { InboxItem } from '../../api/types.js';
import { ProblemNote } from '../states.js';
import { ConflictView, isConflict } from './conflict-view.js';
import { inboxGroups } from './groups.js';
import css from './inbox.module.css';

/** What every pane is given. */
export interface PaneProps {
  readonly item: InboxItem;
  /** Opens the next entry; `said` is announced. */
  readonly done: (said: string) => void;
  readonly skip: () => void;
}

interface PaneFrameProps {
  readonly item: InboxItem;
  readonly title?: string;
  readonly children: ReactNode;
  readonly error: Problem | null;
  /** What was pressed, for the conflict view. */
  readonly pressed: string;
  readonly skip: () => void;
  readonly foot: ReactNode;
}

/** One entry: what it is, what it rests on, what will follow, the buttons. Opening it moves the focus to its heading. */
export function PaneFrame({ item, title, children, error, pressed, skip, foot }: PaneFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    const opened = heading.current?.closest('[data-opened]') !== null;
    if (!first.current || opened) heading.current?.focus({ preventScroll: true });
    first.current = false;
  }, [item.id]);
  const code = item.task.code || item.task.id;
  const kind = inboxGroups.find((one) => one.group === item.group)?.kind;
  return (
    <>
      <div className={css.paneBody}>
        <p className="secondary">
          {kind} ·{' '}
          <Link to="/nhiem-vu/$code" params={{ code }}>
            {item.task.code || 'nhiệm vụ'}
          </Link>
        </p>
        <h2 ref={heading} tabIndex={-1} className={css.paneTitle}>
          {title ?? item.title}
        </h2>
        {isConflict(error) ? (
          <ConflictView
            problem={error}
            pressed={pressed}
            look={
              <Button renderRoot={(props) => <Link to="/nhiem-vu/$code" params={{ code }} {...props} />}>
                Xem việc này
              </Button>
            }
            next={{ label: 'Sang việc tiếp', go: skip }}
          />
        ) : (
          <>
            {error !== null && <ProblemNote error={error} />}
            {children}
          </>
        )}
      </div>
      {!isConflict(error) && <div className={css.paneFoot}>{foot}</div>}
    </>
  );
}

interface Choice {
  readonly label: string;
  readonly press: () => void;
  readonly busy?: boolean;
}

interface DecisionFootProps {
  readonly follows: readonly (readonly [choice: string, follows: string])[];
  readonly no: Choice;
  readonly yes: Choice;
  /** False where neither answer is to be pushed. */
  readonly primary?: boolean;
  readonly yesButton?: Ref<HTMLButtonElement>;
}

/** The two answers, with what follows from each beside them. */
export function DecisionFoot({ follows, no, yes, primary = true, yesButton }: DecisionFootProps) {
  return (
    <>
      <Consequences lines={follows} />
      <div className={css.footActions}>
        <Button variant="default" onClick={no.press} loading={no.busy ?? false}>
          {no.label}
        </Button>
        <Button
          variant={primary ? 'filled' : 'default'}
          onClick={yes.press}
          loading={yes.busy ?? false}
          ref={yesButton}
        >
          {yes.label}
        </Button>
      </div>
    </>
  );
}

/** What follows from each choice, read before the press. */
export function Consequences({ lines }: { readonly lines: readonly (readonly [choice: string, follows: string])[] }) {
  return (
    <dl className={css.consequences}>
      {lines.map(([choice, follows]) => (
        <div key={choice}>
          <dt>{choice}:</dt> <dd>{follows}</dd>
        </div>
      ))}
    </dl>
  );
}
