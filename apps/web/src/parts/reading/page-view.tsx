import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { api, pageHref } from '../../api/client.js';
import { LoadingRows, ProblemNote } from '../states.js';
import { linesUnder, pageOf, type OriginalPage } from './original-pages.js';
import css from './page-view.module.css';
import type { Stretch } from './paragraphs.js';

interface PageViewProps {
  readonly directiveId: string;
  /** The words to be shown on their page. */
  readonly spans: readonly Stretch[];
}

/** The original as it came, page by page, with the words of the current obligation marked where they stand. */
export function PageView({ directiveId, spans }: PageViewProps) {
  const { data, error } = useQuery({
    queryKey: ['directive', directiveId, 'pages'],
    queryFn: () => api.directivePages(directiveId),
    refetchInterval: false,
    staleTime: Infinity,
  });
  if (error && !data) return <ProblemNote error={error} />;
  if (!data) return <LoadingRows what="bản gốc" />;
  return <Pages directiveId={directiveId} spans={spans} pages={data.pages} />;
}

interface PagesProps extends PageViewProps {
  readonly pages: readonly OriginalPage[];
}

function Pages({ directiveId, spans, pages }: PagesProps) {
  const asked = pageOf(pages, spans);
  const [number, turn] = useState(asked ?? pages[0]?.page ?? 1);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked !== null) turn(asked);
  }, [asked, spans]);
  const index = pages.findIndex(({ page }) => page === number);
  const page = pages[index];
  if (!page) return null;
  const marks = linesUnder(page, spans);
  return (
    <div className={css.pages}>
      {pages.length > 1 && <Turning {...{ pages, index, turn }} />}
      <div className={css.page}>
        <img
          key={number}
          src={pageHref(directiveId, number)}
          alt={`Trang ${number} của bản gốc`}
          onLoad={() => first.current?.scrollIntoView({ block: 'center' })}
        />
        {marks.map(({ box: [left = 0, top = 0, right = 0, bottom = 0] }, at) => (
          <div
            key={`${top}${left}`}
            ref={at === 0 ? first : undefined}
            className={css.mark}
            style={{
              left: `${left * 100}%`,
              top: `${top * 100}%`,
              width: `${(right - left) * 100}%`,
              height: `${(bottom - top) * 100}%`,
            }}
          />
        ))}
      </div>
    </div>
  );
}

interface TurningProps {
  readonly pages: readonly OriginalPage[];
  readonly index: number;
  readonly turn: (page: number) => void;
}

function Turning({ pages, index, turn }: TurningProps) {
  const go = (by: 1 | -1) => {
    const beside = pages[index + by];
    if (beside) turn(beside.page);
  };
  return (
    <div className={css.bar}>
      <Button
        size="xs"
        variant="default"
        aria-disabled={index === 0 || undefined}
        onClick={() => go(-1)}
        leftSection={<IconChevronLeft size={18} stroke={1.75} aria-hidden />}
      >
        Trang trước
      </Button>
      <span role="status">{`Trang ${pages[index]?.page ?? ''} / ${pages.length}`}</span>
      <Button
        size="xs"
        variant="default"
        aria-disabled={index === pages.length - 1 || undefined}
        onClick={() => go(1)}
        rightSection={<IconChevronRight size={18} stroke={1.75} aria-hidden />}
      >
        Trang sau
      </Button>
    </div>
  );
}
