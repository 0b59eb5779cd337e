import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import { IconKeyboard } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { api } from '../../api/client.js';
import type { Directive } from '../../api/types.js';
import { useTitle } from '../../app/focus.js';
import { useKeyList } from '../../app/keys.js';
import { PageProblem } from '../../app/lost.js';
import { useHasRole } from '../../app/session.js';
import { useUrlState } from '../../app/url-state.js';
import { PageHead } from '../../parts/page-head.js';
import { unitChoicesOf, unitsWord, type UnitChoice } from '../../parts/reading/unit-choice.js';
import { LoadingRows } from '../../parts/states.js';
import { timeWord } from '../../words/dates.js';
import { Key } from './key.js';
import css from './ra-soat.module.css';
import { Workbench } from './workbench.js';
import { issuerWord } from '../van-ban/words.js';

/** `/van-ban/ID/ra-soat?nv=5`: the reading beside the text, corrected until it may be issued. */
export function ReviewPage() {
  const { id = '' } = useParams({ strict: false });
  const mayCorrect = useHasRole('leader', 'monitor');
  // What is on the desk is the clerk's: it is read once, and again only after a conflict.
  const directive = useQuery({
    queryKey: ['directive', id, 'desk'],
    queryFn: () => api.directive(id),
    refetchInterval: false,
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  const units = useUnits();
  if (directive.error) return <PageProblem error={directive.error} retry={() => void directive.refetch()} />;
  if (units.error) return <PageProblem error={units.error} retry={units.retry} />;
  if (!directive.data || !units.choices) return <LoadingRows what="văn bản" />;
  if (directive.data.state !== 'registered' || !mayCorrect)
    return <Navigate to="/van-ban/$id" params={{ id }} replace />;
  return <Loaded key={directive.data.id} directive={directive.data} choices={units.choices} wordOf={units.wordOf} />;
}

interface Units {
  readonly choices: readonly UnitChoice[] | null;
  readonly wordOf: (ids: readonly string[]) => string;
  readonly error: unknown;
  readonly retry: () => void;
}

function useUnits(): Units {
  const units = useQuery({ queryKey: ['units'], queryFn: api.units, refetchInterval: false, staleTime: 60_000 });
  const groups = useQuery({
    queryKey: ['unit-groups'],
    queryFn: api.unitGroups,
    refetchInterval: false,
    staleTime: 60_000,
  });
  const all = units.data?.data;
  const sets = groups.data?.data;
  const choices = useMemo(() => (all && sets ? unitChoicesOf(all, sets) : null), [all, sets]);
  const named = useMemo(
    () => ({ units: new Map((all ?? []).map((unit) => [unit.id, unit])), groups: sets ?? [] }),
    [all, sets],
  );
  const retry = () => {
    void units.refetch();
    void groups.refetch();
  };
  return {
    choices,
    wordOf: useCallback((ids) => unitsWord(ids, named), [named]),
    error: units.error ?? groups.error,
    retry,
  };
}

interface LoadedProps {
  readonly directive: Directive;
  readonly choices: readonly UnitChoice[];
  readonly wordOf: (ids: readonly string[]) => string;
}

function Loaded({ directive, choices, wordOf }: LoadedProps) {
  const title = directive.summary
    ? directive.summary.charAt(0).toLocaleUpperCase('vi') + directive.summary.slice(1)
    : directive.ref;
  const [url] = useUrlState();
  const { showList } = useKeyList();
  const client = useQueryClient();
  useTitle('Rà soát', title);
  const written = useCallback((fresh: Directive) => client.setQueryData(['directive', fresh.id], fresh), [client]);
  const blank = directive.number === null ? 'số và ngày ký còn trống' : directive.ref;
  const source = directive.fileName === null ? '' : ` từ tệp ${directive.fileName}`;
  const start = Number(url['nv']);
  return (
    <div className={css.page}>
      <PageHead
        title={title}
        above={
          <>
            <Link to="/van-ban">Văn bản chỉ đạo</Link> › Rà soát
          </>
        }
        sub={
          <span className="secondary">
            {[issuerWord(directive), blank, `đọc lúc ${timeWord(directive.registeredAt)}${source}`]
              .filter(Boolean)
              .join(' · ')}
          </span>
        }
        actions={
          <>
            <Button
              className="phone-hidden"
              variant="default"
              leftSection={<IconKeyboard size={18} stroke={1.75} aria-hidden />}
              rightSection={<Key name="?" />}
              onClick={showList}
            >
              Phím tắt
            </Button>
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/van-ban/$id" params={{ id: directive.id }} {...props} />}
            >
              Lưu, làm sau
            </Button>
          </>
        }
      />
      <Workbench
        directive={directive}
        choices={choices}
        wordOf={wordOf}
        start={Number.isInteger(start) && start > 0 ? start : null}
        written={written}
      />
    </div>
  );
}
