import { Link } from '@tanstack/react-router';
import type { Task } from '../../api/types.js';
import { dateWord, dueWord } from '../../words/dates.js';
import { Quote } from '../quote.js';
import css from './inbox.module.css';

/** The sentence of the directive that the matter rests on. */
export function TaskBasis({ task, head = 'Được giao' }: { readonly task: Task; readonly head?: string }) {
  const item = task.directive.item === null ? '' : `Mục ${task.directive.item} · `;
  const original =
    task.originalDueOn !== null && task.originalDueOn !== task.dueOn
      ? ` · hạn ban đầu ${dateWord(task.originalDueOn)}`
      : '';
  return (
    <div className={css.basis}>
      <h3>{head}</h3>
      <Quote>{task.quote.map((part) => part.quote).join(' … ')}</Quote>
      <p className="secondary">
        {`${item}${dueWord(task)}${original} · `}
        <Link to="/van-ban/$id" params={{ id: task.directive.id }}>
          mở văn bản
        </Link>
      </p>
    </div>
  );
}
