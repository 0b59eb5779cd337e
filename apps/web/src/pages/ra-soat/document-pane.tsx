import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Directive } from '../../api/types.js';
import { DocumentText } from '../../parts/reading/document-text.js';
import { Legend } from '../../parts/reading/legend.js';
import { PageView } from '../../parts/reading/page-view.js';
import type { Stretch } from '../../parts/reading/paragraphs.js';
import { selectedIn } from '../../parts/reading/selection.js';
import { useSpanDrag } from '../../parts/reading/use-span-drag.js';
import { Key } from './key.js';
import css from './ra-soat.module.css';
import type { Choosing } from './use-choosing.js';
import type { Review } from './use-review.js';

const NO_SPANS: readonly Stretch[] = [];

interface DocumentPaneProps {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly directive: Directive;
  readonly review: Review;
  readonly choosing: Choosing;
  /** Words that a finding speaks of. */
  readonly shown: Stretch | null;
  /** The pages of the original stand in place of its text; null where it has none. */
  readonly original: { readonly on: boolean; readonly set: (on: boolean) => void } | null;
}

/** The directive, with its sentences marked; selecting words offers to make a task of them, handles move the current one's ends. */
export function DocumentPane(props: DocumentPaneProps) {
  const { box, directive, review, choosing, shown, original } = props;
  const { text } = directive;
  const { currentId, hotId, current, point } = review;
  const selected = useSelected(box);
  const spans = current?.quote ?? null;
  const dragged = useSpanDrag(box, { spans, text, put: review.respan });
  const drawn = useMemo(
    () =>
      dragged === null
        ? review.drawn
        : review.drawn.map((one) => (one.id === currentId ? { ...one, spans: dragged } : one)),
    [dragged, review.drawn, currentId],
  );
  const chosen = choosing.chosen ?? shown;
  useInView(box, currentId === null ? null : `[data-ids~="${currentId}"]`, currentId);
  useInView(box, chosen === null ? null : '[data-chosen]', chosen);
  const take = (act: (span: Stretch) => void) => () => {
    if (selected) act(selected.span);
    document.getSelection()?.removeAllRanges();
  };
  return (
    <section className={`card ${css.document}`} aria-label="Văn bản">
      <div className={css.legendBar}>
        <div className={css.legendRow}>
          {original?.on ? <strong>Bản gốc</strong> : <Legend />}
          {original && (
            <Button
              size="xs"
              variant="default"
              rightSection={<Key name="O" />}
              onClick={() => original.set(!original.on)}
            >
              {original.on ? 'Văn bản' : 'Bản gốc'}
            </Button>
          )}
        </div>
        {choosing.chosen !== null && <ChoosingBar choosing={choosing} />}
      </div>
      {original?.on && (
        <div className={`scroll ${css.scroll}`} tabIndex={0} role="region" aria-label="Bản gốc">
          <PageView directiveId={directive.id} spans={spans ?? NO_SPANS} />
        </div>
      )}
      <div
        ref={box}
        hidden={original?.on ?? false}
        className={`scroll ${css.scroll}`}
        tabIndex={0}
        role="region"
        aria-label="Nội dung văn bản"
      >
        <DocumentText
          {...{ text, drawn, currentId, hotId, chosen, point }}
          handles
          pick={(id) => document.getSelection()?.isCollapsed !== false && review.select(id)}
        />
        {selected && (
          <div className={css.adder} style={{ top: selected.top, left: selected.left }}>
            <Button
              size="xs"
              leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}
              rightSection={<Key name="N" />}
              onMouseDown={(event) => event.preventDefault()}
              onClick={take(review.add)}
            >
              Thêm nhiệm vụ từ đoạn đã chọn
            </Button>
            {currentId !== null && (
              <Button
                size="xs"
                variant="default"
                onMouseDown={(event) => event.preventDefault()}
                onClick={take((span) => review.respan([span]))}
              >
                {`Lấy đoạn này cho mục ${review.numberOf(currentId)}`}
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
  );
}

/** What the keys do while words are being chosen. */
function ChoosingBar({ choosing }: { readonly choosing: Choosing }) {
  return (
    <div className={css.choosing} role="status">
      <span>
        Đang chọn đoạn văn: <Key name="↑" /> <Key name="↓" /> đổi câu, <Key name="Shift+←" /> <Key name="Shift+→" /> đổi
        chỗ cuối
      </span>
      <Button size="xs" onClick={choosing.take} rightSection={<Key name="Enter" />}>
        Thêm nhiệm vụ
      </Button>
      <Button size="xs" variant="default" onClick={choosing.leave} rightSection={<Key name="Esc" />}>
        Thôi
      </Button>
    </div>
  );
}

interface Selected {
  readonly span: Stretch;
  readonly top: number;
  readonly left: number;
}

function useSelected(box: RefObject<HTMLDivElement | null>): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  const pressed = useRef(false);
  useEffect(() => {
    const look = () => {
      const root = box.current;
      const span = root && !pressed.current ? selectedIn(root) : null;
      if (!root || !span) return setSelected(null);
      const words = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
      const frame = root.getBoundingClientRect();
      if (!words) return;
      const left = Math.max(8, Math.min(words.left - frame.left, frame.width - 300));
      setSelected({ span, top: words.bottom - frame.top + root.scrollTop + 8, left });
    };
    const down = () => {
      pressed.current = true;
    };
    const up = () => {
      pressed.current = false;
      look();
    };
    document.addEventListener('selectionchange', look);
    document.addEventListener('mousedown', down);
    document.addEventListener('mouseup', up);
    return () => {
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('mousedown', down);
      document.removeEventListener('mouseup', up);
    };
  }, [box]);
  return selected;
}

/** What is asked for comes to the middle by a jump when `asked` changes; it stays where it is when it can be seen already. */
function useInView(box: RefObject<HTMLDivElement | null>, selector: string | null, asked: unknown): void {
  useEffect(() => {
    const root = box.current;
    const mark = selector === null ? null : root?.querySelector(selector);
    if (!root || !mark) return;
    const frame = root.getBoundingClientRect();
    const place = mark.getBoundingClientRect();
    if (place.top >= frame.top + 24 && place.bottom <= frame.bottom - 24) return;
    root.scrollTop += place.top - frame.top - frame.height / 3;
  }, [box, selector, asked]);
}
