import { IconCheck } from '@tabler/icons-react';
import { Badge } from '../../parts/reading/document-text.js';
import type { DeskObligation } from '../../parts/reading/obligation.js';
import { sentenceStateOf } from '../../parts/reading/sentence-state.js';
import { doubtOf, dueWordOf, kindsWord, rangesWord } from '../../parts/reading/summary.js';
import css from './ra-soat.module.css';

interface RowProps {
  readonly item: DeskObligation;
  readonly number: number;
  readonly owner: string;
  readonly hot: boolean;
  readonly open: () => void;
  readonly point: (on: boolean) => void;
}

/** A closed obligation: title, whose, until when; or why it cannot be issued. */
export function ClosedRow({ item, number, owner, hot, open, point }: RowProps) {
  const doubt = doubtOf(item);
  const state = sentenceStateOf(item);
  return (
    <li
      className={css.row}
      data-hot={hot || undefined}
      onMouseEnter={() => point(true)}
      onMouseLeave={() => point(false)}
    >
      <Badge number={number} state={state} />
      <div className={css.openBody}>
        <div className={css.rowHead}>
          <h3>{item.title}</h3>
          <button
            type="button"
            className={`link-button nowrap ${css.rowButton}`}
            onClick={open}
            onFocus={() => point(true)}
            onBlur={() => point(false)}
          >
            {state === 'missing' ? 'Chọn đơn vị' : 'Xem'}
            <span className="visually-hidden">{` nhiệm vụ ${number}: ${item.title}`}</span>
          </button>
        </div>
        {doubt ? (
          <p className={css.doubt}>
            <strong data-state={doubt.state}>{doubt.lead}</strong> {doubt.reasons}
          </p>
        ) : (
          <p className="secondary">{[owner, dueWordOf(item)].filter((word) => word !== '').join(' · ')}</p>
        )}
      </div>
    </li>
  );
}

interface FoldProps {
  readonly items: readonly DeskObligation[];
  readonly numberOf: (id: string) => number;
  readonly unfold: () => void;
}

/** "1–4 đã rà soát: 2 thường xuyên, 2 không nêu hạn": neighbours that are done take one line. */
export function DoneFold({ items, numberOf, unfold }: FoldProps) {
  return (
    <li className={css.fold}>
      <IconCheck size={18} stroke={2} aria-hidden />
      <span>{`${rangesWord(items.map((item) => numberOf(item.id)))} đã rà soát: ${kindsWord(items)}`}</span>
      <button type="button" className="link-button" onClick={unfold}>
        Mở
      </button>
    </li>
  );
}

/** What was left out: words stay, a click takes them back. */
export function DroppedRows({
  items,
  numberOf,
  restore,
}: Omit<FoldProps, 'unfold'> & { readonly restore: (id: string) => void }) {
  if (items.length === 0) return null;
  return (
    <details className={css.dropped}>
      <summary>{`${items.length} mục đã bỏ qua`}</summary>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <span>{`${numberOf(item.id)}. ${item.title}`}</span>
            <button type="button" className="link-button nowrap" onClick={() => restore(item.id)}>
              Lấy lại
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
