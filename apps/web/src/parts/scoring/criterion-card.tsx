import { Link } from '@tanstack/react-router';
import type { Card } from '../../api/types.js';
import { decimalWord, differenceWord, percentWord, pointsWord } from '../../words/numbers.js';
import { shareOf } from './scale.js';
import css from './scoring.module.css';

const UNKNOWN = pointsWord(null);

type Figure = 'points' | 'projected' | 'done';

/** "nhiệm vụ Tỉnh giao năm 2024"; a card of one's own units names the unit. */
export const cardTitle = (card: Card): string => `Tiêu chí (6): nhiệm vụ ${card.assigner.short} giao năm ${card.year}`;

interface FiguresProps {
  readonly card: Card;
  /** On the card's own page each figure leads to its explanation there. */
  readonly href?: (figure: Figure) => string;
}

/** Always three figures: if closed today, if everything left is done in time, done of what is due (texts.md §3). */
export function Figures({ card, href }: FiguresProps) {
  const { done } = card;
  const figures: readonly (readonly [Figure, string, string, string])[] = [
    ['points', pointsWord(card.points), 'Tạm tính', `nếu chốt hôm nay, trên ${decimalWord(card.max)}`],
    ['projected', pointsWord(card.projected), 'Ước cuối năm', 'nếu mọi việc còn lại xong đúng hạn'],
    [
      'done',
      percentWord(done.donePercent),
      'Đã đến hạn',
      done.due === 0
        ? 'chưa có nhiệm vụ nào đến hạn'
        : `${done.done} hoàn thành / ${done.due}, ${done.onTime} đúng hạn (${percentWord(done.onTimePercent)})`,
    ],
  ];
  return (
    <ul className={css.figures}>
      {figures.map(([figure, value, head, under]) => (
        <li key={figure}>
          {href === undefined ? (
            <Link
              className={css.figure}
              data-none={value === UNKNOWN || undefined}
              to="/diem-cchc/$year/tieu-chi/6"
              params={{ year: String(card.year) }}
              search={{ the: card.key, xem: figure }}
            >
              {value}
            </Link>
          ) : (
            <a className={css.figure} data-none={value === UNKNOWN || undefined} href={href(figure)}>
              {value}
            </a>
          )}
          <span className={css.figureHead}>{head}</span>
          <span className="secondary">{under}</span>
        </li>
      ))}
    </ul>
  );
}

/** Below this share of the width a label stands right of its mark, else left of it. */
const LOW = 34;

/** Where the points stand between 0 and the maximum, and where the year would end. */
export function Scale({ card }: { readonly card: Card }) {
  if (card.points === null) return null;
  const now = shareOf(card.points, card.max);
  const then = shareOf(card.projected, card.max);
  return (
    <div className={css.scale} aria-hidden>
      {card.projected !== null && (
        <span
          className={css.scaleTop}
          data-low={then < LOW || undefined}
          style={{ left: `${then}%` }}
        >{`ước ${decimalWord(card.projected)}`}</span>
      )}
      <div className={`${css.scaleBar} print-exact`}>
        <span className={css.scaleThen} style={{ width: `${then}%` }} />
        <span className={css.scaleNow} style={{ width: `${now}%` }} />
      </div>
      <div className={css.scaleFoot}>
        <span>0</span>
        <span
          className={css.scaleNowWord}
          data-low={now < LOW || undefined}
          style={{ left: `${now}%` }}
        >{`tạm tính ${decimalWord(card.points)}`}</span>
        <span>{decimalWord(card.max)}</span>
      </div>
    </div>
  );
}

/** The acts that add points, the largest first, with who can do them; then what is lost for good. */
export function Gains({ card }: { readonly card: Card }) {
  return (
    <>
      {card.gains.length > 0 && <h3 className={css.gainsHead}>Việc nâng điểm nhiều nhất</h3>}
      <ul>
        {card.gains.map((gain) => (
          <li key={gain.code} className={css.gain}>
            <div>
              <Link
                className={css.gainLink}
                to="/diem-cchc/$year/tieu-chi/6"
                params={{ year: String(card.year) }}
                search={{ the: card.key, 'ket-qua': gain.code }}
              >
                {gain.sentence}
              </Link>
              <div className="secondary">{gain.who}</div>
            </div>
            <strong className="nowrap">{differenceWord(gain.points)}</strong>
          </li>
        ))}
      </ul>
      <p className={`secondary ${css.lost}`}>
        {[
          card.lost?.sentence,
          `Trên ${card.assigned} nhiệm vụ; bộ quy tắc ${card.profile.name}, bản ${card.profile.version}.`,
        ]
          .filter((part) => part !== undefined)
          .join(' ')}
      </p>
    </>
  );
}

const dueWordOf = ({ due, done, donePercent, onTimePercent }: Card['done']): string =>
  due === 0
    ? 'chưa có nhiệm vụ nào đến hạn'
    : `đã đến hạn ${percentWord(donePercent)} hoàn thành (${done} / ${due}), ${percentWord(onTimePercent)} đúng hạn`;

/** The same three figures in one line. */
function ShortFigures({ card }: { readonly card: Card }) {
  return (
    <p className={css.short}>
      <Link
        to="/diem-cchc/$year/tieu-chi/6"
        params={{ year: String(card.year) }}
        search={{ the: card.key }}
      >{`Tạm tính ${pointsWord(card.points)}`}</Link>
      {` trên ${decimalWord(card.max)} · ước cuối năm ${pointsWord(card.projected)} · ${dueWordOf(card.done)}`}
    </p>
  );
}

/** Criterion (6) on the overview. */
export function CriterionCard({ card, small = false }: { readonly card: Card; readonly small?: boolean }) {
  return (
    <section className={`card ${css.card}`} aria-label={cardTitle(card)}>
      <h2>{cardTitle(card)}</h2>
      {card.points === null && (
        <p className="secondary">{`Chưa xác định: ${card.assigner.short} chưa giao nhiệm vụ nào trong năm.`}</p>
      )}
      {card.points !== null && (
        <>
          {small ? (
            <ShortFigures card={card} />
          ) : (
            <>
              <Figures card={card} />
              <Scale card={card} />
              <Gains card={card} />
            </>
          )}
        </>
      )}
    </section>
  );
}
