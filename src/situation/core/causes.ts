// Causes of delay 延期原因: what units themselves gave as the reason why a commitment is late, each commitment once by its latest.
import { type Day, addMonths } from '#kernel';
import { ENOUGH } from './pace.ts';

/** Not understood, not cared for, no way to do it; and whose it is. As commitments record them. */
export const DELAYS = [
  'understanding-objective',
  'understanding-subjective',
  'attitude-objective',
  'attitude-subjective',
  'method-objective',
  'method-subjective',
] as const;
export type DelayName = (typeof DELAYS)[number];

/** Due in the time looked at; those whose delay is on record; and these by cause. They add up. */
export interface DelayCounts {
  readonly due: number;
  readonly delayed: number;
  readonly causes: Readonly<Record<DelayName, number>>;
}

const causesOf = (count: (name: DelayName) => number): DelayCounts['causes'] => ({
  'understanding-objective': count('understanding-objective'),
  'understanding-subjective': count('understanding-subjective'),
  'attitude-objective': count('attitude-objective'),
  'attitude-subjective': count('attitude-subjective'),
  'method-objective': count('method-objective'),
  'method-subjective': count('method-subjective'),
});

export const NO_DELAYS: DelayCounts = { due: 0, delayed: 0, causes: causesOf(() => 0) };

export const addDelays = (a: DelayCounts, b: DelayCounts): DelayCounts => ({
  due: a.due + b.due,
  delayed: a.delayed + b.delayed,
  causes: causesOf((name) => a.causes[name] + b.causes[name]),
});

/** Counts out of sums by key, as the register names them. */
export const delaysOf = (count: (key: string) => number): DelayCounts => ({
  due: count('due-month'),
  delayed: count('delayed'),
  causes: causesOf((name) => count(`delay-${name}`)),
});

/** The share of a cause in the delays on record; null under ENOUGH of them. */
export const causeShare = ({ delayed, causes }: DelayCounts, name: DelayName): number | null =>
  delayed < ENOUGH ? null : causes[name] / delayed;

/** Where the five colours begin: how much of the delay one cause is. */
export const CAUSE_STEPS = [0, 0.1, 0.25, 0.4, 0.6] as const;

export const causeColour = (share: number): number => CAUSE_STEPS.findLastIndex((from) => share >= from);

export interface CauseChange {
  readonly name: DelayName;
  /** Its share in the three months before the last three, and in the last three. */
  readonly before: number;
  readonly after: number;
}

/**
 * The cause whose share moved most between two quarters of a year: the last three months up to the one of `asOf`, and the three
 * before. Null where either has too few delays on record, or nothing moved.
 */
export function largestCauseChange(months: ReadonlyMap<Day, DelayCounts>, monthOfAsOf: Day): CauseChange | null {
  const quarter = (back: number): DelayCounts =>
    [0, 1, 2].map((step) => months.get(addMonths(monthOfAsOf, -back - step)) ?? NO_DELAYS).reduce(addDelays);
  const [after, before] = [quarter(0), quarter(3)];
  const moved = DELAYS.flatMap((name): readonly CauseChange[] => {
    const [then, now] = [causeShare(before, name), causeShare(after, name)];
    return then === null || now === null || then === now ? [] : [{ name, before: then, after: now }];
  });
  const size = ({ before: then, after: now }: CauseChange): number => Math.abs(now - then);
  return moved.reduce<CauseChange | null>((most, change) => (most === null || size(change) > size(most) ? change : most), null);
}
