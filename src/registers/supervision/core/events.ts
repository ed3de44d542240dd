// What can happen to a supervision act; each is one ledger entry. `clocks` are all that run after it.
import type { Clock } from '#deadlines';
import type { Day, Instant, MatterId, PersonId, UnitId } from '#kernel';
import type { Delivery, EvidenceRef } from '#matters';
import type { Checked, Issued, Notice, Outcome, Promised } from './act.ts';
import type { Decided } from './agenda.ts';

interface Clocked {
  readonly on: Day;
  readonly at: Instant;
  readonly clocks: readonly Clock[];
}

interface ByPerson extends Clocked {
  readonly by: PersonId;
}

/** By somebody of a unit that was served. */
interface ByTarget extends ByPerson {
  readonly unit: UnitId;
}

export type ActServed = {
  readonly type: 'ActServed';
  readonly number: string;
  readonly targets: readonly UnitId[];
} & Notice &
  Issued &
  ByPerson;

export type ActEvent =
  | ActServed
  | ({ readonly type: 'NoticeRead' } & ByTarget)
  | ({ readonly type: 'ReceiptAcknowledged' } & ByTarget)
  | ({ readonly type: 'ReplyGiven'; readonly text: string; readonly evidence: readonly EvidenceRef[] } & ByTarget)
  | ({
      readonly type: 'InterviewRecorded';
      readonly heldOn: Day;
      readonly present: string;
      readonly points: string;
      readonly promises: readonly Promised[];
    } & ByPerson)
  | ({
      readonly type: 'MinutesRecorded';
      readonly chair: PersonId;
      readonly heldOn: Day;
      readonly present: string;
      readonly points: string;
      readonly decisions: readonly Decided[];
      readonly promises: readonly Promised[];
    } & ByPerson)
  | ({
      readonly type: 'RecordSigned';
      readonly side: 'interviewer' | 'interviewed' | 'chair';
      readonly unit: UnitId;
      /** Commitments that the last signature opens. */
      readonly opened: readonly MatterId[];
    } & ByPerson)
  | ({
      readonly type: 'CheckFindingRecorded';
      readonly unit: UnitId;
      readonly text: string;
      readonly checked?: readonly Checked[];
      readonly evidence: readonly EvidenceRef[];
    } & ByPerson)
  | ({
      readonly type: 'ActConcluded';
      readonly note: string;
      readonly signedBy: PersonId | null;
      readonly openReason: string | null;
      readonly evidence: readonly EvidenceRef[];
    } & Issued &
      ByPerson)
  | ({ readonly type: 'ConclusionReceived'; readonly askUntil: Day } & ByTarget)
  | ({
      readonly type: 'ReviewAsked';
      readonly reason: string;
      readonly decideBy: Day;
      readonly evidence: readonly EvidenceRef[];
    } & ByTarget)
  | ({
      readonly type: 'ReviewDecided';
      readonly unit: UnitId;
      readonly outcome: Outcome;
      readonly note: string;
      readonly late: boolean;
    } & Issued &
      ByPerson)
  | ({ readonly type: 'ActWithdrawn'; readonly reason: string } & ByPerson)
  | ({
      readonly type: 'LeadChanged';
      readonly from: PersonId;
      readonly official: PersonId;
      readonly reason: string | null;
      readonly handOver: MatterId | null;
    } & ByPerson)
  | ({ readonly type: 'ActEnded' } & Clocked)
  | ({ readonly type: 'DeliveryNoted'; readonly deliveries: readonly Delivery[] } & Clocked)
  | ({ readonly type: 'ClockWarned'; readonly rule: string; readonly kind: string } & Clocked)
  | ({
      readonly type: 'ClockRecounted';
      readonly rule: string;
      readonly from: Day;
      readonly due: Day;
      readonly calendar: { readonly year: number; readonly version: number };
    } & Clocked);
