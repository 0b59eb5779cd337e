import { useEffect } from 'react';

let requested = false;

/** The router asks, the next page's heading takes: focus goes to the h1 after a change of page, never on a first load. */
export const requestHeadingFocus = (): void => {
  requested = true;
};

export function takeFocusRequest(): boolean {
  const wanted = requested;
  requested = false;
  return wanted;
}

/** document.title, narrowest first: useTitle('Quá hạn (2)', 'Nhiệm vụ') → "Quá hạn (2) – Nhiệm vụ – Đôn Đốc". */
export function useTitle(...parts: readonly string[]): void {
  const title = [...parts, 'Đôn Đốc'].join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
