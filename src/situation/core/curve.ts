// The year as two lines: what is planned, by month of the due day, and what was closed, by week; both added up.
import { type Day, addDays, addMonths, daysBetween } from '#kernel';
import type { Period } from './period.ts';

/** So many by the end of this day. */
export interface CurvePoint {
  readonly day: Day;
  readonly count: number;
}

export interface Curve {
  /** From the eve of the year to its last day, month by month. */
  readonly planned: readonly CurvePoint[];
  /** Up to `asOf`, week by week. */
  readonly closed: readonly CurvePoint[];
}

export type CountsByDay = ReadonlyMap<Day, number>;

/** Adds up counts by the first day of the month and by the Monday of the week. */
export function curveOf(dueByMonth: CountsByDay, closedByWeek: CountsByDay, period: Period): Curve {
  const planned: CurvePoint[] = [{ day: addDays(period.first, -1), count: 0 }];
  let sum = 0;
  for (let month = period.first; month <= period.last; month = addMonths(month, 1)) {
    sum += dueByMonth.get(month) ?? 0;
    planned.push({ day: addDays(addMonths(month, 1), -1), count: sum });
  }
  const closed: CurvePoint[] = [{ day: addDays(period.first, -1), count: 0 }];
  sum = 0;
  for (let week = period.firstWeek; week <= period.lastWeek && week <= period.asOf; week = addDays(week, 7)) {
    sum += closedByWeek.get(week) ?? 0;
    const end = addDays(week, 6);
    closed.push({ day: end < period.asOf ? end : period.asOf, count: sum });
  }
  return { planned, closed };
}

/** Where a day lies in the year: 0 on the eve of its first day, 1 on its last. */
export const positionOf = (day: Day, { first, last }: Period): number =>
  Math.min(1, Math.max(0, (daysBetween(first, day) + 1) / (daysBetween(first, last) + 1)));
