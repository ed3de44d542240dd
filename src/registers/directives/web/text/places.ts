// Between the characters of the text and the page: every piece that is drawn carries where it begins (`data-start`).
import type { Span } from '#registers/directives';

const PIECE = '[data-start]';

const startOf = (piece: Element): number => Number(piece.getAttribute('data-start'));

/** The character at a point of a text node, or null outside the drawn text. */
function placeAt(node: Node, offset: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest(PIECE);
  return piece && node.nodeType === Node.TEXT_NODE ? startOf(piece) + offset : null;
}

/** The character under a point of the screen. */
export function placeFromPoint(x: number, y: number): number | null {
  if ('caretPositionFromPoint' in document) {
    const found = document.caretPositionFromPoint(x, y);
    return found ? placeAt(found.offsetNode, found.offset) : null;
  }
  return null;
}

/** What is marked inside `pane`, as characters of the text; null when nothing is. */
export function markedSpan(pane: HTMLElement | null): Span | null {
  const selection = globalThis.getSelection();
  if (!pane || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const pieces = [...pane.querySelectorAll(PIECE)].filter((piece) => range.intersectsNode(piece));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return null;
  const start = first.contains(range.startContainer) ? placeAt(range.startContainer, range.startOffset) : startOf(first);
  const end = last.contains(range.endContainer)
    ? placeAt(range.endContainer, range.endOffset)
    : startOf(last) + (last.textContent?.length ?? 0);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** Where the browser's own caret was last put in the pane (a click), or null. */
export function clickedPlace(pane: HTMLElement | null): number | null {
  const selection = globalThis.getSelection();
  const node = selection?.anchorNode;
  if (!pane || !selection?.isCollapsed || !node || !pane.contains(node)) return null;
  return placeAt(node, selection.anchorOffset);
}
