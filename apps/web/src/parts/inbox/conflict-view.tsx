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
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className={css.conflict} role="alert">
      <div className={css.conflictHead}>
        <IconGitMerge size={22} stroke={1.75} aria-hidden />
        <div>
          <h3 ref={heading} tabIndex={-1}>
            {problem.title}
          </h3>
          <p className="secondary">{problem.detail}</p>
        </div>
      </div>
      <div className={css.twoBoxes}>
        <div className={css.box}>
          <strong>Đã ghi</strong>
          <p>{decisionWord(problem.facts['decision'])}</p>
        </div>
        <div className={css.box}>
          <strong>Vừa bấm, chưa ghi</strong>
          <p>{pressed}</p>
        </div>
      </div>
      <div className="actions">
        {look}
        {next && (
          <Button variant="default" onClick={next.go}>
            {next.label}
          </Button>
        )}
      </div>
    </div>
  );
}

const decisionWords: Readonly<Record<string, string>> = {
  accept: 'Xác nhận hoàn thành',
  return: 'Trả lại để bổ sung',
  noAction: 'Khép hồ sơ, không áp dụng biện pháp',
  remind: 'Nhắc nhở',
  criticise: 'Phê bình, hoặc giao tổ chức kiểm điểm',
  returnForFacts: 'Trả lại để bổ sung hồ sơ',
};

/** What stands, from the facts of the refusal: a code, or whether an explanation sufficed. */
function decisionWord(decision: unknown): string {
  if (typeof decision === 'boolean') return decision ? 'Giải trình đủ căn cứ' : 'Giải trình chưa đủ căn cứ';
  return typeof decision === 'string' ? (decisionWords[decision] ?? decision) : 'Quyết định đầu tiên được giữ.';
}

/** Another person decided first. (A stale version is not that: the fresh one is read by itself and what was typed stays.) */
export const isConflict = (problem: Problem | null): problem is Problem =>
  problem !== null && (problem.slug === 'already-decided' || problem.slug === 'withdraw-too-late');
