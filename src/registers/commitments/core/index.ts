// The commitments register's door.
export { type CommitmentCommand, IssueCommitment, MeasureAsked } from './commands.ts';
export {
  type Child,
  type Commitment,
  type CommitmentStatus,
  type Delay,
  type ItemKind,
  type Source,
  share,
} from './commitment.ts';
export { commitments } from './definition.ts';
export type { CommitmentEvent } from './events.ts';
export type { Measure, Share } from './measure.ts';
export { isBehind } from './pace.ts';
export { commitmentWords } from './words.ts';
