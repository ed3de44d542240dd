// How often a unit may be checked: the bureau's setting, by which it keeps what art. 15 demands (SUP-07: frequency and time are
// strictly controlled; SUP-08: no repeated checks). The article names no number.
import { type Day, dayOf, monthLength, monthOf, yearOf } from '#kernel';

export interface VisitLimits {
  /** Checks of one unit that begin in one quarter. */
  readonly perQuarter: number;
  /** Checks of one unit that begin in one calendar year. */
  readonly perYear: number;
  /** So many days have to lie between two checks of one unit on the same commitment, or of the same scope. */
  readonly repeatDays: number;
}

export const VISIT_LIMITS: VisitLimits = { perQuarter: 2, perYear: 4, repeatDays: 90 };

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

function months(year: number, first: number, last: number): Span {
  const [from, to] = [dayOf(year, first, 1), dayOf(year, last, monthLength(year, last))];
  if (!from || !to) throw new RangeError(`no months ${first} to ${last} of ${year}`);
  return { from, to };
}

export const yearAround = (day: Day): Span => months(yearOf(day), 1, 12);

export function quarterAround(day: Day): Span {
  const first = monthOf(day) - ((monthOf(day) - 1) % 3);
  return months(yearOf(day), first, first + 2);
}
