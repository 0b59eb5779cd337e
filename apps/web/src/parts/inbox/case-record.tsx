import type { EscalationCase } from '../../api/types.js';
import { dayMonthWord } from '../../words/dates.js';
import css from './inbox.module.css';

/** What was done on the ladder so far, each with its proof, and what holds it. */
export function CaseRecord({ found }: { readonly found: EscalationCase }) {
  return (
    <div className={css.basis}>
      <h3>Các nấc đôn đốc đã thực hiện</h3>
      <ol className={css.record}>
        {found.steps.map((step) => (
          <li key={`${step.rung}${step.at}`}>
            <span className="nowrap">{dayMonthWord(step.at)}</span>
            <span>{`${step.label}: ${step.proof}`}</span>
          </li>
        ))}
      </ol>
      {found.steps.length === 0 && <p className="secondary">Chưa có.</p>}
      {found.held && found.held.reasons.length > 0 && (
        <>
          <h3>{found.held.heading}</h3>
          <ul className={css.plainList}>
            {found.held.reasons.map((reason) => (
              <li key={reason.code + reason.sentence}>{reason.sentence}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
