import { IconX } from '@tabler/icons-react';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import css from './toast.module.css';

export interface Toast {
  readonly text: string;
  /** Light acts can be taken back for 10 s. */
  readonly undo?: () => void;
}

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);
const SHOWN_MILLISECONDS = 10_000;

/** `const toast = useToast(); toast({ text: 'Đã tiếp nhận.', undo })` */
export const useToast = (): ((toast: Toast) => void) => useContext(ToastContext);

/** One toast at a time, 10 s, longer while hovered or focused. The region is always there, so that it is announced. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<(Toast & { readonly at: number }) | null>(null);
  const count = useRef(0);
  const show = useCallback((next: Toast) => {
    count.current += 1;
    setToast({ ...next, at: count.current });
  }, []);
  const close = useCallback(() => setToast(null), []);
  const region = useMemo(
    () => (toast === null ? null : <ToastCard key={toast.at} toast={toast} close={close} />),
    [toast, close],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div className={`${css.region} noprint`} role="status" aria-live="polite">
        {region}
      </div>
    </ToastContext>
  );
}

function ToastCard({ toast, close }: { readonly toast: Toast; readonly close: () => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(close, SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [held, close]);
  const hold = {
    onMouseEnter: () => setHeld(true),
    onMouseLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
  return (
    <div className={css.card} {...hold}>
      <span>{toast.text}</span>
      {toast.undo !== undefined && (
        <button
          type="button"
          className={css.undo}
          onClick={() => {
            toast.undo?.();
            close();
          }}
        >
          Hoàn tác
        </button>
      )}
      <button type="button" className={css.close} aria-label="Đóng thông báo" onClick={close}>
        <IconX size={18} stroke={1.75} aria-hidden />
      </button>
    </div>
  );
}
