import { useMemo, useState, type RefObject } from 'react';
import type { Stretch } from '../../parts/reading/paragraphs.js';
import { freeSegmentAfter, segmentBeside, segmentsOf } from '../../parts/reading/segments.js';
import { selectedIn } from '../../parts/reading/selection.js';
import { edgeMoved, type Edge } from '../../parts/reading/spans.js';
import type { Review } from './use-review.js';

/** Choosing words of the text for a new task without a pointing device. */
export interface Choosing {
  readonly chosen: Stretch | null;
  /** Takes what the mouse has selected at once; otherwise chooses the next clause that no task has. */
  readonly begin: () => void;
  readonly step: (by: 1 | -1) => void;
  /** Moves an end of the chosen words, or, where none are, of the current obligation's. */
  readonly move: (edge: Edge, by: 1 | -1) => void;
  readonly take: () => void;
  readonly leave: () => void;
}

export function useChoosing(box: RefObject<HTMLElement | null>, review: Review, text: string): Choosing {
  const [chosen, choose] = useState<Stretch | null>(null);
  const segments = useMemo(() => segmentsOf(text), [text]);
  const add = (span: Stretch) => {
    review.add(span);
    choose(null);
    document.getSelection()?.removeAllRanges();
  };
  return {
    chosen,
    begin: () => {
      const selected = box.current && selectedIn(box.current);
      if (selected) return add(selected);
      const from = review.current === null ? 0 : Math.max(...review.current.quote.map(({ end }) => end));
      const taken = review.drawn.flatMap(({ spans }) => spans);
      choose(chosen ?? freeSegmentAfter(segments, from, taken));
    },
    step: (by) => chosen && choose(segmentBeside(segments, chosen, by)),
    move: (edge, by) => {
      if (chosen === null) return review.moveEdge(edge, by);
      choose(edgeMoved([chosen], { edge, by }, text)[0] ?? chosen);
    },
    take: () => chosen && add(chosen),
    leave: () => choose(null),
  };
}
