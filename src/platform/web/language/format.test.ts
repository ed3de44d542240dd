// Days, moments and numbers as people read them.
import { type Day, type Instant, parseDay, parseInstant } from '#kernel';
import { describe, expect, test } from 'vitest';
import { dueGroup, dueTone, dueWords } from './due.ts';
import { formatDay, formatInstant, formatNumber, formatShortDay, formatSize, formatWeekday } from './format.ts';
import { sayPhrase } from './words.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const instant = (text: string): Instant => {
  const parsed = parseInstant(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const TODAY = day('2026-11-24');

describe('due days', () => {
  test('words count calendar days in both languages', () => {
    expect(dueWords(day('2026-11-27'), TODAY, 'zh')).toBe('还有3天');
    expect(dueWords(day('2026-11-19'), TODAY, 'zh')).toBe('逾期5天');
    expect(dueWords(TODAY, TODAY, 'zh')).toBe('今天到期');
    expect(dueWords(day('2026-11-25'), TODAY, 'en')).toBe('Due tomorrow');
    expect(dueWords(day('2026-11-23'), TODAY, 'en')).toBe('1 day overdue');
    expect(dueWords(day('2026-12-24'), TODAY, 'en')).toBe('30 days left');
    expect(dueWords(null, TODAY, 'zh')).toBe('无期限');
  });

  test('a clock is near on its day and three days before, breached only after it', () => {
    expect(dueTone(day('2026-11-23'), TODAY)).toBe('breached');
    expect(dueTone(TODAY, TODAY)).toBe('near');
    expect(dueTone(day('2026-11-27'), TODAY)).toBe('near');
    expect(dueTone(day('2026-11-28'), TODAY)).toBe('calm');
    expect(dueTone(null, TODAY)).toBe('none');
  });

  test('groups of the inbox end with the Sunday of this week', () => {
    const sunday = day('2026-11-29');
    expect(dueGroup(day('2026-11-23'), TODAY, sunday)).toBe('overdue');
    expect(dueGroup(TODAY, TODAY, sunday)).toBe('today');
    expect(dueGroup(sunday, TODAY, sunday)).toBe('this-week');
    expect(dueGroup(day('2026-11-30'), TODAY, sunday)).toBe('later');
    expect(dueGroup(null, TODAY, sunday)).toBe('no-limit');
  });
});

describe('formats', () => {
  test('a day in the year of today drops the year', () => {
    expect(formatShortDay(day('2026-01-05'), TODAY, 'zh')).toBe('1月5日');
    expect(formatShortDay(day('2027-01-05'), TODAY, 'zh')).toBe('2027年1月5日');
    expect(formatDay(day('2026-02-08'), 'en')).toBe('8 Feb 2026');
    expect(formatWeekday(TODAY, 'zh')).toBe('周二');
  });

  test('a moment late in the UTC evening is the next day in the bureau', () => {
    expect(formatInstant(instant('2026-11-23T16:05:00.000Z'), 'zh')).toBe('2026年11月24日 00:05');
  });

  test('sizes and numbers', () => {
    expect(formatSize(980)).toBe('980 B');
    expect(formatSize(12_595)).toBe('12.3 KB');
    expect(formatSize(300 * 1024 * 1024)).toBe('300 MB');
    expect(formatNumber(12345)).toBe('12,345');
  });

  test('a phrase of the server is filled, and an unknown name stays visible', () => {
    expect(sayPhrase({ zh: '共{{n}}件，{{x}}', en: '' }, 'zh', { n: 3 })).toBe('共3件，{{x}}');
  });
});
