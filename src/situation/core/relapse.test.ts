// The curve against a hand-worked example, and what must hold of any.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, addDays, parseDay } from '#kernel';
import { type ClosingWeek, RELAPSE_WEEKS, relapseCurve } from './relapse.ts';

const monday = parseDay('2026-03-02') as Day;
const closing = (weeksAgo: number, closed: number, cameBack: readonly (readonly [number, number])[] = []): ClosingWeek => ({
  week: addDays(monday, -7 * weeksAgo),
  closed,
  cameBack: new Map(cameBack),
});
/** A Sunday: the week of the day has been watched whole. */
const asOf = addDays(monday, 6);

test('closings that are watched no longer count for no week after that; the share is the product over the weeks', () => {
  // 20 closed three weeks ago (2 back in their first week, 3 in their third), 30 closed one week ago (3 back in their first).
  const steps = relapseCurve(
    [
      closing(3, 20, [
        [0, 2],
        [2, 3],
      ]),
      closing(1, 30, [[0, 3]]),
    ],
    asOf,
  );
  expect(steps.map(({ atRisk, cameBack }) => [atRisk, cameBack])).toEqual([
    [50, 5],
    [18, 0],
    [18, 3],
  ]);
  const shares = steps.map(({ share }) => share);
  expect(shares[0]).toBeCloseTo(0.1, 12);
  expect(shares[1]).toBeCloseTo(0.1, 12);
  expect(shares[2]).toBeCloseTo(1 - 0.9 * (15 / 18), 12);
  // Greenwood by hand: 5/(50·45) + 3/(18·15) = 0.013333; log-minus-log around 0.75.
  expect(steps[2]?.low).toBeCloseTo(1 - 0.75 ** Math.exp((-1.959964 * Math.sqrt(1 / 75)) / Math.log(1 / 0.75)), 5);
  expect(steps[2]?.high).toBeCloseTo(1 - 0.75 ** Math.exp((1.959964 * Math.sqrt(1 / 75)) / Math.log(1 / 0.75)), 5);
});

test('too few give no curve, and it ends where too few are still watched', () => {
  expect(relapseCurve([closing(20, 9, [[1, 3]])], asOf)).toEqual([]);
  expect(relapseCurve([closing(20, 5), closing(2, 6)], asOf).length).toBe(2);
});

test('where nothing came back the share is nothing, and its interval still says how little is known', () => {
  const [first] = relapseCurve([closing(4, 12)], asOf);
  expect(first).toMatchObject({ share: 0, low: 0, atRisk: 12 });
  expect(first?.high).toBeGreaterThan(0.2);
});

test('a share never falls from week to week and lies within its interval', () => {
  const someWeek = fc
    .record({
      weeksAgo: fc.nat({ max: 60 }),
      closed: fc.nat({ max: 40 }),
      back: fc.array(fc.nat({ max: RELAPSE_WEEKS }), { maxLength: 12 }),
    })
    .map(({ weeksAgo, closed, back }) => {
      const weeks = back.slice(0, closed).filter((week) => week <= weeksAgo);
      return closing(
        weeksAgo,
        closed,
        [...Map.groupBy(weeks, (week) => week)].map(([week, all]) => [week, all.length] as const),
      );
    });
  fc.assert(
    fc.property(fc.array(someWeek, { maxLength: 20 }), (closings) => {
      let before = 0;
      for (const { share, low, high, atRisk, cameBack } of relapseCurve(closings, asOf)) {
        expect(share).toBeGreaterThanOrEqual(before - 1e-12);
        expect(low).toBeLessThanOrEqual(share + 1e-9);
        expect(high).toBeGreaterThanOrEqual(share - 1e-9);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(cameBack).toBeLessThanOrEqual(atRisk);
        before = share;
      }
    }),
  );
});
