import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Stretch } from './paragraphs.js';
import { offsetAtPoint } from './selection.js';
import { edgeDragged, type Edge } from './spans.js';

interface SpanDrag {
  /** The words of the current obligation as they stand. */
  readonly spans: readonly Stretch[] | null;
  readonly text: string;
  /** Told once, when the handle is let go. */
  readonly put: (spans: readonly Stretch[]) => void;
}

/** Near its edges the text goes on by itself while a handle is held. */
const EDGE_PIXELS = 28;
const SCROLL_PIXELS = 12;

const edgeAt = (target: EventTarget | null): Edge | null => {
  const handle = target instanceof Element ? target.closest('[data-handle]') : null;
  return handle === null ? null : handle.getAttribute('data-handle') === 'start' ? 'start' : 'end';
};

function scrollNearEdge(root: Element, y: number): void {
  const { top, bottom } = root.getBoundingClientRect();
  if (y < top + EDGE_PIXELS) root.scrollTop -= SCROLL_PIXELS;
  if (y > bottom - EDGE_PIXELS) root.scrollTop += SCROLL_PIXELS;
}

/** Dragging an end of the current words: what they would be, while the handle is held; null when nothing is held. */
export function useSpanDrag(
  box: RefObject<HTMLElement | null>,
  { spans, text, put }: SpanDrag,
): readonly Stretch[] | null {
  const [dragged, setDragged] = useState<readonly Stretch[] | null>(null);
  const latest = useRef({ spans, text, put });
  latest.current = { spans, text, put };
  useEffect(() => {
    const root = box.current;
    if (!root) return;
    let held: { readonly edge: Edge; readonly from: readonly Stretch[]; now: readonly Stretch[] } | null = null;
    const down = (event: PointerEvent) => {
      const edge = edgeAt(event.target);
      const from = latest.current.spans;
      if (edge === null || from === null || event.button !== 0) return;
      event.preventDefault();
      held = { edge, from, now: from };
      root.setPointerCapture(event.pointerId);
      root.dataset['dragging'] = 'true';
    };
    const move = (event: PointerEvent) => {
      if (!held) return;
      scrollNearEdge(root, event.clientY);
      const at = offsetAtPoint(root, { x: event.clientX, y: event.clientY });
      if (at === null) return;
      held.now = edgeDragged(held.from, { edge: held.edge, at }, latest.current.text);
      setDragged(held.now);
    };
    const end = (event: PointerEvent) => {
      if (!held) return;
      if (event.type === 'pointerup') latest.current.put(held.now);
      held = null;
      delete root.dataset['dragging'];
      setDragged(null);
    };
    const listeners = { pointerdown: down, pointermove: move, pointerup: end, pointercancel: end } as const;
    const names = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;
    for (const name of names) root.addEventListener(name, listeners[name]);
    return () => {
      for (const name of names) root.removeEventListener(name, listeners[name]);
    };
  }, [box]);
  return dragged;
}
