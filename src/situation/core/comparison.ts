// Fair comparison 比学赶超: units of one level side by side, each with its exposure, its interval and an estimate that trusts a
// small unit less (product.md, what nobody else has, 11). There is no order of units without these: what has too little behind
// it is never ranked, and what cannot be told apart stands in one band.
import { type Rate, rateOf } from './lasting.ts';

/** So many of so many, for one unit. */
export interface Counted<Unit> {
  readonly unit: Unit;
  readonly count: number;
  readonly of: number;
}

/** What siblings have in common: their share together, and how many matters it weighs against a unit's own. */
export interface Common {
  readonly mean: number;
  /** Infinite where the siblings differ by no more than chance: then each is estimated as all together. */
  readonly weight: number;
}

/** `shrunk` lies between the unit's own share and that of all; `band` counts from 1, the best first. */
export interface Ranked<Unit> extends Rate {
  readonly unit: Unit;
  readonly shrunk: number;
  readonly band: number;
}

export interface Comparison<Unit> {
  /** Null where none of them has anything. */
  readonly common: Common | null;
  /** By the shrunk estimate, the best first; only units with enough behind them. */
  readonly ranked: readonly Ranked<Unit>[];
  /** Too little to say anything, in the order in which they came. */
  readonly few: readonly Counted<Unit>[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * The beta distribution from which the siblings' true shares are taken to come, by the method of moments (J. C. Kleinman,
 * Proportions with Extraneous Variance, JASA 68, 1973, with the exposures as weights). With n the exposures, N their sum, k
 * units, p the pooled share and S = Σ n (share − p)², E S = p(1−p)·(k − 1 + r·(N − Σn²/N − (k − 1))); so r, the correlation
 * within a unit, is what S leaves over chance, and the weight is (1 − r)/r. Where r is not above 0, or cannot be worked out (one
 * unit, or all or nothing everywhere), the siblings are one: the weight is infinite.
 */
export function commonOf(units: readonly Omit<Counted<unknown>, 'unit'>[]): Common | null {
  const seen = units.filter(({ of }) => of > 0);
  const whole = sum(seen.map(({ of }) => of));
  if (whole === 0) return null;
  const mean = sum(seen.map(({ count }) => count)) / whole;
  const chance = seen.length - 1;
  const spread = sum(seen.map(({ count, of }) => of * (count / of - mean) ** 2));
  const room = whole - sum(seen.map(({ of }) => of * of)) / whole - chance;
  const within = mean * (1 - mean) > 0 && room > 0 ? (spread / (mean * (1 - mean)) - chance) / room : 0;
  return { mean, weight: within > 0 ? Math.max(0, (1 - within) / within) : Number.POSITIVE_INFINITY };
}

/** The mean of a unit's share, given what its siblings have in common (empirical Bayes): (count + weight·mean)/(of + weight). */
export const shrink = ({ count, of }: { readonly count: number; readonly of: number }, { mean, weight }: Common): number =>
  Number.isFinite(weight) && of + weight > 0 ? (count + weight * mean) / (of + weight) : mean;

/** A band ends only where every interval so far lies clear of every interval to come: between bands, all pairs are told apart. */
function bandsOf<Unit>(sorted: readonly Omit<Ranked<Unit>, 'band'>[], better: 'high' | 'low'): readonly Ranked<Unit>[] {
  let band = 1;
  return sorted.map((one, index) => {
    const [before, after] = [sorted.slice(0, index), sorted.slice(index)];
    const clear =
      better === 'high'
        ? Math.min(...before.map(({ low }) => low)) > Math.max(...after.map(({ high }) => high))
        : Math.max(...before.map(({ high }) => high)) < Math.min(...after.map(({ low }) => low));
    if (index > 0 && clear) band += 1;
    return { ...one, band };
  });
}

/** Compares siblings. A unit under ENOUGH_LOOK_BACKS is among the `few`, however good it looks. */
export function compare<Unit>(units: readonly Counted<Unit>[], better: 'high' | 'low'): Comparison<Unit> {
  const common = commonOf(units);
  const ranked = units.flatMap(({ unit, count, of }) => {
    const rate = rateOf(count, of);
    return rate && common ? [{ unit, ...rate, shrunk: shrink(rate, common) }] : [];
  });
  const sign = better === 'high' ? -1 : 1;
  const sorted = ranked.toSorted((a, b) => sign * (a.shrunk - b.shrunk) || sign * (a.share - b.share));
  return { common, ranked: bandsOf(sorted, better), few: units.filter(({ count, of }) => rateOf(count, of) === null) };
}
