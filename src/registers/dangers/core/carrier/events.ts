// What can happen to a carrier; each is one ledger entry.
import type { Day, MatterId, PersonId } from '#kernel';
import type { ClockEvent, Clocked } from '#matters';
import type { CheckStatus } from '../check/check.ts';
import type { RiskGrade } from '../kinds.ts';
import type { AccidentLine, Carrier, CheckLine, DangerLine } from './carrier.ts';

interface ByPerson extends Clocked {
  readonly by: PersonId;
}

export type CarrierOpened = { readonly type: 'CarrierOpened' } & Pick<
  Carrier,
  'number' | 'name' | 'kind' | 'licence' | 'licenceUntil' | 'exposure' | 'place' | 'issuer' | 'lead' | 'grade' | 'gradeReason'
> &
  ByPerson;

export type CarrierEvent =
  | CarrierOpened
  | ({ readonly type: 'FactsChanged' } & Pick<Carrier, 'licence' | 'licenceUntil' | 'exposure' | 'place'> & ByPerson)
  | ({ readonly type: 'RiskGraded'; readonly grade: RiskGrade; readonly reason: string } & ByPerson)
  | ({ readonly type: 'CheckAdded' } & Omit<CheckLine, 'status' | 'number'> & ByPerson)
  | ({ readonly type: 'CheckMoved'; readonly id: MatterId; readonly number: string; readonly status: CheckStatus } & Clocked)
  | ({ readonly type: 'DangerAdded'; readonly id: MatterId; readonly title: string } & ByPerson)
  | ({ readonly type: 'DangerMoved' } & DangerLine & Clocked)
  | ({ readonly type: 'AccidentNoted' } & Omit<AccidentLine, 'on'> & { readonly happenedOn: Day } & Clocked)
  | ({ readonly type: 'CarrierClosed'; readonly reason: string } & ByPerson)
  | ClockEvent;
