// A day and a time of day in the bureau's zone.
import { expect, test } from 'vitest';
import type { Day } from '#kernel';
import { momentOf } from './moment.ts';

const day = '2026-10-01' as Day;

test('is the moment in UTC, on the day before where it is early', () => {
  expect(momentOf(day, '09:05')).toBe('2026-10-01T01:05:00.000Z');
  expect(momentOf(day, '9:05')).toBe('2026-10-01T01:05:00.000Z');
  expect(momentOf(day, '00：30')).toBe('2026-09-30T16:30:00.000Z');
});

test('is none while the day or the time is missing or none', () => {
  expect([momentOf(null, '09:05'), momentOf(day, ''), momentOf(day, '24:00'), momentOf(day, '9')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
