// The directives register's door.
export * as directivesApi from './api.ts';
export { type DirectiveCommand, type ItemToIssue, type MeasureDraft, ISSUE_LIMIT, TEXT_LIMIT } from './commands.ts';
export { directives } from './definition.ts';
export type { Directive, DirectiveStatus, IssuedSentence } from './directive.ts';
export { type NamedUnit, blankItem, proposeItems } from './proposal/propose.ts';
export { measureOf } from './proposal/quantity.ts';
export { receivedTitle } from './proposal/received-title.ts';
export {
  type BlockingGap,
  type CaretMove,
  type Gap,
  type GapFacts,
  type History,
  type ItemChange,
  type Items,
  type Line,
  type RolloutLines,
  type Segment,
  type Span,
  type ToIssue,
  type WarningGap,
  ROLLOUT_LIMIT,
  addItem,
  changeItem,
  decideItem,
  gapsOf,
  gapsToIssue,
  inOrder,
  isOpenToChange,
  likelySplit,
  linesOf,
  mergeWithNext,
  moveCaret,
  nextToDecide,
  overlap,
  redo,
  respanItem,
  rolloutLines,
  segmentsOf,
  splitItem,
  startHistory,
  step,
  tighten,
  toIssue,
  undo,
  withIssued,
} from './review/index.ts';
export { directiveRegisterWords } from './words.ts';
