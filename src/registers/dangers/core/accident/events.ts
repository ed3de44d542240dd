// What can happen to an accident; each is one ledger entry.
import type { Instant, PersonId } from '#kernel';
import type { ClockEvent, Clocked } from '#matters';
import type { Accident } from './accident.ts';
import type { AccidentGrade, Casualties } from './grade.ts';

interface ByPerson extends Clocked {
  readonly by: PersonId;
}

export type AccidentOpened = { readonly type: 'AccidentOpened' } & Omit<
  Accident,
  'reached' | 'passes' | 'supplements' | 'openedOn' | 'closedOn' | 'endReason' | 'clocks'
> &
  ByPerson;

export type AccidentEvent =
  | AccidentOpened
  | ({ readonly type: 'FirmReported'; readonly at: Instant; readonly late: boolean } & ByPerson)
  | ({ readonly type: 'PassedUp'; readonly at: Instant; readonly to: string; readonly late: boolean } & ByPerson)
  | ({
      readonly type: 'CasualtiesChanged';
      readonly text: string;
      readonly grade: AccidentGrade;
      /** False once the days of the law are over: the grade stays as it is. */
      readonly inTime: boolean;
    } & Casualties &
      ByPerson)
  | ({ readonly type: 'AccidentClosed'; readonly note: string } & ByPerson)
  | ClockEvent;
