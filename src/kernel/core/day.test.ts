// Days and instants: forms, arithmetic, the edge of the bureau's day.
import { expect, test } from 'vitest';
import { addDays, addMonths, dayFromNumber, dayNumber, firstOfMonth, mondayOf, parseDay, weekday } from './day.ts';
import { dayAt, instantFromMilliseconds, millisecondsOf, parseInstant } from './instant.ts';

const day = (text: string) => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

test('a day that does not exist is refused', () => {
  expect(parseDay('2026-02-29')).toBeNull();
  expect(parseDay('2026-13-01')).toBeNull();
  expect(parseDay('2026-1-1')).toBeNull();
  expect(parseDay('2028-02-29')).toBe('2028-02-29');
});

test('day numbers invert over four centuries', () => {
  for (let number = dayNumber(day('1900-01-01')); number < dayNumber(day('2300-01-01')); number += 17)
    expect(dayNumber(dayFromNumber(number))).toBe(number);
});

test('weekdays: 2026-11-24 is a Tuesday, 2026-01-04 a Sunday', () => {
  expect(weekday(day('2026-11-24'))).toBe(2);
  expect(weekday(day('2026-01-04'))).toBe(7);
  expect([mondayOf(day('2026-11-24')), mondayOf(day('2026-01-04'))]).toEqual(['2026-11-23', '2025-12-29']);
  expect([firstOfMonth(day('2026-11-24')), firstOfMonth(day('2026-01-01'))]).toEqual(['2026-11-01', '2026-01-01']);
});

test('adding days and months crosses years and short months', () => {
  expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
  expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
  expect(addMonths(day('2026-03-15'), -3)).toBe('2025-12-15');
});

test('instants round-trip and the bureau day starts at 16:00 UTC', () => {
  const instant = parseInstant('2026-06-30T15:59:59.999Z');
  if (!instant) throw new Error('instant');
  expect(instantFromMilliseconds(millisecondsOf(instant))).toBe(instant);
  expect(millisecondsOf(instant)).toBe(Date.parse(instant));
  expect(dayAt(instant)).toBe('2026-06-30');
  expect(dayAt(instantFromMilliseconds(millisecondsOf(instant) + 1))).toBe('2026-07-01');
});
