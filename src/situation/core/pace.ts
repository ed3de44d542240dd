// Pace 进度: what a year asks for, what is done, what is owed, and the weekly rate that settles it (product.md part 6).
// Counts add up from unit to unit; everything else is worked out from them, so that a rate is never added to a rate.
import { type Day, addDays } from '#kernel';
import { type Period, RECENT_WEEKS, elapsedShare, weeksLeft } from './period.ts';

/** Commitments that a unit leads; those taken back are not among them. Each may be added across units. */
export interface PaceCounts {
  /** Due in the year, and those of them that are closed. */
  readonly planned: number;
  readonly done: number;
  /** Due in the year up to `asOf`, and those of them that are closed. */
  readonly expected: number;
  readonly expectedDone: number;
  /** Due up to `asOf`, in this year or before it, and not closed. */
  readonly debt: number;
  /** Due in the first half of the year and not closed. */
  readonly carried: number;
  /** Closed in the weeks of this year, whatever they were due. */
  readonly closed: number;
  /** Closed in the eight whole weeks before this one. */
  readonly recent: number;
}

export const NO_PACE: PaceCounts = {
  planned: 0,
  done: 0,
  expected: 0,
  expectedDone: 0,
  debt: 0,
  carried: 0,
  closed: 0,
  recent: 0,
};

export const addPace = (a: PaceCounts, b: PaceCounts): PaceCounts => ({
  planned: a.planned + b.planned,
  done: a.done + b.done,
  expected: a.expected + b.expected,
  expectedDone: a.expectedDone + b.expectedDone,
  debt: a.debt + b.debt,
  carried: a.carried + b.carried,
  closed: a.closed + b.closed,
  recent: a.recent + b.recent,
});

/** Fewer than this say nothing about a unit: shares of them are shown as counts and never coloured. */
export const ENOUGH = 5;

/** `behind` is a tenth of the year's work or more below the calendar; `near` is below it by less. */
export type PaceVerdict = 'not-enough' | 'ahead' | 'near' | 'behind';

const BEHIND = 0.1;

/** Half the tasks by half the time (双过半). */
export interface HalfWay {
  /** 30 June has come. */
  readonly passed: boolean;
  /** Half of the year's tasks are done by now; null where there are none. */
  readonly reached: boolean | null;
  /** How many more have to be done for that. */
  readonly missing: number;
}

export interface Pace {
  /** Closed share of what is due in the year; null where nothing is. */
  readonly share: number | null;
  readonly elapsed: number;
  readonly verdict: PaceVerdict;
  readonly half: HalfWay;
  /** Due later in the year and not closed. */
  readonly ahead: number;
  /** Debt and what lies ahead. */
  readonly remaining: number;
  readonly weeksLeft: number;
  /** Closings a week that settle the debt and finish the year; null when the year is over. */
  readonly neededRate: number | null;
  readonly recentRate: number;
  /** The day on which the remaining would be done at the recent rate; null where that rate is nothing. */
  readonly clearsOn: Day | null;
}

function verdictOf(planned: number, share: number | null, elapsed: number): PaceVerdict {
  if (share === null || planned < ENOUGH) return 'not-enough';
  if (share >= elapsed) return 'ahead';
  return elapsed - share < BEHIND ? 'near' : 'behind';
}

/** A century: later than that a forecast is no day. */
const FARTHEST = 36_500;

function clearing(remaining: number, rate: number, asOf: Day): Day | null {
  if (remaining === 0) return asOf;
  const days = rate > 0 ? Math.ceil((remaining / rate) * 7) : Number.POSITIVE_INFINITY;
  return days <= FARTHEST ? addDays(asOf, days) : null;
}

export function paceOf(counts: PaceCounts, period: Period): Pace {
  const { planned, done, expected, expectedDone, debt } = counts;
  const share = planned > 0 ? done / planned : null;
  const elapsed = elapsedShare(period);
  const ahead = planned - done - (expected - expectedDone);
  const remaining = debt + ahead;
  const weeks = weeksLeft(period);
  const recentRate = counts.recent / RECENT_WEEKS;
  return {
    share,
    elapsed,
    verdict: verdictOf(planned, share, elapsed),
    half: {
      passed: period.asOf >= period.half,
      reached: planned > 0 ? done * 2 >= planned : null,
      missing: Math.max(0, Math.ceil(planned / 2) - done),
    },
    ahead,
    remaining,
    weeksLeft: weeks,
    neededRate: weeks > 0 ? remaining / weeks : null,
    recentRate,
    clearsOn: clearing(remaining, recentRate, period.asOf),
  };
}
