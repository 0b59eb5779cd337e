import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { DocumentText, type DrawnObligation } from '../../parts/reading/document-text.js';
import { Legend } from '../../parts/reading/legend.js';
import type { Stretch } from '../../parts/reading/paragraphs.js';
import { selectedIn } from '../../parts/reading/selection.js';
import css from './ra-soat.module.css';

interface DocumentPaneProps {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly text: string;
  readonly drawn: readonly DrawnObligation[];
  readonly currentId: string | null;
  readonly hotId: string | null;
  readonly pick: (id: string) => void;
  readonly point: (id: string | null) => void;
  readonly add: ((span: Stretch) => void) | null;
}

/** The directive, with its sentences marked; selecting words offers to make a task of them. */
export function DocumentPane({ box, text, drawn, currentId, hotId, pick, point, add }: DocumentPaneProps) {
  const selected = useSelected(box, add !== null);
  useCurrentInView(box, currentId);
  return (
    <section className={`card ${css.document}`} aria-label="Văn bản">
      <div className={css.legendBar}>
        <Legend />
      </div>
      <div ref={box} className={`scroll ${css.scroll}`} tabIndex={0} role="region" aria-label="Nội dung văn bản">
        <DocumentText
          {...{ text, drawn, currentId, hotId, point }}
          pick={(id) => document.getSelection()?.isCollapsed !== false && pick(id)}
        />
        {selected && add && (
          <div className={css.adder} style={{ top: selected.top, left: selected.left }}>
            <Button
              size="xs"
              leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                add(selected.span);
                document.getSelection()?.removeAllRanges();
              }}
            >
              Thêm nhiệm vụ từ đoạn đã chọn
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

interface Selected {
  readonly span: Stretch;
  readonly top: number;
  readonly left: number;
}

function useSelected(box: RefObject<HTMLDivElement | null>, active: boolean): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (!active) return;
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
  }, [box, active]);
  return selected;
}

/** The current sentence comes to the middle by a jump; it stays where it is when it can be seen already. */
function useCurrentInView(box: RefObject<HTMLDivElement | null>, currentId: string | null): void {
  useEffect(() => {
    const root = box.current;
    const mark = currentId === null ? null : root?.querySelector(`[data-ids~="${currentId}"]`);
    if (!root || !mark) return;
    const frame = root.getBoundingClientRect();
    const place = mark.getBoundingClientRect();
    if (place.top >= frame.top + 24 && place.bottom <= frame.bottom - 24) return;
    root.scrollTop += place.top - frame.top - frame.height / 3;
  }, [box, currentId]);
}
