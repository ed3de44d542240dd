// A carrier, station or site 监管对象 as stored: what it is, how risky, how large, and what has been checked and found there.
import type { Clock } from '#deadlines';
import type { Day, MatterId, UnitId } from '#kernel';
import type { AccidentGrade } from '../accident/grade.ts';
import type { CheckStatus } from '../check/check.ts';
import type { DangerStatus } from '../danger/danger.ts';
import type { CarrierKind, CheckCause, Level, RiskGrade } from '../kinds.ts';

export interface CheckLine {
  readonly id: MatterId;
  readonly number: string;
  readonly cause: CheckCause;
  readonly from: Day;
  readonly to: Day;
  readonly status: CheckStatus;
}

export interface DangerLine {
  readonly id: MatterId;
  readonly number: string;
  readonly foundOn: Day;
  readonly level: Level | null;
  readonly status: DangerStatus;
}

export interface AccidentLine {
  readonly id: MatterId;
  readonly number: string;
  readonly on: Day;
  readonly grade: AccidentGrade;
}

export interface Carrier {
  readonly number: string;
  readonly name: string;
  readonly kind: CarrierKind;
  readonly licence: string | null;
  readonly licenceUntil: Day | null;
  /** What rates are divided by: vehicles of a carrier, else places of work; 0 where it is not known. */
  readonly exposure: number;
  readonly place: string;
  readonly issuer: UnitId;
  readonly lead: UnitId;
  readonly grade: RiskGrade;
  readonly gradeReason: string;
  readonly checks: readonly CheckLine[];
  readonly dangers: readonly DangerLine[];
  readonly accidents: readonly AccidentLine[];
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly endReason: string | null;
  readonly clocks: readonly Clock[];
}
