// The forecast: known values, what must hold for any counts, and that its band holds what it says where weeks are alike.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, parseDay } from '#kernel';
import { ENOUGH_CLOSINGS, ENOUGH_WEEKS, addWeeks, closingsAhead, forecastOf } from './forecast.ts';

const asOf = parseDay('2026-11-24') as Day;
const someWeeks = fc.array(fc.nat({ max: 40 }), { maxLength: 13 });
const enough = fc
  .array(fc.nat({ max: 40 }), { minLength: ENOUGH_WEEKS, maxLength: 13 })
  .filter((weeks) => sum(weeks) >= ENOUGH_CLOSINGS);
const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

test('known values: ten a week for thirteen weeks give forty in four, from 31 to 50', () => {
  expect(
    closingsAhead(
      Array.from({ length: 13 }, () => 10),
      4,
    ),
  ).toEqual({ low: 31, median: 40, high: 50 });
});

test('too few weeks or closings are no forecast, nothing left needs none, and a year that is over has none', () => {
  const outlook = { remaining: 9, asOf, weeksLeft: 5 };
  expect(forecastOf({ ...outlook, weekly: [9, 9, 9, 9, 9, 9, 9] }).answer).toBe('not-enough');
  expect(forecastOf({ ...outlook, weekly: [0, 0, 0, 0, 0, 0, 2, 2] }).answer).toBe('not-enough');
  expect(forecastOf({ ...outlook, weekly: [0, 0, 0, 0, 0, 0, 2, 3] }).answer).toBe('forecast');
  expect(forecastOf({ ...outlook, remaining: 0, weekly: [] }).answer).toBe('nothing-left');
  expect(forecastOf({ ...outlook, weeksLeft: 0, weekly: [9, 9, 9, 9, 9, 9, 9, 9] }).answer).toBe('year-over');
});

test('numbers and days are in order, stay within what remains, and closed and left are the whole', () => {
  fc.assert(
    fc.property(enough, fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 365 }), (weekly, remaining, days) => {
      const forecast = forecastOf({ weekly, remaining, asOf, weeksLeft: days / 7 });
      if (forecast.answer !== 'forecast') throw new Error('there was enough');
      const { closed, left, clears } = forecast;
      expect(closed.low >= 0 && closed.low <= closed.median && closed.median <= closed.high && closed.high <= remaining).toBe(
        true,
      );
      expect([closed.low + left.high, closed.median + left.median, closed.high + left.low]).toEqual([
        remaining,
        remaining,
        remaining,
      ]);
      const last = '9999-12-31';
      expect((clears.early ?? last) <= (clears.median ?? last) && (clears.median ?? last) <= (clears.late ?? last)).toBe(true);
    }),
  );
});

test('more weeks ahead never bring fewer in the middle or at the top, and more of the same weeks narrow the band', () => {
  fc.assert(
    fc.property(enough, fc.integer({ min: 1, max: 40 }), (weekly, ahead) => {
      const [near, far] = [closingsAhead(weekly, ahead), closingsAhead(weekly, ahead + 1)];
      if (!near || !far) throw new Error('there was enough');
      expect(far.median).toBeGreaterThanOrEqual(near.median);
      expect(far.high).toBeGreaterThanOrEqual(near.high);
    }),
  );
  const width = (weeks: number) => {
    const spread = closingsAhead(
      Array.from({ length: weeks }, (_, n) => (n % 2) * 20),
      8,
    );
    return spread ? spread.high - spread.low : 0;
  };
  expect(width(12)).toBeLessThan(width(8));
});

test('weeks that are independent of each other fall into the band about eight times in ten', () => {
  let [held, tried] = [0, 0];
  const week = fc.tuple(...Array.from({ length: 10 }, () => fc.integer({ min: 0, max: 3 }))).map((parts) => sum(parts));
  fc.assert(
    fc.property(fc.array(week, { minLength: 17, maxLength: 17 }), (weeks) => {
      const spread = closingsAhead(weeks.slice(0, 13), 4);
      const truth = sum(weeks.slice(13));
      if (!spread) return;
      tried += 1;
      if (truth >= spread.low && truth <= spread.high) held += 1;
    }),
    { numRuns: 600, seed: 7 },
  );
  expect(held / tried).toBeGreaterThan(0.75);
});

test('weeks add up from the end, whichever is longer', () => {
  expect(addWeeks([1, 2, 3], [10])).toEqual([1, 2, 13]);
  fc.assert(
    fc.property(someWeeks, someWeeks, (a, b) => {
      expect(addWeeks(a, b)).toEqual(addWeeks(b, a));
      expect(sum(addWeeks(a, b))).toBe(sum(a) + sum(b));
    }),
  );
});
