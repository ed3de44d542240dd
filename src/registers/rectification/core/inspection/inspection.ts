// An inspection 巡视、巡察、专项整治、审计、案卷评查 as stored: who inspected whom, the days that the feedback names, and how far its
// findings have come. One of several units is a campaign: its parts are inspections of one unit each.
import type { Day, MatterId, UnitId } from '#kernel';
import type { FindingStatus } from '../finding/finding.ts';
import type { InspectionKind } from '../kinds.ts';

export type InspectionStatus = 'opened' | 'under-way' | 'closed' | 'withdrawn';

/** The document by which the findings were told, word for word; findings keep their spans in it. */
export interface Feedback {
  readonly name: string;
  readonly text: string;
}

export interface Inspection {
  readonly number: string;
  readonly title: string;
  readonly kind: InspectionKind;
  /** Who inspected, where it is not the issuing unit itself (市委第三巡察组). */
  readonly inspectedBy: string | null;
  readonly issuer: UnitId;
  /** One, or those of a campaign. */
  readonly units: readonly UnitId[];
  /** The campaign that this is a part of. */
  readonly campaign: MatterId | null;
  readonly feedbackOn: Day;
  /** By when the measures have to stand, and by when all has to be mended. */
  readonly planBy: Day;
  readonly doneBy: Day;
  readonly status: InspectionStatus;
  readonly feedback: Feedback | null;
  readonly findings: readonly { readonly id: MatterId; readonly unit: UnitId; readonly status: FindingStatus }[];
  readonly parts: readonly { readonly id: MatterId; readonly unit: UnitId; readonly status: InspectionStatus }[];
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly endReason: string | null;
}

export const isOver = (status: InspectionStatus): boolean => status === 'closed' || status === 'withdrawn';
