// What can happen to a finding; each is one ledger entry. Clocks that an event starts or moves travel in it, those that it ends
// are named in `stopped`.
import type { Day, MatterId, PersonId } from '#kernel';
import type { ClockEvent, Clocked, EvidenceRef } from '#matters';
import type { CauseClass } from '../kinds.ts';
import type { Finding } from './finding.ts';

interface ByPerson extends Clocked {
  readonly by: PersonId;
}

interface Proved extends ByPerson {
  readonly text: string;
  readonly evidence: readonly EvidenceRef[];
}

export type FindingRecorded = { readonly type: 'FindingRecorded' } & Pick<
  Finding,
  | 'number'
  | 'title'
  | 'text'
  | 'basis'
  | 'inspection'
  | 'inspectionNumber'
  | 'kind'
  | 'inspectedBy'
  | 'issuer'
  | 'lead'
  | 'span'
  | 'planBy'
  | 'due'
> &
  Clocked;

export type FindingEvent =
  | FindingRecorded
  | ({ readonly type: 'FindingAccepted'; readonly official: PersonId | null } & ByPerson)
  | ({
      readonly type: 'MeasuresSet';
      readonly cause: { readonly class: CauseClass; readonly text: string };
      readonly measures: string;
      readonly official: PersonId;
      readonly due: Day;
    } & ByPerson)
  | ({ readonly type: 'ProofAdded' } & Proved)
  | ({ readonly type: 'SelfChecked' } & Proved)
  | ({ readonly type: 'SentBack'; readonly note: string } & ByPerson)
  | ({ readonly type: 'SignedOff'; readonly signatory: string | null } & Proved)
  | ({ readonly type: 'ExceptionAsked'; readonly reason: string; readonly meanwhile: string; readonly until: Day } & ByPerson)
  | ({
      readonly type: 'ExceptionDecided';
      readonly granted: boolean;
      readonly until: Day;
      readonly note: string | null;
    } & ByPerson)
  | ({ readonly type: 'ExceptionEnded'; readonly by: PersonId | null; readonly due: Day } & Clocked)
  | ({
      readonly type: 'Published';
      readonly side: 'inside' | 'outside';
      readonly where: string;
      readonly publishedOn: Day;
      readonly withheld: boolean;
      readonly evidence: readonly EvidenceRef[];
    } & ByPerson)
  | ({ readonly type: 'FindingClosed'; readonly note: string | null } & ByPerson)
  | ({ readonly type: 'FindingWithdrawn'; readonly by: PersonId | null; readonly reason: string } & Clocked)
  | ({ readonly type: 'FoundTheSame'; readonly finding: MatterId; readonly other: string } & ByPerson)
  | ({ readonly type: 'FoundDifferent'; readonly finding: MatterId } & ByPerson)
  | ({
      readonly type: 'OfficialChanged';
      readonly from: PersonId | null;
      readonly official: PersonId;
      readonly handOver: MatterId | null;
    } & Clocked)
  | ClockEvent;
