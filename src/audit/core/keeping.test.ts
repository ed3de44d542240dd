// What has to stay is counted in whole months of the bureau's own calendar.
import { expect, test } from 'vitest';
import { type Instant, parseInstant } from '#kernel';
import { keptFrom, monthsAhead, parseMonth } from './keeping.ts';

const at = (text: string): Instant => parseInstant(text) as Instant; // written as the parser wants it

test('SEC-01: six whole months stay beside the running one, counted where the bureau is', () => {
  expect(keptFrom(at('2026-11-24T08:00:00.000Z'))).toBe('2026-05-01');
  // Already December in the bureau.
  expect(keptFrom(at('2026-11-30T16:00:00.000Z'))).toBe('2026-06-01');
  expect(keptFrom(at('2027-02-10T08:00:00.000Z'))).toBe('2026-08-01');
});

test('parts are made for the running month and those ahead, across the end of a year', () => {
  expect(monthsAhead(at('2026-11-24T08:00:00.000Z'), 2)).toEqual(['2026-11-01', '2026-12-01', '2027-01-01']);
});

test('a month is read as four digits and two, and nothing else', () => {
  expect(parseMonth('2026-03')).toBe('2026-03-01');
  for (const wrong of ['2026-13', '2026-3', '2026-03-01', "2026-03' --"]) expect(parseMonth(wrong)).toBeNull();
});
