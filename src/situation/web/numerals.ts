// Shares and rates as people write them.

/** Whole hundredths, downwards, so that a share never reads as more than the bound that it misses (94.6 % is not 95 %). */
export const hundredths = (share: number): number => Math.floor(share * 100 + 1e-9);
export const formatShare = (share: number): string => `${hundredths(share)}%`;

/** One place after the point. */
export const formatRate = (rate: number): string =>
  rate.toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Upwards: a rate that is needed is never written too small. */
export const formatNeed = (rate: number): string => formatRate(Math.max(0, Math.ceil(rate * 10 - 1e-9)) / 10);
