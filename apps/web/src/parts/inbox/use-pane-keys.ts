import type { RefObject } from 'react';
import { useKeys } from '../../app/keys.js';

interface PaneKeys {
  readonly accept?: RefObject<HTMLButtonElement | null>;
  readonly reason?: RefObject<HTMLTextAreaElement | null>;
  readonly openFile?: (() => void) | undefined;
}

/** A key only moves the focus: to the button that says yes, to the reason for no. Enter decides (screens.md §6). */
export function usePaneKeys({ accept, reason, openFile }: PaneKeys): void {
  useKeys('Việc đang mở', [
    { code: 'KeyA', show: 'a', label: 'Đến nút xác nhận hoặc đồng ý', run: () => accept?.current?.focus() },
    { code: 'KeyT', show: 't', label: 'Đến lý do trả lại hoặc không đồng ý', run: () => reason?.current?.focus() },
    { code: 'KeyO', show: 'o', label: 'Mở tệp', run: () => openFile?.() },
  ]);
}
