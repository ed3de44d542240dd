// Forms that the database takes as they are.
import { expect, test } from 'vitest';
import { DayText, IdText } from './forms.ts';

test('a day exists, and an id is a UUID in lower case', () => {
  for (const good of ['2026-02-28', '2024-02-29', '0001-01-01', '9999-12-31'])
    expect(DayText.safeParse(good).success, good).toBe(true);
  for (const wrong of ['2026-02-29', '0000-01-01', '6230-90-36', '2026-2-1', ''])
    expect(DayText.safeParse(wrong).success, wrong).toBe(false);
  expect(IdText.safeParse('01900000-0000-7000-8000-000000000001').success).toBe(true);
  for (const wrong of ['--7---9a9a-7d-b-e--39e---a--4--dee-c', '01900000-0000-7000-8000-00000000000A', ''])
    expect(IdText.safeParse(wrong).success, wrong).toBe(false);
});
