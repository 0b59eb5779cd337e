import { Progress } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Fragment, useState, type ReactNode } from 'react';
import type { Directive } from '../../api/types.js';
import type { DeskObligation } from '../../parts/reading/obligation.js';
import { progressOf, progressWord } from '../../parts/reading/summary.js';
import type { SaveState } from '../../parts/reading/desk-store.js';
import type { Desk } from '../../parts/reading/use-desk.js';
import { Key } from './key.js';
import css from './ra-soat.module.css';
import { ClosedRow, DoneFold, DroppedRows } from './rows.js';
import type { Review } from './use-review.js';

interface ObligationsPaneProps {
  readonly directive: Directive;
  readonly desk: Desk;
  readonly review: Review;
  readonly wordOf: (ids: readonly string[]) => string;
  readonly open: ReactNode;
  readonly foot: ReactNode;
  readonly notes: ReactNode;
}

/** The list beside the text: what is done takes one line, the current one is open, the rest wait. */
export function ObligationsPane({ directive, desk, review, wordOf, open, foot, notes }: ObligationsPaneProps) {
  const progress = progressOf(desk.list);
  const dropped = desk.list.filter((item) => item.dropped);
  return (
    <section className={`card ${css.pane}`} aria-label="Nhiệm vụ đọc được">
      <div className={css.paneHead}>
        <h2>{`${progress.total} nhiệm vụ`}</h2>
        <SaveLine desk={desk} />
        <span className="secondary">{progressWord(progress)}</span>
        <Progress
          className={css.progress}
          size={4}
          value={progress.total === 0 ? 0 : (100 * progress.done) / progress.total}
          aria-label="Đã rà soát"
        />
      </div>
      {notes}
      <div className={`scroll ${css.scrollList}`} tabIndex={0} role="region" aria-label="Danh sách nhiệm vụ">
        <Findings directive={directive} select={review.select} />
        {progress.total === 0 && (
          <p className={css.none}>Chưa tìm thấy nhiệm vụ nào trong văn bản. Chọn đoạn văn để thêm nhiệm vụ.</p>
        )}
        <Rows desk={desk} review={review} wordOf={wordOf} open={open} />
        <DroppedRows items={dropped} numberOf={review.numberOf} restore={review.restore} />
      </div>
      {foot}
    </section>
  );
}

const saveWords: Readonly<Record<SaveState, string>> = {
  saved: 'Đã lưu',
  waiting: 'Đang lưu…',
  saving: 'Đang lưu…',
  failed: 'Chưa lưu được',
  conflict: 'Chưa lưu: có thay đổi khác',
};

function SaveLine({ desk }: { readonly desk: Desk }) {
  return (
    <div className={`secondary ${css.saveLine}`}>
      <span role="status">{saveWords[desk.saving]}</span>
      {desk.canUndo && (
        <button type="button" className="link-button" onClick={desk.undo}>
          Hoàn tác <Key name="Z" />
        </button>
      )}
    </div>
  );
}

/** More remarks than this stay folded, or the current obligation would slip out of sight. */
const OPEN_FINDINGS = 3;

function Findings({ directive, select }: { readonly directive: Directive; readonly select: (id: string) => void }) {
  if (directive.findings.length === 0) return null;
  return (
    <details className={css.findings} open={directive.findings.length <= OPEN_FINDINGS}>
      <summary>
        <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
        {`${directive.findings.length} điều nên xem lại trong văn bản`}
      </summary>
      <ul>
        {directive.findings.map(({ code, sentence, start, obligationId }) => (
          <li key={`${code}${start}${obligationId}${sentence}`}>
            {sentence}{' '}
            {obligationId !== null && (
              <button type="button" className="link-button" onClick={() => select(obligationId)}>
                Xem
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

type RowsProps = Pick<ObligationsPaneProps, 'desk' | 'review' | 'wordOf' | 'open'>;

function Rows({ desk, review, wordOf, open }: RowsProps) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const isDone = (item: DeskObligation) =>
    item.confirmed && item.leadUnitIds.length > 0 && item.id !== review.currentId && !unfolded.has(item.id);
  const groups = groupsOf(
    desk.list.filter((item) => !item.dropped),
    isDone,
  );
  return (
    <ul className={css.rows}>
      {groups.map((group) => {
        const first = group[0];
        if (!first) return null;
        if (isDone(first)) {
          const unfold = () => setUnfolded(new Set([...unfolded, ...group.map((item) => item.id)]));
          return <DoneFold key={first.id} items={group} numberOf={review.numberOf} unfold={unfold} />;
        }
        if (first.id === review.currentId) return <Fragment key={first.id}>{open}</Fragment>;
        return (
          <ClosedRow
            key={first.id}
            item={first}
            number={review.numberOf(first.id)}
            owner={wordOf(first.leadUnitIds)}
            hot={review.hotId === first.id}
            open={() => review.select(first.id)}
            point={(on) => review.point(on ? first.id : null)}
          />
        );
      })}
    </ul>
  );
}

/** Neighbours that are done stand together; every other obligation alone. */
function groupsOf(list: readonly DeskObligation[], isDone: (item: DeskObligation) => boolean): DeskObligation[][] {
  const groups: DeskObligation[][] = [];
  for (const item of list) {
    const last = groups.at(-1);
    if (last?.[0] && isDone(last[0]) && isDone(item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
