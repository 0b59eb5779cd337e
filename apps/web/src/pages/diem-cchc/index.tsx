import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api } from '../../api/client.js';
import type { Card } from '../../api/types.js';
import { useTitle } from '../../app/focus.js';
import { PageProblem } from '../../app/lost.js';
import { useHasRole, useMe } from '../../app/session.js';
import { useUrlState } from '../../app/url-state.js';
import { DateField } from '../../parts/date-field.js';
import { PageHead } from '../../parts/page-head.js';
import { Figures, Gains, Scale } from '../../parts/scoring/criterion-card.js';
import { EmptyState, ErrorState, LoadingRows } from '../../parts/states.js';
import { dateWord } from '../../words/dates.js';
import { decimalWord, pointsWord } from '../../words/numbers.js';
import { Contributions } from './contributions.js';
import css from './diem-cchc.module.css';

/** `/diem-cchc/2024/tieu-chi/6?the=KEY&den=2024-10-28&ket-qua=late`: criterion (6), its explanations and the tasks behind each figure. */
export function CriterionSixPage() {
  const { year = '' } = useParams({ strict: false });
  const [url] = useUrlState();
  const cards = useQuery({ queryKey: ['scorecards', year], queryFn: () => api.scorecards(year) });
  const key = url['the'] ?? cards.data?.data[0]?.key;
  const asOf = url['den'];
  const card = useQuery({
    queryKey: ['scorecard', key, asOf],
    queryFn: () => api.scorecard(key ?? '', asOf),
    enabled: key !== undefined,
    placeholderData: keepPreviousData,
  });
  useTitle(`Tiêu chí (6) năm ${year}`);
  const error = cards.error ?? (card.data ? null : card.error);
  if (error) return <PageProblem error={error} retry={() => void Promise.all([cards.refetch(), card.refetch()])} />;
  if (cards.data && key === undefined) return <NoCards year={year} />;
  if (!cards.data || !card.data) return <LoadingRows what="bảng điểm" />;
  return <Loaded card={card.data} cards={cards.data.data} error={card.error} />;
}

function NoCards({ year }: { readonly year: string }) {
  return (
    <>
      <PageHead title={`Tiêu chí (6) năm ${year}`} />
      <div className="card">
        <EmptyState title="Chưa xác định" text="Chưa có nhiệm vụ nào được tính trong kỳ." />
      </div>
    </>
  );
}

interface LoadedProps {
  readonly card: Card;
  readonly cards: readonly Card[];
  readonly error: unknown;
}

function Loaded({ card, cards, error }: LoadedProps) {
  const [url, setUrl] = useUrlState();
  const me = useMe();
  const seesOverview = useHasRole('leader', 'monitor');
  const today = me.now.slice(0, 10);
  return (
    <>
      <PageHead
        title={`Tiêu chí (6) năm ${card.year}: ${card.assessed.name}`}
        above={
          seesOverview ? (
            <>
              <Link to="/tong-quan">Tổng quan</Link> › Tiêu chí (6)
            </>
          ) : undefined
        }
        sub={`Nhiệm vụ ${card.assigner.name} giao · số liệu đến ${dateWord(card.asOf)}`}
      />
      <div className={css.choices}>
        {cards.length > 1 && (
          <NativeSelect
            label="Bảng điểm"
            value={card.key}
            onChange={(event) => setUrl({ the: event.currentTarget.value })}
            data={cards.map((one) => ({
              value: one.key,
              label: `${pointsWord(one.points)}: ${one.assigner.short} giao ${one.assessed.short}`,
            }))}
          />
        )}
        <DateField
          label="Số liệu đến ngày"
          description=""
          value={url['den'] ?? null}
          clearable
          today={today}
          onChange={(day) => setUrl({ den: day ?? undefined })}
        />
      </div>
      {error !== null && <ErrorState error={error} retry={() => setUrl({ den: undefined })} />}
      {card.points === null ? (
        <div className="card card-padded">
          <p>{card.explain.points}</p>
        </div>
      ) : (
        <div className={css.columns}>
          <section className="card card-padded" aria-labelledby="ba-con-so">
            <h2 id="ba-con-so">Ba con số</h2>
            <Figures card={card} href={(figure) => `#${figure}`} />
            <Scale card={card} />
            <Gains card={card} />
          </section>
          <Explanations card={card} />
        </div>
      )}
      <Contributions card={card} asOf={url['den']} />
    </>
  );
}

/** Each figure says in words how it comes about (texts.md §3). */
function Explanations({ card }: { readonly card: Card }) {
  const [url] = useUrlState();
  const wanted = url['xem'];
  useEffect(() => {
    if (wanted !== undefined) document.getElementById(wanted)?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);
  const { done, explain } = card;
  const percents = [done.donePercent, done.onTimePercent]
    .filter((percent) => percent !== null)
    .map((percent) => `${decimalWord(percent)}%`);
  const parts = [
    ['points', `Vì sao ${pointsWord(card.points)}?`, explain.points],
    ['projected', `Vì sao ước ${pointsWord(card.projected)}?`, explain.projected],
    ['done', percents.length === 0 ? 'Vì sao chưa có tỷ lệ?' : `Vì sao ${percents.join(' và ')}?`, explain.done],
  ] as const;
  return (
    <section className="card card-padded stack-16" aria-label="Giải thích">
      {parts.map(([id, question, answer]) => (
        <div key={id} id={id} className={css.explanation} data-wanted={wanted === id || undefined}>
          <h2>{question}</h2>
          <p>{answer}</p>
        </div>
      ))}
      <p className="secondary">{explain.source}</p>
    </section>
  );
}
