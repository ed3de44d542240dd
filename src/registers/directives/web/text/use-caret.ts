// The caret of the text pane: it chooses where to split an item, or where a new one begins and ends.
import { useCallback, useState } from 'react';
import { type CaretMove, type Items, type Span, likelySplit, moveCaret, tighten } from '#registers/directives';

export type Caret =
  | { readonly mode: 'split'; readonly item: string; readonly at: number; readonly bounds: Span }
  | { readonly mode: 'from'; readonly at: number; readonly bounds: Span }
  | { readonly mode: 'to'; readonly at: number; readonly bounds: Span; readonly from: number };

export interface CaretHandle {
  readonly caret: Caret | null;
  /** Shows a caret in the item, or gives false where it can't be split: at `at` when that lies inside, else where a split is likeliest. */
  readonly startSplit: (items: Items, id: string, at: number | null) => boolean;
  readonly startAdd: (items: Items, current: string | null) => void;
  readonly move: (move: CaretMove) => void;
  readonly place: (at: number) => void;
  /** The new item begins here; it ends before the next one begins. */
  readonly fixStart: (items: Items) => void;
  readonly stop: () => void;
}

export function useCaret(text: string): CaretHandle {
  const [caret, setCaret] = useState<Caret | null>(null);
  const put = useCallback((at: (caret: Caret) => number) => setCaret((now) => now && { ...now, at: at(now) }), []);
  return {
    caret,
    startSplit: (items, id, at) => {
      const item = items.find((one) => one.id === id);
      if (!item || item.decision === 'issued' || item.end - item.start < 2) return false;
      const bounds = { start: item.start + 1, end: item.end - 1 };
      const inside = at !== null && at >= bounds.start && at <= bounds.end;
      setCaret({ mode: 'split', item: id, at: inside ? at : likelySplit(text, item), bounds });
      return true;
    },
    startAdd: (items, current) => {
      const item = items.find((one) => one.id === current);
      const free = tighten(text, { start: item?.end ?? 0, end: text.length });
      setCaret({ mode: 'from', at: free?.start ?? 0, bounds: { start: 0, end: text.length } });
    },
    move: (move) => put(({ at, bounds }) => moveCaret(text, at, move, bounds)),
    place: (at) => put(({ bounds }) => Math.min(bounds.end, Math.max(bounds.start, at))),
    fixStart: (items) =>
      setCaret((now) => {
        if (now?.mode !== 'from') return now;
        const next = items.find((item) => item.decision !== 'rejected' && item.start >= now.at);
        const bounds = { start: now.at, end: next?.start ?? text.length };
        return { mode: 'to', from: now.at, at: moveCaret(text, now.at, 'pause-right', bounds), bounds };
      }),
    stop: useCallback(() => setCaret(null), []),
  };
}
