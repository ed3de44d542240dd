// The calendar of one year of work as the situation counts it: how much of it has gone, its first half, its weeks.
// A week belongs to the year in which its Thursday lies, so that weeks of closing add up to years without a rest.
import { type Day, addDays, mondayOf, dayOf, daysBetween, yearOf } from '#kernel';

/** Days are inclusive on both ends. `asOf` is today, or the last day of a year that is over. */
export interface Period {
  readonly year: number;
  readonly first: Day;
  readonly last: Day;
  readonly asOf: Day;
  /** The first day of the month of `asOf`: months before it are counted whole, this one by days. */
  readonly monthOfAsOf: Day;
  /** 30 June. */
  readonly half: Day;
  /** Mondays of the first and of the last week of the year. */
  readonly firstWeek: Day;
  readonly lastWeek: Day;
  /** Mondays of the first and of the last of the eight whole weeks before the week of `asOf`. */
  readonly recentFrom: Day;
  readonly recentTo: Day;
}

export const RECENT_WEEKS = 8;

const at = (year: number, month: number, date: number): Day => {
  const day = dayOf(year, month, date);
  if (!day) throw new RangeError(`no day ${year}-${month}-${date}`);
  return day;
};

/** The Monday of a year's first week: that of its first Thursday. */
const firstMonday = (year: number): Day => mondayOf(at(year, 1, 4));

/** The period of a year as seen today. Throws outside the years 1 to 9998. */
export function periodOf(year: number, today: Day): Period {
  const last = at(year, 12, 31);
  const asOf = today < last ? today : last;
  const week = mondayOf(asOf);
  return {
    year,
    first: at(year, 1, 1),
    last,
    asOf,
    monthOfAsOf: at(yearOf(asOf), Number(asOf.slice(5, 7)), 1),
    half: at(year, 6, 30),
    firstWeek: firstMonday(year),
    lastWeek: addDays(firstMonday(year + 1), -7),
    recentFrom: addDays(week, -7 * RECENT_WEEKS),
    recentTo: addDays(week, -7),
  };
}

/** The share of the year's days that have gone, the present one counted: 0 before the year, 1 at its end. */
export function elapsedShare({ first, last, asOf }: Period): number {
  const gone = daysBetween(first, asOf) + 1;
  return Math.min(1, Math.max(0, gone / (daysBetween(first, last) + 1)));
}

/** Weeks from the day after `asOf` to the end of the year, with fractions; 0 when the year is over. */
export const weeksLeft = ({ asOf, last }: Period): number => daysBetween(asOf, last) / 7;
