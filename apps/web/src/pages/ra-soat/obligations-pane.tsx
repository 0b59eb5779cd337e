import { Button, Progress, Switch } from '@mantine/core';
import { Fragment, useState, type ReactNode } from 'react';
import type { Directive } from '../../api/types.js';
import type { DeskObligation } from '../../parts/reading/obligation.js';
import type { Stretch } from '../../parts/reading/paragraphs.js';
import { progressOf, progressWord } from '../../parts/reading/summary.js';
import type { SaveState } from '../../parts/reading/desk-store.js';
import type { Desk } from '../../parts/reading/use-desk.js';
import { Findings } from './findings.js';
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
  readonly confirmSure: () => void;
  readonly jump: ((place: Stretch) => void) | null;
}

/** The list beside the text: what is done takes one line, the current one is open, the rest wait. */
export function ObligationsPane(props: ObligationsPaneProps) {
  const { directive, desk, review, wordOf, open, foot, notes, confirmSure, jump } = props;
  const progress = progressOf(desk.list);
  const dropped = desk.list.filter((item) => item.dropped);
  return (
    <section className={`card ${css.pane}`} aria-label="Nhiệm vụ đọc được">
      <div className={css.paneHead}>
        <h2>{`${progress.total} nhiệm vụ`}</h2>
        <SaveLine desk={desk} review={review} />
        <span className="secondary">{progressWord(progress)}</span>
        <Progress
          className={css.progress}
          size={4}
          value={progress.total === 0 ? 0 : (100 * progress.done) / progress.total}
          aria-label="Đã rà soát"
        />
        <Pace review={review} confirmSure={confirmSure} />
        {progress.done < progress.total && <Answered desk={desk} />}
      </div>
      {notes}
      <div className={`scroll ${css.scrollList}`} tabIndex={0} role="region" aria-label="Danh sách nhiệm vụ">
        <Findings directive={directive} review={review} jump={jump} />
        {progress.total === 0 && (
          <p className={css.none}>Chưa tìm thấy nhiệm vụ nào trong văn bản. Chọn đoạn văn để thêm nhiệm vụ.</p>
        )}
        <Rows review={review} wordOf={wordOf} open={open} />
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

function SaveLine({ desk, review }: Pick<ObligationsPaneProps, 'desk' | 'review'>) {
  return (
    <div className={`secondary ${css.saveLine}`}>
      <span role="status">{saveWords[desk.saving]}</span>
      {desk.canUndo && (
        <button type="button" className="link-button" onClick={review.undo}>
          Hoàn tác <Key name="Z" />
        </button>
      )}
      {desk.canRedo && (
        <button type="button" className="link-button" onClick={review.redo}>
          Làm lại
        </button>
      )}
    </div>
  );
}

/** What comes next, and one act for all that is sure. */
function Pace({ review, confirmSure }: Pick<ObligationsPaneProps, 'review' | 'confirmSure'>) {
  const { order, setOrder, sureIds } = review;
  return (
    <div className={css.pace}>
      <Switch
        size="sm"
        label="Theo thứ tự văn bản"
        checked={order === 'text'}
        onChange={(event) => setOrder(event.currentTarget.checked ? 'text' : 'doubt')}
      />
      {sureIds.length > 0 && (
        <Button size="xs" variant="default" onClick={confirmSure} rightSection={<Key name="A" />}>
          {`Xác nhận ${sureIds.length} mục chắc chắn`}
        </Button>
      )}
    </div>
  );
}

/** What was answered once for many can be asked again, also after the page was left, when undoing no longer reaches it. */
function Answered({ desk }: Pick<ObligationsPaneProps, 'desk'>) {
  if (desk.settled.size === 0) return null;
  return (
    <p className={`secondary ${css.answered}`}>
      {`Đã trả lời chung ${desk.settled.size} chỗ chưa chắc. `}
      <button type="button" className="link-button" onClick={desk.askAgain}>
        Xem lại từng mục
      </button>
    </p>
  );
}

type RowsProps = Pick<ObligationsPaneProps, 'review' | 'wordOf' | 'open'>;

function Rows({ review, wordOf, open }: RowsProps) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const isDone = (item: DeskObligation) =>
    item.confirmed && item.leadUnitIds.length > 0 && item.id !== review.currentId && !unfolded.has(item.id);
  const groups = groupsOf(
    review.list.filter((item) => !item.dropped),
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
