import { expect, test } from 'vitest';
import { readDay } from './day-text.ts';

test('a day is read in the ways in which people write it', () => {
  for (const text of ['2026-01-05', '2026-1-5', '2026/1/5', '2026.1.5', '2026年1月5日', ' 20260105 ', '２０２６－０１－０５']) {
    expect(readDay(text), text).toBe('2026-01-05');
  }
});

test('what is unfinished, or no day of the calendar, is none', () => {
  for (const text of ['', '2026', '2026-1', '2026-02-30', '2026-13-01', '1月5日', '26-1-5', '202601055']) {
    expect(readDay(text), text).toBeNull();
  }
});
