import css from './reading.module.css';
import type { SentenceState } from './sentence-state.js';

/** What each ground and underline in the text means (screens.md §2). */
export const sentenceWords: Readonly<Record<SentenceState, string>> = {
  sure: 'chắc',
  unsure: 'chưa chắc',
  missing: 'thiếu đơn vị',
  noDeadline: 'không nêu hạn',
  routine: 'thường xuyên',
};

const order: readonly SentenceState[] = ['sure', 'unsure', 'missing', 'noDeadline', 'routine'];

export function Legend() {
  return (
    <ul className={css.legend} aria-label="Chú giải">
      {order.map((state) => (
        <li key={state}>
          <span className={css.mark} data-state={state}>
            {sentenceWords[state]}
          </span>
        </li>
      ))}
    </ul>
  );
}
