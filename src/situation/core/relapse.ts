// Relapse 反弹: how long what was closed stays closed, by class of what it was. A step curve after E. L. Kaplan and P. Meier (1958):
// a closing that has not come back yet is watched for as long as it has been closed, and counts for no week after that.
import { type Day, daysBetween } from '#kernel';
import { ENOUGH_LOOK_BACKS, rateOf } from './lasting.ts';

export const ITEM_CLASSES = ['problem', 'measure', 'target', 'prohibition'] as const;
export type ItemClass = (typeof ITEM_CLASSES)[number];

/** Weeks that the curve spans: a look-back after 180 days, and the time to record it, lie within. */
export const RELAPSE_WEEKS = 30;

/** Closings of one week, and those of them that came back after so many whole weeks. */
export interface ClosingWeek {
  /** Its Monday. */
  readonly week: Day;
  readonly closed: number;
  readonly cameBack: ReadonlyMap<number, number>;
}

/** By the end of a week after closing. `low` and `high` hold the true share in 95 of 100 samples. */
export interface RelapseStep {
  readonly week: number;
  /** Closings that were watched through this week and had not come back before it. */
  readonly atRisk: number;
  readonly cameBack: number;
  /** The share that has come back by now. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Normal quantile of 97.5 %. */
const Z = 1.959963984540054;

/** Whole weeks that every closing of a week has been watched by the end of a day. */
const watchedWeeks = (week: Day, asOf: Day): number => Math.floor((daysBetween(week, asOf) - 6) / 7);

/** The interval of what stayed, by the log-minus-log of the share with the variance of Greenwood; Wilson's while nothing came back. */
function interval(stayed: number, greenwood: number, atRisk: number): readonly [low: number, high: number] {
  if (stayed === 1) return [0, rateOf(0, atRisk)?.high ?? 1];
  if (stayed === 0) return [rateOf(atRisk, atRisk)?.low ?? 0, 1];
  const spread = Math.exp((Z * Math.sqrt(greenwood)) / Math.abs(Math.log(stayed)));
  return [1 - stayed ** (1 / spread), 1 - stayed ** spread];
}

/** Week by week as long as enough closings are watched; empty where there are too few from the start. */
export function relapseCurve(closings: readonly ClosingWeek[], asOf: Day): readonly RelapseStep[] {
  const steps: RelapseStep[] = [];
  let [stayed, greenwood] = [1, 0];
  for (let week = 0; week < RELAPSE_WEEKS; week += 1) {
    const watched = closings.filter((each) => watchedWeeks(each.week, asOf) > week);
    const gone = (each: ClosingWeek): number =>
      [...each.cameBack].reduce((sum, [after, count]) => sum + (after < week ? count : 0), 0);
    const atRisk = watched.reduce((sum, each) => sum + each.closed - gone(each), 0);
    const cameBack = watched.reduce((sum, each) => sum + (each.cameBack.get(week) ?? 0), 0);
    if (atRisk < ENOUGH_LOOK_BACKS) break;
    stayed *= 1 - cameBack / atRisk;
    if (cameBack < atRisk) greenwood += cameBack / (atRisk * (atRisk - cameBack));
    const [low, high] = interval(stayed, greenwood, atRisk);
    steps.push({ week: week + 1, atRisk, cameBack, share: 1 - stayed, low, high });
  }
  return steps;
}
