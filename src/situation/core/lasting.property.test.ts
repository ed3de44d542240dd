// The interval of a share: known values, and what must hold for any counts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENOUGH_LOOK_BACKS, rateOf } from './lasting.ts';

test('known values: 0 of 10, 1 of 10, 50 of 100', () => {
  const rounded = (count: number, of: number) => {
    const rate = rateOf(count, of);
    return rate ? [Number(rate.low.toFixed(4)), Number(rate.high.toFixed(4))] : null;
  };
  expect(rounded(0, 10)).toEqual([0, 0.2775]);
  expect(rounded(1, 10)).toEqual([0.0179, 0.4042]);
  expect(rounded(50, 100)).toEqual([0.4038, 0.5962]);
});

const counts = fc.nat({ max: 5000 }).chain((of) => fc.tuple(fc.nat({ max: of }), fc.constant(of)));

test('the interval holds the share, stays within 0 and 1, and is absent where there is too little', () => {
  fc.assert(
    fc.property(counts, ([count, of]) => {
      const rate = rateOf(count, of);
      expect(rate === null).toBe(of < ENOUGH_LOOK_BACKS);
      if (!rate) return;
      expect(rate.low).toBeGreaterThanOrEqual(0);
      expect(rate.high).toBeLessThanOrEqual(1);
      expect(rate.low).toBeLessThanOrEqual(rate.share + 1e-12);
      expect(rate.high).toBeGreaterThanOrEqual(rate.share - 1e-12);
    }),
  );
});

test('more of the same narrows it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 200 }), fc.nat({ max: 10 }), (of, tenths) => {
      const count = Math.floor((of * tenths) / 10);
      const [few, many] = [rateOf(count, of), rateOf(count * 4, of * 4)];
      if (!few || !many) throw new Error('there was enough');
      expect(many.high - many.low).toBeLessThan(few.high - few.low);
    }),
  );
});
