import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ClockMoved } from '../../api/types.js';
import { dayMonthWord, timeWord } from '../../words/dates.js';
import css from './demo.module.css';
import { happenedWord } from './happened.js';

/** "Vừa xảy ra từ 15/10 07:30 đến 16/10 07:30: …", with the single facts behind it. */
export function MovedLine({ moved }: { readonly moved: ClockMoved }) {
  const [open, setOpen] = useState(false);
  const short = (at: string) => `${dayMonthWord(at)} ${timeWord(at)}`;
  return (
    <div className={css.movedText}>
      <strong>{`Vừa xảy ra từ ${short(moved.from)} đến ${short(moved.now)}: `}</strong>
      {happenedWord(moved)}{' '}
      {moved.happened.length > 1 && (
        <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Thu gọn' : `Xem ${moved.happened.length} sự kiện`}
        </button>
      )}
      {open && (
        <ul className={css.happened}>
          {moved.happened.map((one, index) => (
            <li key={index}>
              <span className="nowrap">{short(one.at)}</span>{' '}
              {one.taskId === null ? (
                one.sentence
              ) : (
                <Link to="/nhiem-vu/$code" params={{ code: one.taskId }}>
                  {one.sentence}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
