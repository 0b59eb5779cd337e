import type { Proposal } from '../../api/types.js';
import { Quote } from '../../parts/quote.js';
import { fullDateWord, timeWord } from '../../words/dates.js';

/** What was decided, by whom, and why; it cannot be changed. */
export function DecidedCard({ proposal }: { readonly proposal: Proposal }) {
  const { decision } = proposal;
  if (!decision) return null;
  const deputy = decision.onBehalfOf === null ? '' : `, thay ${decision.onBehalfOf.name}`;
  return (
    <section className="card card-padded stack-8" aria-labelledby="da-quyet-dinh">
      <h2 id="da-quyet-dinh">{`Đã quyết định: ${decision.label}`}</h2>
      <div>
        <Quote label="Lý do">{decision.reason}</Quote>
      </div>
      <p className="secondary">{`${decision.by.name}${deputy} · ${fullDateWord(decision.at)}, ${timeWord(decision.at)}`}</p>
    </section>
  );
}
