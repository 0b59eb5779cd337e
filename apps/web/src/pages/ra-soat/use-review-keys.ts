import type { RefObject } from 'react';
import { useKeys } from '../../app/keys.js';
import type { OpenFields } from './open-obligation.js';
import type { Choosing } from './use-choosing.js';
import type { Review } from './use-review.js';

interface ReviewKeys {
  readonly review: Review;
  readonly choosing: Choosing;
  readonly fields: OpenFields;
  readonly split: () => void;
  readonly confirmSure: () => void;
  /** Between the text and the pages of the original; null where it has none. */
  readonly turn: (() => void) | null;
  readonly issue: () => void;
}

const inputIn = (holder: RefObject<HTMLDivElement | null>) => holder.current?.querySelector('input')?.focus();

/** Enter belongs to the button, link or fold that has the focus; only elsewhere does it confirm. */
function pressed(): boolean {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused.closest('button, a[href], summary') === null) return false;
  focused.click();
  return true;
}

/** Keys of the review (screens.md §10). */
export function useReviewKeys({ review, choosing, fields, split, confirmSure, turn, issue }: ReviewKeys): void {
  const confirm = () => {
    if (pressed()) return;
    if (choosing.chosen !== null) choosing.take();
    else if (review.current?.leadUnitIds.length === 0) fields.lead.current?.click();
    else review.confirm();
  };
  const { before, after } = review.neighbours;
  useKeys('Rà soát', [
    { code: 'Enter', show: 'Enter', single: true, label: 'Xác nhận và xem mục sau', run: confirm },
    { code: 'KeyJ', show: 'j', label: 'Mục sau', run: () => review.step(1) },
    { code: 'KeyK', show: 'k', label: 'Mục trước', run: () => review.step(-1) },
    { code: 'BracketRight', show: ']', label: 'Mục chưa chắc hoặc thiếu, sau', run: () => review.stepDoubtful(1) },
    { code: 'BracketLeft', show: '[', label: 'Mục chưa chắc hoặc thiếu, trước', run: () => review.stepDoubtful(-1) },
    { code: 'KeyC', show: 'c', single: true, label: 'Cùng một điều chưa chắc: đúng cho tất cả', run: review.settle },
    { code: 'KeyA', show: 'a', single: true, label: 'Xác nhận tất cả mục chắc chắn', run: confirmSure },
    { code: 'KeyU', show: 'u', label: 'Chủ trì', run: () => fields.lead.current?.click() },
    { code: 'KeyP', show: 'p', label: 'Phối hợp', run: () => fields.coordinators.current?.click() },
    { code: 'KeyH', show: 'h', label: 'Hạn', run: () => inputIn(fields.due) },
    { code: 'KeyR', show: 'r', label: 'Ngày rà soát', run: () => inputIn(fields.review) },
    { code: 'KeyX', show: 'x', single: true, label: 'Bỏ qua mục này', run: review.drop },
    ...(turn === null ? [] : [{ code: 'KeyO', show: 'o', label: 'Bản gốc hoặc văn bản', run: turn }]),
    { code: 'KeyZ', show: 'z', label: 'Hoàn tác', run: review.undo },
    { code: 'KeyZ', shift: true, show: 'Shift+z', label: 'Làm lại', run: review.redo },
    { code: 'Enter', ctrl: true, show: 'Ctrl+Enter', label: 'Giao nhiệm vụ (xem tóm tắt trước)', run: issue },
  ]);
  useKeys('Đoạn văn của nhiệm vụ', [
    {
      code: 'ArrowRight',
      shift: true,
      show: 'Shift+→',
      label: 'Thêm một từ ở cuối',
      run: () => choosing.move('end', 1),
    },
    {
      code: 'ArrowLeft',
      shift: true,
      show: 'Shift+←',
      label: 'Bớt một từ ở cuối',
      run: () => choosing.move('end', -1),
    },
    {
      ...{ code: 'ArrowLeft', shift: true, alt: true, show: 'Alt+Shift+←', label: 'Thêm một từ ở đầu' },
      run: () => choosing.move('start', -1),
    },
    {
      ...{ code: 'ArrowRight', shift: true, alt: true, show: 'Alt+Shift+→', label: 'Bớt một từ ở đầu' },
      run: () => choosing.move('start', 1),
    },
    { code: 'KeyS', show: 's', single: true, label: 'Tách tại chỗ vừa bấm trong câu', run: split },
    {
      code: 'KeyM',
      show: 'm',
      single: true,
      label: 'Gộp vào mục trước',
      run: () => before && review.mergeInto(before),
    },
    {
      ...{ code: 'KeyM', shift: true, single: true, show: 'Shift+m', label: 'Gộp vào mục sau' },
      run: () => after && review.mergeInto(after),
    },
    { code: 'KeyN', show: 'n', single: true, label: 'Thêm nhiệm vụ từ đoạn văn', run: choosing.begin },
    ...(choosing.chosen === null
      ? []
      : [
          { code: 'ArrowDown', show: '↓', label: 'Chọn câu sau', run: () => choosing.step(1) },
          { code: 'ArrowUp', show: '↑', label: 'Chọn câu trước', run: () => choosing.step(-1) },
          { code: 'Escape', show: 'Esc', label: 'Thôi chọn', run: choosing.leave },
        ]),
  ]);
}
