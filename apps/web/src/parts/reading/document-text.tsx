import { memo, useMemo, type ReactNode } from 'react';
import css from './reading.module.css';
import { paragraphsOf, type Stretch } from './paragraphs.js';
import { piecesOf, type Mark, type Piece } from './pieces.js';
import { worstOf, type SentenceState } from './sentence-state.js';

/** One obligation as it is drawn in the text. */
export interface DrawnObligation {
  readonly id: string;
  readonly number: number;
  readonly state: SentenceState;
  readonly spans: readonly Stretch[];
}

interface DocumentTextProps {
  readonly text: string;
  readonly drawn: readonly DrawnObligation[];
  readonly currentId: string | null;
  readonly hotId: string | null;
  readonly pick?: (id: string) => void;
  readonly point?: (id: string | null) => void;
}

/**
 * The directive as the clerk reads it: its own characters, cut at every bound of every mark, so that offsets stay what they
 * are. Marks are not tab stops (there are dozens); the rows beside the text are.
 */
export function DocumentText({ text, drawn, currentId, hotId, pick, point }: DocumentTextProps) {
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const marks = useMemo(
    () => drawn.flatMap(({ id, spans }) => spans.map((span): Mark => ({ id, start: span.start, end: span.end }))),
    [drawn],
  );
  const byId = useMemo(() => new Map(drawn.map((one) => [one.id, one])), [drawn]);
  const idAt = (target: EventTarget): string | null =>
    target instanceof Element ? (target.closest('[data-pick]')?.getAttribute('data-pick') ?? null) : null;
  return (
    <div
      className={css.text}
      onClick={(event) => {
        const id = idAt(event.target);
        if (id !== null) pick?.(id);
      }}
      onMouseOver={(event) => point?.(idAt(event.target))}
      onMouseLeave={() => point?.(null)}
    >
      {paragraphs.map((paragraph) => (
        <Paragraph key={paragraph.start} {...{ text, paragraph, marks, byId, currentId, hotId }} />
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
}

const Paragraph = memo(function Paragraph({ text, paragraph, marks, byId, currentId, hotId }: ParagraphProps) {
  const pieces = useMemo(() => piecesOf(paragraph, marks), [paragraph, marks]);
  return (
    <p>
      {pieces.map((piece) => (
        <PieceView key={piece.start} {...{ piece, byId, currentId, hotId }}>
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
  readonly children: ReactNode;
}

function PieceView({ piece, byId, currentId, hotId, children }: PieceViewProps) {
  const words = <span data-at={piece.start}>{children}</span>;
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
      {words}
    </mark>
  );
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
