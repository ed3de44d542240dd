// An accident 生产安全事故 as stored: when it happened and who was told when, how grave it is, and how far up it was passed.
import type { Clock } from '#deadlines';
import type { Day, Instant, MatterId, PersonId, UnitId } from '#kernel';
import type { AccidentGrade, Authority, Casualties } from './grade.ts';

export type AccidentStatus = 'passing' | 'passed' | 'closed';

export interface Pass {
  readonly level: Authority;
  readonly at: Instant;
  readonly by: PersonId;
  readonly to: string;
  /** After the two hours of its level. */
  readonly late: boolean;
}

export interface Accident extends Casualties {
  readonly number: string;
  readonly title: string;
  readonly carrier: MatterId | null;
  /** On a road, or by fire: casualties are followed for seven days instead of thirty (SAF-27). */
  readonly road: boolean;
  readonly place: string;
  readonly course: string;
  readonly measures: string;
  readonly other: string | null;
  readonly happenedAt: Instant;
  /** When the head of the firm was told, and when the firm reported; null where it is not known or not done. */
  readonly firmToldAt: Instant | null;
  readonly firmReportedAt: Instant | null;
  readonly firmLate: boolean;
  readonly toldAt: Instant;
  /** The level of the unit that was told. */
  readonly level: Authority;
  readonly reached: Authority;
  readonly passes: readonly Pass[];
  readonly grade: AccidentGrade;
  readonly issuer: UnitId;
  readonly lead: UnitId;
  readonly supplements: number;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly endReason: string | null;
  readonly clocks: readonly Clock[];
}
