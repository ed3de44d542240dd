// What can happen to a check; each is one ledger entry.
import type { Instant, MatterId, PersonId, UnitId } from '#kernel';
import type { ClockEvent, Clocked, EvidenceRef } from '#matters';
import type { Check, CheckRecord } from './check.ts';

interface ByPerson extends Clocked {
  readonly by: PersonId;
}

export type CheckOpened = { readonly type: 'CheckOpened' } & Pick<
  Check,
  | 'number'
  | 'carrier'
  | 'carrierName'
  | 'kind'
  | 'cause'
  | 'season'
  | 'reason'
  | 'from'
  | 'to'
  | 'items'
  | 'officers'
  | 'issuer'
  | 'unit'
> &
  ByPerson;

export type CheckEvent =
  | CheckOpened
  | ({ readonly type: 'CheckJoined'; readonly unit: UnitId; readonly items: readonly string[] } & ByPerson)
  | ({ readonly type: 'CheckApproved'; readonly code: string; readonly note: string | null } & ByPerson)
  | ({ readonly type: 'CheckRefused'; readonly reason: string } & ByPerson)
  | ({ readonly type: 'FirmNotified'; readonly how: string; readonly to: string } & ByPerson)
  | ({ readonly type: 'SiteEntered'; readonly at: Instant } & ByPerson)
  | ({ readonly type: 'DangerFound'; readonly id: MatterId; readonly title: string } & ByPerson)
  | ({ readonly type: 'CheckRecorded'; readonly evidence: readonly EvidenceRef[] } & Omit<CheckRecord, 'on' | 'by'> & ByPerson)
  | ({ readonly type: 'RecordSigned' } & ByPerson)
  | ({ readonly type: 'CheckCancelled'; readonly reason: string } & ByPerson)
  | ClockEvent;
