import type { RefObject } from 'react';
import { useKeys } from '../../app/keys.js';
import type { Desk } from '../../parts/reading/use-desk.js';
import type { OpenFields } from './open-obligation.js';
import type { Review } from './use-review.js';

interface ReviewKeys {
  readonly review: Review;
  readonly desk: Desk;
  readonly fields: OpenFields;
  readonly split: () => void;
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
export function useReviewKeys({ review, desk, fields, split, issue }: ReviewKeys): void {
  const confirm = () => {
    if (pressed()) return;
    if (review.current?.leadUnitIds.length === 0) fields.lead.current?.click();
    else review.confirm();
  };
  useKeys('Rà soát', [
    { code: 'KeyJ', show: 'j', label: 'Mục sau', run: () => review.step(1) },
    { code: 'KeyK', show: 'k', label: 'Mục trước', run: () => review.step(-1) },
    { code: 'Enter', show: 'Enter', label: 'Xác nhận và xem mục sau', run: confirm },
    { code: 'KeyU', show: 'u', label: 'Chủ trì', run: () => fields.lead.current?.click() },
    { code: 'KeyP', show: 'p', label: 'Phối hợp', run: () => fields.coordinators.current?.click() },
    { code: 'KeyH', show: 'h', label: 'Hạn', run: () => inputIn(fields.due) },
    { code: 'KeyR', show: 'r', label: 'Ngày rà soát', run: () => inputIn(fields.review) },
    { code: 'KeyX', show: 'x', label: 'Bỏ qua mục này', run: () => review.current && review.drop() },
    { code: 'KeyS', show: 's', label: 'Tách tại chỗ vừa bấm trong câu', run: split },
    { code: 'KeyZ', show: 'z', label: 'Hoàn tác', run: desk.undo },
    { code: 'BracketLeft', show: '[', label: 'Mục chưa chắc hoặc thiếu, trước', run: () => review.stepDoubtful(-1) },
    { code: 'BracketRight', show: ']', label: 'Mục chưa chắc hoặc thiếu, sau', run: () => review.stepDoubtful(1) },
    { code: 'Enter', ctrl: true, show: 'Ctrl+Enter', label: 'Giao nhiệm vụ (xem tóm tắt trước)', run: issue },
  ]);
}
