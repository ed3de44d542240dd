// What can happen to a commitment, in the past tense; each is one ledger entry. Clocks that an event starts or moves
// travel in it, so that folding needs no calendar; `stopped` names those that end.
import type { Asked } from '#deadlines';
import type { Day, Instant, MatterId, PersonId, UnitId } from '#kernel';
import type { Sealed } from '#ledger';
import type { ClockEvent, Clocked, EvidenceRef, Expected, Personal } from '#matters';
import type { Child, Delay, ItemKind, Reopening, Source } from './commitment.ts';
import type { Measure, MeasureReport } from './measure.ts';
import type { RungName } from './rungs.ts';

export interface CommitmentIssued extends Clocked {
  readonly type: 'CommitmentIssued';
  readonly number: string;
  readonly title: string;
  readonly sentence: string;
  readonly itemKind: ItemKind;
  readonly source: Source | null;
  readonly parent: MatterId | null;
  readonly act?: MatterId | undefined;
  readonly issuer: UnitId;
  readonly lead: UnitId;
  readonly assisting: readonly UnitId[];
  readonly verifier: UnitId;
  readonly ownUnitMayVerify: boolean;
  readonly leadOfficial: PersonId | null;
  readonly due: Day | null;
  readonly measure: Measure;
  readonly expected?: Expected;
}

export type CommitmentEvent =
  | CommitmentIssued
  | ({
      readonly type: 'CommitmentAcknowledged';
      readonly leadOfficial: PersonId | null;
      /** How to reach the official; personal, so the ledger holds a digest (see the engine's `personal`). */
      readonly contact: Personal | Sealed | null;
    } & Clocked)
  | ({ readonly type: 'ObjectionRaised'; readonly reason: string } & Clocked)
  | ({ readonly type: 'ObjectionDismissed'; readonly reason: string } & Clocked)
  | ({ readonly type: 'CommitmentReassigned'; readonly lead: UnitId; readonly reason: string } & Clocked)
  | ({
      readonly type: 'CommitmentBrokenDown';
      readonly parts: readonly { readonly id: MatterId; readonly unit: UnitId }[];
    } & Clocked)
  | ({ readonly type: 'ChildMoved'; readonly child: Child } & Clocked)
  | ({
      readonly type: 'ProgressReported';
      readonly by: PersonId;
      readonly text: string;
      readonly measure: MeasureReport;
      readonly delay: Delay | null;
      readonly evidence: readonly EvidenceRef[];
    } & Clocked)
  | ({ readonly type: 'ExtensionAsked'; readonly until: Day; readonly reason: string } & Clocked)
  | ({ readonly type: 'ExtensionGranted'; readonly until: Day; readonly note: string | null; readonly askedOn?: Day } & Clocked)
  | ({ readonly type: 'ExtensionRefused'; readonly note: string; readonly askedOn?: Day } & Clocked)
  | ({
      readonly type: 'CompletionReported';
      readonly by: PersonId;
      readonly text: string;
      readonly evidence: readonly EvidenceRef[];
      readonly openChildrenReason: string | null;
      readonly delay: Delay | null;
    } & Clocked)
  | ({
      readonly type: 'CompletionVerified';
      readonly by: PersonId;
      readonly note: string;
      readonly evidence: readonly EvidenceRef[];
    } & Clocked)
  | ({ readonly type: 'CompletionReturned'; readonly by: PersonId; readonly note: string } & Clocked)
  | ({ readonly type: 'CommitmentReopened'; readonly reason: string; readonly due: Day } & Omit<Reopening, 'on'> & Clocked)
  | ({ readonly type: 'CommitmentClosed'; readonly note: string | null; readonly openChildrenReason: string | null } & Clocked)
  | ({ readonly type: 'CommitmentWithdrawn'; readonly reason: string } & Clocked)
  | ({ readonly type: 'CommitmentSuperseded'; readonly by: MatterId; readonly reason: string } & Clocked)
  | ({
      readonly type: 'OfficialChanged';
      readonly from: PersonId | null;
      readonly official: PersonId;
      readonly reason: string | null;
      /** The hand-over by which it came, or null where it was decided by itself. */
      readonly handOver: MatterId | null;
    } & Clocked)
  | ({ readonly type: 'DemandLinked'; readonly source: Source } & Clocked)
  | ClockEvent
  | ({
      readonly type: 'EscalationRaised';
      readonly at: Instant;
      readonly clock: string;
      readonly rung: number;
      readonly whom: Asked;
      readonly to: UnitId;
      /** The last day that has passed, and by how many work days. */
      readonly due: Day;
      readonly late: number;
      /** Of the rules of escalation. */
      readonly version: number;
      /** By when whoever is asked answers; absent in older entries. */
      readonly answerBy?: Day;
    } & Clocked)
  | ({ readonly type: 'EscalationAnswered'; readonly text: string; readonly answered: readonly RungName[] } & Clocked)
  | ({ readonly type: 'NoticeForgone'; readonly reason: string; readonly answered: readonly RungName[] } & Clocked)
  | ({
      readonly type: 'ActServedUpon';
      readonly act: MatterId;
      readonly number: string;
      /** The kind of the act. */
      readonly served: string;
      readonly answered: readonly RungName[];
    } & Clocked);
