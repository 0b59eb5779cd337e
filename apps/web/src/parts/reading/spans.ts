import type { Stretch } from './paragraphs.js';
import { trimmed, wordsNear } from './words.js';

/** Which end of an obligation's words is moved. */
export type Edge = 'start' | 'end';
type Spans = readonly Stretch[];

const inOrder = (spans: Spans): Stretch[] => [...spans].sort((a, b) => a.start - b.start);
const boundOf = (spans: Spans, edge: Edge): number =>
  edge === 'start' ? Math.min(...spans.map(({ start }) => start)) : Math.max(...spans.map(({ end }) => end));

/** Moves one end over one word, backwards or forwards; the same spans where there is no word to move over. */
export function edgeMoved(spans: Spans, move: { readonly edge: Edge; readonly by: 1 | -1 }, text: string): Spans {
  const { edge, by } = move;
  const bound = boundOf(spans, edge);
  const bounds = wordsNear(text, bound).map((word) => word[edge]);
  const target = by > 0 ? bounds.find((at) => at > bound) : bounds.findLast((at) => at < bound);
  return target === undefined ? spans : edgePut(spans, { edge, at: target }, text);
}

/** Puts one end at the word nearest to a place: what a dragged handle does. At least one word always stays. */
export function edgeDragged(spans: Spans, place: { readonly edge: Edge; readonly at: number }, text: string): Spans {
  const { edge, at } = place;
  const nearest = wordsNear(text, at)
    .map((word) => word[edge])
    .reduce<number | null>(
      (best, bound) => (best === null || Math.abs(bound - at) < Math.abs(best - at) ? bound : best),
      null,
    );
  return nearest === null ? spans : edgePut(spans, { edge, at: nearest }, text);
}

/** Parts that the end passes are left out; the part in which it comes to stand is cut, or grows where it leaves them all. */
function edgePut(spans: Spans, { edge, at }: { readonly edge: Edge; readonly at: number }, text: string): Spans {
  const [first, last] = [boundOf(spans, 'start'), boundOf(spans, 'end')];
  const ordered = inOrder(spans);
  const kept = ordered.filter((span) => (edge === 'start' ? span.end > at : span.start < at));
  const outer = edge === 'start' ? kept[0] : kept.at(-1);
  if (outer === undefined) return spans;
  const moved = trimmed(edge === 'start' ? { start: at, end: outer.end } : { start: outer.start, end: at }, text);
  if (moved.end <= moved.start) return spans;
  // Between two parts of a quote an end can only come to stand on the nearer part.
  const within = edge === 'start' ? at <= first || at >= outer.start : at >= last || at <= outer.end;
  const put = within ? moved : outer;
  return kept.map((span) => (span === outer ? put : span));
}

/** Parts of a quote in the order of the text; neighbours with nothing but separators between them are one. */
export function joined(spans: Spans, text: string): Stretch[] {
  return inOrder(spans).reduce<Stretch[]>((parts, span) => {
    const last = parts.at(-1);
    if (last === undefined || /[^\s;,.]/u.test(text.slice(last.end, span.start))) return [...parts, span];
    return [...parts.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }];
  }, []);
}
