// What holds of every expected curve: nothing at the start, all at the due day, and it never falls; and what each shape promises.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, addDays } from '#kernel';
import { Expected, expectedShare, standingOf } from './expected.ts';

const FROM = '2026-03-02' as Day; // the form of a day
const run = fc.integer({ min: 2, max: 700 }).map((days) => ({ from: FROM, due: addDays(FROM, days), days }));
const step = fc.record({
  by: fc.integer({ min: 1, max: 600 }).map((days) => addDays(FROM, days)),
  share: fc.integer({ min: 0, max: 100 }),
});
const shape: fc.Arbitrary<Expected> = fc.oneof(
  fc.constant({ kind: 'linear' as const }),
  fc.record({ kind: fc.constant('stepped' as const), steps: fc.array(step, { maxLength: 8 }) }),
  fc.record({
    kind: fc.constant('seasonal' as const),
    weights: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 12 }),
  }),
  fc.record({ kind: fc.constant('front-loaded' as const), half: fc.integer({ min: 50, max: 95 }) }),
);

test('nothing is expected at the start, all on the due day, and never less on a later day', () => {
  fc.assert(
    fc.property(shape, run, fc.nat(800), fc.nat(40), (expected, { days, ...given }, at, later) => {
      expect(Expected.safeParse(expected).success).toBe(true);
      expect(expectedShare(expected, given, given.from)).toBe(0);
      expect(expectedShare(expected, given, addDays(given.from, -5))).toBe(0);
      expect(expectedShare(expected, given, given.due)).toBe(1);
      expect(expectedShare(expected, given, addDays(given.due, 30))).toBe(1);
      const share = expectedShare(expected, given, addDays(given.from, at % days));
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(expectedShare(expected, given, addDays(given.from, (at % days) + later))).toBeGreaterThanOrEqual(share);
    }),
  );
});

test('a front-loaded curve has its share by half of the time, and is never under the straight line', () => {
  fc.assert(
    fc.property(fc.integer({ min: 50, max: 95 }), fc.integer({ min: 1, max: 300 }), fc.nat(600), (half, days, at) => {
      const given = { from: FROM, due: addDays(FROM, 2 * days) };
      const expected = { kind: 'front-loaded', half } as const;
      expect(expectedShare(expected, given, addDays(FROM, days))).toBeCloseTo(half / 100, 9);
      const day = addDays(FROM, at % (2 * days));
      expect(expectedShare(expected, given, day)).toBeGreaterThanOrEqual(expectedShare({ kind: 'linear' }, given, day) - 1e-9);
    }),
  );
});

test('months that weigh nothing ask for nothing', () => {
  const winter = { kind: 'seasonal', weights: [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0] } as const;
  const given = { from: '2025-10-31' as Day, due: '2026-04-30' as Day };
  expect(expectedShare({ ...winter, weights: [...winter.weights] }, given, '2026-02-28' as Day)).toBe(0);
  expect(expectedShare({ ...winter, weights: [...winter.weights] }, given, '2026-03-31' as Day)).toBeCloseTo(31 / 61, 9);
});

test('steps hold until the next', () => {
  const steps = [
    { by: '2026-03-31', share: 25 },
    { by: '2026-06-30', share: 60 },
  ] as { by: Day; share: number }[]; // days in their form
  const given = { from: '2026-01-01' as Day, due: '2026-12-31' as Day };
  const on = (day: string) => expectedShare({ kind: 'stepped', steps }, given, day as Day);
  expect([on('2026-03-30'), on('2026-03-31'), on('2026-06-29'), on('2026-06-30'), on('2026-12-30')]).toEqual([
    0, 0.25, 0.25, 0.6, 0.6,
  ]);
});

test('work that is as far as its curve misses nothing; less done is never a smaller debt', () => {
  fc.assert(
    fc.property(
      shape,
      run,
      fc.nat(699),
      fc.integer({ min: 1, max: 500 }),
      fc.nat(500),
      (expected, { days, ...given }, at, of, less) => {
        const today = addDays(given.from, at % days);
        const due = Math.floor(expectedShare(expected, given, today) * of + 1e-9);
        const standing = standingOf(expected, given, today, { done: due, of });
        expect(standing.missing).toBe(0);
        const behind = standingOf(expected, given, today, { done: Math.max(0, due - less), of });
        expect(behind.missing).toBeGreaterThanOrEqual(0);
        expect(behind.days).toBeGreaterThanOrEqual(standing.days);
      },
    ),
  );
});
