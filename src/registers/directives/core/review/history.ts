// Undo and redo of a review. Steps with the same name in a row (typing in one field) are taken back as one.
import type { Items } from './review-draft.ts';

export interface History {
  readonly past: readonly Items[];
  readonly present: Items;
  readonly future: readonly Items[];
  /** The name of the last step, while it can still grow. */
  readonly growing: string | null;
}

const DEPTH = 200;

export const startHistory = (items: Items): History => ({ past: [], present: items, future: [], growing: null });

/** Takes a step; `name` null never joins the step before. What had been undone can't be redone after it. */
export function step(history: History, items: Items, name: string | null = null): History {
  if (items === history.present) return history;
  const joins = name !== null && name === history.growing;
  const past = joins ? history.past : [...history.past, history.present].slice(-DEPTH);
  return { past, present: items, future: [], growing: name };
}

export function undo(history: History): History {
  const before = history.past.at(-1);
  if (!before) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], growing: null };
}

export function redo(history: History): History {
  const [after, ...rest] = history.future;
  if (!after) return history;
  return { past: [...history.past, history.present], present: after, future: rest, growing: null };
}
