import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh, type TablerIcon } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { problemOf } from '../api/problem.js';
import { timeWord } from '../words/dates.js';
import css from './parts.module.css';

interface EmptyStateProps {
  readonly icon?: TablerIcon;
  readonly title: string;
  readonly text?: ReactNode;
  readonly actions?: ReactNode;
}

/** What stands where nothing is: a calm sentence and a way on (screens.md §5). */
export function EmptyState({ icon: Icon, title, text, actions }: EmptyStateProps) {
  return (
    <div className={css.empty} role="status">
      {Icon !== undefined && <Icon size={28} stroke={1.75} aria-hidden />}
      <h2>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      {actions !== undefined && (
        <div className="actions" style={{ justifyContent: 'center' }}>
          {actions}
        </div>
      )}
    </div>
  );
}

/** A refusal or a failure: what happened, what is kept, what to do, the code at the end. */
export function ProblemNote({
  error,
  action,
  lead,
}: {
  readonly error: unknown;
  readonly action?: ReactNode;
  readonly lead?: string;
}) {
  const problem = problemOf(error);
  return (
    <div className={css.problem} role="alert">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <div className={css.problemBody}>
        <strong>{lead ?? problem.title}</strong>
        {lead !== undefined && lead !== problem.title && <div>{problem.title}</div>}
        {problem.detail !== null && <div>{problem.detail}</div>}
        {problem.errors.length > 0 && (
          <ul>
            {problem.errors.map((error) => (
              <li key={`${error.path}${error.message}`}>{error.message}</li>
            ))}
          </ul>
        )}
        {problem.requestId !== null && problem.status >= 500 && (
          <div className="secondary">Mã lỗi {problem.requestId}</div>
        )}
      </div>
      {action}
    </div>
  );
}

/** A list or page that could not be read. With `lastAt` the last data stay on the screen and their time is said. */
export function ErrorState({
  error,
  retry,
  lastAt,
}: {
  readonly error: unknown;
  readonly retry: () => void;
  readonly lastAt?: string | undefined;
}) {
  const lead =
    lastAt === undefined
      ? 'Chưa tải được số liệu.'
      : `Chưa tải được số liệu mới. Đang xem số liệu lúc ${timeWord(lastAt)}.`;
  return (
    <ProblemNote
      error={error}
      lead={lead}
      action={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconRefresh size={18} stroke={1.75} aria-hidden />}
          onClick={retry}
        >
          Thử lại
        </Button>
      }
    />
  );
}

/** Nothing for 300 ms, then grey rows with words for screen readers. */
export function LoadingRows({ what, rows = 4 }: { readonly what: string; readonly rows?: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return <div aria-busy="true" style={{ minHeight: 120 }} />;
  return (
    <div className="card" aria-busy="true">
      <p className="secondary" role="status" style={{ padding: '12px 16px' }}>{`Đang tải ${what}…`}</p>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={css.skeletonRow} aria-hidden>
          <span style={{ width: 120 }} />
          <span style={{ width: `${70 - (index % 3) * 14}%` }} />
        </div>
      ))}
    </div>
  );
}

/** Rows came or went while the reader was reading: nothing moves until he says so. */
export function ChangesLine({ changes, apply }: { readonly changes: number; readonly apply: () => void }) {
  return (
    <div role="status" aria-live="polite">
      {changes > 0 && (
        <div className={css.changes}>
          <span>{`${changes} thay đổi.`}</span>
          <button type="button" className="link-button" onClick={apply}>
            Cập nhật
          </button>
        </div>
      )}
    </div>
  );
}
