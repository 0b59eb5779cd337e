import { useState } from 'react';
import type { HistoryLine } from '../../api/types.js';
import { Sign } from '../../parts/sign.js';
import { logInstantWord } from '../../words/dates.js';
import type { SignName } from '../../words/status.js';
import css from './page.module.css';

const SHOWN = 7;
const signs: Readonly<Record<HistoryLine['tone'], SignName>> = {
  plain: 'dash',
  good: 'tick',
  bad: 'exclamation',
  held: 'blocked',
};

/** The last seven lines, newest first; all of them on demand. */
export function TaskLog({ lines, now }: { readonly lines: readonly HistoryLine[]; readonly now: string }) {
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, SHOWN);
  return (
    <section className="card card-padded" aria-labelledby="nhat-ky">
      <div className={css.sectionHead}>
        <h2 id="nhat-ky">Nhật ký và bằng chứng gửi</h2>
        {lines.length > SHOWN && (
          <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? `${SHOWN} dòng mới nhất` : `Đủ ${lines.length} dòng`}
          </button>
        )}
      </div>
      <ol className={css.log}>
        {shown.map((line) => (
          <li key={line.eventId}>
            <time className={css.time} dateTime={line.at}>
              {logInstantWord(line.at, now)}
            </time>
            <span className={css.logSign} data-tone={line.tone}>
              <Sign name={signs[line.tone]} />
            </span>
            <div>
              <strong>{line.sentence}</strong>
              {line.detail !== null && (
                <div className="secondary" style={{ overflowWrap: 'anywhere' }}>
                  {line.detail}
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
      {lines.length === 0 && <p className="secondary">Chưa có dòng nào.</p>}
    </section>
  );
}
