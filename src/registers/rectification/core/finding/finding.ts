// A finding 问题 as stored: what was found at whom, why, what is done about it, who proved it, who signed it off.
import type { Clock } from '#deadlines';
import type { Day, MatterId, PersonId, UnitId } from '#kernel';
import type { Origin } from '#matters';
import type { CauseClass, InspectionKind } from '../kinds.ts';

/** In the order of life. */
export const FINDING_STATUSES = [
  'found',
  'accepted',
  'mending',
  'self-checked',
  'returned',
  'excepted',
  'signed-off',
  'closed',
  'withdrawn',
] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** It cannot be mended for now: asked by the unit, decided by an approver, with a day on which it ends. */
export interface Exception {
  readonly askedOn: Day;
  readonly askedBy: PersonId;
  readonly reason: string;
  /** What is done meanwhile so that it does no harm. */
  readonly meanwhile: string;
  readonly until: Day;
  readonly decided: { readonly on: Day; readonly by: PersonId; readonly granted: boolean; readonly note: string | null } | null;
}

/** Where its mending was made known (双公开). */
export interface Publication {
  readonly on: Day;
  readonly by: PersonId;
  readonly where: string;
  /** True for a reason why it is not made known, in place of the place. */
  readonly withheld: boolean;
}

/** A finding that a person has confirmed to be the same. */
export interface Same {
  readonly finding: MatterId;
  readonly number: string;
  readonly on: Day;
  readonly by: PersonId;
}

export interface Finding {
  readonly number: string;
  readonly title: string;
  readonly text: string;
  /** The rule that it offends against. */
  readonly basis: string | null;
  readonly inspection: MatterId;
  readonly inspectionNumber: string;
  readonly kind: InspectionKind;
  /** Who inspected, where it is not the issuing unit itself. */
  readonly inspectedBy: string | null;
  readonly issuer: UnitId;
  readonly lead: UnitId;
  /** Its characters in the feedback document. */
  readonly span: Origin | null;
  readonly planBy: Day;
  readonly due: Day;
  readonly status: FindingStatus;
  readonly openedOn: Day;
  /** The head of the unit who took it on (INS-03). */
  readonly firstResponsible: PersonId | null;
  readonly official: PersonId | null;
  readonly cause: { readonly class: CauseClass; readonly text: string } | null;
  readonly measures: string | null;
  /** Everybody who set measures, proved or self-checked: none of them signs off. */
  readonly doers: readonly PersonId[];
  readonly proofs: number;
  readonly selfCheckedOn: Day | null;
  readonly returns: number;
  readonly exception: Exception | null;
  readonly exceptions: number;
  readonly signOff: { readonly on: Day; readonly by: PersonId; readonly signatory: string | null; readonly note: string } | null;
  readonly inside: Publication | null;
  readonly outside: Publication | null;
  readonly closedOn: Day | null;
  readonly endReason: string | null;
  readonly sameAs: readonly Same[];
  readonly notSame: readonly MatterId[];
  readonly clocks: readonly Clock[];
}

export const hasEnded = (status: FindingStatus): boolean => status === 'closed' || status === 'withdrawn';

/** An exception that waits for its approver. */
export const asked = ({ exception }: Finding): Exception | null => (exception && !exception.decided ? exception : null);
