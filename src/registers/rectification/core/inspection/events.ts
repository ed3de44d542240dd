// What can happen to an inspection; each is one ledger entry.
import type { Day, MatterId, PersonId, UnitId } from '#kernel';
import type { Feedback, Inspection, InspectionStatus } from './inspection.ts';
import type { FindingStatus } from '../finding/finding.ts';

interface On {
  readonly on: Day;
}

export type InspectionOpened = {
  readonly type: 'InspectionOpened';
  readonly parts: readonly { readonly id: MatterId; readonly unit: UnitId }[];
} & Pick<
  Inspection,
  'number' | 'title' | 'kind' | 'inspectedBy' | 'issuer' | 'units' | 'campaign' | 'feedbackOn' | 'planBy' | 'doneBy'
> &
  On;

export type InspectionEvent =
  | InspectionOpened
  | ({
      readonly type: 'FindingsAdded';
      readonly by: PersonId | null;
      readonly findings: readonly { readonly id: MatterId; readonly unit: UnitId; readonly title: string }[];
      /** Set where the findings were read from a document. */
      readonly feedback: Feedback | null;
    } & On)
  | ({ readonly type: 'FindingMoved'; readonly id: MatterId; readonly unit: UnitId; readonly status: FindingStatus } & On)
  | ({ readonly type: 'PartMoved'; readonly id: MatterId; readonly unit: UnitId; readonly status: InspectionStatus } & On)
  | ({ readonly type: 'InspectionClosed'; readonly by: PersonId; readonly note: string } & On)
  | ({ readonly type: 'InspectionWithdrawn'; readonly by: PersonId | null; readonly reason: string } & On);
