// Causes of delay: shares of what is late, none of too few, and what has changed from one quarter to the next.
import { expect, test } from 'vitest';
import { type Day, parseDay } from '#kernel';
import { type DelayCounts, NO_DELAYS, addDelays, causeColour, causeShare, delaysOf, largestCauseChange } from './causes.ts';

const day = (text: string): Day => parseDay(text) as Day;
const counts = (sums: Readonly<Record<string, number>>): DelayCounts => delaysOf((key) => sums[key] ?? 0);

test('a share is of the delays on record, and there is none under five', () => {
  const late = counts({ 'due-month': 20, delayed: 8, 'delay-method-objective': 6, 'delay-attitude-subjective': 2 });
  expect(causeShare(late, 'method-objective')).toBe(0.75);
  expect(causeShare(late, 'understanding-objective')).toBe(0);
  expect(causeShare({ ...late, delayed: 4 }, 'method-objective')).toBeNull();
  expect(addDelays(late, late)).toEqual({
    ...addDelays(NO_DELAYS, late),
    due: 40,
    delayed: 16,
    causes: addDelays(late, late).causes,
  });
  expect(addDelays(late, late).causes['method-objective']).toBe(12);
});

test('colours begin where they say', () => {
  expect([0, 0.09, 0.1, 0.25, 0.4, 0.59, 0.6, 1].map(causeColour)).toEqual([0, 0, 1, 2, 3, 3, 4, 4]);
});

test('what moved most is told from quarter to quarter, and not of too few', () => {
  const months = new Map([
    [day('2026-04-01'), counts({ delayed: 10, 'delay-method-objective': 6, 'delay-attitude-subjective': 2 })],
    [day('2026-07-01'), counts({ delayed: 10, 'delay-method-objective': 3, 'delay-attitude-subjective': 7 })],
  ]);
  expect(largestCauseChange(months, day('2026-08-01'))).toEqual({ name: 'attitude-subjective', before: 0.2, after: 0.7 });
  expect(largestCauseChange(months, day('2026-10-01'))).toBeNull();
});
