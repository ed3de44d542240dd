// A check on site 安全检查 as stored: approved, told to the firm, entered by its code, recorded and signed (OVS-08 to OVS-12, SAF-09).
import type { Clock } from '#deadlines';
import type { Day, Instant, MatterId, PersonId, UnitId } from '#kernel';
import type { CarrierKind, CheckCause, Season } from '../kinds.ts';

export const CHECK_STATUSES = ['planned', 'approved', 'notified', 'entered', 'recorded', 'done', 'cancelled'] as const;
export type CheckStatus = (typeof CHECK_STATUSES)[number];
export const isOver = (status: CheckStatus): boolean => status === 'done' || status === 'cancelled';

export interface Officer {
  readonly person: PersonId;
  readonly certificate: string;
}

/** The unit's side of the record: who signed, or that it was refused. */
export interface Signed {
  readonly signatory: string | null;
  readonly refusal: string | null;
}

export interface CheckRecord extends Signed {
  readonly on: Day;
  readonly by: PersonId;
  readonly content: string;
  readonly problems: string;
  readonly handling: string;
}

export interface Check {
  readonly number: string;
  readonly carrier: MatterId;
  readonly carrierName: string;
  readonly kind: CarrierKind;
  readonly cause: CheckCause;
  readonly season: Season['name'] | null;
  readonly reason: string | null;
  readonly from: Day;
  readonly to: Day;
  readonly items: readonly string[];
  readonly officers: readonly Officer[];
  readonly issuer: UnitId;
  /** The unit that checks. */
  readonly unit: UnitId;
  /** Units whose checks were made one with it. */
  readonly joined: readonly { readonly unit: UnitId; readonly items: readonly string[] }[];
  readonly status: CheckStatus;
  readonly approvedBy: PersonId | null;
  /** Made with the approval; whoever enters shows it. */
  readonly code: string | null;
  readonly notice: { readonly on: Day; readonly how: string; readonly to: string } | null;
  readonly entered: { readonly at: Instant; readonly by: PersonId } | null;
  readonly dangers: readonly { readonly id: MatterId; readonly title: string }[];
  readonly record: CheckRecord | null;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly endReason: string | null;
  readonly clocks: readonly Clock[];
}
