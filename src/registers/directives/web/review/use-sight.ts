// Keeps text and card of the current item in sight together: whichever was chosen, the other is found.
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { focusCard } from '../cards/card.tsx';

/** Scrolls both into sight when the current item or the pane on screen changes. Gives what moves the focus along. */
export function useSight(current: string | null, pane: RefObject<HTMLDivElement | null>, shown: string): () => void {
  const latest = useRef(current);
  latest.current = current;
  const begun = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pane that has just come on screen scrolls too
  useEffect(() => {
    // At first the page is seen from its head; side by side the panes scroll without moving it.
    const first = !begun.current && shown !== 'both';
    begun.current = true;
    if (current === null || first) return;
    const id = CSS.escape(current);
    // Alone on a small screen a card is taller than the view: its head has to be seen, not its middle.
    document.querySelector(`[data-card="${id}"]`)?.scrollIntoView({ block: shown === 'cards' ? 'start' : 'nearest' });
    pane.current?.querySelector(`[data-item="${id}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current, pane, shown]);
  return useCallback(() => {
    // After the redraw: the item that is current by then gets the focus, in the pane that had it.
    setTimeout(() => {
      const id = latest.current;
      if (id === null) return;
      const inText = pane.current?.contains(document.activeElement) === true;
      const number = pane.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"] .mark-number`);
      if (inText && number) number.focus({ preventScroll: true });
      else focusCard(id);
    }, 0);
  }, [pane]);
}
