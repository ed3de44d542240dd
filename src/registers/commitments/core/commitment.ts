// A commitment 重点工作事项 as stored: one verifiable thing that a unit must do, traced to the sentence that demands it.
import type { Clock } from '#deadlines';
import type { Day, MatterId, PersonId, UnitId } from '#kernel';
import type { Sealed } from '#ledger';
import type { Expected } from '#matters';
import type { Raised } from './rungs.ts';
import { type Measure, type Share, countedUnit, ownShare } from './measure.ts';

export type CommitmentStatus =
  | 'issued'
  | 'objected'
  | 'acknowledged'
  | 'under-way'
  | 'reported'
  | 'returned'
  | 'verified'
  | 'closed'
  | 'withdrawn'
  | 'superseded';

export type ItemKind = 'measure' | 'prohibition' | 'target' | 'problem';

/** Where a directive demands it: characters [start, end) of its stored text. */
export interface Source {
  readonly directive: MatterId;
  readonly start: number;
  readonly end: number;
}

/** A part handed down, as its parent last heard of it. */
export interface Child {
  readonly id: MatterId;
  readonly unit: UnitId;
  readonly status: CommitmentStatus;
  readonly share: Share | null;
  readonly counts: string | null;
}

/** Why it is late: the class of cause, whose it is, and what will be done about it. */
export interface Delay {
  readonly cause: 'understanding' | 'attitude' | 'method';
  readonly nature: 'objective' | 'subjective';
  readonly explanation: string;
  readonly recovery: string;
}

/** It had been closed, and was opened again: it had never been done, or it was done and came back. */
export interface Reopening {
  readonly on: Day;
  readonly closedOn: Day;
  readonly how: 'never-done' | 'came-back';
  /** The look-back that found it, or null where the issuer saw it otherwise. */
  readonly lookBack: MatterId | null;
}

export interface Commitment {
  readonly number: string;
  readonly status: CommitmentStatus;
  readonly title: string;
  readonly sentence: string;
  readonly itemKind: ItemKind;
  readonly sources: readonly Source[];
  readonly parent: MatterId | null;
  /** The supervision act that it was promised or demanded in; absent where there was none. */
  readonly act?: MatterId | undefined;
  readonly issuer: UnitId;
  readonly lead: UnitId;
  readonly assisting: readonly UnitId[];
  readonly verifier: UnitId;
  readonly ownUnitMayVerify: boolean;
  readonly leadOfficial: PersonId | null;
  readonly contact: Sealed | null;
  readonly issuedOn: Day;
  readonly due: Day | null;
  readonly measure: Measure;
  /** Absent for a straight line. */
  readonly expected?: Expected;
  readonly children: readonly Child[];
  readonly objection: string | null;
  readonly extensionAsked: { readonly until: Day; readonly reason: string } | null;
  readonly extensions: number;
  readonly doers: readonly PersonId[];
  readonly reports: number;
  readonly returns: number;
  readonly delay: Delay | null;
  readonly acknowledgedOn: Day | null;
  readonly brokenDownOn: Day | null;
  readonly firstReportOn: Day | null;
  readonly reportedOn: Day | null;
  readonly verifiedBy: PersonId | null;
  readonly openChildrenReason: string | null;
  readonly closedOn: Day | null;
  readonly endReason: string | null;
  /** Absent until the first time. */
  readonly reopened?: readonly Reopening[];
  /** Rungs of escalation that stand; absent until the first is raised. */
  readonly rungs?: readonly Raised[];
  /** Days on which an extension waited for its decision, and nobody was pressed; absent until the first. */
  readonly waits?: readonly { readonly from: Day; readonly to: Day }[];
  readonly clocks: readonly Clock[];
}

const ENDED: readonly CommitmentStatus[] = ['closed', 'withdrawn', 'superseded'];
const IN_HAND: readonly CommitmentStatus[] = ['acknowledged', 'under-way', 'returned'];

export const hasEnded = (status: CommitmentStatus): boolean => ENDED.includes(status);

/** The unit is at work on it: it has taken it on and has not yet reported it complete. */
export const isInHand = (status: CommitmentStatus): boolean => IN_HAND.includes(status);

export const openChildren = (commitment: Commitment): readonly Child[] =>
  commitment.children.filter((child) => !hasEnded(child.status));

/**
 * How much is done, by the stated rule: where the measure counts something, its own count plus that of the parts that
 * count the same; where it does not, the share of parts that are closed; null where there is neither.
 */
export function share(commitment: Commitment): Share | null {
  const own = ownShare(commitment.measure);
  const living = commitment.children.filter((child) => child.status !== 'withdrawn' && child.status !== 'superseded');
  if (!own) {
    if (living.length === 0) return null;
    return { done: living.filter((child) => child.status === 'closed').length, of: living.length };
  }
  const unit = countedUnit(commitment.measure);
  const handed = living
    .filter((child) => unit !== null && child.counts === unit)
    .reduce((sum, child) => sum + (child.share?.done ?? 0), 0);
  return { done: Math.min(own.of, own.done + handed), of: own.of };
}
