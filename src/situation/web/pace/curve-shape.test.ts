// The curve of pace as points in a picture.
import { describe, expect, it } from 'vitest';
import { type Day, parseDay } from '#kernel';
import { periodOf } from '#situation';
import { countBy, monthEnds, roundTop, shapeOf } from './curve-shape.ts';

const day = (text: string): Day => {
  const known = parseDay(text);
  if (!known) throw new Error(text);
  return known;
};
const YEAR = periodOf(2026, day('2026-11-24'));
const BOX = { width: 120, height: 60, left: 10, right: 10, top: 5, bottom: 5 };

describe('the shape of the curve', () => {
  it('ends its scale on a round number that four steps divide', () => {
    expect([0, 4, 5, 9, 41, 100, 101, 999, 100_000].map(roundTop)).toEqual([4, 4, 8, 20, 60, 100, 200, 1000, 100_000]);
  });

  it('runs from the eve of the year at the left to its last day at the right, from nothing at the foot to all at the top', () => {
    const points = [
      { day: day('2025-12-31'), count: 0 },
      { day: day('2026-12-31'), count: 8 },
    ];
    expect(shapeOf(points, YEAR, BOX).line(points)).toBe('10.0,55.0 110.0,5.0');
  });

  it('counts by the last point up to a day, and nothing before the first', () => {
    const points = [{ day: day('2026-01-31'), count: 3 }];
    expect([day('2026-01-30'), day('2026-02-10')].map((at) => countBy(points, at))).toEqual([0, 3]);
  });

  it('knows the ends of the months', () => {
    expect(monthEnds(YEAR).slice(0, 3)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31']);
  });
});
