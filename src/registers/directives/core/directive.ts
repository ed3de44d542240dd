// A directive 部署 as a matter: its text word for word, and which of its sentences have become commitments.
import type { Day, MatterId, UnitId } from '#kernel';
import type { Excerpt } from '#matters';

export type DirectiveStatus = 'in-review' | 'issued' | 'discarded';

/** A sentence that was issued: the characters [start, end) of the text and the commitment that they became. */
export interface IssuedSentence {
  readonly commitment: MatterId;
  readonly start: number;
  readonly end: number;
}

export interface Directive {
  readonly number: string;
  readonly status: DirectiveStatus;
  readonly title: string;
  readonly text: string;
  readonly docDate: Day | null;
  readonly issuer: UnitId;
  readonly receivedOn: Day;
  readonly issuedOn: Day | null;
  readonly issued: readonly IssuedSentence[];
  /** Sentences that were tied to commitments which another directive had brought already. */
  readonly linked: readonly IssuedSentence[];
  readonly addressees: readonly UnitId[];
  readonly endReason: string | null;
  readonly endedOn: Day | null;
}

const AROUND = 120;

/** The sentence with the words around it, as it stands in the text. */
export const excerpt = (directive: Directive, start: number, end: number): Excerpt => ({
  before: directive.text.slice(Math.max(0, start - AROUND), start),
  sentence: directive.text.slice(start, end),
  after: directive.text.slice(end, end + AROUND),
});
