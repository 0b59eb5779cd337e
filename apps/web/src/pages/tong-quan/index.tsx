import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { api } from '../../api/client.js';
import type { Overview } from '../../api/types.js';
import { useTitle } from '../../app/focus.js';
import { PageProblem } from '../../app/lost.js';
import { useMe } from '../../app/session.js';
import { PageHead } from '../../parts/page-head.js';
import { CriterionCard } from '../../parts/scoring/criterion-card.js';
import { ErrorState, LoadingRows } from '../../parts/states.js';
import { capitalised, dateWord, dayMonthWord, fullDateWord, timeWord } from '../../words/dates.js';
import { countWord } from '../../words/numbers.js';
import { ByUnit } from './by-unit.js';
import { OverdueCard } from './overdue-card.js';
import css from './tong-quan.module.css';

/** `/tong-quan`: one screen and one A4 sheet before the Monday briefing. */
export function OverviewPage() {
  useTitle('Tổng quan');
  const found = useQuery({ queryKey: ['overview'], queryFn: api.overview });
  if (found.error && !found.data) return <PageProblem error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <LoadingRows what="tổng quan" />;
  return (
    <div className={css.page}>
      {found.error && <ErrorState error={found.error} retry={() => void found.refetch()} lastAt={found.data.asOf} />}
      <Loaded overview={found.data} />
    </div>
  );
}

function Loaded({ overview }: { readonly overview: Overview }) {
  const { office } = useMe();
  const { asOf, cards } = overview;
  return (
    <>
      <p className={`print-only ${css.paperHead}`}>{`${office.name} · Tình hình thực hiện văn bản chỉ đạo`}</p>
      <PageHead
        title={capitalised(fullDateWord(asOf))}
        sub={`Số liệu lúc ${timeWord(asOf)} · ${countWord(overview.countable)} nhiệm vụ được tính của ${overview.units} đơn vị, từ ${dateWord(overview.since)}`}
        actions={
          <Button
            className="phone-hidden"
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />}
            onClick={() => globalThis.print()}
          >
            In một trang A4
          </Button>
        }
      />
      <Figures overview={overview} />
      <div className={css.columns}>
        <div className={css.column}>
          <Decisions overview={overview} />
          {cards.fromAbove === null ? (
            <section className="card card-padded" aria-label="Tiêu chí (6)">
              <h2>Tiêu chí (6)</h2>
              <p className="secondary">Chưa xác định: cấp trên chưa giao nhiệm vụ nào trong năm.</p>
            </section>
          ) : (
            <CriterionCard card={cards.fromAbove} />
          )}
          {cards.toUnits && <CriterionCard card={cards.toUnits} small />}
        </div>
        <div className={css.column}>
          <OverdueCard overview={overview} />
          <ByUnit overview={overview} />
        </div>
      </div>
    </>
  );
}

function growth(now: number, before: number): string {
  if (now === before) return 'bằng tuần trước';
  return now > before ? `tăng ${now - before} so với tuần trước` : `giảm ${before - now} so với tuần trước`;
}

function Figures({ overview }: { readonly overview: Overview }) {
  const { figures } = overview;
  const waits =
    figures.awaiting === 0 ? 'chờ xác nhận' : `chờ xác nhận, lâu nhất ${figures.awaitingLongest} ngày làm việc`;
  const tiles = [
    {
      tone: '#b3261e',
      count: figures.overdue,
      words: `quá hạn, ${growth(figures.overdue, figures.overdueLastWeek)}`,
      to: '/nhiem-vu',
      search: { xem: 'qua-han' },
    },
    {
      tone: '#b27300',
      count: figures.dueThisWeek,
      words: `đến hạn từ nay đến ${dayMonthWord(figures.dueThisWeekUntil)}`,
      to: '/nhiem-vu',
      search: { xem: 'sap-den-han' },
    },
    { tone: '#8e7cc3', count: figures.awaiting, words: waits, to: '/nhiem-vu', search: { xem: 'cho-xac-nhan' } },
    { tone: '#0b4a8f', count: figures.forLeader, words: 'chờ lãnh đạo quyết định', to: '/can-quyet-dinh', search: {} },
    {
      tone: '#3f8f5f',
      count: figures.done,
      words: `đã xong: ${figures.doneInTime} kịp hạn, ${figures.doneLate} trễ`,
      to: '/nhiem-vu',
      search: { xem: 'da-xong' },
    },
  ] as const;
  return (
    <ul className={css.tiles}>
      {tiles.map((tile) => (
        <li key={tile.words}>
          <Link
            className={`card print-exact ${css.tile}`}
            style={{ borderLeftColor: tile.tone }}
            to={tile.to}
            search={tile.search}
          >
            <span className={css.tileCount}>{countWord(tile.count)}</span>
            <span>{tile.words}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Decisions({ overview }: { readonly overview: Overview }) {
  return (
    <section className={`card ${css.card}`} aria-labelledby="cho-lanh-dao">
      <h2 id="cho-lanh-dao">Chờ lãnh đạo quyết định</h2>
      {overview.decisions.length === 0 && <p className="secondary">Chưa có đề xuất nào chờ quyết định.</p>}
      <ul>
        {overview.decisions.map((decision) => (
          <li key={decision.id} className={css.decision}>
            <Link to={decision.href}>{decision.title}</Link>
            <div className="secondary">{decision.sub}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
