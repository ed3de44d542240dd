// What holds of a comparison whatever the units: estimates lie between own and common, more exposure trusts the unit more, and
// an order is only told between bands that lie clear of each other.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonOf, compare, shrink } from './comparison.ts';
import { ENOUGH_LOOK_BACKS } from './lasting.ts';

const counted = fc.nat(400).chain((of) => fc.record({ count: fc.nat(of), of: fc.constant(of) }));
const units = fc.array(counted, { maxLength: 30 }).map((all) => all.map((one, unit) => ({ unit, ...one })));
const better = fc.constantFrom('high' as const, 'low' as const);
const LITTLE = 1e-9;

test('an estimate lies between the own share and that of all', () => {
  fc.assert(
    fc.property(units, better, (all, which) => {
      const { common, ranked } = compare(all, which);
      for (const { share, shrunk } of ranked) {
        expect(shrunk).toBeGreaterThanOrEqual(Math.min(share, common?.mean ?? 0) - LITTLE);
        expect(shrunk).toBeLessThanOrEqual(Math.max(share, common?.mean ?? 0) + LITTLE);
      }
    }),
  );
});

test('with the same share, more exposure brings the estimate nearer to the own share', () => {
  const common = fc.record({
    mean: fc.double({ min: 0, max: 1, noNaN: true }),
    weight: fc.double({ min: 0, max: 1e4, noNaN: true }),
  });
  fc.assert(
    fc.property(counted, fc.integer({ min: 2, max: 50 }), common, ({ count, of }, times, prior) => {
      fc.pre(of > 0);
      const away = (n: number) => Math.abs(shrink({ count: count * n, of: of * n }, prior) - count / of);
      expect(away(times)).toBeLessThanOrEqual(away(1) + LITTLE);
    }),
  );
});

test('what siblings have in common is their share together, and a weight that is not negative', () => {
  fc.assert(
    fc.property(units, (all) => {
      const common = commonOf(all);
      const [count, of] = [all.reduce((sum, one) => sum + one.count, 0), all.reduce((sum, one) => sum + one.of, 0)];
      fc.pre(of > 0);
      expect(common?.mean).toBeCloseTo(count / of, 9);
      expect(common?.weight).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('each unit is either ranked with enough behind it, or among the few', () => {
  fc.assert(
    fc.property(units, better, (all, which) => {
      const { ranked, few } = compare(all, which);
      expect([...ranked, ...few].map(({ unit }) => unit).toSorted((a, b) => a - b)).toEqual(all.map(({ unit }) => unit));
      expect(ranked.every(({ of }) => of >= ENOUGH_LOOK_BACKS)).toBe(true);
      expect(few.every(({ of }) => of < ENOUGH_LOOK_BACKS)).toBe(true);
    }),
  );
});

test('units of different bands have intervals that do not meet, and the better band the better interval', () => {
  fc.assert(
    fc.property(units, better, (all, which) => {
      const { ranked } = compare(all, which);
      for (const first of ranked)
        for (const second of ranked)
          if (first.band < second.band) expect(which === 'high' ? first.low > second.high : first.high < second.low).toBe(true);
    }),
  );
});

test('the order of asking does not matter to who is in which band', () => {
  fc.assert(
    fc.property(units, better, (all, which) => {
      const bands = (of: typeof all) => new Map(compare(of, which).ranked.map(({ unit, band }) => [unit, band]));
      expect(bands(all.toReversed())).toEqual(bands(all));
    }),
  );
});
