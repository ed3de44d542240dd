// Pace: verdicts, rates, half of the work by half of the year, and the curve.
import { expect, test } from 'vitest';
import { type Day, parseDay } from '#kernel';
import { curveOf } from './curve.ts';
import { NO_PACE, type PaceCounts, paceOf } from './pace.ts';
import { periodOf } from './period.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const counts = (change: Partial<PaceCounts>): PaceCounts => ({ ...NO_PACE, ...change });

test('debt and what lies ahead are settled by so many a week', () => {
  const period = periodOf(2026, day('2026-11-26'));
  const pace = paceOf(counts({ planned: 100, done: 70, expected: 90, expectedDone: 68, debt: 25, recent: 16 }), period);
  // 22 of the debt are of this year, 3 older; 10 are due later, 2 of them done already.
  expect([pace.ahead, pace.remaining, pace.weeksLeft, pace.neededRate]).toEqual([8, 33, 5, 6.6]);
  expect([pace.recentRate, pace.clearsOn]).toEqual([2, '2027-03-22']);
});

test('half by half the time: what is missing on 30 June is said until it is reached', () => {
  const june = periodOf(2026, day('2026-06-30'));
  expect(paceOf(counts({ planned: 11, done: 5 }), june).half).toEqual({ passed: true, reached: false, missing: 1 });
  expect(paceOf(counts({ planned: 11, done: 6 }), june).half).toEqual({ passed: true, reached: true, missing: 0 });
  expect(paceOf(counts({ planned: 11, done: 5 }), periodOf(2026, day('2026-06-29'))).half.passed).toBe(false);
});

test('fewer than five say nothing', () => {
  const period = periodOf(2026, day('2026-07-01'));
  expect(paceOf(counts({ planned: 4 }), period).verdict).toBe('not-enough');
  expect(paceOf(counts({ planned: 5 }), period).verdict).toBe('behind');
  expect(paceOf(counts({ planned: 20, done: 10 }), period).verdict).toBe('ahead');
  expect(paceOf(counts({ planned: 20, done: 9 }), period).verdict).toBe('near');
  expect(paceOf(NO_PACE, period)).toMatchObject({ verdict: 'not-enough', share: null, half: { reached: null } });
});

test('a year that is over asks for no rate, and nothing left clears today', () => {
  const over = periodOf(2025, day('2026-11-24'));
  expect(paceOf(counts({ planned: 10, done: 10 }), over)).toMatchObject({ neededRate: null, clearsOn: '2025-12-31' });
  expect(paceOf(counts({ planned: 10, done: 1, debt: 9 }), over).clearsOn).toBeNull();
});

test('the curve adds up months of due days and weeks of closing, and stops at today', () => {
  const period = periodOf(2026, day('2026-03-04'));
  const due = new Map([
    [day('2025-12-01'), 7],
    [day('2026-01-01'), 3],
    [day('2026-12-01'), 2],
  ]);
  const closed = new Map([
    [day('2025-12-22'), 9],
    [day('2025-12-29'), 1],
    [day('2026-03-02'), 4],
  ]);
  const curve = curveOf(due, closed, period);
  expect(curve.planned.at(0)).toEqual({ day: '2025-12-31', count: 0 });
  expect(curve.planned.at(1)).toEqual({ day: '2026-01-31', count: 3 });
  expect(curve.planned.at(-1)).toEqual({ day: '2026-12-31', count: 5 });
  expect(curve.closed.at(-1)).toEqual({ day: '2026-03-04', count: 5 });
});
