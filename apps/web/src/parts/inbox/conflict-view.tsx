import { Button } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Problem } from '../../api/problem.js';
import css from './inbox.module.css';

interface ConflictViewProps {
  readonly problem: Problem;
  /** What was pressed and not written, in words. */
  readonly pressed: string;
  readonly look: ReactNode;
  readonly next?: { readonly label: string; readonly go: () => void };
}

/** Somebody else decided first: who and when, what was not written, and two ways on (screens.md §7, 10). */
export function ConflictView({ problem, pressed, look, next }: ConflictViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const decision = problem.facts['decision'];
  return (
    <div className={css.conflict} role="alert">
      <div className={css.conflictHead}>
        <IconGitMerge size={22} stroke={1.75} aria-hidden />
        <div>
          <h3 ref={heading} tabIndex={-1}>{problem.title}</h3>
          <p className="secondary">{problem.detail}</p>
        </div>
      </div>
      <div className={css.twoBoxes}>
        <div className={css.box}><strong>Đã ghi</strong><p>{typeof decision === 'string' ? decision : 'Quyết định đầu tiên được giữ.'}</p></div>
        <div className={css.box}><strong>Vừa bấm, chưa ghi</strong><p>{pressed}</p></div>
      </div>
      <div className="actions">
        {look}
        {next && <Button variant="default" onClick={next.go}>{next.label}</Button>}
      </div>
    </div>
  );
}

/** Refusals that mean: another person was first. */
export const isConflict = (problem: Problem | null): problem is Problem =>
  problem !== null && (problem.slug === 'already-decided' || problem.slug === 'stale-version' || problem.slug === 'withdraw-too-late');
