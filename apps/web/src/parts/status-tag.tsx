import type { TaskTag } from '../api/types.js';
import { statuses, tones, type SignName, type Tone } from '../words/status.js';
import { Sign } from './sign.js';
import css from './parts.module.css';

/** A tag of any words in one of the tones: colour + sign + word (screens.md §2). */
export function Tag({
  tone,
  sign,
  children,
}: {
  readonly tone: Tone;
  readonly sign: SignName;
  readonly children: string;
}) {
  const { ink, ground } = tones[tone];
  return (
    <span className={`${css.tag} print-exact`} style={{ color: ink, background: ground }}>
      <Sign name={sign} />
      {children}
    </span>
  );
}

/** The one tag of a task. `days` (negative working days left) is said in details only: "Quá hạn 3 ngày làm việc". */
export function StatusTag({ tag, overdueBy }: { readonly tag: TaskTag; readonly overdueBy?: number }) {
  const { tone, sign, word } = statuses[tag];
  const words =
    tag === 'overdue' && overdueBy !== undefined && overdueBy > 0 ? `${word} ${overdueBy} ngày làm việc` : word;
  return (
    <Tag tone={tone} sign={sign}>
      {words}
    </Tag>
  );
}
