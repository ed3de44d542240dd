// The items of a review as they are edited, with undo and redo, and which of them is the current one.
import { useCallback, useMemo, useRef, useState } from 'react';
import { newKey } from '#platform/web';
import {
  type History,
  type ItemChange,
  type Items,
  type Span,
  addItem,
  changeItem,
  decideItem,
  mergeWithNext,
  nextToDecide,
  redo,
  respanItem,
  splitItem,
  startHistory,
  step,
  undo,
} from '#registers/directives';

export interface Editing {
  readonly items: Items;
  readonly current: string | null;
  readonly setCurrent: (id: string | null) => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Each gives false where the step can't be taken. */
  readonly decide: (id: string, decision: 'accepted' | 'rejected') => boolean;
  readonly change: (id: string, change: ItemChange) => boolean;
  readonly split: (id: string, at: number) => boolean;
  readonly merge: (id: string) => boolean;
  readonly add: (span: Span) => boolean;
  readonly respan: (id: string, span: Span) => boolean;
  readonly takeIn: (more: Items) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const idNow = () => newKey();

export function useEditing(text: string, first: Items): Editing {
  const [history, setHistory] = useState<History>(() => startHistory(first));
  const [chosen, setCurrent] = useState<string | null>(
    () => first.find((item) => item.decision === 'open')?.id ?? first[0]?.id ?? null,
  );
  const latest = useRef(history);
  latest.current = history;

  const take = useCallback((items: Items | null, name?: string): boolean => {
    if (!items) return false;
    latest.current = step(latest.current, items, name ?? null);
    setHistory(latest.current);
    return true;
  }, []);
  const travel = useCallback((by: (history: History) => History) => {
    const [before, after] = [latest.current.present, by(latest.current)];
    latest.current = after;
    setHistory(after);
    const touched = after.present.find((item) => !before.includes(item));
    if (touched) setCurrent(touched.id);
  }, []);

  const now = () => latest.current.present;
  const steps = useMemo(
    () => ({
      decide: (id: string, decision: 'accepted' | 'rejected') => {
        const taken = take(decideItem(now(), id, decision));
        const decided = now().find((item) => item.id === id);
        if (taken && decided?.decision === decision) setCurrent(nextToDecide(now(), id));
        return taken;
      },
      change: (id: string, change: ItemChange) => take(changeItem(now(), id, change), `${id} ${Object.keys(change).join()}`),
      split: (id: string, at: number) => take(splitItem(now(), text, id, at, idNow())),
      merge: (id: string) => take(mergeWithNext(now(), text, id)),
      add: (span: Span) => {
        const id = idNow();
        const taken = take(addItem(now(), text, span, id));
        if (taken) setCurrent(id);
        return taken;
      },
      respan: (id: string, span: Span) => take(respanItem(now(), text, id, span)),
      takeIn: (more: Items) => void take([...now(), ...more].toSorted((a, b) => a.start - b.start)),
      undo: () => travel(undo),
      redo: () => travel(redo),
    }),
    [take, travel, text],
  );

  const items = history.present;
  const current = items.some((item) => item.id === chosen) ? chosen : (items[0]?.id ?? null);
  return { items, current, setCurrent, canUndo: history.past.length > 0, canRedo: history.future.length > 0, ...steps };
}
