// What can happen to a directive. Its text is in the ledger itself, so that the chain vouches for every character.
import type { Day, UnitId } from '#kernel';
import type { EvidenceRef } from '#matters';
import type { IssuedSentence } from './directive.ts';

export type DirectiveEvent =
  | {
      readonly type: 'DirectiveReceived';
      readonly on: Day;
      readonly number: string;
      readonly title: string;
      readonly text: string;
      readonly docDate: Day | null;
      readonly issuer: UnitId;
      /** The file as it came, if it came as one. */
      readonly evidence: readonly EvidenceRef[];
    }
  | {
      readonly type: 'DirectiveIssued';
      readonly on: Day;
      readonly issued: readonly IssuedSentence[];
      readonly linked: readonly IssuedSentence[];
      readonly addressees: readonly UnitId[];
    }
  | { readonly type: 'DirectiveDiscarded'; readonly on: Day; readonly reason: string };
