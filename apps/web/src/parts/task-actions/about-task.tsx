import type { TaskSummary } from '../../api/types.js';
import { distanceWord, dueWord } from '../../words/dates.js';

/** The first lines of every sheet: what it is about. */
export function AboutTask({ task }: { readonly task: TaskSummary }) {
  const near = task.workingDaysLeft !== null && task.workingDaysLeft <= 3;
  return (
    <p style={{ color: 'var(--ink-2)' }}>
      {task.title}
      {' · '}
      <strong style={{ color: near ? 'var(--soon-ink)' : 'var(--ink)' }}>
        {task.workingDaysLeft === null ? dueWord(task) : distanceWord(task.workingDaysLeft)}
      </strong>
    </p>
  );
}
