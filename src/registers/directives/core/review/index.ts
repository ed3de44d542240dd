// What the review of a directive is made of, for its server and its page.
export { type CaretMove, likelySplit, moveCaret } from './caret.ts';
export { type BlockingGap, type Gap, type GapFacts, type WarningGap, gapsOf, gapsToIssue } from './gaps.ts';
export { type History, redo, startHistory, step, undo } from './history.ts';
export { type ToIssue, toIssue, withIssued } from './issuing.ts';
export { type Line, type Segment, linesOf, segmentsOf } from './lines.ts';
export {
  type ItemChange,
  type Items,
  addItem,
  changeItem,
  decideItem,
  isOpenToChange,
  mergeWithNext,
  nextToDecide,
  respanItem,
  splitItem,
} from './review-draft.ts';
export { ROLLOUT_LIMIT, type RolloutLines, rolloutLines } from './rollout-lines.ts';
export { type Span, inOrder, overlap, tighten } from './spans.ts';
