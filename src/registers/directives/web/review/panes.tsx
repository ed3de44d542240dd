// Text and items: two panes that scroll on their own, or two tabs with one of them.
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useWords } from '#platform/web';
import { reviewWords } from '../words.ts';

export interface PanesProps {
  readonly wide: boolean;
  readonly tab: 'text' | 'cards';
  readonly onTab: (tab: 'text' | 'cards') => void;
  readonly count: number;
  readonly text: ReactNode;
  readonly cards: ReactNode;
}

const TABS = ['text', 'cards'] as const;

export function Panes({ wide, tab, onTab, count, text, cards }: PanesProps) {
  const w = useWords(reviewWords);
  const id = useId();
  const bar = useRef<HTMLDivElement>(null);
  if (wide) {
    return (
      <div className="review review-wide">
        {text}
        {cards}
      </div>
    );
  }
  const arrows = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = tab === 'text' ? 'cards' : 'text';
    onTab(other);
    bar.current?.querySelector<HTMLElement>(`[data-tab="${other}"]`)?.focus();
  };
  return (
    <div className="review">
      <div className="review-tabs" role="tablist" ref={bar} onKeyDown={arrows}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            data-tab={one}
            id={`${id}-${one}`}
            aria-selected={tab === one}
            aria-controls={`${id}-${one}-pane`}
            tabIndex={tab === one ? 0 : -1}
            onClick={() => onTab(one)}
          >
            {w(`review-${one}`)}
            {one === 'cards' ? <span className="count"> {count}</span> : null}
          </button>
        ))}
      </div>
      {TABS.map((one) => (
        <div key={one} role="tabpanel" id={`${id}-${one}-pane`} aria-labelledby={`${id}-${one}`} hidden={tab !== one}>
          {one === 'text' ? text : cards}
        </div>
      ))}
    </div>
  );
}
