import { memo, useMemo, type ReactNode } from 'react';
import css from './reading.module.css';
import { paragraphsOf, type Stretch } from './paragraphs.js';
import { piecesOf, type Mark, type Piece } from './pieces.js';
import { worstOf, type SentenceState } from './sentence-state.js';
import type { Edge } from './spans.js';

/** One obligation as it is drawn in the text. */
export interface DrawnObligation {
  readonly id: string;
  readonly number: number;
  readonly state: SentenceState;
  readonly spans: readonly Stretch[];
}

/** The mark of words that are chosen for a new obligation; no obligation has this id. */
const CHOSEN = 'chosen';

interface DocumentTextProps {
  readonly text: string;
  readonly drawn: readonly DrawnObligation[];
  readonly currentId: string | null;
  readonly hotId: string | null;
  /** Words chosen with the keyboard, or that a finding speaks of. */
  readonly chosen?: Stretch | null;
  /** The ends of the current obligation's words can be taken hold of. */
  readonly handles?: boolean;
  readonly pick?: (id: string) => void;
  readonly point?: (id: string | null) => void;
}

/**
 * The directive as the clerk reads it: its own characters, cut at every bound of every mark, so that offsets stay what they
 * are. Marks are not tab stops (there are dozens); the rows beside the text are.
 */
export function DocumentText(props: DocumentTextProps) {
  const { text, drawn, currentId, hotId, chosen = null, handles = false, pick, point } = props;
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const marks = useMemo(
    () => [
      ...drawn.flatMap(({ id, spans }) => spans.map((span): Mark => ({ id, start: span.start, end: span.end }))),
      ...(chosen === null ? [] : [{ id: CHOSEN, ...chosen }]),
    ],
    [drawn, chosen],
  );
  const byId = useMemo(() => new Map(drawn.map((one) => [one.id, one])), [drawn]);
  const idAt = (target: EventTarget): string | null =>
    target instanceof Element ? (target.closest('[data-pick]')?.getAttribute('data-pick') ?? null) : null;
  return (
    <div
      className={css.text}
      onClick={(event) => {
        const id = idAt(event.target);
        const onHandle = event.target instanceof Element && event.target.closest('[data-handle]') !== null;
        if (id !== null && !onHandle) pick?.(id);
      }}
      onMouseOver={(event) => point?.(idAt(event.target))}
      onMouseLeave={() => point?.(null)}
    >
      {paragraphs.map((paragraph) => (
        <Paragraph key={paragraph.start} {...{ text, paragraph, marks, byId, currentId, hotId, handles }} />
      ))}
    </div>
  );
}

interface ParagraphProps {
  readonly text: string;
  readonly paragraph: Stretch;
  readonly marks: readonly Mark[];
  readonly byId: ReadonlyMap<string, DrawnObligation>;
  readonly currentId: string | null;
  readonly hotId: string | null;
  readonly handles: boolean;
}

const Paragraph = memo(function Paragraph(props: ParagraphProps) {
  const { text, paragraph, marks, byId, currentId, hotId, handles } = props;
  const pieces = useMemo(() => piecesOf(paragraph, marks), [paragraph, marks]);
  return (
    <p>
      {pieces.map((piece) => (
        <PieceView key={piece.start} {...{ piece, byId, currentId, hotId, handles }}>
          {text.slice(piece.start, piece.end)}
        </PieceView>
      ))}
    </p>
  );
});

interface PieceViewProps {
  readonly piece: Piece;
  readonly byId: ReadonlyMap<string, DrawnObligation>;
  readonly currentId: string | null;
  readonly hotId: string | null;
  readonly handles: boolean;
  readonly children: ReactNode;
}

function PieceView({ piece, byId, currentId, hotId, handles, children }: PieceViewProps) {
  const isChosen = piece.ids.includes(CHOSEN);
  const words = (
    <span data-at={piece.start} className={isChosen ? css.chosen : undefined} data-chosen={isChosen || undefined}>
      {children}
    </span>
  );
  const over = piece.ids.flatMap((id) => byId.get(id) ?? []);
  if (over.length === 0) return words;
  const current = over.find((one) => one.id === currentId);
  const shown = current ?? over.at(-1);
  const state = current?.state ?? worstOf(over.map((one) => one.state));
  return (
    <mark
      className={css.mark}
      data-state={state}
      data-current={current !== undefined || undefined}
      data-hot={over.some((one) => one.id === hotId) || undefined}
      data-pick={shown?.id}
      data-ids={piece.ids.join(' ')}
    >
      {piece.begins.map((id) => {
        const one = byId.get(id);
        return one && <Badge key={id} number={one.number} state={one.state} pick={id} />;
      })}
      {handles && current && piece.begins.includes(current.id) && <Handle edge="start" />}
      {words}
      {handles && current && piece.end === endOf(current) && <Handle edge="end" />}
    </mark>
  );
}

const endOf = ({ spans }: DrawnObligation): number => Math.max(...spans.map(({ end }) => end));

/** Takes hold of one end of the current words; the keyboard has its own way (Shift+←, Shift+→). */
function Handle({ edge }: { readonly edge: Edge }) {
  return <span className={css.handle} data-handle={edge} aria-hidden />;
}

/** The number that ties a sentence to its row; its colour repeats the state. */
export function Badge({
  number,
  state,
  pick,
}: {
  readonly number: number;
  readonly state: SentenceState;
  readonly pick?: string;
}) {
  return (
    <span className={css.badge} data-state={state} data-pick={pick}>
      {number}
    </span>
  );
}
