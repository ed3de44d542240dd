// The expected curve of a piece of work: how much of it should be done by a day, between its start and its due day. Linear,
// in steps, by season (months that count for more or less), or with most of it early. Pure, in shares from 0 to 1.
import { type Day, addDays, daysBetween, monthOf } from '#kernel';
import { z } from 'zod';
import { dayShape } from './shapes.ts';

const percent = z.number().int().min(0).max(100);

/** As asked for. Shares are whole percent. */
export const Expected = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('linear') }),
  /** By the end of each of these days so much; none: by the days of its milestones. */
  z.strictObject({ kind: z.literal('stepped'), steps: z.array(z.strictObject({ by: dayShape, share: percent })).max(60) }),
  /** What a day weighs in each month, January first. */
  z.strictObject({ kind: z.literal('seasonal'), weights: z.array(z.number().int().min(0).max(100)).length(12) }),
  /** Done by half of the time. */
  z.strictObject({ kind: z.literal('front-loaded'), half: z.number().int().min(50).max(95) }),
]);
export type Expected = z.infer<typeof Expected>;

/** From the day of the start, on which nothing is expected, to the due day, by which all is. */
export interface Run {
  readonly from: Day;
  readonly due: Day;
}

/** How much of the time has gone: 0 on the first day, 1 on the due day and after. */
export function elapsedOf({ from, due }: Run, on: Day): number {
  const whole = daysBetween(from, due);
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(from, on) / whole));
}

function seasonal(weights: readonly number[], run: Run, on: Day): number {
  let [gone, whole] = [0, 0];
  for (let day = addDays(run.from, 1); day <= run.due; day = addDays(day, 1)) {
    const weight = weights[monthOf(day) - 1] ?? 0;
    whole += weight;
    if (day <= on) gone += weight;
  }
  // Where no day of the run weighs anything, the season says nothing.
  return whole === 0 ? elapsedOf(run, on) : gone / whole;
}

/** The share that is expected by the end of a day: 0 up to the start, 1 from the due day on, never falling in between. */
export function expectedShare(expected: Expected, run: Run, on: Day): number {
  const time = elapsedOf(run, on);
  if (time === 0 || time === 1) return time;
  switch (expected.kind) {
    case 'linear':
      return time;
    case 'stepped':
      return Math.max(0, ...expected.steps.filter(({ by }) => by <= on).map(({ share }) => share / 100));
    case 'seasonal':
      return seasonal(expected.weights, run, on);
    case 'front-loaded':
      return 1 - (1 - time) ** (Math.log(1 - expected.half / 100) / Math.log(0.5));
  }
}

/** Where work stands against its curve. */
export interface Standing {
  readonly expected: number;
  /** Whole units that are missing (below 0: ahead) of what is expected today. */
  readonly missing: number;
  /** Days since so much was expected (below 0: days until it is). */
  readonly days: number;
}

/** Compares what is done with what is expected today. */
export function standingOf(
  expected: Expected,
  run: Run,
  today: Day,
  { done, of }: { readonly done: number; readonly of: number },
): Standing {
  const now = expectedShare(expected, run, today);
  const share = of > 0 ? done / of : 0;
  // The last day by whose end no more than this was expected; a day later it would have been too little.
  let [early, late] = [run.from, run.due];
  while (daysBetween(early, late) > 1) {
    const middle = addDays(early, Math.floor(daysBetween(early, late) / 2));
    if (expectedShare(expected, run, middle) <= share) early = middle;
    else late = middle;
  }
  const reached = share >= 1 ? run.due : early;
  return { expected: now, missing: Math.floor(now * of + 1e-9) - done, days: daysBetween(reached, today) };
}

/** A run as points for a drawing, at most `most` of them, both ends among them. */
export function curveOfRun(expected: Expected, run: Run, most = 60): readonly { readonly day: Day; readonly share: number }[] {
  const whole = Math.max(1, daysBetween(run.from, run.due));
  const steps = Math.min(whole, most);
  const days = Array.from({ length: steps + 1 }, (_, index) => addDays(run.from, Math.round((index * whole) / steps)));
  const jumps = expected.kind === 'stepped' ? expected.steps.flatMap(({ by }) => [addDays(by, -1), by]) : [];
  const all = [...new Set([...days, ...jumps.filter((day) => day > run.from && day < run.due)])].toSorted();
  return all.map((day) => ({ day, share: expectedShare(expected, run, day) }));
}
