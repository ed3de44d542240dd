// What can happen to a danger; each is one ledger entry.
import type { Day, PersonId } from '#kernel';
import type { ClockEvent, Clocked, EvidenceRef } from '#matters';
import type { Level, SignName } from '../kinds.ts';
import type { Danger, Measure, PlanItem } from './danger.ts';

interface ByPerson extends Clocked {
  readonly by: PersonId;
}

interface Proved extends ByPerson {
  readonly text: string;
  readonly evidence: readonly EvidenceRef[];
}

interface Files extends ByPerson {
  readonly evidence: readonly EvidenceRef[];
}

export type DangerRecorded = { readonly type: 'DangerRecorded' } & Pick<
  Danger,
  | 'number'
  | 'title'
  | 'text'
  | 'place'
  | 'source'
  | 'carrier'
  | 'carrierName'
  | 'kind'
  | 'check'
  | 'signatory'
  | 'refusal'
  | 'issuer'
  | 'lead'
> &
  Files;

export type DangerEvent =
  | DangerRecorded
  | ({ readonly type: 'DangerSigned' } & ByPerson)
  | ({
      readonly type: 'DangerGraded';
      readonly level: Level;
      readonly signs: readonly SignName[];
      readonly reason: string;
    } & ByPerson)
  | ({
      readonly type: 'FixingOrdered';
      readonly measure: Measure;
      readonly due: Day;
      readonly evacuate: boolean;
      readonly text: string;
    } & ByPerson)
  | ({ readonly type: 'PlanFiled'; readonly plan: Readonly<Record<PlanItem, string>> } & Files)
  | ({ readonly type: 'FixingReported' } & Proved)
  | ({ readonly type: 'SelfChecked' } & Proved)
  | ({ readonly type: 'ReChecked'; readonly passed: boolean } & Proved)
  | ({ readonly type: 'MajorReported'; readonly to: string; readonly reportedOn: Day } & Files)
  | ({ readonly type: 'MajorListed'; readonly body: string; readonly until: Day } & Files)
  | ({ readonly type: 'FollowedUp' } & Proved)
  | ({ readonly type: 'RefusalNoted'; readonly to: string } & Proved)
  | ({ readonly type: 'DangerClosed'; readonly note: string | null } & ByPerson)
  | ({ readonly type: 'DangerWithdrawn'; readonly reason: string } & ByPerson)
  | ClockEvent;
