// What can happen to a look-back; each is one ledger entry. Clocks that an event starts or moves travel in it.
import type { Clock } from '#deadlines';
import type { Day, PersonId } from '#kernel';
import type { EvidenceRef } from '#matters';
import type { Finding, LookBack, Stage } from './look-back.ts';

interface Clocked {
  readonly on: Day;
  readonly clocks: readonly Clock[];
}

export type LookBackScheduled = {
  readonly type: 'LookBackScheduled';
  readonly stages: readonly Stage[];
} & Omit<LookBack, 'status' | 'stages' | 'endedOn' | 'clocks'> &
  Clocked;

export type LookBackEvent =
  | LookBackScheduled
  | ({ readonly type: 'StageCameDue'; readonly days: Stage['days'] } & Clocked)
  | ({ readonly type: 'ClockWarned'; readonly rule: string; readonly kind: string } & Clocked)
  | ({
      readonly type: 'FindingRecorded';
      readonly days: Stage['days'];
      readonly found: Finding;
      readonly by: PersonId;
      readonly note: string;
      readonly mendBy: Day | null;
      readonly evidence: readonly EvidenceRef[];
    } & Clocked);
