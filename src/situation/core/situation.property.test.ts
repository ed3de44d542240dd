// Arithmetic that has to hold whatever the counts are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, type UnitId, dayFromNumber, dayNumber, daysBetween, parseDay, weekday } from '#kernel';
import { NO_PACE, type PaceCounts, addPace, paceOf } from './pace.ts';
import { elapsedShare, periodOf, weeksLeft } from './period.ts';
import { type TreeUnit, rollUp } from './rollup.ts';
import { type TransmissionCounts, cellsOf, coldestStep, largestDrop, warmth } from './transmission.ts';

const first = dayNumber(parseDay('2020-01-01') as Day);
const someDay = fc.integer({ min: first, max: first + 3650 }).map(dayFromNumber);
const someYear = fc.integer({ min: 2019, max: 2031 });
const upTo = (most: number) => fc.integer({ min: 0, max: most });

const someCounts: fc.Arbitrary<PaceCounts> = fc
  .tuple(upTo(500), upTo(500), upTo(500), upTo(500), upTo(50), upTo(50), upTo(900), upTo(200))
  .map(([expectedDone, overdue, aheadDone, ahead, old, carried, closed, recent]) => ({
    planned: expectedDone + overdue + aheadDone + ahead,
    done: expectedDone + aheadDone,
    expected: expectedDone + overdue,
    expectedDone,
    debt: overdue + old,
    carried,
    closed,
    recent,
  }));

test('a period is in order, its weeks begin on Mondays, and neighbouring years share no week', () => {
  fc.assert(
    fc.property(someYear, someDay, (year, today) => {
      const p = periodOf(year, today);
      expect(p.asOf <= p.last && p.monthOfAsOf <= p.asOf && p.recentTo < p.asOf).toBe(true);
      expect([p.firstWeek, p.lastWeek, p.recentFrom, p.recentTo].map(weekday)).toEqual([1, 1, 1, 1]);
      expect(daysBetween(p.lastWeek, periodOf(year + 1, today).firstWeek)).toBe(7);
      expect(elapsedShare(p)).toBeGreaterThanOrEqual(0);
      expect(elapsedShare(p)).toBeLessThanOrEqual(1);
    }),
  );
});

test('at the needed rate everything is done at the end of the year', () => {
  fc.assert(
    fc.property(someCounts, someYear, someDay, (counts, year, today) => {
      const period = periodOf(year, today);
      const pace = paceOf(counts, period);
      expect(pace.remaining).toBeGreaterThanOrEqual(counts.debt);
      if (pace.neededRate === null) expect(weeksLeft(period)).toBe(0);
      else expect(pace.neededRate * pace.weeksLeft).toBeCloseTo(pace.remaining);
      if (pace.clearsOn && pace.neededRate !== null && pace.recentRate >= pace.neededRate)
        expect(daysBetween(pace.clearsOn, period.last)).toBeGreaterThanOrEqual(-1);
    }),
  );
});

test('one more done never lowers the share, the verdict or the way to half', () => {
  const rank = { 'not-enough': 0, behind: 1, near: 2, ahead: 3 };
  fc.assert(
    fc.property(someCounts, someYear, someDay, (counts, year, today) => {
      fc.pre(counts.expected > counts.expectedDone);
      const period = periodOf(year, today);
      const more = { ...counts, done: counts.done + 1, expectedDone: counts.expectedDone + 1, debt: counts.debt - 1 };
      const [before, after] = [paceOf(counts, period), paceOf(more, period)];
      expect(after.share ?? 0).toBeGreaterThan(before.share ?? 0);
      expect(rank[after.verdict]).toBeGreaterThanOrEqual(rank[before.verdict]);
      expect(after.half.missing).toBeLessThanOrEqual(before.half.missing);
      expect(after.remaining).toBe(before.remaining - 1);
    }),
  );
});

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as UnitId;
/** A forest in which every parent comes before its children. */
const someForest = fc
  .array(fc.nat(), { minLength: 1, maxLength: 40 })
  .map((choices) =>
    choices.map((choice, n): TreeUnit => ({ id: idOf(n), parent: choice % (n + 1) === n ? null : idOf(choice % (n + 1)) })),
  );

test('a unit with all below it holds what lies below it, and the tops hold everything', () => {
  fc.assert(
    fc.property(someForest, fc.array(someCounts, { minLength: 40, maxLength: 40 }), (units, counts) => {
      const own = new Map(units.map(({ id }, n) => [id, counts[n] ?? NO_PACE]));
      const sums = rollUp(units, own, NO_PACE, addPace);
      const total = (of: Iterable<PaceCounts>) => [...of].reduce(addPace, NO_PACE);
      expect(total(units.filter(({ parent }) => parent === null).map(({ id }) => sums.get(id) ?? NO_PACE))).toEqual(
        total(own.values()),
      );
      for (const { id } of units) {
        const children = units.filter(({ parent }) => parent === id).map((child) => sums.get(child.id) ?? NO_PACE);
        expect(sums.get(id)).toEqual(addPace(own.get(id) ?? NO_PACE, total(children)));
      }
    }),
  );
});

const passed: fc.Arbitrary<TransmissionCounts> = fc
  .tuple(upTo(80), fc.float({ min: 0, max: 1, noNaN: true }), fc.boolean(), upTo(80), fc.float({ min: 0, max: 1, noNaN: true }))
  .map(([issued, rate, divisible, due, result]) => ({
    issued,
    acknowledged: Math.round(issued * rate),
    divisible: divisible ? issued : 0,
    brokenDown: divisible ? Math.round(issued * rate * rate) : 0,
    reported: Math.round(issued * rate * rate),
    finished: Math.round(issued * rate * rate * rate),
    due,
    dueDone: Math.round(due * result),
  }));

test('shares lie between nothing and all, and too few are never coloured', () => {
  fc.assert(
    fc.property(passed, (counts) => {
      for (const cell of cellsOf(counts)) {
        if (cell.share !== null) expect(cell.share >= 0 && cell.share <= 1).toBe(true);
        if (cell.of < 5) expect(warmth(cell)).toBeNull();
      }
      const coldest = coldestStep(counts);
      if (coldest) expect(coldest.of).toBeGreaterThanOrEqual(5);
    }),
  );
});

test('the largest drop is one, and no other is larger', () => {
  fc.assert(
    fc.property(passed, passed, passed, (bureau, detachment, brigade) => {
      const levels = [bureau, detachment, brigade].map((counts, index) => ({ depth: index + 1, kind: 'unit', units: 1, counts }));
      const drops = levels.slice(1).flatMap((lower, index) =>
        cellsOf(levels[index]?.counts ?? bureau).map((above, at) => {
          const below = cellsOf(lower.counts)[at];
          return above.enough && below?.enough ? (above.share ?? 0) - (below.share ?? 0) : 0;
        }),
      );
      const most = Math.max(0, ...drops);
      const named = largestDrop(levels);
      expect(named ? named.fromShare - named.toShare : 0).toBeCloseTo(most);
    }),
  );
});
