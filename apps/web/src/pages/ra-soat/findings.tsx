import { IconAlertTriangle } from '@tabler/icons-react';
import type { Directive } from '../../api/types.js';
import { FindingItem } from '../../parts/reading/finding-item.js';
import { groupsOf, standing, type FindingGroup } from '../../parts/reading/findings.js';
import type { Stretch } from '../../parts/reading/paragraphs.js';
import css from './ra-soat.module.css';
import type { Review } from './use-review.js';

/** More remarks than this stay folded, or the current obligation would slip out of sight. */
const OPEN_FINDINGS = 3;

interface FindingsProps {
  readonly directive: Directive;
  readonly review: Review;
  /** Null where the text itself is not shown. */
  readonly jump: ((place: Stretch) => void) | null;
}

/** What a clerk should look at in the document, each with its place and what may be done about it. */
export function Findings({ directive, review, jump }: FindingsProps) {
  const groups = groupsOf(standing(directive.findings, review.list));
  if (groups.length === 0) return null;
  return (
    <details className={css.findings} open={groups.length <= OPEN_FINDINGS}>
      <summary>
        <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
        {`${groups.length} điều nên xem lại trong văn bản`}
      </summary>
      <ul>
        {groups.map((group) => (
          <FindingItem key={group.key} group={group} places={<Places {...{ group, review, jump }} />} />
        ))}
      </ul>
    </details>
  );
}

/** Where it is said: the numbers of the obligations, or the place in the text. */
function Places({ group, review, jump }: Pick<FindingsProps, 'review' | 'jump'> & { readonly group: FindingGroup }) {
  const links = group.places.flatMap(({ obligationId, start, end }) => {
    const place = start === null || end === null || jump === null ? null : { start, end };
    if (obligationId === null && place === null) return [];
    const word = obligationId === null ? 'Xem trong văn bản' : `mục ${review.numberOf(obligationId)}`;
    const go = () => {
      if (obligationId !== null) review.select(obligationId);
      if (place !== null) jump?.(place);
    };
    return [{ word, go }];
  });
  return links.map(({ word, go }, index) => (
    <span key={index}>
      {index > 0 && ', '}
      <button type="button" className="link-button" onClick={go}>
        {index === 0 && word.startsWith('mục') ? `Xem ${word}` : word}
      </button>
    </span>
  ));
}
