// The year of work: its weeks, its half, and how much of it has gone.
import { expect, test } from 'vitest';
import { type Day, parseDay } from '#kernel';
import { elapsedShare, periodOf, weeksLeft } from './period.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

test('half of the year has gone on 1 July at the latest', () => {
  expect(elapsedShare(periodOf(2026, day('2026-06-30')))).toBeCloseTo(181 / 365);
  expect(elapsedShare(periodOf(2026, day('2026-07-02')))).toBeGreaterThan(0.5);
  expect(elapsedShare(periodOf(2024, day('2024-01-01')))).toBeCloseTo(1 / 366);
});

test('a year that is over counts to its last day, one to come has not begun', () => {
  const over = periodOf(2025, day('2026-11-24'));
  expect([over.asOf, elapsedShare(over), weeksLeft(over)]).toEqual(['2025-12-31', 1, 0]);
  const coming = periodOf(2027, day('2026-11-24'));
  expect([coming.asOf, elapsedShare(coming)]).toEqual(['2026-11-24', 0]);
});

test('weeks belong to the year of their Thursday', () => {
  const { firstWeek, lastWeek } = periodOf(2026, day('2026-11-24'));
  expect([firstWeek, lastWeek]).toEqual(['2025-12-29', '2026-12-28']);
  expect(periodOf(2027, day('2027-02-01')).firstWeek).toBe('2027-01-04');
});

test('the recent weeks are eight whole ones before the present week', () => {
  const { recentFrom, recentTo } = periodOf(2026, day('2026-11-24'));
  expect([recentFrom, recentTo]).toEqual(['2026-09-28', '2026-11-16']);
});
