// Forecast 预测: how many more are closed by the end of the year and when all is done, with the band that holds eight of ten
// such forecasts. A closed form and no random draws: the same counts give the same answer (docs/decisions/0010).
import { type Day, addDays } from '#kernel';
import type { CountsByDay } from './curve.ts';
import type { Period } from './period.ts';

/** A quarter of a year of whole weeks, the last of them before the week of `asOf`. */
export const FORECAST_WEEKS = 13;
/** Fewer weeks on record, or fewer closings in them, say nothing about the weeks to come. */
export const ENOUGH_WEEKS = 8;
export const ENOUGH_CLOSINGS = 5;

/** In eight of ten forecasts the truth lies from `low` to `high`; `median` is as often too much as too little. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** The day by which all is done, if the last weeks go on; null where that is farther than can be foreseen. */
export interface DaySpread {
  readonly early: Day | null;
  readonly median: Day | null;
  readonly late: Day | null;
}

export type Forecast =
  | { readonly answer: 'year-over' | 'nothing-left' | 'not-enough' }
  | {
      readonly answer: 'forecast';
      /** Of what is owed or still ahead, closed by the end of the year. */
      readonly closed: Spread;
      /** And not closed by then. */
      readonly left: Spread;
      readonly clears: DaySpread;
    };

/** Normal quantile of 90 %. */
const Z = 1.2815515655446004;

interface Moments {
  readonly mean: number;
  readonly variance: number;
  readonly weeks: number;
}

/** Null where there is too little. A count varies at least as much as pure chance (Poisson) makes it vary. */
function momentsOf(weekly: readonly number[]): Moments | null {
  const closings = weekly.reduce((sum, count) => sum + count, 0);
  if (weekly.length < ENOUGH_WEEKS || closings < ENOUGH_CLOSINGS) return null;
  const mean = closings / weekly.length;
  const squares = weekly.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  return { mean, variance: Math.max(mean, squares / (weekly.length - 1)), weeks: weekly.length };
}

/**
 * The value under which closings of `ahead` weeks stay in as many cases as lie below `z` of a normal distribution: a gamma
 * distribution by the cube-root rule of Wilson and Hilferty (1931). Its spread holds both the chance of the weeks to come and
 * that of the weeks from which the rate was taken.
 */
function quantile({ mean, variance, weeks }: Moments, ahead: number, z: number): number {
  const shape = (ahead * mean * mean) / (variance * (1 + ahead / weeks));
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  return ahead * mean * Math.max(0, root) ** 3;
}

/** Closings in the weeks to come, whatever there is to close; null where there is too little to say. */
export function closingsAhead(weekly: readonly number[], ahead: number): Spread | null {
  const moments = momentsOf(weekly);
  if (!moments) return null;
  if (ahead <= 0) return { low: 0, median: 0, high: 0 };
  return {
    low: Math.floor(quantile(moments, ahead, -Z)),
    median: Math.round(quantile(moments, ahead, 0)),
    high: Math.ceil(quantile(moments, ahead, Z)),
  };
}

/** Two years: later than that the last quarter says nothing. */
const FARTHEST_WEEKS = 104;

function clearsBy(moments: Moments, remaining: number, asOf: Day, z: number): Day | null {
  for (let weeks = 1; weeks <= FARTHEST_WEEKS; weeks += 1)
    if (quantile(moments, weeks, z) >= remaining) return addDays(asOf, 7 * weeks);
  return null;
}

export interface Outlook {
  /** Closings in whole weeks before the week of `asOf`, the oldest first. */
  readonly weekly: readonly number[];
  /** Owed, or due later in the year, and not closed. */
  readonly remaining: number;
  readonly asOf: Day;
  readonly weeksLeft: number;
}

/** Takes it that closings go to what remains first: what is issued from now on and closed in the year makes it come out lower. */
export function forecastOf({ weekly, remaining, asOf, weeksLeft }: Outlook): Forecast {
  if (weeksLeft <= 0) return { answer: 'year-over' };
  if (remaining <= 0) return { answer: 'nothing-left' };
  const moments = momentsOf(weekly);
  const ahead = closingsAhead(weekly, weeksLeft);
  if (!moments || !ahead) return { answer: 'not-enough' };
  const most = (count: number): number => Math.min(remaining, count);
  const closed = { low: most(ahead.low), median: most(ahead.median), high: most(ahead.high) };
  return {
    answer: 'forecast',
    closed,
    left: { low: remaining - closed.high, median: remaining - closed.median, high: remaining - closed.low },
    clears: {
      early: clearsBy(moments, remaining, asOf, Z),
      median: clearsBy(moments, remaining, asOf, 0),
      late: clearsBy(moments, remaining, asOf, -Z),
    },
  };
}

/** The Mondays of the weeks that a forecast of this period is made from, the oldest first. */
export const forecastWeeks = ({ recentTo }: Period): readonly Day[] =>
  Array.from({ length: FORECAST_WEEKS }, (_, index) => addDays(recentTo, 7 * (index + 1 - FORECAST_WEEKS)));

/**
 * Closings by Monday as a row of weeks for each unit. Weeks before `since`, the first in which anybody in the bureau closed
 * anything, are not on record for anyone; so a unit's forecast is the same for whoever reads it.
 */
export function weeklyOf<Unit>(
  byUnit: ReadonlyMap<Unit, CountsByDay>,
  period: Period,
  since: Day | null,
): ReadonlyMap<Unit, readonly number[]> {
  const known = since === null ? [] : forecastWeeks(period).filter((week) => week >= since);
  return new Map([...byUnit].map(([unit, byWeek]) => [unit, known.map((week) => byWeek.get(week) ?? 0)]));
}

/** Week by week, for adding units up. The longer holds older weeks, and both end with the same. */
export const addWeeks = (a: readonly number[], b: readonly number[]): readonly number[] => {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  const older = long.length - short.length;
  return long.map((count, index) => count + (index < older ? 0 : (short[index - older] ?? 0)));
};
