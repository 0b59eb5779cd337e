import { useLocation, useNavigate } from '@tanstack/react-router';

export type UrlValues = Readonly<Record<string, string | undefined>>;

/**
 * The query string as state: `const [url, setUrl] = useUrlState()`; `setUrl({ xem: 'qua-han', q: undefined })` keeps the rest.
 * It replaces the history entry; pass `push` where the back key should undo it.
 */
export function useUrlState(): readonly [UrlValues, (patch: UrlValues, how?: 'push') => void] {
  const location = useLocation();
  const navigate = useNavigate();
  const values: UrlValues = location.search;
  const set = (patch: UrlValues, how?: 'push') => {
    void navigate({ to: '.', search: { ...values, ...patch }, replace: how !== 'push', resetScroll: false });
  };
  return [values, set];
}
