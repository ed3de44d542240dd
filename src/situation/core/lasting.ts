// Lasting 回头看: of the closings that were looked back at, how many had never been done and how many came back, each as a share
// with its interval, so that nobody is ranked on a handful (product.md, what nobody else has, 10 and 11).

/** Closings of the year that were looked back at to the end. They add up. */
export interface LookBackCounts {
  readonly lookedBack: number;
  readonly neverDone: number;
  readonly cameBack: number;
}

export const NO_LOOK_BACKS: LookBackCounts = { lookedBack: 0, neverDone: 0, cameBack: 0 };

export const addLookBacks = (a: LookBackCounts, b: LookBackCounts): LookBackCounts => ({
  lookedBack: a.lookedBack + b.lookedBack,
  neverDone: a.neverDone + b.neverDone,
  cameBack: a.cameBack + b.cameBack,
});

/** A share of `of`; `low` and `high` hold the true share in 95 of 100 samples of that size. */
export interface Rate {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Fewer than this say nothing; the page says so instead of a share. */
export const ENOUGH_LOOK_BACKS = 10;

/** Normal quantile of 97.5 %. */
const Z = 1.959963984540054;

/** The share with its Wilson score interval (E. B. Wilson, 1927), which stays within 0 and 1; null under ENOUGH_LOOK_BACKS. */
export function rateOf(count: number, of: number): Rate | null {
  if (of < ENOUGH_LOOK_BACKS) return null;
  const share = count / of;
  const weight = 1 + (Z * Z) / of;
  const middle = (share + (Z * Z) / (2 * of)) / weight;
  const half = (Z / weight) * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  return { count, of, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
