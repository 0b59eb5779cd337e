import { Drawer, Modal, Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

export const useIsPhone = (): boolean => useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
/** Below 1200 the side columns go under the main one. */
export const useIsNarrow = (): boolean =>
  useMediaQuery('(max-width: 1199px)', false, { getInitialValueInEffect: false });

// Back to what opened the sheet, or, where that is gone, to the page's heading. Mantine's own return misses a sheet that is
// mounted open and one that was hidden behind its question.
function useFocusReturn(opened: boolean): void {
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!opened) return undefined;
    opener.current = document.activeElement;
    return () => {
      const back = opener.current;
      setTimeout(() => {
        const target = back?.isConnected === true && back !== document.body ? back : document.querySelector('h1');
        if (target instanceof HTMLElement) target.focus({ preventScroll: true });
      });
    };
  }, [opened]);
}

interface SheetProps {
  readonly opened: boolean;
  readonly title: string;
  readonly close: () => void;
  /** Something was typed: closing asks first (screens.md §6). */
  readonly typed?: boolean;
  /** What is typed stays as a draft on this machine (parts/draft.ts). */
  readonly draft?: boolean;
  /** Ctrl+Enter sends. */
  readonly send?: () => void;
  readonly children: ReactNode;
}

/** One short form about the object on the page: drawer right, 480; on the phone a bottom sheet. Focus starts on its first text. */
export function Sheet({ opened, title, close, typed = false, draft = false, send, children }: SheetProps) {
  const look = useIsPhone() ? onPhone : onDesk;
  const [asking, setAsking] = useState(false);
  // Later, or the same press of Escape would close the question too.
  const leave = () => (typed ? void setTimeout(() => setAsking(true)) : close());
  useEffect(() => {
    if (!opened) setAsking(false);
  }, [opened]);
  useFocusReturn(opened);
  const sendByKey = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.code !== 'Enter' || send === undefined) return;
    event.preventDefault();
    send();
  };
  return (
    <>
      <Drawer
        {...look}
        opened={opened && !asking}
        onClose={leave}
        title={title}
        keepMounted={opened}
        returnFocus={false}
        closeOnClickOutside={!typed}
      >
        <div data-autofocus tabIndex={-1} className="stack-16" onKeyDown={sendByKey}>
          {opened && children}
        </div>
      </Drawer>
      <LeaveQuestion opened={opened && asking} draft={draft} stay={() => setAsking(false)} leave={close} />
    </>
  );
}

const onDesk = { position: 'right', size: 480, padding: 'xl' } as const;
const onPhone = {
  position: 'bottom',
  size: 'auto',
  padding: 'lg',
  styles: { content: { borderRadius: '14px 14px 0 0', height: 'auto', maxHeight: '92dvh' } },
} as const;

interface LeaveQuestionProps {
  readonly opened: boolean;
  readonly draft: boolean;
  readonly stay: () => void;
  readonly leave: () => void;
}

function LeaveQuestion({ opened, draft, stay, leave }: LeaveQuestionProps) {
  return (
    <Modal
      opened={opened}
      onClose={stay}
      title={draft ? 'Đóng khi chưa gửi?' : 'Đóng và bỏ phần đã nhập?'}
      withCloseButton={false}
    >
      <p>{draft ? 'Phần đã nhập chưa được gửi; bản nháp giữ trên máy này.' : 'Phần đã nhập chưa được gửi.'}</p>
      <div className="actions" style={{ marginTop: 16, justifyContent: 'flex-end' }}>
        <Button variant="default" onClick={leave}>
          {draft ? 'Đóng' : 'Bỏ phần đã nhập'}
        </Button>
        <Button data-autofocus onClick={stay}>
          Nhập tiếp
        </Button>
      </div>
    </Modal>
  );
}

interface ConfirmProps {
  readonly opened: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** Repeats what will happen: "Ban hành 54 nhiệm vụ". */
  readonly action: string;
  readonly busy?: boolean;
  readonly confirm: () => void;
  readonly close: () => void;
}

/** Only before what cannot be undone: says in figures what will happen; two buttons. */
export function ConfirmDialog({ opened, title, children, action, busy = false, confirm, close }: ConfirmProps) {
  return (
    <Modal opened={opened} onClose={close} title={title}>
      <div className="stack-8">{children}</div>
      <div className="actions" style={{ marginTop: 16, justifyContent: 'flex-end' }}>
        <Button variant="default" onClick={close} data-autofocus>
          Đóng
        </Button>
        <Button onClick={confirm} loading={busy}>
          {action}
        </Button>
      </div>
    </Modal>
  );
}
