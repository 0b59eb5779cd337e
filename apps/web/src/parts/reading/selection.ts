import type { Stretch } from './paragraphs.js';

/** The spans that hold the directive's own characters carry where they begin; badges between them do not count. */
const HOLDER = '[data-at]';

function offsetIn(holder: Element, node: Node, offset: number): number {
  const at = Number(holder.getAttribute('data-at'));
  return node.nodeType === Node.TEXT_NODE ? at + offset : at + (offset > 0 ? (holder.textContent ?? '').length : 0);
}

/** A place in the page as an offset into the directive's text; null outside it. */
export function offsetOf(root: Element, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null;
  const element = node instanceof Element ? node : node.parentElement;
  const holder = element?.closest(HOLDER);
  if (holder) return offsetIn(holder, node, offset);
  const range = document.createRange();
  range.setStart(node, offset);
  const after = [...root.querySelectorAll(HOLDER)].find((one) => range.comparePoint(one, 0) >= 0);
  return after ? Number(after.getAttribute('data-at')) : null;
}

/** What is selected in the directive's text, in order; null where nothing is. */
export function selectedIn(root: Element): Stretch | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(root, range.startContainer, range.startOffset);
  const end = offsetOf(root, range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}

/** Where the reader last clicked in the text: the place to split at. */
export function caretIn(root: Element): number | null {
  const selection = document.getSelection();
  if (!selection || !selection.isCollapsed || !selection.anchorNode) return null;
  return offsetOf(root, selection.anchorNode, selection.anchorOffset);
}

/** The offset under a point of the window: where a dragged handle is. */
export function offsetAtPoint(root: Element, { x, y }: { readonly x: number; readonly y: number }): number | null {
  if ('caretPositionFromPoint' in document) {
    const place = document.caretPositionFromPoint(x, y);
    return place && offsetOf(root, place.offsetNode, place.offset);
  }
  // Older WebKit has only its own name for it.
  const range = (document as Partial<Pick<Document, 'caretRangeFromPoint'>>).caretRangeFromPoint?.call(document, x, y);
  return range ? offsetOf(root, range.startContainer, range.startOffset) : null;
}
